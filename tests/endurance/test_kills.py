"""A power cut, a killed kernel: what somebody entered a second ago is there when they come back."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from coprod import Record
from coprod.desk.reopen import reopen
from coprod.keep import disk
from coprod.keep.notebook import save_record
from coprod.keep.store import Drafts, PrivateNote
from endurance.kills import FORKS, Entry, lost

TESTS = Path(__file__).resolve().parents[1]
RECORD = Record.new(title="School meals")


@pytest.mark.skipif(not FORKS, reason="processes are not forked here")
def test_nobody_loses_what_was_entered_before_thirty_processes_were_killed(tmp_path):
    command = [sys.executable, "-m", "endurance", "--only=kills", "--sessions=30", "--seed=7"]
    command += ["--together=4", f"--folder={tmp_path}"]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join((str(TESTS), str(TESTS / "kit")))}
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "kills: 30\n" in done.stdout and "faults: 0\n" in done.stdout


# --- what these runs take for a loss ----------------------------------------------------------


def entries(*lines):
    return [Entry(float(time), what, state) for time, what, state in lines]


OPENED = (0, "opened", "a")
TYPED = [(t / 10, "changed", f"b{t}") for t in range(1, 30)]


def test_a_change_that_was_on_its_way_to_the_disk_is_no_loss():
    gone, wrong = lost(entries(OPENED, *TYPED), "b27", killed=3.0)
    assert [one.state for one in gone] == ["b28", "b29"] and wrong == []


def test_a_change_older_than_a_second_that_did_not_come_back_is_a_loss():
    _, wrong = lost(entries(OPENED, *TYPED), "b5", killed=3.0)
    assert wrong == ["A change older than a second is gone."]


def test_what_a_busy_computer_did_not_let_happen_is_no_loss():
    late = entries(OPENED, (1, "changed", "b"))
    assert lost(late, "a", killed=2.5)[1] == []


def test_a_finished_write_that_did_not_come_back_is_a_loss_however_young():
    written = [(2.91, "writes", "b29"), (2.95, "wrote", "b29")]
    _, wrong = lost(entries(OPENED, *TYPED, *written), "b28", killed=3.0)
    assert wrong == ["What a finished write held is gone."]


def test_answers_that_nobody_gave_are_told_from_those_somebody_gave():
    _, wrong = lost(entries(OPENED, *TYPED), "c", killed=3.0)
    assert wrong == ["What came back is a state that nobody had."]


# --- what a write that broke off leaves behind --------------------------------------------------


@pytest.fixture
def broken_off(monkeypatch):
    """Have each write leave the file behind that a kill would leave; return these."""
    left = []
    replace = os.replace

    def leaving(beside, path):
        kept = shutil.copy2(beside, f"{beside}-kept")
        replace(beside, path)
        os.rename(kept, beside)
        left.append(Path(beside))

    monkeypatch.setattr(disk.os, "replace", leaving)
    yield left
    monkeypatch.undo()


def write_a_draft(notebook):
    Drafts(notebook).write(RECORD)


def put_a_record_aside(notebook):
    Drafts(notebook).keep(RECORD)


def write_a_private_note(notebook):
    PrivateNote(RECORD.id).write("I doubt it.")


def save_a_record(notebook):
    save_record(RECORD, notebook.parent / "records")


WRITES = [write_a_draft, put_a_record_aside, write_a_private_note, save_a_record]


def aged(paths, hours):
    then = time.time() - hours * 3600
    for path in paths:
        os.utime(path, (then, then))


@pytest.mark.parametrize("write", WRITES)
def test_half_written_answers_do_not_lie_around_for_good(write, tmp_path, broken_off):
    notebook = tmp_path / "n.ipynb"
    write(notebook)
    litter = list(broken_off)
    assert len(litter) == 1 and litter[0].exists()
    aged(litter, hours=2)
    reopen(notebook)
    assert not litter[0].exists()


@pytest.mark.parametrize("write", WRITES)
def test_a_file_that_another_window_is_writing_right_now_is_left_alone(write, tmp_path, broken_off):
    notebook = tmp_path / "n.ipynb"
    write(notebook)
    reopen(notebook)
    assert broken_off and broken_off[0].exists()


def test_files_of_others_in_the_folder_of_drafts_stay(tmp_path, drafts_folder):
    drafts_folder.mkdir()
    others = [drafts_folder / name for name in (".DS_Store", ".gitignore", "notes.txt", ".x.json")]
    for path in others:
        path.write_text("mine", encoding="utf-8")
    aged(others, hours=24)
    reopen(tmp_path / "n.ipynb")
    assert all(path.exists() for path in others)
