"""What stands above and beneath the conditions and the balance, which are no cards."""

from coprod.panels.cards import CardsView
from coprod.panels.frame import scope_notes
from coprod.parts import StepName
from coprod.record import Record
from coprod.workbook import Workbook


class ConditionsNote(CardsView):
    """Whether the conditions fit the project, and whom they weigh; blank where all is well."""

    step: StepName = "conditions"
    ways = False

    def notes(self, record: Record) -> list[str]:
        return [text for text in (super()._away(record), *scope_notes(record)) if text]

    def _away(self, record: Record) -> str:
        return ""  # the conditions beneath stay where they are


class StepEnd(CardsView):
    """The way on from a step whose panel is of another kind."""

    def __init__(self, workbook: Workbook, step: StepName) -> None:
        self.step = step
        super().__init__(workbook)

    def _away(self, record: Record) -> str:
        return ""
