"""The list of steps as a facilitator uses it, and what the workshop page hears of it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from stage import Stage

from coprod import Record, Workbook
from coprod.parts import now
from coprod.session.steps.panel import StepsView

HEARD = "heard = []; document.addEventListener('coprod:walk', (e) => heard.push(e.detail)); 0"
MOVE = "(step) => document.dispatchEvent(new CustomEvent('coprod:at', { detail: step }))"

Open = Callable[..., Stage]


@pytest.fixture
def on(sheet: Page) -> Open:
    def open_stage(record: Record, in_workshop: bool = False) -> Stage:
        workbook = Workbook(record)
        stage = Stage(sheet, workbook)
        sheet.evaluate(HEARD)
        if in_workshop:
            stage.look()
        stage.show(StepsView(workbook))
        return stage

    return open_stage


def test_an_agenda_is_chosen_with_the_keyboard_and_another_length_is_typed(on: Open) -> None:
    stage = on(Record.new())
    expect(stage.page.get_by_label("Full path, 90 minutes")).to_be_checked()
    stage.page.get_by_label("Full path, 90 minutes").focus()
    stage.page.keyboard.press("ArrowUp")
    stage.talk()
    assert stage.workbook.record.walk.agenda == "agenda-45"
    length = stage.page.get_by_label("Minutes for this session")
    expect(length).to_have_value("45")
    expect(stage.page.get_by_role("timer")).to_have_text("What is open takes about 45 minutes.")
    length.fill("60")
    stage.page.get_by_role("button", name="Start the clock").click()
    stage.talk()
    walk = stage.workbook.record.walk
    assert walk.minutes == 60 and walk.started is not None and walk.agenda == "agenda-45"
    expect(stage.page.get_by_role("timer")).to_contain_text("60 minutes left")
    off = stage.page.get_by_role("row").filter(has_text="5 Resources")
    expect(off).to_contain_text("not in this agenda")


def test_the_running_plan_marks_the_slot_at_hand_in_words(on: Open) -> None:
    record = Record.new().set_agenda("agenda-180").set_walk(started=now()).go_to("costs")
    stage = on(record)
    plan = stage.page.get_by_role("table", name="Running plan")
    expect(plan).to_be_hidden()
    stage.page.get_by_text("Running plan", exact=True).click()
    current = plan.locator("[aria-current=step]")
    expect(current).to_have_count(1)
    expect(current).to_contain_text("Costs ◀ now")
    expect(plan.get_by_role("row")).to_have_count(1 + 15)
    stage.workbook.do(Record.go_to, "balance")
    stage.talk()
    expect(current).to_contain_text("Balance ◀ now")
    expect(plan).to_be_visible()


def test_the_workshop_page_hears_where_the_team_is_and_says_where_it_went(on: Open) -> None:
    record = Record.new().set_agenda("agenda-45").set_walk(started=now())
    stage = on(record.go_to("costs"), in_workshop=True)
    first = stage.page.evaluate("heard.at(-1)")
    assert first["at"] == "costs" and first["minutes"] == 45 and first["started"]
    assert first["timing"]["costs"]["since_ms"] and first["timing"]["costs"]["planned"] == 6
    stage.page.evaluate(MOVE, "balance")
    stage.talk()
    assert stage.workbook.record.walk.at == "balance"
    assert stage.page.evaluate("heard.at(-1).at") == "balance"
    stage.page.evaluate(MOVE, "")
    stage.talk()
    assert stage.workbook.record.walk.at is None
    assert stage.workbook.record.revision == record.revision


def test_in_a_notebook_nobody_else_is_told(on: Open) -> None:
    stage = on(Record.new())
    stage.page.evaluate(MOVE, "balance")
    stage.talk()
    assert stage.page.evaluate("heard") == [] and stage.workbook.record.walk.at is None
