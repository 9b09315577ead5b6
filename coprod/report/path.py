"""The steps between the project and the plan: purposes, costs, resources and alternatives."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from coprod import words
from coprod.charts.alternatives import alternatives_info
from coprod.charts.costs import costs_info
from coprod.estimate import Estimate, Line, estimate
from coprod.parts import Aim, ExpectedCost, Expense
from coprod.record import Record
from coprod.report.blocks import Block, Facts, Heading, Note, Said, Table, facts, told
from coprod.words import pages
from coprod.words.fields import AIM_FIELDS, COMPARISON_FIELD, COST_FIELDS
from coprod.words.scales import AS_WELL, COUNTS, LIKELY, SEEN_AS, SEVERE


def _labels(fields: Iterable[dict[str, Any]]) -> dict[str, str]:
    return {str(field["id"]): str(field["label"]) for field in fields}


OF_AIM, OF_COST = _labels(AIM_FIELDS), _labels(COST_FIELDS)
OF_COMPARISON = _labels(COMPARISON_FIELD["columns"])


def _scale(scale: tuple[str, ...], value: int | None, nobody: str = "") -> str:
    """Return a step of a scale in words; 0 is a step, and blank is none."""
    return nobody if value is None else scale[value]


def _source(record: Record, item: str, own: str) -> Note:
    """Return what the source says in an item, and where; `own` where a team says it itself."""
    if not item:
        return Note(own, soft=True)
    wording = record.wording(item)
    return Note(" ".join(filter(None, (wording.text, wording.origin))), soft=True)


# --- purposes ---------------------------------------------------------------------------------


def purposes(record: Record) -> Said:
    """Say every aim, by the family of arguments that it makes specific."""
    if not record.aims:
        return told([Note(pages.NO_AIM)])
    blocks: list[Block] = []
    for family in (w for w in record.wordings if w.table == "arguments"):
        blocks += _aims(record, family.label, [a for a in record.aims if a.family == family.id])
    rest = [a for a in record.aims if not a.family]
    blocks += _aims(record, pages.OTHER_AIMS, [a for a in rest if a.claim])
    blocks += _aims(record, pages.OWN_AIMS, [a for a in rest if not a.claim])
    return told(blocks)


def _aims(record: Record, heading: str, aims: list[Aim]) -> list[Block]:
    blocks: list[Block] = [Heading(heading, part=True)] if aims else []
    for aim in aims:
        rows = {
            "strength": _scale(COUNTS, aim.strength, pages.NOT_WEIGHED),
            "outcome": aim.outcome,
            "for_whom": aim.for_whom,
            "stage": record.label(aim.stage),
            "indicator": aim.indicator,
        }
        blocks += [
            Heading(record.label(aim.id)),
            _source(record, aim.claim, pages.OWN_AIM),
            facts(((OF_AIM[name], value) for name, value in rows.items()), of_an_item=True),
        ]
    return blocks


# --- costs ------------------------------------------------------------------------------------


def costs(record: Record) -> Said:
    """Say who would bear which costs at a glance, then all that is said about each of them."""
    blocks: list[Block] = [costs_info(record)]
    for cost in record.costs:
        blocks += [
            Heading(record.label(cost.id)),
            _source(record, cost.item, pages.OWN_COST),
            _cost(record, cost),
        ]
    return told(blocks)


def _cost(record: Record, cost: ExpectedCost) -> Facts:
    rows = {
        "what": cost.what,
        "group": record.label(cost.group),
        "likely": _scale(LIKELY, cost.likely),
        "severe": _scale(SEVERE, cost.severe),
        "bearers": ", ".join(record.label(bearer) for bearer in cost.bearers),
        "defrayed": cost.defrayed,
        "remains": _scale(COUNTS, cost.remains, pages.NOT_WEIGHED),
        "seen_as": SEEN_AS[cost.seen_as] if cost.seen_as else "",
    }
    return facts(((OF_COST[name], value) for name, value in rows.items()), of_an_item=True)


# --- resources --------------------------------------------------------------------------------


def resources(record: Record) -> Said:
    """Say the estimate line by line, what it comes to, and what it leaves out."""
    made = estimate(record)
    if not made.lines:
        currency = facts([(pages.CURRENCY, made.currency)]) if made.currency.strip() else None
        return told([Note(pages.NO_LINE), *([currency] if currency else [])])
    pairs = zip(record.resources.lines, made.lines, strict=True)
    lines = Table(
        pages.ESTIMATE.format(currency=made.currency or words.BLANK),
        list(pages.LINE.values()),
        [_line(given, line) for given, line in pairs],
        amounts=4,
    )
    return told([lines, _totals(made), *_by(made)])


def _line(given: Expense, line: Line) -> list[str]:
    time = words.BLANK
    if given.people is not None or given.hours is not None:
        time = pages.PEOPLE_HOURS.format(people=_number(given.people), hours=_number(given.hours))
    total = words.BLANK if line.total is None else _money(line.total)
    if line.unknown:
        known = line.total is not None
        total = pages.AT_LEAST.format(amount=total) if known else pages.CANNOT_SAY
    return [
        given.what or words.BLANK,
        line.stage or words.BLANK,
        line.bearer or words.BLANK,
        f"{time}, {pages.UNPAID}" if given.unpaid else time,
        _money(given.rate),
        _money(given.expenses),
        total,
    ]


def _totals(made: Estimate) -> Facts:
    rows = [(pages.TOTAL, _in(made, made.total))]
    if made.unpaid_share is not None:
        share = words.in_hundred(made.unpaid_share)
        rows.append(
            (
                pages.UNPAID_TIME,
                pages.IN_HUNDRED.format(part=_in(made, made.unpaid), share=share),
            )
        )
    if made.unpaid_hours_share is not None:
        hours = pages.OF_HOURS.format(part=_number(made.unpaid_hours), all=_number(made.hours))
        share = words.in_hundred(made.unpaid_hours_share)
        rows.append((pages.UNPAID_HOURS, pages.IN_HUNDRED.format(part=hours, share=share)))
    if made.unpriced_hours:
        hours = pages.LEFT_OUT_OF_TOTAL.format(hours=_number(made.unpriced_hours))
        rows.append((pages.UNPRICED, hours))
    if made.unknown:
        unknown = words.number(made.unknown)
        said = pages.counted(pages.UNKNOWN_LINES, made.unknown, number=unknown)
        rows.append((pages.UNKNOWN, said[0].upper() + said[1:]))
    return Facts(rows)


def _by(made: Estimate) -> list[Block]:
    """Return what each stage and each bearer takes of the total; nothing where nothing is known."""
    parts = (
        (pages.BY_STAGE, pages.NO_STAGE, made.by_stage),
        (pages.BY_BEARER, pages.NO_BEARER, made.by_bearer),
    )
    blocks: list[Block] = []
    for heading, nobody, shares in parts:
        if shares:
            rows = [(name or nobody, _in(made, amount)) for name, amount in shares]
            blocks += [Heading(heading), Facts(rows)]
    return blocks


def _number(amount: Decimal | None) -> str:
    return words.BLANK if amount is None else f"{amount.normalize():,f}"


def _money(amount: Decimal | None) -> str:
    if amount is None or amount == amount.to_integral_value():
        return _number(amount)
    return f"{amount:,.2f}"


def _in(made: Estimate, amount: Decimal) -> str:
    return f"{_money(amount)} {made.currency}".strip()


# --- alternatives -----------------------------------------------------------------------------


def alternatives(record: Record) -> Said:
    """Say at a glance how other approaches would serve the aims, then all that is said of them."""
    blocks: list[Block] = [alternatives_info(record)]
    for aim in record.aims:
        theirs = [c for c in record.comparisons if c.aim == aim.id]
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
    return told(blocks)
