"""On a slow computer, and where the script of the panels fails: every panel comes up, or says why.

No limit is raised here. anywidget gives up on a widget after two seconds, and says so in the void.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from lab import NOTEBOOKS
from playwright.sync_api import Locator, Page, expect
from watched import watched
from workshop import Workshop, heard, ready, turn_to

from coprod.app.words import WORKSHOP as SAY
from coprod.panel.words import AWAY, SETTING_UP

pytestmark = pytest.mark.browser

TIMES = 6  # as slow as the browser's processor is made
PATIENCE = 240_000
SAYS = SETTING_UP["workshop"]
FAILED = SAYS["failed"].split("{what}")[0]
GIVEN_UP = "[anywidget] Failed to initialize model"
NOTEBOOKS_SHOWN = ["01-decide.ipynb", "02-seminar.ipynb"]
TELL_NOT = ("claims", "definitions", "balance")  # their pages do not say what is skipped
FIELDS = (
    "select, textarea, input[type=text], input[type=range], input[type=radio], input[type=checkbox]"
)


@pytest.fixture(params=NOTEBOOKS_SHOWN)
def slow(request: pytest.FixtureRequest, browser: Any, tmp_path: Path) -> Iterator[Page]:
    shutil.copytree(NOTEBOOKS, tmp_path / "notebooks")
    workshop = Workshop(tmp_path / "notebooks", tmp_path / "drafts")
    workshop.start(request.param)
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    page = watched(context)
    page.set_default_timeout(PATIENCE)
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": TIMES})
    page.goto(workshop.page, wait_until="commit", timeout=PATIENCE)
    yield page
    context.close()
    workshop.stop()


def test_with_a_processor_slowed_sixfold_every_panel_comes_up_and_follows_an_answer(
    slow: Page,
) -> None:
    page = slow
    expect(page.locator("body[data-ready]")).to_be_attached(timeout=PATIENCE)
    cells = page.locator("[data-cell].coprod-cell:has(*)")  # the first opens the workbook alone
    for n in range(cells.count()):
        expect(cells.nth(n).locator(".coprod").first).to_be_attached(timeout=PATIENCE)
    for sentence in (SAYS["wait"], SAYS["slow"], FAILED):
        expect(page.get_by_text(sentence)).to_have_count(0, timeout=PATIENCE)
    links = page.locator(".coprod-stepper a").all()
    names = [str(link.get_attribute("href")).removeprefix("#") for link in links]
    asked = []
    for name in names[1:]:  # on the first one the agenda would leave steps out
        step = turn_to(page, name)
        if name == "balance":  # it shows the condition that was answered before
            expect(step.locator(".coprod-chart")).to_contain_text("slightly", timeout=PATIENCE)
            asked.append(name)
        field = step.locator(FIELDS).locator("visible=true")
        if field.count():
            answer(field.first)
            heard(page)  # the panel was told what its kernel says of it
            asked.append(name)
    assert {*TELL_NOT} & {*names} <= {*asked}
    skips = turn_to(page, "steps").get_by_role("button", name="Skip: ")
    for left in range(len(names[1:-1]), 0, -1):  # one that is pressed is called something else
        expect(skips).to_have_count(left, timeout=PATIENCE)
        skips.first.click()
    for name in (one for one in names[1:-1] if one not in TELL_NOT):
        expect(turn_to(page, name)).to_contain_text(AWAY["skipped"], timeout=PATIENCE)
    assert [one for one in page.errors if GIVEN_UP not in one] == []


def answer(field: Locator) -> None:
    kind = field.get_attribute("type")
    if field.evaluate("field => field.matches('select')"):
        field.select_option(index=1)
    elif kind == "range":
        field.press("ArrowRight")
    elif kind in ("radio", "checkbox"):
        field.focus()
        field.press("Space")
    else:
        field.fill("Heard on a slow computer?")


# --- the script of the panels -------------------------------------------------------------------

# The first script of that size which a page loads is another one, once.
POISONED = """{
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    if (blob.size < 20_000 || sessionStorage.getItem("poisoned")) return make(blob);
    sessionStorage.setItem("poisoned", "yes");
    return make(new Blob([%r], { type: "text/javascript" }));
  };
}"""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    here = tmp_path_factory.mktemp("failing")
    shutil.copytree(NOTEBOOKS, here / "notebooks")
    workshop = Workshop(here / "notebooks", here / "drafts")
    workshop.start("01-decide.ipynb")
    yield workshop
    workshop.stop()


def test_where_the_script_of_the_panels_throws_they_say_so_and_so_does_the_page(
    served: Workshop, browsers: Callable[[], Page]
) -> None:
    page = browsers()
    page.add_init_script(POISONED % "throw new Error('no such luck');")
    page.goto(served.page, wait_until="commit", timeout=PATIENCE)
    stuck = page.locator("#coprod-stuck")
    expect(stuck).to_contain_text(SAY["stuck"]["broken"], timeout=PATIENCE)
    expect(stuck).to_contain_text("no such luck")
    panel = page.get_by_text(FAILED).first
    expect(panel).to_have_text(SAYS["failed"].format(what="no such luck"))
    page.get_by_role("button", name=SAY["stuck"]["again"]).click()
    ready(page, "steps")


def test_where_the_script_of_the_panels_takes_too_long_they_say_so(
    served: Workshop, browsers: Callable[[], Page]
) -> None:
    page = browsers()
    page.add_init_script(POISONED % "await new Promise(() => {});")
    page.goto(served.page, wait_until="commit", timeout=PATIENCE)
    panel = page.locator("[data-cell] p[role=status]:not([class])").first
    expect(panel).to_have_text(SAYS["wait"], timeout=PATIENCE)
    expect(panel).to_have_text(SAYS["slow"])
