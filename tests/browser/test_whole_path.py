"""The whole path, from the frame to the decision, by keyboard alone; and all of it comes back."""

import contextlib
import json
from pathlib import Path

from desk import here, no_dead_views, open_notebook, tab_to
from lab import Lab, saved
from playwright.sync_api import Page, expect
from waiting import until
from walked import (
    SECRET,
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

import coprod
from coprod.progress.steps import steps

FILE = "01-decide.ipynb"
# What each control of each panel holds, in the order of the page.
CONTROLS = """() => Object.fromEntries([...document.querySelectorAll(".coprod-panel[data-step]")]
  .map((panel, i) => [`${panel.dataset.step} ${i}`,
    [...panel.querySelectorAll("input, textarea, select")].map((one) =>
      [one.getAttribute("aria-label") || one.labels?.[0]?.textContent,
       ["radio", "checkbox"].includes(one.type) ? one.checked : one.value])]))"""


def run_by_keys(page: Page) -> None:
    """Select all cells and run them, as somebody without a mouse does."""
    for _ in range(3):
        page.keyboard.press("Escape")
        page.keyboard.press("Control+a")
        page.keyboard.press("Control+Enter")
        with contextlib.suppress(AssertionError):
            expect(page.locator(".coprod-steps")).to_be_visible()
            break
    expect(page.locator('[data-step="decision"]')).to_be_attached(timeout=60_000)
    tab_to(page, "Save record")


def test_the_whole_path_by_keyboard_is_saved_and_comes_back(lab: Lab, page: Page) -> None:
    file = lab.folder / FILE
    lab.start(FILE)
    open_notebook(page, lab.address, FILE)
    run_by_keys(page)
    for walk in (frame, purposes, conditions, costs, resources, alternatives, how):
        walk(page)
    tab_to(page, "Undecided for now")
    decision(page, here(page)[2])
    press(page, "Control+s")
    until(lambda: "the budget is cut" in json.dumps(saved(file)), "the file holds the last answer")
    record = coprod.load_record(file)
    said(record)
    left = {step.name for step in steps(record) if step.state == "blank"}
    assert left == set(), "every step was walked"
    before = page.evaluate(CONTROLS)
    files = [*lab.folder.rglob("*.ipynb"), *lab.drafts.glob("*.json")]
    assert not [file for file in files if SECRET in file.read_text()]
    lab.kill()

    other = Lab(lab.folder, lab.drafts)
    other.start(FILE)
    try:
        open_notebook(page, other.address, FILE)
        page.errors.clear()
        readable_before_running(page, file)
        run_by_keys(page)
        expect(page.locator("[data-step=decision] textarea").first).to_be_attached()
        assert page.evaluate(CONTROLS) == before
        assert SECRET not in page.content(), "a note comes to the page only when asked for"
        no_dead_views(page)
        assert coprod.load_record(file) == record
        assert SECRET in "".join(p.read_text() for p in lab.drafts.glob("private/*.txt"))
    finally:
        other.stop()
    assert page.alerts == [] and page.abroad == [] and page.errors == []


def readable_before_running(page: Page, file: Path) -> None:
    """Each step can be read in the saved notebook, as HTML and as plain text."""
    no_dead_views(page)
    cells = {cell["id"]: cell for cell in json.loads(file.read_text())["cells"]}
    for cell, text in {
        "frame": "coalition agreement",
        "purposes": "Cooks defend it",
        "conditions": "Parties are split",
        "costs": "A later start",
        "resources": "Cooks keep counts",
        "alternatives": "One afternoon",
        "balance": "Sense of ownership",
        "how": "You see drafts first",
        "decision": "They know the kitchens",
    }.items():
        (output,) = cells[cell]["outputs"]
        for mime in ("text/html", "text/plain"):
            assert text in "".join(output["data"][mime]), f"{cell}, {mime}"
