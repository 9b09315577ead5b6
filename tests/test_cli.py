"""The `coprod` command: accepts what is sound, refuses the rest in one plain sentence."""

import argparse
import json
import os
import re
import shutil
from pathlib import Path

import nbformat
import pytest

import coprod
from coprod import Record, cli, tables
from coprod.keep.notebook import record_notebook
from coprod.keep.places import notebooks
from coprod.keep.store import Drafts

README = Path(__file__).resolve().parents[1] / "README.md"
RECORD = Record.new(title="School meals", id="record-meals").rate("cond-contestation", less=3)
NOTEBOOK = nbformat.writes(record_notebook(RECORD))
JARGON = re.compile(r"Traceback|pydantic|validation|Errno|Error\b|type=|<class|\bNone\b|https?:")


def check(capsys, *paths):
    """Run `coprod check`; return its exit code, what it says, and what it complains about."""
    code = cli.main(["check", *map(str, paths)])
    said = capsys.readouterr()
    return code, said.out, said.err


def with_record(**changes):
    notebook = json.loads(NOTEBOOK)
    notebook["metadata"]["coprod"]["record"].update(changes)
    return json.dumps(notebook)


def without_record():
    notebook = json.loads(NOTEBOOK)
    del notebook["metadata"]["coprod"]
    return json.dumps(notebook)


def too_strong():
    document = json.loads(RECORD.to_json())
    document["ratings"][0]["less"] = 7
    return document


def test_sound_records_are_accepted_whatever_file_they_are_in(tmp_path, capsys):
    notebook = coprod.save_record(RECORD, tmp_path)
    plain = tmp_path / "record.json"
    plain.write_text(RECORD.to_json(), encoding="utf-8")
    drafts = Drafts(tmp_path / "decide.ipynb")
    drafts.write(RECORD)
    code, out, err = check(capsys, notebook, plain, drafts.path)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert [line.split(":")[0] for line in lines] == [notebook.name, plain.name, drafts.path.name]
    assert all("School meals" in line and "1 of 9 conditions rated" in line for line in lines)


REFUSED = {
    "truncated.ipynb": (NOTEBOOK[: len(NOTEBOOK) // 2], "breaks off"),
    "without.ipynb": (without_record(), "holds no decision record"),
    "strong.ipynb": (with_record(**too_strong()), "7 is not a strength. Use 0, 1, 2 or 3."),
    "strong.json": (json.dumps(too_strong()), "7 is not a strength. Use 0, 1, 2 or 3."),
    "newer.ipynb": (with_record(schema="coprod-record/2"), "newer coprod"),
    "newer.json": (json.dumps({"schema": "coprod-record/99"}), "newer coprod"),
    "binary.ipynb": (b"\x89PNG\r\n\x1a\n\xff\xfe\0\0", "not text in UTF-8"),
    "binary.json": (bytes(range(128, 256)), "not text in UTF-8"),
    "empty.ipynb": ("", "is empty"),
    "empty.json": ("", "is empty"),
    "list.json": ("[1, 2]", "no decision record"),
    "list.ipynb": ("[]", "holds no decision record"),
    "number.json": ("9" * 5000, "cannot be read"),
    "deep.json": ("[" * 200_000, "cannot be read"),
    "unknown.json": (json.dumps({**too_strong(), "ratings": [], "x": 1}), "`x`"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_sound_is_refused_in_one_plain_line(tmp_path, capsys, name):
    content, why = REFUSED[name]
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    code, out, err = check(capsys, path)
    assert (code, out) == (1, "")
    assert err.count("\n") == 1 and err.startswith(f"{name}: ") and why in err
    assert err.endswith(".\n") and not JARGON.search(err), err


@pytest.mark.parametrize("name", ["nothing.ipynb", "nothing.json", "folder", "folder.ipynb"])
def test_a_missing_file_and_a_folder_are_told_apart_from_a_bad_record(tmp_path, capsys, name):
    (tmp_path / name).mkdir() if name.startswith("folder") else None
    code, out, err = check(capsys, tmp_path / name)
    assert (code, out) == (1, "")
    assert err.count("\n") == 1 and err.startswith(f"{name}: ") and not JARGON.search(err)
    assert ("this is a folder" if name.startswith("folder") else "no such file") in err


@pytest.fixture
def own_tables(tmp_path):
    """A team's copy of the tables."""
    return shutil.copytree(tables.default_folder(), tmp_path / "our tables")


def spoil(folder):
    file = folder / "stages.csv"
    file.write_text(file.read_text("utf-8").replace("stage-collecting-data", "x", 1), "utf-8")


def test_a_folder_of_tables_is_checked_as_a_record_is(own_tables, capsys):
    code, out, err = check(capsys, own_tables)
    assert (code, err) == (0, "") and "our tables: sound. Version" in out
    spoil(own_tables)
    code, out, err = check(capsys, own_tables)
    assert (code, out) == (1, "")
    assert "stages.csv, row 4, column `id`" in err and not JARGON.search(err)


def test_a_single_table_is_told_to_be_checked_by_its_folder(own_tables, capsys):
    code, _, err = check(capsys, own_tables / "stages.csv")
    assert code == 1 and f"coprod check {own_tables}" in err


@pytest.mark.parametrize("how", ["option", "variable"])
def test_the_workbook_starts_with_a_teams_own_tables(own_tables, monkeypatch, how):
    """The kernels run in the folder of the notebooks, so a relative path would lead astray."""
    started = []

    def execv(*command):
        started.append(os.environ["COPROD_DATA"])
        raise SystemExit  # a process that became another one does not come back

    monkeypatch.setattr("os.execv", execv)
    monkeypatch.chdir(own_tables.parent)
    monkeypatch.setenv("COPROD_DATA", own_tables.name if how == "variable" else "")
    with pytest.raises(SystemExit):
        cli.main(["lab", *(["--data", own_tables.name] if how == "option" else [])])
    assert started == [str(own_tables.resolve())]


def test_the_workbook_does_not_start_with_tables_that_are_not_sound(
    own_tables, monkeypatch, capsys
):
    monkeypatch.setattr("os.execv", lambda *command: pytest.fail("JupyterLab was started"))
    monkeypatch.setenv("COPROD_DATA", "")
    spoil(own_tables)
    assert cli.main(["lab", "--data", str(own_tables)]) == 1
    assert "stages.csv, row 4" in capsys.readouterr().err
    assert cli.main(["lab", "--data", str(own_tables / "nowhere")]) == 1
    assert "is not there, so it is no folder of tables" in capsys.readouterr().err


def test_one_bad_file_does_not_hide_the_others(tmp_path, capsys):
    good = coprod.save_record(RECORD, tmp_path)
    code, out, err = check(capsys, tmp_path / "a.json", good, tmp_path / "b.json")
    assert code == 1 and out.startswith(good.name)
    assert [line.split(":")[0] for line in err.splitlines()] == ["a.json", "b.json"]


def test_a_title_with_anything_in_it_does_not_break_the_answer(tmp_path, capsys):
    path = coprod.save_record(Record.new(title="تقييم 👩🏽‍🔬 \ud83d"), tmp_path)
    assert check(capsys, path)[0] == 0


def test_without_a_command_the_help_is_shown(capsys):
    assert cli.main([]) == 2
    assert "coprod" in capsys.readouterr().out


def test_lab_says_which_notebook_is_not_there(capsys, tmp_path):
    assert cli.main(["lab", str(tmp_path / "nothing.ipynb")]) == 1
    assert capsys.readouterr().err == f"There is no notebook at {tmp_path / 'nothing.ipynb'}.\n"


@pytest.fixture
def started(monkeypatch):
    """What would be started."""
    calls = []
    monkeypatch.setattr(cli.os, "execv", lambda program, command: calls.append(command))
    monkeypatch.setattr(cli, "_trust", lambda folder: calls.append(folder))
    return calls


def test_lab_opens_the_notebook_beside_its_records_and_fetches_nothing(started, tmp_path):
    notebook = coprod.save_record(RECORD, tmp_path)
    with pytest.raises(TypeError):  # os.execv does not come back; here it does
        cli.main(["lab", str(notebook), "--", "--no-browser"])
    _, command = started
    assert f"--ServerApp.root_dir={notebook.parent}" in command
    assert f"--LabApp.default_url=/doc/tree/{notebook.name}" in command
    assert command[1:3] == ["-m", "jupyterlab"] and "--no-browser" in command
    assert "--LabApp.extension_manager=readonly" in command


def test_kept_answers_become_a_notebook_that_can_be_opened(started, tmp_path, monkeypatch):
    monkeypatch.setattr("coprod.keep.places.notebooks", lambda: tmp_path)
    kept = tmp_path / "kept.json"
    kept.write_text(Record.new(title="The pilot").to_json())
    with pytest.raises(TypeError):
        cli.main(["lab", str(kept)])
    (made,) = tmp_path.glob("the-pilot.ipynb")
    assert coprod.load_record(made).title == "The pilot"
    assert f"--LabApp.default_url=/doc/tree/{made.name}" in started[1]


def test_a_notebook_is_found_among_ours_from_any_folder(started, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(TypeError):
        cli.main(["lab", "01-decide.ipynb"])
    assert f"--ServerApp.root_dir={notebooks()}" in started[1]


def test_what_is_no_notebook_is_refused(tmp_path, capsys):
    other = tmp_path / "minutes.docx"
    other.write_text("")
    assert cli.main(["workshop", str(other)]) == 1
    assert "is no notebook" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["-draft.ipynb", "-h.ipynb", "--data.ipynb"])
def test_a_notebook_whose_name_begins_like_an_option_is_opened(
    started, tmp_path, monkeypatch, name
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_text(NOTEBOOK)
    with pytest.raises(TypeError):
        cli.main(["lab", name])
    assert f"--LabApp.default_url=/doc/tree/{name}" in started[-1]


def test_a_record_whose_name_begins_like_an_option_is_checked(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "-draft.ipynb").write_text(NOTEBOOK)
    code, out, _ = check(capsys, "-draft.ipynb")
    assert code == 0 and out.startswith("-draft.ipynb: sound.")


def test_the_browser_is_given_no_file_and_nothing_goes_to_the_temporary_folder(
    started, tmp_path, monkeypatch
):
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path / "runtime"))
    with pytest.raises(TypeError):
        cli.main(["lab"])
    assert "--ServerApp.use_redirect_file=False" in started[-1]
    (place,) = (p for p in started[-1] if p.startswith("--LabApp.workspaces_dir="))
    assert str(tmp_path / "runtime") in place


def test_options_for_jupyterlab_need_no_notebook(started):
    with pytest.raises(TypeError):
        cli.main(["lab", "--", "--no-browser"])
    assert "--no-browser" in started[-1]
    assert any("00-start-here.ipynb" in part for part in started[-1])


def test_only_notebooks_without_outputs_are_trusted(tmp_path, monkeypatch):
    signed = []
    monkeypatch.setattr(
        "nbformat.sign.NotebookNotary.sign", lambda _, notebook: signed.append(notebook)
    )
    (tmp_path / "damaged.ipynb").write_text("{")
    nbformat.write(record_notebook(RECORD), tmp_path / "outputs.ipynb")
    nbformat.write(nbformat.v4.new_notebook(), tmp_path / "plain.ipynb")
    cli._trust(tmp_path)
    assert [notebook.cells for notebook in signed] == [[]]


def documented():
    """Every command and option, as somebody would type it."""
    parser = cli._parser()
    (commands,) = (a for a in parser._actions if isinstance(a, argparse._SubParsersAction))
    for action in parser._actions:
        if action.option_strings and action.dest != "help":
            yield f"coprod {action.option_strings[-1]}"
    for name, command in commands.choices.items():
        yield f"coprod {name}"
        for action in command._actions:
            if action.option_strings and action.dest != "help":
                yield action.option_strings[-1]


@pytest.mark.parametrize("typed", list(documented()))
def test_every_command_and_option_is_explained_in_the_readme(typed):
    assert typed in README.read_text(encoding="utf-8"), f"README.md does not say `{typed}`"
