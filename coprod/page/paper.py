"""What sheets of paper are made of, beside the blocks they share with pages: room to write by hand.

Frozen values that hold plain text and no markup; `html.on_paper` makes a page to print of them.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from coprod.page.blocks import Foot, Heading, Lead, Note


class Title(NamedTuple):
    """What a sheet is; beside it what is `to_write` by hand, "" for nothing."""

    text: str
    to_write: str = ""


class Head(NamedTuple):
    """The top of a sheet: its title, what it is about, and how it is filled in.

    A blank value of what is `named` leaves a line to write on.
    """

    title: str
    to_write: str = ""
    named: Sequence[tuple[str, str]] = ()
    notes: Sequence[str] = ()


class LinesToWriteOn(NamedTuple):
    """Lines to write on, each with what is to be written there."""

    labels: Sequence[str]


class KnownFact(NamedTuple):
    """A fact with the letter it goes by and the numbers of the documents that say so."""

    letter: str
    text: str
    documents: Sequence[int]
    note: str


class Known(NamedTuple):
    """What was known, and beneath it what the numbers of `documents` are."""

    facts: Sequence[KnownFact]
    documents: str


class RowByHand(NamedTuple):
    """A condition to rate by hand: the statement for less emphasis left, as on the screens."""

    title: str
    remarks: Sequence[str]
    less: str
    more: str
    opposites: bool  # share one line; else each statement has its own


class ByHand(NamedTuple):
    """Conditions with boxes to tick, and a line to say why."""

    rows: Sequence[RowByHand]
    ends: tuple[str, str]  # of a line that two statements share
    why: str


class MarkedRow(NamedTuple):
    """What is marked, `at` which step, and what weak, sound and strong work looks like."""

    label: str
    at: str
    text: str
    levels: Sequence[str]


class Criteria(NamedTuple):
    """Criteria with a box to tick in each row, and room for a comment beneath."""

    columns: Sequence[str]
    rows: Sequence[MarkedRow]
    comment: str


OnPaper = Title | Head | Heading | Lead | Note | LinesToWriteOn | Known | ByHand | Criteria | Foot


class Sheet(NamedTuple):
    """A sheet to print, of one side or two; `style` says which of the style sheets it takes."""

    heading: str
    style: Literal["handout", "case", "marking"]
    sides: Sequence[Sequence[OnPaper]]
