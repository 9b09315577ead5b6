"""Blocks as HTML: pages for a notebook, and sheets to print."""

from collections.abc import Iterable

from coprod.page.blocks import Block
from coprod.page.jinja import filled
from coprod.page.paper import OnPaper, Sheet
from coprod.page.picture import bar_image


def as_html(blocks: Iterable[Block]) -> str:
    """Return blocks as a piece of HTML that needs no style sheet.

    Whatever a team typed is escaped, keeps its line ends and finds its own direction of writing.

    >>> from coprod.page.blocks import Note
    >>> "2 &lt; 3" in as_html([Note("2 < 3")])
    True
    """
    return filled("blocks.html.j2", blocks=_named(blocks), bar=bar_image)


def on_paper(sheet: Sheet) -> str:
    """Return a page to print, whole in itself: it needs no script and nothing from elsewhere."""
    return filled("paper.html.j2", sheet=sheet, sides=[_named(side) for side in sheet.sides])


def _named(blocks: Iterable[Block | OnPaper]) -> list[tuple[str, Block | OnPaper]]:
    return [(type(block).__name__, block) for block in blocks]
