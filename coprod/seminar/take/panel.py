"""What somebody takes from a step: one field."""

from typing import Any

from coprod.keep.workbook import Workbook
from coprod.panel.cards import CardsView
from coprod.panel.drawn import card
from coprod.parts import StepName
from coprod.progress.scene import Scene
from coprod.record import Record
from coprod.seminar.take.words import TAKE
from coprod.words.fields import Field


class TakeView(CardsView):
    """What somebody takes from a step: one field."""

    depends_on = ("studied.takes",)
    ways = False

    def __init__(self, workbook: Workbook, step: StepName, prompt: str = "") -> None:
        self.step, self.prompt = step, prompt
        super().__init__(workbook)

    def cards(self, record: Record) -> list[dict[str, Any]]:
        field = Field("text", "area", TAKE, self.prompt)
        return [card("take", [field], {"text": record.studied.take(self.step)})]

    def put(self, card: str, field: str, value: Any) -> None:
        self.workbook.do(Record.take_from, self.step, text=str(value))

    def _away(self, scene: Scene) -> str:
        return ""
