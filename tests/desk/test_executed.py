"""A notebook that is run without JupyterLab shows what its file holds, or the run stops."""

import os
import re
import shutil
import subprocess
import sys

import nbformat
import pytest
from lives import Account, blank, said
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from coprod import Record, load_record, save_record
from coprod.cli import main
from coprod.keep.carrier import MIME, WIDGET
from coprod.keep.notebook import load_notebook


@pytest.fixture
def work(tmp_path):
    folder = tmp_path / "work"
    folder.mkdir()
    return folder


def filled(tmp_path, work, name, title):
    """A notebook that a team filled in and saved with Ctrl+S."""
    blank(work, name)
    page = Account(tmp_path / f"drafts of {name}", work).open(name)
    page.run()
    page.do(lambda desk: desk.retitle(title))
    page.say(f"said in {name}")
    assert page.save() == ""
    page.close()
    return work / name


def nbconvert(folder, *arguments):
    """Run jupyter nbconvert, on another account than the one that filled the notebooks in."""
    env = {**os.environ, "COPROD_DRAFTS": str(folder / "nobody's drafts")}
    command = [sys.executable, "-m", "nbconvert", "--execute", *map(str, arguments)]
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def text(path):
    return path.read_text(encoding="utf-8")


def test_a_filled_in_notebook_that_is_executed_in_place_keeps_every_answer(tmp_path, work):
    path = filled(tmp_path, work, "a.ipynb", "School meals")
    before, size = load_record(path), path.stat().st_size
    code, log = nbconvert(work, "--to", "notebook", "--inplace", path.name)
    assert code == 0, log
    assert load_record(path) == before and main(["check", str(path)]) == 0
    assert WIDGET not in text(path) and "widgets" not in load_notebook(path)["metadata"]
    assert path.stat().st_size < size + 100_000
    page = Account(tmp_path / "drafts again", work).open(path.name)  # opened, and Ctrl+S
    page.save()
    page.run()
    page.save()
    assert said(path) == {"said in a.ipynb"}


def test_each_page_of_a_batch_shows_what_its_own_file_holds(tmp_path, work):
    files = [filled(tmp_path, work, f"{n}.ipynb", f"Project {n}") for n in ("one", "two")]
    code, log = nbconvert(work, "--to", "html", *(path.name for path in files))
    assert code == 0, log
    for path in files:
        shown = set(re.findall(r"Project (?:one|two)", text(path.with_suffix(".html"))))
        assert shown == {f"Project {path.stem}"}
        assert f"said in {path.name}" in text(path.with_suffix(".html"))


def test_records_of_one_project_each_show_their_own_revision(tmp_path, work):
    record = Record.new(title="School meals", id="record-meals").park("first")
    paths = [save_record(record, work), save_record(record.park("said afterwards"), work)]
    code, log = nbconvert(work, "--to", "html", *(path.name for path in paths))
    assert code == 0, log
    assert ["said afterwards" in text(path.with_suffix(".html")) for path in paths] == [False, True]


def run(path, folder):
    """Run a notebook as papermill does: nothing tells the kernel which one it is."""
    notebook = nbformat.read(path, as_version=4)
    resources = {"metadata": {"path": str(folder)}}
    client = NotebookClient(notebook, timeout=60, resources=resources, kernel_name="python3")
    try:
        client.execute()
    except CellExecutionError as error:
        return notebook, str(error)
    return notebook, ""


@pytest.mark.parametrize("where", ["beside it", "elsewhere"])
def test_where_nothing_tells_which_notebook_runs_it_stops_with_a_sentence(tmp_path, work, where):
    path = filled(tmp_path, work, "a.ipynb", "School meals")
    notebook, error = run(path, work if where == "beside it" else tmp_path)
    assert "Nothing tells which notebook is running here" in error and "Traceback" not in error
    assert MIME not in nbformat.writes(notebook), "no blank record in an output"
    assert notebook.metadata["coprod"]["record"]["title"] == "School meals"
    nbformat.write(notebook, path)  # as papermill does with what it could not finish
    assert said(path) == {"said in a.ipynb"} and main(["check", str(path)]) == 0


def test_a_record_is_known_by_what_its_cells_name_where_nothing_else_tells(work):
    record = Record.new(title="School meals", id="record-meals").park("first")
    path = save_record(record, work)
    save_record(record.park("said afterwards"), work)
    notebook, error = run(path, work)
    assert error == "" and "said afterwards" not in nbformat.writes(notebook)


def test_of_two_files_that_could_be_meant_none_is_guessed(work):
    record = Record.new(title="School meals", id="record-meals").park("first")
    one = save_record(record, work)
    save_record(record.park("mine").as_revision(1), work)
    save_record(record.park("theirs").as_revision(1), work)
    (path,) = [p for p in work.glob("*.ipynb") if p != one and "mine" in text(p)]
    _, error = run(path, work)
    assert "It could be any of these" in error


def test_a_cell_that_is_run_alone_says_so_and_can_be_read(tmp_path, work, monkeypatch):
    path = filled(tmp_path, work, "a.ipynb", "School meals")
    monkeypatch.setenv("JPY_SESSION_NAME", str(path))
    notebook = nbformat.read(path, as_version=4)
    alone = next(cell for cell in notebook.cells if "here.frame()" in cell.source)
    notebook.cells = [alone]
    client = NotebookClient(notebook, timeout=60, kernel_name="python3")
    client.execute(cwd=str(work))
    told, page = (output["data"]["text/plain"] for output in alone.outputs)
    assert "Run the first cell" in told and "School meals" in page


def test_a_copy_for_a_class_is_told_from_the_others(tmp_path, work):
    """Hand-ins made from one template: each page shows its own."""
    template = filled(tmp_path, work, "template.ipynb", "For all")
    for n in (1, 2):
        shutil.copy(template, work / f"hand-in-{n}.ipynb")
        page = Account(tmp_path / f"student {n}", work).open(f"hand-in-{n}.ipynb")
        page.run()
        page.say(f"by student {n}")
        page.do(lambda desk: desk.save())
        page.close()
    records = sorted((work / "records").glob("*.ipynb"))
    assert len(records) == 2
    code, log = nbconvert(work / "records", "--to", "html", *(p.name for p in records))
    assert code == 0, log
    for path in records:
        own = next(t for t in said(path) if t.startswith("by student"))
        assert set(re.findall(r"by student \d", text(path.with_suffix(".html")))) == {own}
