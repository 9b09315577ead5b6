"""Resources: a small estimate of what coproducing would take, unpaid time included."""

import re
from typing import Any

from coprod.decide.resources.in_words import sentences
from coprod.decide.resources.words import NOT_AN_AMOUNT, RESOURCE_FIELDS
from coprod.keep.workbook import Workbook
from coprod.panel.cards import CardsView
from coprod.panel.drawn import CardState, card, options, rows_of, with_columns
from coprod.panel.fields import entered
from coprod.panel.view import View
from coprod.parts import StepName
from coprod.progress.scene import LABELS, Scene
from coprod.record import Record
from coprod.words.fields import by_id

AMOUNT = re.compile(r"[0-9]{1,12}(\.[0-9]{1,2})?")  # as the page writes what was typed
FIELDS = by_id(RESOURCE_FIELDS)


class ResourcesView(CardsView):
    """One card: the currency and the lines of the estimate, with what they come to."""

    step: StepName = "resources"
    depends_on = ("resources", *LABELS)

    def cards(self, record: Record) -> list[CardState]:
        currency, lines = RESOURCE_FIELDS
        lines = with_columns(
            lines, stage=options(record, "stages"), bearer=options(record, "bearers")
        )
        values = {
            "currency": record.resources.currency,
            "lines": rows_of(record.resources.lines),
        }
        return [card("estimate", [currency, lines], values)]

    def sentence(self, scene: Scene) -> str:
        return " ".join(sentences(scene.estimate))

    def put(self, card: str, field: str, value: Any) -> None:
        value = entered(FIELDS[field], value)
        wrong: list[str] = []
        if field == "lines":  # one amount that is none must not cost the rest of the lines
            amounts = [c.id for c in FIELDS[field].columns if c.kind == "amount"]
            for row in value:
                for name in amounts:
                    if row[name] is not None and not AMOUNT.fullmatch(row[name]):
                        wrong.append(NOT_AN_AMOUNT.format(amount=row[name]))
                        row[name] = None
        self.workbook.set_fields(Record.set_resources, **{field: value})
        self.complain(card, field, wrong)


def resources(workbook: Workbook) -> list[View]:
    """Show the estimate of people, hours and expenses."""
    return [ResourcesView(workbook)]
