"""The cases as the tables hold them, and what somebody may see of one before it is revealed."""

import json
import shutil
from pathlib import Path

import pytest
from covered import HIDDEN, hidden_of
from hypothesis import given
from seminars import CASES, CONDITIONS, NEW, seminars

from coprod import Record, tables
from coprod.parts import Hands, Rating
from coprod.seminar.case import tables as cases
from coprod.seminar.case.chart import case_info, hand_boxes, hands_in_words, in_words, positions
from coprod.seminar.case.seen import answered, far, offered, seen, worked_on
from coprod.words.scales import STATE

CASE, OTHER = CASES[0], CASES[1]
OPPOSITES = next(c for c in NEW.conditions if c.opposites)
APART = next(c for c in NEW.conditions if not c.opposites)
every_case = pytest.mark.parametrize("id", CASES)


# --- the tables -------------------------------------------------------------------------------


def test_every_case_of_the_tables_is_there_with_its_facts_documents_and_reading():
    assert [one.id for one in cases.cases()] == CASES
    for one in cases.cases():
        parts = [one.of(part) for part in ("before", *HIDDEN)]
        assert all(parts) and sum(map(len, parts)) == len(one.facts)
        assert [d.number for d in one.documents] == sorted({d.number for d in one.documents})
        assert one.fits and one.question and one.lesson and all(d.read for d in one.documents)
        assert cases.our_rating(one.id).keys() == set(CONDITIONS)


@every_case
def test_every_number_beside_a_fact_is_that_of_a_document(id):
    case = cases.case(id)
    known = {document.number for document in case.documents}
    for fact in case.facts:
        assert set(fact.documents) <= known
        assert bool(fact.documents) == (fact.part != "silent")


@every_case
def test_what_a_fact_bears_on_has_a_name_and_a_side_only_where_it_is_a_condition(id):
    for fact in cases.case(id).facts:
        for bearing in fact.bears:
            assert bearing.label and bearing.label != bearing.item
            assert bearing.table in tables.names()
            assert bool(bearing.side) == (bearing.table == "conditions")


def test_our_reading_keeps_what_was_not_rated_apart_from_0():
    ratings = [r for id in CASES for r in cases.our_rating(id).values()]
    unrated = [r for r in ratings if r.state == "not-rated"]
    assert unrated and all((r.less, r.more) == (None, None) for r in unrated)
    assert all(r.reason for r in ratings)


def test_a_case_that_the_tables_lack_is_none():
    assert cases.case("case-nobody") is None and cases.our_rating("case-nobody") == {}


@pytest.fixture
def older(tmp_path, monkeypatch):
    """A team's own copy of the tables, from before there were cases."""
    folder = Path(shutil.copytree(tables.default_folder(), tmp_path / "data"))
    descriptor = folder / "datapackage.json"
    package = json.loads(descriptor.read_text(encoding="utf-8"))
    package["resources"] = [r for r in package["resources"] if not r["name"].startswith("case")]
    for resource in package["resources"]:
        keys = resource.get("schema", {}).get("foreignKeys", [])
        kept = [k for k in keys if not k["reference"]["resource"].startswith("case")]
        if keys:
            resource["schema"]["foreignKeys"] = kept
    descriptor.write_text(json.dumps(package), encoding="utf-8")
    monkeypatch.setenv(tables.VARIABLE, str(folder))
    return folder


def test_tables_without_cases_get_those_of_coprod(older):
    assert "cases" not in tables.names()
    assert [one.id for one in cases.cases()] == CASES
    assert cases.case(CASE).facts[0].bears[0].label


# --- before and after the reveal ------------------------------------------------------------


@every_case
def test_nothing_of_what_came_later_is_seen_before_the_reveal(id):
    before = seen(NEW.choose_case(id))
    assert before.facts and {fact.part for fact in before.facts} == {"before"}
    assert not any(fact.bears for fact in before.facts)
    assert (before.ours, before.lesson, before.record) == ((), "", "")
    assert not [text for text in hidden_of(id) if text in repr(before)]


@every_case
def test_all_of_it_is_seen_afterwards_and_nothing_once_it_is_taken_back(id):
    record = NEW.choose_case(id)
    after, case = seen(record.reveal(id)), cases.case(id)
    assert after.facts == case.facts and after.documents == case.documents
    assert {r.item: r for r in after.ours} == cases.our_rating(id)
    assert not [text for text in hidden_of(id) if text not in repr(after)]


@given(seminars())
def test_whatever_is_done_no_case_gets_ahead_of_its_reveal(record):
    for work in record.studied.cases:
        one = seen(record, work.case)
        info = case_info(record, work, one)
        assert one.revealed == bool(work.revealed) == bool(info.rows)
        if not work.revealed:
            assert not [text for text in hidden_of(work.case) if text in repr((one, info))]


def reworded(record, id, **fields):
    document = record.to_document()
    [wording] = [w for w in document["wordings"] if w["id"] == id]
    wording.update(fields)
    return Record.from_document(document)


def test_a_fact_stays_as_it_was_seen_when_the_tables_say_it_otherwise():
    first = cases.case(CASE).facts[0]
    origin = "[99] Old [2017] citation. https://example.org/old"
    record = reworded(NEW.choose_case(CASE), first.id, text="As it was.", origin=origin)
    one = seen(record)
    assert (one.facts[0].text, one.facts[0].documents) == ("As it was.", (99,))
    [document] = [d for d in one.documents if d.number == 99]
    assert (document.citation, document.url) == ("Old [2017] citation.", "https://example.org/old")


def test_a_case_that_the_tables_lost_is_still_told_from_the_record(monkeypatch):
    record = NEW.choose_case(CASE)
    revealed = record.reveal(CASE)
    monkeypatch.setattr("coprod.seminar.case.seen.of_tables", lambda id: None)
    monkeypatch.setattr("coprod.seminar.case.seen.cases", lambda: ())
    one = seen(record)
    assert one.label and one.text and one.facts and one.documents and not one.title
    assert len(seen(revealed).of("")) == len(revealed.studied.work().facts)
    assert [o.id for o in offered(record)] == [CASE]
    assert case_info(revealed, revealed.studied.work(), seen(revealed)).rows[0].ours.said


def test_no_case_is_seen_before_one_is_chosen():
    assert seen(NEW) is None and worked_on(NEW) == []
    assert [o.id for o in offered(NEW)] == CASES


def test_how_far_a_case_is_counts_what_was_answered_and_not_only_what_was_rated():
    record = NEW.choose_case(CASE).mark_case(CASE, CONDITIONS[0], "not-sure")
    record = record.reason_in_case(CASE, CONDITIONS[1], "Only a reason")
    assert [r.item for r in answered(record, record.studied.work())] == [CONDITIONS[0]]
    assert far(record, CASE) == "1 of 9 conditions rated"
    assert far(record.reveal(CASE), CASE).startswith("revealed")
    assert far(record, OTHER) == "not opened yet"


def test_a_case_that_was_only_read_is_not_said_to_be_rated_at_0():
    record = NEW.choose_case(CASE)
    assert far(record, CASE) == "looked at"
    record = record.count_hands(CASE, CONDITIONS[0], less=0)
    assert far(record, CASE) == "0 of 9 conditions rated; hands counted on 1 of 9"


@every_case
def test_a_fact_is_called_by_the_same_letter_before_and_after_the_reveal(id):
    record = NEW.choose_case(id)
    before, after = seen(record), seen(record.reveal(id))
    assert [before.letter(f.id) for f in before.facts] == list("abcdefghijk"[: len(before.facts)])
    assert all(before.letter(f.id) == after.letter(f.id) for f in before.facts)
    parts = ("before", "done", "later", "", "silent")
    running = [fact for part in parts for fact in after.of(part)]
    assert running == list(after.facts), "letters run on through what is told"
    assert len({after.letter(f.id) for f in running}) == len(running)


def test_a_case_that_was_only_looked_at_is_not_one_that_was_worked_on():
    record = NEW.choose_case(CASE).choose_case(OTHER)
    assert [w.case for w in worked_on(record)] == [OTHER]
    record = record.rate_case(CASE, CONDITIONS[0], less=0)
    assert [w.case for w in worked_on(record)] == [OTHER, CASE]


# --- the chart --------------------------------------------------------------------------------


def row_of(record, condition):
    work = record.studied.work()
    return next(
        row
        for row in case_info(record, work, seen(record)).rows
        if row.condition.id == condition.id
    )


def spots(row, who):
    return [mark.at for mark in row.marks if mark.who == who]


def boxes(row):
    return {box.field: box.n for box in row.boxes}


@pytest.mark.parametrize("side", ["less", "more"])
def test_less_stands_on_the_left_and_more_on_the_right_whatever_the_table_order(side):
    way = {"less": -1, "more": 1}[side]
    record = NEW.choose_case(CASE).rate_case(CASE, OPPOSITES.id, **{side: 2})
    record = record.count_hands(CASE, OPPOSITES.id, **{side: 5})
    row = row_of(record.reveal(CASE), OPPOSITES)
    assert spots(row, "you") == [2 * way]
    assert [box.field for box in row.boxes] == ["less", "between", "more", "unsure"]
    assert boxes(row)[side] == 5
    for ours in cases.our_rating(CASE).values():
        assert NEW.condition(ours.item)
        assert [at < 0 for at in positions(ours)] == [
            one == "less" for one in ("less", "more") if getattr(ours, one)
        ]


@pytest.mark.parametrize("state", ["not-sure", "not-applicable", "not-rated"])
def test_what_was_not_rated_stands_nowhere_and_says_why(state):
    record = NEW.choose_case(CASE).mark_case(CASE, OPPOSITES.id, state).reveal(CASE)
    row = row_of(record, OPPOSITES)
    assert spots(row, "you") == [] and row.boxes == ()
    assert ("you", STATE[state]) in row.beside
    assert row.hands.said == "not counted" and "hands" not in in_words(row)


def test_two_statements_that_hold_are_two_marks_and_never_one_in_the_middle():
    record = NEW.choose_case(CASE).rate_case(CASE, APART.id, less=2, more=2).reveal(CASE)
    assert spots(row_of(record, APART), "you") == [-2, 2]


def test_half_an_answer_is_no_place_in_the_middle():
    half = Rating(item=APART.id, state="rated", less=0)
    assert positions(half) == ()
    assert positions(Rating(item=APART.id, state="rated", less=0, more=0)) == (0,)


def test_hands_are_never_averaged_and_a_blank_is_no_0():
    record = NEW.choose_case(CASE)
    record = record.count_hands(CASE, OPPOSITES.id, less=9, more=9, between=0)
    row = row_of(record.reveal(CASE), OPPOSITES)
    assert boxes(row) == {"less": 9, "between": 0, "more": 9, "unsure": None}
    assert [box.share for box in row.boxes] == [0.5, 0, 0.5, 0]
    assert row.boxes[0].said == "Left: 9 of 18" and "not counted" in row.boxes[-1].said
    said = hands_in_words(OPPOSITES, Hands(item=OPPOSITES.id, between=0))
    assert said == "in between: 0; not counted: left, right, not sure"


def test_hands_can_go_up_for_both_statements_where_both_can_hold():
    both = Hands(item=APART.id, less=3, between=1, more=4, both=5, unsure=2)
    assert hands_in_words(APART, both) == "left: 3; neither: 1; right: 4; both: 5; not sure: 2"
    assert both.total == 15 and Hands(item=APART.id).total is None
    assert [box.field for box in hand_boxes(APART, both)][3] == "both"
    assert "both" not in hands_in_words(OPPOSITES, Hands(item=OPPOSITES.id, less=3))
    kept = Hands(item=OPPOSITES.id, both=2)  # by a verb, and not by a screen
    assert hands_in_words(OPPOSITES, kept).startswith("both: 2")


@every_case
def test_every_fact_that_bears_on_something_stands_there(id):
    record = NEW.choose_case(id).reveal(id)
    info = case_info(record, record.studied.work(), seen(record))
    told = [b for row in info.rows for b in row.facts]
    told += [b for one in (info.costs, info.arguments, info.others) for i in one for b in i.facts]
    bearing = [(f.id, b.item) for f in cases.case(id).facts for b in f.bears]
    assert sorted((b.fact.id, b.how.item) for b in told) == sorted(bearing)
