"""In a file a number is a number, yes is true and a time is written out: nothing is guessed."""

import copy
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from plain import read, sentence
from strategies import whole

from coprod import Record

DOCUMENT = whole().marked_saved().begun_from_here().marked_saved().to_document()
WHOLE = "is not a whole number"
NEITHER = "is neither yes nor no. Use true or false"
NO_TIME = "is not a time. Write it in UTC, as in 2027-05-01T09:30:00Z"
NO_DATE = "is not a date. Write it as in 2027-05-01, or leave it out"
NO_AMOUNT = "is not an amount. Write it in digits, such as 12 or 12.50"
NUMBERS = [
    ("revision",),
    ("saves", 0, "revision"),
    ("begun_from", "revision"),
    ("forebears", 0, "revision"),
    ("conditions", 0, "number"),
    ("wordings", 0, "order"),
    ("walk", "minutes"),
]
TRUTHS = [
    ("conditions", 0, "opposites"),
    ("frame", "partners", 0, "required"),
    ("resources", "lines", 0, "unpaid"),
]
TIMES = [("created",), ("changed",), ("saves", 0, "at"), ("walk", "started"), ("walk", "since")]
DAYS = [("decisions", 0, "review_on"), ("decisions", 0, "predictions", 0, "by")]
AMOUNTS = [("resources", "lines", 0, name) for name in ("people", "hours", "rate", "expenses")]


def with_value(place, value):
    """The document with another value in one place."""
    document = copy.deepcopy(DOCUMENT)
    *path, last = place
    part = document
    for step in path:
        part = part[step]
    part[last] = value
    return document


def test_without_a_change_it_is_read():
    assert read(DOCUMENT).to_document() == DOCUMENT


@pytest.mark.parametrize("place", NUMBERS, ids=str)
@pytest.mark.parametrize("value", [True, "7", 5.0, "٣"], ids=repr)
def test_what_only_looks_like_a_number_is_no_revision_and_no_count(place, value):
    told = sentence(read, with_value(place, value))
    assert f"{value!r} {WHOLE}" in told


@pytest.mark.parametrize("place", NUMBERS, ids=str)
def test_a_number_keeps_within_what_a_file_can_be_named_after(place):
    assert "-1 is too low. Use 0 or more" in sentence(read, with_value(place, -1))
    told = sentence(read, with_value(place, 10**30))
    assert "is too high. Use 1000000000 or less" in told
    assert len(sentence(read, with_value(place, 10**4000))) < 200


@pytest.mark.parametrize("place", TRUTHS, ids=str)
@pytest.mark.parametrize("value", ["yes", "off", "true", 1, 0], ids=repr)
def test_what_only_means_yes_or_no_somewhere_else_is_neither(place, value):
    assert f"{value!r} {NEITHER}" in sentence(read, with_value(place, value))


def test_a_seminar_says_by_true_that_its_examples_were_compared():
    document = Record.new(seminar=True).compare_placings().to_document()
    assert read(document).studied.compared is True
    document["seminar"]["compared"] = "on"
    assert NEITHER in sentence(read, document)


@pytest.mark.parametrize("place", TIMES, ids=str)
@pytest.mark.parametrize("value", ["20270501", "1800000000", "-1", "1800000000.5", 5, "soon", ""])
def test_text_of_digits_is_no_time(place, value):
    assert NO_TIME in sentence(read, with_value(place, value))


@pytest.mark.parametrize("place", DAYS, ids=str)
@pytest.mark.parametrize("value", ["20270501", "1800000000", "1e9", 0, 1.5, "soon"], ids=repr)
def test_text_of_digits_is_no_day(place, value):
    assert NO_DATE in sentence(read, with_value(place, value))


@pytest.mark.parametrize(
    "value", ["2027-05-01T09:30:00Z", "2027-05-01 09:30:00+00:00", "2027-05-01T11:30:00.25+02:00"]
)
def test_a_time_that_is_written_out_is_read(value):
    record = read(with_value(("changed",), value))
    assert record.changed == datetime(2027, 5, 1, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize("value", ["2027-05-01", "2027-05-01T00:00:00"])
def test_a_day_that_is_written_out_is_read(value):
    record = read(with_value(("decisions", 0, "review_on"), value))
    assert record.decisions[0].review_on == date(2027, 5, 1)


@pytest.mark.parametrize("place", AMOUNTS, ids=str)
@pytest.mark.parametrize("value", ["٣", "1_000", "1E+9", "1,5", " 3", "+3", ".5", "5.", "", True])
def test_an_amount_in_a_file_is_in_plain_digits(place, value):
    assert f"{value!r} {NO_AMOUNT}" in sentence(read, with_value(place, value))


@pytest.mark.parametrize(
    ("value", "means"), [("3", "3"), ("12.50", "12.5"), ("0.10", "0.1"), (3, "3"), (2.5, "2.5")]
)
def test_an_amount_in_plain_digits_is_read(value, means):
    line = read(with_value(AMOUNTS[0], value)).resources.lines[0]
    assert line.people == Decimal(means)


@pytest.mark.parametrize("typed", ["1E+2", " 100 ", "1_00", "+100", "١٠٠", Decimal("1E+2"), 100])
def test_who_types_an_amount_in_another_way_is_understood_and_it_is_kept_in_digits(typed):
    record = Record.new().set_resources(lines=[{"rate": typed}])
    assert record.to_document()["resources"]["lines"][0]["rate"] == "100"
    assert Record.from_json(record.to_json()) == record
