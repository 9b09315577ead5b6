"""What a teacher and a student use in a real browser: sheets on paper, questions, a sketch."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from access import CUT, UNFOLD, WIDER, complaints
from playwright.sync_api import Page, expect
from printed import COUNT, SHEETS, SMALL, WIDE
from rooms import SEMINAR_STEP
from seminars import attended
from stage import Stage
from workshop import PATIENCE, Workshop, shown, turn_to

from coprod import Record, Workbook
from coprod.app.words import WORKSHOP
from coprod.keep.store import Drafts
from coprod.seminar.case import tables as cases
from coprod.seminar.evaluation.panel import EvaluationView
from coprod.seminar.teacher.panel import TeacherView
from coprod.seminar.teacher.sheets import case_sheet, marking_sheet

pytestmark = pytest.mark.browser
NEW = Record.new(seminar=True)
PANELS: dict[str, Callable[[Workbook], Any]] = {
    "evaluation": EvaluationView,
    "teacher": TeacherView,
}
each = pytest.mark.parametrize("panel", PANELS)


def pages(page: Page, html: str, paper: str) -> int:
    """Print a page and count its sheets' sides; nothing on it may be small or cut off."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": int(SHEETS[paper] / 25.4 * 96), "height": 900})
    page.set_content(html)
    assert page.evaluate(SMALL) == [] and page.evaluate(WIDE) == []
    printed = page.pdf(format=paper, prefer_css_page_size=True)
    return len(re.findall(rb"/Type\s*/Page\b", printed))


@pytest.mark.parametrize("paper", SHEETS)
@pytest.mark.parametrize("case", [one.id for one in cases.cases()])
def test_a_case_sheet_is_the_two_sides_of_one_leaf(page: Page, paper: str, case: str) -> None:
    assert pages(page, case_sheet(NEW, case), paper) == 2
    expect(page.locator("li")).to_have_count(9)


@pytest.mark.parametrize("paper", SHEETS)
def test_the_marking_sheet_is_one_page(page: Page, paper: str) -> None:
    assert pages(page, marking_sheet(), paper) == 1


@pytest.fixture
def on(page: Page, tmp_path: Path) -> Callable[..., Stage]:
    def open_stage(panel: str, record: Record, **look: Any) -> Stage:
        page.add_init_script(COUNT)
        page.goto("about:blank")
        page.emulate_media(reduced_motion="reduce")
        stage = Stage(page, Workbook(record, Drafts(tmp_path / "n.ipynb", tmp_path / "drafts")))
        stage.look(**look)
        stage.show(PANELS[panel](stage.workbook))
        stage.talk()
        return stage

    return open_stage


@pytest.mark.parametrize("record", [NEW, attended()], ids=["blank", "filled"])
@each
def test_no_panel_shuts_anybody_out(on: Callable[..., Stage], panel: str, record: Record) -> None:
    stage = on(panel, record)
    stage.page.evaluate(UNFOLD)
    assert complaints(stage.page) == []
    stage.look("dark")
    assert complaints(stage.page) == []


@each
def test_in_a_narrow_panel_and_at_four_times_the_size_nothing_is_cut(
    on: Callable[..., Stage], panel: str
) -> None:
    page = on(panel, attended()).page
    page.evaluate(UNFOLD)
    for width in (560, 320):
        page.set_viewport_size({"width": width, "height": 384})
        assert page.evaluate(WIDER) <= 0
        assert page.evaluate(CUT) == []


def test_the_teacher_prints_the_case_at_hand_or_another_one(on: Callable[..., Stage]) -> None:
    stage = on("teacher", NEW.choose_case("case-nsw"))
    page = stage.page
    page.get_by_role("button", name="Print the case sheet").press("Enter")
    stage.talk()
    page.wait_for_function("globalThis.printed?.length === 1")
    assert "New South Wales" in page.evaluate("printed[0]")
    page.get_by_label("Case").select_option(label="Spectrum 10K, Cambridge")
    # Somebody turns to another case on the screen.
    stage.workbook.do(Record.choose_case, "case-mup")
    stage.talk()
    page.get_by_role("button", name="Print the case sheet").click()
    stage.talk()
    page.wait_for_function("globalThis.printed?.length === 2")
    assert "Spectrum 10K" in page.evaluate("printed[1]")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the marking sheet").click()
        stage.talk()
    assert download.value.suggested_filename == "marking-sheet.html"
    expect(page.get_by_role("status")).to_contain_text("saved as marking-sheet.html")


def test_the_questions_of_the_step_on_the_screen_are_open(on: Callable[..., Stage]) -> None:
    stage = on("teacher", NEW)
    asked = stage.page.get_by_text("On which fact does your strongest rating rest")
    expect(asked).to_be_hidden()
    stage.workbook.do(Record.go_to, "rating")
    stage.talk()
    expect(asked).to_be_visible()
    stage.workbook.do(Record.go_to, "reveal")
    stage.talk()
    expect(asked).to_be_hidden()


def test_a_sketch_is_made_from_the_keyboard_and_read_back(on: Callable[..., Stage]) -> None:
    stage = on("evaluation", NEW)
    page = stage.page
    page.locator("summary", has_text="Where few evaluations have looked").press("Enter")
    page.get_by_label("Effects on policy").press("Space")
    stage.talk()
    page.get_by_label("How one would know, and from whom").focus()  # a new card is open
    page.keyboard.type("Ask the officials a year on")
    page.get_by_label("Compared with what").focus()
    page.keyboard.type("The next borough")
    stage.talk()
    said = page.locator(".coprod-sentence")
    expect(said).to_contain_text("“Effects on policy”")
    expect(said).to_contain_text("The next borough")
    expect(page.get_by_role("cell", name="Ask the officials a year on")).to_be_visible()
    assert stage.workbook.record.studied.sketch.measures[0].how == "Ask the officials a year on"
    assert page.errors == [] and page.abroad == []


# --- the workshop page ------------------------------------------------------------------------


def test_the_seminar_is_walked_as_a_workshop_and_the_teachers_aids_bear_their_name(
    page: Page, workshop: Workshop
) -> None:
    workshop.start("02-seminar.ipynb")
    page.goto(workshop.page, wait_until="commit", timeout=PATIENCE)
    expect(page.locator("body[data-ready]")).to_be_attached(timeout=PATIENCE)
    expect(page.locator(".coprod-teacher")).to_be_attached(timeout=PATIENCE)
    links = page.locator(".coprod-stepper a")
    there = [one.get_attribute("href") for one in links.all()]
    assert there == [f"#{name}" for name in ("steps", *SEMINAR_STEP, "close")]
    expect(page.locator(".coprod-bar-title")).to_have_text(WORKSHOP["untitled"])
    expect(shown(page, "steps").get_by_label("Your name or group")).to_be_visible()
    turn_to(page, "rating")
    expect(page.locator(".coprod-part")).to_have_count(9)  # one condition at a time
    page.get_by_role("button", name="For the teacher").click()
    dialog = page.get_by_role("dialog", name="For the teacher")
    expect(dialog.get_by_text("Two ratings apart")).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.set_viewport_size({"width": 1920, "height": 1080})
    tops = {one.bounding_box()["y"] for one in links.all()}
    assert len(tops) == 1, "all names of steps stand in one line"
    assert page.errors == [] and page.abroad == []
