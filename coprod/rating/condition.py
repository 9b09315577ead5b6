"""Conditions to rate: for each two statements, a slider between them or one each, and a reason."""

from collections.abc import Sequence
from typing import Any

from coprod.keep.workbook import Workbook
from coprod.panel.view import View
from coprod.parts import Condition, Pole, Rating, StepName
from coprod.progress.scene import Scene
from coprod.rating.scale import STEPS, position, strengths
from coprod.rating.state import (
    ConditionMessage,
    ConditionsState,
    ConditionState,
    GiveReason,
    HandsState,
    MarkCondition,
    PoleState,
    RateLess,
    RateMore,
    Slide,
    Split,
)
from coprod.rating.words import CONDITION, answer, basis, citation, sources
from coprod.record import Record
from coprod.words.scales import SIDE, STATE, STRENGTH


class ConditionsView(View):
    """Conditions, one beneath the other, each rated for itself.

    Where ratings are kept is said by `rating`, `rate`, `mark` and `give_reason`, so that
    conditions can be rated for something else than the project of the record. `rated_for` is what;
    the page sends it back with every answer, so that none gets to another.
    """

    script = "conditions"
    hears: Any = ConditionMessage
    step: StepName = "conditions"

    def __init__(self, workbook: Workbook, conditions: Sequence[Condition] | None = None) -> None:
        self.conditions = tuple(workbook.record.conditions if conditions is None else conditions)
        self._known = {condition.id: condition for condition in self.conditions}
        # What a person asked two sliders for although the poles are opposites.
        self.apart: set[tuple[str, str]] = set()
        self._drawn: dict[str, tuple[object, ConditionState]] = {}  # with what each is made of
        super().__init__(workbook)

    def rated_for(self, record: Record) -> str:
        """Return the id of what is rated, "" for the project of the record."""
        return ""

    def rating(self, record: Record, item: str, rated_for: str) -> Rating:
        """Return how a condition was rated."""
        return record.rating(item)

    def rate(self, item: str, rated_for: str, less: int | None, more: int | None) -> None:
        """Put a rating into the workbook."""
        self.workbook.rate(item, less=less, more=more)

    def mark(self, item: str, rated_for: str, state: Any) -> None:
        """Put into the workbook that a condition is not rated, and in which way."""
        self.workbook.mark(item, state)

    def give_reason(self, item: str, rated_for: str, reason: str) -> None:
        """Put a reason into the workbook."""
        self.workbook.give_reason(item, reason)

    def locked(self, record: Record) -> str:
        """Say why nothing can be entered, while all can be read; "" where it can."""
        return ""

    def missing(self, record: Record) -> str:
        """Say what has to be done before anything can be rated; "" for nothing."""
        return ""

    def hands(self, record: Record, condition: Condition) -> HandsState | None:
        """Return a show of hands beneath a condition; None for none."""
        return None

    def balance(self) -> str:
        """Return the key of the balance on which the ratings count."""
        return self.key("balance")

    def made_of(self, scene: Scene) -> tuple[object, ...] | None:
        record = scene.record
        rows = tuple(self._row_made_of(record, condition) for condition in self.conditions)
        return scene.edition, self.locked(record), self.missing(record), rows

    def _row_made_of(self, record: Record, condition: Condition) -> tuple[object, ...]:
        rated_for = self.rated_for(record)
        rating = self.rating(record, condition.id, rated_for)
        return record.id, rated_for, rating, self.hands(record, condition)

    def describe(self, scene: Scene) -> ConditionsState:
        return ConditionsState(
            step=self.step,
            words=CONDITION,
            steps=[*STEPS],
            pole_steps=[*STRENGTH],
            unrated=STATE["not-rated"],
            balance=self.balance(),
            rows=[self._row(scene, condition) for condition in self.conditions],
        )

    def _row(self, scene: Scene, condition: Condition) -> ConditionState:
        """Return a row; one that is made of the same as before is the same."""
        record = scene.record
        apart = (self.rated_for(record), condition.id) in self.apart
        notes = self.locked(record), self.missing(record)
        parts = (scene.edition, apart, notes, self._row_made_of(record, condition))
        former = self._drawn.get(condition.id)
        if former is None or former[0] != parts:
            former = self._drawn[condition.id] = parts, self._described(record, condition)
        return former[1]

    def _described(self, record: Record, condition: Condition) -> ConditionState:
        rated_for = self.rated_for(record)
        rating = self.rating(record, condition.id, rated_for)
        place = position(rating)
        apart = rating.state == "rated" and place is None  # one thumb could not show it
        asked_apart = (rated_for, condition.id) in self.apart
        return ConditionState(
            item=condition.id,
            key=self.key("/".join(filter(None, (rated_for, condition.id)))),
            rated_for=rated_for,
            locked=self.locked(record),
            missing=self.missing(record),
            number=condition.number,
            label=condition.label,
            question=condition.question,
            locator=citation(condition),
            about=[text for text in (condition.note, basis(condition), condition.scope) if text],
            left=_pole(condition.pole("less")),
            right=_pole(condition.pole("more")),
            said=[answer(condition, rated) for rated in _positions(condition)],
            can_split=condition.opposites and not apart,
            split=not condition.opposites or apart or asked_apart,
            position=place,
            less=rating.less,
            more=rating.more,
            state=rating.state,
            answer=answer(condition, rating),
            reason=rating.reason,
            sources=sources(rating.references),
            hands=self.hands(record, condition),
        )

    def heard(self, message: ConditionMessage) -> None:
        item, rated_for = message.item, message.rated_for
        if item not in self._known:
            raise ValueError(f"there is no condition '{item[:40]}' here")
        rating = self.rating(self.workbook.record, item, rated_for)
        match message:
            case Slide(value=place):
                self.rate(item, rated_for, *strengths(place))
            case RateLess(value=less):
                self._rate_apart(item, rated_for, less, rating.more)
            case RateMore(value=more):
                self._rate_apart(item, rated_for, rating.less, more)
            case MarkCondition(value=state):
                self.mark(item, rated_for, state)
            case GiveReason(value=reason):
                self.give_reason(item, rated_for, reason)
            case Split(value=apart):
                (self.apart.add if apart else self.apart.discard)((rated_for, item))
                self.show(self.workbook.scene, afresh=True)
            case _:
                raise TypeError(f"nobody counts hands here, so not '{message.verb}'")

    def _rate_apart(self, item: str, rated_for: str, less: int | None, more: int | None) -> None:
        if less is None and more is None:  # a press was taken back, and there was no other strength
            self.mark(item, rated_for, "not-rated")
        else:
            self.rate(item, rated_for, less, more)


def _positions(condition: Condition) -> list[Rating]:
    """Return what each place of the shared slider stands for, from left to right."""
    middle = len(STEPS) // 2
    return [
        Rating(item=condition.id, state="rated", **strengths(n - middle)._asdict())
        for n in range(len(STEPS))
    ]


def _pole(pole: Pole) -> PoleState:
    return PoleState(text=pole.text, gloss=pole.gloss, side=SIDE[pole.side])
