"""A day that is said is the one on the wall, wherever the team sits; the data is in UTC."""

import json
import time
from datetime import UTC, datetime

import pytest

import coprod
from coprod import Record
from coprod.page.text import day
from coprod.page.twins import twin
from coprod.parts import on_the_wall
from coprod.seminar.teacher.sheets import case_sheet, marking_sheet
from coprod.session.handout.page import sheet_to_print

# The rules of both zones, as POSIX writes them: not every computer knows them by name.
AUCKLAND, NEW_YORK = "NZST-12NZDT,M9.5.0,M4.1.0/3", "EST5EDT,M3.2.0,M11.1.0"
# Where, the moment in UTC, and what clock and calendar on the wall say.
PLACES = {
    "Auckland in the morning": (AUCKLAND, "2027-04-30T19:30", "1 May 2027", "07:30"),
    "New York in the evening": (NEW_YORK, "2027-05-01T00:30", "30 April 2027", "20:30"),
    "UTC": ("UTC", "2027-05-01T12:00", "1 May 2027", "12:00"),
}


@pytest.fixture(params=PLACES)
def wall(request, monkeypatch):
    """A computer somewhere, at a time when UTC has another day; what its wall says."""
    zone, moment, said, clock = PLACES[request.param]
    at = datetime.fromisoformat(moment).replace(tzinfo=UTC)
    with monkeypatch.context() as there:
        there.setenv("TZ", zone)
        there.setenv("COPROD_NOW", str(int(at.timestamp())))
        time.tzset()
        yield at, said, clock
    time.tzset()


def test_a_record_is_named_and_dated_by_the_day_on_the_wall(wall, tmp_path):
    at, said, clock = wall
    record = Record.new("School meals").rate("cond-resources", more=1)
    record = record.decide(choice="not-yet", review_on="2027-09-01").marked_saved()
    path = coprod.save_record(record, tmp_path)
    on = datetime.strptime(said, "%d %B %Y").date()
    assert path.name == f"school-meals-{on}-revision-3.ipynb"
    for form in ("text/html", "text/plain"):
        summary = twin(record, "summary")[form]
        assert f"Saved as a record: revision 3 on {said}." in summary
        assert f"revision 3, last changed {said}, {clock}." in summary and "UTC" not in summary
        assert "1 September 2027" in twin(record, "decision")[form], (
            "a typed day is as it was typed"
        )
    document = json.loads(record.to_json())
    assert document["changed"] == document["saves"][0]["at"] == f"{at:%Y-%m-%dT%H:%M:%SZ}"


def test_every_sheet_to_print_has_the_day_on_the_wall(wall):
    case = coprod.tables.load("cases").index[0]
    for sheet in (
        sheet_to_print(Record.new()),
        case_sheet(Record.new(seminar=True), case),
        marking_sheet(),
    ):
        assert f"Made on {wall[1]}." in sheet


def test_a_reveal_is_dated_by_the_day_on_the_wall(wall):
    case = coprod.tables.load("cases").index[0]
    record = Record.new(seminar=True).choose_case(case).reveal(case)
    shown = twin(record, "reveal")["text/plain"]
    assert wall[1] in shown


def test_the_ends_of_the_calendar_are_no_obstacle(wall):
    for moment in (datetime.min, datetime.max):
        assert on_the_wall(moment.replace(tzinfo=UTC)).year == moment.year
        assert str(moment.year) in day(moment.replace(tzinfo=UTC))


def test_the_same_record_saved_in_another_zone_is_found_again(tmp_path, monkeypatch):
    monkeypatch.setenv("COPROD_NOW", "1809113400")  # another day in each of two zones
    record, names = Record.new("School meals"), set()
    for zone in (AUCKLAND, NEW_YORK, "UTC"):
        with monkeypatch.context() as there:
            there.setenv("TZ", zone)
            time.tzset()
            names.add(coprod.save_record(record, tmp_path).name)
    time.tzset()
    assert len(names) == 1 == len(list(tmp_path.iterdir()))
