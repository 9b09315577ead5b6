"""What `coprod check` says: one line a file, on every terminal, whatever the file holds."""

import json
import os
import shutil
import subprocess
import sys

import pytest

import coprod
from coprod import Record, cli
from coprod.errors import RecordError
from coprod.keep import checking
from coprod.keep.checking import LINE, verdict
from coprod.keep.notebook import record_notebook

RECORD = Record.new(title="School meals", id="record-meals").rate("cond-contestation", less=3)
# What a terminal takes for an order, a new line, or another direction of writing.
ACTS = "\x1b[2J\x1b]0;owned\x07\nother.json: sound.\r\u2028\u202egnp\x9b31m"


def written(path, record=RECORD):
    path.write_text(record.to_json(), encoding="utf-8")
    return path


def changed(path, **fields):
    """A record as somebody else's program writes it, without the sign that it is whole."""
    document = {**RECORD.to_document(), **fields}
    document.pop("digest", None)
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def check(capsys, *paths):
    code = cli.main(["check", *map(str, paths)])
    said = capsys.readouterr()
    return code, said.out, said.err


def is_safe(said):
    """Whether a text is one line, of letters that only show themselves."""
    return said.endswith("\n") and len(said.splitlines()) == 1 and said[:-1].isprintable()


# --- text of a file ---------------------------------------------------------------------------


def test_a_title_gives_no_orders_to_the_terminal_and_no_verdict_on_another_file(tmp_path, capsys):
    code, out, _ = check(capsys, written(tmp_path / "a.json", RECORD.retitle("A" + ACTS)))
    assert code == 0
    assert is_safe(out)
    assert out.startswith("a.json: sound. “A")
    assert r"\nother.json: sound." in out


def test_the_name_of_a_field_gives_no_orders_and_is_cut(tmp_path, capsys):
    code, out, err = check(capsys, changed(tmp_path / "a.json", **{ACTS: 1, "x" * 100_000: 1}))
    assert (code, out) == (1, "")
    assert is_safe(err)
    assert len(err) <= LINE + 1


@pytest.mark.skipif(os.name == "nt", reason="Windows allows no such names")
@pytest.mark.parametrize("kind", ["sound", "damaged", "folder"])
def test_the_name_of_a_file_gives_no_orders(tmp_path, capsys, kind):
    path = tmp_path / f"a{ACTS}.json"
    path.mkdir() if kind == "folder" else path.write_text(
        "" if kind == "damaged" else RECORD.to_json()
    )
    code, out, err = check(capsys, path)
    assert code == (kind != "sound")
    assert is_safe(out + err)
    assert (out + err).startswith(r"a\x1b[2J\x1b]0;owned\x07\nother.json: sound.")


@pytest.mark.parametrize("title", ["x" * 1_000_000, "é" * 1_000_000, "👩🏽‍🔬" * 100_000])
def test_a_title_of_any_length_takes_one_line(tmp_path, capsys, title):
    code, out, _ = check(capsys, written(tmp_path / "a.json", RECORD.retitle(title)))
    assert code == 0
    assert len(out) < 1500
    assert out.endswith("1 of 9 conditions rated.\n")


def test_what_is_long_leaves_room_for_what_is_wrong(tmp_path, capsys):
    path = tmp_path / ("n" * 200 + ".json")
    path.write_text("[1]")
    _, _, err = check(capsys, path)
    assert err.endswith("schema (coprod-record/1).\n")
    assert len(err) < 250


def test_a_revision_of_four_thousand_digits_is_cut(tmp_path, monkeypatch):
    record = RECORD.model_copy(update={"revision": 10**4000})
    monkeypatch.setattr(checking, "parsed", lambda path: {})
    monkeypatch.setattr(checking, "record_in", lambda content, suffix: record)
    assert "revision 1000000000000000000…," in verdict(tmp_path / "a.json").said


def test_an_error_that_quotes_a_file_at_length_is_cut_and_shown_safely(tmp_path, monkeypatch):
    def refuse(path):
        raise RecordError(ACTS + "x" * 100_000)

    monkeypatch.setattr(checking, "parsed", refuse)
    found = verdict(tmp_path / "a.json")
    assert not found.sound
    assert found.said.isprintable()
    assert len(found.said) == LINE


def test_an_error_of_another_command_gives_no_orders_either(tmp_path, capsys):
    path = changed(tmp_path / "a.json", **{ACTS: 1})
    assert cli.main(["lab", str(path)]) == 1
    assert is_safe(capsys.readouterr().err)


# --- terminals --------------------------------------------------------------------------------

TERMINALS = {
    "C": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "Windows": {"PYTHONIOENCODING": "cp1252"},
}


@pytest.mark.parametrize("terminal", TERMINALS)
def test_a_terminal_that_cannot_write_a_letter_still_gets_every_verdict(tmp_path, terminal):
    paths = [
        written(tmp_path / "a.json", RECORD.retitle("Żywność 日本 👩🏽‍🔬")),
        changed(tmp_path / "b.json", 日本=1),
        written(tmp_path / "c.json"),
    ]
    done = subprocess.run(
        [sys.executable, "-m", "coprod", "check", *paths],
        env={**os.environ, **TERMINALS[terminal]},
        capture_output=True,
    )
    assert done.returncode == 1
    assert [line.split(b":")[0] for line in done.stdout.splitlines()] == [b"a.json", b"c.json"]
    assert [line.split(b":")[0] for line in done.stderr.splitlines()] == [b"b.json"]
    assert rb"\u65e5\u672c" in done.stdout


# --- what is no file of ours ------------------------------------------------------------------


@pytest.mark.skipif(os.name == "nt", reason="no devices and named pipes among the files")
def test_devices_pipes_and_links_to_nothing_are_refused_at_once_and_the_rest_is_checked(
    tmp_path, capsys
):
    os.mkfifo(tmp_path / "pipe.json")
    (tmp_path / "link.json").symlink_to(tmp_path / "gone.json")
    (tmp_path / "round.json").symlink_to(tmp_path / "round.json")
    names = ["pipe.json", "link.json", "round.json"]
    good = written(tmp_path / "good.json")
    code, out, err = check(capsys, "/dev/zero", *(tmp_path / n for n in names), good)
    assert code == 1
    assert out.startswith("good.json: sound.")
    zero, pipe, link, loop = err.splitlines()
    assert zero == "zero: this is a device and no file, so it was not opened."
    assert pipe == "pipe.json: this is a pipe and no file, so it was not opened."
    assert link == "link.json: this is a link, and what it leads to is not there."
    assert loop.startswith("round.json: it cannot be read (")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read it all")
def test_a_file_that_may_not_be_read_is_named(tmp_path, capsys):
    written(tmp_path / "a.json").chmod(0)
    assert (
        check(capsys, tmp_path / "a.json")[2] == "a.json: it cannot be read (Permission denied).\n"
    )


def test_what_may_not_be_read_is_said_in_words(tmp_path, capsys, monkeypatch):
    def shut(path, flags):
        raise PermissionError(13, "Permission denied")

    path = written(tmp_path / "a.json")
    monkeypatch.setattr("os.open", shut)
    assert check(capsys, path)[2] == "a.json: it cannot be read (Permission denied).\n"


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("x" * 5000, "it cannot be read ("),
        ("a\0b", "no file can have such a name."),
        ("/", "this is a folder"),
    ],
)
def test_names_that_no_file_has_are_refused_in_a_line(name, why, capsys):
    code, _, err = check(capsys, name)
    assert code == 1
    assert is_safe(err)
    assert why in err


def test_a_folder_without_tables_is_told_how_its_records_are_checked(tmp_path, capsys):
    code, out, err = check(capsys, tmp_path)
    assert (code, out) == (1, "")
    assert err == (
        f"{tmp_path.name}: this is a folder without tables: it has no datapackage.json. To check "
        f"records in it, name them, as in “coprod check {tmp_path / '*.ipynb'}”.\n"
    )


def test_a_table_that_is_a_pipe_does_not_wait_for_ever(tmp_path, capsys):
    own = shutil.copytree(coprod.tables.default_folder(), tmp_path / "ours")
    (own / "stages.csv").unlink()
    os.mkfifo(own / "stages.csv")
    code, _, err = check(capsys, own)
    assert code == 1
    assert "stages.csv" in err
    assert "it is no file" in err


# --- remarks ----------------------------------------------------------------------------------


def turned_round():
    first, second = RECORD.conditions[1].poles
    poles = (
        first.model_copy(update={"text": second.text}),
        second.model_copy(update={"text": first.text}),
    )
    rows = list(RECORD.conditions)
    rows[1] = rows[1].model_copy(update={"poles": poles})
    return RECORD.model_copy(update={"conditions": tuple(rows)})


def test_a_condition_turned_round_is_said_and_not_refused(tmp_path, capsys):
    code, out, err = check(capsys, written(tmp_path / "a.json", turned_round()))
    assert (code, err) == (0, "")
    assert out.startswith("a.json: sound in itself. “School meals”, revision 1, ")
    assert "the statements of condition 2 speak for the other side." in out


def test_tables_that_cannot_be_read_keep_no_record_from_being_checked(
    tmp_path, capsys, monkeypatch
):
    monkeypatch.setenv("COPROD_DATA", str(tmp_path))
    code, out, err = check(capsys, written(tmp_path / "a.json"))
    assert (code, err) == (0, "")
    assert out.endswith("It was not compared with the tables in use, which cannot be read.\n")


def test_cleared_outputs_are_said_of_a_sound_notebook(tmp_path, capsys):
    notebook = record_notebook(RECORD)
    for cell in notebook.cells:
        cell.outputs = []
    (tmp_path / "a.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    code, out, _ = check(capsys, tmp_path / "a.ipynb")
    assert code == 0
    assert out.startswith("a.ipynb: sound. “School meals”")
    assert out.endswith("it holds all answers, and none of them shows.\n")


def test_a_page_that_says_something_else_than_the_record_is_said_and_not_refused(tmp_path, capsys):
    path = coprod.save_record(RECORD, tmp_path)
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["id"] == "coprod-conditions":
            cell["outputs"][0]["data"]["text/plain"] = "All is well."
    path.write_text(json.dumps(notebook), encoding="utf-8")
    code, out, err = check(capsys, path)
    assert (code, err) == (0, "")
    assert out.startswith(f"{path.name}: sound in itself. “School meals”")
    assert "The page “Conditions” says something other than the record" in out


# --- faults of our own, and what it costs ------------------------------------------------------


def test_a_fault_of_ours_is_told_as_one_and_the_next_file_is_checked(tmp_path, capsys, monkeypatch):
    def stumble(content, suffix):
        if content["title"] == "Bad":
            raise TypeError(ACTS)
        return record_in(content, suffix)

    record_in = checking.record_in
    monkeypatch.setattr(checking, "record_in", stumble)
    bad = written(tmp_path / "bad.json", RECORD.retitle("Bad"))
    code, out, err = check(capsys, bad, written(tmp_path / "good.json"))
    assert code == 1
    assert out.startswith("good.json: sound.")
    assert err.startswith("bad.json: could not be checked (TypeError in keep/checking.py, line ")
    assert err.endswith("). Please report this file.\n")
    assert is_safe(err)


SLOW = {"nbformat", "jsonschema", "pandas", "numpy", "plotly", "ipywidgets", "IPython", "jinja2"}
LOADED = f"import json; print(json.dumps(sorted({SLOW} & set(sys.modules))))"


def loaded_by(code, folder):
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; {code}; {LOADED}"],
        env={**os.environ, "COPROD_DRAFTS": str(folder)},
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_a_check_does_not_wait_for_what_writes_and_draws(tmp_path):
    path = coprod.save_record(RECORD, tmp_path)
    code = f"from coprod import cli; assert cli.main(['check', {str(path)!r}]) == 0"
    assert loaded_by(code, tmp_path) == set()


def test_opening_does_not_wait_for_what_writes_notebooks_and_for_pandas(tmp_path):
    loaded = loaded_by("import coprod; coprod.open_workbook()", tmp_path)
    assert loaded & {"nbformat", "jsonschema", "pandas", "numpy"} == set()
