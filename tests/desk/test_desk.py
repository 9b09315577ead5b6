"""The workbook in a notebook: twins follow every change, and running a cell again loses nothing."""

import json
import types

import ipywidgets as ipw
import nbformat
import pytest
from rooms import PANELS
from waiting import until

import coprod
from coprod import Record, RecordError, StoreError
from coprod.desk import desk as module
from coprod.desk.opening import open_workbook
from coprod.keep.carrier import KEY, MIME, WIDGET, clean
from coprod.keep.notebook import record_notebook
from coprod.keep.store import Drafts
from coprod.page.twins import twin
from coprod.panel.wire import wire

ITEM = "cond-contestation"
OTHER = Record.new(title="Another project", id="record-other").decide(choice="not-yet")


class Page:
    """The outputs of a page, as a notebook holds them."""

    def __init__(self):
        self.widgets, self.twins = [], {}

    def display(self, shown, raw=False, display_id=None, metadata=None):
        if raw:
            self.twins[display_id] = (shown, metadata)
        else:
            self.widgets.append(shown)

    def update_display(self, shown, raw, display_id, metadata):
        assert raw and display_id in self.twins, "there is no such output on the page"
        self.twins[display_id] = (shown, metadata)

    def shown(self):
        return {metadata[KEY]["panel"]: shown for shown, metadata in self.twins.values()}

    def notebook(self):
        """What the page would save."""
        view = {"output_type": "display_data", "data": {WIDGET: {}}, "metadata": {}}
        cells = [
            {"outputs": [view, {"data": json.loads(json.dumps(shown)), "metadata": metadata}]}
            for shown, metadata in self.twins.values()
        ]
        return {"cells": cells, "metadata": {}}


@pytest.fixture
def page(monkeypatch):
    page = Page()
    monkeypatch.setattr(module, "running_loop", lambda: None)  # another test may have left one
    monkeypatch.setattr(module, "display", page.display)
    monkeypatch.setattr(module, "update_display", page.update_display)
    return page


@pytest.fixture
def path(tmp_path, monkeypatch):
    """A notebook without a record, as a team first opens it."""
    path = tmp_path / "work" / "decide.ipynb"
    path.parent.mkdir()
    nbformat.write(nbformat.v4.new_notebook(), path)
    monkeypatch.setenv("JPY_SESSION_NAME", str(path))
    return path


def show_all(workbook):
    workbook.start()
    for panel in [name for name in PANELS if name != "summary"]:
        getattr(workbook, panel)()


def answer(workbook):
    """Change one thing after the other, each of which shows in another panel."""
    yield workbook.retitle("School meals", "Should we?")
    yield workbook.rate(ITEM, less=3, reason="Parties are split <b>over it")
    yield workbook.decide(choice="not-yet", rationale="no money")
    yield workbook.do(Record.add_aim, "aim-pol-ownership", strength=2)
    yield workbook.do(Record.add_cost, "cost-proc-delay", remains=1)
    yield workbook.do(Record.set_resources, currency="GBP")
    yield workbook.do(Record.compare, "aim-1", rows=[{"alternative": "alt-none"}])
    yield workbook.do(Record.answer, "req-trust", says="no")
    yield workbook.do(Record.skip, "resources")
    yield workbook.undo()
    yield workbook.redo()
    yield workbook.save()
    yield workbook.start_afresh()
    yield workbook.undo()


# --- twins ------------------------------------------------------------------------------------


def test_saving_the_page_at_any_moment_saves_what_it_says(page, path):
    workbook = open_workbook()
    show_all(workbook)
    assert set(page.shown()) == set(PANELS)
    for _ in answer(workbook):
        for panel, shown in page.shown().items():
            assert {k: v for k, v in shown.items() if k != MIME} == twin(workbook.record, panel)
        saved = page.notebook()
        clean(saved)
        assert saved["metadata"][KEY]["record"] == workbook.record.to_document()
        assert WIDGET not in json.dumps(saved) and MIME not in json.dumps(saved)


def test_a_twin_that_says_the_same_is_not_sent_again(page, path, monkeypatch):
    workbook = open_workbook()
    show_all(workbook)
    sent = []
    monkeypatch.setattr(module, "update_display", lambda shown, **named: sent.append(named))
    workbook.retitle(question="Should we?")
    said = {named["metadata"][KEY]["panel"] for named in sent}
    assert said == {"summary", "frame", "steps"}


def test_undo_and_another_record_reach_even_a_field_somebody_is_in(page, path):
    workbook = open_workbook()
    show_all(workbook)
    form = workbook._views["frame"][0]
    epochs = []
    changes = (lambda: workbook.retitle("Meals"), workbook.undo, workbook.redo)
    for change in (*changes, workbook.start_afresh):
        change()
        epochs.append(form.state["epoch"])
    assert epochs == [0, 1, 2, 3]
    assert form.state["cards"][0]["values"]["title"] == ""


def test_the_toolbar_says_where_things_stand_and_what_can_be_taken_back(page, path):
    workbook = open_workbook()
    bar = workbook._toolbar
    assert (bar.state["can_undo"], bar.state["can_redo"]) == (False, False)
    bar._handle_custom_msg({"verb": "undo"}, [])
    workbook.retitle("School meals")
    assert bar.state["can_undo"] and "Revision 1." in bar.state["status"]
    bar._handle_custom_msg({"verb": "undo"}, [])
    assert bar.state["can_redo"] and workbook.record.title == ""
    bar._handle_custom_msg({"verb": "redo"}, [])
    bar._handle_custom_msg({"verb": "afresh"}, [])
    assert "blank record" in bar.state["notice"] and workbook.record.title == ""


def test_before_the_page_saves_all_answers_are_on_disk(page, path, monkeypatch):
    workbook = open_workbook()
    monkeypatch.setattr("coprod.keep.autosave.PAUSE", 3600)
    sent = []
    monkeypatch.setattr(workbook._toolbar, "send", sent.append)
    workbook.retitle("School meals")
    workbook._toolbar._handle_custom_msg({"verb": "settle", "value": 7}, [])
    assert sent == [{"settled": 7, "kept": True}]
    assert [d.record for d in Drafts(path).found()] == [workbook.record]


# --- Save record ------------------------------------------------------------------------------


def test_save_record_writes_a_notebook_beside_this_one_and_says_where(page, path):
    workbook = open_workbook()
    workbook.retitle("School meals")
    saved = workbook.save()
    assert saved.parent == path.parent / "records" and saved.name in workbook.notice
    assert coprod.load_record(saved) == workbook.record
    assert [s.revision for s in workbook.record.saves] == [workbook.record.revision]


def test_a_record_that_could_not_be_saved_is_told_and_not_noted_as_saved(page, path):
    workbook = open_workbook()
    workbook.retitle("School meals")
    before = workbook.record
    (path.parent / "records").write_text("in the way")
    assert workbook.save() is None
    assert workbook.notice.startswith("The record was not saved.")
    assert "Your answers are still here." in workbook.notice and workbook.record is before


def test_who_saves_a_record_hears_that_the_draft_is_not_on_disk_until_it_is(
    page, path, monkeypatch
):
    workbook = open_workbook()
    monkeypatch.setattr("coprod.keep.autosave.RETRY", 0.05)
    with monkeypatch.context() as disk:
        disk.setattr("coprod.keep.store.write_whole", no_room)
        workbook.retitle("School meals")
        assert workbook.save()
        assert workbook.notice.startswith("Saved as ")
        assert "not on disk yet" in workbook.notice and "keeps trying" in workbook.notice
        workbook.save()
        assert "not on disk yet" in workbook.notice, "nor the second time"
    until(lambda: not workbook.behind, "the drive is back")
    until(lambda: "not on disk" not in workbook.notice, "and that is taken back")
    assert workbook.notice.startswith("Saved as "), "which is still true"


def no_room(*_, **__):
    raise StoreError("the disk is full.")


# --- cells that are run again -----------------------------------------------------------------


def test_running_the_first_cell_again_leaves_the_other_panels_live(page, path):
    workbook = open_workbook()
    show_all(workbook)
    form = workbook._views["frame"][0]
    workbook.retitle("School meals")
    again = open_workbook()
    form._handle_custom_msg(
        {"verb": "set", "card": "frame", "field": "question", "value": "Should we?"}, []
    )
    assert again.record.question == "Should we?" and again.record.title == "School meals"
    assert again.close()
    assert [d.record for d in Drafts(path).found()] == [again.record]


def test_running_everything_again_replaces_the_panels_and_keeps_undo(page, path):
    workbook = open_workbook()
    show_all(workbook)
    workbook.rate(ITEM, less=3)
    former = [view for views in workbook._views.values() for view in views]
    show_all(open_workbook())
    now = [view for views in workbook._views.values() for view in views]
    assert len(now) == len(former) and not set(map(id, now)) & set(map(id, former))
    assert former[0].comm is None, "what is no longer on the page is closed"
    workbook.undo()
    assert workbook.record.ratings == ()


def test_a_full_disk_and_run_all_cost_no_answer(page, path, drafts_folder):
    workbook = open_workbook()
    drafts_folder.write_text("in the way")
    workbook.rate(ITEM, less=3)
    assert not workbook.flush() and "not on disk yet" in workbook.notice
    assert "not on disk yet" in workbook._toolbar.state["status"], "the bar must not say: kept"
    again = open_workbook()
    assert again.record.rating(ITEM).less == 3
    drafts_folder.unlink()
    assert again.flush() and again.notice == ""
    assert "Every change is kept" in again._toolbar.state["status"]
    assert Drafts(path).found()[0].record.rating(ITEM).less == 3


def test_starting_from_another_file_in_mid_session_can_be_undone(page, path, tmp_path):
    workbook = open_workbook()
    workbook.rate(ITEM, less=3)
    other = tmp_path / "other.json"
    other.write_text(OTHER.to_json(), encoding="utf-8")
    assert open_workbook(other).record.same_answers(OTHER)
    workbook.undo()
    assert workbook.record.rating(ITEM).less == 3


@pytest.mark.parametrize("kind", ["ipynb", "json", "draft"])
def test_any_file_of_ours_can_be_started_from_again_and_again(path, tmp_path, kind):
    start = tmp_path / f"start.{kind}"
    if kind == "ipynb":
        nbformat.write(record_notebook(OTHER), start)
    elif kind == "json":
        start.write_text(OTHER.to_json(), encoding="utf-8")
    else:
        drafts = Drafts(tmp_path / "gone.ipynb")
        drafts.write(OTHER)
        start = drafts.path
    workbook = open_workbook(start)
    assert workbook.record == OTHER
    workbook.decide(choice="coproduce")
    assert open_workbook(start).record.decision.choice == "coproduce", "run again"


def test_where_nothing_is_known_a_blank_record_is_kept_in_memory(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    workbook = open_workbook(record="record-meals")
    assert workbook.drafts is None and workbook.record.revision == 0
    workbook.rate(ITEM, less=3)
    assert open_workbook(record="record-meals").record.rating(ITEM).less == 3, "run again"


def test_only_a_file_that_holds_a_record_can_be_started_from(path, tmp_path):
    with pytest.raises(RecordError, match="there is no such file"):
        open_workbook(tmp_path / "nothing.ipynb")


def test_changes_are_gathered_before_the_twins_are_sent_and_a_save_waits_for_none(page, path):
    later = []

    class Loop:
        now = 100.0

        def time(self):
            return self.now

        def call_at(self, at, call):
            later.append(at)
            return types.SimpleNamespace(cancel=lambda: later.remove(at))

    workbook = open_workbook()
    show_all(workbook)
    before = page.shown()["frame"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "running_loop", Loop)
        workbook.retitle("Meals")
        (first,) = later
        Loop.now += 0.1
        workbook.retitle("School meals")
        assert later == [first + 0.1], "the hand did not rest"
        for _ in range(50):
            Loop.now += 0.1
            workbook.retitle(f"School meals {Loop.now}")
        assert later == [103.0], "and yet it is not put off for ever"
        workbook.retitle("School meals")
        assert page.shown()["frame"] == before
        workbook.flush()
    assert later == [] and "School meals" in page.shown()["frame"]["text/plain"]


def test_a_cell_that_is_run_again_leaves_no_widget_behind(page):
    """A page that comes back asks for every one that there is."""
    workbook = open_workbook()
    counts = []
    for _ in range(4):
        workbook.conditions()
        workbook.balance()
        counts.append((len(ipw.widgets.widget._instances), len(wire()._views)))
    assert counts[1:] == counts[:-1]
