"""Who fills a seminar in: name and project."""

from dataclasses import replace
from typing import Any

from coprod.keep.workbook import Workbook
from coprod.panel.cards import CardsView
from coprod.panel.drawn import CardState, card
from coprod.panel.forms import CardsState
from coprod.panel.view import View
from coprod.parts import StepName
from coprod.progress.scene import Scene
from coprod.record import Record
from coprod.seminar.you.words import YOU_FIELDS

CARD = "you"  # the only one


class YouView(CardsView):
    """Who fills this in, and a project of their own to think of."""

    step: StepName = "claims"  # where it stands before; the panel has a name of its own
    depends_on = ("title", "question")
    ways = False

    def describe(self, scene: Scene) -> CardsState:
        return replace(super().describe(scene), step="you", key=self.key("you"))

    def cards(self, record: Record) -> list[CardState]:
        return [card(CARD, YOU_FIELDS, {"title": record.title, "question": record.question})]

    def put(self, card: str, field: str, value: Any) -> None:
        if card != CARD:
            raise TypeError(f"there is no card '{card}' here")
        self.workbook.retitle(**{field: value})

    def _away(self, scene: Scene) -> str:
        return ""


def you(workbook: Workbook) -> list[View]:
    """Show who fills this in, and with which project in mind."""
    return [YouView(workbook)]
