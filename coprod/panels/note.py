"""What is said above the conditions: whom they weigh, and whether they fit the project."""

from coprod.panels.cards import CardsView
from coprod.panels.frame import scope_notes
from coprod.parts import StepName
from coprod.record import Record


class ConditionsNote(CardsView):
    """Sentences only; blank, and so invisible, where there is nothing to say."""

    step: StepName = "conditions"

    def notes(self, record: Record) -> list[str]:
        return [text for text in (super()._away(record), *scope_notes(record)) if text]

    def _away(self, record: Record) -> str:
        return ""  # the conditions beneath stay where they are
