"""What the page shows of the balance, and what it may show of an answer before it is confirmed."""

from collections.abc import Mapping
from dataclasses import dataclass

from coprod.panel.states import State


@dataclass(frozen=True)
class Lengths(State):
    """The two bars of a row, 0 to `most` each, and what is said of them."""

    against: int
    in_favour: int
    unsure: bool  # whether it could be anything between the two
    against_end: str  # what stands at the end of each bar; "" for nothing
    in_favour_end: str
    words: str  # what both say together


@dataclass(frozen=True)
class BalanceRow(State):
    """A row of the picture."""

    label: str
    short: str  # the label as a picture shows it: a very long one is cut
    kind: str  # "aim", "condition" or "cost"
    order: int  # among rows that reach equally far
    bars: Lengths


@dataclass(frozen=True)
class Foretold(State):
    """What an answer about a condition would put on the balance."""

    label: str
    short: str
    order: int
    table: int  # which of the tables says it


@dataclass(frozen=True)
class BalanceState(State):
    """The balance as a picture and in words."""

    step: str
    key: str  # by which the page knows what is answered and not confirmed yet
    charts: str  # the id of the model that carries the library that draws
    words: Mapping[str, str]
    headings: tuple[str, str]  # of the side against and the side for
    most: int  # how far a bar can reach
    rows: Mapping[str, BalanceRow]  # by item; the page sorts them, so that a change is a small one
    conditions: Mapping[str, Foretold]
    # What each answer would put there, by how `answersOf` in answers.js says it; none: nothing.
    tables: list[Mapping[str, Lengths]]
    lines: list[str]  # what the picture shows, in sentences
