"""What the panels of the definitions and of the examples show, and what is done on them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar

from pydantic import Field

from coprod.panel.messages import Message
from coprod.panel.states import State
from coprod.seminar.definitions.chart import SHOWN


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
    column: Annotated[int, Field(ge=0, lt=SHOWN)]
    value: str
