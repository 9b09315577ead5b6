"""What coproducing would take: totals of the estimate, and how much of it nobody pays for.

Pure functions. An amount that nobody gave is unknown and never counted as 0; what can be worked
out without it still is.
"""

from collections.abc import Callable, Iterable
from decimal import Decimal, localcontext
from typing import NamedTuple

from coprod.parts import Expense
from coprod.record import Record
from coprod.words import in_hundred
from coprod.words.panels import RESOURCES

EXACT = 60  # digits; three of the longest amounts multiplied have 42


class Line(NamedTuple):
    """One line of the estimate, worked out as far as it can be.

    `hours` are the hours of all people together, `time` is what they cost at the line's rate,
    `total` is time and expenses. ``None`` where it cannot be worked out; `total` then holds what is
    known, or ``None`` if nothing is.
    """

    what: str
    stage: str
    bearer: str
    unpaid: bool
    hours: Decimal | None
    time: Decimal | None
    expenses: Decimal | None
    total: Decimal | None
    unknown: bool  # something in it cannot be worked out, or nothing can


class Estimate(NamedTuple):
    """The estimate as a whole. Money in `currency`; shares from 0 to 1, ``None`` of nothing."""

    currency: str
    lines: list[Line]
    total: Decimal
    unpaid: Decimal  # the price of unpaid time, which is part of the total
    hours: Decimal
    unpaid_hours: Decimal
    unpriced_hours: Decimal  # hours without a rate, which the total leaves out
    unknown: int  # lines that could be worked out only in part, or not at all
    by_stage: list[tuple[str, Decimal]]
    by_bearer: list[tuple[str, Decimal]]

    @property
    def unpaid_share(self) -> float | None:
        """The share of the total that is unpaid time, 0 to 1; None while the total is 0."""
        return float(self.unpaid / self.total) if self.total else None

    @property
    def unpaid_hours_share(self) -> float | None:
        """The share of all hours that nobody pays for, 0 to 1; None while there are none."""
        return float(self.unpaid_hours / self.hours) if self.hours else None


def estimate(record: Record) -> Estimate:
    """Work the estimate of a record out.

    >>> paid = {"people": 2, "hours": 10, "rate": "30"}
    >>> unpaid = {"people": 4, "hours": 5, "unpaid": True}
    >>> made = estimate(Record.new().set_resources(currency="GBP", lines=[paid, unpaid]))
    >>> made.total, made.unpriced_hours, made.unpaid_hours_share
    (Decimal('600'), Decimal('20'), 0.5)
    """
    with localcontext(prec=EXACT):
        return _estimate(record)


def _estimate(record: Record) -> Estimate:
    lines = [_line(record, one) for one in record.resources.lines]
    return Estimate(
        currency=record.resources.currency,
        lines=lines,
        total=_sum(line.total for line in lines),
        unpaid=_sum(line.time for line in lines if line.unpaid),
        hours=_sum(line.hours for line in lines),
        unpaid_hours=_sum(line.hours for line in lines if line.unpaid),
        unpriced_hours=_sum(line.hours for line in lines if line.time is None),
        unknown=sum(line.unknown for line in lines),
        by_stage=_grouped(lines, lambda line: line.stage),
        by_bearer=_grouped(lines, lambda line: line.bearer),
    )


def sentences(made: Estimate) -> list[str]:
    """Say what an estimate comes to: the total, what is unpaid, and what cannot be counted."""
    if not any(line.total is not None or line.hours for line in made.lines):
        return [RESOURCES["empty"]]
    said = [RESOURCES["total"].format(total=money(made.total, made.currency))]
    if made.unpaid_share:
        share = in_hundred(made.unpaid_share)
        amount = money(made.unpaid, made.currency)
        said.append(RESOURCES["unpaid"].format(share=share, unpaid=amount))
    if made.unpaid_hours:
        hours = (money(made.unpaid_hours), money(made.hours))
        said.append(RESOURCES["hours"].format(unpaid=hours[0], hours=hours[1]))
    if made.unpriced_hours:
        said.append(RESOURCES["unpriced"].format(hours=money(made.unpriced_hours)))
    if made.unknown:
        said.append(RESOURCES["unknown"].format(n=made.unknown))
    for what, groups, blank in (
        ("by_bearer", made.by_bearer, RESOURCES["nobody"]),
        ("by_stage", made.by_stage, RESOURCES["no_stage"]),
    ):
        if any(name for name, _ in groups):
            parts = [f"{name or blank} {money(amount)}" for name, amount in groups]
            said.append(RESOURCES[what].format(parts="; ".join(parts)))
    return said


def money(amount: Decimal, currency: str = "") -> str:
    """Return an amount to be read: thousands apart, no decimals where there are none.

    >>> money(Decimal("12500.5"), "GBP"), money(Decimal(3))
    ('GBP 12,500.50', '3')
    """
    whole = amount == amount.to_integral_value()
    said = f"{amount:,.0f}" if whole else f"{amount:,.2f}"
    return f"{currency.strip()} {said}".strip()


def _line(record: Record, one: Expense) -> Line:
    hours = None if one.people is None or one.hours is None else one.people * one.hours
    time = None if hours is None or one.rate is None else hours * one.rate
    known = [part for part in (time, one.expenses) if part is not None]
    begun = any(part is not None for part in (one.people, one.hours, one.rate))
    named = one != Expense() and one.expenses is None  # but how much is not said
    return Line(
        what=one.what,
        stage=record.label(one.stage),
        bearer=record.label(one.bearer),
        unpaid=one.unpaid,
        hours=hours,
        time=time,
        expenses=one.expenses,
        total=_sum(known) if known else None,
        unknown=(begun or named) and time is None,
    )


def _sum(amounts: Iterable[Decimal | None]) -> Decimal:
    return sum((a for a in amounts if a is not None), Decimal(0))


def _grouped(lines: list[Line], by: Callable[[Line], str]) -> list[tuple[str, Decimal]]:
    """Return totals by the name `by` gives a line, the largest first; "" where it gives none."""
    totals: dict[str, Decimal] = {}
    for line in lines:
        if line.total is not None:
            totals[by(line)] = totals.get(by(line), Decimal(0)) + line.total
    return sorted(totals.items(), key=lambda one: -one[1])
