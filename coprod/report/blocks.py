"""What pages are made of. A block is written once and told twice, as HTML and as plain text.

So the two always say the same. Whatever a team typed is escaped by the templates, keeps its line
ends and finds its own direction of writing.
"""

from collections.abc import Container, Iterable, Sequence
from typing import NamedTuple

from coprod import words
from coprod.grid import Grid, grid_text
from coprod.report.pages import page
from coprod.words import pages


class Heading(NamedTuple):
    """What the blocks beneath are about; `part` for a part of the page, not one of its items."""

    text: str
    part: bool = False


class Note(NamedTuple):
    """A sentence or a few; `soft` where it tells where something comes from."""

    text: str
    soft: bool = False


class Facts(NamedTuple):
    """Names and what was said under each; "" is shown as blank.

    Those `of_an_item`, of which a page may have a dozen, are set as lines and not as a table.
    What stands `beside` the answers comes from the tables: plain text leaves it out, so that a
    saved file does not hold it twice.
    """

    rows: Sequence[tuple[str, str]]
    of_an_item: bool = False
    beside: bool = False


class Table(NamedTuple):
    """Rows of text under columns; the last `amounts` columns are set as amounts.

    `beside` as for `Facts`.
    """

    caption: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    amounts: int = 0
    beside: bool = False


Block = Heading | Note | Facts | Table | Grid
Said = tuple[str, str]  # HTML and plain text


def told(blocks: Iterable[Block]) -> Said:
    """Return blocks as HTML and as plain text; the latter without what stands `beside`.

    >>> told([Heading("Costs"), Facts([("What", "2 < 3"), ("Why", "")])])[1]
    'Costs\\nWhat: 2 < 3\\nWhy: (blank)'
    """
    every = [(type(block).__name__, block) for block in blocks]
    text = "\n".join(line for _, block in every for line in _lines(block))
    return page("blocks.html.j2", blocks=every), text.strip("\n")


def facts(
    rows: Iterable[tuple[str, str]], keep: Container[str] = (), of_an_item: bool = False
) -> Facts:
    """Return facts with what is blank told in one last row, save those to `keep` by name.

    >>> facts([("For whom", ""), ("Outcome", "Trust"), ("Stage", "")], keep=["For whom"]).rows
    [('For whom', ''), ('Outcome', 'Trust'), ('Left blank', 'Stage')]
    """
    given = [(name, value.strip("\n")) for name, value in rows]
    shown = [(name, value) for name, value in given if name in keep or value.strip()]
    blank = [name for name, value in given if name not in keep and not value.strip()]
    left = [(pages.LEFT_BLANK, "; ".join(blank))] if blank else []
    return Facts([*shown, *left], of_an_item)


def _lines(block: Block) -> list[str]:
    match block:
        case Facts(beside=True) | Table(beside=True):
            return []
        case Heading():
            return ["", block.text]
        case Note():
            return [block.text]
        case Facts():
            return [f"{name}: {value or words.BLANK}" for name, value in block.rows]
        case Table():
            lines = [block.caption] if block.caption else []
            return lines + [_row(block.columns, row) for row in block.rows]
    return [*([block.caption] if block.rows else []), grid_text(block)]


def _row(columns: Sequence[str], row: Sequence[str]) -> str:
    cells = [f"{c}: {cell}" for c, cell in zip(columns[1:], row[1:], strict=True) if cell]
    return " – ".join([row[0], "; ".join(cells)])
