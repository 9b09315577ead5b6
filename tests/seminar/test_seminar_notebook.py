"""The seminar's notebook: what a student said comes back from the file that is handed in."""

import json
import re
import shutil
from pathlib import Path

import nbformat
import pytest
from covered import hidden
from nbclient import NotebookClient
from rooms import AIDS, SEMINAR, SEMINAR_STEP
from seminars import ITEMS, attended

import coprod
from coprod.keep.carrier import KEY, WIDGET, carried, clean

SHIPPED = Path(__file__).resolve().parents[2] / "notebooks" / "02-seminar.ipynb"
COVERED, OPEN = "case-mup", "case-nsw"  # of two cases that are rated, one is revealed
SAID = f"""
workbook.retitle(title="Ada, group 3", question="School meals")
for verb, items, fields in [
    ("take_from", ["claims", "Half of it is said without a source."], {{}}),
    ("place", ["act-consult"], dict(level=2, counts="depends", reason="It asks, and goes.")),
    ("compare_placings", [], {{}}),
    ("choose_case", ["{OPEN}"], {{}}),
    ("rate_case", ["{OPEN}", "cond-contestation"], dict(less=1, reason="A target is set.")),
    ("reveal", ["{OPEN}"], {{}}),
    ("say_after", ["{OPEN}", "I would ask who signs off."], {{}}),
    ("choose_case", ["{COVERED}"], {{}}),
    ("rate_case", ["{COVERED}", "cond-contestation"], dict(less=3, reason="It went to court.")),
    ("mark_case", ["{COVERED}", "cond-resources", "not-sure"], dict(reason="Nothing says so.")),
    ("count_hands", ["{COVERED}", "cond-contestation"], dict(less=9, between=0, more=2)),
    ("take_side", ["line-people"], dict(holds="critics", reason="It names nobody.")),
    ("take_from", ["readings", "The premises decide."], {{}}),
    ("take_stance", ["assumption-power"], dict(before=3, before_reason="It helps.", after=1)),
    ("sketch", [], dict(project="Meals", compared_with="Other schools", not_shown="If it lasts")),
    ("add_measure", ["od-p2-policy"], dict(what="Menus", how="Photographs, each week")),
    ("add_measure", [""], dict(what="Who left", when="A year on")),
    ("park", ["Who pays the students?"], dict(step="case")),
]:
    workbook.do(getattr(coprod.Record, verb), *items, **fields)
print(workbook.save())
"""
TYPED = (
    *("Ada, group 3", "Half of it is said without a source.", "It asks, and goes."),
    *("A target is set.", "I would ask who signs off.", "It went to court.", "Nothing says so."),
    *("It names nobody.", "The premises decide.", "It helps.", "Other schools", "If it lasts"),
    *("Photographs, each week", "Who left", "A year on", "Who pays the students?"),
)


def run(path, *, then=""):
    """Run a notebook as Run All does, with some code after it; return what it printed last."""
    notebook = nbformat.read(path, as_version=4)
    if then:
        notebook.cells.append(nbformat.v4.new_code_cell(then))
    resources = {"metadata": {"path": str(path.parent)}}
    NotebookClient(notebook, timeout=120, resources=resources, kernel_name="python3").execute()
    last = notebook.cells[-1].get("outputs", [])
    printed = "".join(out.get("text", "") for out in last).strip()
    if then:
        del notebook.cells[-1]
    return notebook, printed


def pages(notebook):
    """What can be read of each panel."""
    outputs = [o for cell in notebook.cells for o in cell.get("outputs", ())]
    return {o.metadata[KEY]["panel"]: o.data["text/html"] for o in outputs if KEY in o.metadata}


def answers(document):
    """What somebody said, by whatever file it comes from."""
    return {name: document[name] for name in ("id", "title", "question", "seminar", "parked")}


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A copy that a student filled in: the page as Ctrl+S saves it, and the record as handed in."""
    folder = tmp_path_factory.mktemp("seminar")
    path = folder / "group-3.ipynb"
    shutil.copy(SHIPPED, path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COPROD_DRAFTS", str(folder / "drafts"))
        patch.setenv("JPY_SESSION_NAME", str(path))
        notebook, printed = run(path, then=SAID)
    live = carried({"cells": [{"outputs": c.get("outputs", [])} for c in notebook.cells]})
    clean(notebook)
    path.write_text(nbformat.writes(notebook), encoding="utf-8")
    return path, folder / printed, live


@pytest.fixture
def page(filled):
    return filled[0]


@pytest.fixture
def handed_in(filled):
    return filled[1]


# --- as it is shipped -------------------------------------------------------------------------


@pytest.fixture(scope="module")
def shipped():
    return nbformat.read(SHIPPED, as_version=4)


def test_it_is_shipped_without_outputs_and_says_how_to_begin(shipped):
    assert not any(cell.get("outputs") for cell in shipped.cells)
    assert "Run ▸ Run All Cells" in shipped.cells[0].source
    nbformat.validate(shipped)


def test_every_step_has_a_page_of_its_own_under_its_number_and_name(shipped):
    """The workshop page finds steps by the ids of these cells; links between steps go there."""
    sources = {cell.id: cell.source for cell in shipped.cells}
    for n, (name, title) in enumerate(SEMINAR_STEP.items(), start=1):
        assert sources[f"{name}-heading"].startswith(f"## {n} {title}\n")
        assert sources[name] == f"import coprod\ncoprod.here.{name}()"
    shown = {source.split(".")[-1][:-2] for source in sources.values() if source.endswith("()")}
    assert shown == {*SEMINAR, "steps", "parked", "teacher"}
    assert "teacher" in AIDS


def test_every_step_says_what_to_do_alone_what_a_teacher_does_and_why(shipped):
    for cell in shipped.cells:
        if cell.id.removesuffix("-heading") in SEMINAR_STEP and cell.cell_type == "markdown":
            for part in ("*Alone:*", "*Teacher:*", "*Why"):
                assert part in cell.source, (cell.id, part)


def test_the_prose_gives_no_case_away(shipped):
    text = "\n".join(cell.source for cell in shipped.cells)
    for case in ("case-mup", "case-nsw", "case-pioneers", "case-sure", "case-spectrum"):
        assert not any(secret in text for secret in hidden(case))


# --- filled in --------------------------------------------------------------------------------


def test_what_was_said_stands_in_the_file_that_is_handed_in(handed_in):
    record = coprod.load_record(handed_in)
    assert record.is_seminar and record.title == "Ada, group 3"
    said = record.to_json()
    assert all(text in said for text in TYPED)
    studied = record.studied
    assert studied.work(OPEN).revealed and not studied.work(COVERED).revealed
    assert studied.work(COVERED).hand("cond-contestation").between == 0, "0 hands is no blank"
    assert studied.stance("assumption-power").shift == -2


def test_it_comes_back_in_a_new_kernel_with_the_same_answers(handed_in, drafts_folder):
    before = coprod.load_record(handed_in).to_document()
    shown = pages(nbformat.read(handed_in, as_version=4))
    notebook, _ = run(handed_in)
    assert pages(notebook) == shown and len(shown) > 10
    clean(notebook)
    assert notebook.metadata[KEY]["record"] == before
    assert not list(drafts_folder.glob("*.json")), "reading what was handed in writes nothing"


def test_the_page_saved_with_ctrl_s_holds_the_same_and_comes_back(filled, monkeypatch):
    page, handed_in, live = filled
    there = coprod.load_record(page)
    assert there.to_document() == live
    assert answers(live) == answers(coprod.load_record(handed_in).to_document())
    assert WIDGET not in page.read_text(encoding="utf-8")
    copy = page.parent / "copied.ipynb"
    shutil.copy(page, copy)  # on another computer: no draft, another name
    monkeypatch.setenv("JPY_SESSION_NAME", str(copy))
    again, _ = run(copy)
    found = carried({"cells": [{"outputs": c.get("outputs", [])} for c in again.cells]})
    assert answers(found) == answers(live)


def test_what_was_said_can_be_read_without_running_anything(handed_in):
    notebook = nbformat.read(handed_in, as_version=4)
    text = {
        out.metadata[KEY]["panel"]: out.data["text/plain"]
        for cell in notebook.cells
        for out in cell.get("outputs", ())
    }
    assert set(text) == {*SEMINAR, "summary", "steps", "parked"}
    assert [said for said in TYPED if said not in " ".join(text.values())] == []
    assert "Photographs, each week" in text["evaluation"] and "If it lasts" in text["evaluation"]


def test_no_saved_file_tells_how_a_case_went_on_that_is_not_revealed(page, handed_in):
    for path in (page, handed_in):
        text = plain_text(path)
        assert not [secret for secret in hidden(COVERED) if plain(secret) in text]
        facts = coprod.load_record(path).studied.work(OPEN).facts
        wordings = {w.id: w.text for w in coprod.load_record(path).wordings}
        assert all(plain(wordings[fact]) in text for fact in facts), "the other one is told"


def plain(text):
    return re.sub(r"\s+", " ", text)


def plain_text(path):
    """All that stands in a file, wherever it stands: on the pages, and in the record."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    return plain(json.dumps(notebook, ensure_ascii=False).replace('\\"', '"').replace("\\n", " "))


def test_a_handed_in_file_is_told_to_be_sound_and_which_cases_it_opened(handed_in, capsys):
    from coprod import cli

    assert cli.main(["check", str(handed_in)]) == 0
    told = capsys.readouterr().out
    assert "sound" in told and "a seminar" in told and "Childhood obesity" in told


def test_a_file_in_which_everything_was_answered_is_small(tmp_path):
    record, reason = (
        attended(),
        "A reason of a line or two, with the facts that it rests on [1, 2].",
    )
    case = record.studied.case
    record = record.choose_case("case-pioneers")
    for condition in record.conditions:
        record = record.rate_case("case-pioneers", condition.id, less=2, reason=reason)
    record = record.reveal("case-pioneers").choose_case(case)
    for item in ITEMS["activities"]:
        record = record.place(item, level=2, counts="depends", reason=reason)
    for item in ITEMS["reading-lines"]:
        record = record.take_side(item, holds="both", reason=reason)
    for item in ITEMS["assumptions"][:4]:
        record = record.take_stance(item, before=3, before_reason=reason, after=1)
    assert coprod.save_record(record, tmp_path).stat().st_size < 300_000
