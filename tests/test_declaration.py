"""A step is declared once, and stands everywhere: in no list of its own, and nowhere missing."""

import ast
import importlib
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

import coprod
from coprod import Record, Workbook, steps, tables
from coprod.app import words
from coprod.decide.costs.panel import CostsView
from coprod.desk.desk import Desk
from coprod.desk.pages import Pages
from coprod.errors import CoprodError, RecordError
from coprod.keep.notebook import headings, load_notebook, record_notebook
from coprod.page.blocks import Note
from coprod.page.twins import twin
from coprod.panel.cards import CardsView
from coprod.progress import steps as progress
from coprod.record.schema import schema
from coprod.steps import Step, cells, declared

PACKAGE = Path(coprod.__file__).parent
NOTEBOOKS = PACKAGE.parent / "notebooks"
DECIDE = {
    "frame": "Your project",
    "purposes": "Purposes",
    "conditions": "Conditions",
    "costs": "Costs",
    "resources": "Resources",
    "alternatives": "Alternatives",
    "balance": "Balance",
    "how": "How",
    "decision": "Decision",
}
SEMINAR = {
    "claims": "What is claimed",
    "definitions": "Definitions",
    "case": "A real case",
    "rating": "Your rating",
    "reveal": "The reveal",
    "readings": "Two readings",
    "debate": "Eight assumptions",
    "evaluation": "What is not known",
}
EVERY = [*DECIDE, *SEMINAR]


# --- what is declared -------------------------------------------------------------------------


def test_the_steps_are_those_that_teams_and_classes_know_in_their_order():
    assert {name: step.title for name, step in declared(seminar=False).items()} == DECIDE
    assert {name: step.title for name, step in declared(seminar=True).items()} == SEMINAR
    assert list(declared()) == EVERY


def test_a_route_takes_the_minutes_it_says():
    routes = {"quick": (4, 10), "full": (9, 90), "seminar": (8, 90)}
    for route, (n, minutes) in routes.items():
        given = [step.minutes[route] for step in declared().values() if route in step.minutes]
        assert (len(given), sum(given)) == (n, minutes), route


def test_who_reads_a_record_finds_what_was_decided_first():
    assert list(headings(seminar=False)) == [
        *("summary", "decision", "balance", "frame", "purposes", "conditions", "costs"),
        *("resources", "alternatives", "how", "parked", "steps"),
    ]
    assert list(headings(seminar=True)) == ["summary", "you", *SEMINAR, "parked", "steps"]
    above = headings(seminar=False)
    assert above["frame"] == "## Project and question" and above["costs"] == "## Costs"
    assert headings(seminar=True)["you"] == "## Your name and project"


@pytest.mark.parametrize("cell", [c for c in cells().values() if c.name != "summary"], ids=str)
def test_what_is_declared_stands_in_its_room(cell):
    assert (PACKAGE / cell.room.replace(".", "/") / "__init__.py").is_file()
    assert callable(cell.page) and callable(cell.views) and cell.views.__doc__
    if isinstance(cell, Step):
        record = Record.new(seminar=cell.name in SEMINAR)
        assert cell.said(record) is False and all(cell.blockers(record))


@pytest.mark.parametrize(
    ("file", "seminar"), [("01-decide.ipynb", False), ("02-seminar.ipynb", True)]
)
def test_the_shipped_notebooks_count_the_steps_as_they_are_declared(file, seminar):
    cells = load_notebook(NOTEBOOKS / file)["cells"]
    above = {cell["id"]: "".join(cell["source"]).split("\n")[0] for cell in cells}
    for n, (name, step) in enumerate(declared(seminar=seminar).items(), start=1):
        assert above[f"{name}-heading"] == f"## {n} {step.title}"
        assert f"coprod.here.{name}()" in next(
            "".join(c["source"]) for c in cells if c["id"] == name
        )


# --- one more ---------------------------------------------------------------------------------


class LunchView(CardsView):
    """What a team eats."""

    step = "lunch"
    depends_on = ()


@pytest.fixture
def lunch(monkeypatch):
    """A tenth step, declared in memory, with a room of its own."""
    room = {
        "page": {"lunch": lambda record: [Note(f"Soup for {record.title}.")]},
        "panel": {"lunch": lambda workbook: [LunchView(workbook)]},
        "progress": {
            "lunch_said": lambda record: record.question == "Soup?",
            "lunch_open": lambda record: ["Nobody has ordered yet."],
        },
    }
    for name, functions in room.items():
        made = ModuleType(name)
        vars(made).update(functions)
        monkeypatch.setitem(sys.modules, f"coprod.decide.lunch.{name}", made)
    step = Step(
        "lunch",
        "decide.lunch",
        "What is eaten",
        title="Lunch together",
        short="Lunch",
        minutes={"full": 45},
        wide=True,
    )
    *before, last, parked, handout = steps.DECISION
    monkeypatch.setattr(steps, "DECISION", (*before, step, last, parked, handout))
    importlib.reload(words)
    yield step
    monkeypatch.undo()
    importlib.reload(words)


def test_a_step_that_is_declared_is_on_the_list_with_its_minutes_and_what_stands_open(lunch):
    record = Record.new()
    *_, found, last = progress.steps(record)
    assert (found.name, found.title, found.minutes) == ("lunch", "Lunch together", 45)
    assert found.blockers == ["Nobody has ordered yet."] and found.state == "blank"
    assert last.name == "decision"
    assert progress.step(record.retitle(question="Soup?"), "lunch").state == "begun"
    assert progress.minutes_for(record.walk, "lunch") == 45
    assert "Lunch together" in " ".join(progress.left_out(record))


def test_a_record_can_name_it_and_so_can_the_schema(lunch):
    record = Record.new().skip("lunch").go_to("lunch").park("Salt", step="lunch")
    assert Record.from_document(record.to_document()) == record
    assert progress.step(record, "lunch").state == "skipped"
    assert "lunch" in schema()["$defs"]["Walk"]["properties"]["skipped"]["items"]["enum"]


def test_without_it_nobody_knows_it():
    with pytest.raises(RecordError, match="'lunch' is no step of a decision"):
        Record.new().skip("lunch")
    assert "lunch" not in str(schema())


def test_it_has_a_saved_page_and_a_cell_in_the_notebook_of_a_record(lunch):
    record = Record.new(title="School meals")
    assert twin(record, "lunch")["text/plain"] == "Soup for School meals."
    assert "Soup for School meals." in twin(record, "lunch")["text/html"]
    made = {cell.id: cell for cell in record_notebook(record).cells}
    assert made["coprod-lunch-heading"].source == "## What is eaten"
    assert made["coprod-lunch"].source == "import coprod\ncoprod.here.lunch()"
    assert list(headings(seminar=False)).index("lunch") == list(headings(False)).index("how") + 1


def test_the_methods_of_a_workbook_are_those_it_shows(tmp_path):
    desk = Desk(Record.new(), None, tmp_path)
    assert [name for name in dir(desk) if not hasattr(desk, name)] == []
    assert set(EVERY) <= set(dir(Desk)) and Desk.costs.__name__ == "costs"
    assert "who bears them" in Desk.costs.__doc__
    with pytest.raises(AttributeError, match="'Desk' object has no attribute 'typo'"):
        _ = desk.typo
    with pytest.raises(CoprodError, match="There is no panel 'nope'"):
        desk.show("nope")


def test_a_fault_is_told_as_what_it_is_and_not_as_a_panel_that_is_missing(tmp_path):
    desk = Desk(Record.new(), None, tmp_path)
    desk._scene = None
    with pytest.raises(AttributeError, match="'NoneType' object has no attribute 'record'"):
        _ = desk.scene


def test_it_is_a_method_of_the_workbook_and_of_its_pages(lunch, tmp_path, monkeypatch):
    shown = []
    monkeypatch.setattr("coprod.desk.desk.display", lambda one, **_: shown.append(one))
    monkeypatch.setattr("coprod.desk.pages.display", lambda one, **_: shown.append(one))
    desk = Desk(Record.new(title="School meals"), None, tmp_path)
    desk.lunch()
    assert isinstance(shown[0], LunchView) and "Soup" in shown[1]["text/plain"]
    assert "lunch" in dir(desk)
    Pages(Record.new(title="School meals")).lunch()
    assert "Soup" in shown[2]["text/plain"]


def test_the_step_before_it_leads_to_it(lunch):
    view = CostsView(Workbook(Record.new()))
    view.step = "how"
    onward = view.describe(view.workbook.scene).next
    assert onward and onward.name == "lunch"
    view.close()


def test_the_workshop_page_has_each_cell_in_its_place_under_its_short_name():
    assert words.WORKSHOP["short"] == {
        "steps": "Overview",
        "you": "You",
        "claims": "Claims",
        "case": "Case",
        "rating": "Rating",
        "reveal": "Reveal",
        "readings": "Readings",
        "debate": "Assumptions",
        "evaluation": "Not known",
        "close": "End",
    }
    assert words.WORKSHOP["places"] == {
        "summary": "tools",
        "open": "tools",
        "parked": "parked",
        "facilitator": "prompts",
        "handout": "prompts",
        "teacher": "prompts",
    }
    assert (words.WORKSHOP["wide"], words.WORKSHOP["first"]) == (["balance"], "steps")


def test_it_has_its_place_and_its_short_name_on_the_workshop_page(lunch):
    assert words.WORKSHOP["short"]["lunch"] == "Lunch"
    assert "lunch" in words.WORKSHOP["wide"] and "lunch" not in words.WORKSHOP["places"]


# --- and no second list -----------------------------------------------------------------------


def named(node):
    """The steps that a list, a table or a choice in the code names."""
    if isinstance(node, ast.Dict):
        node_parts = node.keys
    elif isinstance(node, ast.List | ast.Tuple | ast.Set):
        node_parts = node.elts
    else:
        return set()
    texts = {part.value for part in node_parts if isinstance(part, ast.Constant)}
    return texts & set(EVERY)


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.stem)
def test_no_second_list_of_steps_is_left_in_the_code(path):
    if path == PACKAGE / "steps.py":
        return
    tree = ast.parse(path.read_text("utf-8"))
    lists = [sorted(named(node)) for node in ast.walk(tree) if len(named(node)) > 2]
    assert lists == [], path
    methods = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    assert len(methods & set(EVERY)) < 4, path


def test_the_list_of_steps_in_the_descriptor_is_the_one_that_is_declared():
    fields = tables.describe("agendas")["schema"]["fields"]
    column = next(field for field in fields if field["name"] == "step")
    assert set(column["constraints"]["enum"]) == set(EVERY)


SCRIPTS = [p for end in ("js", "j2") for p in sorted(PACKAGE.rglob(f"*.{end}"))]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_list_of_steps_is_left_in_the_scripts(path):
    lists = re.findall(r"[\[{][^\[\]{}]*[\]}]", path.read_text("utf-8"))
    for one in lists:
        assert len(set(re.findall(r"[\"'](\w+)[\"']", one)) & set(EVERY)) < 3, one
