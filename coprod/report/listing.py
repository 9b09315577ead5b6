"""What is found in the tables, and one item of them, as a page that needs no kernel."""

from coprod import words
from coprod.catalogue import Item
from coprod.catalogue.visit import Found, how_to_find
from coprod.report.pages import page


def listing(found: Found, item: Item | None) -> dict[str, str]:
    """Return a bundle with HTML and plain text: the item in full, then the list it stands in."""
    html = page(
        "listing.html.j2",
        found=found,
        item=item,
        find=how_to_find(item) if item else "",
        say=words.BROWSE,
    )
    lines = [found.title, found.about, found.narrowed, found.counted]
    lines += [f"{entry.label}: {entry.text}" for entry in found.entries]
    if item:
        lines += ["", item.heading, item.label, item.text, item.place]
    return {"text/html": html, "text/plain": "\n".join(line for line in lines if line)}
