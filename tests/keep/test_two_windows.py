"""One notebook in two windows: neither writes over the other, and the second is told."""

import errno
import json
import os
import subprocess
import sys
import threading

import pytest
from drafts import listed
from filelock import FileLock
from waiting import until

from coprod import Record, StoreError
from coprod.keep.store import Drafts, write_whole

FIRST = Record.new(title="School meals", id="record-meals").rate("cond-contestation", less=3)
SECOND = FIRST.give_reason("cond-contestation", "Parties are split over it.")


@pytest.fixture
def notebook(tmp_path):
    return tmp_path / "work" / "decide.ipynb"


def answers(path):
    return Record.from_document(json.loads(path.read_text(encoding="utf-8"))["record"])


def test_a_second_window_never_writes_over_the_first_and_is_told_where_its_answers_are(notebook):
    one, two = Drafts(notebook), Drafts(notebook)
    assert one.write(FIRST) == ""
    said = two.write(SECOND)
    assert "another window" in said and two.path.name in said and two.path != one.path
    assert (answers(one.path), answers(two.path)) == (FIRST, SECOND)
    assert two.write(SECOND.retitle("again")) == ""  # told once
    assert one.write(FIRST.retitle("first again")) == ""
    assert {d.record.title for d in one.found()} == {"again", "first again"}


def test_a_window_that_was_taken_over_from_and_went_on_is_not_written_over(notebook):
    one, two = Drafts(notebook), Drafts(notebook)
    one.write(FIRST)
    two.take_over(two.found()[0])
    one.write(SECOND)  # the first window is still in use
    assert "another window" in two.write(FIRST.retitle("second window"))
    assert answers(one.path) == SECOND
    assert answers(two.path).title == "second window"


def test_a_reopened_notebook_goes_on_in_its_draft(notebook):
    Drafts(notebook).write(FIRST)
    later = Drafts(notebook)
    later.take_over(later.found()[0])
    assert later.write(SECOND) == ""
    assert [d.record for d in later.found()] == [SECOND]


def test_a_window_hears_of_the_other_one_even_if_the_disk_was_full_meanwhile(notebook, monkeypatch):
    Drafts(notebook).write(FIRST)
    two = Drafts(notebook)

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr("coprod.keep.disk.os.replace", full)
        with pytest.raises(StoreError):
            two.write(SECOND)
    assert "another window" in two.write(SECOND)


def test_a_window_that_writes_while_another_one_writes_waits_its_turn(notebook, monkeypatch):
    inside, finish, asked, said = threading.Event(), threading.Event(), [], []
    acquire = FileLock.acquire

    def slow(path, text, private):
        inside.set()
        assert finish.wait(30)
        write_whole(path, text, private)

    def ask(lock, *given, **named):
        asked.append(lock)
        return acquire(lock, *given, **named)

    monkeypatch.setattr("coprod.keep.store.write_whole", slow)
    monkeypatch.setattr(FileLock, "acquire", ask)
    windows = [Drafts(notebook), Drafts(notebook)]
    threads = [threading.Thread(target=lambda w=w: said.append(w.write(FIRST))) for w in windows]
    threads[0].start()
    assert inside.wait(30)
    threads[1].start()
    until(lambda: len(asked) == 2, "the second window asks for its turn")
    finish.set()
    for thread in threads:
        thread.join(30)
    assert said[0] == "" and "another window" in said[1]
    assert len(windows[0].found()) == 2


WRITER = """
import sys
from coprod import Record
from coprod.keep.store import Drafts
drafts = Drafts(sys.argv[1])
record = Record.new(title=sys.argv[2])
for n in range(25):
    record = record.retitle(f"{sys.argv[2]} {n} " + "long " * 500)
    drafts.write(record)
"""


def test_two_processes_writing_at_once_both_keep_their_last_answers(notebook):
    command = [sys.executable, "-c", WRITER, str(notebook)]
    both = [subprocess.Popen([*command, name]) for name in ("one", "two")]
    assert [process.wait(60) for process in both] == [0, 0]
    found = Drafts(notebook).found()
    assert sorted(d.record.title.split("long")[0] for d in found) == ["one 24 ", "two 24 "]
    assert sorted(d.path for d in listed()) == sorted(d.path for d in found)


@pytest.mark.parametrize("moment", ["before", "after"])
def test_what_a_window_writes_while_another_one_puts_it_aside_stays(notebook, monkeypatch, moment):
    Drafts(notebook).write(FIRST)
    live = Drafts(notebook)
    live.write(SECOND)
    (seen,) = [d for d in live.found() if d.path == live.path]
    replace, newer = os.replace, SECOND.retitle("said meanwhile")

    def racing(source, target):
        monkeypatch.setattr(os, "replace", replace)
        if moment == "before":
            live._put(newer, live.path)
        replace(source, target)
        if moment == "after":
            live._put(newer, live.path)

    monkeypatch.setattr(os, "replace", racing)
    monkeypatch.setattr(Drafts, "keep", lambda *_: None)
    Drafts(notebook).set_aside(seen)
    assert answers(live.path) == newer
    assert not list(live.where.glob("*.coprod-part"))
