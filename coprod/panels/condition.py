"""The panel of one condition."""

from typing import Any

from coprod import words
from coprod.panels.scale import STEPS, position, strengths
from coprod.panels.view import View, script
from coprod.parts import Condition, Pole, Rating
from coprod.record import Record
from coprod.workbook import Workbook


class ConditionView(View):
    """One condition: its two statements, a slider between them or one each, and a reason."""

    _esm = script("condition.js")

    def __init__(self, workbook: Workbook, condition: Condition) -> None:
        self.condition = condition
        self.apart = False  # a person asked for two sliders although the poles are opposites
        super().__init__(workbook)

    def describe(self, record: Record) -> dict[str, Any]:
        condition = self.condition
        rating = record.rating(condition.id)
        place = position(rating)
        apart = rating.state == "rated" and place is None  # one thumb could not show it
        return {
            "step": "conditions",
            "number": condition.number,
            "label": condition.label,
            "question": condition.question,
            "locator": words.place(condition),
            "about": [
                text for text in (condition.note, words.basis(condition), condition.scope) if text
            ],
            "left": _pole(condition.pole("less")),
            "right": _pole(condition.pole("more")),
            "steps": STEPS,
            "said": [words.answer(condition, rated) for rated in self._places()],
            "pole_steps": words.STRENGTH,
            "can_split": condition.opposites and not apart,
            "split": not condition.opposites or apart or self.apart,
            "position": place,
            "less": rating.less,
            "more": rating.more,
            "state": rating.state,
            "answer": words.answer(condition, rating),
            "reason": rating.reason,
            "unrated": words.STATE["not-rated"],
            "sources": words.sources(rating.references),
            "words": words.CONDITION,
            "key": self.key(condition.id),
        }

    def _places(self) -> list[Rating]:
        """Return what each place of the shared slider stands for, from left to right."""
        item, middle = self.condition.id, len(STEPS) // 2
        return [
            Rating(item=item, state="rated", **strengths(n - middle)._asdict())
            for n in range(len(STEPS))
        ]

    def heard(self, verb: str, content: dict[str, Any]) -> None:
        item, value = self.condition.id, content.get("value")
        rating = self.workbook.record.rating(item)
        if verb == "slide":
            less, more = strengths(int(content["value"]))
            self.workbook.rate(item, less=less, more=more)
        elif verb == "left":
            self.workbook.rate(item, less=value, more=rating.more)
        elif verb == "right":
            self.workbook.rate(item, less=rating.less, more=value)
        elif verb == "mark":
            self.workbook.mark(item, value)
        elif verb == "reason":
            self.workbook.give_reason(item, str(value))
        elif verb == "split":
            self.apart = bool(value)
            self.show(self.workbook.record, afresh=True)


def _pole(pole: Pole) -> dict[str, str]:
    return {"text": pole.text, "gloss": pole.gloss, "side": words.SIDE[pole.side]}
