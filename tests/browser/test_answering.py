"""At work in the notebook, by keyboard: undo, begin afresh, rate both sides, go step by step."""

from collections.abc import Iterator
from typing import Any

import pytest
from access import OUTSIDE, UNFOLD
from desk import move, open_notebook, run_all, sliders, tab_to
from lab import Lab
from long_words import ADDRESS, STUCK
from playwright.sync_api import Page, expect
from waiting import until
from watched import watched

pytestmark = pytest.mark.browser
# Outputs of cells that can be scrolled sideways.
SIDEWAYS = """[...document.querySelectorAll(".jp-OutputArea-output, .jp-Cell-outputArea")]
  .filter((one) => one.querySelector(".coprod-panel") && one.scrollWidth > one.clientWidth + 1)
  .map((one) => one.textContent.slice(0, 40))"""
RIGHT = "{} the right statement (more coproduction)"


@pytest.fixture(scope="module")
def notebook(one_lab: Lab, browser: Any) -> Iterator[Page]:
    """One page for all tests here: the notebook was run on it."""
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    one = watched(context)
    open_notebook(one, one_lab.address, "01-decide.ipynb")
    run_all(one)
    yield one
    assert one.errors == [] and one.abroad == []
    context.close()
    one_lab.afresh()


@pytest.fixture
def page(notebook: Page) -> Iterator[Page]:
    """The same page, with no answers on it yet."""
    yield notebook
    start_afresh(notebook)


def start_afresh(page: Page) -> None:
    page.get_by_role("button", name="Start afresh").first.press("Enter")
    page.keyboard.press("Enter")  # the question has the focus
    expect(sliders(page).first).to_have_attribute("aria-valuetext", "not rated")


def test_undo_and_start_afresh_work_by_keyboard_and_lose_nothing(page: Page) -> None:
    first = sliders(page).first
    move(page, first, 3)
    expect(first).to_have_attribute("aria-valuetext", RIGHT.format("strongly"))
    undo = page.get_by_role("button", name="Undo").first
    expect(undo).to_be_enabled()
    undo.press("Enter")
    expect(first).to_have_attribute("aria-valuetext", "not rated")
    redo = page.get_by_role("button", name="Redo").first
    expect(redo).to_be_enabled()
    redo.press("Enter")
    expect(first).to_have_attribute("aria-valuetext", RIGHT.format("strongly"))

    start_afresh(page)
    expect(page.get_by_text("The former ones are kept in").first).to_be_visible()
    undo.press("Enter")
    expect(first).to_have_attribute("aria-valuetext", RIGHT.format("strongly"))


def test_a_day_that_no_calendar_has_is_told_and_does_not_pass_for_an_answer(page: Page) -> None:
    day = page.get_by_label("Look again on")
    day.focus()
    page.keyboard.type("02302027")  # month, day and year, as this browser asks for them
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    told = page.get_by_text("“Look again on” holds no day of the calendar yet.").first
    expect(told).to_be_visible()
    page.get_by_label("Decided by").fill("The steering group")
    expect(told).to_be_visible()
    day.fill("2027-03-01")
    expect(told).to_be_hidden()


def test_both_statements_of_a_condition_can_be_rated_apart(page: Page) -> None:
    row = page.locator(".coprod-condition").first
    row.get_by_role("button", name="Both hold? Rate each").press("Enter")
    expect(row.locator("input[type=range]:visible")).to_have_count(2)
    left, right = (row.locator("input[type=range]:visible").nth(n) for n in (0, 1))
    move(page, left, 1)
    move(page, right, 2)
    expect(row.get_by_text("left statement slightly, right statement clearly")).to_be_visible()
    expect(page.get_by_text("One condition speaks both ways.").first).to_be_attached()


def test_a_pasted_address_pushes_nothing_out_of_the_panels(page: Page) -> None:
    page.get_by_role("button", name="Add a partner group").click()
    page.keyboard.insert_text(ADDRESS)
    page.get_by_label("Required", exact=True).check()
    page.get_by_role("button", name="Add an aim of your own").click()
    expect(page.get_by_label("Which outcome, here").last).to_be_focused()
    page.keyboard.insert_text(STUCK)
    for step, text in (("how", ADDRESS), ("alternatives", STUCK), ("decision", ADDRESS)):
        panel = page.locator(f'.coprod-panel[data-step="{step}"]').last
        expect(panel).to_contain_text(text)
    page.evaluate(UNFOLD)
    assert page.evaluate(OUTSIDE, ".coprod-panel") == []
    assert page.evaluate(SIDEWAYS) == []


def in_view(page: Page, step: str) -> None:
    """The step's heading is at the top, and the focus is in its panel."""
    expect(page.locator(f'[data-step="{step}"]:focus-within').first).to_be_visible()
    cell = page.locator(f'.jp-Cell:has([data-step="{step}"])').first
    top = "cell => cell.previousElementSibling.getBoundingClientRect().top"
    until(lambda: 0 <= cell.evaluate(top) < 200, f"{step} begins at the top")


def test_the_list_leads_to_each_step_and_each_step_to_the_next(page: Page) -> None:
    for step, title in [("resources", "5 Resources"), ("decision", "9 Decision")]:
        page.get_by_role("button", name=title, exact=True).press("Enter")
        in_view(page, step)
    page.locator("[data-step=decision]").get_by_role("button", name="All steps").press("Enter")
    in_view(page, "steps")
    page.get_by_label("Quick path").press("Space")
    expect(page.get_by_text("This step is not on the quick path.").first).to_be_attached()
    tab_to(page, "1 Your project")
    page.keyboard.press("Enter")
    for step in ("frame", "conditions", "balance", "decision"):
        in_view(page, step)
        if step != "decision":
            ways = page.locator(f'[data-step="{step}"] .coprod-ways').last
            ways.get_by_role("button", name="Next").press("Enter")
