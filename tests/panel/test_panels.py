"""What somebody does on the page reaches the record, and comes back as what the page shows."""

import pytest
from pages import put, row, say

from coprod import Record, Workbook
from coprod.decide.balance.panel import BalanceView
from coprod.rating.condition import ConditionsView

BLANK = Record.new(title="School meals")
OPPOSITES = next(c for c in BLANK.conditions if c.opposites)
BOTH = next(c for c in BLANK.conditions if not c.opposites)


@pytest.fixture
def workbook():
    return Workbook(BLANK)


def rating(workbook, condition):
    one = workbook.record.rating(condition.id)
    return one.state, one.less, one.more


# --- a condition ------------------------------------------------------------------------------


@pytest.mark.parametrize("condition", BLANK.conditions, ids=lambda c: c.id)
def test_the_statement_for_less_stands_on_the_left_of_every_condition(workbook, condition):
    turned = condition.model_copy(update={"poles": condition.poles[::-1]})
    for one in (condition, turned):  # whatever its place in the table
        state = put(workbook, ConditionsView(workbook, [one])).state["rows"][0]
        assert state["left"]["text"] == condition.pole("less").text
        assert state["left"]["side"] == "less coproduction"
        assert state["right"]["text"] == condition.pole("more").text
        assert state["right"]["side"] == "more coproduction"


@pytest.mark.parametrize("place", range(-3, 4))
def test_the_left_end_of_the_slider_means_less_and_the_thumb_stays_where_it_was_put(
    workbook, place
):
    view = put(workbook, ConditionsView(workbook, [OPPOSITES]))
    say(view, "slide", place)
    assert rating(workbook, OPPOSITES) == ("rated", max(-place, 0), max(place, 0))
    assert (row(view)["position"], row(view)["split"]) == (place, False)
    assert row(view)["state"] == "rated"
    if place:
        assert ("left" if place < 0 else "right") in row(view)["answer"]


def test_two_sliders_keep_a_strength_each_and_blank_stays_blank(workbook):
    view = put(workbook, ConditionsView(workbook, [BOTH]))
    assert row(view)["split"] and not row(view)["can_split"]
    say(view, "left", 2)
    assert rating(workbook, BOTH) == ("rated", 2, None)
    say(view, "right", 0)
    say(view, "left", 3)
    assert rating(workbook, BOTH) == ("rated", 3, 0)
    assert (row(view)["less"], row(view)["more"]) == (3, 0)


def test_opposites_can_be_split_and_say_both_without_losing_what_was_said(workbook):
    view = put(workbook, ConditionsView(workbook, [OPPOSITES]))
    say(view, "slide", -2)
    before, epoch = workbook.record, view.state["epoch"]
    say(view, "split", True)
    assert row(view)["split"] and view.state["epoch"] > epoch
    assert workbook.record is before
    say(view, "right", 3)
    assert rating(workbook, OPPOSITES) == ("rated", 2, 3)
    assert row(view)["position"] is None and not row(view)["can_split"]
    say(view, "split", False)
    assert row(view)["split"], "one thumb could not show both"
    assert rating(workbook, OPPOSITES) == ("rated", 2, 3)


@pytest.mark.parametrize("mark", ["not-sure", "not-applicable", "not-rated"])
def test_marks_are_answers_of_their_own_and_keep_the_reason(workbook, mark):
    view = put(workbook, ConditionsView(workbook, [OPPOSITES]))
    say(view, "slide", 2)
    say(view, "reason", "Parties are <b>split</b>\r\nover it")
    say(view, "mark", mark)
    assert rating(workbook, OPPOSITES) == (mark, None, None)
    assert (row(view)["state"], row(view)["position"]) == (mark, None)
    assert row(view)["reason"] == "Parties are <b>split</b>\nover it"
    say(view, "slide", 0)
    assert rating(workbook, OPPOSITES) == ("rated", 0, 0)
    assert workbook.record.rating(OPPOSITES.id).reason == row(view)["reason"]


def test_a_panel_changes_its_own_condition_only(workbook):
    view = put(workbook, ConditionsView(workbook))
    others = view.state["rows"][1:]
    say(view, "left", 1)
    assert [r.item for r in workbook.record.ratings] == [BLANK.conditions[0].id]
    assert view.state["rows"][0]["less"] == 1 and view.state["rows"][1:] == others


# --- all of them ------------------------------------------------------------------------------


def test_an_error_nobody_foresaw_ends_as_a_notice(workbook, monkeypatch):
    view = put(workbook, ConditionsView(workbook, [OPPOSITES]))

    def broken(*_, **__):
        raise ZeroDivisionError("nobody foresaw this")

    with monkeypatch.context() as change:
        change.setattr(workbook, "rate", broken)
        say(view, "slide", 1)
    assert "nobody foresaw this" in workbook.notice
    assert workbook.notice.endswith("Your answers are still here.")
    say(view, "slide", 1)
    assert rating(workbook, OPPOSITES) == ("rated", 0, 1)


def test_the_page_hears_of_each_row_of_the_balance_and_of_none_while_it_is_empty(workbook):
    view = put(workbook, BalanceView(workbook))
    assert view.state["rows"] == {}
    workbook.rate(OPPOSITES.id, less=3)
    (row,) = view.state["rows"].items()
    assert row[0] == OPPOSITES.id and row[1]["label"] == OPPOSITES.label
    assert (row[1]["bars"]["against"], row[1]["bars"]["against_end"]) == (3, "strongly")
