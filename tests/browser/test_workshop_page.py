"""Nobody in the room is shut out of the workshop page: by keys, by colours, by size, by motion."""

import contextlib
import json
import shutil
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pytest
from access import COLOURS, CUT, OUTSIDE, UNFOLD, WCAG, WIDER, complaints
from drafts import listed
from hands import Finger, spot
from lab import NOTEBOOKS
from long_words import with_long_words
from playwright.sync_api import Locator, Page, Route, TimeoutError, expect
from strategies import whole
from watched import watched
from workshop import (
    PAGES,
    PATIENCE,
    Workshop,
    go_on_with_them,
    heard,
    ready,
    shown,
    turn_to,
)

from coprod import Record
from coprod.keep.store import Drafts

pytestmark = pytest.mark.browser

FILE = "01-decide.ipynb"
RULES = (*WCAG, "best-practice")
BLANK, FILLED = Record.new(), whole()
FILLED = FILLED.rate("cond-resources", less=1, more=3).mark("cond-conflicts", "not-sure")
FILLED = with_long_words(FILLED)


@pytest.fixture(scope="module", params=["blank", "filled"])
def served(
    request: pytest.FixtureRequest, browser: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Workshop, Page]]:
    """One page of the workshop for all tests here: blank first, then one filled in."""
    here = tmp_path_factory.mktemp(request.param)
    folder, drafts = here / "notebooks", here / "drafts"
    shutil.copytree(NOTEBOOKS, folder)
    if request.param == "filled":
        Drafts(folder / FILE, drafts).write(FILLED)
    workshop = Workshop(folder, drafts)
    workshop.start(FILE)
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    page = watched(context)
    page.goto(workshop.page, wait_until="commit", timeout=PATIENCE)
    if request.param == "filled":
        go_on_with_them(page)
    ready(page, "steps")
    # The chart's script is the longest to load: only then is the page whole.
    expect(page.locator(".coprod-chart").first).to_be_attached(timeout=PATIENCE)
    yield workshop, page
    assert page.errors == [] and page.abroad == []
    context.close()
    workshop.stop()


@pytest.fixture
def page(served: tuple[Workshop, Page]) -> Iterator[Page]:
    """The page as a facilitator finds it: light, type of the usual size, nothing brought up."""
    _, one = served
    one.set_viewport_size({"width": 1366, "height": 768})
    turn_to(one, "steps")
    yield one
    for _ in range(2):  # what a failed test left open
        one.keyboard.press("Escape")
    one.emulate_media(media="screen", reduced_motion="no-preference")
    look(one, "light")


filled = pytest.mark.parametrize("served", ["filled"], indirect=True)
blank = pytest.mark.parametrize("served", ["blank"], indirect=True)


def look(page: Page, theme: str = "light", text: str = "normal") -> None:
    chosen = {"theme": theme, "text": text}
    page.evaluate("(it) => Object.assign(document.documentElement.dataset, it)", chosen)


def on_each(page: Page, find: Callable[[], list[str]]) -> dict[str, list[str]]:
    """Return what is found on each page, all unfolded. Where there is nothing, nothing."""
    found = {}
    page.emulate_media(reduced_motion="reduce")  # a colour on its way to another is neither
    for step in PAGES:
        turn_to(page, step)
        page.evaluate(UNFOLD)
        if there := find():
            found[step] = there
    return found


LAYERS = {
    "Parking lot": ".coprod-drawer",
    "What to say": ".coprod-dialog",
    "Screen": ".coprod-menu",
}


def aid(page: Page, name: str) -> Locator:
    return page.locator(".coprod-bar-aids button").filter(has_text=name)


def bring_up(page: Page, name: str) -> None:
    aid(page, name).focus()
    page.keyboard.press("Enter")


# --- by everybody -------------------------------------------------------------------------------


def test_no_page_shuts_anybody_out(page: Page) -> None:
    assert on_each(page, lambda: complaints(page, RULES)) == {}


@filled  # blank pages have the same colours
def test_no_page_shuts_anybody_out_in_the_dark(page: Page) -> None:
    look(page, "dark")
    assert on_each(page, lambda: complaints(page, ["cat.color"])) == {}


@filled
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_what_comes_up_above_a_step_shuts_nobody_out(page: Page, theme: str) -> None:
    look(page, theme)
    page.emulate_media(reduced_motion="reduce")
    rules = RULES if theme == "light" else COLOURS
    for name, layer in LAYERS.items():
        bring_up(page, name)
        expect(page.locator(layer)).to_be_visible()
        page.evaluate(UNFOLD)
        assert complaints(page, rules) == [], name
        page.keyboard.press("Escape")
        expect(page.locator(layer)).to_be_hidden()
    page.keyboard.press("F9")
    expect(page.locator(".coprod-blank")).to_be_visible()
    assert complaints(page, rules) == []


@blank
def test_while_it_starts_and_where_it_cannot_the_page_shuts_nobody_out(
    served: tuple[Workshop, Page], browsers: Callable[[], Page]
) -> None:
    """Here its record is from a later coprod: the page says so in the error's words, no more."""
    workshop, _ = served
    file, other = workshop.folder / FILE, browsers()
    sound = file.read_text("utf-8")
    damaged = json.loads(sound)
    damaged["metadata"]["coprod"] = {"record": {"schema": "coprod-record/99"}}
    file.write_text(json.dumps(damaged), "utf-8")
    held: list[Route] = []
    other.route("**/app.js*", lambda route: held.append(route))
    try:
        with other.expect_request("**/app.js*", timeout=PATIENCE):  # and so it is held
            other.goto(workshop.page, wait_until="commit", timeout=PATIENCE)
        starting = other.locator("#coprod-starting")
        expect(starting).to_contain_text("Setting the workbook up")
        assert complaints(other, RULES) == []
        held[0].continue_()
        failed = other.locator(".coprod-failed").locator("visible=true").first
        expect(failed).to_contain_text("coprod-record/99", timeout=30_000)
        expect(starting).to_be_hidden()
        assert "Traceback" not in other.locator("body").inner_text()
        assert complaints(other, RULES) == []
    finally:
        file.write_text(sound, "utf-8")


# --- by keyboard --------------------------------------------------------------------------------


def test_a_link_before_the_bar_leads_past_it_to_the_step(page: Page) -> None:
    page.locator(".coprod-bar button").first.focus()
    page.keyboard.press("Shift+Tab")
    skip = page.get_by_role("link", name="Go to the step")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(".coprod-stage :focus")).to_have_count(1)


# What has the focus; whether it can be seen there, with a ring around it; and where it stands.
FOCUS = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const { left, right, top, bottom } = at.getClientRects()[0];
  const over = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]].map(([x, y]) =>
    document.elementFromPoint(left + x * (right - left), top + y * (bottom - top)));
  const style = getComputedStyle(at);
  const down = document.querySelector(".coprod-stage").scrollTop * (at.closest("main") ? 1 : 0);
  return {
    name: (at.getAttribute("aria-label") ?? at.labels?.[0]?.innerText ?? at.innerText).slice(0, 60),
    seen: over.some((one) => at.contains(one)),
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    date: at.type === "date",
    region: at.closest("main") ? "2 step" : at.closest(".coprod-foot") ? "3 foot" : "1 bar",
    left, top: top + down, bottom: bottom + down,
  };
}"""


NOTE = f"""() => {{
  if (!globalThis.stops) addEventListener("keyup", () => stops.push(({FOCUS})()), true);
  globalThis.stops = [];
}}"""


def stops(page: Page) -> list[dict[str, Any]]:
    """Press Tab from the top of the page to its end; return where the focus was each time.

    The page notes it as the key is let go: to ask after each key would take most of the time.
    """
    page.locator(".coprod-skip").focus()
    page.evaluate(NOTE)
    for _ in range(40):
        for _ in range(10):
            page.keyboard.press("Tab")
        found = page.evaluate("stops")
        for n, at in enumerate(found):
            if at is None or at["name"].startswith("Go to the step"):
                return list(found[:n])
    raise AssertionError("Tab comes to no end")


def unseen(found: list[dict[str, Any]]) -> list[str]:
    """Return where the focus cannot be seen. Round its calendar the browser draws a ring itself."""
    return [one["name"] for one in found if not one["seen"] or not (one["ring"] or one["date"])]


def out_of_order(found: list[dict[str, Any]]) -> list[str]:
    """Return where the focus goes back in the text: up, or to the left in the same line."""
    back = []
    for one, then in pairwise(found):
        up = then["bottom"] <= one["top"] + 1
        line = min(one["bottom"], then["bottom"]) - max(one["top"], then["top"])
        same = line > min(one["bottom"] - one["top"], then["bottom"] - then["top"]) / 2
        if (up or same) and then["left"] < one["left"] - 1 and then["region"] == one["region"]:
            back.append(f"{one['name']} → {then['name']}")
    return back


@filled
@pytest.mark.parametrize("step", PAGES)
def test_tab_goes_in_the_order_of_reading_and_is_always_seen(page: Page, step: str) -> None:
    turn_to(page, step)
    page.evaluate(UNFOLD)
    found = stops(page)
    assert unseen(found) == [] and out_of_order(found) == []
    assert [one["region"] for one in found] == sorted(one["region"] for one in found)
    assert {one["region"] for one in found} == {"1 bar", "2 step", "3 foot"}


@blank
@pytest.mark.parametrize("name", LAYERS)
def test_escape_takes_away_what_came_up_and_the_focus_is_where_it_was(
    page: Page, name: str
) -> None:
    bring_up(page, name)
    expect(page.locator(LAYERS[name])).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator(f"{LAYERS[name]} :focus")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator(LAYERS[name])).to_be_hidden()
    expect(aid(page, name)).to_be_focused()


@blank
def test_f9_blanks_the_screen_while_somebody_types_and_brings_it_back(page: Page) -> None:
    turn_to(page, "frame")
    field = page.get_by_label("Policy or programme", exact=True)
    field.fill("")
    field.focus()
    page.keyboard.type("Free ")
    page.keyboard.press("F9")
    cover = page.locator(".coprod-blank")
    expect(cover).to_be_visible()
    spot = "[document.elementFromPoint(9, 9), document.elementFromPoint(innerWidth - 9, 300)]"
    assert page.evaluate(f"{spot}.every((one) => one.closest('.coprod-blank'))")
    for back in ("F9", "Escape"):
        page.keyboard.press(back)
        expect(cover).to_be_hidden()
        expect(field).to_be_focused()
        page.keyboard.type("meals ")
        if back == "F9":
            page.keyboard.press("F9")
    expect(field).to_have_value("Free meals meals ")
    expect(page.locator("body")).to_have_attribute("data-page", "frame")


@blank
def test_back_and_forward_of_the_browser_turn_steps(page: Page) -> None:
    for step in ("frame", "costs"):
        turn_to(page, step)
    for way, step in ((page.go_back, "frame"), (page.go_back, "steps"), (page.go_forward, "frame")):
        way()
        expect(shown(page, step).locator("h2").first).to_be_focused()
        expect(page.locator(".coprod-stepper [aria-current]")).to_have_attribute("href", f"#{step}")


# --- by size and by motion ----------------------------------------------------------------------

# Text that is smaller than 18 px, or 24 px where it is a statement the room has to read.
SMALL = """() => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  const FIELDS = "textarea, select, input:not([type=checkbox], [type=radio], [type=range])";
  const judge = (one, text) => {
    const least = one.closest(".coprod-statement") ? 24 : 18;
    const shown = one.checkVisibility({ visibilityProperty: true }) && text.trim();
    const aside = one.closest("option, .coprod-unseen, #js-plotly-tester");
    const size = parseFloat(getComputedStyle(one).fontSize);
    const small = shown && !aside && size < least - 0.01;
    if (small) found.push(`${size} px: ${text.trim().slice(0, 60)}`);
  };
  while (walk.nextNode()) judge(walk.currentNode.parentElement, walk.currentNode.data);
  for (const one of document.querySelectorAll(FIELDS)) judge(one, one.id);
  return found;
}"""


@filled
def test_from_the_back_row_every_word_can_be_read(page: Page) -> None:
    page.set_viewport_size({"width": 1920, "height": 1080})
    turn_to(page, "balance")  # the chart is drawn for its new room
    size = "parseFloat(getComputedStyle(document.querySelector('.coprod-chart text')).fontSize)"
    page.wait_for_function(f"{size} >= 18")
    assert on_each(page, lambda: page.evaluate(SMALL)) == {}
    statements = page.locator(".coprod-statement")
    assert statements.count() == 2 * len(BLANK.conditions)
    for name, layer in LAYERS.items():
        bring_up(page, name)
        page.evaluate(UNFOLD)
        assert page.evaluate(SMALL) == [], name
        page.keyboard.press("Escape")
        expect(page.locator(layer)).to_be_hidden()


# What shows fewer lines than it holds: in a page that scrolls as a whole nothing has to.
SHORT = """() => [...document.querySelectorAll(".coprod-app *")].filter((one) =>
    one.checkVisibility() && one.scrollHeight > one.clientHeight + 1
    && !one.closest(".coprod-unseen, svg, select")
    && !["visible", "clip"].includes(getComputedStyle(one).overflowY))
  .map((one) => `${one.tagName}.${one.className}: ${one.textContent.slice(0, 40)}`)"""


@filled
@pytest.mark.parametrize(("width", "height"), [(683, 384), (320, 640)])
def test_zoomed_in_nothing_is_cut_and_all_is_within_reach(
    page: Page, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})

    def lost() -> list[str]:
        with contextlib.suppress(TimeoutError):  # a chart is drawn anew for its new room
            page.wait_for_function(f"({CUT})().length === 0", timeout=30_000)
        wide = page.evaluate(WIDER)
        out = [f"{wide} px wider than the window"] if wide > 0 else []
        return [*out, *page.evaluate(CUT), *page.evaluate(SHORT), *unseen(stops(page))]

    assert on_each(page, lost) == {}


# The step that is shown, and what comes up beside or above it.
AT_HAND = ".coprod-page:not([hidden]), .coprod-drawer:not([hidden]), .coprod-dialog[open]"
SIDEWAYS = """[...document.querySelectorAll(".coprod-stage, .coprod-grid-box, .coprod-steps")]
  .filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.className)"""


@filled
@pytest.mark.parametrize("text", ["normal", "larger"])
def test_a_pasted_address_pushes_nothing_out_of_the_page(page: Page, text: str) -> None:
    look(page, text=text)

    def lost() -> list[str]:
        wide = page.evaluate(WIDER)
        out = [f"{wide} px wider than the window"] if wide > 0 else []
        return [*out, *page.evaluate(SIDEWAYS), *page.evaluate(OUTSIDE, AT_HAND)]

    assert on_each(page, lost) == {}
    bring_up(page, "Parking lot")
    assert lost() == []


MOVES = """() => [...document.querySelectorAll("*")].flatMap((one) =>
  [null, "::before", "::after", "::backdrop"].map((part) => [one, getComputedStyle(one, part)]))
  .filter(([, style]) => [style.transitionDuration, style.animationDuration].some((all) =>
    all.split(", ").some((time) => parseFloat(time) > 0)))
  .map(([one]) => `${one.tagName}.${one.className}`)"""


@blank
def test_for_whom_motion_is_too_much_nothing_moves(page: Page) -> None:
    assert page.evaluate(MOVES) != [], "else this test sees nothing"
    page.emulate_media(reduced_motion="reduce")
    for name, layer in LAYERS.items():
        bring_up(page, name)
        expect(page.locator(layer)).to_be_visible()
        assert page.evaluate(MOVES) == [], name
        page.keyboard.press("Escape")


# --- by touch -----------------------------------------------------------------------------------

TOUCHES = """() => {
  globalThis.touches = 0;
  addEventListener("pointerdown", (event) => {
    touches += event.pointerType === "touch" && event.target.type === "range";
  }, true);
}"""


@filled
def test_a_finger_that_scrolls_over_the_conditions_rates_nothing(
    page: Page, served: tuple[Workshop, Page]
) -> None:
    page.set_viewport_size({"width": 1024, "height": 768})
    turn_to(page, "conditions")
    finger = Finger(page)
    page.evaluate(TOUCHES)
    before, seen = said_by_sliders(page), 0
    for n in range(1, 10):
        page.evaluate("(n) => { location.hash = `conditions/${n}`; }", n)
        expect(page.locator(".coprod-part").nth(n - 1)).to_have_attribute("aria-current", "true")
        for one in page.locator(".coprod-condition input[type=range]:visible").all():
            x, y = spot(page, one, 0.15)
            finger.swipe((x, y), (x + 5, y - 220))
            seen += 1
    heard(page)
    assert page.evaluate("touches") == seen >= 9
    assert said_by_sliders(page) == before
    workshop, _ = served
    (draft,) = listed(workshop.drafts)
    assert draft.record.same_answers(FILLED)


def said_by_sliders(page: Page) -> list[str]:
    every: list[str] = page.evaluate(
        "[...document.querySelectorAll('.coprod-condition input[type=range]')]"
        ".map((one) => one.getAttribute('aria-valuetext'))"
    )
    return every
