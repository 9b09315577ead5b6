"""What the parking lot must not lose, in a real browser and with the real view."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from stage import Stage

from coprod import Record, Workbook
from coprod.keep.store import Drafts
from coprod.session.parked.panel import ParkedView

RENT, HEAT = "Who pays for the rooms?", "It is cold in here"
Open = Callable[[Record], Stage]


@pytest.fixture
def on(sheet: Page, tmp_path: Path) -> Open:
    def open_stage(record: Record) -> Stage:
        workbook = Workbook(record, Drafts(tmp_path / "n.ipynb", tmp_path / "drafts"))
        stage = Stage(sheet, workbook)
        stage.show(ParkedView(workbook))
        return stage

    return open_stage


def line(stage: Stage) -> Locator:
    return stage.page.get_by_label("Park a remark").last


def type_in(stage: Stage, text: str) -> None:
    line(stage).focus()
    stage.page.keyboard.type(text)


def said(stage: Stage) -> list[str]:
    return [remark.text for remark in stage.workbook.record.parked]


def test_a_line_and_enter_park_a_remark_and_the_next_one_can_be_typed_at_once(on: Open) -> None:
    stage = on(Record.new().set_walk(at="costs"))
    for text in (RENT, HEAT):
        type_in(stage, text)
        stage.page.keyboard.press("Enter")
        expect(stage.page.get_by_text(text)).to_be_visible()  # before any kernel has heard of it
        expect(line(stage)).to_be_focused()
        expect(line(stage)).to_have_value("")
    stage.talk()
    assert said(stage) == [RENT, HEAT]
    assert {remark.step for remark in stage.workbook.record.parked} == {"costs"}
    expect(stage.page.get_by_label("Remark", exact=True).first).to_have_value(HEAT)
    expect(stage.page.get_by_text("2 remarks in the parking lot are still open.")).to_be_visible()
    assert stage.page.evaluate("__coprod.unheard.size") == 0, "the kernel has it"


def test_a_blank_line_parks_nothing(on: Open) -> None:
    stage = on(Record.new())
    type_in(stage, "   ")
    stage.page.get_by_role("button", name="Park it").click()
    stage.talk()
    assert said(stage) == []


def test_what_was_parked_while_the_kernel_is_gone_reaches_the_next_one_once(on: Open) -> None:
    stage = on(Record.new())
    type_in(stage, RENT)
    stage.page.evaluate("stage.cut = true")
    stage.page.keyboard.press("Enter")
    expect(stage.page.get_by_role("alert").first).to_contain_text("Your answers are kept")
    expect(line(stage)).to_have_value("")
    expect(stage.page.locator(".coprod-remark-sent")).to_have_text(RENT)
    stage.page.evaluate("stage.cut = false")
    stage.show(ParkedView(stage.workbook))  # Run All, in a new kernel
    stage.talk()
    stage.show(ParkedView(stage.workbook))
    stage.talk()
    assert said(stage) == [RENT]
    expect(line(stage)).to_have_value("")


def test_what_was_typed_and_not_parked_yet_is_still_in_the_line_of_the_next_kernel(
    on: Open,
) -> None:
    stage = on(Record.new())
    type_in(stage, RENT)
    stage.talk()
    assert said(stage) == [], "only Enter parks"
    stage.page.evaluate("stage.cut = true")
    stage.show(ParkedView(stage.workbook))
    expect(line(stage)).to_have_value(RENT)


def test_what_became_of_a_remark_survives_a_kernel_that_is_cut_off(on: Open) -> None:
    stage = on(Record.new().park(RENT))
    stage.page.evaluate("stage.cut = true")
    stage.page.get_by_label("What became of it").fill("The council pays")
    stage.page.evaluate("[...__coprod.pending].forEach((flush) => flush())")
    stage.page.evaluate("stage.cut = false")
    stage.show(ParkedView(stage.workbook))
    stage.talk()
    assert stage.workbook.record.parked[0].dealt_with == "The council pays"


def test_a_remark_is_removed_by_keyboard_and_undo_brings_it_back(on: Open) -> None:
    stage = on(Record.new().park(RENT, dealt_with="The council pays"))
    stage.page.get_by_role("button", name="Remove").focus()
    stage.page.keyboard.press("Enter")
    stage.talk()
    expect(line(stage)).to_be_focused()
    expect(stage.page.get_by_text("Undo brings it back")).to_be_visible()
    stage.workbook.undo()
    stage.talk()
    expect(stage.page.get_by_label("Remark", exact=True)).to_have_value(RENT)
    expect(stage.page.get_by_label("What became of it")).to_have_value("The council pays")


def test_somebody_typing_in_one_remark_is_not_disturbed_when_another_is_parked(on: Open) -> None:
    stage = on(Record.new().park(RENT))
    stage.page.get_by_label("What became of it").focus()
    stage.page.keyboard.type("The cou")
    stage.workbook.do(Record.park, HEAT)
    stage.talk()
    stage.page.keyboard.type("ncil")
    stage.talk()
    assert stage.workbook.record.parked[0].dealt_with == "The council"


def test_the_workshop_app_hears_how_many_remarks_are_open(on: Open) -> None:
    stage = on(Record.new())
    stage.page.evaluate(
        "globalThis.told = [];"
        "document.addEventListener('coprod:parked', (event) => told.push(event.detail.open))"
    )
    stage.workbook.do(Record.park, RENT)
    stage.talk()
    assert stage.page.evaluate("told") == [], "nobody asks for it outside the app"
    stage.page.evaluate("document.documentElement.dataset.coprodApp = ''; stage.page = null")
    stage.show(ParkedView(stage.workbook))
    stage.workbook.do(Record.park, HEAT)
    stage.talk()
    stage.workbook.do(Record.change_remark, "remark-1", dealt_with="The council pays")
    stage.talk()
    assert stage.page.evaluate("told.slice(-2)") == [2, 1]
