"""The steps between the project and the plan: purposes, costs, resources and alternatives."""

from coprod import words
from coprod.charts.alternatives import alternatives_info
from coprod.charts.costs import costs_info
from coprod.charts.resources import amount, by_name, count, said_of, totals
from coprod.parts import Aim, Comparison, ExpectedCost, Expense
from coprod.record import Record
from coprod.report.blocks import Block, Facts, Heading, Note, Table, facts
from coprod.report.fields import labels, on_scale, source
from coprod.weighing.estimate import Estimate, EstimateLine, estimate
from coprod.words import pages
from coprod.words.fields import AIM_FIELDS, COMPARISON_FIELD, COST_FIELDS
from coprod.words.scales import AS_WELL, COUNTS, LIKELY, SEEN_AS, SEVERE

# --- purposes ---------------------------------------------------------------------------------

OF_AIM = labels(AIM_FIELDS)


def purposes(record: Record) -> list[Block]:
    """Say every aim, by the family of arguments that it makes specific."""
    if not record.aims:
        return [Note(pages.NO_AIM)]
    blocks: list[Block] = []
    for family in (w for w in record.wordings if w.table == "arguments"):
        blocks += _aims(record, family.label, [a for a in record.aims if a.family == family.id])
    rest = [a for a in record.aims if not a.family]
    blocks += _aims(record, pages.OTHER_AIMS, [a for a in rest if a.claim])
    blocks += _aims(record, pages.OWN_AIMS, [a for a in rest if not a.claim])
    return blocks


def _aims(record: Record, heading: str, aims: list[Aim]) -> list[Block]:
    blocks: list[Block] = [Heading(heading, part=True)] if aims else []
    for aim in aims:
        rows = {
            "strength": on_scale(COUNTS, aim.strength, pages.NOT_WEIGHED),
            "outcome": aim.outcome,
            "for_whom": aim.for_whom,
            "stage": record.label(aim.stage),
            "indicator": aim.indicator,
        }
        blocks += [
            Heading(record.label(aim.id)),
            source(record, aim.claim, pages.OWN_AIM),
            facts(((OF_AIM[name], value) for name, value in rows.items()), of_an_item=True),
        ]
    return blocks


# --- costs ------------------------------------------------------------------------------------

OF_COST = labels(COST_FIELDS)


def costs(record: Record) -> list[Block]:
    """Say who would bear which costs at a glance, then all that is said about each of them."""
    blocks: list[Block] = [costs_info(record)]
    for cost in record.costs:
        blocks += [
            Heading(record.label(cost.id)),
            source(record, cost.item, pages.OWN_COST),
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
        "remains": on_scale(COUNTS, cost.remains, pages.NOT_WEIGHED),
        "seen_as": SEEN_AS[cost.seen_as] if cost.seen_as else "",
    }
    return facts(((OF_COST[name], value) for name, value in rows.items()), of_an_item=True)


# --- resources --------------------------------------------------------------------------------


def resources(record: Record, made: Estimate | None = None) -> list[Block]:
    """Say the estimate line by line, what it comes to, and what it leaves out."""
    made = made or estimate(record)
    if not made.lines:
        currency = facts([(pages.CURRENCY, made.currency)]) if made.currency.strip() else None
        return [Note(pages.NO_LINE), *([currency] if currency else [])]
    pairs = zip(record.resources.lines, made.lines, strict=True)
    lines = Table(
        pages.ESTIMATE.format(currency=made.currency or words.BLANK),
        list(pages.LINE.values()),
        [_line(given, line) for given, line in pairs],
        amounts=4,
    )
    if made.total is None and not made.unknown:
        return [lines]
    return [lines, *(Note(said) for said in totals(made)), *_by(made)]


def _line(given: Expense, line: EstimateLine) -> list[str]:
    time = words.BLANK
    if given.people is not None or given.hours is not None:
        time = pages.PEOPLE_HOURS.format(people=count(given.people), hours=count(given.hours))
    return [
        given.what or words.BLANK,
        line.stage or words.BLANK,
        line.bearer or words.BLANK,
        f"{time}, {pages.UNPAID}" if given.unpaid else time,
        amount(given.rate),
        amount(given.expenses),
        amount(line.total, unknown=line.unknown),
    ]


def _by(made: Estimate) -> list[Block]:
    """Return what each bearer and each stage takes of the total; nothing where none is named."""
    blocks: list[Block] = []
    for heading, nobody, parts in by_name(made):
        if any(part.name for part in parts):
            rows = [(part.name or nobody, said_of(part, made)) for part in parts]
            blocks += [Heading(heading), Facts(rows)]
    return blocks


# --- alternatives -----------------------------------------------------------------------------

OF_COMPARISON = labels(COMPARISON_FIELD["columns"])


def alternatives(record: Record) -> list[Block]:
    """Say at a glance how other approaches would serve the aims, then all that is said of them."""
    blocks: list[Block] = [alternatives_info(record)]
    of: dict[str, list[Comparison]] = {}
    for comparison in record.comparisons:
        of.setdefault(comparison.aim, []).append(comparison)
    for aim in record.aims:
        theirs = of.get(aim.id, [])
        if theirs:  # the sentences name the others
            blocks.append(Heading(record.label(aim.id), part=True))
        for one in theirs:
            rows = {
                "as_well": AS_WELL[one.as_well] if one.as_well else pages.NOT_SAID_YET,
                "achieve": one.achieve,
                "cost": one.cost,
            }
            name = record.label(one.alternative) or pages.NO_ALTERNATIVE
            blocks.append(Heading(name[:1].upper() + name[1:]))
            named = ((OF_COMPARISON[key], value) for key, value in rows.items())
            blocks.append(facts(named, of_an_item=True))
    compared = {c.alternative for c in record.comparisons}
    known = [w for w in record.wordings if w.table == "alternatives" and w.id in compared]
    if known:
        blocks.append(Heading(pages.WHAT_THEY_ARE, part=True))
        blocks.append(Facts([(w.label, f"{w.text}\n{w.origin}".strip()) for w in known]))
    return blocks
