"""The hand-out comes out of a printer on one sheet, and its buttons work in a real browser."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from printed import COUNT, SHEETS, SMALL, WIDE
from stage import Stage

from coprod import Record, Workbook
from coprod.keep.store import Drafts
from coprod.session.handout.page import sheet_to_print
from coprod.session.handout.panel import HandoutView, PromptsView

pytestmark = pytest.mark.browser
TITLES = {
    "blank": ("", ""),
    "usual": ("Evaluation of the school meals pilot", "Should we coproduce it with the ministry?"),
    "long": (
        "Evaluation of the minimum unit pricing of alcohol in every health board " * 8,
        "Should it be coproduced with policy-makers, and at which of its stages? " * 12,
    ),
    "one long word": ("Pneumonoultramicroscopicsilicovolcanoconiosis" * 12, "W" * 900),
}


@pytest.mark.parametrize("paper", SHEETS)
@pytest.mark.parametrize("titles", TITLES)
def test_the_hand_out_is_one_sheet_that_can_be_read(page: Page, paper: str, titles: str) -> None:
    title, question = TITLES[titles]
    page.emulate_media(media="print")
    page.set_viewport_size({"width": int(SHEETS[paper] / 25.4 * 96), "height": 900})
    page.set_content(sheet_to_print(Record.new(title=title, question=question)))
    assert page.evaluate(SMALL) == [] and page.evaluate(WIDE) == []
    expect(page.locator("li")).to_have_count(9)
    printed = page.pdf(format=paper, prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
    assert page.abroad == []


@pytest.fixture
def stage(page: Page, tmp_path: Path) -> Stage:
    page.add_init_script(COUNT)  # in each frame, too: the one that prints is one of them
    page.goto("about:blank")
    drafts = Drafts(tmp_path / "n.ipynb", tmp_path / "drafts")
    one = Stage(page, Workbook(Record.new(title="School meals"), drafts))
    one.show(HandoutView(one.workbook))
    one.show(PromptsView(one.workbook))
    return one


def test_the_button_prints_the_sheet_and_not_the_page_around_it(stage: Stage) -> None:
    button = stage.page.get_by_role("button", name="Print the hand-out")
    button.press("Enter")
    stage.talk()
    stage.page.wait_for_function("globalThis.printed?.length === 1")
    (printed,) = stage.page.evaluate("printed")
    assert "School meals" in printed and "Print the hand-out" not in printed
    expect(button).to_be_focused()
    stage.workbook.retitle("School suppers")
    button.click()
    stage.talk()
    stage.page.wait_for_function("globalThis.printed?.length === 2")
    assert "School suppers" in stage.page.evaluate("printed[1]")
    expect(stage.page.locator("iframe")).to_have_count(1)
    assert stage.page.errors == [] and stage.page.abroad == []


def test_the_sheet_can_be_saved_where_a_browser_does_not_print(stage: Stage) -> None:
    with stage.page.expect_download() as download:
        stage.page.get_by_role("button", name="Save the hand-out").click()
        stage.talk()
    assert download.value.suggested_filename == "hand-out.html"
    saved = Path(download.value.path()).read_text(encoding="utf-8")
    assert saved == sheet_to_print(stage.workbook.record)
    expect(stage.page.get_by_role("status")).to_contain_text("saved as hand-out.html")


def test_a_kernel_that_is_gone_is_told_and_nothing_is_promised(stage: Stage) -> None:
    stage.page.evaluate("stage.cut = true")
    stage.page.get_by_role("button", name="Print the hand-out").click()
    expect(stage.page.get_by_role("alert")).to_contain_text("The kernel has stopped")
    expect(stage.page.get_by_role("status")).to_have_text("")


def test_a_prompt_is_opened_from_the_keyboard_and_read_from_there(stage: Stage) -> None:
    said = stage.page.get_by_text("There is no score, and that is on purpose.")
    expect(said).to_be_hidden()
    stage.page.get_by_text("Somebody asks for the score").focus()
    stage.page.locator("summary").first.press("Enter")
    expect(said).to_be_visible()
