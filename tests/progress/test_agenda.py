"""The agendas and the running plan: what a facilitator reads off them is so."""

import json
import shutil
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plain import sentence
from rooms import MINUTES, STEP
from strategies import records

from coprod import Record, parts, tables
from coprod.progress.agenda import agenda_of, labels, running, timings, with_agenda
from coprod.progress.steps import left_out, minutes_needed, slots_of, steps
from coprod.progress.words import STATE
from coprod.sources.wording import agendas
from coprod.steps import declared

EMPTY = Record.new()
NINE = datetime(2027, 5, 1, 9, tzinfo=UTC)
SHIPPED = agendas()
# Those of a team; what a seminar needs of its own stands in test_teaching_tables.py.
PLANS = {id: agenda.slots for id, agenda in SHIPPED.items() if agenda.use == "decision"}
each = pytest.mark.parametrize("agenda", PLANS)


@pytest.fixture
def clock(monkeypatch):
    """Set what time it is for the verbs of a record, in minutes after nine."""

    def set_to(minutes):
        moment = NINE + timedelta(minutes=minutes)
        monkeypatch.setenv("COPROD_NOW", str(int(moment.timestamp())))
        return moment

    set_to(0)
    return set_to


def begun(agenda="agenda-45"):
    return EMPTY.set_agenda(agenda).set_walk(started=NINE)


def states(session):
    return [row.state for row in session.rows]


def at_hand(session):
    return [row.slot.title for row in session.rows if row.state == "now"]


# --- the table --------------------------------------------------------------------------------


@each
def test_an_agenda_takes_as_long_as_its_name_says(agenda):
    minutes = sum(slot.minutes for slot in PLANS[agenda])
    assert str(minutes) in agendas()[agenda].label
    assert agenda in ("agenda-quick", f"agenda-{minutes}")


@each
def test_the_slots_of_an_agenda_are_counted_through_and_have_one_name_for_it(agenda):
    rows = tables.load("agendas").query("agenda == @agenda")
    assert sorted(rows["order"]) == list(range(1, len(rows) + 1))
    assert rows["agenda_label"].nunique() == 1
    assert all(agendas()[agenda].guides)


@each
def test_an_agenda_walks_the_steps_in_order_and_ends_with_the_decision(agenda):
    named = [slot.step for slot in PLANS[agenda] if slot.step]
    assert named == sorted(named, key=list(declared()).index) and named[-1] == "decision"
    assert all(named.count(step) <= 2 for step in named)
    assert {"frame", "conditions", "balance", "decision"} <= set(named)


@pytest.mark.parametrize(("agenda", "route"), [("agenda-quick", "quick"), ("agenda-90", "full")])
def test_an_agenda_that_stands_for_a_path_gives_its_steps_the_same_time(agenda, route):
    assert PLANS[agenda] == slots_of(EMPTY.set_walk(route=route).walk)
    assert {slot.step: slot.minutes for slot in PLANS[agenda]} == MINUTES[route]


def test_45_minutes_keep_what_a_decision_rests_on():
    kept = {slot.step for slot in PLANS["agenda-45"]}
    assert set(STEP) - kept == {"resources", "how"}
    (first, *_) = agendas()["agenda-45"].guides
    assert "Resources" in first and "How" in first, "what is spared is told"


def test_half_a_day_has_a_break_every_hour_and_silence_before_talk():
    sitting = 0
    for slot in PLANS["agenda-180"]:
        rest = slot.step is None and slot.title == "Break"
        assert not rest or slot.minutes >= 10
        sitting = 0 if rest else sitting + slot.minutes
        assert sitting <= 60
    for step in ("purposes", "conditions"):
        alone, together = (slot.title for slot in PLANS["agenda-180"] if slot.step == step)
        assert "alone" in alone and "together" in together


def test_a_copy_of_the_tables_without_agendas_gets_those_of_coprod(tmp_path, monkeypatch):
    folder = shutil.copytree(tables.default_folder(), tmp_path / "data")
    file = folder / "datapackage.json"
    package = json.loads(file.read_text(encoding="utf-8"))
    package["resources"] = [one for one in package["resources"] if one["name"] != "agendas"]
    file.write_text(json.dumps(package), encoding="utf-8")
    monkeypatch.setenv(tables.VARIABLE, str(folder))
    assert agendas() == SHIPPED
    assert EMPTY.set_agenda("agenda-45").walk.minutes == 45


# --- choosing one -----------------------------------------------------------------------------


@each
def test_the_record_keeps_the_agenda_as_it_was_when_it_was_chosen(agenda):
    record = Record.from_json(EMPTY.set_agenda(agenda).to_json())
    assert (record.walk.agenda, record.walk.plan) == (agenda, PLANS[agenda])
    assert record.walk.minutes == sum(slot.minutes for slot in PLANS[agenda])
    assert (record.walk.route == "quick") == (agenda == "agenda-quick")
    assert sum(step.minutes for step in steps(record)) == minutes_needed(record)


def test_an_agenda_that_is_not_there_is_answered_with_those_that_are():
    said = sentence(EMPTY.set_agenda, "agenda-60")
    assert all(id in said for id in ("'agenda-60' is no agenda", *PLANS))


def test_what_an_agenda_leaves_out_is_not_asked_for_and_is_told_as_such():
    record = EMPTY.set_agenda("agenda-45")
    off = [step for step in steps(record) if step.state == "off-route"]
    assert [step.name for step in off] == ["resources", "how"]
    assert {(step.said, step.minutes) for step in off} == {(STATE["off-route"], 0)}
    assert "The agenda was without: Resources and How." in left_out(record)
    quick = EMPTY.set_agenda("agenda-quick")
    assert "not on the quick path" in {step.said for step in steps(quick)}
    assert "quick path, without: Purposes" in " ".join(left_out(quick))


def test_another_route_leaves_the_agenda():
    record = EMPTY.set_agenda("agenda-45").set_walk(route="quick")
    assert (record.walk.agenda, record.walk.plan) == ("", ())
    assert sum(step.minutes for step in steps(record)) == 10


def test_a_team_that_chose_none_goes_by_one_that_takes_as_long(clock):
    assert agenda_of(EMPTY.walk) == "agenda-90"
    assert agenda_of(EMPTY.set_walk(route="quick").walk) == "agenda-quick"
    assert {id for id, _ in labels(EMPTY.walk)} >= {"agenda-90", "agenda-quick"}
    kept = with_agenda(EMPTY)
    assert kept.walk.plan == slots_of(EMPTY.walk) and with_agenda(kept) is kept
    assert running(kept, NINE) == running(EMPTY, NINE)._replace(minutes=90)


# --- where the team is ------------------------------------------------------------------------


def test_going_to_a_step_is_no_answer_and_no_revision():
    there = EMPTY.go_to("costs")
    assert Record.from_json(there.to_json()).walk.at == "costs"
    assert (there.revision, there.changed) == (EMPTY.revision, EMPTY.changed)
    assert there.same_answers(EMPTY) and there.apart_from_screen() == EMPTY
    assert there.go_to("costs") is there and there.go_to(None) == EMPTY
    assert sentence(EMPTY.go_to, "verdict").startswith("'verdict' is no step of a decision")


def test_the_time_at_a_step_is_counted_while_the_clock_runs(clock):
    record = EMPTY.set_agenda("agenda-45").go_to("frame")
    clock(5)
    record = record.go_to("costs")
    assert record.walk.spent == (), "nobody started the clock"
    clock(0)
    record = record.set_walk(started=NINE)
    clock(4)
    record = record.go_to("frame")
    clock(5)
    record = Record.from_json(record.go_to(None).to_json())
    clock(9)  # at the list of steps: at none of them
    record = record.go_to("costs")
    now = clock(11)
    assert {one.step: one.seconds for one in record.walk.spent} == {"costs": 240, "frame": 60}
    costs = timings(record.walk, now)["costs"]
    assert (costs.planned, costs.spent, costs.left) == (6, 360, 0)
    assert timings(record.walk, clock(12))["costs"].left == -60
    assert record.set_walk(started=clock(12)).walk.spent == (), "a new clock"
    assert record.set_walk(started=None).walk.since is None


def test_a_clock_of_another_day_counts_no_night_for_a_step(clock):
    record = begun().go_to("costs")
    assert timings(record.walk, clock(60 * 24))["costs"].spent == 0
    assert record.go_to("how").walk.spent == ()
    assert running(record, clock(60 * 24)).left is None


# --- the running plan -------------------------------------------------------------------------


def test_before_the_clock_is_started_nothing_is_done_and_no_time_of_day_is_said():
    session = running(EMPTY.set_agenda("agenda-180"), NINE)
    assert set(states(session)) == {"next"}
    assert {(row.start, row.end) for row in session.rows} == {(None, None)}
    assert (session.left, session.turns, session.minutes, session.needed) == (None, None, 180, 180)


def test_the_clock_tells_the_slot_where_nothing_else_does():
    record = begun("agenda-180")  # welcome 8, project 9, purposes 5
    session = running(record, NINE + timedelta(minutes=17))
    assert states(session)[:4] == ["done", "done", "now", "next"]
    assert at_hand(session) == ["Purposes, each alone"]
    assert session.turns == NINE + timedelta(minutes=22)
    assert session.left == 163 and session.needed == 172, "the welcome is over"
    over = running(record, NINE + timedelta(minutes=185))
    assert set(states(over)) == {"done"} and (over.left, over.turns) == (-5, None)


def test_the_step_on_the_screen_counts_for_more_than_the_clock(clock):
    record = begun().go_to("costs")  # the fourth slot of 45 minutes
    session = running(record, NINE)
    assert at_hand(session) == ["Costs"]
    assert states(session) == ["done"] * 3 + ["now"] + ["next"] * 3
    assert at_hand(running(begun().go_to("how"), NINE)) == ["Your project"], "not in this agenda"
    assert at_hand(running(EMPTY.set_agenda("agenda-45").go_to("costs"), NINE)) == ["Costs"]


def test_of_two_slots_of_one_step_the_clock_tells_which(clock):
    record = begun("agenda-180").go_to("conditions")  # alone from minute 42, together from 64
    early, late = (running(record, NINE + timedelta(minutes=n)) for n in (10, 70))
    assert at_hand(early) == ["Conditions, each alone"]
    assert at_hand(late) == ["Conditions, together"]
    spent = {row.slot.title: row.spent // 60 for row in late.rows if row.spent}
    assert spent == {"Conditions, each alone": 12, "Conditions, together": 58}


@each
def test_each_slot_has_its_own_guide_and_one_that_was_renamed_has_none(agenda):
    record = EMPTY.set_agenda(agenda)
    assert tuple(r.guide for r in running(record, NINE).rows) == agendas()[agenda].guides
    first, *rest = map(dict, record.walk.plan)
    ours = record.set_walk(plan=[{**first, "title": "Tea"}, *rest])
    assert running(ours, NINE).rows[0].guide == ""


@given(records(), st.integers(0, 60 * 60 * 13), st.sampled_from(["", *PLANS]))
def test_the_plan_holds_together_at_every_moment(record, seconds, agenda):
    if agenda:
        record = record.set_agenda(agenda)
    record = record.set_walk(started=parts.now())
    moment = record.walk.started + timedelta(seconds=seconds)
    session, walk = running(record, moment), record.walk
    assert [row.slot for row in session.rows] == list(slots_of(walk))
    order = {"done": 0, "now": 1, "next": 2}
    assert states(session) == sorted(states(session), key=order.__getitem__)
    assert states(session).count("now") <= 1
    assert session.needed >= minutes_needed(record) >= 0
    timed = timings(walk, moment)
    for name in STEP:
        theirs = [row for row in session.rows if row.slot.step == name]
        if theirs:
            assert sum(row.spent for row in theirs) == timed[name].spent
        assert timed[name].planned == sum(row.slot.minutes for row in theirs)
    if walk.runs(moment):
        assert session.rows[0].start == walk.started
        pairs = zip(session.rows, session.rows[1:], strict=False)
        assert all(one.end == other.start for one, other in pairs)
        assert session.turns is None or session.turns > moment
        assert session.left == session.minutes - seconds // 60
    else:
        assert session.left is session.turns is None
