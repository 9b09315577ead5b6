"""Who fills a seminar in: name and project."""

from typing import Any

from coprod.keep.workbook import Workbook
from coprod.panel.cards import CardsView
from coprod.panel.drawn import card
from coprod.panel.view import View
from coprod.parts import StepName
from coprod.progress.scene import Scene
from coprod.record import Record
from coprod.seminar.you.words import YOU_FIELDS


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


def you(workbook: Workbook) -> list[View]:
    """Show who fills this in, and with which project in mind."""
    return [YouView(workbook)]
