"""The estimate in words: totals, who bears what, and what nobody can say yet."""

from decimal import Decimal

from coprod.decide.resources.words import (
    AT_LEAST,
    BY_BEARER,
    BY_STAGE,
    CANNOT_SAY,
    NO_STAGE,
    NO_TOTAL,
    SUBTOTALS,
    TOTAL,
    UNKNOWN_LINES,
    UNPAID_HOURS,
    UNPAID_PART,
    UNPAID_SHARE,
    UNPRICED,
)
from coprod.weighing.estimate import Estimate, EstimateLine, Subtotal
from coprod.words import BLANK, NO_BEARER, counted, in_hundred, number


def sentences(made: Estimate) -> list[str]:
    """Say what an estimate comes to: in all, then by who bears it and by stage."""
    if made.total is None and not made.unknown:
        return [NO_TOTAL]
    said = totals(made)
    for heading, nobody, parts in by_name(made):
        if any(part.name for part in parts):
            named = (f"{part.name or nobody} {said_of(part, made)}" for part in parts)
            said.append(SUBTOTALS.format(heading=heading, parts="; ".join(named)))
    return said


def totals(made: Estimate) -> list[str]:
    """Say the total, what of it is unpaid, and what cannot be counted."""
    total = amount(made.total, made.currency, unknown=bool(made.unknown))
    said = [TOTAL.format(total=total)]
    if made.unpaid or made.unpaid_unknown:
        unpaid = amount(made.unpaid, made.currency, unknown=bool(made.unpaid_unknown))
        if made.unpaid_share is None:
            said.append(UNPAID_PART.format(unpaid=unpaid))
        else:
            share = in_hundred(made.unpaid_share)
            said.append(UNPAID_SHARE.format(share=share, unpaid=unpaid))
    if made.unpaid_hours_share:
        hours = {"unpaid": count(made.unpaid_hours), "hours": count(made.hours)}
        share = in_hundred(made.unpaid_hours_share)
        said.append(UNPAID_HOURS.format(**hours, share=share))
    if made.unpriced_hours:
        form = UNPRICED[made.unpriced_hours != 1]
        said.append(form.format(hours=count(made.unpriced_hours)))
    if made.unknown:
        lines = counted(UNKNOWN_LINES, made.unknown, number=number(made.unknown))
        said.append(lines[0].upper() + lines[1:])
    return said


def by_name(made: Estimate) -> list[tuple[str, str, list[Subtotal]]]:
    """Return what bearers and stages take of the total: a heading, what to call nobody, parts."""
    return [
        (BY_BEARER, NO_BEARER, made.by_bearer),
        (BY_STAGE, NO_STAGE, made.by_stage),
    ]


def said_of(part: EstimateLine | Subtotal, made: Estimate) -> str:
    """Say what a part of the estimate comes to, as far as it is known."""
    return amount(part.total, made.currency, part.unknown)


def amount(known: Decimal | None, currency: str = "", unknown: bool = False) -> str:
    """Say an amount to be read; where something in it is unknown, it is the least it could be.

    >>> amount(Decimal("12500.5"), "GBP"), amount(Decimal(3), unknown=True), amount(None)
    ('12,500.50 GBP', 'at least 3', '(blank)')
    """
    if known is None:
        return CANNOT_SAY if unknown else BLANK
    said = f"{known:,.0f}" if known == known.to_integral_value() else f"{known:,.2f}"
    said = f"{said} {currency.strip()}".strip()
    return AT_LEAST.format(amount=said) if unknown else said


def count(number_of: Decimal | None) -> str:
    """Say a number of people or hours.

    >>> count(Decimal("1000.50")), count(None)
    ('1,000.5', '(blank)')
    """
    if number_of is None:
        return BLANK
    said = f"{number_of:,f}"
    return said.rstrip("0").rstrip(".") if "." in said else said
