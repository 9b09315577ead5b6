"""What a step with cards shows, and what is said on its page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, ClassVar, TypeVar

from coprod.panel.drawn import CardState, GridState
from coprod.panel.messages import Message
from coprod.panel.states import State


@dataclass(frozen=True)
class WayOn(State):
    """The step that comes next on the team's path, and what leads there says."""

    name: str
    label: str


@dataclass(frozen=True, kw_only=True)
class CardsState(State):
    """A step of the path. A class of views that shows more derives from it: see `extended`.

    Attributes
    ----------
    away
        Why the step is left out; "" where it is not.
    notes
        What is said above the cards.
    picked
        The items that are picked, of those on the shelf.
    asked
        The card a person added just now, to take them there.
    empty
        What is said while there is no card.
    sentence
        What the cards come to.
    ways, next
        Whether the panel ends with the ways onward, and where the first leads.
    say
        "open" and "all" for the frame; "own" (to add a card) and "cards" (the heading above them),
        where there are any.
    key
        Under which the page keeps what is on its way to the kernel.
    """

    step: str
    away: str
    notes: Sequence[str]
    cards: Sequence[CardState]
    picked: Sequence[str]
    asked: str
    empty: str
    grid: GridState | None
    sentence: str
    ways: bool
    next: WayOn | None
    trouble: str
    say: Mapping[str, str]
    key: str

    # Until all views of the seminar return states of their own: `{**super().describe(scene)}`.
    def keys(self) -> list[str]:
        """Return the names of all that is shown."""
        return [field.name for field in fields(self)]

    def __getitem__(self, name: str) -> Any:
        return getattr(self, name)


S = TypeVar("S", bound=CardsState)


def extended(kind: type[S], shown: CardsState, **more: Any) -> S:
    """Return a state of a class that holds more than what every step with cards shows."""
    given = {field.name: getattr(shown, field.name) for field in fields(shown)}
    return kind(**{**given, **more})


@dataclass(frozen=True)
class AddCard(Message):
    """An item was picked; or ("") one of the team's own is wanted."""

    verb: ClassVar[str] = "add"
    value: str


@dataclass(frozen=True)
class DropItem(Message):
    """An item that was picked is no longer."""

    verb: ClassVar[str] = "drop"
    value: str


@dataclass(frozen=True)
class RemoveCard(Message):
    """A card is to be taken out."""

    verb: ClassVar[str] = "remove"
    card: str


@dataclass(frozen=True)
class SetField(Message):
    """A field was filled in; it comes as a whole."""

    verb: ClassVar[str] = "set"
    card: str
    field: str
    value: str | bool | list[str] | list[dict[str, str | bool]]


@dataclass(frozen=True)
class Unfinished(Message):
    """A date is half typed, or none of the calendar; `label` names the column of rows it is in."""

    verb: ClassVar[str] = "unfinished"
    card: str
    field: str
    label: str = ""


@dataclass(frozen=True)
class Finished(Message):
    """A date that was half typed is whole, or blank."""

    verb: ClassVar[str] = "finished"
    card: str
    field: str
    label: str = ""


CardMessage = AddCard | DropItem | RemoveCard | SetField | Unfinished | Finished
