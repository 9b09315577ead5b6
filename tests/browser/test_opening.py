"""The first two minutes: it opens, asks nothing, fetches nothing, and shows a balance."""

import pytest
from desk import by_button, move, no_dead_views, open_notebook, run_all, sliders
from lab import Lab
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
RIGHT = "{} the right statement (more coproduction)"


def nothing_asked(page: Page) -> None:
    expect(page.locator(".jp-Dialog")).to_have_count(0)
    expect(page.locator(".Toastify__toast")).to_have_count(0)


def alone(page: Page, title: str) -> None:
    """Nothing but one notebook is on the screen, and none of its code."""
    expect(page.locator(".jp-MarkdownOutput h1:visible").first).to_contain_text(
        title, timeout=60_000
    )
    expect(page.locator("#jp-main-dock-panel")).to_have_attribute("data-mode", "single-document")
    for sidebar in ("#jp-left-stack", "#jp-right-stack"):
        expect(page.locator(sidebar)).to_be_hidden()
    expect(page.locator(".jp-InputArea-editor:visible")).to_have_count(0)


def test_only_the_notebook_is_on_the_screen_and_it_says_how_to_run_it(lab: Lab, page: Page) -> None:
    lab.start("00-start-here.ipynb")
    page.goto(lab.address)  # leads to where the command opens the browser
    alone(page, "Start here")
    page.get_by_role("link", name="01-decide.ipynb").first.click()
    alone(page, "Decide")
    how = page.locator(".jp-MarkdownOutput:visible").get_by_text("To begin, choose Run ▸ Run All")
    expect(how.first).to_be_in_viewport(ratio=1)
    run_all(page, by_button)
    expect(page.locator(".jp-InputPlaceholder:visible")).to_have_count(0)
    alone(page, "Decide")

    page.reload()
    alone(page, "Decide")
    page.locator(".jp-SideBar [data-id=filebrowser]").click()
    page.locator(".jp-DirListing-item", has_text="00-start-here.ipynb").dblclick()
    page.locator(".jp-SideBar [data-id=filebrowser]").click()
    alone(page, "Start here")
    page.get_by_role("menuitem", name="Tabs", exact=True).click()
    page.get_by_role("menuitem", name="01-decide.ipynb", exact=True).click()
    alone(page, "Decide")


def test_from_the_start_page_to_a_first_balance_without_a_question(lab: Lab, page: Page) -> None:
    lab.start("00-start-here.ipynb")
    open_notebook(page, lab.address, "00-start-here.ipynb")
    nothing_asked(page)
    page.get_by_role("link", name="01-decide.ipynb").first.click()
    run_all(page, by_button)
    expect(sliders(page)).to_have_count(12)
    nothing_asked(page)
    look = "e => [getComputedStyle(e).fontSize, getComputedStyle(e).color, e.checkVisibility()]"
    less, more = (
        page.locator(f".coprod-{side} .coprod-statement").first for side in ("less", "more")
    )
    assert less.evaluate(look) == more.evaluate(look), "neither side may look paler"
    less, more = (page.locator(f".coprod-{side} .coprod-gloss").first for side in ("less", "more"))
    assert less.evaluate(look) == more.evaluate(look)

    expect(page.get_by_text("Nothing is rated or weighed yet").first).to_be_attached()
    expect(page.locator(".js-plotly-plot")).to_be_hidden()
    move(page, sliders(page).first, -2)
    expect(
        page.get_by_text("One condition speaks against coproducing here.").first
    ).to_be_attached()
    chart = page.locator(".js-plotly-plot .barlayer .point path:visible")
    expect(chart.first).to_be_attached()
    expect(page.get_by_text("This is no verdict").first).to_be_attached()
    nothing_asked(page)
    assert page.abroad == [] and page.errors == []


def test_undo_and_start_afresh_work_by_keyboard_and_lose_nothing(lab: Lab, page: Page) -> None:
    lab.start("01-decide.ipynb")
    open_notebook(page, lab.address, "01-decide.ipynb")
    run_all(page)
    first = sliders(page).first
    move(page, first, 3)
    expect(first).to_have_attribute("aria-valuetext", RIGHT.format("strongly"))
    undo = page.get_by_role("button", name="Undo").first
    expect(undo).to_be_enabled()
    undo.press("Enter")
    expect(first).to_have_attribute("aria-valuetext", "not rated")
    page.get_by_role("button", name="Redo").first.press("Enter")
    expect(first).to_have_attribute("aria-valuetext", RIGHT.format("strongly"))

    page.get_by_role("button", name="Start afresh").first.press("Enter")
    page.keyboard.press("Enter")  # the question has the focus
    expect(first).to_have_attribute("aria-valuetext", "not rated")
    expect(page.get_by_text("The former ones are kept in").first).to_be_visible()
    undo.press("Enter")
    expect(first).to_have_attribute("aria-valuetext", RIGHT.format("strongly"))


def test_both_statements_of_a_condition_can_be_rated_apart(lab: Lab, page: Page) -> None:
    lab.start("01-decide.ipynb")
    open_notebook(page, lab.address, "01-decide.ipynb")
    run_all(page)
    row = page.locator(".coprod-condition").first
    row.get_by_role("button", name="Both hold? Rate each").press("Enter")
    expect(row.locator("input[type=range]:visible")).to_have_count(2)
    left, right = (row.locator("input[type=range]:visible").nth(n) for n in (0, 1))
    move(page, left, 1)
    move(page, right, 2)
    expect(row.get_by_text("left statement slightly, right statement clearly")).to_be_visible()
    expect(page.get_by_text("One condition speaks both ways.").first).to_be_attached()


def test_the_page_can_be_loaded_and_run_again_and_again(lab: Lab, page: Page) -> None:
    lab.start("01-decide.ipynb")
    for said in ("not rated", RIGHT.format("slightly"), RIGHT.format("clearly")):
        open_notebook(page, lab.address, "01-decide.ipynb")
        run_all(page)
        expect(sliders(page).first).to_have_attribute("aria-valuetext", said)
        move(page, sliders(page).first, 1)
        page.keyboard.press("Control+s")
    no_dead_views(page)


def test_a_day_that_no_calendar_has_is_told_and_does_not_pass_for_an_answer(
    lab: Lab, page: Page
) -> None:
    lab.start("01-decide.ipynb")
    open_notebook(page, lab.address, "01-decide.ipynb")
    run_all(page)
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
