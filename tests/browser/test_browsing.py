"""Browsing what the sources say: from a table to an item to its page and its references."""

import json
import signal
from collections.abc import Iterator
from typing import Any

import pytest
from desk import no_dead_views, open_notebook, run_cells
from lab import Lab
from playwright.sync_api import Locator, Page, expect
from waiting import until
from watched import watched

pytestmark = pytest.mark.browser
NOTEBOOK = "03-browse-the-sources.ipynb"


@pytest.fixture(scope="module")
def lab(one_lab: Lab) -> Iterator[Lab]:
    """One server and one kernel for all: a page only reads."""
    yield one_lab
    one_lab.afresh()


@pytest.fixture(scope="module")
def opened(lab: Lab, browser: Any) -> Iterator[Page]:
    """One page for all tests here: the notebook was run on it."""
    context = browser.new_context()
    one = watched(context)
    open_notebook(one, lab.address, NOTEBOOK)
    run(one)
    yield one
    context.close()


@pytest.fixture
def page(opened: Page) -> Page:
    """The same page, back at a table, with the search and the filters empty."""
    opened.set_viewport_size({"width": 1366, "height": 768})
    start(opened)
    return opened


def start(page: Page) -> None:
    choose_table(page, "modes")  # it goes on where it was
    page.get_by_label("Search", exact=True).fill("")
    expect(panel(page).get_by_text("19 items", exact=True)).to_be_visible()


def run(page: Page) -> None:
    run_cells(page, page.locator(".coprod-browse:not([data-stopped]) .coprod-item").first)
    page.keyboard.press("Shift")


def choose_table(page: Page, name: str) -> None:
    """Choose a table and wait until its items are listed; until then a click opens none."""
    page.get_by_label("Table", exact=True).select_option(name)
    expect(page.locator(".coprod-items[aria-busy]")).to_have_count(0)


def panel(page: Page) -> Locator:
    return page.locator(".coprod-browse")


def width(page: Page) -> float:
    return panel(page).bounding_box()["width"]


def heading(page: Page) -> Locator:
    return page.locator(".coprod-detail h3")


def test_by_keyboard_from_a_table_to_an_item_to_its_reference_and_back(
    page: Page,
) -> None:
    table = page.get_by_label("Table", exact=True)
    table.focus()
    page.keyboard.type("Arguments for")
    expect(panel(page).get_by_text("71 items")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.type("ownership")
    expect(page.locator(".coprod-item")).to_have_count(1)

    page.locator(".coprod-item").focus()
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("Sense of ownership")
    detail = page.locator(".coprod-detail")
    expect(detail).to_contain_text("Oliver, Kothari and Mays 2019, p. 2")
    expect(detail).to_contain_text("To find it in the source, search there for: “")
    expect(detail).to_contain_text("Points to other publications.")
    detail.get_by_role("button", name="Ghate D. Developing theories of change").press("Enter")
    expect(heading(page)).to_have_text("Ghate 2018")
    expect(heading(page)).to_be_focused()
    expect(detail).to_contain_text("p. 9, reference 39")
    detail.get_by_role("button", name="Back to Sense of ownership").press("Enter")
    expect(heading(page)).to_have_text("Sense of ownership")
    run(page)
    expect(heading(page)).to_have_text("Sense of ownership")
    expect(page.get_by_label("Search", exact=True)).to_have_value("ownership")
    assert page.abroad == [] and page.errors == [] and page.alerts == []


def test_arrow_keys_walk_the_list_and_filters_narrow_it(page: Page) -> None:
    choose_table(page, "costs")
    page.get_by_label("Bearer", exact=True).select_option("bearer-policy-makers")
    items = page.locator(".coprod-item")
    expect(panel(page).get_by_text("5 of 76 items")).to_be_visible()
    expect(items).to_have_count(5)
    items.first.focus()
    for n in (1, 2):
        page.keyboard.press("ArrowDown")
        expect(items.nth(n)).to_have_attribute("aria-selected", "true")
    expect(heading(page)).to_have_text(items.nth(2).locator(".coprod-item-label").inner_text())
    page.get_by_label("Search", exact=True).fill("xylophone")
    expect(panel(page).get_by_text("Nothing fits. Try another word")).to_be_visible()
    page.get_by_role("button", name="Clear search and filters").click()
    expect(panel(page).get_by_text("76 items", exact=True)).to_be_visible()
    expect(items).to_have_count(76)


def test_once_the_kernel_is_gone_the_panel_says_what_to_do(lab: Lab, page: Page) -> None:
    lab.kernel().send_signal(signal.SIGKILL)
    expect(page.get_by_text("The kernel has stopped. To browse on")).to_be_visible(timeout=60_000)
    expect(page.get_by_label("Table", exact=True)).to_be_disabled()
    page.get_by_role("button", name="OK").click(timeout=60_000)
    run(page)
    expect(panel(page).get_by_text("9 items", exact=True)).to_be_visible()
    page.locator(".coprod-item").nth(1).click()
    expect(heading(page)).to_have_text("How far interests conflict")


def test_a_key_held_down_on_the_list_of_tables_loses_no_step(page: Page) -> None:
    """What the kernel says of an earlier choice must not undo a later one."""
    choose_table(page, "conditions")
    table = page.get_by_label("Table", exact=True)
    table.focus()
    for _ in range(12):
        page.keyboard.press("ArrowDown")
    expect(table).to_have_value(table.locator("option").nth(13).get_attribute("value"))
    expect(panel(page).locator(".coprod-item").first).to_be_visible()


def test_a_click_on_a_list_that_is_on_its_way_out_opens_nothing_under_another_table(
    lab: Lab, page: Page
) -> None:
    """A slow kernel: the table is chosen, its items are not listed yet, somebody clicks."""
    lab.kernel().suspend()
    page.get_by_label("Table", exact=True).select_option("assumptions")
    page.locator(".coprod-item").filter(has_text="Steering the research together").click()
    page.wait_for_function("__coprod.pending.size === 0")  # what was clicked is on its way
    lab.kernel().resume()
    items = page.locator(".coprod-item")
    expect(items.nth(6)).to_contain_text("Automatic evening out of power")
    expect(page.get_by_text("Choose an item to see where it comes from.")).to_be_visible()
    items.nth(6).click()
    expect(heading(page)).to_have_text("Automatic evening out of power")


def test_zoomed_for_a_projector_an_item_can_still_be_read(page: Page) -> None:
    page.set_viewport_size({"width": 1366 * 2 // 3, "height": 768 * 2 // 3})  # 150 %
    choose_table(page, "costs")
    item = page.locator(".coprod-item").first
    item.click()
    expect(heading(page)).to_have_text(item.locator(".coprod-item-label").inner_text())
    answer = page.locator(".coprod-facts dd").first
    assert answer.bounding_box()["width"] > 250
    wide = width(page)
    page.get_by_label("Search", exact=True).focus()
    page.keyboard.press("Control+b")  # opens the list of files, also from within the panel
    expect(page.locator("#jp-left-stack")).to_be_visible()
    until(lambda: width(page) < wide, "the panel makes room")
    narrow = width(page)
    page.get_by_label("Search", exact=True).focus()
    page.keyboard.press("Control+b")  # and folds it away
    expect(page.locator("#jp-left-stack")).to_be_hidden()
    until(lambda: width(page) > narrow, "the panel has its room back")


def test_what_was_shown_is_saved_and_readable_without_a_kernel(lab: Lab, page: Page) -> None:
    """The last one here: it leaves the page as it was saved, and no kernel."""
    choose_table(page, "assumptions")
    page.locator(".coprod-item").nth(6).click()
    expect(heading(page)).to_have_text("Automatic evening out of power")
    page.keyboard.press("Control+s")
    file = lab.folder / NOTEBOOK
    until(lambda: "Automatic evening out of power" in file.read_text("utf-8"), "it is saved")
    notebook = json.loads(file.read_text("utf-8"))
    assert "widgets" not in notebook["metadata"] and "widget-view" not in json.dumps(notebook)
    assert file.stat().st_size < 300_000

    lab.kernel().send_signal(signal.SIGKILL)
    page.goto(f"{lab.address}/doc/tree/{NOTEBOOK}?reset")
    twin = page.locator(".coprod-twin")
    expect(twin.get_by_text("slide 9, Assumptions")).to_be_visible(timeout=60_000)
    no_dead_views(page)
