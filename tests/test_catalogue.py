"""A reader finds what the tables hold, and gets from each item to where it comes from."""

import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod import errors, tables
from coprod.catalogue import Catalogue, catalogue

BOOKS = catalogue()
IDS = [entry.id for entry in BOOKS.find()]
SLUGS = {id for id in IDS if "-" in id}
NAMES = tables.in_order()


def test_every_table_stands_on_the_shelf_once():
    titles = [title for chapter in BOOKS.shelf() for title in chapter.titles]
    assert [title.name for title in titles] == NAMES
    assert all(title.rows == len(tables.load(title.name)) for title in titles)
    assert [chapter.heading for chapter in BOOKS.shelf()][-1].startswith("Lists and links")


@pytest.mark.parametrize("name", NAMES)
def test_a_table_lists_all_its_rows_with_words_and_not_with_ids(name):
    entries = BOOKS.find(name)
    assert len(entries) == len(tables.load(name))
    for entry in entries:
        assert entry.label and entry.text, entry
        assert not set(entry.label.split()) & SLUGS, entry


def test_words_are_found_in_any_order_and_in_any_column():
    assert "req-trust" in [e.id for e in BOOKS.find("requirements", "trust RESPECT")]
    assert [e.id for e in BOOKS.find("references", "innvaer networks")] == []
    assert "ref-06" in [e.id for e in BOOKS.find("references", "innvær 2014")]
    assert [e.id for e in BOOKS.find("modes", "zzz")] == []


def test_accents_and_capitals_make_no_difference():
    assert [e.id for e in BOOKS.find("references", "ESPERANCE")] == ["ref-22"]


def test_all_tables_can_be_searched_at_once():
    homes = {BOOKS.item(entry.id).table for entry in BOOKS.find(text="policy-based evidence")}
    assert {"costs", "wider-consequences", "tensions"} <= homes


def test_a_search_is_narrowed_by_what_a_row_says():
    women = BOOKS.find("costs", "", {"basis": "own-experience", "group": "group-practical"})
    assert {entry.id for entry in women} == {"cost-prac-gender-load", "cost-prac-gender-status"}
    assert BOOKS.find("costs", "", {"basis": ""}) == BOOKS.find("costs")


def test_costs_are_narrowed_by_who_bears_them_although_that_stands_elsewhere():
    for cost in BOOKS.find("costs", "", {"cost-bearers.bearer": "bearer-policy-makers"}):
        assert (cost.id, "bearer-policy-makers") in tables.load("cost-bearers").index
    assert "Bearer" in [one.title for one in BOOKS.filters("costs")]


@pytest.mark.parametrize("name", NAMES)
def test_a_filter_offers_what_occurs_and_counts_it_right(name):
    for one in BOOKS.filters(name):
        for choice in one.choices:
            found = BOOKS.find(name, "", {one.field: choice.value})
            assert len(found) == choice.rows > 0, (one.field, choice)


@given(st.sampled_from(IDS))
def test_every_item_can_be_opened_and_leads_only_to_items_there_are(id):
    item = BOOKS.item(id)
    leads = [fact.item for fact in (*item.facts, *item.mentions) if fact.item]
    for other in (*leads, *(reference.item for reference in item.references)):
        assert BOOKS.item(other).label
    assert id in [entry.id for entry in BOOKS.find(item.table)]


def test_every_item_from_the_two_sources_says_where_it_stands_and_how_to_find_it():
    for name in NAMES:
        if "locator" in tables.load(name) and not name.startswith("external-"):
            for entry in BOOKS.find(name):
                item = BOOKS.item(entry.id)
                assert ", p. " in item.place or ", slide " in item.place, item.id
                assert item.search_for, item.id


def test_an_item_is_followed_to_its_references_with_page_and_use():
    item = BOOKS.item("arg-ins")
    assert item.place == "Oliver, Kothari and Mays 2019, p. 2"
    (reference,) = item.references
    assert reference.item == "ref-31" and reference.citation.startswith("Duncan S, Oliver S.")
    assert reference.how == "Quoted on p. 2, from p. 230 of the work"


def test_a_reference_is_followed_back_to_what_it_is_cited_for():
    mentions = [fact.item for fact in BOOKS.item("ref-31").mentions]
    assert {"arg-sub", "arg-ins", "arg-con-tacit-politics"} <= set(mentions)


def test_a_condition_is_followed_to_what_the_slides_say_and_to_its_tension():
    mentions = [fact.item for fact in BOOKS.item("cond-existing-relationships").mentions]
    assert {"s-more-8", "s-concl-1", "con-trust"} <= set(mentions)


def test_what_the_source_does_not_say_is_said_and_not_left_out():
    facts = dict((fact.title, fact.text) for fact in BOOKS.item("alt-consultative").facts)
    assert facts["What it can serve"] == "The source does not say."


def test_our_own_reading_is_never_shown_as_the_sources():
    facts = {fact.title: fact.text for fact in BOOKS.item("arg-sl-use").facts}
    assert facts["Family"] == "Instrumental: use of findings (our reading)"


def test_who_bears_a_cost_is_said_with_who_says_so():
    bearers = [fact.text for fact in BOOKS.item("cost-proc-delay").mentions]
    assert "The research itself (stated in the source)" in bearers
    assert "Researchers (our reading)" in bearers


def test_a_pole_is_told_by_its_side_and_never_by_its_place():
    facts = {fact.title: fact.text for fact in BOOKS.item("cond-existing-relationships").facts}
    assert "ongoing ties" in facts["Less emphasis on coproduction"]
    assert "understand each other better" in facts["More emphasis on coproduction"]


def test_works_from_outside_are_marked_and_lead_to_their_own_references():
    item = BOOKS.item("obj-definition")
    assert item.external and item.place == "Williams and colleagues 2020, abstract, point 1"
    assert not BOOKS.item("arg-ins").external


def test_an_item_that_is_not_there_is_named():
    with pytest.raises(errors.CoprodError, match="no item 'arg-nothing'"):
        BOOKS.item("arg-nothing")


def test_a_teams_own_tables_are_browsed_as_the_shipped_ones(tmp_path, monkeypatch):
    folder = shutil.copytree(tables.default_folder(), tmp_path.resolve() / "data")
    file = folder / "open-issues.csv"
    file.write_text(file.read_text("utf-8").replace("Teams or task groups", "Gruppen"), "utf-8")
    monkeypatch.setenv("COPROD_DATA", str(folder))
    assert catalogue().item("oi-teams").label == "Gruppen"
    assert Catalogue(tables.default_folder()).item("oi-teams").label == "Teams or task groups"
