"""What the panels of the path share: cards with fields, what can be picked, and a grid.

A card stands for one thing the record holds: an aim, a cost, the decision for a group. What its
fields hold comes from the record, and a field that is filled in sets one thing there.
"""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from coprod.drawing.grid import Grid
from coprod.errors import RecordError
from coprod.keep.workbook import Workbook
from coprod.panel.drawn import CardState, drawn_grid
from coprod.panel.forms import (
    AddCard,
    CardMessage,
    CardsState,
    DropItem,
    Finished,
    RemoveCard,
    SetField,
    Unfinished,
    WayOn,
)
from coprod.panel.messages import understood
from coprod.panel.view import View
from coprod.panel.words import ALL_STEPS, AWAY, NEXT, OPEN, REMOVED
from coprod.parts import StepName
from coprod.progress.scene import Scene
from coprod.progress.steps import LEFT_OUT
from coprod.record import Record
from coprod.words.fields import NO_DAY

TOLD = ("",)  # the place of a sentence that is about no field


class CardsView(View):
    """A step of the path. Subclasses say which `cards` it has, and `put` what a field holds."""

    script = "cards"
    hears: ClassVar[Any] = CardMessage
    step: StepName
    ways = True  # whether it ends with the way to the next step and back to the list

    def __init__(self, workbook: Workbook) -> None:
        self.troubles: dict[tuple[str, ...], str] = {}  # by card and field, until put right
        self.asked = ""  # the card a person added just now, to take them there
        super().__init__(workbook)

    def cards(self, record: Record) -> Sequence[CardState]:
        """Return the cards, each made by `card`."""
        return []

    def put(self, card: str, field: str, value: Any) -> None:
        """Put what somebody entered into the workbook."""
        raise TypeError(f"{type(self).__name__} has no field '{field}'")

    def add(self, item: str) -> str:
        """Add a card, for an item that was picked or ("") for one of the team's own; say its id."""
        raise TypeError(f"{type(self).__name__} adds nothing")

    def remove(self, card: str) -> None:
        """Take a card out."""
        raise TypeError(f"{type(self).__name__} removes nothing")

    def picked(self, record: Record) -> Mapping[str, str]:
        """Return the items that are picked, each with its card."""
        return {}

    def notes(self, record: Record) -> Sequence[str]:
        """Return what is said above the cards."""
        return []

    def say(self) -> Mapping[str, str]:
        """Return "own" (to add a card), "cards" (the heading above them), where there are any."""
        return {}

    def empty(self, record: Record) -> str:
        """Return what is said while there is no card."""
        return ""

    def grid(self, record: Record) -> Grid | None:
        """Return the grid beneath the cards."""
        return None

    def sentence(self, scene: Scene) -> str:
        """Return what the cards come to, in words that can be read out; "" for nothing."""
        return ""

    def made_of(self, scene: Scene) -> tuple[object, ...] | None:
        parts = super().made_of(scene)
        return None if parts is None else (*parts, self._away(scene), self._next(scene), self.asked)

    def describe(self, scene: Scene) -> CardsState:
        record = scene.record
        cards = self.cards(record)
        there = {one["id"] if isinstance(one, dict) else one.id for one in cards}
        self.troubles = {
            place: t for place, t in self.troubles.items() if place == TOLD or place[0] in there
        }
        return CardsState(
            step=self.step,
            away=self._away(scene),
            notes=self.notes(record),
            cards=cards,
            picked=list(self.picked(record)),
            asked=self.asked,
            empty="" if cards else self.empty(record),
            grid=drawn_grid(self.grid(record)),
            sentence=self.sentence(scene),
            ways=self.ways,
            next=self._next(scene),
            trouble=" ".join(dict.fromkeys(self.troubles.values())),
            say={"open": OPEN, "all": ALL_STEPS, **self.say()},
            key=self.key(self.step),
        )

    def show(self, scene: Scene, afresh: bool = False) -> None:
        if afresh:  # the fields now hold something else
            self.troubles.clear()
        super().show(scene, afresh)

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if "heard" in vars(cls) and "hears" not in vars(cls):  # until all say it
            cls.hears = ()

    def heard(self, message: Any, content: Any = None) -> None:
        if content is not None:
            message = understood(CardMessage, {**content, "verb": message})
        match message:
            case AddCard(value=item):
                made = self.add(item)
                self.asked = "" if item else made
                self.show(self.workbook.scene)
                self.asked = ""  # undo, which can bring the card back later, takes nobody there
            case DropItem(value=item):
                self._removed(self.picked(self.workbook.record)[item])
            case RemoveCard(card=card):
                self._removed(card)
            case SetField() | Unfinished() | Finished():
                self._set(message)
            case _:
                super().heard(message)

    def _removed(self, card: str) -> None:
        """Take a card out; where something was said on it, tell how to bring that back."""
        there = next((one for one in self.state["cards"] if one["id"] == card), None)
        self.remove(card)
        if there and any(there["values"][name] for name in _written(there)):
            self.tell(REMOVED.format(label=there["title"]))

    def tell(self, sentence: str) -> None:
        """Say something in the panel, until the next thing is done there."""
        self.troubles[TOLD] = sentence
        self.show(self.workbook.scene)

    def _set(self, message: SetField | Unfinished | Finished) -> None:
        before = dict(self.troubles)
        self._forget(message)
        if isinstance(message, Unfinished):  # a part is missing, or no calendar has that day
            label = message.label or self._label(message.card, message.field)
            self.troubles[_place(message)] = NO_DAY.format(label=label)
        elif isinstance(message, SetField):
            try:
                self.put(message.card, message.field, message.value)
            except RecordError as error:
                known = any(one["id"] == message.card for one in self.state["cards"])
                self.troubles[_place(message) if known else TOLD] = str(error)
                self.refuse()
        if self.troubles != before:
            self.show(self.workbook.scene)

    def _forget(self, message: SetField | Unfinished | Finished) -> None:
        """Forget what was wrong at a field that is filled in now.

        Half a date in one column stays a trouble while another column is filled in.
        """
        value = message.value if isinstance(message, SetField) else ""
        rows = isinstance(value, list) and any(isinstance(row, dict) for row in value)
        place = _place(message)
        for one in list(self.troubles):
            if one == TOLD or (one[: len(place)] == place and not (rows and len(one) > len(place))):
                del self.troubles[one]

    def _label(self, card: str, field: str) -> str:
        """Return what a field of a card is called."""
        fields = [f for one in self.state["cards"] if one["id"] == card for f in one["fields"]]
        return next((str(f["label"]) for f in fields if f["id"] == field), field)

    def complain(self, card: str, field: str, problems: list[str]) -> None:
        """Say what is wrong with part of a field, whose other parts are in the record."""
        if problems:
            self.troubles[card, field] = " ".join(problems)
            self.refuse()

    def _away(self, scene: Scene) -> str:
        here = scene.step(self.step)
        return AWAY.get(here.state, "").format(said=here.said)

    def _next(self, scene: Scene) -> WayOn | None:
        """Return the step that comes next on the team's path; None after the last."""
        names = [one.name for one in scene.progress]
        if not self.ways or self.step not in names:  # a step of another kind of record
            return None
        for place, one in enumerate(scene.progress):
            if place > names.index(self.step) and one.state not in LEFT_OUT:
                return WayOn(one.name, NEXT.format(n=place + 1, step=one.title))
        return None


def _place(message: SetField | Unfinished | Finished) -> tuple[str, ...]:
    """Return where something is wrong: a field of a card, and in it a column, if one is named."""
    field = message.card, message.field
    return field if isinstance(message, SetField) else (*field, message.label)


def _written(card: dict[str, Any]) -> list[str]:
    """Return the fields of a card that hold what a person wrote, and not only chose of a list."""
    return [str(field["id"]) for field in card["fields"] if field["kind"] != "select"]
