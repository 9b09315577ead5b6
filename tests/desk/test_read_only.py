"""A saved record is read-only for good: no verb, no message and no clock changes what it says."""

import inspect
import os
from pathlib import Path
from typing import Self

import nbformat
import pytest
from seminars import attended
from strategies import whole

import coprod
from coprod import Record, Workbook, load_record
from coprod.decide.purposes.private import PrivateView
from coprod.desk.desk import Desk
from coprod.errors import RecordError
from coprod.keep.onward import go_on, working_notebook
from coprod.keep.store import Drafts, PrivateNote
from coprod.keep.words import READ_ONLY
from coprod.session.steps.panel import StepsView

CONDITION = "cond-contestation"
CHANGES = {
    "retitle": lambda w: w.retitle("Another title"),
    "rate": lambda w: w.rate(CONDITION, less=1),
    "mark": lambda w: w.mark(CONDITION, "not-sure"),
    "give_reason": lambda w: w.give_reason(CONDITION, "Because"),
    "do": lambda w: w.do(Record.add_aim, outcome="Menus"),
    "set_fields": lambda w: w.set_fields(Record.set_frame, policy="Menus"),
    "decide": lambda w: w.decide(rationale="Because"),
    "walk": lambda w: w.walk(lambda record: record.go_to("costs")),
    "replace": lambda w: w.replace(Record.new()),
    "save_with": lambda w: w.save_with(lambda record: record),
    "undo": lambda w: w.undo(),
    "redo": lambda w: w.redo(),
}
VERBS = [  # all that turns a record into another one
    name
    for name, it in inspect.getmembers(Record, inspect.isfunction)
    if name[0] != "_" and inspect.signature(it).return_annotation is Self
]
HARMLESS = {"forget_undone", "flush", "close", "id_of", "claim"}


def read_only(tmp_path: Path) -> Workbook:
    return Workbook(whole(), Drafts(tmp_path / "a.ipynb", tmp_path / "drafts"), read_only=True)


@pytest.mark.parametrize("name", CHANGES)
def test_no_verb_changes_a_saved_record(name, tmp_path):
    workbook = read_only(tmp_path)
    record = workbook.record
    with pytest.raises(RecordError) as told:
        CHANGES[name](workbook)
    assert str(told.value) == READ_ONLY
    workbook.flush()
    workbook.close()
    assert workbook.record is record and not (tmp_path / "drafts").exists()


def test_every_verb_of_a_workbook_is_asked_for_here():
    named = inspect.getmembers(Workbook, inspect.isfunction)
    verbs = {
        name
        for name, it in named
        if not name.startswith("_") and it.__module__ == "coprod.keep.workbook"
    }
    assert verbs - HARMLESS == set(CHANGES)


@pytest.mark.parametrize("verb", VERBS)
def test_no_verb_of_the_record_gets_through(verb, tmp_path):
    with pytest.raises(RecordError, match="saved record"):
        read_only(tmp_path).do(getattr(Record, verb), "anything")


def test_pages_that_report_by_themselves_are_not_written_down_and_cause_no_notice(tmp_path):
    workbook = read_only(tmp_path)
    record = workbook.record
    StepsView(workbook)._handle_custom_msg({"verb": "at", "value": "costs"}, [])
    assert workbook.record is record and workbook.notice == ""
    StepsView(workbook)._handle_custom_msg({"verb": "skip", "value": "costs", "skipped": True}, [])
    assert workbook.record is record and workbook.notice == READ_ONLY


def test_a_private_note_of_the_notebook_it_was_saved_from_is_out_of_its_reach(tmp_path):
    workbook = read_only(tmp_path)
    PrivateNote(workbook.record.id, tmp_path / "drafts").write("Not for all")
    view = PrivateView(workbook)
    assert view.state["away"] and not view.state["kept"]
    for verb in ("fetch", "forget", "disclose"):
        view._handle_custom_msg({"verb": verb, "record": workbook.record.id}, [])
    view._handle_custom_msg({"verb": "note", "record": workbook.record.id, "value": "Else"}, [])
    assert PrivateNote(workbook.record.id, tmp_path / "drafts").read() == "Not for all"


# --- the desk ----------------------------------------------------------------------------------


@pytest.fixture
def desk(tmp_path) -> Desk:
    home = tmp_path / "records"
    home.mkdir()
    drafts = Drafts(home / "a.ipynb", tmp_path / "drafts")
    return Desk(whole().marked_saved(), drafts, home, read_only=True)


@pytest.mark.parametrize("verb", ["save", "afresh", "undo", "redo"])
def test_the_toolbar_of_a_saved_record_neither_writes_nor_puts_anything_aside(desk, verb, tmp_path):
    record = desk.record
    desk._toolbar._handle_custom_msg({"verb": verb}, [])
    assert desk.record is record and desk.notice == READ_ONLY
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []


def test_the_toolbar_says_which_record_it_is(desk):
    (save,) = desk.record.saves
    on = save.at.astimezone()
    assert desk._toolbar.state["record"] == (
        f"Saved record “School meals”, revision {save.revision}, saved on {on.day} {on:%B %Y}. "
        "It can be read and not changed."
    )
    assert desk._toolbar.state["status"] == ""


def test_going_on_writes_a_notebook_beside_the_records_and_tells_the_page(
    desk, tmp_path, monkeypatch
):
    sent = []
    monkeypatch.setattr(desk._toolbar, "send", sent.append)
    (tmp_path / "school-meals.ipynb").write_text("somebody else's")
    desk._toolbar._handle_custom_msg({"verb": "go_on"}, [])
    made = tmp_path / "school-meals-2.ipynb"
    assert sent == [{"open": made.name, "up": True}]
    assert made.name in desk.notice and f"in the folder {tmp_path.name}" in desk.notice
    assert (tmp_path / "school-meals.ipynb").read_text() == "somebody else's"
    assert load_record(made).decision_for("cooks").rationale == "They know the kitchens."


def test_the_workshop_page_is_told_how_to_open_what_goes_on(desk, tmp_path, monkeypatch):
    monkeypatch.setenv("COPROD_NOTEBOOK", f"{os.getppid()}:{tmp_path / 'record.ipynb'}")
    made = desk.go_on()
    assert made.parent == tmp_path and f"make workshop NOTEBOOK={made}" in desk.notice


def test_where_no_notebook_can_be_written_the_page_says_so(desk, tmp_path, monkeypatch):
    def full(*_, **__):
        raise coprod.errors.StoreError("The disk is full.")

    sent = []
    monkeypatch.setattr(desk._toolbar, "send", sent.append)
    monkeypatch.setattr("coprod.keep.onward.write_whole", full)
    assert desk.go_on() is None and sent == []
    assert desk.notice == "No notebook was written to go on with. The disk is full."


# --- the notebook that goes on -------------------------------------------------------------------


@pytest.mark.parametrize("record", [whole(), attended()], ids=["a decision", "a seminar"])
def test_the_notebook_that_goes_on_is_the_shipped_one_and_can_be_read_before_it_is_run(record):
    made = working_notebook(record)
    nbformat.validate(made)
    shipped = coprod.keep.places.notebooks() / (
        "02-seminar.ipynb" if record.is_seminar else "01-decide.ipynb"
    )
    sources = [cell.source for cell in nbformat.read(shipped, as_version=4).cells]
    assert [cell.source for cell in made.cells] == sources
    assert made.metadata["title"] == record.title
    assert made.metadata["coprod"]["kind"] == "working"
    shown = [
        cell.outputs[0].metadata["coprod"]["panel"] for cell in made.cells if "outputs" in cell
    ]
    assert len(shown) == len(set(shown)) and {"summary", "steps", "parked"} <= set(shown)


def test_without_a_checkout_it_is_laid_out_as_the_record(monkeypatch, tmp_path):
    def none():
        raise coprod.errors.CoprodError("There is no checkout.")

    monkeypatch.setattr("coprod.keep.onward.places.notebooks", none)
    made = load_record(go_on(whole(), tmp_path))
    assert made.decisions == whole().decisions


def test_beside_a_record_that_lies_in_no_folder_of_records(tmp_path):
    assert go_on(whole(), tmp_path).parent == tmp_path
