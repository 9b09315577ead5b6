"""Take pictures of every step of the workshop, at three sizes and in both themes, to look at.

``PYTHONPATH=tests/kit .venv/bin/python tests/browser/make_workshop_screenshots.py FOLDER [SIZE …]``

The page holds the answers of a shipped case. Pictures are named by step, width and theme;
``blank-…`` show the page before anything was said. Sizes are widths: 1366, 1920 or 3840.
"""

import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

from lab import FLAGS, NOTEBOOKS, browser_path
from playwright.sync_api import Browser, Page, expect, sync_playwright
from workshop import PAGES, PATIENCE, Workshop, go_on_with_them, ready, turn_to, whose

from coprod import load_record
from coprod.keep.store import Drafts

SIZES = {1366: 768, 1920: 1080, 3840: 2160}
THEMES = ("light", "dark")
CASE = NOTEBOOKS / "records" / "minimum-unit-pricing-scotland.ipynb"
CARDS = "details.coprod-card, details.coprod-group, details.coprod-plan"


def pictures(folder: Path, widths: list[int]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp())
    shutil.copytree(NOTEBOOKS, work / "notebooks")
    case = load_record(CASE).set_agenda("agenda-90").park("Who owns the data?", step="costs")
    Drafts(work / "notebooks" / "01-decide.ipynb", work / "drafts").write(case)
    blank = work / "notebooks" / "blank.ipynb"
    shutil.copy(NOTEBOOKS / "01-decide.ipynb", blank)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=FLAGS)
        for notebook, kind in (("01-decide.ipynb", ""), (blank.name, "blank-")):
            workshop = Workshop(work / "notebooks", work / "drafts")
            workshop.start(notebook)
            for width in widths:
                for theme in THEMES if not kind else THEMES[:1]:
                    walk(
                        browser, workshop, width, theme, folder / f"{kind}{{}}-{width}-{theme}.png"
                    )
            workshop.stop()
        browser.close()
    shutil.rmtree(work)


def walk(browser: Browser, workshop: Workshop, width: int, theme: str, name: Path) -> None:
    """Take one picture of each page, and of what comes up beside it."""
    context = browser.new_context(viewport={"width": width, "height": SIZES[width]})
    context.add_init_script(f"localStorage.setItem('coprod-theme', '{theme}')")
    page = context.new_page()
    page.goto(f"{workshop.page}#steps", wait_until="commit")  # else it is at the last step seen
    page.locator("body[data-ready], .coprod-meet").wait_for(timeout=PATIENCE)
    if whose(page).count():  # once for each start
        page.screenshot(path=str(name).format("whose"))
        go_on_with_them(page)
    ready(page, "steps")

    def take(step: str) -> None:
        still(page)
        page.screenshot(path=str(name).format(step))

    page.get_by_role("button", name=re.compile("Start the clock")).click()
    for step in PAGES:
        turn_to(page, step)
        take(step)
        folded = page.locator(f".coprod-page:not([hidden]) :is({CARDS})").locator("visible=true")
        if folded.count():
            folded.last.locator("summary").first.click()
            take(f"{step}-unfolded")
    turn_to(page, "conditions")
    for n in (3, 5):
        page.locator(".coprod-part").nth(n - 1).click()
        take(f"condition-{n}")
    page.get_by_role("button", name="Parking lot").click()
    take("parked")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="What to say").click()
    take("prompts")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Screen", exact=True).click()
    take("screen")
    page.keyboard.press("Escape")
    page.evaluate("document.documentElement.dataset.text = 'larger'")
    take("larger")
    turn_to(page, "balance")
    take("balance-larger")
    context.close()


def still(page: Page) -> None:
    """Wait until nothing moves any more: the chart is restyled by the kernel."""
    expect(page.locator(".coprod-page:not([hidden])")).to_have_count(1)
    page.wait_for_timeout(700)


if __name__ == "__main__":
    os.environ.pop("JPY_SESSION_NAME", None)
    chosen = [int(one) for one in sys.argv[2:]] or list(SIZES)
    pictures(Path(sys.argv[1] if len(sys.argv) > 1 else "test-screens"), chosen)
