"""What somebody does on the page reaches the record, and comes back as what the page shows."""

import json

import pytest

from coprod import Record, Workbook
from coprod.panels.balance import BalanceView
from coprod.panels.condition import ConditionView
from coprod.panels.form import DecisionView, FrameView
from coprod.panels.toolbar import ToolbarView

BLANK = Record.new(title="School meals")
OPPOSITES = next(c for c in BLANK.conditions if c.opposites)
BOTH = next(c for c in BLANK.conditions if not c.opposites)


@pytest.fixture
def workbook():
    """A workbook that tells its panels of each change, as a desk does."""
    workbook = Workbook(BLANK)
    workbook.panels = []

    def changed(change):
        for panel in workbook.panels:
            panel.show(change.new, workbook.leapt)

    workbook.observe(changed, "record")
    return workbook


def put(workbook, view):
    workbook.panels.append(view)
    return view


def say(view, verb, value=None, **more):
    """Send what a page sends."""
    view._handle_custom_msg({"verb": verb, "value": value, **more}, [])


def rating(workbook, condition):
    one = workbook.record.rating(condition.id)
    return one.state, one.less, one.more


# --- a condition ------------------------------------------------------------------------------


@pytest.mark.parametrize("condition", BLANK.conditions, ids=lambda c: c.id)
def test_the_statement_for_less_stands_on_the_left_of_every_condition(workbook, condition):
    turned = condition.model_copy(update={"poles": condition.poles[::-1]})
    for one in (condition, turned):  # whatever its place in the table
        state = put(workbook, ConditionView(workbook, one)).state
        assert state["left"]["text"] == condition.pole("less").text
        assert state["left"]["side"] == "less coproduction"
        assert state["right"]["text"] == condition.pole("more").text
        assert state["right"]["side"] == "more coproduction"


@pytest.mark.parametrize("place", range(-3, 4))
def test_the_left_end_of_the_slider_means_less_and_the_thumb_stays_where_it_was_put(
    workbook, place
):
    view = put(workbook, ConditionView(workbook, OPPOSITES))
    say(view, "slide", place)
    assert rating(workbook, OPPOSITES) == ("rated", max(-place, 0), max(place, 0))
    assert (view.state["position"], view.state["split"]) == (place, False)
    assert view.state["state"] == "rated"
    if place:
        assert ("left" if place < 0 else "right") in view.state["answer"]


def test_two_sliders_keep_a_strength_each_and_blank_stays_blank(workbook):
    view = put(workbook, ConditionView(workbook, BOTH))
    assert view.state["split"] and not view.state["can_split"]
    say(view, "left", 2)
    assert rating(workbook, BOTH) == ("rated", 2, None)
    say(view, "right", 0)
    say(view, "left", 3)
    assert rating(workbook, BOTH) == ("rated", 3, 0)
    assert (view.state["less"], view.state["more"]) == (3, 0)


def test_opposites_can_be_split_and_say_both_without_losing_what_was_said(workbook):
    view = put(workbook, ConditionView(workbook, OPPOSITES))
    say(view, "slide", -2)
    before, epoch = workbook.record, view.state["epoch"]
    say(view, "split", True)
    assert view.state["split"] and view.state["epoch"] > epoch
    assert workbook.record is before
    say(view, "right", 3)
    assert rating(workbook, OPPOSITES) == ("rated", 2, 3)
    assert view.state["position"] is None and not view.state["can_split"]
    say(view, "split", False)
    assert view.state["split"], "one thumb could not show both"
    assert rating(workbook, OPPOSITES) == ("rated", 2, 3)


@pytest.mark.parametrize("mark", ["not-sure", "not-applicable", "not-rated"])
def test_marks_are_answers_of_their_own_and_keep_the_reason(workbook, mark):
    view = put(workbook, ConditionView(workbook, OPPOSITES))
    say(view, "slide", 2)
    say(view, "reason", "Parties are <b>split</b>\r\nover it")
    say(view, "mark", mark)
    assert rating(workbook, OPPOSITES) == (mark, None, None)
    assert (view.state["state"], view.state["position"]) == (mark, None)
    assert view.state["reason"] == "Parties are <b>split</b>\nover it"
    say(view, "slide", 0)
    assert rating(workbook, OPPOSITES) == ("rated", 0, 0)
    assert workbook.record.rating(OPPOSITES.id).reason == view.state["reason"]


def test_a_panel_changes_its_own_condition_only(workbook):
    views = [put(workbook, ConditionView(workbook, c)) for c in BLANK.conditions]
    others = [dict(view.state) for view in views[1:]]
    say(views[0], "left", 1)
    assert [r.item for r in workbook.record.ratings] == [BLANK.conditions[0].id]
    assert [dict(view.state) for view in views[1:]] == others


# --- forms ------------------------------------------------------------------------------------


def test_the_project_and_the_question_reach_the_record(workbook):
    view = put(workbook, FrameView(workbook))
    say(view, "set", "Évaluation", field="title")
    say(view, "set", "Should we?", field="question")
    assert (workbook.record.title, workbook.record.question) == ("Évaluation", "Should we?")
    assert view.state["values"] == {"title": "Évaluation", "question": "Should we?"}


DECIDED = {
    "partners": "policy-makers",
    "choice": "some-stages",
    "details": "framing the question",
    "rationale": "they will use it",
    "decided_by": "the board",
    "decided_on": "2027-05-01",
    "review_on": "2028-05-01",
    "review_if": "the budget is cut",
    "dissent": [["NHS providers", "too early"], ["", "nobody asked patients"]],
}


def test_each_field_of_the_decision_reaches_the_record_and_comes_back(workbook):
    view = put(workbook, DecisionView(workbook))
    for field, value in DECIDED.items():
        say(view, "set", value, field=field)
        assert view.state["values"][field] == value and view.state["trouble"] == ""
    assert {field["id"] for field in view.fields} == set(DECIDED), "a field has no test"
    document = workbook.record.to_document()["decisions"][0]
    assert {**DECIDED, "dissent": None}.items() <= {**document, "dissent": None}.items()
    assert [(d["who"], d["why"]) for d in document["dissent"]] == list(
        map(tuple, DECIDED["dissent"])
    )
    assert "policy-makers" in view.state["sentence"] and "too early" in view.state["sentence"]


def test_rows_of_dissent_that_are_still_blank_are_not_in_the_record(workbook):
    view = put(workbook, DecisionView(workbook))
    say(view, "set", [["NHS providers", "too early"], ["", " "], ["", ""]], field="dissent")
    assert [d.who for d in workbook.record.decision.dissent] == ["NHS providers"]
    say(view, "set", [], field="dissent")
    assert workbook.record.decision.dissent == ()


def test_a_date_that_is_none_is_told_and_costs_nothing(workbook):
    view = put(workbook, DecisionView(workbook))
    say(view, "set", "2027-05-01", field="review_on")
    before = workbook.record
    say(view, "set", "1 May", field="review_on")
    assert "review_on" in view.state["trouble"] and "1 May" in view.state["trouble"]
    assert workbook.record is before and workbook.notice == ""
    say(view, "set", "", field="review_on")
    assert view.state["trouble"] == "" and workbook.record.decision.review_on is None


def test_what_is_wrong_with_one_field_is_not_forgotten_when_another_is_filled_in(workbook):
    view = put(workbook, DecisionView(workbook))
    say(view, "unfinished", field="decided_on")
    assert view.state["trouble"].startswith("“Decided on” holds no day of the calendar yet.")
    say(view, "set", "The steering group", field="decided_by")
    assert "“Decided on”" in view.state["trouble"]
    say(view, "set", "2027-05-01", field="decided_on")
    assert view.state["trouble"] == ""


def test_what_was_wrong_goes_with_the_answers_it_was_about(workbook):
    view = put(workbook, DecisionView(workbook))
    say(view, "unfinished", field="review_on")
    view.show(workbook.record, afresh=True)
    assert view.state["trouble"] == ""


@pytest.mark.parametrize(
    "message",
    [
        {"field": "unheard-of", "value": "x"},
        {"field": "dissent", "value": "x"},
        {"field": "dissent", "value": [["one"]]},
        {"field": "choice", "value": "yes"},
        {},
    ],
)
def test_what_cannot_be_done_is_told_and_costs_nothing(workbook, message):
    view = put(workbook, DecisionView(workbook))
    say(view, "set", "policy-makers", field="partners")
    before = workbook.record
    say(view, "set", **message)
    assert workbook.record is before
    assert view.state["trouble"] or "Your answers are still here." in workbook.notice


def test_an_error_nobody_foresaw_ends_as_a_notice(workbook, monkeypatch):
    view = put(workbook, ConditionView(workbook, OPPOSITES))

    def broken(*_, **__):
        raise ZeroDivisionError("nobody foresaw this")

    with monkeypatch.context() as change:
        change.setattr(workbook, "rate", broken)
        say(view, "slide", 1)
    assert "nobody foresaw this" in workbook.notice
    assert workbook.notice.endswith("Your answers are still here.")
    say(view, "slide", 1)
    assert rating(workbook, OPPOSITES) == ("rated", 0, 1)


# --- all of them ------------------------------------------------------------------------------


def test_what_goes_to_the_page_is_plain_json(workbook):
    views = [put(workbook, ConditionView(workbook, c)) for c in BLANK.conditions]
    views += [put(workbook, FrameView(workbook)), put(workbook, DecisionView(workbook))]
    balance = put(workbook, BalanceView(workbook))
    views += [balance.say, put(workbook, ToolbarView(workbook, list, list))]
    for field, value in DECIDED.items():
        say(views[10], "set", value, field=field)
    say(views[0], "slide", 2)
    for view in views:
        state = json.loads(json.dumps(view.state, allow_nan=False))
        assert state == json.loads(json.dumps(view.get_state()["state"]))


def test_the_balance_is_redrawn_in_place_and_hidden_while_it_is_empty(workbook):
    view = put(workbook, BalanceView(workbook))
    figure = view.figure
    assert view.box.layout.display == "none"
    workbook.rate(OPPOSITES.id, less=3)
    assert view.box.layout.display == "block" and view.figure is figure
    assert figure.layout.yaxis.ticktext == (OPPOSITES.label,)
    say(view.say, "room", 700)
    assert figure.layout.width == 700
