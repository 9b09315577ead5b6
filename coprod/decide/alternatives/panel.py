"""Alternatives: for every aim, other ways to it, held against coproducing."""

from typing import Any

from coprod.decide.alternatives.chart import alternatives_info
from coprod.decide.alternatives.words import ALTERNATIVES, COMPARISON_FIELD
from coprod.drawing.grid import Grid
from coprod.keep.workbook import Workbook
from coprod.panel.cards import CardsView
from coprod.panel.drawn import CardState, card, options, rows_of, with_columns
from coprod.panel.fields import entered
from coprod.panel.view import View
from coprod.panel.words import NUMBERED
from coprod.parts import StepName
from coprod.progress.scene import LABELS
from coprod.record import Record
from coprod.sources import shelf


class AlternativesView(CardsView):
    """A card for each aim with its comparisons, and the grid of aims against alternatives."""

    step: StepName = "alternatives"
    depends_on = ("comparisons", *LABELS)

    def notes(self, record: Record) -> list[str]:
        return [ALTERNATIVES["about"]] if record.aims else []

    def empty(self, record: Record) -> str:
        return ALTERNATIVES["empty"]

    def grid(self, record: Record) -> Grid | None:
        return alternatives_info(record) if record.comparisons else None

    def cards(self, record: Record) -> list[CardState]:
        today = [(a.id, a.label) for a in shelf.alternatives()]
        known = {id for id, _ in today}
        chosen = {c.alternative for c in record.comparisons} - known
        today += [one for one in options(record, "alternatives") if one[0] in chosen]
        field = with_columns(COMPARISON_FIELD, alternative=today)
        return [
            card(
                aim.id,
                [field],
                {"comparisons": rows_of(c for c in record.comparisons if c.aim == aim.id)},
                NUMBERED.format(n=n, label=record.label(aim.id)),
                about=[text for text in (aim.outcome, aim.for_whom) if text.strip()],
                sources=self._serves(record, aim.id),
            )
            for n, aim in enumerate(record.aims, start=1)
        ]

    def _serves(self, record: Record, aim: str) -> str:
        """Return what the source says that the chosen alternatives can and cannot serve."""
        chosen = [c.alternative for c in record.comparisons if c.aim == aim and c.alternative]
        said = [(record.label(id), shelf.serves(id)) for id in dict.fromkeys(chosen)]
        return " ".join(f"{label}: {text}" for label, text in said if text)

    def put(self, card: str, field: str, value: Any) -> None:
        self.workbook.do(Record.compare, card, rows=entered(COMPARISON_FIELD, value))


def alternatives(workbook: Workbook) -> list[View]:
    """Show each aim with other ways to it."""
    return [AlternativesView(workbook)]
