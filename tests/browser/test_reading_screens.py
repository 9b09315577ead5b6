"""Examples, readings and claims on a real screen: one thing at a time, and all of it on paper."""

from collections.abc import Callable
from pathlib import Path

import pytest
from access import CUT, UNFOLD, WIDER, complaints
from playwright.sync_api import Page, ViewportSize, expect
from seminars import ITEMS, attended
from stage import Stage
from views import OF_A_SEMINAR

from coprod import Record, Workbook
from coprod.keep.store import Drafts

pytestmark = pytest.mark.browser

RECORDS = {"blank": Record.new(seminar=True), "filled": attended()}
ALL = ITEMS["activities"]
# What a panel shows one part of at a time: where to press for the others.
PARTS = {"readings": "[role=tab]", "placings": ".coprod-pickers > .coprod-button"}
FULL: ViewportSize = {"width": 1920, "height": 1080}
Open = Callable[..., Stage]


@pytest.fixture
def on(page: Page, tmp_path: Path) -> Open:
    def open_stage(panel: str, record: str = "blank", scale: float = 1) -> Stage:
        page.emulate_media(reduced_motion="reduce")
        drafts = Drafts(tmp_path / "n.ipynb", tmp_path / "drafts")
        stage = Stage(page, Workbook(RECORDS[record], drafts))
        stage.look(scale=scale)
        stage.show(OF_A_SEMINAR[panel](stage.workbook))
        stage.talk()
        return stage

    return open_stage


@pytest.mark.parametrize("record", RECORDS)
@pytest.mark.parametrize("panel", OF_A_SEMINAR)
def test_no_panel_shuts_anybody_out(on: Open, panel: str, record: str) -> None:
    page = on(panel, record).page
    parts = page.locator(PARTS.get(panel, "body"))
    for n in range(parts.count()):
        parts.nth(n).click()
        page.evaluate(UNFOLD)
        for theme in ("light", "dark"):
            page.evaluate("(theme) => { document.documentElement.dataset.theme = theme; }", theme)
            assert complaints(page) == [], (n, theme)
        for width in (1366, 560, 340):
            page.set_viewport_size({"width": width, "height": 768})
            assert page.evaluate(WIDER) <= 0, (n, width)
            assert page.evaluate(CUT) == [], (n, width)


def test_examples_come_one_at_a_time_and_all_of_them_when_asked_for(on: Open) -> None:
    stage = on("placings")
    page, examples = stage.page, stage.page.locator(".coprod-example:visible")
    expect(examples).to_have_count(1)
    page.get_by_role("button", name="Next example").press("Enter")
    expect(page.get_by_role("heading", name="2. ")).to_be_focused()
    expect(page.locator(f'[data-card="{ALL[0]}"]')).to_be_hidden()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("button", name="10. ")).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    expect(page.get_by_role("heading", name="1. ")).to_be_visible()
    page.get_by_role("button", name="Show all").click()
    expect(examples).to_have_count(len(ALL))


def test_an_example_that_is_sorted_is_marked_and_its_neighbour_is_not(on: Open) -> None:
    stage = on("placings")
    first = stage.page.locator(f'[data-card="{ALL[0]}"]')
    first.get_by_label("1 very low").check()
    first.get_by_label("it depends").check()
    stage.talk()
    chips = stage.page.get_by_role("group", name="The examples").get_by_role("button")
    expect(chips.nth(0)).to_have_accessible_name("1. Asking patients which topics matter: sorted")
    expect(chips.nth(1)).to_have_accessible_name("2. Sending round a summary: not sorted")


def test_what_the_sources_say_stands_right_beneath_the_example_on_the_screen(on: Open) -> None:
    stage = on("placings", "filled")
    page = stage.page
    for n in range(1, 4):
        page.get_by_role("button", name=f"{n}. ").click()
        told = page.locator(".coprod-example:visible .coprod-told")
        expect(told).to_have_count(1)
        above = page.locator(".coprod-example:visible .coprod-example-fields").bounding_box()
        beneath = told.bounding_box()
        assert above and beneath and beneath["y"] >= above["y"] + above["height"]


@pytest.mark.parametrize("panel", ["placings", "readings"])
def test_on_paper_nothing_is_put_aside(on: Open, panel: str) -> None:
    page = on(panel, "filled").page
    page.emulate_media(media="print")
    expect(page.locator("[data-aside='true']:not(.coprod-pickers *):visible").first).to_be_visible()
    expect(page.locator("[data-aside='true']:not(.coprod-pickers *):not(:visible)")).to_have_count(
        0
    )
    expect(page.locator(".coprod-chip:visible")).to_have_count(0)


def test_the_balance_both_ways_is_seen_at_once_on_a_full_screen(on: Open) -> None:
    """A room looks at rows of two columns at a time: none of them may be out of sight."""
    page = on("readings", "filled", scale=1.2).page
    page.set_viewport_size(FULL)
    page.get_by_role("tab", name="The balance both ways").click()
    expect(page.get_by_role("group", name="What an objection touches")).to_be_hidden()
    expect(page.locator(".coprod-tale")).not_to_have_attribute("open", "")
    top = page.get_by_role("tab").first.bounding_box()
    table = page.locator(".coprod-both").bounding_box()
    assert top and table
    room = 900  # between the bars of the page
    assert table["y"] + table["height"] - top["y"] <= room
    page.get_by_role("button", name="What an objection touches").click()
    expect(page.get_by_role("button", name="Democratic reasons neglected")).to_be_visible()


def test_with_all_lines_open_why_is_asked_only_where_somebody_took_a_side(on: Open) -> None:
    stage = on("readings")
    page = stage.page
    page.get_by_role("tab", name="Line by line").click()
    page.get_by_role("button", name="Open all").click()
    lines = page.locator("details.coprod-two")
    expect(lines.get_by_label("Why?").locator("visible=true")).to_have_count(0)
    lines.nth(1).get_by_label("Both hold").check()
    expect(lines.nth(1).get_by_label("Why?")).to_be_visible()
    stage.talk()
    expect(lines.get_by_label("Why?").locator("visible=true")).to_have_count(1)
    page.get_by_role("button", name="Fold all").click()
    lines.nth(2).locator("summary").first.click()
    expect(lines.nth(2).get_by_label("Why?")).to_be_visible()
