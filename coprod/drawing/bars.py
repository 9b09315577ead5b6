"""Bars to two sides of a middle, told as a value: all that a picture of them shows.

A bar for what speaks against lies left of the middle, one for what speaks for lies right of it. How
wide a picture is, how big its type and in which colours, is up to whoever draws it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from coprod.plain.letters import cut
from coprod.weighing.balance import MOST
from coprod.weighing.words import AGAINST, FOR, NOT_SURE_WHICH
from coprod.words.scales import STATE, STRENGTH

LONGEST = 180  # how many letters of a label a picture shows at most
HEADINGS = (f"◀\u00a0{AGAINST}", f"{FOR}\u00a0▶")


class BarRow(NamedTuple):
    """A consideration on the balance: how strongly it speaks against and for, 0 to 3 each."""

    item: str
    label: str
    against: int
    in_favour: int
    unsure: bool = False  # True: it could be anything between the two
    kind: str = "condition"  # or "aim", or "cost"


class PictureRow(NamedTuple):
    """A row of a picture: the lengths of its bars, 0 to `most` each, and what is said of them."""

    item: str
    label: str  # as `named` has it
    kind: str  # "condition", "aim" or "cost"
    unsure: bool  # True: it could be anything between its two bars
    against: int
    in_favour: int
    against_end: str  # what stands at the end of each bar; "": nothing
    in_favour_end: str
    words: str  # what the bars of the row say together


class BarPicture(NamedTuple):
    """What a picture of bars shows, wherever it is drawn: its sides, and its rows from the top."""

    headings: tuple[str, str]  # of the side against and the side for
    most: int  # how long a bar is at most
    rows: tuple[PictureRow, ...]


def row_in_words(row: BarRow) -> str:
    """Say one row of the picture in words."""
    if row.unsure:
        return NOT_SURE_WHICH
    parts = [(row.against, "against"), (row.in_favour, "for")]
    return " and ".join(f"{STRENGTH[n]} {side}" for n, side in parts if n)


def named(row: BarRow) -> str:
    """Return the label of a row as a picture shows it: cut, after a word if it can be.

    >>> len(named(BarRow("a", "x" * 100_000, 3, 0)))
    180
    """
    start = cut(row.label, LONGEST)
    if start == row.label:
        return start
    start = cut(start, LONGEST - 1)
    words = start.rpartition(" ")[0]
    return (words if len(words) > len(start) / 2 else start).rstrip() + "…"


def bar_picture(rows: Sequence[BarRow]) -> BarPicture:
    """Return what a picture of rows shows.

    >>> (row,) = bar_picture([BarRow("a", "Ties", 3, 1)]).rows
    >>> row.against_end, row.in_favour_end, row.words
    ('strongly', 'slightly', 'strongly against and slightly for')
    """
    return BarPicture(HEADINGS, MOST, tuple(map(_pictured, rows)))


def _pictured(row: BarRow) -> PictureRow:
    ends = ("", STATE["not-sure"]) if row.unsure else (_end(row.against), _end(row.in_favour))
    return PictureRow(
        row.item,
        named(row),
        row.kind,
        row.unsure,
        row.against,
        row.in_favour,
        *ends,
        row_in_words(row),
    )


def _end(strength: int) -> str:
    return STRENGTH[strength] if strength else ""
