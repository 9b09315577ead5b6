"""The shipped tables: sound in the eyes of an outsider, complete, and traceable to the page."""

import csv
import json
import re
import shutil

import pytest
from make_page_index import INDEX, PLACE, rows

from coprod import errors, tables
from coprod.sources.words import BASIS, SOURCE

SHIPPED = tables.default_folder()
PACKAGE = json.loads((SHIPPED / "datapackage.json").read_text(encoding="utf-8"))
RESOURCES = {resource["name"]: resource for resource in PACKAGE["resources"]}
NAMES = tables.in_order()
ITEMS = [name for name in NAMES if "statement" in tables.load(name)]
each = pytest.mark.parametrize("name", NAMES)

# How many items the two sources hold, counted in the sources and not in our files. But bearers,
# cost-bearers, citations and aims are lists of our own making, and are counted in the files.
COUNTS = {
    "conditions": 9,  # Table 2
    "slide-conditions": 18,  # 15 points on slides 15 and 16, two of them in two parts; 1 on 17
    "context-factors": 7,
    "process-steps": 28,
    "key-questions": 17,
    "alternatives": 34 + 1,  # and research called real or pure (p. 5)
    "arguments": 69 + 2,  # and two drivers (p. 2): spread to research, pressure to have impact
    "costs": 76,
    "cost-groups": 6,  # the body of the paper
    "cost-types": 5,  # its abstract
    "cost-crosswalk": 9,
    "stages": 7,  # Table 1
    "stage-challenges": 14,
    "stage-costs": 14,
    "assumptions": 8,
    "wider-consequences": 11,
    "positions": 17,
    "tensions": 8,
    "modes": 19,
    "stakeholders": 59 + 2,  # and decision-makers (p. 3), evaluators (slide 7)
    "requirements": 22,
    "open-issues": 12,
    "initiatives": 16,
    "definitions": 14,
    "unknowns": 31,
    "outcome-domains": 12,
    "sources": 2 + 1,  # and the team
    "references": 84 + 10,  # the paper's list, and what the slides cite
    "bases": 10 + 1,  # and one for what a team adds
    "external-references": 14,
    "external-objections": 4,
    "external-models": 4,
    "bearers": 17,
    "cost-bearers": 113,
    "citations": 220,
    "aims": 32,
    "agendas": 35 + 22,  # of a team, and of a seminar
    "prompts": 9,
    "cases": 5,
    "case-facts": 116,
    "case-sources": 61,
    "case-citations": 112,
    "case-bearings": 117,
    "case-readings": 45,  # five cases, nine conditions each
    "activities": 10,
    "reading-lines": 22,
    "debate-points": 43,
    "learning-outcomes": 7,
    "seminar-prompts": 18,
    "rubric": 7,
}


# A judge from outside


@pytest.fixture
def folder(tmp_path):
    """A copy of the shipped tables to spoil."""
    return shutil.copytree(SHIPPED, tmp_path.resolve() / "data")


def judged(folder, name):
    """What frictionless says of one table and those it refers to, as text; "" if nothing."""
    frictionless = pytest.importorskip("frictionless")
    wanted, todo = set(), {name}
    while todo:
        wanted |= (now := todo)
        links = [link for one in now for link in RESOURCES[one]["schema"].get("foreignKeys", [])]
        todo = {link["reference"]["resource"] for link in links} - wanted - {""}
    part = PACKAGE | {"resources": [r for r in PACKAGE["resources"] if r["name"] in wanted]}
    (folder / "part.json").write_text(json.dumps(part), encoding="utf-8")
    report = frictionless.Package(str(folder / "part.json")).validate()
    return "\n".join(map(str, report.flatten(["type", "rowNumber", "fieldName", "message"])))


def refused(folder):
    """What coprod says of the same folder."""
    with pytest.raises(errors.TableError) as caught:
        tables.load("conditions", folder)
    return "\n".join(caught.value.problems)


def spoil(folder, name, column, text, row=2):
    """Write one cell; `row` counts as a spreadsheet does."""
    file = folder / f"{name}.csv"
    with file.open(encoding="utf-8", newline="") as lines:
        cells = list(csv.reader(lines))
    cells[row - 1][cells[0].index(column)] = text
    with file.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines, lineterminator="\n").writerows(cells)


def test_frictionless_finds_nothing_wrong_with_the_whole_package():
    frictionless = pytest.importorskip("frictionless")
    report = frictionless.Package(str(SHIPPED / "datapackage.json")).validate()
    assert report.valid, report.flatten(["path", "rowNumber", "fieldName", "message"])


@pytest.mark.parametrize(
    ("kind", "name", "column", "text"),
    [
        ("constraint", "costs", "label", ""),  # required
        ("constraint", "costs", "label", "Travel and other reimbursement"),  # unique
        ("primary-key", "costs", "id", "cost-prac-admin"),
        ("constraint", "costs", "id", "Cost 1"),  # pattern
        ("constraint", "costs", "kind", "price"),  # enum
        ("constraint", "costs", "label", "x" * 41),  # maximum length
        ("constraint", "modes", "level", "5"),  # maximum
        ("constraint", "stages", "number", "0"),  # minimum
        ("type", "stages", "number", "first"),
        ("type", "stakeholders", "takes_part", "maybe"),
        ("foreign-key", "costs", "group", "group-hidden"),
        ("foreign-key", "requirements", "parent", "req-nothing"),  # to the table itself
    ],
)
def test_a_seeded_error_of_each_kind_is_refused_by_frictionless_and_by_us(
    folder, kind, name, column, text
):
    assert judged(folder, name) == ""
    spoil(folder, name, column, text)
    assert kind in judged(folder, name)
    assert f"{name}.csv, row " in refused(folder) and f"`{column}`" in refused(folder)


@pytest.mark.parametrize(
    ("kind", "edit"),
    [
        ("missing-label", lambda text: re.sub(r",note$", "", text, flags=re.MULTILINE)),
        ("extra-label", lambda text: re.sub(r"^(.+)$", r"\1,more", text, flags=re.MULTILINE)),
        ("extra-cell", lambda text: text.replace("\nstage-collecting", "\nx,stage-collecting")),
        ("missing-cell", lambda text: re.sub(r",named,.*\n$", "\n", text)),
        ("duplicate-label", lambda text: text.replace("number,label", "label,label")),
    ],
)
def test_a_seeded_error_of_shape_is_refused_by_frictionless_and_by_us(folder, kind, edit):
    file = folder / "stages.csv"
    file.write_text(edit(file.read_text("utf-8")), encoding="utf-8")
    assert kind in judged(folder, "stages")
    assert "stages.csv, row " in refused(folder)


def foreign_keys():
    for name, resource in RESOURCES.items():
        for link in resource["schema"].get("foreignKeys", []):
            yield pytest.param(name, link["fields"], id=f"{name}.{link['fields']}")


@pytest.mark.parametrize(("name", "column"), list(foreign_keys()))
def test_no_link_between_tables_can_lead_nowhere(folder, name, column):
    filled = [row for row, cell in enumerate(_column(name, column), start=2) if cell]
    assert filled, "a link that no row uses is not tested"
    spoil(folder, name, column, "nobody-home", row=filled[0])
    assert "foreign-key" in judged(folder, name)
    assert f"{name}.csv, row {filled[0]}, column `{column}`: 'nobody-home'" in refused(folder)


@pytest.mark.parametrize(
    ("name", "column"), [("citations", "item"), ("tensions", "first"), ("tensions", "second")]
)
def test_a_link_to_an_item_of_any_table_cannot_lead_nowhere_either(folder, name, column):
    """The one kind of link that Frictionless cannot express; so we do it alone."""
    spoil(folder, name, column, "nobody-home")
    assert f"{name}.csv, row 2, column `{column}`: 'nobody-home' is in no table." in refused(folder)


def _links_within():
    for name, resource in RESOURCES.items():
        for link in resource["schema"].get("foreignKeys", []):
            if link["reference"]["resource"] == "" and link["fields"] != "same_as":
                yield name, link["fields"]


@pytest.mark.parametrize(("name", "column"), list(_links_within()))
@pytest.mark.parametrize("round_about", [False, True])
def test_nothing_may_belong_to_itself(folder, name, column, round_about):
    """Each answer that names such an item would be refused. Frictionless cannot express it."""
    ids = _column(name, "id")
    below = next(row for row, above in enumerate(_column(name, column)) if above)
    top = ids.index(_column(name, column)[below])
    first = min(top, below) if round_about else below
    spoil(folder, name, column, ids[below], row=(top if round_about else below) + 2)
    (told,) = refused(folder).splitlines()
    where = f"{name}.csv, row {first + 2}, column `{column}`: "
    assert told == f"{where}'{ids[first]}' leads back to itself. Name another item, or none."


def test_of_two_that_are_the_same_each_may_say_so(folder):
    same = _column("references", "same_as")
    row = next(row for row, other in enumerate(same) if other)
    ids = _column("references", "id")
    spoil(folder, "references", "same_as", ids[row], row=ids.index(same[row]) + 2)
    assert len(tables.load("references", folder)) == len(ids)


def test_two_tables_cannot_share_an_id(folder):
    with (folder / "positions.csv").open("a", encoding="utf-8") as file:
        file.write((SHIPPED / "unknowns.csv").read_text("utf-8").splitlines()[1] + "\n")
    spoil(folder, "bases", "id", "oliver-2019", row=12)
    assert "'oliver-2019' is in sources, row 2 already. Change one." in refused(folder)


def _column(name, column):
    with (SHIPPED / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return [row[column] for row in csv.DictReader(lines)]


# Complete


def test_no_row_is_dropped_or_added_unseen():
    assert {name: len(tables.load(name)) for name in NAMES} == COUNTS


def test_each_row_with_a_place_is_in_the_page_index_and_nothing_else_is():
    """Counts alone would not notice that one row replaced another."""
    indexed = [item for items in json.loads(INDEX.read_text("utf-8")).values() for item in items]
    assert sorted(indexed) == sorted(item for item, _, _ in rows())


def test_every_csv_file_is_a_table_and_every_table_has_its_file():
    assert sorted(f"{name}.csv" for name in NAMES) == sorted(f.name for f in SHIPPED.glob("*.csv"))


@each
def test_the_readme_of_the_folder_lists_each_table(name):
    assert f"| `{name}.csv` |" in (SHIPPED / "README.md").read_text(encoding="utf-8")


def inherited():
    """What Frictionless takes from the package where a table does not say it."""
    return {part: PACKAGE[part] for part in ("licenses", "sources")}


@each
def test_a_table_repeats_no_licence_and_no_source_and_yet_tells_both(name):
    for part, of_all in inherited().items():
        assert RESOURCES[name].get(part) != of_all, f"{part} of all tables stand once, on top"
        assert tables.describe(name)[part] == RESOURCES[name].get(part, of_all)


@each
def test_each_table_says_what_it_is_where_it_is_from_and_under_which_licence(name):
    resource = {**inherited(), **RESOURCES[name]}
    assert resource["title"] and resource["description"].endswith(".") and resource["chapter"]
    assert all(source["title"] for source in resource["sources"]) and resource["sources"]
    assert resource["licenses"][0]["name"] == "CC-BY-4.0"
    assert bool(resource.get("external")) == name.startswith("external-")


@each
def test_each_column_is_described_in_a_sentence(name):
    for field in RESOURCES[name]["schema"]["fields"]:
        where = f"{name}.{field['name']}"
        assert field.get("title") and field["description"].endswith("."), where


@each
def test_each_value_from_a_list_has_words_for_the_screen(name):
    for field in RESOURCES[name]["schema"]["fields"]:
        allowed = field.get("constraints", {}).get("enum", [])
        allowed = allowed + field.get("trueValues", []) + field.get("falseValues", [])
        assert [one["value"] for one in field.get("categories", [])] == allowed, field["name"]


TEAMS_MAY_USE = {"listed"}  # a work that is only known from somebody's list of references


@pytest.mark.parametrize("name", [name for name in NAMES if name != "conditions"])
def test_no_list_allows_a_value_that_no_row_has(name):
    """Such a value is a slip of the pen, or a row that was lost. (Poles may change places.)"""
    for field in RESOURCES[name]["schema"]["fields"]:
        allowed = field.get("constraints", {}).get("enum", [])
        unused = set(allowed) - set(_column(name, field["name"])) - TEAMS_MAY_USE
        assert not unused, (field["name"], unused)


# Traceable


def test_each_locator_resolves_to_its_anchor_words_on_the_page_it_names():
    index = json.loads(INDEX.read_text(encoding="utf-8"))
    for item, page, anchors in rows():
        assert anchors, f"{item} has no words to search for"
        assert index[page].get(item) == anchors, f"{item} is not on {page} with these words"


def test_the_index_holds_anchors_and_no_text():
    for items in json.loads(INDEX.read_text(encoding="utf-8")).values():
        for anchors in items.values():
            assert all(len(anchor.split()) <= 6 for anchor in anchors), anchors


@pytest.mark.parametrize("name", [n for n in NAMES if "source" in tables.load(n)])
def test_pages_belong_to_the_paper_and_slides_to_the_slides(name):
    titles = {}
    for item, row in tables.load(name).iterrows():
        page = PLACE.fullmatch(row["locator"])[1]
        slide = page.startswith("slide")
        assert row["source"] == ("mays-slides" if slide else "oliver-2019"), item
        if slide:  # one slide has one title, in all tables
            assert titles.setdefault(page, row["locator"]) == row["locator"], item


def test_what_is_said_to_be_cited_has_its_reference_on_the_page_it_stands_on():
    pages = {}
    for item, _, page in tables.load("citations").index:
        pages.setdefault(item, set()).add(page)
    for name in NAMES:
        for item, row in tables.load(name).iterrows():
            in_the_list = "reference" in row.get("locator", "")  # itself an entry of that list
            if row.get("basis") == "cited" and not in_the_list:
                assert PLACE.fullmatch(row["locator"])[1] in pages.get(item, ()), item


def test_every_reference_of_the_paper_is_cited_for_something():
    cited = {reference for _, reference, _ in tables.load("citations").index}
    references = tables.load("references")
    assert set(references.index) == cited
    assert list(references["number"].dropna()) == list(range(1, 85))


def test_every_cost_has_a_bearer_and_every_bearer_a_cost():
    links = tables.load("cost-bearers").index
    assert {cost for cost, _ in links} == set(tables.load("costs").index)
    assert {bearer for _, bearer in links} == set(tables.load("bearers").index)


def test_the_source_and_basis_a_saved_page_names_are_those_of_the_tables():
    for source, label in SOURCE.items():
        assert tables.load("sources").loc[source, "label"] == label
    assert set(BASIS) <= set(tables.load("bases").index)
    assert set(tables.load("conditions")["basis"]) <= set(BASIS)


# Ready to be read aloud

PROSE = ("statement", "mechanism", "arises", "serves", "does_not_serve", "counterpoint")
PROSE += ("difference", "slides_differ")
UNSPEAKABLE = re.compile(r"[()/;—–\"“”]|\b(e\.g|i\.e|etc|vs|incl)\b|\band/or\b|  ")


@pytest.mark.parametrize("name", [name for name in NAMES if not name.startswith("external-")])
def test_every_sentence_can_be_read_aloud(name):
    table = tables.load(name)
    for column in [one for one in PROSE if one in table]:
        for item, text in table[column].items():
            if not text:
                continue
            assert text[0].isupper() and text.endswith((".", "?")), (item, text)
            assert not UNSPEAKABLE.search(text), (item, text)
            assert "co-produc" not in text.lower(), item


@pytest.mark.parametrize("name", ITEMS)
def test_every_item_has_a_short_name_for_charts(name):
    for item, label in tables.load(name)["label"].items():
        assert 2 < len(label) <= 40 and not label.endswith(".") and label[0].isupper(), item


VERDICTS = re.compile(
    r"\b(you should|we recommend|obviously|of course|proven|proves|always better|"
    r"never coproduce|should be coproduced|powerful tool|game.chang\w+)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("name", ITEMS)
def test_no_item_reads_as_a_verdict_or_as_praise(name):
    for item, text in tables.load(name)["statement"].items():
        assert not VERDICTS.search(text), (item, text)
