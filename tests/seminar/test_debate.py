"""The eight assumptions: a stance before and after, what is said on each, and how one moved."""

import json

import pytest
from pages import card_of, filled_in, put
from plain import on_page

from coprod import Record, Workbook
from coprod.page.twins import twin
from coprod.seminar.debate.chart import debate_info
from coprod.seminar.debate.panel import DebateView
from coprod.seminar.debate.points import assumptions, points_on
from coprod.seminar.debate.words import DEBATE, MUST_HOLD_OURS, NO_POINTS, NO_STANCE, STAND, STAYED

BLANK = Record.new(seminar=True)
ALL = assumptions(BLANK)
FIRST, SECOND, THIRD = (one.id for one in ALL[:3])
FIELDS = {
    "before": "3",
    "before_reason": "It seems so.",
    "after": "0",
    "after_reason": "<b>The slides</b>\nsay otherwise.",
}


@pytest.fixture
def workbook():
    return Workbook(BLANK)


@pytest.fixture
def view(workbook):
    return put(workbook, DebateView(workbook))


def row(record, item):
    return next(one for one in debate_info(record).rows if one.item == item)


# --- how one moved ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after", "way"),
    [
        (0, 4, "nearer"),
        (3, 1, "further"),
        (0, 0, "stayed"),
        (0, None, "before"),
        (None, 0, "after"),
        (None, None, "none"),
    ],
)
def test_moving_staying_and_saying_nothing_are_told_apart(before, after, way):
    found = row(BLANK.take_stance(FIRST, before=before, after=after), FIRST)
    assert (found.before, found.after, found.way) == (before, after, way)
    for n in (before, after):
        assert n is None or STAND[n] in found.said


def test_it_is_said_on_how_many_of_those_taken_up_twice_one_moved():
    record = BLANK.take_stance(FIRST, before=0, after=1).take_stance(SECOND, before=4, after=0)
    record = record.take_stance(THIRD, before=2, after=2)
    record = record.take_stance(ALL[3].id, before=2)
    moved, missing = debate_info(record).sentences
    assert moved.startswith("You moved on two of three: nearer to")
    assert ALL[0].label in moved and ALL[1].label in moved and ALL[2].label not in moved
    assert "On one" in missing


def test_to_stay_is_said_as_plainly_as_to_move():
    one = BLANK.take_stance(FIRST, before=2, after=2)
    assert debate_info(one).sentences == (STAYED[0],)
    two = one.take_stance(SECOND, before=0, after=0)
    assert "all two" in debate_info(two).sentences[0]
    assert debate_info(BLANK).sentences == (NO_STANCE,)
    info = debate_info(two)
    assert [row.item for row in info.rows] == [one.id for one in ALL]
    assert all(row.said for row in info.rows) and len(info.sentences) == 1


# --- the panel --------------------------------------------------------------------------------


def test_all_eight_are_there_in_their_order_and_in_the_words_of_the_tables(view):
    shown = view.shelf["assumptions"]
    assert [one["number"] for one in shown] == list(range(1, 9))
    assert [one["text"] for one in shown] == [one.text for one in ALL]
    assert all("slide 9" in one["origin"] for one in shown)


@pytest.mark.parametrize("item", [one.id for one in ALL])
def test_each_field_reaches_the_record_comes_back_and_can_be_cleared(workbook, view, item):
    for field, value in FIELDS.items():
        filled_in(view, item, field, value)
        assert card_of(view, item)["values"][field] == value
        assert (view.state["trouble"], workbook.notice) == ("", "")
    assert workbook.record.studied.stance(item).shift == -3
    again = Record.from_json(workbook.record.to_json())
    assert DebateView(Workbook(again)).state["cards"] == view.state["cards"]
    for field in FIELDS:
        filled_in(view, item, field, "")
    assert workbook.record.studied.stances == (), "blank is nothing said"


def test_not_at_all_is_an_answer_and_blank_is_none(workbook, view):
    filled_in(view, FIRST, "before", "0")
    assert workbook.record.studied.stance(FIRST).before == 0
    assert card_of(view, FIRST)["values"]["before"] == "0"
    assert view.state["marks"][FIRST]["name"] == "before"
    assert view.state["marks"][SECOND]["name"] == "none"
    filled_in(view, FIRST, "after", "0")
    assert view.state["marks"][FIRST] == {"name": "both", "said": DEBATE["mark_both"]}


@pytest.mark.parametrize("item", [one.id for one in ALL])
def test_what_is_said_on_an_assumption_names_its_place_and_what_it_rests_on(view, item):
    shown = next(one for one in view.shelf["assumptions"] if one["id"] == item)
    assert [one["kind"] for one in shown["lists"]] == ["must-hold", "for", "against"]
    must, in_favour, against = shown["lists"]
    assert must["points"] and must["hint"] == MUST_HOLD_OURS
    assert in_favour["points"] or in_favour["empty"] == NO_POINTS["for"]
    assert against["points"]
    for point in (*in_favour["points"], *against["points"]):
        ref = point["ref"]
        assert ref["id"] and ref["label"] and ref["place"] and ref["basis"]


def test_an_assumption_that_the_sources_say_nothing_for_is_told_so(view):
    blank = [one["lists"][1] for one in view.shelf["assumptions"] if not one["lists"][1]["points"]]
    assert blank, "the tables have one"
    assert {one["empty"] for one in blank} == {"The sources offer nothing for it."}


# --- on paper ---------------------------------------------------------------------------------


def test_what_the_sources_say_is_on_paper_only_once_one_said_where_one_stands():
    point = points_on(FIRST)[0].text
    assert point not in on_page(twin(BLANK, "debate"))
    assert ALL[0].text in twin(BLANK, "debate")["text/plain"]
    record = BLANK.take_stance(FIRST, before=1, before_reason="<i>Much</i> is read.", after=4)
    told = twin(record, "debate")
    assert point in on_page(told)
    assert "<i>Much</i> is read." in told["text/plain"] and "<i>Much" not in told["text/html"]
    assert STAND[1] in told["text/plain"] and STAND[4] in told["text/plain"]
    for sentence in debate_info(record).sentences:
        assert sentence in told["text/plain"]
    assert points_on(SECOND)[0].text not in on_page(told)


def test_a_record_keeps_the_assumption_as_it_was_worded():
    document = BLANK.take_stance(FIRST, before=1).to_document()
    [kept] = [w for w in document["wordings"] if w["id"] == FIRST]
    kept["text"] = "Research was used too little then."
    older = Record.from_document(document)
    assert kept["text"] in twin(older, "debate")["text/plain"]
    shown = DebateView(Workbook(older)).shelf["assumptions"][0]
    assert shown["text"] == kept["text"]


def test_an_assumption_that_the_tables_have_no_more_is_still_shown():
    document = BLANK.take_stance(FIRST, before=1).to_document()
    text = json.dumps(document).replace(FIRST, "assumption-of-old")
    older = Record.from_document(json.loads(text))
    assert len(debate_info(older).rows) == len(ALL) + 1
    assert "assumption-of-old" in {
        card["id"] for card in DebateView(Workbook(older)).state["cards"]
    }
