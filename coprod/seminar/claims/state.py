"""What the panel of the claims shows, and what is done on it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from coprod.browsing.state import EntryState, FollowItem, GoBack, ItemState, OpenItem
from coprod.panel.messages import Message
from coprod.panel.states import State

Debated = Literal["both", "arguments", "costs"]
Grouped = Literal["side", "basis", "family", "group", "bearer", "stage"]


@dataclass(frozen=True)
class BarPart(State):
    """What of a bar rests on one basis: so many items, and the name of the button."""

    basis: str
    n: int
    name: str


@dataclass(frozen=True)
class BarState(State):
    """A bar: its parts, how many items it has, that in words, and the name of its button."""

    id: str
    label: str
    parts: tuple[BarPart, ...]
    n: int
    all: str
    name: str


@dataclass(frozen=True)
class BasisState(State):
    """What it means that something rests on a basis."""

    basis: str
    label: str
    text: str


@dataclass(frozen=True)
class ClaimsNotes(State):
    """What is said beside the bars; "" is not said."""

    caution: str
    counted: str  # what is counted
    rest: str  # and what is not
    by: str  # on the way of grouping


@dataclass(frozen=True)
class ClaimsState(State):
    """The debate in bars, the items of the part that was pressed, and the one that is open."""

    step: str
    sides: tuple[tuple[str, str], ...]  # of the debate, to choose from
    side: str
    ways: tuple[tuple[str, str], ...]  # of grouping, to choose from
    by: str
    sentence: str
    notes: ClaimsNotes
    bars: tuple[BarState, ...]  # that of all together stands first
    scales: tuple[str, str]  # of the first bar, and of all others
    bases: tuple[BasisState, ...]
    part: tuple[str, str] | None  # the bar and the basis ("": all) that are listed
    entries: tuple[EntryState, ...]
    list_title: str
    item: ItemState | None
    back: str  # where the way back leads; "" for nowhere
    say: Mapping[str, str]


@dataclass(frozen=True)
class ShowSide(Message):
    """Show one side of the debate, or both."""

    verb: ClassVar[str] = "side"
    value: Debated


@dataclass(frozen=True)
class GroupClaims(Message):
    """Group the items in another way."""

    verb: ClassVar[str] = "by"
    value: Grouped


@dataclass(frozen=True)
class ListClaims(Message):
    """List the items of a part of a bar; `basis` is blank for all of the bar."""

    verb: ClassVar[str] = "list"
    bar: str
    basis: str


@dataclass(frozen=True)
class CloseList(Message):
    """List nothing any more."""

    verb: ClassVar[str] = "close"


ClaimsMessage = ShowSide | GroupClaims | ListClaims | CloseList | OpenItem | FollowItem | GoBack
