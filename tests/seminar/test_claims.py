"""What is claimed, definitions, examples and takes: nothing is miscounted, shown early or lost."""

import json
from collections import Counter

import pytest
from pages import card_of, filled_in, put, say
from plain import on_page

from coprod import Record, Workbook
from coprod.page.twins import twin
from coprod.seminar.claims import words as of_claims
from coprod.seminar.claims.chart import ARGUMENTS, COSTS, GROUPED, TABLE_1, claims_info, claims_text
from coprod.seminar.claims.panel import ClaimsView
from coprod.seminar.definitions import words as of_definitions
from coprod.seminar.definitions.chart import (
    FAR_APART,
    both_ways,
    definitions,
    examples,
    facets,
    own_placing,
    side_by_side,
)
from coprod.seminar.definitions.panel import DefinitionsView, PlacingsView
from coprod.seminar.definitions.words import FACETS, PLACINGS
from coprod.seminar.readings import words as of_readings
from coprod.seminar.take.panel import TakeView
from coprod.seminar.take.words import TAKE
from coprod.seminar.you.panel import YouView
from coprod.sources.catalogue import catalogue, catalogue_with
from coprod.sources.shelf import COSTS as PICKED

TAKE_PROMPT = {
    "claims": of_claims.TAKE_PROMPT,
    "definitions": of_definitions.TAKE_PROMPT,
    "readings": of_readings.TAKE_PROMPT,
}
BLANK = Record.new(seminar=True)
EVERY = [(side, by) for side, ways in GROUPED.items() for by in ways]
grouping = pytest.mark.parametrize(("side", "by"), EVERY)


@pytest.fixture
def workbook():
    return Workbook(BLANK)


def text(record, panel):
    bundle = twin(record, panel)
    assert bundle["text/html"]
    return bundle["text/plain"]


# --- what rests on what -----------------------------------------------------------------------


def counted_rows():
    """The rows that count, straight from the tables."""
    books = catalogue()
    rows = {
        id: row
        for table, kinds in (("arguments", ARGUMENTS), ("costs", COSTS))
        for id, row in books.table(table).rows.items()
        if row["kind"] in kinds
    }
    for table in TABLE_1:
        rows |= books.table(table).rows
    return rows


def test_the_overall_bar_counts_every_row_once_under_its_own_basis():
    rows, info = counted_rows(), claims_info()
    assert sorted(info.overall.items) == sorted(rows)
    for segment in info.overall.segments:
        assert all(rows[item]["basis"] == segment.basis for item in segment.items)
    assert str(len(rows)) in info.sentence


def test_what_counts_as_a_cost_is_what_a_team_can_pick_as_one():
    assert COSTS == PICKED


@grouping
def test_no_item_of_a_side_is_missing_from_its_bars_and_none_is_there_twice(side, by):
    info = claims_info(side, by)
    every = Counter(item for bar in info.bars for item in bar.items)
    sides = {"arguments": ("arguments",), "costs": ("costs", *TABLE_1)}
    tables = sides.get(side, sum(sides.values(), ()))
    books = catalogue()
    assert set(every) == {
        id for id in counted_rows() if any(id in books.table(t).rows for t in tables)
    }
    if by != "bearer":
        assert set(every.values()) == {1}
    assert all(bar.items == tuple(dict.fromkeys(bar.items)) for bar in info.bars)


def test_a_cost_with_several_bearers_is_counted_under_each_and_it_is_said():
    info = claims_info("costs", "bearer")
    named = Counter(row["bearer"] for row in catalogue().table("cost-bearers").rows.values())
    assert named["bearer-researchers"] > 1
    under = [bar for bar in info.bars if "cost-prac-presence" in bar.items]
    assert len(under) > 1 and "several bearers" in info.note


def test_the_stage_of_a_cost_is_the_one_in_its_table():
    rows = counted_rows()
    for bar in claims_info("costs", "stage").bars:
        for item in bar.items:
            assert bar.id in (rows[item]["stage"], rows[item].get("reach"))


@grouping
def test_the_numbers_of_a_row_add_up_to_its_last(side, by):
    info = claims_info(side, by)
    for row in claims_text(info):
        *parts, whole = map(int, row[1:])
        assert sum(parts) == whole and len(parts) == len(info.bases)


def test_pointing_to_publications_is_never_told_as_evidence():
    said = text(BLANK, "claims")
    assert claims_info().caution in said and "not to weigh evidence" in said


@grouping
def test_bars_on_different_scales_say_so(workbook, side, by):
    view = put(workbook, ClaimsView(workbook))
    say(view, "side", side)
    say(view, "by", by)
    top, beneath = view.state["scales"]
    assert f"in shares of all {view.state['bars'][0]['n']}" in top
    assert str(max(bar["n"] for bar in view.state["bars"][1:])) in beneath


def test_a_way_of_grouping_that_a_side_has_not_gives_its_first():
    assert claims_info("arguments", "bearer").by == "family"
    assert claims_info("nonsense", "nonsense").side == "both"


# --- the panel --------------------------------------------------------------------------------


@grouping
def test_every_part_of_every_bar_lists_as_many_items_as_it_says(workbook, side, by):
    view = put(workbook, ClaimsView(workbook))
    say(view, "side", side)
    say(view, "by", by)
    assert (view.state["side"], view.state["by"]) == (side, by)
    for bar in view.state["bars"]:
        for part in [*bar["parts"], {"basis": "", "n": bar["n"], "name": bar["name"]}]:
            say(view, "list", bar=bar["id"], basis=part["basis"])
            assert len(view.state["entries"]) == part["n"]
            assert bar["label"] in view.state["list_title"] and str(part["n"]) in part["name"]
    assert workbook.record is BLANK, "looking is no answer"
    json.dumps(view.state)


def test_an_item_opens_to_its_place_its_basis_and_its_references_and_back(workbook):
    view = put(workbook, ClaimsView(workbook))
    say(view, "list", bar="arguments", basis="cited")
    say(view, "open", "arg-sub-holistic")
    item = view.state["item"]
    assert item["place"].endswith("p. 2") and "more holistic understanding" in item["find"]
    assert item["basis"].startswith("Points to other publications.") and item["references"]
    assert any("more of the whole" in fact["text"] for fact in item["facts"]), "how it comes about"
    say(view, "follow", item["references"][0]["item"])
    assert view.state["back"] == "Back to More rounded understanding"
    say(view, "back")
    assert view.state["item"]["id"] == "arg-sub-holistic" and not view.state["back"]
    say(view, "close")
    assert view.state["part"] is None and view.state["entries"] == []


def test_a_cost_says_who_bears_it_and_nothing_of_a_case(workbook):
    view = put(workbook, ClaimsView(workbook))
    books, told = catalogue(), set()
    allowed = {books.title("cost-bearers")}
    for item in claims_info().overall.items:
        say(view, "open", item)
        told |= {lead["title"] for lead in view.state["item"]["mentions"]}
    assert told == allowed, "a fact of a case would tell how it went on"
    say(view, "open", "cost-prac-presence")
    assert any("Researchers" in lead["text"] for lead in view.state["item"]["mentions"])


# --- definitions ------------------------------------------------------------------------------


def test_the_comparison_starts_with_three_definitions_that_are_there():
    assert [one.id for one in side_by_side()] == list(FAR_APART)


def test_a_comparison_has_no_row_that_is_blank_throughout():
    for columns in (side_by_side(), definitions()):
        rows = facets(columns)
        assert {id for id, _, _ in rows} <= FACETS.keys() and all(any(r[2]) for r in rows)
        assert {"by", "term", "scope", "text", "place"} <= {id for id, _, _ in rows}


def test_each_definition_can_be_swapped_in_and_stands_in_one_place_only(workbook):
    view = put(workbook, DefinitionsView(workbook))
    every = {id for id, _ in view.state["options"]}
    for id in every:
        for n in range(3):
            say(view, "column", id, column=n)
            columns = [one["id"] for one in view.state["columns"]]
            assert columns[n] == id and len(set(columns)) == 3
            assert {*columns, *(one["id"] for one in view.state["others"])} == every
    assert workbook.record is BLANK


def test_two_definitions_are_enough_and_fewer_are_none_to_compare(workbook):
    view = put(workbook, DefinitionsView(workbook))
    say(view, "column", "", column=2)
    assert [one["id"] for one in view.state["columns"]] == list(FAR_APART[:2])
    say(view, "column", "", column=0)
    assert len(view.state["columns"]) == 2
    say(view, "column", "def-abstract", column=2)  # it is there already
    assert [one["id"] for one in view.state["columns"]] == list(FAR_APART[:2])
    say(view, "column", FAR_APART[2], column=2)
    assert len(view.state["columns"]) == 3


def test_all_definitions_are_on_the_page_with_who_says_them_and_where():
    said = on_page(twin(BLANK, "definitions"))
    for one in definitions():
        assert all(part in said for part in (one.label, one.by, one.facets["text"]))


# --- examples ---------------------------------------------------------------------------------


def sources_of(record):
    """All that the sources say of the examples, as a page would show it."""
    told = [one.compared for one in examples(record.compare_placings())]
    return [said for c in told for said in (c.explanation, c.counted.text, c.alternative.text)]


@pytest.mark.parametrize("record", [BLANK, BLANK.place("act-consult", level=2, counts="yes")])
def test_nothing_of_the_sources_is_shown_before_somebody_compares(record):
    view = PlacingsView(Workbook(record))
    shown = json.dumps(view.state, ensure_ascii=False)
    page = text(record, "definitions")
    for said in sources_of(record):
        assert said not in shown and said not in page
    assert not view.state["both"] and not any(card["told"] for card in view.state["cards"])


def test_an_example_is_sorted_cleared_and_comes_back_as_it_was(workbook):
    view = put(workbook, PlacingsView(workbook))
    for field, value in (("level", "4"), ("counts", "depends"), ("reason", "one\ntwo")):
        filled_in(view, "act-consult", field, value)
        assert card_of(view, "act-consult")["values"][field] == value
    assert workbook.record.studied.placing("act-consult").level == 4
    for field in ("level", "counts", "reason"):
        filled_in(view, "act-consult", field, "")
    assert workbook.record.studied.placings == (), "nothing said is nothing kept"


def test_a_chip_for_each_example_says_which_are_sorted(workbook):
    view = put(workbook, PlacingsView(workbook))
    assert [card["chip"]["n"] for card in view.state["cards"]] == list(range(1, 11))
    filled_in(view, "act-consult", "level", "4")
    assert not card_of(view, "act-consult")["chip"]["sorted"], "half of it is not all of it"
    filled_in(view, "act-consult", "counts", "no")
    first, second, *_ = (card["chip"] for card in view.state["cards"])
    assert first["sorted"] and first["name"].endswith(": sorted")
    assert not second["sorted"] and second["name"].endswith(": not sorted")
    assert card_of(view, "act-consult")["title"] in first["name"]


def test_comparing_early_is_asked_about_and_with_all_sorted_it_is_not(workbook):
    view = put(workbook, PlacingsView(workbook))
    left = len(view.state["cards"])
    for card in view.state["cards"]:
        assert str(left) in view.state["early"] or left == 1
        filled_in(view, card["id"], "level", "1")
        filled_in(view, card["id"], "counts", "no")
        left -= 1
    assert left == 0 and view.state["early"] == ""


def test_once_compared_the_sources_stand_beside_each_example_and_the_placing_stays(workbook):
    view = put(workbook, PlacingsView(workbook))
    filled_in(view, "act-consult", "level", "2")
    say(view, "compare")
    assert view.state["compared"] and view.state["both"]
    for card in view.state["cards"]:
        assert card["told"][-1]["title"] == PLACINGS["explanation"]
        assert all(
            line["place"] for line in card["told"] if "“" in line["text"] and not line["title"]
        )
    before = workbook.record
    filled_in(view, "act-consult", "level", "4")
    assert view.state["trouble"] == PLACINGS["refused"] and workbook.record is before
    filled_in(view, "act-consult", "reason", "Now I see")
    assert workbook.record.studied.placing("act-consult").reason == "Now I see"
    assert workbook.record.studied.placing("act-consult").level == 2
    workbook.undo(), workbook.undo()
    assert not view.state["compared"] and not any(card["told"] for card in view.state["cards"])


def test_what_the_sources_say_of_an_example_is_what_the_tables_say():
    rows = catalogue_with("activities").table("activities").rows
    every = examples(BLANK.compare_placings())
    assert [one.id for one in every] == list(rows)
    for one in every:
        row, told = rows[one.id], one.compared
        assert told.both == bool(row["counts_item"] and row["alternative"])
        assert (told.counted.text == PLACINGS["not_counted"]) == (not row["counts_item"])
        assert (told.alternative.text == PLACINGS["no_alternative"]) == (not row["alternative"])
        assert ("do not rank" in told.ranked.text) == (not row["level"])
    both = sum(one.compared.both for one in every)
    assert both_ways(every).startswith(f"{both} of the {len(every)}")


def test_a_level_that_only_the_order_of_the_text_suggests_is_told_as_such():
    by_id = {one.id: one.compared.ranked.text for one in examples(BLANK.compare_placings())}
    assert by_id["act-institute"].startswith("Only the order of the text")
    assert by_id["act-equals"].startswith("The sources rank it at 4 (most engaged)")


def test_an_example_the_tables_lost_keeps_its_wording_and_its_place():
    document = BLANK.place("act-consult", level=1, reason="So").compare_placings().to_document()
    document["wordings"][0]["id"] = document["seminar"]["placings"][0]["item"] = "act-of-old"
    record = Record.from_document(document)
    last = examples(record)[-1]
    assert (last.id, last.level, last.reason) == ("act-of-old", 1, "So") and last.text
    assert last.compared.ranked.text == PLACINGS["gone"]
    card = card_of(PlacingsView(Workbook(record)), "act-of-old")
    assert [line["text"] for line in card["told"]] == [PLACINGS["gone"]]
    assert last.text in text(record, "definitions")


def test_blank_is_said_as_blank_and_never_as_a_level():
    blank, half = examples(BLANK)[0], examples(BLANK.place("act-consult", counts="no"))[0]
    assert own_placing(blank) == PLACINGS["own_blank"]
    assert "involvement not said" in own_placing(half) and "coproduction: no" in own_placing(half)


def test_the_page_holds_every_placing_and_after_comparing_what_the_sources_say():
    record = BLANK.place("act-consult", level=2, counts="depends", reason="They <b>choose</b>")
    said = text(record, "definitions")
    assert "How much involvement: 2" in said and "it depends" in said
    assert "They &lt;b&gt;choose" in twin(record, "definitions")["text/html"]
    compared = text(record.compare_placings(), "definitions")
    told = [one.compared for one in examples(record.compare_placings())]
    assert all(c.counted.text in compared and c.alternative.text in compared for c in told)
    assert PLACINGS["before"] in compared and PLACINGS["numbers"] in compared


# --- takes, and who fills it in ---------------------------------------------------------------


@pytest.mark.parametrize("step", ["claims", "definitions", "readings"])
def test_what_somebody_takes_from_a_step_is_kept_and_asked_for_with_a_prompt(workbook, step):
    view = put(workbook, TakeView(workbook, step, TAKE_PROMPT[step]))
    (card,) = view.state["cards"]
    assert card["fields"][0]["hint"] == TAKE_PROMPT[step] and view.state["step"] == step
    assert view.state["next"] is None and view.state["away"] == ""
    filled_in(view, "take", "text", "Much\nrests on little")
    assert workbook.record.studied.take(step) == "Much\nrests on little"
    assert card_of(view, "take")["values"]["text"] == "Much\nrests on little"
    if step != "readings":
        assert TAKE in text(workbook.record, step)
        assert "Much\nrests on little" in text(workbook.record, step)


def test_a_step_of_which_nothing_is_taken_shows_no_empty_heading():
    assert TAKE not in text(BLANK, "claims")


def test_who_fills_it_in_and_their_project_are_kept_and_on_the_page(workbook):
    view = put(workbook, YouView(workbook))
    assert view.state["step"] == "you" and view.state["key"].endswith("/you")
    filled_in(view, "you", "title", "Group 3")
    filled_in(view, "you", "question", "A clinic for migraine")
    assert (workbook.record.title, workbook.record.question) == ("Group 3", "A clinic for migraine")
    said = text(workbook.record, "you")
    assert "Group 3" in said and "A clinic for migraine" in said


def test_fields_that_stand_on_one_page_never_share_a_name(workbook):
    views = [YouView(workbook), PlacingsView(workbook)]
    views += [TakeView(workbook, step) for step in ("claims", "definitions", "readings")]
    names = [
        f"{view.state['key']}/{card['id']}/{field['id']}"
        for view in views
        for card in view.state["cards"]
        for field in card["fields"]
    ]
    assert len(names) == len(set(names))
