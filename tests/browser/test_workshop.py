"""A workshop on the page without code, by keyboard and without a network; nothing is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from desk import here, tab_to, type_here
from playwright.sync_api import Page, expect
from walked import (
    SECRET,
    TITLE,
    alternatives,
    conditions,
    costs,
    decision,
    frame,
    how,
    press,
    purposes,
    resources,
    said,
)
from workshop import Workshop, heard, kernel, on_disk, open_workshop, ready, shown

import coprod
from coprod.desk.reopen import reopen
from coprod.progress.steps import steps

pytestmark = pytest.mark.browser

FILE = "01-decide.ipynb"
REMARK = "Who pays for the rooms?"


def go_on(page: Page, step: str) -> None:
    """Go to the next step; its heading has the focus then, so that Tab goes on there."""
    tab_to(page, "Next")
    press(page, "Enter")
    expect(shown(page, step).locator("h2").first).to_be_focused()


def begin(page: Page) -> None:
    """Choose the agenda of 90 minutes, and start the clock."""
    tab_to(page, "Full path", "Agenda")
    press(page, "ArrowLeft", "ArrowRight")
    expect(page.get_by_label("Minutes for this session")).to_have_value("90")
    tab_to(page, "Start the clock")
    press(page, "Enter")
    expect(page.locator(".coprod-bar-time")).to_contain_text("90 min left in all")


def reload(page: Page, step: str) -> None:
    """Load the page again right after the last key: nothing is waited for."""
    page.reload(wait_until="commit", timeout=90_000)
    ready(page, step)
    expect(page.get_by_label("For whom")).to_have_value("the cooks")
    expect(page.get_by_label("How would one know")).to_have_value("They say so")
    assert SECRET not in page.content(), "a note comes to the page only when asked for"


def lose_the_kernel(page: Page, workshop: Workshop) -> None:
    """Fill in while the kernel hears nothing any more; then it is gone, and another one starts."""
    process = kernel(page, workshop)
    process.suspend()
    conditions(page)
    process.kill()
    again = page.get_by_text("The workbook stopped and starts again. Your answers are kept.")
    expect(again.first).to_be_visible(timeout=60_000)
    ready(page, "conditions")
    first = page.locator(".coprod-condition").first
    expect(first.get_by_label("Why?")).to_have_value("Parties are split")
    expect(first.get_by_role("slider")).to_have_attribute(
        "aria-valuetext", "strongly the left statement (less coproduction)"
    )
    heard(page)


def rate_the_others(page: Page) -> None:
    """One condition after the other, each taken to by Next."""
    panels = page.locator(".coprod-condition")
    for n in range(2, 10):
        tab_to(page, f"Next: {n} of 9")
        press(page, "Enter")
        one = panels.nth(n - 1)
        expect(one).to_be_focused()
        expect(panels.locator("visible=true")).to_have_count(1)
        while not one.locator("input[type=range]:focus").count():
            press(page, "Tab")
        press(page, "ArrowRight")
        type_here(page, "Why?", f"Reason {n}")


def park(page: Page) -> None:
    tab_to(page, "Parking lot")
    press(page, "Enter")
    expect(page.get_by_label("Park a remark")).to_be_focused()
    page.keyboard.type(REMARK)
    press(page, "Enter", "Escape")
    expect(page.get_by_role("button", name="Parking lot (1)")).to_be_focused()


def lose_the_browser(page: Page, workshop: Workshop, browsers: Callable[[], Page]) -> Page:
    """Open the address again in a browser that knows nothing, as after a crash."""
    heard(page)
    on_disk(workshop, "Cooks keep counts")
    page.context.close()
    other = browsers()
    open_workshop(other, workshop, "resources")
    expect(other.locator(".coprod-bar-title")).to_have_text(TITLE)
    expect(other.get_by_role("button", name="Parking lot (1)")).to_be_visible()
    expect(other.locator(".coprod-bar-time")).to_contain_text("min left in all")
    return other


def save(page: Page, folder: Path) -> Path:
    tab_to(page, "Save record")
    press(page, "Enter")
    expect(page.get_by_text("Saved as ").locator("visible=true").first).to_be_visible()
    (written,) = (folder / "records").glob("school-meals-*.ipynb")
    return written


def everything(record: coprod.Record) -> None:
    """All that was entered on the page stands in the record."""
    said(record)
    for n, condition in enumerate(record.conditions[1:], start=2):
        rating = record.rating(condition.id)
        assert (rating.less, rating.more) == ((0, 1) if condition.opposites else (1, None))
        assert rating.reason == f"Reason {n}"
    (remark,) = record.parked
    assert (remark.text, remark.step, remark.is_open) == (REMARK, "costs", True)
    assert (record.walk.agenda, record.walk.minutes) == ("agenda-90", 90)
    assert record.walk.started is not None
    assert {step.name for step in steps(record) if step.state == "blank"} == set()


def test_a_workshop_by_keyboard_and_without_a_network_costs_no_answer(
    workshop: Workshop, browsers: Callable[[], Page], monkeypatch: pytest.MonkeyPatch
) -> None:
    workshop.start(FILE)
    page = first = browsers()
    open_workshop(page, workshop)
    begin(page)
    go_on(page, "frame")
    frame(page)
    go_on(page, "purposes")
    purposes(page)
    reload(page, "purposes")
    go_on(page, "conditions")
    lose_the_kernel(page, workshop)
    rate_the_others(page)
    go_on(page, "costs")
    costs(page)
    park(page)
    go_on(page, "resources")
    resources(page)
    page = lose_the_browser(page, workshop, browsers)
    go_on(page, "alternatives")
    alternatives(page)
    go_on(page, "balance")
    expect(page.get_by_text("This is no verdict").first).to_be_visible()
    go_on(page, "how")
    how(page)
    go_on(page, "decision")
    tab_to(page, "Undecided for now")
    decision(page, here(page)[2])
    record = coprod.load_record(save(page, workshop.folder))
    everything(record)
    go_on(page, "close")

    for one in (first, page):
        assert one.asked and one.abroad == [] and one.service_workers == [] and one.alerts == []
    assert page.errors == []
    assert workshop.watches(kernel(page, workshop)) and workshop.abroad() == []
    workshop.stop()
    monkeypatch.setenv("COPROD_DRAFTS", str(workshop.drafts))
    assert reopen(workshop.folder / FILE).record.same_answers(record), "JupyterLab goes on with it"
