"""What the panel of the two readings shows and offers, and what is done on it."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from coprod.panel.forms import CardMessage, CardsState
from coprod.panel.messages import Message
from coprod.panel.states import State


@dataclass(frozen=True)
class RefState(State):
    """Where to read on: an item of the tables, with its place and what it rests on."""

    id: str
    label: str
    text: str
    heading: str
    place: str
    basis: str


@dataclass(frozen=True)
class ReadState(State):
    """A line in the words of one reading, and how it counts there: in full, and in brief."""

    text: str
    counts: str
    brief: str


@dataclass(frozen=True)
class WorkState(State):
    """A document that a fact rests on; `url` is where it can be read."""

    text: str
    url: str


@dataclass(frozen=True)
class LineFact(State):
    """A fact of the case that a line rests on."""

    text: str
    note: str
    read: tuple[WorkState, ...]


@dataclass(frozen=True)
class LineState(State):
    """A premise, condition, cost or argument, in both readings."""

    id: str
    label: str
    question: str
    objection: str  # the one that is aimed at it; "" for none
    aimed: str  # the same in words
    place: str
    stance: str
    paper: ReadState
    critics: ReadState
    item: RefState | None
    facts: tuple[LineFact, ...]
    note: str


@dataclass(frozen=True)
class LineGroup(State):
    """Lines of one kind. Premises lie open, the others unfold."""

    kind: str
    label: str
    premises: bool
    lines: tuple[LineState, ...]


@dataclass(frozen=True)
class ObjectionState(State):
    """An objection of the critics, and how many lines it touches."""

    id: str
    label: str
    text: str
    place: str
    touched: str


@dataclass(frozen=True)
class ReadCase(State):
    """The case that is read twice: what was to be decided first, then what was done."""

    title: str
    lines: tuple[str, ...]
    fits: str


@dataclass(frozen=True)
class ReadingsShelf(State):
    """What can be read. While the case is covered there is only what was to be decided."""

    covered: bool
    case: ReadCase
    objections: tuple[ObjectionState, ...]
    groups: tuple[LineGroup, ...]


@dataclass(frozen=True)
class ReadingsBar(State):
    """How strongly a row counts on a side, 1 to 3, and in words."""

    side: Literal["for", "against"]
    strength: int
    said: str


@dataclass(frozen=True)
class ReadingsCell(State):
    """How a row counts in one reading; `blank` where nothing was said on it."""

    said: str
    blank: bool
    bars: tuple[ReadingsBar, ...]


@dataclass(frozen=True)
class ReadingsRow(State):
    """A line of the balances, with a cell for each reading."""

    id: str
    label: str
    objection: str
    cells: tuple[ReadingsCell, ...]


@dataclass(frozen=True)
class ReadingsGroup(State):
    """Rows of one kind."""

    label: str
    rows: tuple[ReadingsRow, ...]


@dataclass(frozen=True)
class ReadingsColumn(State):
    """A reading, and what its bars come to in sentences."""

    reader: Literal["paper", "critics", "you"]
    title: str
    short: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class ReadingsBalance(State):
    """The balance in each reading, side by side, and what changes from one to the other."""

    columns: tuple[ReadingsColumn, ...]
    groups: tuple[ReadingsGroup, ...]
    changed: tuple[str, ...]
    beside: tuple[str, ...]
    yours: str  # how a balance of one's own comes up; "" where it is there


@dataclass(frozen=True, kw_only=True)
class ReadingsState(CardsState):
    """Two readings of one case: a card for each line takes a side."""

    hidden: str  # why nothing is shown yet; "" where all is
    balance: ReadingsBalance | None


@dataclass(frozen=True)
class ReadAnyway(Message):
    """Show the readings although the case is not revealed."""

    verb: ClassVar[str] = "anyway"


ReadingsMessage = CardMessage | ReadAnyway
