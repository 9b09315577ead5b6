"""The saved page of Costs: what is expected, who bears it, what remains."""

from coprod.decide.costs.chart import costs_info
from coprod.decide.costs.words import COST_FIELDS, OWN_COST
from coprod.page.blocks import Block, Facts, Heading, facts
from coprod.page.fields import labels, on_scale, source
from coprod.page.made import made_of
from coprod.page.words import NOT_WEIGHED
from coprod.parts import ExpectedCost
from coprod.progress.scene import LABELS
from coprod.record import Record
from coprod.words.scales import COUNTS, LIKELY, SEEN_AS, SEVERE

OF_COST = labels(COST_FIELDS)


@made_of(*LABELS)
def costs(record: Record) -> list[Block]:
    """Say who would bear which costs at a glance, then all that is said about each of them."""
    blocks: list[Block] = [costs_info(record)]
    for cost in record.costs:
        blocks += [
            Heading(record.label(cost.id)),
            source(record, cost.item, OWN_COST),
            _cost(record, cost),
        ]
    return blocks


def _cost(record: Record, cost: ExpectedCost) -> Facts:
    rows = {
        "what": cost.what,
        "group": record.label(cost.group),
        "likely": on_scale(LIKELY, cost.likely),
        "severe": on_scale(SEVERE, cost.severe),
        "bearers": ", ".join(record.label(bearer) for bearer in cost.bearers),
        "defrayed": cost.defrayed,
        "remains": on_scale(COUNTS, cost.remains, NOT_WEIGHED),
        "seen_as": SEEN_AS[cost.seen_as] if cost.seen_as else "",
    }
    return facts(((OF_COST[name], value) for name, value in rows.items()), of_an_item=True)
