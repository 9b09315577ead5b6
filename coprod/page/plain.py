"""Blocks as plain text."""

from collections.abc import Iterable, Sequence

from coprod.drawing.grid import Grid, grid_text
from coprod.page.blocks import (
    Block,
    Facts,
    Foot,
    Heading,
    Lead,
    Listing,
    Note,
    Paragraph,
    Picture,
    Rated,
    Table,
)
from coprod.words import BLANK


def as_text(blocks: Iterable[Block]) -> str:
    r"""Return blocks as plain text, without what stands `beside` the answers.

    >>> as_text([Heading("Costs"), Facts([("What", "2 < 3"), ("Why", "")])])
    'Costs\nWhat: 2 < 3\nWhy: (blank)'
    """
    return "\n".join(line for block in blocks for line in _lines(block)).strip("\n")


def _lines(block: Block) -> list[str]:
    match block:
        case Foot() | Facts(beside=True) | Table(beside=True):
            return []
        case Heading():
            return ["", block.text]
        case Paragraph(text=""):
            return []
        case Lead() | Note() | Paragraph():
            return [block.text]
        case Facts():
            return [f"{name}: {value or BLANK}" for name, value in block.rows]
        case Table():
            lines = [block.caption] if block.caption else []
            return lines + [_row(block.columns, row) for row in block.rows]
        case Grid():
            return [*([block.caption] if block.rows else []), grid_text(block)]
        case Rated():
            return _rated(block)
        case Picture():
            return [f"{label}: {said}" for label, said in block.words]
        case Listing():
            return _listing(block)


def _row(columns: Sequence[str], row: Sequence[str]) -> str:
    cells = [f"{c}: {cell}" for c, cell in zip(columns[1:], row[1:], strict=True) if cell]
    return " – ".join([row[0], "; ".join(cells)])


def _rated(rated: Rated) -> list[str]:
    lines = []
    for answer in rated.answers:
        who = f" ({answer.who})" if answer.who else ""
        reason = f" – {answer.reason}" if answer.reason else ""
        lines.append(f"{rated.number} {rated.label}{who}: {answer.said}{reason}")
        lines += [answer.sources] if answer.sources else []
    return lines


def _listing(listing: Listing) -> list[str]:
    lines = [listing.title, listing.about, *listing.counted]
    lines += [f"{entry.label}: {entry.text}" for entry in listing.entries]
    if item := listing.opened:
        lines += [item.heading, item.label, item.text, item.place]
    return [line for line in lines if line]
