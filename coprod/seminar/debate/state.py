"""What the panel of the debate shows and offers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from coprod.panel.forms import CardsState
from coprod.panel.states import State
from coprod.seminar.readings.state import RefState

Mark = Literal["none", "before", "after", "both"]


@dataclass(frozen=True)
class PointState(State):
    """What is said for or against an assumption, and where; `ref` is None for what is our own."""

    text: str
    note: str
    ref: RefState | None


@dataclass(frozen=True)
class PointsState(State):
    """Points of one kind; `empty` is said where there are none."""

    kind: str
    title: str
    hint: str
    empty: str
    points: tuple[PointState, ...]


@dataclass(frozen=True)
class AssumptionState(State):
    """An assumption, and what is said on it."""

    id: str
    title: str
    number: int
    text: str
    origin: str
    lists: tuple[PointsState, ...]


@dataclass(frozen=True)
class DebateShelf(State):
    """What never changes: the assumptions, and the stances from the least to the most."""

    stand: tuple[str, ...]
    assumptions: tuple[AssumptionState, ...]


@dataclass(frozen=True)
class StandMark(State):
    """Whether something was said before and after, to draw and in words."""

    name: Mark
    said: str


@dataclass(frozen=True)
class ShiftState(State):
    """Where one stood on an assumption and stands now, 0 to 4; None where nothing was said."""

    item: str
    number: int
    label: str
    before: int | None
    after: int | None
    way: str
    said: str


@dataclass(frozen=True, kw_only=True)
class DebateState(CardsState):
    """A card with both stances for each assumption, and how far one moved."""

    marks: Mapping[str, StandMark]
    shifts: tuple[ShiftState, ...]
    sentences: tuple[str, ...]
