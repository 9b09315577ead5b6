"""What coproducing would take: totals of the estimate, and how much of it nobody pays for.

Pure functions. An amount that nobody gave is unknown and never counted as 0; what can be worked out
without it still is. `coprod.decide.resources.in_words` says it in words.
"""

from collections.abc import Callable, Iterable
from decimal import Decimal, localcontext
from typing import NamedTuple

from coprod.parts import Expense
from coprod.record import Record

EXACT = 60  # digits; three of the longest amounts multiplied have 42


class EstimateLine(NamedTuple):
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


class Subtotal(NamedTuple):
    """What a stage or a bearer takes of the total; ``None`` where it cannot be worked out."""

    name: str  # "" where the lines name none
    total: Decimal | None
    unknown: bool  # the total is the least it could be


class Estimate(NamedTuple):
    """The estimate as a whole. Money in `currency`; shares from 0 to 1, ``None`` of nothing."""

    currency: str
    lines: list[EstimateLine]
    total: Decimal | None  # None where no line can be worked out
    unpaid: Decimal | None  # the price of unpaid time, part of the total; None where unknown
    hours: Decimal
    unpaid_hours: Decimal
    unpriced_hours: Decimal  # hours without a rate, which the total leaves out
    unknown: int  # lines that could be worked out only in part, or not at all
    unpaid_unknown: int  # those among them whose time nobody pays for
    by_stage: list[Subtotal]
    by_bearer: list[Subtotal]

    @property
    def unpaid_share(self) -> float | None:
        """The share of the total that is unpaid time, 0 to 1.

        None while the total is 0, and while a line is unknown: it could be anything then.
        """
        if self.unknown or not self.total or self.unpaid is None:
            return None
        return float(self.unpaid / self.total)

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


def unknown_lines(record: Record) -> int:
    """Return how many lines of the estimate cannot be worked out, or only in part."""
    return sum(_is_unknown(one) for one in record.resources.lines)


def _estimate(record: Record) -> Estimate:
    lines = [_line(record, one) for one in record.resources.lines]
    return Estimate(
        currency=record.resources.currency,
        lines=lines,
        total=_known(line.total for line in lines),
        unpaid=_known(line.time for line in lines if line.unpaid),
        hours=_sum(line.hours for line in lines),
        unpaid_hours=_sum(line.hours for line in lines if line.unpaid),
        unpriced_hours=_sum(line.hours for line in lines if line.time is None),
        unknown=sum(line.unknown for line in lines),
        unpaid_unknown=sum(line.unknown for line in lines if line.unpaid),
        by_stage=_grouped(lines, lambda line: line.stage),
        by_bearer=_grouped(lines, lambda line: line.bearer),
    )


def _line(record: Record, one: Expense) -> EstimateLine:
    hours = None if one.people is None or one.hours is None else one.people * one.hours
    time = None if hours is None or one.rate is None else hours * one.rate
    known = [part for part in (time, one.expenses) if part is not None]
    return EstimateLine(
        what=one.what,
        stage=record.label(one.stage),
        bearer=record.label(one.bearer),
        unpaid=one.unpaid,
        hours=hours,
        time=time,
        expenses=one.expenses,
        total=_known(known),
        unknown=_is_unknown(one),
    )


def _is_unknown(one: Expense) -> bool:
    given = (one.people, one.hours, one.rate)
    begun = any(part is not None for part in given)
    named = one != Expense() and one.expenses is None  # but how much is not said
    return (begun or named) and None in given


def _sum(amounts: Iterable[Decimal | None]) -> Decimal:
    return sum((a for a in amounts if a is not None), Decimal(0))


def _known(amounts: Iterable[Decimal | None]) -> Decimal | None:
    """Return the sum of what is known; None where nothing is."""
    known = [a for a in amounts if a is not None]
    return _sum(known) if known else None


def _grouped(lines: list[EstimateLine], by: Callable[[EstimateLine], str]) -> list[Subtotal]:
    """Return what the lines of each name come to, the largest first; blank lines are left out."""
    groups: dict[str, list[EstimateLine]] = {}
    for line in lines:
        if line.total is not None or line.unknown:
            groups.setdefault(by(line), []).append(line)
    parts = [
        Subtotal(name, _known(line.total for line in ones), any(line.unknown for line in ones))
        for name, ones in groups.items()
    ]
    return sorted(parts, key=lambda one: (one.total is None, -(one.total or 0)))
