"""Resources: a small estimate of what coproducing would take, unpaid time included."""

from typing import Any

from coprod.errors import RecordError
from coprod.estimate import estimate, sentences
from coprod.panels.cards import CardsView, card, entered, options, parts, with_columns
from coprod.parts import StepName
from coprod.record import Record
from coprod.words.fields import NOT_AN_AMOUNT, RESOURCE_FIELDS

FIELDS = {field["id"]: field for field in RESOURCE_FIELDS}


class ResourcesView(CardsView):
    """One card: the currency and the lines of the estimate, with what they come to."""

    step: StepName = "resources"

    def cards(self, record: Record) -> list[dict[str, Any]]:
        currency, lines = RESOURCE_FIELDS
        lines = with_columns(
            lines, stage=options(record, "stages"), bearer=options(record, "bearers")
        )
        values = {
            "currency": record.resources.currency,
            "lines": parts(record.resources.lines),
        }
        return [card("estimate", [currency, lines], values)]

    def sentence(self, record: Record) -> str:
        return " ".join(sentences(estimate(record)))

    def put(self, card: str, field: str, value: Any) -> None:
        value = entered(FIELDS[field], value)
        wrong: list[str] = []
        if field == "lines":  # one amount that is none must not cost the rest of the lines
            amounts = [c["id"] for c in FIELDS[field]["columns"] if c["kind"] == "amount"]
            for row in value:
                for name in amounts:
                    if said := _trouble(row[name]):
                        wrong.append(said)
                        row[name] = None
        self.workbook.do("set_resources", **{field: value})
        self.complain(card, field, wrong)


def _trouble(amount: str | None) -> str:
    """Say what is wrong with an amount as it was typed; "" if nothing is."""
    try:
        Record.new().set_resources(lines=[{"people": amount}])
    except RecordError:
        return NOT_AN_AMOUNT.format(amount=amount)
    return ""
