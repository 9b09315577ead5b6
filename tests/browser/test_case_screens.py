"""A case on a real screen: nobody is shut out, and no answer gets to another case."""

from collections.abc import Callable
from pathlib import Path

import pytest
from access import CUT, UNFOLD, WIDER, complaints
from playwright.sync_api import Page, expect
from seminars import attended
from stage import Stage

from coprod import Record, Workbook
from coprod.panels.seminar.case import CaseConditionView, CaseNote, CaseView
from coprod.panels.seminar.reveal import RevealView
from coprod.panels.view import View
from coprod.store import Drafts

pytestmark = pytest.mark.browser

BLANK = Record.new(seminar=True)
OPPOSITES = next(c for c in BLANK.conditions if c.opposites)
RECORDS = {"blank": BLANK, "rated": attended(revealed=False), "revealed": attended()}
PANELS: dict[str, Callable[[Workbook], View]] = {
    "case": CaseView,
    "note": CaseNote,
    "condition": lambda workbook: CaseConditionView(workbook, OPPOSITES),
    "reveal": RevealView,
}
OTHER = "case-nsw"
Open = Callable[..., Stage]


@pytest.fixture
def on(page: Page, tmp_path: Path) -> Open:
    def open_stage(panel: str, record: str = "rated") -> Stage:
        drafts = Drafts(tmp_path / "n.ipynb", tmp_path / "drafts")
        page.emulate_media(reduced_motion="reduce")
        stage = Stage(page, Workbook(RECORDS[record], drafts))
        stage.look()
        stage.show(PANELS[panel](stage.workbook))
        stage.talk()
        return stage

    return open_stage


@pytest.mark.parametrize("record", RECORDS)
@pytest.mark.parametrize("panel", PANELS)
def test_no_panel_of_a_case_shuts_anybody_out(on: Open, panel: str, record: str) -> None:
    page = on(panel, record).page
    page.evaluate(UNFOLD)
    assert complaints(page) == []
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    assert complaints(page) == []
    for width in (1366, 560, 340):
        page.set_viewport_size({"width": width, "height": 768})
        assert page.evaluate(WIDER) <= 0, width
        assert page.evaluate(CUT) == [], width


def test_what_is_typed_for_one_case_never_gets_to_another(on: Open) -> None:
    stage = on("condition")
    workbook = stage.workbook
    first = workbook.record.studied.case
    stage.page.get_by_role("textbox", name="Why?").press_sequentially(" More to say")
    workbook.do("choose_case", OTHER)  # elsewhere, before the page has sent it
    stage.talk()
    expect(stage.page.get_by_role("textbox", name="Why?")).to_have_value("")
    stage.page.get_by_role("slider").press("ArrowRight")
    stage.talk()
    studied = workbook.record.studied
    one, other = (studied.work(case) for case in (first, OTHER))
    assert one and one.rating(OPPOSITES.id).reason == "It went to court. More to say"
    assert one.rating(OPPOSITES.id).less == 3
    assert other and (other.rating(OPPOSITES.id).more, other.rating(OPPOSITES.id).reason) == (1, "")


def test_hands_are_counted_and_blank_stays_blank(on: Open) -> None:
    stage = on("condition", "rated")
    stage.page.get_by_text("Show of hands").click()
    stage.page.get_by_label("Left statement", exact=True).fill("")
    stage.page.get_by_label("Not sure", exact=True).last.fill("x07")
    stage.talk()
    work = stage.workbook.record.studied.work()
    hands = work.hand(OPPOSITES.id) if work else None
    assert hands and (hands.less, hands.between, hands.more, hands.unsure) == (None, 0, 2, 7)


def test_a_revealed_case_can_be_read_and_its_rating_not_be_changed(on: Open) -> None:
    page = on("condition", "revealed").page
    expect(page.get_by_role("slider")).to_be_disabled()
    expect(page.get_by_role("textbox", name="Why?")).to_have_js_property("readOnly", True)
    expect(page.get_by_text("this rating stays as it was")).to_be_visible()
    page.get_by_text("Show of hands").click()
    expect(page.get_by_label("In between")).to_be_enabled()


def test_the_reveal_asks_once_and_undo_takes_it_back(on: Open) -> None:
    stage = on("reveal")
    page = stage.page
    page.get_by_role("button", name="Reveal the case").press("Enter")
    stage.talk()
    assert not stage.workbook.record.studied.work().revealed  # type: ignore[union-attr]
    expect(page.get_by_role("button", name="Reveal it all the same")).to_be_focused()
    page.keyboard.press("Enter")
    stage.talk()
    expect(page.locator("h3").filter(has_text=": revealed")).to_be_focused()
    page.get_by_label("What would you rate otherwise now").fill("I would ask who signs off.")
    stage.talk()
    assert stage.workbook.record.studied.work().after == "I would ask who signs off."  # type: ignore[union-attr]
    page.get_by_text("What was done", exact=True).click()  # folded
    stage.workbook.do("count_hands", stage.workbook.record.studied.case, OPPOSITES.id, unsure=4)
    stage.talk()
    expect(page.locator("[data-open='What was done']")).not_to_have_attribute("open", "")
    for _ in range(3):
        stage.workbook.undo()
    stage.talk()
    expect(page.get_by_role("button", name="Reveal the case")).to_be_visible()
    expect(page.locator(".coprod-case-chart")).to_have_count(0)
