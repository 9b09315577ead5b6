"""Nobody is shut out of a panel: by its colours, by what is only seen, by big type."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from access import COLOURS, CUT, UNFOLD, WIDER, complaints
from playwright.sync_api import Page, expect
from stage import Stage
from strategies import whole
from views import APART, OF_A_DECISION, OPPOSITES

from coprod import Record, Workbook
from coprod.keep.store import Drafts

pytestmark = pytest.mark.browser

BLANK, FILLED = Record.new(), whole()
FILLED = FILLED.rate(APART.id, less=1, more=3).mark(BLANK.conditions[-1].id, "not-sure")
LONG = "Recommendations that the county's managers can put into practice within a year"
each = pytest.mark.parametrize("panel", OF_A_DECISION)

Open = Callable[..., Stage]


@pytest.fixture
def page(sheet: Page) -> Page:
    return sheet


@pytest.fixture
def on(page: Page, tmp_path: Path) -> Open:
    def open_stage(panel: str, record: Record = FILLED, **look: Any) -> Stage:
        workbook = Workbook(record, Drafts(tmp_path / "n.ipynb", tmp_path / "drafts"))
        page.emulate_media(reduced_motion="reduce")  # a button on its way to a colour has neither
        stage = Stage(page, workbook)
        stage.look(**look)
        view = OF_A_DECISION[panel](workbook)
        stage.show(view)
        stage.talk()
        if view.state.get("rows") and panel == "balance":
            expect(page.locator(".coprod-chart .main-svg").first).to_be_visible()
        return stage

    return open_stage


@pytest.mark.parametrize("record", [BLANK, FILLED], ids=["blank", "filled"])
@each
def test_no_panel_shuts_anybody_out(on: Open, panel: str, record: Record) -> None:
    stage = on(panel, record)
    stage.page.evaluate(UNFOLD)
    assert complaints(stage.page) == []
    stage.look("dark")
    assert complaints(stage.page, COLOURS) == [], "in the dark"


# --- heard --------------------------------------------------------------------------------------

DESCRIBED = """(e) => (e.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean)
  .map((id) => document.getElementById(id).textContent).join(" ")"""


def test_a_slider_between_two_statements_is_heard_with_both_of_them(on: Open) -> None:
    slider = on("condition").page.get_by_role("slider")
    heard = slider.evaluate(DESCRIBED)
    for side in ("less", "more"):
        assert OPPOSITES.pole(side).text in heard and f"{side} coproduction" in heard
    expect(slider).to_have_accessible_name(
        f"{OPPOSITES.label}: between the left and the right statement"
    )


def test_each_of_two_sliders_is_heard_with_its_own_statement(on: Open) -> None:
    sliders = on("two statements").page.get_by_role("slider")
    for n, side in enumerate(("less", "more")):
        name = sliders.nth(n).get_attribute("aria-label") or ""
        assert APART.label in name and APART.pole(side).text in name
        other = {"less": "more", "more": "less"}[side]
        assert APART.pole(other).text not in name + sliders.nth(n).evaluate(DESCRIBED)


def test_a_slider_says_which_statement_it_leans_to(on: Open) -> None:
    stage = on("condition", BLANK)
    slider = stage.page.get_by_role("slider")
    expect(slider).to_have_attribute("aria-valuetext", "not rated")
    for key, side in (("ArrowLeft", "left"), ("ArrowRight", None), ("ArrowRight", "right")):
        slider.press(key)
        stage.talk()
        said = slider.get_attribute("aria-valuetext") or ""
        assert side is None or side in said
        expect(stage.page.get_by_role("status")).to_have_text(said)


def test_the_chart_has_a_name_and_its_words_stand_beneath_it(on: Open) -> None:
    stage = on("balance")
    chart = stage.page.locator(".coprod-chart")
    expect(chart).to_have_role("img")
    expect(chart).to_have_accessible_name(
        "What speaks against and for coproducing here, as bars to the left and to the right"
    )
    assert "This is no verdict" in chart.evaluate(DESCRIBED)
    stage.page.get_by_text("The picture in words").click()
    rows = stage.page.locator(".coprod-in-words li")
    expect(rows.filter(has_text=APART.label)).to_contain_text("slightly against and strongly for")
    expect(rows.filter(has_text=BLANK.conditions[-1].label)).to_contain_text("not sure")


HEAR = """() => {
  globalThis.read = 0;
  const seen = { childList: true, characterData: true, subtree: true };
  for (const one of document.querySelectorAll("[role=status], [role=alert]")) {
    new MutationObserver(() => { read += 1; }).observe(one, seen);
  }
}"""


def test_nothing_is_read_aloud_that_is_no_news(on: Open) -> None:
    stage = on("toolbar")
    stage.page.evaluate(HEAR)
    stage.workbook.rate(OPPOSITES.id, less=3)
    stage.talk()
    stage.page.evaluate("new Promise(requestAnimationFrame)")
    assert stage.page.evaluate("read") == 0


# --- seen ---------------------------------------------------------------------------------------

SIZES = [(1366, "normal"), (1920, "larger"), (3840, "normal"), (683, "larger"), (320, "normal")]
OUT = """() => {
  const box = document.querySelector(".coprod-chart").getBoundingClientRect();
  return [...document.querySelectorAll(".coprod-chart svg text")].filter((text) => {
    const { width, left, right, top, bottom } = text.getBoundingClientRect();
    const across = left < box.left - 1 || right > box.right + 1;
    return width && (across || top < box.top - 1 || bottom > box.bottom + 1);
  }).map((text) => text.textContent);
}"""
# The page is looked at before a frame, and the chart drawn before the next.
DRAWN_ANEW = """async () => {
  for (let n = 0; n < 3; n++) await new Promise((done) => requestAnimationFrame(done));
}"""
TYPE = """(selector) => parseFloat(getComputedStyle(
  [...document.querySelectorAll(selector)].at(-1)).fontSize)"""
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; }"""


def scale(width: int, text: str) -> float:
    return max(1, width / 1600) * (1.25 if text == "larger" else 1)


@pytest.mark.parametrize(("width", "text"), SIZES)
def test_nothing_of_the_chart_is_cut_and_its_type_is_that_of_the_page(
    on: Open, page: Page, width: int, text: str
) -> None:
    record = FILLED.add_aim(outcome=LONG, strength=3).add_cost(what=LONG, remains=3)
    for condition in record.conditions[:3]:
        record = record.rate(condition.id, less=3)
    page.set_viewport_size({"width": width, "height": 800})
    on("balance", record, text=text, scale=scale(width, text))
    assert page.evaluate(OUT) == []
    body = page.evaluate(TYPE, ".coprod-say p")
    labels = ".coprod-chart .annotation-text, .coprod-chart .yaxislayer-above text"
    assert abs(body - page.evaluate(TYPE, labels)) <= 1
    assert page.evaluate(WIDER) <= 0


def test_the_chart_follows_the_theme_and_the_size_of_the_type(on: Open, page: Page) -> None:
    stage = on("balance")
    paper = "(one) => getComputedStyle(document.querySelector(one)).backgroundColor"
    for theme, text, times in (("dark", "larger", 1.25), ("light", "normal", 1)):
        stage.look(theme, text, times)
        page.evaluate(DRAWN_ANEW)
        drawn = page.evaluate(paper, ".coprod-chart .main-svg")
        assert drawn == page.evaluate(paper, ".coprod-say")
        assert abs(page.evaluate(TYPE, ".coprod-chart .yaxislayer-above text") - 18 * times) <= 1


@each
def test_at_two_and_four_times_the_size_nothing_runs_out_of_the_page(
    on: Open, page: Page, panel: str
) -> None:
    page.set_viewport_size({"width": 683, "height": 384})
    on(panel)
    page.evaluate(UNFOLD)
    page.add_style_tag(content=SPACED)
    for width in (683, 320):
        page.set_viewport_size({"width": width, "height": 384})
        page.evaluate(DRAWN_ANEW)
        assert page.evaluate(WIDER) <= 0
        assert page.evaluate(CUT) == []


# --- on paper -----------------------------------------------------------------------------------


def test_on_paper_a_field_shows_all_it_holds_and_the_private_note_is_on_none(on: Open) -> None:
    stage = on("frame", FILLED.retitle(LONG * 3, f"{LONG}\n{LONG}"))
    stage.page.emulate_media(media="print")
    stage.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for text in (LONG * 3, f"{LONG}\n{LONG}"):
        copy = stage.page.locator(".coprod-on-paper").filter(has_text=text).first
        expect(copy).to_be_visible()
        assert copy.evaluate("(e) => e.scrollWidth <= e.clientWidth + 1")
    expect(
        stage.page.locator("textarea, input[type=text], button").locator("visible=true")
    ).to_have_count(0)
    stage.page.evaluate("dispatchEvent(new Event('afterprint'))")
    stage.page.emulate_media(media="screen")
    expect(stage.page.locator(".coprod-on-paper")).to_have_count(0)
    expect(stage.page.get_by_label("Project", exact=True)).to_be_visible()


def test_the_private_note_is_on_no_paper(on: Open) -> None:
    stage = on("private")
    stage.page.locator("summary").click()
    stage.page.get_by_label("Private note").fill("the minister should look good")
    stage.page.emulate_media(media="print")
    stage.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(stage.page.locator(".coprod-private")).to_be_hidden()
    expect(stage.page.locator(".coprod-on-paper")).to_have_count(0)


@pytest.mark.parametrize("panel", ["condition", "balance", "decision"])
def test_a_dark_page_prints_light(on: Open, panel: str) -> None:
    stage = on(panel, theme="dark")
    stage.page.emulate_media(media="print")
    assert "color-contrast" not in "".join(complaints(stage.page, COLOURS))
    light = "getComputedStyle(document.querySelector('.coprod')).backgroundColor"
    assert stage.page.evaluate(light) == "rgb(255, 255, 255)"
