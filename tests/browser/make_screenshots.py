"""Take pictures of every panel, to look at.

``PYTHONPATH=tests/kit:tests .venv/bin/python tests/browser/make_screenshots.py FOLDER``
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from desk import move, open_notebook, run_all, run_cells, sliders
from lab import FLAGS, NOTEBOOKS, Lab, browser_path
from playwright.sync_api import Page, expect, sync_playwright
from rooms import PANELS

SIZES = ((1366, 768), (1920, 1080))
STEPS = ("steps", "frame", "purposes", "costs", "resources", "alternatives", "how", "decision")
MOVES = (-3, -2, 3, 1, 2, 0, 3, 1, 2, 2, 1, -2)


def fill_in(page: Page) -> None:
    page.get_by_label("Project", exact=True).fill("Evaluation of the school meals pilot")
    page.get_by_label("The question before you").fill(
        "Should we coproduce the evaluation with the county's service managers?"
    )
    for slider, steps in zip(sliders(page).all(), MOVES, strict=True):
        move(page, slider, steps)
    rows = page.locator(".coprod-condition")
    rows.nth(1).get_by_label("Not sure").check()
    rows.nth(2).get_by_label("Does not apply here").check()
    rows.nth(0).get_by_label("Why?").fill("Two parties want the pilot stopped.")
    page.get_by_label("With whom").fill("the service managers")
    page.get_by_label("Coproduce at some stages only").check()
    page.get_by_label("Framing research questions").check()
    page.get_by_label("Rationale").fill("the findings will be disputed, and we need their data")
    page.get_by_role("button", name="Add a dissent").click()
    page.get_by_label("Who", exact=True).fill("The parents' council")
    page.get_by_label("Why", exact=True).fill("they want to see the draft first")
    page.get_by_label("Decided by").fill("The steering group")
    page.get_by_label("Look again on").fill("2027-05-01")


def fill_in_the_rest(page: Page) -> None:
    """Something at each of the other steps, for the pictures of them."""
    page.get_by_role("button", name="Add a partner group").click()
    page.get_by_label("Group", exact=True).fill("Service managers")
    for step, group, items in (
        ("purposes", "Instrumental", ("Workable ways to collect data", "Use of research")),
        ("costs", "Personal costs", ("Emotional labour", "Serious stress")),
    ):
        panel = page.locator(f'[data-step="{step}"]').first
        panel.locator("summary", has_text=group).first.click()
        for item in items:
            panel.get_by_label(item).first.check()
        for scale in panel.get_by_role("radio", name="clearly").all():
            if scale.is_visible():
                scale.check()
    page.get_by_role("button", name="Add an alternative").first.click()
    page.get_by_label("Alternative", exact=True).select_option(label="Consultation")
    page.get_by_label("How well").select_option(label="as well")
    page.get_by_role("button", name="Add a line").click()
    for name, amount in (("People", "4"), ("Hours each", "12"), ("Rate an hour", "30")):
        page.get_by_label(name, exact=True).fill(amount)


def unfold_first(page: Page, step: str) -> None:
    page.evaluate(
        "s => { const d = document.querySelector(`[data-step=${s}] details.coprod-card`);"
        " if (d) d.open = true; }",
        step,
    )


def shoot(page: Page, selector: str, n: int, file: Path) -> None:
    one = page.locator(selector).nth(n)
    one.evaluate("e => e.scrollIntoView({ block: 'start' })")
    page.wait_for_timeout(400)
    page.screenshot(path=file)


def browse(page: Page, address: str, folder: Path, end: str) -> None:
    """Take pictures of the tables: a list, an item, a search in all of them."""
    open_notebook(page, address, "03-browse-the-sources.ipynb")
    run_cells(page, page.locator(".coprod-item").first)
    page.keyboard.press("Shift")
    for name, table, words in (
        ("conditions", "conditions", ""),
        ("costs", "costs", "trust"),
        ("all", "", "policy-based evidence"),
        ("external", "external-objections", ""),
    ):
        page.get_by_label("Table", exact=True).select_option(table)
        page.get_by_label("Search", exact=True).fill(words)
        page.wait_for_timeout(1000)  # what was typed is on its way
        page.locator(".coprod-item").last.click()
        shoot(page, ".coprod-browse", 0, folder / f"browse-{name}-{end}")


def pictures(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp())
    shutil.copytree(NOTEBOOKS, work / "notebooks")
    lab = Lab(work / "notebooks", work / "drafts")
    lab.start("01-decide.ipynb")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser_path(), args=FLAGS)
        page = chromium.new_page()
        for i, (width, height) in enumerate(SIZES):
            page.set_viewport_size({"width": width, "height": height})
            end = f"{width}.png"
            open_notebook(page, lab.address, "00-start-here.ipynb")
            page.screenshot(path=folder / f"start-{end}")
            open_notebook(page, lab.address, "01-decide.ipynb")
            page.screenshot(path=folder / f"before-{end}")
            run_all(page)
            page.keyboard.press("Shift")  # somebody is here: the page stays where they go
            if i == 0:
                page.screenshot(path=folder / f"empty-top-{end}")
                shoot(page, ".coprod-say", 0, folder / f"empty-balance-{end}")
                fill_in(page)
                fill_in_the_rest(page)
                page.get_by_role("button", name="Save record").last.click()
                expect(page.get_by_text("Saved as").first).to_be_visible()
            shoot(page, ".coprod-toolbar", 0, folder / f"top-{end}")
            for n in range(9):
                shoot(page, ".coprod-condition", n, folder / f"condition-{n + 1}-{end}")
            shoot(page, ".coprod-chart", 0, folder / f"balance-{end}")
            for step in STEPS:
                unfold_first(page, step)
                shoot(page, f'[data-step="{step}"]', 0, folder / f"{step}-{end}")
            shoot(page, ".coprod-sentence:visible", -1, folder / f"sentence-{end}")
            page.keyboard.press("Control+s")
            page.wait_for_timeout(1500)
            open_notebook(page, lab.address, "01-decide.ipynb")
            for n in range(len(PANELS)):
                shoot(page, ".coprod-twin", n, folder / f"saved-{n}-{end}")
            browse(page, lab.address, folder, end)
        chromium.close()
    lab.stop()
    shutil.rmtree(work)


if __name__ == "__main__":
    os.environ.pop("JPY_SESSION_NAME", None)
    pictures(Path(sys.argv[1] if len(sys.argv) > 1 else "test-screens"))
