"""What is found in the tables, and one item of them, as a page that needs no kernel."""

from coprod.browsing.visit import Found, how_to_find
from coprod.browsing.words import BROWSE
from coprod.page.blocks import Block, ListedItem, Listing, OpenItem, Paragraph
from coprod.sources.catalogue import Item


def listing(found: Found, item: Item | None) -> list[Block]:
    """Return the item in full, if one is open, and the list it stands in."""
    every = Listing(
        title=found.title,
        about=found.about,
        counted=(found.narrowed, found.counted),
        empty=found.empty,
        entries=[ListedItem(one.label, one.text, one.external) for one in found.entries],
        outside=BROWSE["external"],
        opened=_opened(item) if item else None,
    )
    return [Paragraph(soft=True, beside=BROWSE["saved"]), every]


def _opened(item: Item) -> OpenItem:
    """Return an item with what is said of it first, and what only sorts it last."""
    rows = [
        *((fact.title, fact.text) for fact in item.facts if not fact.sorts),
        *_sources(item),
        *((f"{BROWSE['mentions']}: {fact.title}", fact.text) for fact in item.mentions),
        *((fact.title, fact.text) for fact in item.facts if fact.sorts),
    ]
    return OpenItem(item.heading, item.label, item.text, item.place, rows, item.external)


def _sources(item: Item) -> list[tuple[str, str]]:
    """Return where an item stands, what the source offers for it and cites, and our note."""
    say, rows = BROWSE, []
    if item.place or item.address:
        where = filter(None, (item.place, how_to_find(item), item.address))
        rows.append((say["where"], "\n".join(where)))
    if item.basis:
        rows.append((say["basis"], item.basis))
        if not item.references:
            rows.append((say["references"], say["no_references"]))
    cited = [f"{one.citation} {one.how}." for one in item.references]
    rows += zip([say["references"], *[""] * len(cited)], cited, strict=False)
    if item.note:
        rows.append((say["note"], item.note))
    return rows
