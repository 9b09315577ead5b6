"""The panel that browses the tables, without a page: what a click or a word does."""

import json
import re

import pytest

from coprod.catalogue import catalogue
from coprod.panels.browse import BrowseView

TAG = re.compile(r"<(script|iframe|style)|\son\w+=|https?://(?!doi|blogs|www|i2|other|wt)")


@pytest.fixture
def view():
    view = BrowseView(catalogue())
    yield view
    view.close()


def do(view, verb, value="", **more):
    """Send what the page sends; return what the page then shows."""
    view._heard(view, {"verb": verb, "value": value, **more}, None)
    return view.state


def ids(state):
    return [entry["id"] for entry in state["entries"]]


def test_it_opens_on_the_conditions_with_something_to_choose_from(view):
    assert view.state["table"] == "conditions"
    assert len(view.state["entries"]) == 9
    assert view.state["item"] is None and view.state["words"]["pick"]


def test_all_it_shows_can_be_sent_to_a_page(view):
    for name in [title["name"] for chapter in view.state["shelf"] for title in chapter["titles"]]:
        state = do(view, "table", name)
        json.dumps(state)
        assert state["about"] and state["entries"], name
        assert not state["empty"] and not state["trouble"]


def test_choosing_an_item_shows_its_place_basis_and_references(view):
    do(view, "table", "arguments")
    item = do(view, "open", "arg-ins")["item"]
    assert item["place"].endswith("p. 2") and "“" in item["find"]
    assert item["basis"].startswith("Points to other publications.")
    assert [one["item"] for one in item["references"]] == ["ref-31"]


def test_a_link_is_followed_into_another_table_and_back(view):
    do(view, "table", "arguments")
    do(view, "open", "arg-ins")
    state = do(view, "follow", "ref-31")
    assert state["table"] == "references" and state["item"]["id"] == "ref-31"
    assert state["back"] == "Back to Instrumental: use of findings"
    state = do(view, "back")
    assert state["table"] == "arguments" and state["item"]["id"] == "arg-ins" and not state["back"]


def test_a_link_within_a_table_keeps_what_was_searched_for(view):
    do(view, "table", "costs")
    do(view, "search", "power")
    do(view, "open", "cost-pers-masked-power")
    do(view, "follow", "group-personal")
    assert do(view, "back")["item"]["id"] == "cost-pers-masked-power"


def test_words_and_filters_narrow_the_list_and_are_cleared_together(view):
    do(view, "table", "costs")
    do(view, "search", "trust")
    state = do(view, "filter", "group-scholarship", field="group")
    assert state["found"] == f"{len(ids(state))} of 76 items"
    assert set(ids(state)) <= {e.id for e in catalogue().find("costs", "trust")}
    state = do(view, "clear")
    assert len(ids(state)) == 76 and not state["text"] and not state["chosen"]


def test_nothing_found_says_what_to_do(view):
    state = do(view, "search", "xylophone")
    assert not state["entries"] and state["empty"].startswith("Nothing fits.")


def test_all_tables_are_listed_only_once_a_word_is_given(view):
    state = do(view, "table", "")
    assert not state["entries"] and state["about"].startswith("Type a word")
    assert len(ids(do(view, "search", "burnout"))) >= 2


def test_choosing_another_table_forgets_the_filters_of_the_former(view):
    do(view, "table", "costs")
    do(view, "filter", "group-scholarship", field="group")
    state = do(view, "table", "modes")
    assert state["chosen"] == {} and len(ids(state)) == 19


def test_an_item_that_is_not_there_is_told_on_the_page_and_changes_nothing(view):
    do(view, "open", "req-trust")
    state = do(view, "follow", "ref-999")
    assert "no item 'ref-999'" in state["trouble"]
    assert state["item"]["id"] == "req-trust" and not state["back"]


def test_what_is_shown_can_be_read_where_no_kernel_runs(view):
    do(view, "table", "costs")
    do(view, "open", "cost-pers-burnout")
    bundle = view.twin()
    html, text = bundle["text/html"], bundle["text/plain"]
    assert "Serious stress and burnout" in html and "p. 5" in html
    assert html.count("<tr>") > 76 and not TAG.search(html)
    assert "Costs of coproduction" in text and "Run All Cells" in html
