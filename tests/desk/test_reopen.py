"""Which answers a reopened notebook goes on with, and that the others are kept and named."""

import json

import nbformat
import pytest

from coprod import Record, RecordError, StoreError
from coprod.desk.opening import open_workbook
from coprod.desk.reopen import reopen
from coprod.keep.notebook import record_notebook
from coprod.keep.running import running
from coprod.keep.store import Drafts

ITEM = "cond-contestation"
SAVED = Record.new(title="School meals", id="record-meals").rate(ITEM, less=3, reason="split")
LATER = SAVED.give_reason(ITEM, "said after saving")
OTHER = Record.new(title="Another project", id="record-other").decide(choice="not-yet")


@pytest.fixture
def path(tmp_path, monkeypatch):
    """The notebook that runs; it holds SAVED."""
    path = tmp_path / "work" / "decide.ipynb"
    path.parent.mkdir()
    hold(path, SAVED)
    monkeypatch.setenv("JPY_SESSION_NAME", str(path))
    return path


def hold(path, record=None):
    """Write a notebook that holds a record, or none yet."""
    notebook = record_notebook(record, "working") if record else nbformat.v4.new_notebook()
    path.write_text(nbformat.writes(notebook), encoding="utf-8")


def draft(path, record):
    """Leave a draft, as an earlier kernel did."""
    drafts = Drafts(path)
    drafts.write(record)
    return drafts


def kept(folder):
    found = sorted((folder / "kept").glob("*.json"))
    return {Record.from_json(p.read_text(encoding="utf-8")): p for p in found}


def twin_of(record, text):
    """The same revision with other answers, as a second machine makes it."""
    return record.give_reason(ITEM, text).as_revision(record.revision)


# --- notebook and draft -----------------------------------------------------------------------


def test_a_notebook_without_a_draft_opens_as_it_is(path, drafts_folder):
    found = reopen(path)
    assert (found.record, found.notice) == (SAVED, "")
    assert not drafts_folder.exists()


def test_answers_that_were_never_saved_in_the_notebook_come_back(path, drafts_folder):
    draft(path, LATER)
    found = reopen(path)
    assert found.record == LATER
    (place,) = kept(drafts_folder).values()
    assert list(kept(drafts_folder)) == [SAVED]
    assert str(place) in found.notice and f"revision {SAVED.revision}" in found.notice


def test_a_later_notebook_wins_over_an_earlier_draft_which_is_kept_and_named(path, drafts_folder):
    hold(path, LATER)
    draft(path, SAVED)
    found = reopen(path)
    assert found.record == LATER
    assert list(kept(drafts_folder)) == [SAVED]
    assert str(kept(drafts_folder)[SAVED]) in found.notice


def test_of_the_same_revision_on_two_machines_neither_is_lost(path, drafts_folder):
    mine = twin_of(SAVED, "written on this machine")
    draft(path, mine)
    found = reopen(path)
    assert found.record == SAVED
    assert str(kept(drafts_folder)[mine]) in found.notice
    found.drafts.write(found.record)
    assert reopen(path).record == SAVED and list(kept(drafts_folder)) == [mine]


def test_the_step_the_team_was_at_comes_back_though_no_answer_changed(path, drafts_folder):
    draft(path, SAVED.go_to("costs"))
    found = reopen(path)
    assert (found.record, found.notice) == (SAVED.go_to("costs"), "")
    assert kept(drafts_folder) == {}
    hold(path, LATER)
    assert reopen(path).record == LATER, "answers count for more"


def test_a_draft_comes_back_where_the_notebook_was_never_saved(path):
    hold(path)
    draft(path, SAVED)
    found = reopen(path)
    assert found.record == SAVED and "Start afresh" in found.notice


def test_a_draft_of_another_record_is_kept_and_the_notebook_stays_what_it_is(path, drafts_folder):
    draft(path, OTHER)
    found = reopen(path)
    assert found.record == SAVED
    assert "Another project" in found.notice
    assert str(kept(drafts_folder)[OTHER]) in found.notice


def test_of_several_windows_the_latest_revision_wins_whatever_the_clock_says(path, drafts_folder):
    first = draft(path, LATER.retitle("first window"))
    second = Drafts(path)
    latest = LATER.retitle("second window").decide(choice="not-yet")
    back = latest.model_copy(update={"changed": SAVED.changed.replace(year=2001)})
    assert "another window" in second.write(back)
    found = reopen(path)
    assert found.record == back
    assert LATER.retitle("first window").title in {r.title for r in kept(drafts_folder)}
    assert not first.path.exists() or first.path in {d.path for d in first.found()}


def test_opening_again_and_again_keeps_each_of_the_others_once(path, drafts_folder):
    draft(path, LATER)
    draft(path, OTHER)  # from a second window
    for _ in range(3):
        found = reopen(path)
        found.drafts.write(found.record)
        assert found.record == LATER
    assert set(kept(drafts_folder)) == {SAVED, OTHER}


def test_a_change_after_opening_goes_on_from_what_was_opened(path):
    draft(path, LATER)
    found = reopen(path)
    assert found.drafts.write(found.record.decide(choice="coproduce")) == ""
    assert reopen(path).record.decision.choice == "coproduce"


def test_a_folder_that_takes_no_copy_does_not_keep_a_notebook_from_opening(
    path, drafts_folder, monkeypatch
):
    draft(path, LATER)
    draft(path, OTHER)  # from a second window

    def full(*_, **__):
        raise StoreError("The disk is full.")

    monkeypatch.setattr("coprod.keep.store.write_whole", full)
    found = reopen(path)
    assert found.record == LATER and "The disk is full." in found.notice
    assert len(found.others) == 2, "and what is not shown can be shown"
    assert {d.record for d in Drafts(path).found()} == {LATER, OTHER}, "nothing is gone"


# --- moved, copied, begun afresh --------------------------------------------------------------


def test_a_moved_notebook_finds_the_draft_it_left_behind(path, tmp_path):
    draft(path, LATER)
    moved = tmp_path / "elsewhere.ipynb"
    path.rename(moved)
    assert reopen(moved).record == LATER


def test_a_notebook_moved_there_and_back_goes_on_with_the_latest_answers(path, tmp_path):
    away = tmp_path / "away.ipynb"
    draft(path, LATER)
    path.rename(away)
    latest = LATER.retitle("said while it was away")
    reopen(away).drafts.write(latest)
    away.rename(path)
    assert reopen(path).record == latest


def test_a_copy_beside_the_original_does_not_take_its_draft(path, tmp_path):
    drafts = draft(path, LATER)
    copy = tmp_path / "copy.ipynb"
    copy.write_bytes(path.read_bytes())
    assert reopen(copy).record == SAVED
    assert [d.record for d in drafts.found()] == [LATER]


def test_a_record_begun_afresh_comes_back_before_the_notebook_was_saved(path, drafts_folder):
    workbook = open_workbook()
    workbook.start_afresh()
    workbook.retitle("The next project")
    begun = workbook.record
    assert workbook.close()
    found = reopen(path)
    assert found.record == begun
    assert str(kept(drafts_folder)[SAVED]) in found.notice
    found.drafts.write(begun.decide(choice="not-yet"))
    assert reopen(path).record.title == "The next project", "and the next time, too"


def test_a_later_version_of_what_was_put_aside_wins_again(path, drafts_folder):
    workbook = open_workbook()
    workbook.start_afresh()
    workbook.retitle("The next project")
    assert workbook.close()
    hold(path, LATER)  # somebody put a later copy in its place
    assert reopen(path).record == LATER
    assert "The next project" in {r.title for r in kept(drafts_folder)}


def test_answers_to_what_the_notebook_holds_win_over_a_record_begun_afresh(path, drafts_folder):
    afresh = Drafts(path)
    afresh.left = {SAVED.id: SAVED.revision}
    afresh.write(OTHER)
    draft(path, LATER)  # meanwhile, in a second window
    assert reopen(path).record == LATER
    assert OTHER in kept(drafts_folder)


def test_a_notebook_renamed_while_it_runs_goes_on_with_the_last_change(path, monkeypatch):
    monkeypatch.setattr("coprod.keep.autosave.PAUSE", 3600)
    open_workbook(record=SAVED.id).give_reason(ITEM, "said just now")
    path.rename(path.with_name("renamed.ipynb"))
    monkeypatch.chdir(path.parent)
    assert open_workbook(record=SAVED.id).record.rating(ITEM).reason == "said just now"


# --- what cannot be opened --------------------------------------------------------------------


def spoil(path, **changes):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    notebook["metadata"]["coprod"]["record"].update(changes)
    path.write_text(json.dumps(notebook), encoding="utf-8")


@pytest.mark.parametrize(
    "changes", [{"schema": "coprod-record/99"}, {"revision": -1}, {"unheard-of": 1}, {"id": "Ä"}]
)
def test_a_record_that_cannot_be_read_is_not_replaced_by_a_blank_one(path, drafts_folder, changes):
    spoil(path, **changes)
    drafts = draft(path, LATER)
    before = path.read_bytes(), drafts.path.read_bytes()
    with pytest.raises(RecordError, match=r"nothing was changed\. decide\.ipynb: "):
        open_workbook()
    assert (path.read_bytes(), drafts.path.read_bytes()) == before
    assert not (drafts_folder / "kept").exists()


def test_a_notebook_that_breaks_off_is_not_replaced_by_a_blank_one(path):
    path.write_text(path.read_text(encoding="utf-8")[:-500], encoding="utf-8")
    with pytest.raises(RecordError, match="breaks off"):
        reopen(path)


# --- which notebook this is -------------------------------------------------------------------


def test_a_new_notebook_starts_blank_and_one_that_is_gone_says_so(path):
    hold(path)
    found = reopen(path)
    assert (found.record.revision, found.notice) == (0, "")
    path.rename(path.with_name("renamed.ipynb"))
    assert "do not save it now" in reopen(path).notice


def test_vs_code_tells_the_notebook_in_its_own_way(path, monkeypatch):
    monkeypatch.delenv("JPY_SESSION_NAME")

    class Shell:
        user_ns = {"__vsc_ipynb_file__": str(path)}  # noqa: RUF012

    assert running(Shell()).notebook == path
    monkeypatch.setenv("JPY_SESSION_NAME", "console-1")
    assert running(None).notebook is None


# --- what the record says otherwise than its tables -------------------------------------------


def turned_round(document):
    """The record with the statements of its second condition speaking for the other side."""
    for pole in document["conditions"][1]["poles"]:
        pole["side"] = {"less": "more", "more": "less"}[pole["side"]]
    return document


@pytest.mark.parametrize("kind", ["working", "record"])
def test_whoever_opens_a_record_with_a_statement_turned_round_is_told(path, kind):
    notebook = record_notebook(SAVED, kind)
    turned_round(notebook.metadata["coprod"]["record"])
    path.write_text(nbformat.writes(notebook), encoding="utf-8")
    said = reopen(path).notice
    assert "the statements of condition 2 speak for the other side" in said
    hold(path, SAVED)
    assert reopen(path).notice == ""
