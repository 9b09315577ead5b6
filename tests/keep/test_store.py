"""Drafts and records on disk: whole or not at all, and found again."""

import errno
import json
import os
import shutil

import pytest
from drafts import listed

from coprod import Record, StoreError
from coprod.keep.store import Drafts, write_whole

FIRST = Record.new(title="School meals", id="record-meals").rate("cond-contestation", less=3)
SECOND = FIRST.give_reason("cond-contestation", "Parties are split over it.")
NO_ROOM = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.fixture
def notebook(tmp_path):
    return tmp_path / "work" / "decide.ipynb"


@pytest.fixture
def drafts(notebook):
    return Drafts(notebook)


def fail(*_, **__):
    raise NO_ROOM


def answers(path):
    return Record.from_document(json.loads(path.read_text(encoding="utf-8"))["record"])


def files(path):
    return sorted(p.name for p in path.iterdir() if not p.name.endswith(".lock"))


# --- whole or not at all ----------------------------------------------------------------------


@pytest.mark.parametrize("broken", ["replace", "fsync", "open", "fdopen"])
def test_a_full_disk_leaves_the_former_draft_whole_and_no_litter(drafts, monkeypatch, broken):
    drafts.write(FIRST)
    before = drafts.path.read_bytes()
    with monkeypatch.context() as disk:
        disk.setattr(f"coprod.keep.disk.os.{broken}", fail)
        with pytest.raises(StoreError, match=r"could not be written.*No space left on device\.$"):
            drafts.write(SECOND)
    assert drafts.path.read_bytes() == before
    assert files(drafts.where) == [drafts.path.name]
    drafts.write(SECOND)
    assert answers(drafts.path) == SECOND


def test_a_write_that_breaks_off_half_way_leaves_the_former_file(tmp_path, monkeypatch):
    path = tmp_path / "record.json"
    write_whole(path, "the former answers")

    def half(handle, *_, **__):
        os.write(handle, b"the la")
        os.close(handle)
        raise NO_ROOM

    monkeypatch.setattr("coprod.keep.disk.os.fdopen", half)
    with pytest.raises(StoreError):
        write_whole(path, "the later answers")
    assert path.read_text() == "the former answers"
    assert files(tmp_path) == ["record.json"]


def test_an_interrupted_write_leaves_no_litter(tmp_path, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("coprod.keep.disk.os.replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "record.json", "answers")
    assert files(tmp_path) == []


def test_a_drive_that_cannot_sync_folders_is_no_lost_write(tmp_path, monkeypatch):
    sync = os.fsync

    def files_only(handle):
        if os.path.isdir(f"/proc/self/fd/{handle}"):
            raise OSError(errno.EINVAL, "Invalid argument")
        sync(handle)

    monkeypatch.setattr("coprod.keep.disk.os.fsync", files_only)
    write_whole(tmp_path / "record.json", "answers")
    assert (tmp_path / "record.json").read_text() == "answers"


def test_a_folder_that_cannot_be_made_is_told_in_plain_words(tmp_path):
    (tmp_path / "file").write_text("in the way")
    stuck = Drafts(tmp_path / "decide.ipynb", where=tmp_path / "file" / "drafts")
    for attempt in (stuck.write, stuck.keep):
        with pytest.raises(StoreError, match=r"could not be written.*Not a directory\.$"):
            attempt(FIRST)


def test_drafts_can_be_read_by_their_owner_only_and_shared_files_by_others(drafts, tmp_path):
    if os.name == "nt":
        pytest.skip("Windows keeps this elsewhere")
    drafts.write(FIRST)
    assert drafts.path.stat().st_mode & 0o077 == 0
    assert drafts.keep(FIRST).stat().st_mode & 0o077 == 0
    former = os.umask(0o022)
    try:
        write_whole(tmp_path / "shared.ipynb", "{}")
    finally:
        os.umask(former)
    assert (tmp_path / "shared.ipynb").stat().st_mode & 0o777 == 0o644


# --- what is found again ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", '{"record": 1}', "[" * 200_000, '{"record": {"schema": "coprod-re'
    'cord/99"}, "notebook": "", "writer": ""}'],
    ids=["empty", "cut off", "a list", "no record", "too deep", "newer"],
)  # fmt: skip
def test_a_draft_that_cannot_be_read_stops_nothing_and_is_left_as_it_is(notebook, damage):
    drafts = Drafts(notebook)
    drafts.where.mkdir(parents=True)
    drafts.path.write_text(damage)
    assert drafts.found() == drafts.elsewhere("record-meals") == list(listed()) == []
    drafts.take_over(None)
    damaged = drafts.path
    said = drafts.write(FIRST)
    assert damaged.name in said and drafts.path.name in said
    assert damaged.read_text() == damage
    assert [d.record for d in drafts.found()] == [FIRST]


def test_a_renamed_notebook_finds_its_draft_and_a_copy_does_not_take_it(notebook):
    notebook.parent.mkdir()
    notebook.touch()
    Drafts(notebook).write(SECOND)
    renamed = Drafts(notebook.with_name("meals.ipynb"))
    (draft,) = renamed.elsewhere("record-meals")
    assert not draft.was_renamed_to(renamed.notebook), "the other notebook is still there"
    copy = notebook.with_name("copy.ipynb")
    shutil.copy(notebook, copy)
    notebook.rename(renamed.notebook)
    assert draft.was_renamed_to(renamed.notebook) and not draft.was_renamed_to(copy)
    assert draft.record == SECOND
    assert renamed.elsewhere("record-other") == renamed.found() == []


def test_two_notebooks_of_the_same_name_have_drafts_of_their_own(tmp_path):
    one, two = (Drafts(tmp_path / place / "decide.ipynb") for place in ("a", "b"))
    one.write(FIRST)
    assert two.write(SECOND) == ""
    assert [d.record for d in one.found()] == [FIRST]
    assert {d.notebook for d in listed()} == {one.notebook, two.notebook}


def test_keeping_the_same_answers_twice_makes_one_file_and_other_answers_another(drafts):
    assert drafts.keep(FIRST) == drafts.keep(FIRST)
    assert drafts.keep(FIRST.retitle("x").as_revision(FIRST.revision)) != drafts.keep(FIRST)
    assert len(files(drafts.where / "kept")) == 2
    assert Record.from_json(drafts.keep(FIRST).read_text(encoding="utf-8")) == FIRST


def test_what_another_window_wrote_meanwhile_is_not_put_aside_unread(drafts):
    drafts.write(FIRST)
    seen = drafts.found()[0]
    drafts.write(SECOND)
    drafts.set_aside(seen)
    assert [d.record for d in drafts.found()] == [SECOND]
    drafts.set_aside(drafts.found()[0])
    assert drafts.found() == [] and len(files(drafts.where / "kept")) == 2
