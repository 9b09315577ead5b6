"""Locks, litter, damage, clocks: what years on one computer do to drafts, and who is told what."""

import errno
import fcntl
import json
import os
import sys
import threading
import time

import nbformat
import pytest
from drafts import listed
from filelock import FileLock
from waiting import until

from coprod import Record, Workbook
from coprod.desk.reopen import reopen
from coprod.keep import listing, locks
from coprod.keep.held import note
from coprod.keep.notebook import record_notebook
from coprod.keep.ours import LIST
from coprod.keep.store import Drafts

ITEM = "cond-contestation"
SAVED = Record.new(title="School meals", id="record-meals").rate(ITEM, less=3, reason="split")


@pytest.fixture
def path(tmp_path):
    """A notebook that holds SAVED."""
    path = tmp_path / "work" / "decide.ipynb"
    path.parent.mkdir()
    path.write_text(nbformat.writes(record_notebook(SAVED, "working")), encoding="utf-8")
    return path


@pytest.fixture
def opened(path):
    """Open the notebook, as a kernel does, and close all that was opened at the end."""
    every = []

    def open_it(at=path):
        found = reopen(at)
        every.append(Workbook(found.record, found.drafts))
        every[-1].notice = found.notice
        return every[-1]

    yield open_it
    for workbook in every:
        workbook.close()


@pytest.fixture
def held(path, monkeypatch):
    """Have somebody else hold the lock of this notebook's drafts; hurry whoever waits for it."""
    monkeypatch.setattr(locks, "PATIENCE", 0.05)
    drafts = Drafts(path)
    drafts.where.mkdir(parents=True)
    lock = FileLock(str(drafts.where / f".{drafts._stem}.lock"))
    with lock:
        yield lock


def on_disk(path):
    return {d.record.rating(ITEM).reason for d in Drafts(path).found()}


# --- locks ------------------------------------------------------------------------------------


def test_who_saves_while_another_program_holds_the_lock_goes_on_at_once_and_is_told(
    path, opened, held
):
    workbook = opened()
    workbook.give_reason(ITEM, "said while it was held")
    assert workbook.flush(), "kept, in a draft of its own"
    assert "Another program is busy with the draft decide-" in workbook.notice
    assert workbook.drafts.path.name in workbook.notice and "-window-" in workbook.notice
    assert on_disk(path) == {"said while it was held"}
    workbook.notice = ""
    workbook.give_reason(ITEM, "and after it")
    assert workbook.flush() and workbook.notice == "", "told once"
    held.release()
    assert opened().record.rating(ITEM).reason == "and after it"


def test_a_lock_that_is_held_keeps_no_notebook_from_opening(path, held):
    held.release()
    Drafts(path).write(Record.new(title="Another project", id="record-other").retitle("Another"))
    held.acquire()
    found = reopen(path)
    assert found.record == SAVED
    assert "It could not be put aside. Another program is busy with the draft" in found.notice
    assert len(list(listed())) == 1, "it stays where it is"


@pytest.mark.parametrize("code", [errno.ENOSYS, errno.ENOTSUP, errno.ENOLCK])
def test_a_drive_without_locks_is_written_to_without_one_and_that_is_said_once(
    path, opened, monkeypatch, code
):
    def none(*_):
        raise OSError(code, os.strerror(code))

    Drafts(path).write(Record.new(title="Another project", id="record-other").retitle("Another"))
    monkeypatch.setattr(fcntl, "flock", none)
    workbook = opened()
    assert workbook.record == SAVED and "Another draft" in workbook.notice
    workbook.give_reason(ITEM, "on a drive without locks")
    assert workbook.flush() and "has no locks" in workbook.notice
    assert on_disk(path) == {"on a drive without locks"}
    workbook.notice = ""
    workbook.give_reason(ITEM, "and again")
    assert workbook.flush() and workbook.notice == ""
    assert on_disk(path) == {"and again"}


def test_what_a_failed_save_put_back_is_written_when_the_drive_is_back(path, opened, monkeypatch):
    """Save record fails as well, late, and nobody changes anything after that."""
    workbook = opened()
    away, tried, answers = threading.Event(), threading.Event(), threading.Event()
    away.set()
    answers.set()
    replace = os.replace

    def gone(source, target):
        tried.set()
        assert answers.wait(30)
        if away.is_set():
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        replace(source, target)

    monkeypatch.setattr("coprod.keep.autosave.RETRY", 0.1)
    monkeypatch.setattr("coprod.keep.disk.os.replace", gone)
    workbook.give_reason(ITEM, "said while the drive was away")
    until(lambda: workbook.behind, "the first try failed")
    answers.clear()
    tried.clear()
    asked = threading.Thread(target=workbook.flush)
    asked.start()
    assert tried.wait(30)
    answers.set()
    asked.join(30)
    assert "coprod keeps trying" in workbook.notice and on_disk(path) == set()
    away.clear()
    until(lambda: on_disk(path) == {"said while the drive was away"}, "it is written by itself")
    until(lambda: workbook.notice == "" and not workbook.behind, "and the notice is taken back")


# --- neighbours -------------------------------------------------------------------------------

FAR = "9999-12-31T23:59:59-14:00"
EARLY = "0001-01-01T00:00:00+14:00"


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d["record"].update(changed=FAR),
        lambda d: d["record"].update(created=EARLY),
        lambda d: d["record"]["walk"].update(started=FAR),
        lambda d: d.update(left={"x": float("inf")}),
        lambda d: d.update(left={"x": "seven"}),
        lambda d: d.update(left=[SAVED.id]),
        lambda d: d.update(file=[float("inf")]),
        lambda d: d.update(notebook="/" + "x" * 5000),
        lambda d: d.update(notebook="/with\0nul/decide.ipynb"),
        lambda d: d.update(notebook=["decide.ipynb"]),
        lambda d: d["record"].update(revision="7"),
        lambda d: d.update(record=[]),
    ],
)
def test_one_bad_neighbour_keeps_no_notebook_from_opening(path, opened, tmp_path, change):
    neighbour = Drafts(tmp_path / "another.ipynb")
    neighbour.write(SAVED.give_reason(ITEM, "of the neighbour"))
    draft = json.loads(neighbour.path.read_text("utf-8"))
    change(draft)
    neighbour.path.write_text(json.dumps(draft), encoding="utf-8")
    list(listed())
    workbook = opened()
    workbook.give_reason(ITEM, "mine")
    assert workbook.flush()
    assert opened().record.rating(ITEM).reason == "mine"


def test_a_neighbour_whose_folder_one_may_not_look_into_is_not_there(
    path, opened, tmp_path, monkeypatch
):
    Drafts(tmp_path / "locked" / "another.ipynb").write(SAVED.give_reason(ITEM, "theirs"))
    ask = os.stat

    def forbidden(file, *given, **named):
        if "locked" in str(file):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return ask(file, *given, **named)

    monkeypatch.setattr(os, "stat", forbidden)
    assert opened().record == SAVED


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes among files here")
def test_a_pipe_among_the_drafts_is_waited_for_by_nobody(path, opened, drafts_folder):
    drafts_folder.mkdir()
    os.mkfifo(drafts_folder / "pipe.json")
    (drafts_folder / "folder.json").mkdir()
    (drafts_folder / "circle.json").symlink_to(drafts_folder / "circle.json")
    assert opened().record == SAVED and list(listed()) == []


# --- damage and clocks ------------------------------------------------------------------------


def test_a_draft_that_is_damaged_is_named_when_its_notebook_is_opened(path):
    later = Drafts(path)
    later.write(SAVED.give_reason(ITEM, "said after saving"))
    whole = later.path.read_text("utf-8")
    later.path.write_text(whole[: len(whole) // 2], encoding="utf-8")
    found = reopen(path)
    assert found.record == SAVED
    assert "cannot be read" in found.notice and str(later.path) in found.notice
    assert later.path.read_text("utf-8") == whole[: len(whole) // 2], "it is left as it is"
    assert reopen(path.with_name("another.ipynb")).notice.count("cannot be read") == 0


def test_with_the_clock_set_back_two_windows_open_on_the_later_revision(path, opened):
    """The file carries nothing, so the drafts are all there is."""
    hold_nothing(path)
    first = opened()
    first.rate(ITEM, less=1)
    first.flush()
    second = opened()
    second.rate(ITEM, less=2)
    second.rate(ITEM, less=3)
    years_ago = second.record.model_copy(update={"changed": SAVED.changed.replace(year=2001)})
    second.drafts.write(years_ago)
    found = reopen(path)
    assert found.record == years_ago and found.record.revision == 3
    assert found.notice.count("Another draft") == 0, "what it goes on from is no other draft"


def hold_nothing(path):
    notebook = nbformat.v4.new_notebook()
    path.write_text(nbformat.writes(notebook), encoding="utf-8")


# --- litter and number ------------------------------------------------------------------------


def test_what_killed_kernels_left_is_removed_after_an_hour(path, opened, drafts_folder):
    part = ".meals.ipynb.0a1b2c3d.coprod-part"
    names = (".decide-0123456789.json.0a1b2c3d", ".gone-0123456789.lock", part)
    here = [drafts_folder / name for name in names]
    here += [drafts_folder / "kept" / ".d-0123456789-revision-7-0123456789.json.0a1b2c3d"]
    here += [drafts_folder / "private" / ".record-20261130-0a1b2c3d.txt.0a1b2c3d"]
    here += [path.with_name(part), path.parent / "records" / part]
    young = drafts_folder / ".decide-0123456789.json.00000000"
    others = [drafts_folder / ".notes.json", path.with_name(".notes.json.20240131")]
    others += [drafts_folder / ".mytool.lock", drafts_folder / ".results.json.20240131", path]
    for file in (*here, young, *others[:-1]):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("answers")
    hours_ago = time.time() - 2 * 3600
    for file in (*here, *others):
        os.utime(file, (hours_ago, hours_ago))
    opened()
    assert [file.name for file in here if file.exists()] == []
    assert all(file.exists() for file in (young, *others))


def test_a_lock_in_use_is_no_litter(path, opened, drafts_folder):
    workbook = opened()
    workbook.give_reason(ITEM, "kept")
    workbook.flush()
    (lock,) = drafts_folder.glob("*.lock")
    os.utime(lock, (0, 0))
    opened()
    assert lock.exists()


def test_records_that_were_cut_off_while_they_were_saved_are_removed(opened, tmp_path):
    from coprod import save_record

    folder = tmp_path / "records"
    folder.mkdir()
    left = folder / ".school-meals.ipynb.0a1b2c3d.coprod-part"
    left.write_text("half a record")
    os.utime(left, (0, 0))
    saved = save_record(SAVED, folder)
    assert sorted(folder.iterdir()) == [saved]


def reads_of(act, folder):
    """The files under a folder that something opens."""
    found, watching = [], [True]

    def hook(event, given):
        if watching and event == "open" and str(given[0]).startswith(str(folder)):
            found.append(str(given[0]))

    sys.addaudithook(hook)
    try:
        act()
    finally:
        watching.clear()
    return found


def test_opening_reads_as_many_files_whether_there_are_ten_drafts_or_three_hundred(
    path, drafts_folder, tmp_path
):
    counts = []
    text = ""
    for most in (10, 300):
        for n in range(len(list(listed())), most):
            drafts = Drafts(tmp_path / f"{n}.ipynb")
            if not text:
                drafts.write(Record.new(title="Another", id="record-another"))
                text = drafts.path.read_text("utf-8")
            drafts.path.write_text(text.replace('0.ipynb"', f'{n}.ipynb"'), encoding="utf-8")
        reopen(path)  # whoever opens first after they were added writes the note
        listing._known.clear()  # and the next one is another process
        counts.append(len(reads_of(lambda: reopen(path), drafts_folder)))
    assert counts[0] == counts[1] < 30
    assert (drafts_folder / LIST).exists()


def test_the_note_of_drafts_is_a_help_and_no_more(path, opened, drafts_folder, tmp_path):
    for n in range(3):
        Drafts(tmp_path / f"{n}.ipynb").write(Record.new(title=f"Project {n}").retitle(f"P {n}"))
    workbook = opened()
    workbook.give_reason(ITEM, "mine")
    workbook.flush()
    note = drafts_folder / LIST
    rows = json.loads(note.read_text("utf-8"))
    broken = json.dumps([[*row[:4], None, *row[5:]] for row in rows])
    for damage in (broken, "", "[[1, 2]]", "{}", note.read_text("utf-8")[:-20], "[" * 100_000):
        note.write_text(damage, encoding="utf-8")
        listing._known.clear()  # as another process has it
        assert opened().record.rating(ITEM).reason == "mine", damage[:20]
        assert len(list(listed())) == 4


def test_a_draft_that_could_once_not_be_read_is_found_when_it_can_be(
    path, opened, tmp_path, monkeypatch
):
    """A virus scanner has it open, say, while another notebook is opened."""
    workbook = opened()
    workbook.give_reason(ITEM, "said in it")
    workbook.flush()
    read = os.open

    def busy(file, *given, **named):
        if str(file) == str(workbook.drafts.path):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return read(file, *given, **named)

    with monkeypatch.context() as scanner:
        scanner.setattr(os, "open", busy)
        reopen(tmp_path / "another.ipynb")
    path.rename(path.with_name("renamed.ipynb"))
    assert reopen(path.with_name("renamed.ipynb")).record.rating(ITEM).reason == "said in it"


@pytest.mark.parametrize("damage", ['{"notebook": "n", "state": "x"}', "[" * 100_000, "null", ""])
def test_a_damaged_note_of_what_a_file_held_keeps_it_from_opening_no_more(
    path, drafts_folder, damage
):
    note(path, asked="")
    note(path, aside="x")
    (place,) = (drafts_folder / "held").iterdir()
    place.write_text(damage, encoding="utf-8")
    assert reopen(path).record == SAVED
