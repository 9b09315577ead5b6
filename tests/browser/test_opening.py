"""The first two minutes: it opens, asks nothing, fetches nothing, and shows a balance."""

import pytest
from desk import alone, by_button, move, no_dead_views, open_notebook, run_all, sliders
from lab import Lab
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
RIGHT = "{} the right statement (more coproduction)"


def nothing_asked(page: Page) -> None:
    expect(page.locator(".jp-Dialog")).to_have_count(0)
    expect(page.locator(".Toastify__toast")).to_have_count(0)


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


def test_from_the_start_page_to_a_first_balance_without_a_question(
    open_lab: Lab, page: Page
) -> None:
    open_notebook(page, open_lab.address, "00-start-here.ipynb")
    nothing_asked(page)
    page.get_by_role("link", name="01-decide.ipynb").first.click()
    alone(page, "Decide")
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


def test_the_page_can_be_loaded_and_run_again_and_again(open_lab: Lab, page: Page) -> None:
    for said in ("not rated", RIGHT.format("slightly"), RIGHT.format("clearly")):
        open_notebook(page, open_lab.address, "01-decide.ipynb")
        run_all(page)
        expect(sliders(page).first).to_have_attribute("aria-valuetext", said)
        move(page, sliders(page).first, 1)
        page.keyboard.press("Control+s")
    no_dead_views(page)
