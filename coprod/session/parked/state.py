"""What the panel of the parking lot shows, and what is said on its page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from coprod.panel.drawn import CardState
from coprod.panel.forms import RemoveCard, SetField
from coprod.panel.messages import Message
from coprod.panel.states import State


@dataclass(frozen=True)
class ParkedState(State):
    """The remarks that were parked, the latest first; one that lies open is not dealt with."""

    say: Mapping[str, str]
    cards: Sequence[CardState]
    open: int  # so many are not dealt with
    counted: str
    told: str  # what was done just now
    key: str


@dataclass(frozen=True)
class ParkRemark(Message):
    """A remark is put aside; the page gives it its id."""

    verb: ClassVar[str] = "park"
    card: str
    value: str


ParkedMessage = ParkRemark | SetField | RemoveCard
