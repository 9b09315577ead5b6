"""What the panels of the definitions and of the examples show, and what is done on them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from coprod.panel.drawn import CardState
from coprod.panel.forms import CardMessage, CardsState
from coprod.panel.messages import Message
from coprod.panel.states import State


@dataclass(frozen=True)
class ColumnState(State):
    """A definition that stands in a column."""

    id: str
    label: str


@dataclass(frozen=True)
class FacetState(State):
    """A row of the comparison, with a cell for each column."""

    id: str
    name: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class OtherDefinition(State):
    """A definition that stands in no column."""

    id: str
    label: str
    by: str
    text: str


@dataclass(frozen=True)
class DefinitionsState(State):
    """Definitions side by side, and the others to swap in."""

    step: str
    options: tuple[tuple[str, str], ...]  # all of them: id and name
    columns: tuple[ColumnState, ...]
    most: int  # so many columns there can be
    least: int  # so many there are at least
    rows: tuple[FacetState, ...]
    others: tuple[OtherDefinition, ...]
    say: Mapping[str, str]


@dataclass(frozen=True)
class PutInColumn(Message):
    """Put a definition into a column; "" empties the last one."""

    verb: ClassVar[str] = "column"
    column: int  # from 0
    value: str


@dataclass(frozen=True)
class ToldLine(State):
    """What the sources say of an example in one respect, and where; `title` may be blank."""

    title: str
    text: str
    place: str


@dataclass(frozen=True)
class ChipState(State):
    """What leads to an example: its number, whether it is sorted, and both in words."""

    n: int
    sorted: bool
    name: str
    state: str
    title: str


@dataclass(frozen=True, kw_only=True)
class ExampleCard(CardState):
    """An example to sort; `own` and `told` are blank until somebody compares."""

    text: str
    own: str
    told: tuple[ToldLine, ...]
    chip: ChipState


@dataclass(frozen=True, kw_only=True)
class PlacingsState(CardsState):
    """Examples to sort, and whether they are compared with what the sources say."""

    cards: Sequence[ExampleCard]
    compared: bool
    early: str  # what is asked before it is compared; "" where all is sorted
    both: str  # what the comparison comes to; "" before


@dataclass(frozen=True)
class ComparePlacings(Message):
    """Show what the sources say of the examples."""

    verb: ClassVar[str] = "compare"


PlacingsMessage = CardMessage | ComparePlacings
