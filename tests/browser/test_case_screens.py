"""A case on a real screen: nobody is shut out, and no answer gets to another case."""

from collections.abc import Callable
from pathlib import Path

import pytest
from access import CUT, UNFOLD, WIDER, complaints
from playwright.sync_api import Page, expect
from seminars import CASES, attended
from stage import Stage
from views import OF_A_CASE, OPPOSITES

from coprod import Record, Workbook
from coprod.keep.store import Drafts
from coprod.seminar.case import tables as cases
from coprod.seminar.case.panel import CaseConditionsView

pytestmark = pytest.mark.browser

BLANK = Record.new(seminar=True)
RECORDS = {"blank": BLANK, "rated": attended(revealed=False), "revealed": attended()}
OTHER = "case-nsw"
Open = Callable[..., Stage]


@pytest.fixture
def on(page: Page, tmp_path: Path) -> Open:
    def open_stage(panel: str, record: str = "rated") -> Stage:
        drafts = Drafts(tmp_path / "n.ipynb", tmp_path / "drafts")
        page.emulate_media(reduced_motion="reduce")
        stage = Stage(page, Workbook(RECORDS[record], drafts))
        stage.look()
        stage.show(OF_A_CASE[panel](stage.workbook))
        stage.talk()
        return stage

    return open_stage


@pytest.mark.parametrize("record", RECORDS)
@pytest.mark.parametrize("panel", OF_A_CASE)
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
    workbook.do(Record.choose_case, OTHER)  # elsewhere, before the page has sent it
    stage.talk()
    expect(stage.page.get_by_role("textbox", name="Why?")).to_have_value("")
    stage.page.get_by_role("slider").press("ArrowRight")
    stage.talk()
    studied = workbook.record.studied
    one, other = (studied.work(case) for case in (first, OTHER))
    assert one and one.rating(OPPOSITES.id).reason == "It went to court. More to say"
    assert one.rating(OPPOSITES.id).less == 3
    assert other and (other.rating(OPPOSITES.id).more, other.rating(OPPOSITES.id).reason) == (1, "")


def hands_of(stage: Stage, item: str = OPPOSITES.id) -> tuple[int | None, ...]:
    work = stage.workbook.record.studied.work()
    assert work
    hands = work.hand(item)
    return (hands.less, hands.between, hands.more, hands.both, hands.unsure)


def test_hands_are_counted_and_blank_stays_blank(on: Open) -> None:
    stage = on("condition", "rated")
    stage.page.get_by_text("Show of hands").click()
    stage.page.get_by_label("Left", exact=True).fill("")
    stage.page.get_by_label("Not sure", exact=True).last.fill("07")
    stage.talk()
    assert hands_of(stage) == (None, 0, 2, None, 7)
    expect(stage.page.get_by_text("9 hands counted")).to_be_visible()


def test_whoever_types_a_word_for_a_number_is_told_and_nothing_else_is_counted(on: Open) -> None:
    stage = on("condition", "rated")
    stage.page.get_by_text("Show of hands").click()
    for typed in ("nine", "-", "1.5"):
        stage.page.get_by_label("Left", exact=True).press_sequentially(typed)
        expect(stage.page.get_by_role("alert").filter(has_text="Only digits")).to_be_visible()
        stage.page.keyboard.press("Tab")
        expect(stage.page.get_by_text("Only digits")).to_have_count(0)
        stage.page.get_by_label("Left", exact=True).fill("9")
    stage.talk()
    assert hands_of(stage)[0] == 9


def test_a_show_of_hands_stays_open_from_one_condition_to_the_next(on: Open) -> None:
    stage = on("condition", "blank")
    stage.workbook.do(Record.choose_case, OTHER)
    apart = next(c for c in BLANK.conditions if not c.opposites)
    stage.show(CaseConditionsView(stage.workbook, [apart]))
    stage.talk()
    fold = stage.page.get_by_role("button", name="Show of hands")
    expect(stage.page.get_by_label("Both", exact=True)).to_be_hidden()
    fold.first.press("Enter")
    stage.page.get_by_label("Both", exact=True).fill("3")
    stage.talk()
    assert hands_of(stage, apart.id) == (None, None, None, 3, None)
    stage.show(CaseConditionsView(stage.workbook, [BLANK.conditions[-1]]))  # drawn later
    expect(fold.last).to_have_attribute("aria-expanded", "true")


def test_documents_stay_covered_until_somebody_opens_them(on: Open) -> None:
    stage = on("case", "rated")
    page = stage.page
    cited = list(cases.case(CASES[0]).documents)  # type: ignore[union-attr]

    def told() -> list[str]:
        html = page.locator(".coprod-cases").evaluate("(one) => one.outerHTML")
        return [d.url for d in cited if d.url in html or d.label in html]

    assert told() == []
    page.get_by_role("link", name="Document 1", exact=True).first.press("Enter")
    summary = page.locator(".coprod-documents summary")
    expect(summary).to_be_focused()
    expect(page.locator(".coprod-documents")).not_to_have_attribute("open", "")
    assert told() == [] and "documents" not in page.url
    summary.press("Enter")
    assert told()
    page.get_by_role("link", name="Document 1", exact=True).first.press("Enter")
    expect(page.locator(".coprod-documents [value='1']")).to_be_focused()


def test_a_revealed_case_can_be_read_and_its_rating_not_be_changed(on: Open) -> None:
    page = on("condition", "revealed").page
    expect(page.get_by_role("slider")).to_be_disabled()
    expect(page.get_by_role("textbox", name="Why?")).to_have_js_property("readOnly", True)
    expect(page.get_by_text("this rating stays as it was")).to_be_visible()
    page.get_by_text("Show of hands").click()
    expect(page.get_by_label("In between", exact=True)).to_be_enabled()


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
    expect(page.get_by_role("tabpanel", name="What was done, and what came of it")).to_be_visible()
    expect(page.locator(".coprod-case-chart")).to_be_hidden()
    page.get_by_role("tab", name="To discuss").click()
    page.get_by_label("What would you rate otherwise now").fill("I would ask who signs off.")
    stage.talk()
    assert stage.workbook.record.studied.work().after == "I would ask who signs off."  # type: ignore[union-attr]
    page.get_by_role("tab", name="To discuss").press("ArrowRight")  # round to the first
    page.get_by_text("What was done", exact=True).click()  # folded
    stage.workbook.do(
        Record.count_hands, stage.workbook.record.studied.case, OPPOSITES.id, unsure=4
    )
    stage.talk()
    expect(page.locator("[data-open='What was done']")).not_to_have_attribute("open", "")
    for _ in range(3):
        stage.workbook.undo()
    stage.talk()
    expect(page.get_by_role("button", name="Reveal the case")).to_be_visible()
    expect(page.get_by_role("button", name="Reveal it all the same")).to_be_hidden()
    expect(page.get_by_role("tab")).to_have_count(0)
    expect(page.locator(".coprod-case-chart")).to_have_count(0)


def test_each_part_of_the_reveal_can_be_put_on_the_screen_and_all_stand_on_paper(on: Open) -> None:
    page = on("reveal", "revealed").page
    tabs, panels = page.get_by_role("tab"), page.locator(".coprod-reveal-part:not([hidden])")
    assert tabs.count() == panels.count() > 4
    for n, name in enumerate(tabs.all_text_contents()):
        tabs.nth(n).click()
        expect(panels.nth(n)).to_be_visible()
        expect(panels.locator("visible=true")).to_have_count(1)
        expect(page.get_by_role("tabpanel", name=name)).to_be_visible()
    page.emulate_media(media="print")
    expect(panels.locator("visible=true")).to_have_count(panels.count())


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_all_nine_conditions_stand_side_by_side_on_one_screen(
    on: Open, size: tuple[int, int]
) -> None:
    page = on("reveal", "revealed").page
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.get_by_role("tab", name="Ratings side by side").click()
    rows = page.locator(".coprod-case-chart tbody tr")
    expect(rows).to_have_count(9)
    table = page.locator(".coprod-case-chart table").bounding_box()
    assert table and table["height"] < size[1] / 2
