"""The parking lot: a remark that was put aside is found again, and never taken for an answer."""

import json
import re

import pytest
from pages import card_of, filled_in, put, say
from rooms import STEP

from coprod import Record, RecordError, Workbook
from coprod.keep.notebook import load_record, save_record
from coprod.page.twins import twin
from coprod.parts import Remark
from coprod.progress.steps import steps
from coprod.session.parked.page import open_remarks
from coprod.session.parked.panel import ParkedView
from coprod.session.parked.words import NO_STEP, NOTHING_PARKED
from coprod.weighing.balance import considerations

RENT, HEAT = "Who pays for the rooms?", "It is cold in here"
PARKED = (
    Record.new()
    .park(RENT, step="how")
    .park(HEAT, step="purposes", dealt_with="We asked the caretaker")
    .park("The name of the pilot")
    .park("Is there a log?", step="frame")
)


@pytest.fixture
def workbook():
    return Workbook(PARKED.set_walk(at="costs"))


@pytest.fixture
def view(workbook):
    return put(workbook, ParkedView(workbook))


def park(view, text, id="remark-new"):
    say(view, "park", text, card=id)


# --- in the record ----------------------------------------------------------------------------


def test_a_remark_is_kept_with_the_step_it_came_up_at_through_a_file(tmp_path):
    assert Record.from_json(PARKED.to_json()) == PARKED
    assert load_record(save_record(PARKED, tmp_path)).parked == PARKED.parked
    first = PARKED.parked[0]
    assert (first.text, first.step, first.is_open) == (RENT, "how", True)
    assert len({remark.id for remark in PARKED.parked}) == 4


def test_a_record_from_before_the_parking_lot_is_one_in_which_nothing_was_parked():
    document = Record.new().to_document()
    del document["parked"]
    assert Record.from_document(document).parked == ()


def test_each_remark_can_be_changed_and_taken_out_without_touching_the_others():
    one, two, *rest = PARKED.parked
    changed = PARKED.change_remark(one.id, dealt_with="The council")
    assert changed.parked == (one.model_copy(update={"dealt_with": "The council"}), two, *rest)
    assert PARKED.remove_remark(one.id).parked == (two, *rest)


@pytest.mark.parametrize(
    ("slip", "said"),
    [
        (lambda r: r.park("x", step="lunch"), r"^remark, `step`: 'lunch' is not allowed\. Use"),
        (lambda r: r.park("x", id="remark-1"), "'remark-1' is in `parked` twice"),
        (lambda r: r.change_remark("remark-1", who="me"), "there is no such field"),
        (lambda r: r.remove_remark("remark-9"), "^The record has no 'remark-9'"),
    ],
)
def test_a_slip_is_named_with_what_is_allowed(slip, said):
    with pytest.raises(RecordError, match=said):
        slip(PARKED)


def test_a_remark_is_no_answer_at_any_step_and_weighs_nothing():
    for name in STEP:
        record = Record.new().park(RENT, step=name)
        assert steps(record) == steps(Record.new()) and considerations(record) == []
    assert not Record.new().same_answers(PARKED), "but it is one to keep"


def test_undo_brings_back_a_remark_that_was_removed_and_what_became_of_it(workbook):
    gone = workbook.record.parked[1]
    workbook.do(Record.remove_remark, gone.id)
    workbook.undo()
    assert workbook.record.parked == PARKED.parked


def test_two_remarks_parked_at_once_are_two_steps_to_undo():
    workbook = Workbook(Record.new(), clock=lambda: 0)
    workbook.do(Record.park, RENT)
    workbook.do(Record.park, HEAT)
    workbook.undo()
    assert [remark.text for remark in workbook.record.parked] == [RENT]


# --- on the screen ----------------------------------------------------------------------------


def test_a_remark_is_parked_with_the_step_the_team_is_at_and_stands_first(view, workbook):
    park(view, "Ask the union")
    assert workbook.record.parked[-1] == Remark(id="remark-new", text="Ask the union", step="costs")
    assert view.state["cards"][0]["values"]["text"] == "Ask the union"
    assert view.state["open"] == 4 and "4 remarks" in view.state["counted"]


def test_a_remark_that_the_page_sends_again_is_parked_once(view, workbook):
    for _ in range(2):
        park(view, "Ask the union")
    assert len(workbook.record.parked) == 5 and workbook.notice == ""


def test_each_field_of_a_remark_is_on_the_page_and_reaches_the_record(view, workbook):
    asked = {field["id"] for card in view.state["cards"] for field in card["fields"]}
    assert asked == set(Remark.model_fields) - {"id"}
    for field, value in (("text", "Rent"), ("step", "how"), ("dealt_with", "Paid")):
        filled_in(view, "remark-3", field, value)
        assert card_of(view, "remark-3")["values"][field] == value
        assert getattr(workbook.record.parked[2], field) == value
        filled_in(view, "remark-3", field, "")
        assert getattr(workbook.record.parked[2], field) == (None if field == "step" else "")


def test_saying_what_became_of_a_remark_closes_it_and_blanks_do_not(view):
    assert view.state["open"] == 3
    filled_in(view, "remark-1", "dealt_with", " \n")
    assert view.state["open"] == 3 and card_of(view, "remark-1")["open"]
    filled_in(view, "remark-1", "dealt_with", "The council does")
    assert view.state["open"] == 2 and not card_of(view, "remark-1")["open"]


def test_removing_says_that_undo_brings_it_back_until_it_did(view, workbook):
    for _ in range(2):  # pressed twice before the page heard
        say(view, "remove", card="remark-2")
    assert "Undo brings it back" in view.state["told"] and workbook.notice == ""
    workbook.undo()
    assert view.state["told"] == ""
    assert card_of(view, "remark-2")["values"]["dealt_with"] == "We asked the caretaker"


def test_what_goes_to_the_page_is_plain_json_and_says_what_the_empty_lot_is_for():
    state = ParkedView(Workbook(Record.new())).state
    assert json.loads(json.dumps(state, allow_nan=False)) == state
    assert (state["cards"], state["open"], state["counted"]) == ([], 0, "")
    assert "does not belong to the step" in state["say"]["about"]


# --- on the page of the record ----------------------------------------------------------------


def seen(record, panel):
    bundle = twin(record, panel)
    return re.sub(r"<[^>]+>", "", bundle["text/html"]), bundle["text/plain"]


def test_the_page_says_the_open_remarks_first_by_step_and_what_became_of_the_others():
    for said in seen(PARKED, "parked"):
        order = ["Still open", "Is there a log?", RENT, "The name of the pilot", "Dealt with", HEAT]
        places = [said.index(part) for part in order]
        assert places == sorted(places)
        assert "We asked the caretaker" in said[places[-1] :] and NO_STEP in said
        assert "3 remarks in the parking lot are still open." in said


def test_the_summary_says_how_many_remarks_are_open_and_nothing_where_none_is():
    for said in seen(PARKED, "summary"):
        assert "3 remarks in the parking lot are still open." in said
    for record in (Record.new(), Record.new().park(HEAT, dealt_with="Done")):
        assert open_remarks(record) == ""
        assert all("parking lot" not in said for said in seen(record, "summary"))
    assert open_remarks(Record.new().park(HEAT)).startswith("One remark in the parking lot is")


def test_a_remark_of_which_only_blanks_are_said_is_shown_as_blank():
    for said in seen(Record.new().park(" "), "parked"):
        assert "(blank)" in said
    for said in seen(Record.new(), "parked"):
        assert said.strip() == NOTHING_PARKED
