"""Whether the room knows the answers it finds: asked once for each start, and of answers only."""

import os

import pytest

from coprod import Record
from coprod.keep.meeting import START, has_answers, is_met, new_start, note_met
from coprod.keep.store import Drafts
from coprod.keep.told import by_parent
from coprod.keep.workbook import Workbook
from coprod.session.steps.panel import StepsView
from coprod.session.steps.state import BeginAfresh, MetAnswers

FILLED = Record.new(title="School meals")


@pytest.fixture
def drafts(tmp_path):
    return Drafts(tmp_path / "decide.ipynb")


def start(monkeypatch, name, pid=None):
    """Set what a kernel finds in its environment when a server started it."""
    monkeypatch.setenv(START, f"{os.getppid() if pid is None else pid}:{name}")


def test_each_start_asks_once(monkeypatch, drafts):
    start(monkeypatch, "monday")
    assert not is_met(drafts)
    note_met(drafts)
    assert is_met(drafts) and is_met(Drafts(drafts.notebook)), "a kernel that comes later knows"
    start(monkeypatch, "tuesday")
    assert not is_met(drafts)


def test_what_is_met_in_one_notebook_is_not_in_another(monkeypatch, drafts, tmp_path):
    start(monkeypatch, "monday")
    note_met(drafts)
    assert not is_met(Drafts(tmp_path / "other.ipynb"))


def test_a_note_is_no_draft(monkeypatch, drafts):
    start(monkeypatch, "monday")
    note_met(drafts)
    assert drafts.found() == []


@pytest.mark.parametrize("told", ["", "monday", ":monday", "x:monday", "0:monday"])
def test_only_the_server_that_started_a_kernel_is_believed(monkeypatch, drafts, told):
    """A JupyterLab that was started from a workshop's kernel inherits what that one was told."""
    monkeypatch.setenv(START, told)
    note_met(drafts)
    assert by_parent(START) is None and not is_met(drafts)
    assert not drafts.where.exists(), "nothing is noted for a start that nobody knows"


def test_no_two_starts_have_the_same_name():
    assert new_start() != new_start()
    assert new_start().startswith(f"{os.getpid()}:")


def test_a_disk_that_takes_nothing_stops_nobody(monkeypatch, drafts):
    start(monkeypatch, "monday")
    drafts.where.write_text("no folder")
    note_met(drafts)
    assert not is_met(drafts)


BLANK = {
    "nothing": Record.new(),
    "a seminar": Record.new(seminar=True),
    "an agenda": Record.new().set_agenda("agenda-45"),
    "a step": Record.new().go_to("costs"),
    "the clock": Record.new().set_walk(minutes=60),
    "taken back": Record.new().add_aim("aim-ins-feasible-data").remove_aim("aim-1"),
}
SAID = {
    "a title": FILLED,
    "a question": Record.new().retitle(question="Shall we?"),
    "a rating": Record.new().rate("cond-contestation", less=3),
    "a mark": Record.new().mark("cond-contestation", "not-sure"),
    "a remark": Record.new().park("Who pays?"),
    "a step left out": Record.new().skip("costs"),
    "a case": Record.new(seminar=True).choose_case("case-mup"),
}


@pytest.mark.parametrize("what", BLANK)
def test_where_nobody_said_anything_nobody_is_asked(what):
    assert not has_answers(BLANK[what])


@pytest.mark.parametrize("what", SAID)
def test_whatever_somebody_said_is_somebodys(what):
    assert has_answers(SAID[what])


# --- what the page hears --------------------------------------------------------------------------


@pytest.fixture
def in_workshop(monkeypatch):
    monkeypatch.setenv("COPROD_NOTEBOOK", f"{os.getppid()}:decide.ipynb")
    start(monkeypatch, "monday")


def test_the_page_hears_whose_answers_these_are_and_what_the_room_said(in_workshop, drafts):
    view = StepsView(Workbook(FILLED, drafts))
    assert view.state["meeting"] == {
        "record": FILLED.id,
        "revision": FILLED.revision,
        "changed": FILLED.changed.timestamp() * 1000,
        "met": False,
        "answers": True,
    }
    view.heard(MetAnswers())
    assert view.state["meeting"]["met"] is True
    assert StepsView(Workbook(FILLED, drafts)).state["meeting"]["met"] is True


def test_who_starts_afresh_is_asked_no_more(in_workshop, drafts):
    workbook = Workbook(FILLED, drafts)
    view = StepsView(workbook, lambda: workbook.replace(Record.new()))
    view.heard(BeginAfresh())
    assert workbook.record.title == "" and view.state["meeting"]["met"] is True
    assert view.state["meeting"]["record"] == workbook.record.id != FILLED.id
    workbook.close()


def test_where_answers_could_not_be_put_aside_nobody_counts_as_asked(in_workshop, drafts):
    def fails():
        raise OSError("The disk is full.")

    view = StepsView(Workbook(FILLED, drafts), fails)
    with pytest.raises(OSError, match="full"):
        view.heard(BeginAfresh())
    assert view.state["meeting"]["met"] is False and not is_met(drafts)


def test_in_jupyterlab_nobody_is_asked(drafts):
    assert StepsView(Workbook(FILLED, drafts)).state["meeting"] is None
