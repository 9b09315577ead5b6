"""Each change on disk within a second, whatever happens to the disk or to the process."""

import contextlib
import subprocess
import sys
import threading

import pytest
from waiting import until

from coprod import Record, StoreError
from coprod.keep import autosave as module
from coprod.keep.autosave import Autosave
from coprod.keep.store import Drafts

START = Record.new(title="School meals")
REVISIONS = [START.retitle(f"School meals {n}") for n in range(5)]


class Disk:
    """Takes records; refuses them while `full`, and waits while `free` is cleared."""

    def __init__(self):
        self.written, self.refused, self.told = [], 0, []
        self.full, self.said = False, ""
        self.busy, self.free = threading.Event(), threading.Event()
        self.free.set()

    def write(self, record):
        self.busy.set()
        assert self.free.wait(30)
        if self.full:
            self.refused += 1
            raise StoreError("the disk is full.")
        self.written.append(record)
        return self.said


@pytest.fixture
def disk():
    return Disk()


@pytest.fixture
def saving(disk):
    one = Autosave(disk.write, disk.told.append)
    yield one
    disk.full = False
    disk.free.set()
    one.close()


def test_the_latest_answers_are_written_without_anybody_asking(saving, disk):
    for record in REVISIONS:
        saving.put(record)
    until(lambda: REVISIONS[-1] in disk.written, "the latest record is on disk")
    assert disk.told == []


def test_what_changes_during_a_write_is_written_next_and_only_the_latest_of_it(saving, disk):
    disk.free.clear()
    saving.put(REVISIONS[0])
    assert disk.busy.wait(30)
    for record in REVISIONS[1:]:
        saving.put(record)
    disk.free.set()
    until(lambda: len(disk.written) > 1, "what came meanwhile is written")
    assert disk.written == [REVISIONS[0], REVISIONS[-1]]


def test_flush_returns_only_when_the_answers_are_on_disk(saving, disk, monkeypatch):
    monkeypatch.setattr(module, "PAUSE", 3600)  # the thread would take an hour
    saving.put(REVISIONS[0])
    assert saving.flush()
    assert disk.written == [REVISIONS[0]]
    assert saving.flush() and len(disk.written) == 1


def test_a_full_disk_is_told_retried_and_the_notice_goes_away_again(saving, disk, monkeypatch):
    monkeypatch.setattr(module, "RETRY", 0)
    disk.full = True
    saving.put(REVISIONS[0])
    until(lambda: disk.refused > 2, "it is tried again and again")
    assert disk.told[0].startswith("Your latest answers are not on disk yet: the disk is full.")
    assert disk.told[0].endswith("coprod keeps trying.")
    assert disk.written == []
    disk.full = False
    until(lambda: disk.told[-1] == "", "the notice is taken back")
    assert disk.written == [REVISIONS[0]]


def test_after_a_full_disk_the_newer_answers_are_written_not_the_refused_ones(saving, disk):
    disk.full = True
    saving.put(REVISIONS[0])
    assert not saving.flush()
    saving.put(REVISIONS[1])
    disk.full = False
    assert saving.flush()
    assert disk.written[-1] == REVISIONS[1] and REVISIONS[0] not in disk.written


def test_a_save_that_fails_too_is_no_reason_to_stop_trying(saving, disk, monkeypatch):
    monkeypatch.setattr(module, "RETRY", 0.2)
    disk.full = True
    saving.put(REVISIONS[0])
    until(lambda: disk.refused, "the first try failed")
    disk.free.clear()  # a drive that answers late
    disk.busy.clear()
    asked = threading.Thread(target=saving.flush)  # Save record, or Ctrl+S
    asked.start()
    assert disk.busy.wait(30)
    disk.free.set()
    asked.join(30)
    assert saving.behind and disk.written == []
    disk.full = False  # nobody changes or saves anything from here on
    until(lambda: disk.written == [REVISIONS[0]], "it is written when the drive is back")
    until(lambda: disk.told[-1] == "" and not saving.behind, "the notice is taken back")


def test_a_drive_that_hangs_holds_up_nobody_and_is_told(saving, disk):
    disk.free.clear()
    saving.put(REVISIONS[0])
    assert not saving.flush(0.05) and saving.behind
    assert "the disk does not answer. They are still here." in disk.told[-1]
    disk.free.set()
    until(lambda: disk.written == [REVISIONS[0]], "it is written when the drive answers")
    until(lambda: disk.told[-1] == "" and not saving.behind, "the notice is taken back")


def test_answers_given_while_a_write_fails_win_over_those_that_failed(saving, disk, monkeypatch):
    monkeypatch.setattr(module, "RETRY", 0)
    disk.full = True
    disk.free.clear()
    saving.put(REVISIONS[0])
    assert disk.busy.wait(30)
    saving.put(REVISIONS[1])
    disk.free.set()
    until(lambda: disk.refused > 1, "it is tried again")
    disk.full = False
    until(lambda: disk.written, "it is written at last")
    assert disk.written == [REVISIONS[1]]


def test_an_error_nobody_foresaw_drops_no_answer_either(disk):
    def broken(record):
        raise ZeroDivisionError("nobody foresaw this")

    told = []
    saving = Autosave(broken, told.append)
    saving.put(REVISIONS[0])
    assert not saving.flush() and "nobody foresaw this" in told[0]
    saving._write = disk.write
    assert saving.close() and disk.written == [REVISIONS[0]]


def test_a_notice_that_cannot_be_shown_does_not_stop_the_saving(disk, monkeypatch):
    monkeypatch.setattr(module, "RETRY", 0)

    def page_gone(_sentence):
        raise RuntimeError("the page is gone")

    saving = Autosave(disk.write, page_gone)
    disk.full = True
    saving.put(REVISIONS[0])
    until(lambda: disk.refused > 1, "it is tried again")
    disk.full = False
    until(lambda: disk.written == [REVISIONS[0]], "it is written")
    saving.put(REVISIONS[1])
    until(lambda: disk.written[-1] == REVISIONS[1], "what comes later is written, too")
    saving.close()


def test_what_the_store_says_reaches_the_user(saving, disk):
    disk.said = "This notebook is open in another window, too."
    saving.put(REVISIONS[0])
    saving.flush()
    assert disk.told == [disk.said]


def test_closing_writes_what_waits_and_what_comes_after_it(saving, disk):
    saving.put(REVISIONS[0])
    assert saving.close()
    assert disk.written == [REVISIONS[0]]
    saving._thread.join(30)
    assert not saving._thread.is_alive()
    saving.put(REVISIONS[1])  # a panel that is still on a page
    assert disk.written[-1] == REVISIONS[1]


def test_closing_on_a_full_disk_says_so_and_keeps_the_answers(saving, disk):
    disk.full = True
    saving.put(REVISIONS[0])
    assert not saving.close()
    disk.full = False
    assert saving.flush() and disk.written == [REVISIONS[0]]


def test_a_change_during_the_closing_is_written_too(saving, disk):
    disk.free.clear()
    saving.put(REVISIONS[0])
    assert disk.busy.wait(30)
    closing = threading.Thread(target=saving.close)
    closing.start()
    until(lambda: saving._closed, "it is about to close")
    late = threading.Thread(target=saving.put, args=(REVISIONS[1],))
    late.start()
    until(lambda: saving._waiting is REVISIONS[1], "and somebody changes something")
    disk.free.set()
    closing.join(30)
    late.join(30)
    assert disk.written[-1] == REVISIONS[1]


def test_after_a_drive_hung_until_the_end_nobody_waits_for_ever(saving, disk):
    disk.free.clear()
    saving.put(REVISIONS[0])
    assert disk.busy.wait(30)
    saving._closed = True  # closing gave up
    assert not saving.flush(0.05) and saving.behind
    assert "does not answer" in disk.told[-1]


def test_what_was_said_of_another_window_is_not_lost_to_what_comes_next(saving, disk):
    looks, saving._say = saving._say, lambda: None  # nobody is told yet
    disk.said = "kept apart"
    saving.put(REVISIONS[0])
    saving.flush()
    disk.said, disk.full = "", True
    saving.put(REVISIONS[1])
    saving.flush()
    saving._say = looks
    saving._say()
    assert "not on disk yet" in disk.told[-1] and "kept apart" in disk.told[-1]


PROGRAM = """
import sys, threading
from coprod import Record, Workbook
from coprod.keep.store import Drafts
workbook = Workbook(Record.new(id="record-meals"), Drafts(sys.argv[1]))
workbook.rate("cond-contestation", less=2)
for n in range(int(sys.argv[2])):
    workbook.give_reason("cond-contestation", f"reason {n}")
print("changed", flush=True)
if sys.argv[3] == "idle":
    threading.Event().wait()
"""


@contextlib.contextmanager
def kernel(notebook, changes, then):
    command = [sys.executable, "-c", PROGRAM, str(notebook), str(changes), then]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout.readline() == "changed\n"
        yield process
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def reasons(notebook):
    return [d.record.rating("cond-contestation").reason for d in Drafts(notebook).found()]


@pytest.mark.parametrize("changes", [1, 200])
def test_a_kernel_killed_a_second_after_the_change_costs_no_answer(tmp_path, changes):
    notebook = tmp_path / "decide.ipynb"
    Drafts(notebook).found()  # what loads on first use is not counted
    with kernel(notebook, changes, "idle") as process:
        last = f"reason {changes - 1}"
        until(lambda: reasons(notebook) == [last], "the change is on disk", deadline=1)
        process.kill()  # SIGKILL: nothing in the process can run any more
        process.wait()
    (draft,) = Drafts(notebook).found()
    assert draft.record.id == "record-meals"
    assert draft.record.rating("cond-contestation").less == 2
    assert draft.record.rating("cond-contestation").reason == last


def test_a_kernel_that_ends_at_once_has_written_its_last_answer(tmp_path):
    notebook = tmp_path / "decide.ipynb"
    with kernel(notebook, 50, "end") as process:
        assert process.wait(30) == 0
    assert reasons(notebook) == ["reason 49"]
