"""A table of `data/` and one of its items, as a page that needs no kernel."""

from coprod import words
from coprod.catalogue import Entry, Item
from coprod.report.pages import page


def listing(title: str, about: str, entries: list[Entry], item: Item | None) -> dict[str, str]:
    """Return a bundle with HTML and plain text: the item in full, then the list it stands in."""
    lines = [title, about, *(f"{entry.label}: {entry.text}" for entry in entries)]
    if item:
        lines += ["", item.label, item.text, item.place]
    html = page(
        "listing.html.j2", title=title, about=about, entries=entries, item=item, say=words.BROWSE
    )
    return {"text/html": html, "text/plain": "\n".join(lines)}
