"""What somebody takes from a step: one field."""

from typing import Any

from coprod.keep.workbook import Workbook
from coprod.panel.cards import CardsView
from coprod.panel.drawn import CardState, card
from coprod.parts import StepName
from coprod.progress.scene import Scene
from coprod.record import Record
from coprod.seminar.take.words import TAKE
from coprod.words.fields import Field

CARD = "take"  # the only one


class TakeView(CardsView):
    """What somebody takes from a step: one field."""

    depends_on = ("studied.takes",)
    ways = False

    def __init__(self, workbook: Workbook, step: StepName, prompt: str = "") -> None:
        self.step, self.prompt = step, prompt
        super().__init__(workbook)

    def cards(self, record: Record) -> list[CardState]:
        field = Field("text", "area", TAKE, self.prompt)
        return [card(CARD, [field], {"text": record.studied.take(self.step)})]

    def put(self, card: str, field: str, value: Any) -> None:
        if card != CARD:
            raise TypeError(f"there is no card '{card}' here")
        self.workbook.set_fields(Record.take_from, self.step, **{field: value})

    def _away(self, scene: Scene) -> str:
        return ""
