"""A page that says something other than the record it was saved with is found, and no other is."""

import copy
import json

import nbformat
import pytest
from cells import NEW, OLD, cell, page, panel, widget
from lives import Account, blank, executed
from strategies import whole

from coprod import Record, load_record, save_record
from coprod.desk.pages import Pages
from coprod.keep.carrier import KEY, MIME, carried, clean
from coprod.keep.notebook import load_notebook, record_notebook
from coprod.keep.onward import go_on
from coprod.keep.seals import contradicted, earlier, other_pages
from coprod.lineage import DIGEST, digest
from coprod.page.twins import twin

FRAME = panel(name="frame")


def reworded(notebook, text="<p>other</p>", name="frame"):
    """The notebook with another text on one page."""
    made = copy.deepcopy(notebook)
    for one in made["cells"]:
        for output in one.get("outputs", []):
            if output["metadata"].get(KEY, {}).get("panel") == name:
                output["data"]["text/html"] = text
    return made


def saved(*cells, kept=None, before=None):
    notebook = page(*copy.deepcopy(cells), kept=kept)
    clean(notebook, before)
    return notebook


def working(record):
    """The working notebook of a record, all run and saved."""
    return json.loads(json.dumps(record_notebook(record, "working")))


def run_again(notebook, record, *panels):
    """The notebook after a few of its cells were run of a later record, and it was saved."""
    made = copy.deepcopy(notebook)
    for output in (output for one in made["cells"] for output in one.get("outputs", [])):
        name = output["metadata"][KEY]["panel"]
        if name in panels:
            live = {MIME: record.to_document()} if name == "summary" else {}
            output |= {"data": twin(record, name) | live, "metadata": {KEY: {"panel": name}}}
    clean(made, notebook)
    return made


TEAM = whole()
LIVE = (cell(widget(), panel(live=NEW)), cell(widget(), FRAME, source="coprod.here.frame()"))


# --- what is found ----------------------------------------------------------------------------


def test_a_saved_notebook_contradicts_nothing_and_one_whose_page_was_changed_is_found():
    notebook = saved(*LIVE)
    assert contradicted(notebook) == []
    assert contradicted(reworded(notebook)) == ["frame"]
    assert contradicted(reworded(reworded(notebook), name="summary")) == ["summary", "frame"]


def test_another_record_put_under_the_same_pages_is_found():
    notebook = working(TEAM)
    notebook["metadata"][KEY]["record"] = TEAM.add_aim(outcome="Of the other side").to_document()
    assert contradicted(notebook) == []
    assert earlier(notebook) == ["summary", "balance", "purposes", "alternatives", "steps"]


@pytest.mark.parametrize("name", ["record.ipynb", "working.ipynb"])
def test_a_saved_record_and_what_goes_on_from_it_are_sealed(tmp_path, name):
    path = save_record(whole(), tmp_path / "records")
    path = path if name == "record.ipynb" else go_on(load_record(path), path.parent)
    notebook = load_notebook(path)
    assert contradicted(notebook) == []
    assert contradicted(reworded(notebook, name="decision")) == ["decision"]
    document = notebook["metadata"][KEY]["record"]
    document["aims"][0]["outcome"] = "Forged"
    document[DIGEST] = digest(document)
    assert contradicted(notebook) == [] and "purposes" in earlier(notebook)


def test_text_in_lines_and_text_in_one_piece_are_the_same_page(tmp_path):
    made = record_notebook(whole())
    parts = json.loads(nbformat.writes(made))  # lines, as in a file
    assert isinstance(parts["cells"][1]["outputs"][0]["data"]["text/html"], list)
    assert contradicted(parts) == contradicted(made) == []


def test_pages_that_were_not_run_again_are_named_only_where_they_would_read_otherwise():
    said = run_again(working(TEAM), TEAM.park("See later"), "summary", "parked")
    assert earlier(said) == contradicted(said) == [] and other_pages(said) == ""
    rated = TEAM.rate(TEAM.conditions[0].id, less=0, more=3, reason="Now")
    notebook = run_again(working(TEAM), rated, "summary", "balance")
    assert contradicted(notebook) == [] and earlier(notebook) == ["conditions"]
    assert earlier(run_again(notebook, rated, "summary", "conditions")) == []


# --- what is not judged -----------------------------------------------------------------------


def test_pages_of_a_record_of_another_version_are_not_compared_with_ours():
    notebook = working(TEAM)
    document = TEAM.rate(TEAM.conditions[0].id, less=0, more=3).to_document()
    notebook["metadata"][KEY]["record"] = document
    assert earlier(notebook) != []
    document["software"] = "coprod 0.0.9"
    assert earlier(notebook) == contradicted(notebook) == []
    assert contradicted(reworded(notebook)) == ["frame"]


def test_the_first_seals_are_taken_for_none():
    notebook = reworded(working(TEAM))
    for one in notebook["cells"]:
        for output in one.get("outputs", []):
            output["metadata"][KEY]["seal"] = "0123456789abcdef"
    assert other_pages(notebook) == ""


def test_a_page_that_only_a_later_version_knows_and_a_record_that_cannot_be_read_are_left():
    notebook = working(TEAM)
    notebook["metadata"][KEY]["record"] = document = TEAM.retitle(title="Another").to_document()
    about = notebook["cells"][3]["outputs"][0]["metadata"][KEY]
    name, about["panel"] = about["panel"], "of-tomorrow"
    assert "summary" in earlier(notebook) and name not in earlier(notebook)
    document["aims"] = 3
    assert earlier(notebook) == []


def test_no_page_is_made_anew_where_every_seal_fits(monkeypatch):
    made = []
    notebook = working(TEAM)
    monkeypatch.setattr("coprod.page.twins.twin", lambda *of: made.append(of))
    assert other_pages(notebook) == "" and other_pages(reworded(notebook)) and made == []


def test_where_the_team_stands_is_no_answer_and_breaks_no_seal():
    notebook = saved(*LIVE)
    notebook["metadata"][KEY]["record"] |= {"walk": {"at": "costs"}, "changed": "2027-05-01"}
    assert contradicted(notebook) == []


def test_what_was_saved_before_there_were_seals_is_not_judged():
    notebook = page(cell(panel()), cell(FRAME), kept=OLD)
    assert contradicted(notebook) == []
    clean(notebook)
    assert contradicted(reworded(notebook)) == []


def test_cleared_pages_and_those_in_use_elsewhere_are_not_judged():
    notebook = saved(*LIVE)
    cleared = copy.deepcopy(notebook)
    for one in cleared["cells"]:
        one["outputs"] = []
    assert contradicted(cleared) == []
    notebook["cells"][0] = LIVE[0]  # run in an editor that does not clean what it saves
    assert contradicted(reworded(notebook)) == []


JUNK = [None, 3, "x", [], {KEY: 3}, {KEY: {"panel": [], "seal": {}}}, {KEY: {"panel": "x"}}]
JUNK += [{KEY: {"panel": {"x": 1}, "seal": "a-b"}}, {KEY: {"panel": "x", "seal": [["a-b"]]}}]


@pytest.mark.parametrize("junk", JUNK, ids=str)
def test_nothing_a_file_says_of_its_pages_stops_the_question(junk):
    notebook = page(cell({"metadata": junk, "data": junk}), kept=NEW)
    contradicted(notebook)
    assert earlier(notebook) == [] and other_pages(page(kept=NEW)) == ""


def test_the_answers_are_gone_through_once_for_all_pages(monkeypatch):
    asked = []
    monkeypatch.setattr("coprod.keep.carrier.answers", lambda of: asked.append(of) or "digest")
    saved(LIVE[0], *[cell(widget(), panel(name=f"panel-{n}")) for n in range(20)])
    assert len(asked) == 1


# --- what saving does to seals ----------------------------------------------------------------


def test_a_page_that_was_not_run_keeps_its_seal_through_every_save():
    first = saved(*LIVE)
    again = copy.deepcopy(first)
    clean(again, first)
    assert again == first
    assert contradicted(saved(*reworded(first)["cells"], kept=NEW, before=first)) == ["frame"]


def test_pages_of_the_file_are_told_from_those_of_a_kernel_that_knows_more():
    """The first cell alone was run, and a draft came back: the other pages are older."""
    later = TEAM.add_aim(outcome="Later")
    first = working(TEAM)
    older = ["balance", "purposes", "alternatives", "steps"]
    assert earlier(run_again(first, later, "summary")) == older
    assert earlier(run_again(first, later, "summary", *older)) == []


def test_pages_put_back_after_an_error_keep_the_seal_they_had():
    cells = [{**one, "id": f"cell-{n}"} for n, one in enumerate((LIVE[0], cell(widget(), FRAME)))]
    first = saved(*cells)
    failed = {**cells[1], "outputs": [{"output_type": "error", "ename": "E", "evalue": ""}]}
    again = saved(cells[0], failed, before=first)
    assert again["cells"][1]["outputs"] == first["cells"][1]["outputs"]
    assert contradicted(again) == []
    of = first["cells"][1]["outputs"][0]["metadata"][KEY]["seal"]
    later = {**cells[0], "outputs": [widget(), panel(live={**NEW, "revision": 31})]}
    again = saved(later, failed, before=first)
    assert again["cells"][1]["outputs"][0]["metadata"][KEY]["seal"] == of


def test_a_team_that_works_saves_clears_and_comes_back_is_accused_of_nothing(tmp_path):
    work = tmp_path / "work"
    work.mkdir()
    blank(work, "a.ipynb")
    me = Account(tmp_path / "drafts", work)
    opened = me.open("a.ipynb")

    def file():
        notebook = load_notebook(work / "a.ipynb")
        assert contradicted(notebook) == []
        return notebook

    opened.run()
    opened.save()
    file()
    opened.say("first")
    opened.save()
    assert contradicted(reworded(file(), name="summary")) == ["summary"]
    opened.do(lambda desk: desk.undo())
    opened.do(lambda desk: desk.do(Record.go_to, "costs"))
    opened.save()
    file()
    opened.load()  # the page is loaded again, and saved without being run
    opened.save()
    file()
    opened.clear()
    opened.save()
    file()
    opened.restart()
    opened.load()
    opened.run()
    opened.save()
    assert contradicted(reworded(file(), name="summary")) == ["summary"]


def test_a_saved_record_keeps_its_seals_byte_for_byte_when_it_is_run_and_saved(tmp_path):
    path = save_record(whole(), tmp_path / "work")
    before = path.read_bytes()
    opened = Account(tmp_path / "drafts", path.parent).open(path.name)
    opened.run()
    opened.save()
    assert json.loads(path.read_bytes()) == json.loads(before)
    assert contradicted(load_notebook(path)) == []


def test_pages_of_a_run_without_anybody_are_sealed_where_they_are_shown(monkeypatch, tmp_path):
    """Elsewhere they may read otherwise: another day by the clock, another version's words."""
    path = save_record(whole(), tmp_path)
    notebook = load_notebook(path)
    shown = []
    monkeypatch.setattr(
        "coprod.desk.pages.display",
        lambda data, raw, metadata: shown.append({"data": data, "metadata": metadata}),
    )
    monkeypatch.setattr(
        "coprod.desk.pages.twin", lambda _record, panel: {"text/plain": f"{panel}, anew"}
    )
    Pages(load_record(path)).decision()
    for one in notebook["cells"]:
        if one["cell_type"] == "code" and "decision" in "".join(one["source"]):
            one["outputs"] = [{"output_type": "display_data", **shown[0]}]
    assert contradicted(notebook) == []
    assert executed(path) is None and contradicted(load_notebook(path)) == []


# --- how it is said ---------------------------------------------------------------------------


def test_it_is_said_by_the_heading_of_the_page_and_the_record_is_read_all_the_same(tmp_path):
    path = save_record(whole(), tmp_path)
    notebook = reworded(load_notebook(path), name="decision")
    path.write_text(json.dumps(notebook), encoding="utf-8")
    assert load_record(path) == whole().model_copy(
        update={k: getattr(load_record(path), k) for k in ("id", "created", "changed")}
    )
    told = other_pages(notebook)
    assert told.startswith("The page “Decision” says something other than the record")
    assert told.endswith("choose Run ▸ Run All Cells to read what it says.")
    notebook["metadata"][KEY]["kind"] = "working"
    told = other_pages(reworded(notebook, name="frame"))
    assert told.startswith("The pages “Decision” and “Project and question” say something other")
    assert told.endswith("choose Run ▸ Run All Cells to have its pages written anew.")
    assert carried(notebook)["title"] == "School meals"
    notebook["metadata"][KEY]["record"]["frame"]["policy"] = "Another"
    assert other_pages(reworded(notebook, name="costs")) == (
        "The pages “Decision” and “Costs” say something other than the record, as where one of the "
        "two was changed. The page “Project and question” shows an earlier state of the record. "
        "The record counts: choose Run ▸ Run All Cells to have its pages written anew."
    )


def test_of_many_pages_three_are_named():
    notebook = working(TEAM)
    notebook["metadata"][KEY]["record"] = TEAM.add_aim(outcome="Of the other side").to_document()
    told = "The pages “Decision record”, “Balance”, “Purposes” and 2 more show an earlier state"
    assert other_pages(notebook).startswith(told)


def test_a_seminars_pages_go_by_their_own_headings(tmp_path):
    made = record_notebook(Record.new(seminar=True))
    assert contradicted(made) == []
    assert "“Eight assumptions”" in other_pages(reworded(made, name="debate"))
