"""A reader finds what the tables hold, and gets from each item to where it comes from."""

import json
import re
import shutil

import pytest

from coprod import errors, tables
from coprod.sources.catalogue import Catalogue, catalogue

BOOKS = catalogue()
IDS = [entry.id for entry in BOOKS.find()]
SLUGS = {id for id in IDS if "-" in id}
NAMES = tables.in_order()


def test_every_table_stands_on_the_shelf_once():
    titles = [title for chapter in BOOKS.chapters() for title in chapter.titles]
    assert [title.name for title in titles] == NAMES
    assert all(title.rows == len(tables.load(title.name)) for title in titles)
    assert [chapter.heading for chapter in BOOKS.chapters()][-1].startswith("Lists and links")


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
    assert [e.id for e in BOOKS.find("references", "128(6):533-44")] == ["ref-01"]
    assert [e.id for e in BOOKS.find("costs", "“stress, and burn-out”")] == ["cost-pers-burnout"]
    assert len(BOOKS.find("stakeholders", "policymakers")) == len(
        BOOKS.find("stakeholders", "policy‑makers")
    )


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


@pytest.mark.parametrize("name", NAMES)
def test_every_item_can_be_opened_and_leads_only_to_items_there_are(name):
    for entry in BOOKS.find(name):
        follow_all(BOOKS.item(entry.id))


def follow_all(item):
    leads = [fact.item for fact in (*item.facts, *item.mentions) if fact.item]
    for other in (*leads, *(reference.item for reference in item.references)):
        assert BOOKS.item(other).label


def test_every_item_from_the_two_sources_says_where_it_stands_and_how_to_find_it():
    for name in NAMES:
        if {"source", "locator"} <= set(tables.load(name)) and not name.startswith("external-"):
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
    facts = {fact.title: fact.text for fact in BOOKS.item("alt-consultative").facts}
    assert facts["What it can serve"] == "The source does not say."


def test_our_own_reading_is_never_shown_as_the_sources():
    facts = {fact.title: fact.text for fact in BOOKS.item("arg-sl-use").facts}
    assert facts["Family"] == "Instrumental: use of findings (our reading)"
    back = {fact.item: fact.text for fact in BOOKS.item("arg-ins").mentions}
    assert back["arg-sl-use"].endswith(" (our reading)")
    assert not back["arg-ins-designs"].endswith(" (our reading)")


def readings():
    for name in NAMES:
        for field in tables.describe(name)["schema"]["fields"]:
            if field.get("reading"):
                yield name, field["name"], field["title"]


@pytest.mark.parametrize(("name", "column", "title"), list(readings()))
def test_a_column_of_our_own_is_marked_wherever_it_is_shown(name, column, title):
    marked = f"{title} (our reading)"
    for item, value in tables.load(name)[column].items():
        if value:
            facts = {fact.title: fact for fact in BOOKS.item(item).facts}
            assert marked in facts and title not in facts, item
            if (other := facts[marked].item) and not tables.describe(name).get("apart"):
                back = [f.text for f in BOOKS.item(other).mentions if f.item == item]
                assert back and all("(our reading)" in text for text in back), (item, other)
    for one in BOOKS.filters(name):
        assert one.field != column or one.title == marked


def test_what_a_seminar_covers_up_is_read_only_where_its_table_is_chosen():
    apart = {name for name in NAMES if tables.describe(name).get("apart")}
    assert {"case-facts", "case-readings", "activities", "reading-lines"} <= apart
    for word in ("Spectrum", "reappraisal", "act-consult"):
        assert not {BOOKS.item(e.id).table for e in BOOKS.find(text=word)} & apart
    assert BOOKS.find("case-facts", "reappraisal")
    for condition in tables.load("conditions").index:
        assert not [
            f for f in BOOKS.item(condition).mentions if f.item.startswith(("fact-", "line"))
        ]
        assert "case" not in " ".join(f.title for f in BOOKS.item(condition).mentions).lower()
    assert BOOKS.item("fact-sure-10").facts, "and is whole there"
    assert "covers up" in BOOKS.about("case-facts")


def test_what_a_source_does_not_say_is_not_shown_as_a_no():
    facts = {fact.title: fact.text for fact in BOOKS.item("sh-external-researchers").facts}
    assert facts["Bears costs"] == "The source does not say so"
    assert facts["Takes part"] == "The source says so"


def test_who_bears_a_cost_is_said_with_who_says_so():
    bearers = [fact.text for fact in BOOKS.item("cost-proc-delay").mentions]
    assert "The research itself (stated in the source)" in bearers
    assert "Researchers (our reading)" in bearers


def test_a_pole_is_told_by_its_side_and_never_by_its_place():
    facts = {fact.title: fact.text for fact in BOOKS.item("cond-existing-relationships").facts}
    assert "ongoing ties" in facts["Less emphasis on coproduction"]
    assert "understand each other better" in facts["More emphasis on coproduction"]
    for entry in BOOKS.find("conditions"):
        titles = " ".join(fact.title for fact in BOOKS.item(entry.id).facts).lower()
        assert not re.search("first|second|left|right", titles), entry.id


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


# What is sound can be browsed, however little it holds

ODD = {
    "no extras": [
        *("aims", "sources", "bases", "citations", "references", "tensions", "cost-bearers"),
        *("external-references", "external-objections", "external-models"),
    ],
    "no label": {"name": "things", "fields": ["id", "word"], "key": "id"},
    "two keys, no links": {"name": "things", "fields": ["id", "word"], "key": ["id", "word"]},
}


@pytest.mark.parametrize("odd", ODD)
def test_a_sound_folder_can_be_browsed_whole(tmp_path, odd):
    folder = shutil.copytree(tables.default_folder(), tmp_path.resolve() / "data")
    file = folder / "datapackage.json"
    package = json.loads(file.read_text("utf-8"))
    if odd == "no extras":
        parts = [p for p in package["resources"] if p["name"] not in ODD[odd]]
        for part in parts:
            links = part["schema"].get("foreignKeys", [])
            part["schema"]["foreignKeys"] = [
                {**link, "fields": [link["fields"]]}  # Frictionless allows a list of one
                for link in links
                if link["reference"]["resource"] not in ODD[odd]
            ]
        package["resources"] = parts
    else:
        plain = ODD[odd]
        (folder / "things.csv").write_text("id,word\na,one\nb,two\n", encoding="utf-8")
        fields = [{"name": name, "type": "string"} for name in plain["fields"]]
        schema = {"fields": fields, "primaryKey": plain["key"]}
        package["resources"].append({"name": "things", "path": "things.csv", "schema": schema})
    file.write_text(json.dumps(package), encoding="utf-8")

    books = catalogue(folder)
    for chapter in books.chapters():
        for title in chapter.titles:
            assert title.title and books.filters(title.name) is not None
            for entry in books.find(title.name):
                assert entry.label and books.item(entry.id).label
    assert books.find(text="trust")
    group = {fact.title: fact.text for fact in books.item("cost-prac-admin").facts}["Group"]
    assert group == tables.load("cost-groups").loc["group-practical", "label"]


def test_an_item_linked_to_itself_or_to_nothing_is_no_dead_end(tmp_path):
    folder = shutil.copytree(tables.default_folder(), tmp_path.resolve() / "data")
    header = "id,label,statement,first,second,note"
    row = "con-self,Itself,Trust pulls against itself.,req-trust,req-trust,"
    (folder / "tensions.csv").write_text(f"{header}\n{row}\n", encoding="utf-8")
    mentions = catalogue(folder).item("req-trust").mentions
    assert [fact.item for fact in mentions] == ["con-self"]
