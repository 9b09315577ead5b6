"""Whatever else lies among the drafts: a notebook opens, with its answers, and goes on."""

import builtins
import errno
import io
import json
import os

import nbformat
import pytest

from coprod import Record
from coprod.desk.reopen import reopen
from coprod.keep.notebook import record_notebook
from coprod.keep.store import Drafts
from endurance.checked import check, faults_of_line
from endurance.limits import with_room_for, within
from endurance.neighbours import NEIGHBOURS

SECONDS = 5  # a guard against what waits for ever
GIGABYTE = 2**30
SAVED = Record.new(title="School meals").rate("cond-contestation", less=2, reason="In the file.")
LATER = SAVED.give_reason("cond-contestation", "In the draft.")
LATEST = LATER.give_reason("cond-contestation", "Said after opening.")


@pytest.fixture
def path(tmp_path, drafts_folder):
    """A notebook that somebody works in; its folder of drafts is there."""
    drafts_folder.mkdir()
    path = tmp_path / "work" / "decide.ipynb"
    path.parent.mkdir()
    path.write_text(nbformat.writes(record_notebook(SAVED, "working")), "utf-8")
    return path


@pytest.fixture
def neighbour(tmp_path):
    """A sound draft of the same record, for another notebook."""
    drafts = Drafts(tmp_path / "away" / "other.ipynb", tmp_path / "elsewhere")
    drafts.write(SAVED)
    return json.loads(drafts.path.read_text("utf-8"))


def opened(path):
    with within(SECONDS):
        return reopen(path)


def reason(record):
    return record.rating("cond-contestation").reason


# --- beside a sound draft ---------------------------------------------------------------------


@pytest.mark.parametrize("kind", NEIGHBOURS)
def test_a_notebook_opens_and_goes_on_whatever_lies_beside_its_draft(
    kind, path, neighbour, drafts_folder
):
    Drafts(path).write(LATER)
    NEIGHBOURS[kind](drafts_folder, neighbour)
    found = opened(path)
    assert reason(found.record) == "In the draft."
    with within(SECONDS):
        assert found.drafts.write(LATEST) == ""
    assert reason(opened(path).record) == "Said after opening."


@pytest.mark.parametrize("kind", NEIGHBOURS)
def test_a_notebook_without_a_draft_opens_whatever_lies_there(kind, path, neighbour, drafts_folder):
    NEIGHBOURS[kind](drafts_folder, neighbour)
    assert reason(opened(path).record) == "In the file."


@pytest.mark.parametrize("kind", NEIGHBOURS)
def test_a_blank_notebook_opens_whatever_lies_there(kind, path, neighbour, drafts_folder):
    NEIGHBOURS[kind](drafts_folder, neighbour)
    assert opened(path.with_name("blank.ipynb")).record.revision == 0


@pytest.mark.parametrize("kind", NEIGHBOURS)
def test_a_check_says_one_line_of_whatever_it_is_given(kind, neighbour, drafts_folder):
    drafts_folder.mkdir()
    NEIGHBOURS[kind](drafts_folder, neighbour)
    with within(SECONDS), with_room_for(GIGABYTE):
        _, said = check(drafts_folder / "x.json")
    assert list(faults_of_line(said)) == []


# --- in the place of the notebook's own draft -------------------------------------------------

DAMAGED = ("cut in half", "empty", "zeros", "5 MB of brackets", "changed after the last year")
DAMAGED += ("a record of a later version", "one thing said twice")
DAMAGED += tuple(kind for kind in ("a pipe nobody writes to", "a folder") if kind in NEIGHBOURS)


def damaged(kind, path, folder):
    """Put something else in the place of a notebook's draft; return the path of that."""
    own = Drafts(path)
    own.write(LATER)
    draft = json.loads(own.path.read_text("utf-8"))
    own.path.unlink()
    NEIGHBOURS[kind](folder, draft)
    (folder / "x.json").rename(own.path)
    return own.path


@pytest.mark.parametrize("kind", DAMAGED)
def test_a_draft_that_cannot_be_read_is_named_when_the_notebook_opens(kind, path, drafts_folder):
    place = damaged(kind, path, drafts_folder)
    found = opened(path)
    assert reason(found.record) == "In the file."
    assert place.name in found.notice and "cannot be read" in found.notice


@pytest.mark.parametrize("kind", DAMAGED)
def test_a_draft_that_cannot_be_read_is_not_written_over_and_nothing_new_is_lost(
    kind, path, drafts_folder
):
    place = damaged(kind, path, drafts_folder)
    before = place.read_bytes() if place.is_file() else None
    found = opened(path)
    with within(SECONDS):
        assert place.name in found.drafts.write(LATEST)
    assert before is None or place.read_bytes() == before
    assert reason(opened(path).record) == "Said after opening."


# --- what may not be asked for ----------------------------------------------------------------


def refuse(monkeypatch, what, number):
    """Have the system refuse whatever has this in its path; mode 000 hinders no superuser."""

    def refusing(real):
        def asked(path, *more, **named):
            if isinstance(path, str | os.PathLike) and what in os.fspath(path):
                raise OSError(number, os.strerror(number), os.fspath(path))
            return real(path, *more, **named)

        return asked

    for module, names in ((os, ("stat", "lstat", "open")), (io, ("open",)), (builtins, ("open",))):
        for name in names:
            monkeypatch.setattr(module, name, refusing(getattr(module, name)))


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO, errno.ESTALE, errno.ENAMETOOLONG])
def test_a_draft_of_a_notebook_in_a_folder_of_somebody_else_stops_nobody(
    number, path, neighbour, drafts_folder, monkeypatch
):
    NEIGHBOURS["a path of 5,000 letters"](drafts_folder, neighbour)
    text = (drafts_folder / "x.json").read_text("utf-8")
    away = text.replace(json.dumps("/" + "x" * 5000), '"/of-a-colleague/decide.ipynb"')
    (drafts_folder / "x.json").write_text(away, "utf-8")
    refuse(monkeypatch, "/of-a-colleague", number)
    assert reason(opened(path).record) == "In the file."


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO, errno.ESTALE])
def test_a_draft_that_only_somebody_else_may_read_stops_nobody(
    number, path, neighbour, drafts_folder, monkeypatch
):
    Drafts(path).write(LATER)
    (drafts_folder / "theirs.json").write_text(json.dumps(neighbour), "utf-8")
    refuse(monkeypatch, "theirs.json", number)
    assert reason(opened(path).record) == "In the draft."


@pytest.mark.parametrize("kind", ["a file", "under a file", "a link to nothing"])
def test_without_a_folder_of_drafts_a_notebook_opens_as_it_was_saved(
    kind, path, drafts_folder, monkeypatch
):
    drafts_folder.rmdir()
    if kind == "a link to nothing":
        drafts_folder.symlink_to("/nowhere")
    else:
        drafts_folder.write_text("a file", "utf-8")
    if kind == "under a file":
        monkeypatch.setenv("COPROD_DRAFTS", str(drafts_folder / "below"))
    assert reason(opened(path).record) == "In the file."


@pytest.mark.parametrize("name", ["decide.ipynb.json", ".hidden.json", "held", "kept", "private"])
def test_files_in_the_place_of_folders_and_folders_in_the_place_of_files_stop_nobody(
    name, path, drafts_folder
):
    Drafts(path).write(LATER)
    place = drafts_folder / name
    place.mkdir() if place.suffix else place.write_text("a file", "utf-8")
    found = opened(path)
    assert reason(found.record) == "In the draft."
    assert found.drafts.write(LATEST) == ""
