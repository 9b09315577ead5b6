"""The estimate: every amount counted once, exactly, and what nobody knows never as zero."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from strategies import ITEMS, records

from coprod import Record
from coprod.decide.resources.in_words import sentences
from coprod.decide.resources.words import NO_TOTAL
from coprod.weighing.estimate import EstimateLine, Subtotal, estimate

EMPTY = Record.new()
FIRST, SECOND = ITEMS["stages"][:2]
WHO, OTHER = ITEMS["bearers"][:2]


def made(*lines):
    return estimate(EMPTY.set_resources(currency="GBP", lines=lines))


def exactly(amount):
    return None if amount is None else Fraction(amount)


@given(records())
def test_each_line_is_worked_out_to_the_last_digit(record):
    found = estimate(record)
    assert len(found.lines) == len(record.resources.lines)
    total = unpaid = Fraction()
    for given_, line in zip(record.resources.lines, found.lines, strict=True):
        people, hours, rate, expenses = map(
            exactly, (given_.people, given_.hours, given_.rate, given_.expenses)
        )
        together = None if None in (people, hours) else people * hours
        time = None if None in (together, rate) else together * rate
        known = [part for part in (time, expenses) if part is not None]
        assert exactly(line.hours) == together and exactly(line.time) == time
        assert exactly(line.total) == (sum(known) if known else None)
        total += sum(known)
        unpaid += time or 0 if given_.unpaid else 0
    known = [line.total for line in found.lines if line.total is not None]
    assert (found.total is None) == (known == [])
    assert (Fraction(found.total or 0), Fraction(found.unpaid or 0)) == (total, unpaid)
    assert 0 <= (found.unpaid_share or 0) <= 1


@given(records())
def test_stages_and_bearers_add_up_to_the_total(record):
    found = estimate(record)
    for groups in (found.by_stage, found.by_bearer):
        known = [part.total for part in groups if part.total is not None]
        assert sum(map(Fraction, known), Fraction()) == (found.total or 0)
        assert known == sorted(known, reverse=True)
        assert [part.total for part in groups[len(known) :]] == [None] * (len(groups) - len(known))
        assert len({part.name for part in groups}) == len(groups)
        assert any(part.unknown for part in groups) == bool(found.unknown)


@given(records())
def test_hours_are_split_into_paid_and_unpaid_and_none_is_lost(record):
    found = estimate(record)
    hours = [(line, Fraction(line.hours)) for line in found.lines if line.hours is not None]
    assert Fraction(found.hours) == sum((n for _, n in hours), Fraction())
    assert Fraction(found.unpaid_hours) == sum((n for line, n in hours if line.unpaid), Fraction())
    unpriced = sum((n for line, n in hours if line.time is None), Fraction())
    assert Fraction(found.unpriced_hours) == unpriced


def test_money_that_adds_up_in_the_head_adds_up_here():
    found = made({"expenses": "0.1"}, {"expenses": "0.2"}, {"people": 3, "hours": 1, "rate": "0.1"})
    assert found.total == Decimal("0.6")


def test_the_largest_amounts_lose_no_digit():
    most = "999999999999.99"
    line = {"people": most, "hours": most, "rate": most, "expenses": "0.01"}
    found = made({**line, "stage": FIRST}, {"expenses": "0.01", "stage": SECOND})
    assert Fraction(found.total) == Fraction(most) ** 3 + Fraction("0.02")
    assert sum(Fraction(part.total) for part in found.by_stage) == Fraction(found.total)


def test_unpaid_time_is_part_of_the_total_and_expenses_are_always_paid():
    paid = {"people": 1, "hours": 10, "rate": 30}
    unpaid = {"people": 2, "hours": 5, "rate": 20, "expenses": 300, "unpaid": True}
    found = made(paid, unpaid)
    assert (found.total, found.unpaid, found.unpaid_share) == (800, 200, 0.25)
    assert (found.hours, found.unpaid_hours, found.unpaid_hours_share) == (20, 10, 0.5)
    assert (found.unpriced_hours, found.unknown) == (0, 0)


def test_hours_without_a_rate_are_counted_as_hours_and_not_as_free():
    found = made({"people": 4, "hours": "2.5", "unpaid": True}, {"expenses": 100})
    assert (found.total, found.unpaid, found.unpaid_share) == (100, None, None)
    assert (found.unpriced_hours, found.unpaid_hours, found.unknown) == (10, 10, 1)
    assert found.lines[0].total is None


@pytest.mark.parametrize(
    ("line", "unknown"),
    [
        ({}, False),  # nothing is said yet
        ({"what": "Travel"}, True),
        ({"stage": FIRST}, True),
        ({"unpaid": True}, True),
        ({"people": 4}, True),
        ({"hours": 4, "rate": 3}, True),
        ({"people": 4, "hours": 2}, True),
        ({"people": 0, "hours": 2}, True),
        ({"people": 4, "expenses": 20}, True),  # the time was begun
        ({"what": "Travel", "expenses": 20}, False),
        ({"what": "Travel", "expenses": 0}, False),
        ({"people": 0, "hours": 2, "rate": 30}, False),
        ({"people": 4, "hours": 2, "rate": 0}, False),
    ],
    ids=str,
)
def test_what_nobody_knows_is_said_to_be_unknown_and_is_not_counted_as_zero(line, unknown):
    found = made(line)
    assert found.unknown == unknown == found.lines[0].unknown
    worked_out = "expenses" in line or {"people", "hours", "rate"} <= set(line)
    assert (found.lines[0].total is not None) == worked_out


def test_nothing_has_no_share():
    for found, total in ((made(), None), (made({}), None), (made({"expenses": 0}), 0)):
        assert (found.total, found.unpaid_share, found.unpaid_hours_share) == (total, None, None)
    assert made().lines == made().by_stage == []


def test_amounts_are_told_by_stage_and_by_who_bears_them_the_largest_first():
    found = made(
        {"expenses": 5, "stage": FIRST, "bearer": WHO},
        {"expenses": 7, "stage": SECOND, "bearer": WHO},
        {"expenses": 8},
        {"what": "Unknown", "stage": FIRST, "bearer": OTHER},
    )
    named = [{"stage": FIRST, "bearer": WHO}, {"stage": SECOND, "bearer": OTHER}]
    record = EMPTY.set_resources(lines=named)
    assert found.by_stage == [
        Subtotal("", Decimal(8), False),
        Subtotal(record.label(SECOND), Decimal(7), False),
        Subtotal(record.label(FIRST), Decimal(5), True),
    ]
    assert found.by_bearer == [
        Subtotal(record.label(WHO), Decimal(12), False),
        Subtotal("", Decimal(8), False),
        Subtotal(record.label(OTHER), None, True),
    ]


def test_a_line_says_what_it_is_about():
    line = {"what": "Workshops", "stage": FIRST, "bearer": WHO, "people": 2, "hours": 3, "rate": 4}
    record = EMPTY.set_resources(lines=[{**line, "unpaid": True}])
    assert estimate(record).lines == [
        EstimateLine(
            "Workshops", record.label(FIRST), record.label(WHO), True, 6, 24, None, 24, False
        )
    ]


# --- how it is said ---------------------------------------------------------------------------

PAID = {"people": 2, "hours": 10, "rate": 30}
UNPAID = {"people": 1, "hours": 10, "rate": 20, "unpaid": True}
UNPRICED = {"people": 4, "hours": 5, "unpaid": True}


@pytest.mark.parametrize(
    ("lines", "total"),
    [
        ([{"people": 4, "hours": 5}], "Total: unknown."),
        ([{"what": "Travel"}], "Total: unknown."),
        ([{"what": "Travel"}, PAID], "Total: at least 600 GBP."),
        ([UNPRICED, PAID], "Total: at least 600 GBP."),
        ([{**UNPRICED, "expenses": "0.5"}], "Total: at least 0.50 GBP."),
        ([{"what": "Rooms", "expenses": 0}], "Total: 0 GBP."),
        ([PAID, UNPAID], "Total: 800 GBP."),
        ([PAID, {}], "Total: 600 GBP."),
    ],
    ids=str,
)
def test_what_nobody_knows_is_never_read_out_as_zero(lines, total):
    assert sentences(made(*lines))[0] == total


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([PAID, UNPAID], "Unpaid time is 25 in 100 of it (200 GBP)."),
        ([PAID, UNPAID, UNPRICED], "Unpaid time: at least 200 GBP."),
        ([PAID, UNPRICED], "Unpaid time: unknown."),
        ([{"what": "Travel"}, UNPAID], "Unpaid time: 200 GBP."),
    ],
)
def test_no_share_of_unpaid_time_is_said_while_something_has_no_price(lines, said):
    assert said in sentences(made(*lines))
    assert [s for s in sentences(made(*lines)) if s.startswith("Unpaid time")] == [said]


def test_who_bears_what_nobody_knows_is_named_all_the_same():
    found = made({**PAID, "bearer": WHO}, {**UNPRICED, "bearer": OTHER}, {"what": "Travel"})
    label = EMPTY.set_resources(lines=[{"bearer": WHO}, {"bearer": OTHER}]).label
    assert sentences(found)[-1] == (
        f"By who bears it: {label(WHO)} 600 GBP; {label(OTHER)} unknown; Nobody named yet unknown."
    )


@pytest.mark.parametrize("lines", [[], [{}]])
def test_an_estimate_without_a_line_says_what_to_do(lines):
    assert sentences(made(*lines)) == [NO_TOTAL]


def test_one_hour_and_one_line_are_said_as_one():
    said = sentences(made({"people": 1, "hours": 1}))
    assert "1 hour has no rate and is part of no total." in said
    assert "One line cannot be worked out in full yet." in said
