"""Who fills a seminar in, and what they take from each step."""

from typing import Any

from coprod.keep.workbook import Workbook
from coprod.panels.cards import CardsView
from coprod.panels.drawn import card
from coprod.parts import StepName
from coprod.progress.scene import Scene
from coprod.record import Record
from coprod.words.claims import TAKE, TAKE_PROMPT, YOU_FIELDS


class TakeView(CardsView):
    """What somebody takes from a step: one field."""

    depends_on = ("studied.takes",)
    ways = False

    def __init__(self, workbook: Workbook, step: StepName) -> None:
        self.step = step
        super().__init__(workbook)

    def cards(self, record: Record) -> list[dict[str, Any]]:
        hint = TAKE_PROMPT.get(self.step, "")
        field = {"id": "text", "kind": "area", "label": TAKE, "hint": hint}
        return [card("take", [field], {"text": record.studied.take(self.step)})]

    def put(self, card: str, field: str, value: Any) -> None:
        self.workbook.do(Record.take_from, self.step, text=str(value))

    def _away(self, scene: Scene) -> str:
        return ""


class YouView(CardsView):
    """Who fills this in, and a project of their own to think of."""

    step: StepName = "claims"  # where it stands before; the panel has a name of its own
    depends_on = ("title", "question")
    ways = False

    def describe(self, scene: Scene) -> dict[str, Any]:
        return {**super().describe(scene), "step": "you", "key": self.key("you")}

    def cards(self, record: Record) -> list[dict[str, Any]]:
        return [card("you", YOU_FIELDS, {"title": record.title, "question": record.question})]

    def put(self, card: str, field: str, value: Any) -> None:
        self.workbook.retitle(**{field: str(value)})

    def _away(self, scene: Scene) -> str:
        return ""
