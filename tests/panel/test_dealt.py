"""Whoever enters something has to learn that it was taken, whatever came of it."""

import pytest
from pages import NO_ACTS, put, say

from coprod import Record, Workbook
from coprod.browsing.panel import BrowseView
from coprod.decide.decision.panel import DecisionView
from coprod.decide.purposes.panel import PurposesView
from coprod.panel.wire import wire
from coprod.rating.condition import ConditionsView
from coprod.session.start.panel import ToolbarView
from coprod.session.steps.panel import StepsView
from coprod.sources.catalogue import catalogue

BLANK = Record.new(title="School meals")
FIRST = next(c for c in BLANK.conditions if c.opposites)


@pytest.fixture
def workbook():
    return Workbook(BLANK)


def heard(view):
    return view.state["heard"], view.state["refused"]


def test_a_message_is_confirmed_also_where_it_changes_nothing(workbook):
    view = put(workbook, ConditionsView(workbook, [FIRST]))
    for n in (1, 2):
        say(view, "slide", 2, page="a", n=n)
        assert heard(view) == ({"a": n}, {})
    say(view, "unheard-of", page="b", n=1)
    assert heard(view)[0] == {"a": 2, "b": 1}


def test_what_could_not_be_done_is_confirmed_and_said_to_be_so(workbook, monkeypatch):
    view = put(workbook, ConditionsView(workbook, [FIRST]))
    with monkeypatch.context() as change:
        change.setattr(workbook, "rate", None)
        say(view, "slide", 2, page="a", n=1)
    say(view, "slide", 2, page="a", n=2)
    assert heard(view) == ({"a": 2}, {"a": [1]})
    decision = put(workbook, DecisionView(workbook))
    say(decision, "set", "2027-02-30", card="general", field="review_on", page="a", n=7)
    assert heard(decision) == ({"a": 7}, {"a": [7]})


def test_what_came_of_a_message_and_its_confirmation_reach_the_page_together(workbook, monkeypatch):
    view = put(workbook, ConditionsView(workbook, [FIRST]))
    others = [put(workbook, StepsView(workbook)), put(workbook, PurposesView(workbook))]
    sent = []
    monkeypatch.setattr(wire(), "send", sent.append)
    say(view, "slide", -3, page="a", n=1)
    ((news),) = sent
    places = {tuple(place): value for place, *value in news["views"][view.model_id]["set"]}
    assert places["rows", 0, "position"] == [-3] and places["heard", "a"] == [1]
    assert [one.model_id in news["views"] for one in others] == [True, False]


def test_a_page_that_was_left_costs_no_memory_and_the_one_in_use_is_known(workbook):
    view = put(workbook, ToolbarView(workbook, NO_ACTS))
    for n in range(1, 30):
        say(view, "read", page=f"left-{n}", n=1)
        say(view, "read", page="here", n=n)
    known, _ = heard(view)
    assert known["here"] == 29 and len(known) <= 8


def test_the_panel_that_browses_confirms_too(workbook):
    view = BrowseView(catalogue())
    say(view, "table", "no-such-table", page="a", n=1)
    assert view.state["trouble"] and heard(view)[0] == {"a": 1}
