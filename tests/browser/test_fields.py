"""What the fields of a page must not lose, in a real browser and with the real views."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from stage import Stage

from coprod import Record, Workbook
from coprod.decide.costs.panel import CostsView
from coprod.decide.decision.panel import DecisionView
from coprod.decide.frame.panel import FrameView
from coprod.decide.how.panel import HowView
from coprod.decide.purposes.panel import PurposesView
from coprod.decide.purposes.private import PrivateView
from coprod.decide.resources.panel import ResourcesView
from coprod.keep.store import Drafts

COOKS = {"id": "cooks", "name": "GPs"}
SECRET = "the minister should look good"

Open = Callable[..., Stage]


@pytest.fixture
def on(sheet: Page, tmp_path: Path) -> Open:
    def open_stage(record: Record, *views: type) -> Stage:
        workbook = Workbook(record, Drafts(tmp_path / "n.ipynb", tmp_path / "drafts"))
        stage = Stage(sheet, workbook)
        for view in views:
            stage.show(view(workbook))
        return stage

    return open_stage


def test_a_group_that_is_given_another_name_keeps_its_plan_and_its_decision(on: Open) -> None:
    record = Record.new().set_frame(partners=[COOKS]).decide("cooks", choice="coproduce")
    stage = on(record.involve("cooks", "stage-collecting-data", promise="soup"), FrameView)
    name = stage.page.get_by_label("Group", exact=True)
    name.focus()
    for _ in range(3):
        stage.page.keyboard.press("Backspace")
    stage.talk()
    stage.page.keyboard.type("Family doctors")
    stage.talk()
    now = stage.workbook.record
    assert now.frame.partners[0].name == "Family doctors"
    assert now.decision_for("cooks").choice == "coproduce" and now.how.involvement


def test_removing_a_group_says_what_went_with_it_and_undo_brings_all_back(on: Open) -> None:
    record = Record.new().set_frame(partners=[COOKS]).decide("cooks", choice="coproduce")
    stage = on(record, FrameView)
    stage.page.get_by_label("Group", exact=True).fill("School cooks")
    stage.talk()
    stage.page.get_by_text("Remove this group").click()
    stage.talk()
    expect(stage.page.get_by_role("alert").last).to_contain_text("“School cooks” is removed")
    stage.workbook.undo()  # naming and removing are two things
    assert stage.workbook.record.label("cooks") == "School cooks"
    assert stage.workbook.record.decision_for("cooks").choice == "coproduce"


def test_text_of_a_removed_aim_does_not_come_back_in_another_one(on: Open) -> None:
    stage = on(Record.new(), PurposesView)
    add = stage.page.get_by_role("button", name="Add an aim of your own")
    add.click()
    stage.talk()
    stage.page.get_by_label("For whom").focus()
    stage.page.keyboard.insert_text("Cafe\u0301 owners")  # stored as one letter é
    stage.talk()
    assert stage.page.evaluate("__coprod.unheard.size") == 0, "the kernel has it"
    stage.page.get_by_role("button", name="Remove this aim").click()
    stage.talk()
    assert stage.focus() != "BODY"
    add.click()
    stage.talk()
    (aim,) = stage.workbook.record.aims
    assert aim.for_whom == ""


def test_unticking_a_cost_says_that_undo_brings_back_what_was_written(on: Open) -> None:
    record = Record.new().add_cost("cost-proc-delay", what="Three months")
    stage = on(record, CostsView)
    stage.page.locator("summary", has_text="Risks to the research").first.click()
    stage.page.get_by_label("Delays to the research").first.uncheck()
    stage.talk()
    expect(stage.page.get_by_role("alert").last).to_contain_text("Undo brings it back")
    stage.workbook.undo()
    stage.talk()
    expect(stage.page.get_by_label("Delays to the research").first).to_be_checked()
    assert stage.workbook.record.costs[0].what == "Three months"


def test_undo_takes_nobody_out_of_what_they_are_doing(on: Open) -> None:
    stage = on(Record.new(), PurposesView, FrameView)
    stage.page.get_by_role("button", name="Add an aim of your own").click()
    stage.talk()
    stage.page.get_by_label("For whom").fill("x")
    stage.talk()
    stage.page.get_by_role("button", name="Remove this aim").click()
    stage.talk()
    project = stage.page.get_by_label("Project", exact=True)
    project.focus()
    stage.workbook.undo()
    stage.talk()
    expect(project).to_be_focused()


def test_a_decision_for_no_group_stays_while_its_last_answer_is_written_anew(on: Open) -> None:
    record = Record.new().decide(rationale="x").set_frame(partners=[COOKS])
    stage = on(record, DecisionView)
    rationale = stage.page.locator("[data-card=general]").get_by_label("Rationale")
    rationale.focus()
    stage.page.keyboard.press("Backspace")
    stage.talk()
    stage.page.keyboard.type("new reasons")
    stage.talk()
    assert stage.workbook.record.decision_for().rationale == "new reasons"


def test_a_dissent_on_something_counts_before_it_says_who_or_why(on: Open) -> None:
    stage = on(Record.new(), DecisionView)
    stage.page.get_by_role("button", name="Add a dissent").click()
    stage.page.get_by_label("On what").select_option(index=2)
    stage.talk()
    assert stage.workbook.record.decision.dissent[0].on == "cond-conflicts"


def test_one_key_in_a_list_of_answers_is_one_step_to_undo(on: Open) -> None:
    record = Record.new()
    for item in ("assumption-power", "assumption-better", "assumption-uniform"):
        record = record.answer(item, text="So.")
    stage = on(record, HowView)
    stage.page.locator("summary", has_text="Assumptions").click()
    stage.page.get_by_label("Automatic evening out of power: What makes").press("End")
    stage.page.keyboard.type("!")
    stage.talk()
    assert [a.text for a in stage.workbook.record.how.answers].count("So.!") == 1
    stage.workbook.undo()
    assert not stage.workbook.can_undo and stage.workbook.record.same_answers(record)


def test_amounts_are_read_as_people_write_them_and_the_rest_is_named(on: Open) -> None:
    stage = on(Record.new(), ResourcesView)
    stage.page.get_by_role("button", name="Add a line").click()
    for name, typed in (("People", "1,250"), ("Hours each", "20,50"), ("Rate an hour", "1e5")):
        stage.page.get_by_label(name, exact=True).fill(typed)
    stage.talk()
    (line,) = stage.workbook.record.resources.lines
    assert (line.people, float(line.hours or 0), line.rate) == (1250, 20.5, None)
    expect(stage.page.get_by_role("alert").last).to_contain_text("“1e5”")
    expect(stage.page.get_by_label("Rate an hour")).to_have_value("1e5")


def test_whether_is_not_asked_once_involving_a_group_is_required(on: Open) -> None:
    stage = on(Record.new().set_frame(partners=[COOKS]), FrameView, DecisionView)
    decision = stage.page.locator('[data-step="decision"]')
    expect(decision.get_by_text("What you decide")).to_have_count(1)
    stage.page.get_by_label("Required", exact=True).check()
    stage.talk()
    expect(decision.get_by_text("What you decide")).to_have_count(0)
    expect(stage.page.get_by_text("nothing is weighed here")).to_be_visible()
    stage.page.get_by_label("Required", exact=True).uncheck()
    stage.talk()
    assert stage.workbook.record.frame.partners[0].required is False, "no is not blank"
    expect(decision.get_by_text("What you decide")).to_have_count(1)


def test_keys_pressed_in_a_panel_reach_no_command_of_the_notebook(on: Open) -> None:
    stage = on(Record.new(), PurposesView, CostsView)
    stage.page.evaluate(
        "globalThis.leaked = ''; document.addEventListener('keydown', (e) => { leaked += e.key; })"
    )
    summary = stage.page.locator("summary").first
    for one in (summary, stage.page.get_by_text("All four are reasons")):
        one.click()
        stage.page.keyboard.type("ddar")
    add = stage.page.get_by_role("button", name="Add a cost of your own")
    add.click()
    stage.page.keyboard.type("d")
    stage.talk()
    assert stage.page.evaluate("leaked") == ""


def test_a_cost_of_your_own_can_be_typed_at_once(on: Open) -> None:
    stage = on(Record.new(), CostsView)
    stage.page.get_by_role("button", name="Add a cost of your own").click()
    stage.talk()
    stage.page.keyboard.type("Travel for older people")
    stage.talk()
    assert stage.workbook.record.costs[0].what == "Travel for older people"


# --- a private note -----------------------------------------------------------------------------


def note_of(stage: Stage) -> str:
    view = stage.views[0]
    assert isinstance(view, PrivateView)
    note = view.note(stage.workbook.record.id)
    return note.read() if note else ""


def type_note(stage: Stage, text: str) -> None:
    stage.page.locator("summary").click()
    stage.page.get_by_label("Private note").focus()
    stage.page.keyboard.type(text)
    stage.talk()


def test_a_private_note_shows_as_dots_until_somebody_wants_to_see_it(on: Open) -> None:
    stage = on(Record.new(), PrivateView)
    type_note(stage, SECRET)
    note = stage.page.get_by_label("Private note")
    dots = "(e) => getComputedStyle(e).webkitTextSecurity"
    assert note.evaluate(dots) == "disc"
    stage.page.get_by_role("button", name="Show what is typed").click()
    assert note.evaluate(dots) == "none"


def test_a_key_pressed_on_another_day_does_not_replace_what_was_kept(on: Open) -> None:
    record = Record.new()
    type_note(on(record, PrivateView), SECRET)
    stage = on(record, PrivateView)  # the page is loaded again
    type_note(stage, "a")
    assert note_of(stage) == SECRET
    assert SECRET not in stage.page.content()
    stage.page.get_by_role("button", name="Bring back").click()
    stage.talk()
    stage.page.get_by_label("Private note").press("End")
    stage.page.keyboard.type("!")
    stage.talk()
    assert note_of(stage) == f"{SECRET}!"


def test_the_next_team_at_this_page_sees_nothing_of_the_note(on: Open) -> None:
    stage = on(Record.new(), PrivateView)
    type_note(stage, SECRET)
    stage.workbook.replace(Record.new())
    stage.talk()
    expect(stage.page.get_by_label("Private note")).to_have_value("")
    stage.page.get_by_label("Private note").press_sequentially("new")
    stage.talk()
    assert note_of(stage) == "new"


def test_a_note_nobody_has_looked_at_cannot_be_disclosed(on: Open) -> None:
    record = Record.new()
    type_note(on(record, PrivateView), SECRET)
    stage = on(record, PrivateView)
    stage.page.locator("summary").click()
    expect(stage.page.get_by_role("button", name="Disclose")).to_be_disabled()


def test_a_note_typed_while_the_kernel_is_gone_reaches_the_next_one(on: Open) -> None:
    stage = on(Record.new(), PrivateView)
    stage.page.evaluate("stage.cut = true")
    stage.page.locator("summary").click()
    stage.page.get_by_label("Private note").focus()
    stage.page.keyboard.insert_text("tell nobody")  # at once: what cannot be sent locks the field
    stage.page.evaluate("[...__coprod.pending].forEach((flush) => flush())")
    stage.page.evaluate("stage.cut = false")
    stage.show(PrivateView(stage.workbook))  # Run All, in a new kernel
    stage.talk()
    assert note_of(stage) == "tell nobody"
