"""Costs: what is expected here, who bears it, and what remains after it is defrayed."""

from typing import Any

from coprod.decide.costs.chart import costs_info
from coprod.decide.costs.words import COST_FIELDS, COSTS
from coprod.drawing.grid import Grid
from coprod.keep.workbook import Workbook
from coprod.panel.drawn import CardState, card, chosen_first, options, shelf_of, with_options
from coprod.panel.picked import PickedView, Verbs
from coprod.panel.states import plain
from coprod.panel.view import View
from coprod.panel.words import NUMBERED
from coprod.parts import ExpectedCost, StepName
from coprod.progress.scene import LABELS
from coprod.record import Record
from coprod.sources import shelf
from coprod.sources.shelf import Group
from coprod.words import listed
from coprod.words.fields import by_id
from coprod.words.scales import COUNTS, LIKELY, SEVERE

FIELDS = by_id(COST_FIELDS)


class CostsView(PickedView):
    """The costs to pick from, by group or by stage, a card for each, and who bears how much."""

    step: StepName = "costs"
    depends_on = LABELS
    verbs = Verbs(Record.add_cost, Record.change_cost, Record.remove_cost)
    own_fields = FIELDS

    def there(self, record: Record) -> tuple[Any, ...]:
        return record.costs

    def to_pick(self) -> dict[str, Any]:
        walks = {
            COSTS["by_group"]: _named(shelf.costs_by_group(), COSTS["other"]),
            COSTS["by_stage"]: _named(shelf.costs_by_stage(), COSTS["other_stage"]),
        }
        shown: dict[str, Any] = plain(shelf_of(walks, COSTS["turn"]))
        return shown

    def picked(self, record: Record) -> dict[str, str]:
        return {cost.item: cost.id for cost in record.costs if cost.item}

    def say(self) -> dict[str, str]:
        return {"own": COSTS["own"], "cards": COSTS["cards"]}

    def empty(self, record: Record) -> str:
        return COSTS["empty"]

    def grid(self, record: Record) -> Grid | None:
        return costs_info(record) if record.costs else None

    def cards(self, record: Record) -> list[CardState]:
        return [self._card(record, n, cost) for n, cost in enumerate(record.costs, start=1)]

    def _card(self, record: Record, n: int, cost: ExpectedCost) -> CardState:
        suggested = shelf.bearers_of(cost.item)
        bearers = options(record, "bearers")
        choices = {
            "group": options(record, "cost-groups"),
            "bearers": chosen_first(bearers, [*suggested.stated, *suggested.our_reading]),
        }
        about = []
        if cost.item:
            wording = record.wording(cost.item)
            about = [wording.text, wording.origin]
        for text, ids in (("stated", suggested.stated), ("our_reading", suggested.our_reading)):
            if names := [label for id, label in bearers if id in ids]:
                about.append(COSTS[text].format(bearers=listed(names)))
        return card(
            cost.id,
            with_options(COST_FIELDS, choices),
            dict(cost),
            NUMBERED.format(n=n, label=record.label(cost.id)),
            about=about,
            said=_said(cost),
            fold=True,
            remove=COSTS["remove"],
        )


def _named(groups: list[Group], other: str) -> list[Group]:
    return [group if group.label else group._replace(label=other) for group in groups]


def _said(cost: ExpectedCost) -> str:
    scales = (("likely", cost.likely, LIKELY), ("severe", cost.severe, SEVERE))
    said = [COSTS[name].format(said=scale[n]) for name, n, scale in scales if n is not None]
    remains = cost.remains
    said.append(
        COSTS["unweighed"] if remains is None else COSTS["remains"].format(said=COUNTS[remains])
    )
    return "; ".join(said)


def costs(workbook: Workbook) -> list[View]:
    """Show the costs to expect, who bears them and what remains."""
    return [CostsView(workbook)]
