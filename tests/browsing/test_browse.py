"""The panel that browses the tables, without a page: what a click or a word does."""

import json
import re

import pytest

import coprod
from coprod.browsing.panel import BrowseView
from coprod.sources.catalogue import catalogue

TAG = re.compile(r"<(script|iframe|style|img|link)|\son\w+=|\b(src|href)=")


@pytest.fixture
def view():
    view = BrowseView(catalogue())
    yield view
    view.close()


def do(view, verb, value="", **more):
    """Send what the page sends; return what the page then shows."""
    view.take({"verb": verb, "value": value, **more})
    return view.state


def ids(state):
    return [entry["id"] for entry in state["entries"]]


def test_it_opens_on_the_conditions_with_something_to_choose_from(view):
    assert view.state["table"] == "conditions"
    assert len(view.state["entries"]) == 9
    assert view.state["item"] is None and view.state["words"]["pick"]


def test_all_it_shows_can_be_sent_to_a_page(view):
    for name in [
        title["name"] for chapter in view.shelf["chapters"] for title in chapter["titles"]
    ]:
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


def test_going_back_brings_back_what_was_searched_for_and_narrowed(view):
    do(view, "table", "costs")
    do(view, "search", "power")
    before = do(view, "filter", "asserted", field="basis")
    do(view, "open", "cost-res-dominance")
    do(view, "follow", "group-research")
    state = do(view, "back")
    assert state["item"]["id"] == "cost-res-dominance"
    assert (state["text"], state["chosen"]) == ("power", {"basis": "asserted"})
    assert ids(state) == ids(before)


def test_a_search_in_all_tables_is_still_there_on_the_way_back(view):
    do(view, "table", "")
    before = do(view, "search", "burnout")
    do(view, "open", ids(before)[0])
    do(view, "follow", "ref-67")
    assert ids(do(view, "back")) == ids(before)


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


@pytest.mark.parametrize("verb", ["open", "follow", "table"])
def test_what_is_not_there_is_told_on_the_page_and_changes_nothing(view, verb):
    do(view, "open", "cond-resources")
    state = do(view, verb, "ref-999")
    assert "'ref-999'" in state["trouble"]
    assert state["item"]["id"] == "cond-resources" and not state["back"]
    assert not do(view, "search", "trust")["trouble"], "and the panel goes on"


def test_what_is_shown_can_be_read_where_no_kernel_runs(view):
    do(view, "table", "costs")
    do(view, "open", "cost-pers-burnout")
    bundle = view.twin()
    html, text = bundle["text/html"], bundle["text/plain"]
    assert "Serious stress and burnout" in html and "p. 5" in html
    assert html.count("<tr>") > 76 and not TAG.search(html)
    assert "Costs of coproduction" in text and "Run All Cells" in html
    assert "search there for: “" in html and "Researchers (stated in the source)" in html


def test_a_saved_page_says_that_it_shows_a_part_and_of_what(view):
    do(view, "table", "costs")
    do(view, "search", "trust")
    do(view, "filter", "group-scholarship", field="group")
    html = view.twin()["text/html"]
    assert "Narrowed to: “trust”; Group: Costs to the profession and science." in html
    assert "2 of 76 items" in html


def test_what_is_from_outside_is_marked_in_the_list_on_the_page_and_in_the_file(view):
    do(view, "table", "")
    state = do(view, "search", "technocratic")
    assert [e["external"] for e in state["entries"] if e["id"] == "obj-rationales"] == [True]
    do(view, "open", "obj-rationales")
    html = view.twin()["text/html"]
    assert "Objections to the paper · <strong>From outside the two sources" in html
    assert "Democratic reasons neglected (From outside the two sources)" in html


@pytest.mark.parametrize("table", ["", *[t.name for c in catalogue().chapters() for t in c.titles]])
def test_no_search_makes_a_saved_file_or_a_message_big(view, table):
    do(view, "table", table)
    do(view, "search", "" if table else "e")
    assert len(view.twin()["text/html"].encode()) < 150_000
    assert len(json.dumps(view.state)) < 150_000


def test_one_item_is_one_item(view):
    do(view, "table", "references")
    assert do(view, "search", "graffy")["found"] == "1 of 94 items"
    do(view, "table", "")
    assert do(view, "search", "enhancing policy-relevance without")["found"] == "1 item"


def test_broken_tables_are_told_in_the_cell_and_not_in_a_traceback(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("COPROD_DATA", str(tmp_path / "nowhere"))
    coprod.browse()
    assert "is not there, so it is no folder of tables" in capsys.readouterr().out
