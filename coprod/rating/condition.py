"""The panel of one condition."""

from typing import Any

from coprod.keep.workbook import Workbook
from coprod.panel.view import View
from coprod.parts import Condition, Pole, Rating, StepName
from coprod.progress.scene import Scene
from coprod.rating.scale import STEPS, position, strengths
from coprod.rating.words import CONDITION, answer, basis, citation, sources
from coprod.record import Record
from coprod.words.scales import SIDE, STATE, STRENGTH


class ConditionView(View):
    """One condition: its two statements, a slider between them or one each, and a reason.

    Where a rating is kept is said by `rating`, `rate`, `mark` and `give_reason`, so that a
    condition can be rated for something else than the project of the record. `rated_for` is what;
    the page sends it back with every answer, so that none gets to another.
    """

    script = "condition"
    step: StepName = "conditions"

    def __init__(self, workbook: Workbook, condition: Condition) -> None:
        self.condition = condition
        # For which things a person asked for two sliders although the poles are opposites.
        self.apart: set[str] = set()
        super().__init__(workbook)

    def rated_for(self, record: Record) -> str:
        """Return the id of what is rated, "" for the project of the record."""
        return ""

    def rating(self, record: Record, rated_for: str) -> Rating:
        """Return how the condition was rated."""
        return record.rating(self.condition.id)

    def rate(self, rated_for: str, less: int | None, more: int | None) -> None:
        """Put a rating into the workbook."""
        self.workbook.rate(self.condition.id, less=less, more=more)

    def mark(self, rated_for: str, state: Any) -> None:
        """Put into the workbook that it is not rated, and in which way."""
        self.workbook.mark(self.condition.id, state)

    def give_reason(self, rated_for: str, reason: str) -> None:
        """Put a reason into the workbook."""
        self.workbook.give_reason(self.condition.id, reason)

    def made_of(self, scene: Scene) -> tuple[object, ...] | None:
        record = scene.record
        rated_for = self.rated_for(record)
        return scene.edition, record.id, rated_for, self.rating(record, rated_for)

    def describe(self, scene: Scene) -> dict[str, Any]:
        record = scene.record
        condition, rated_for = self.condition, self.rated_for(record)
        rating = self.rating(record, rated_for)
        place = position(rating)
        apart = rating.state == "rated" and place is None  # one thumb could not show it
        return {
            "step": self.step,
            "rated_for": rated_for,
            "locked": "",  # why nothing can be entered, while all can be read
            "missing": "",  # what has to be done before anything can be rated
            "hands": None,  # a show of hands beneath
            "number": condition.number,
            "label": condition.label,
            "question": condition.question,
            "locator": citation(condition),
            "about": [text for text in (condition.note, basis(condition), condition.scope) if text],
            "left": _pole(condition.pole("less")),
            "right": _pole(condition.pole("more")),
            "steps": STEPS,
            "said": [answer(condition, rated) for rated in self._positions()],
            "pole_steps": STRENGTH,
            "can_split": condition.opposites and not apart,
            "split": not condition.opposites or apart or rated_for in self.apart,
            "position": place,
            "less": rating.less,
            "more": rating.more,
            "state": rating.state,
            "answer": answer(condition, rating),
            "reason": rating.reason,
            "unrated": STATE["not-rated"],
            "sources": sources(rating.references),
            "words": CONDITION,
            "key": self.key("/".join(filter(None, (rated_for, condition.id)))),
        }

    def _positions(self) -> list[Rating]:
        """Return what each place of the shared slider stands for, from left to right."""
        item, middle = self.condition.id, len(STEPS) // 2
        return [
            Rating(item=item, state="rated", **strengths(n - middle)._asdict())
            for n in range(len(STEPS))
        ]

    def heard(self, verb: str, content: dict[str, Any]) -> None:
        value, rated_for = content.get("value"), str(content.get("rated_for") or "")
        rating = self.rating(self.workbook.record, rated_for)
        if verb == "slide":
            self.rate(rated_for, *strengths(int(content["value"])))
        elif verb == "left":
            self._rate_apart(rated_for, value, rating.more)
        elif verb == "right":
            self._rate_apart(rated_for, rating.less, value)
        elif verb == "mark":
            self.mark(rated_for, value)
        elif verb == "reason":
            self.give_reason(rated_for, str(value))
        elif verb == "split":
            (self.apart.add if value else self.apart.discard)(rated_for)
            self.show(self.workbook.scene, afresh=True)

    def _rate_apart(self, rated_for: str, less: int | None, more: int | None) -> None:
        if less is None and more is None:  # a press was taken back, and there was no other strength
            self.mark(rated_for, "not-rated")
        else:
            self.rate(rated_for, less, more)


def _pole(pole: Pole) -> dict[str, str]:
    return {"text": pole.text, "gloss": pole.gloss, "side": SIDE[pole.side]}
