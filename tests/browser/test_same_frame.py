"""The picture moves with the hand, whatever the kernel does meanwhile."""

from collections.abc import Iterator

import pytest
from desk import by_menu, no_dead_views, open_notebook, run_all, run_cells, sliders, type_into
from lab import Lab, saved
from playwright.sync_api import CDPSession, Page, expect
from stage import Stage
from waiting import until

from coprod import Record, Workbook
from coprod.decide.balance.panel import BalanceView
from coprod.drawing.look import Theme, palette
from coprod.panel.words import SETTING_UP
from coprod.rating.condition import ConditionsView

pytestmark = pytest.mark.browser

BLANK = Record.new(title="School meals")
FIRST, SECOND, THIRD = [c for c in BLANK.conditions if c.opposites][:3]
# The bars that are drawn, from the top, with the side to which each goes from the middle.
DRAWN = """() => [...document.querySelectorAll(".coprod-chart .barlayer .point path")]
  .map((one) => one.getAttribute("d").match(/^M([\\d.]+),([\\d.]+)V.*H([\\d.]+)V/))
  .filter((found) => found && found[1] !== found[3])
  .toSorted((a, b) => a[2] - b[2])
  .map(([, from, , to]) => (Number(to) < Number(from) ? "against" : "for"))"""
NEXT_FRAME = """() => new Promise((done) => requestAnimationFrame(() => {
  const after = new MessageChannel();
  after.port1.onmessage = done;
  after.port2.postMessage(0);
}))"""


def drawn(page: Page) -> list[str]:
    sides: list[str] = page.evaluate(DRAWN)
    return sides


@pytest.fixture
def stage(sheet: Page) -> Stage:
    one = Stage(sheet, Workbook(BLANK))
    one.look()
    one.show(ConditionsView(one.workbook, [FIRST, SECOND]))
    one.show(BalanceView(one.workbook))
    one.talk()
    sheet.wait_for_function("document.querySelector('.coprod-chart') !== null")
    return one


def test_the_picture_moves_in_the_frame_of_the_key_and_the_kernel_confirms(stage: Stage) -> None:
    page = stage.page
    page.wait_for_function("stage.charts !== undefined")
    sliders(page).first.focus()
    page.keyboard.press("ArrowLeft")
    page.locator(".coprod-chart .barlayer").wait_for(state="attached")  # the library came
    for key, sides in (("Home", ["against"]), ("End", ["for"]), ("ArrowLeft", ["for"])):
        page.keyboard.press(key)
        page.evaluate(NEXT_FRAME)
        assert drawn(page) == sides, "no kernel has heard of it"
        assert stage.workbook.record is BLANK
    page.get_by_label("Not sure").nth(1).check()
    page.evaluate(NEXT_FRAME)
    assert sorted(drawn(page)) == ["against", "for", "for"]
    stage.talk()
    page.evaluate(NEXT_FRAME)
    assert sorted(drawn(page)) == ["against", "for", "for"]
    rating = stage.workbook.record.rating(FIRST.id)
    assert (rating.less, rating.more) == (0, 2)
    assert stage.workbook.record.rating(SECOND.id).state == "not-sure"
    page.get_by_role("button", name="Clear this rating").first.click()
    page.evaluate(NEXT_FRAME)
    assert sorted(drawn(page)) == ["against", "for"]


PAINTED = """() => [...document.querySelectorAll(".coprod-chart .barlayer .trace")].map((trace) => {
  const { fill } = getComputedStyle(trace.querySelector("path"));
  const id = fill.match(/#([^")]+)/)?.[1];
  if (!id) return fill;
  const pattern = document.getElementById(id);
  const parts = [pattern.querySelector("rect"), pattern.querySelector("circle, path")];
  const paint = (one) => one?.getAttribute("stroke") ?? one?.getAttribute("fill");
  return parts.map(paint).join(" ");
})"""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_each_side_is_painted_in_its_colour_and_never_by_colour_alone(
    stage: Stage, theme: Theme
) -> None:
    stage.look(theme)
    stage.workbook.rate(FIRST.id, less=3)
    stage.workbook.mark(SECOND.id, "not-sure")
    stage.talk()
    stage.page.locator(".coprod-chart .barlayer").wait_for(state="attached")
    stage.page.evaluate(NEXT_FRAME)
    names = ("against", "for", "paper", "grey")
    against, in_favour, paper, grey = (rgb(palette(theme)[name]) for name in names)
    hatched = f"{paper} {grey}"
    dotted = f"{against} {paper}"
    assert stage.page.evaluate(PAINTED) == [dotted, in_favour, hatched, hatched]


def rgb(colour: str) -> str:
    return f"rgb({', '.join(str(int(colour[i : i + 2], 16)) for i in (1, 3, 5))})"


def test_the_first_answer_is_sent_at_once_and_the_last_one_for_certain(stage: Stage) -> None:
    page = stage.page
    sliders(page).first.focus()
    page.evaluate("stage.models[0].sent.length = 0")
    sent = page.evaluate(
        """() => {
          const slider = document.activeElement;
          for (const key of ["ArrowLeft", "ArrowLeft", "ArrowLeft"]) {
            slider.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
            slider.value = String(Number(slider.value) - 1);
            slider.dispatchEvent(new Event("input", { bubbles: true }));
          }
          return stage.models[0].sent.map((one) => one.value);
        }"""
    )
    assert sent == [-1], "the first at once, and the others gathered"
    page.wait_for_function("stage.models[0].sent.length === 2")
    stage.talk()
    assert stage.workbook.record.rating(FIRST.id).less == 3


def test_what_the_kernel_refuses_is_in_the_picture_no_more(stage: Stage) -> None:
    page = stage.page
    stage.workbook.rate = None  # type: ignore[method-assign]
    sliders(page).first.focus()
    page.keyboard.press("Home")
    page.locator(".coprod-chart .barlayer").wait_for(state="attached")
    assert drawn(page) == ["against"]
    stage.talk()
    page.evaluate(NEXT_FRAME)
    assert page.locator(".coprod-chart").is_hidden()


# --- in a notebook ----------------------------------------------------------------------------


def test_answers_given_while_the_kernel_is_busy_are_shown_and_arrive_in_order(
    open_lab: Lab, page: Page
) -> None:
    open_notebook(page, open_lab.address, "01-decide.ipynb")
    run_all(page)
    page.locator(".coprod-chart").first.wait_for(state="attached")
    kernel = open_lab.kernel()
    kernel.suspend()  # deaf to everything, as one that computes is
    try:
        first, second = sliders(page).nth(0), sliders(page).nth(1)
        for slider, key in ((first, "Home"), (second, "End"), (first, "ArrowRight")):
            slider.focus()
            page.keyboard.press(key)
        type_into(page, page.locator(".coprod-condition textarea").first, "said meanwhile")
        expect(first).to_have_attribute(
            "aria-valuetext", "clearly the left statement (less coproduction)"
        )
        page.wait_for_function(f"({DRAWN})().toString() === 'for,against'")
        page.wait_for_timeout(5_000)
        assert drawn(page) == ["for", "against"]
    finally:
        kernel.resume()
    page.keyboard.press("Control+s")
    path = open_lab.folder / "01-decide.ipynb"
    until(lambda: "said meanwhile" in str(saved(path)), "the file holds what was typed")
    ratings = {one["item"]: one for one in saved(path)["ratings"]}
    items = [c.id for c in BLANK.conditions]
    assert (ratings[items[0]]["less"], ratings[items[0]]["reason"]) == (2, "said meanwhile")
    assert ratings[items[1]]["more"] == 3
    assert drawn(page) == ["for", "against"]


@pytest.fixture
def slow(page: Page) -> Iterator[CDPSession]:
    """Make the processor six times as slow; what a page may wait for stays what it is."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 6})
    yield session
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})


def all_there(page: Page, most: int) -> None:
    """Every panel is there, and none waits for anything."""
    expect(page.locator(".coprod-handout, .coprod-teacher").first).to_be_attached(timeout=90_000)
    expect(page.get_by_text(SETTING_UP["notebook"]["wait"])).to_have_count(0, timeout=90_000)
    assert page.locator(".coprod-panel").count() >= most
    assert page.locator(".coprod-panel:empty").count() == 0
    no_dead_views(page)


def test_on_a_slow_computer_every_panel_comes_up_and_follows(
    open_lab: Lab, page: Page, slow: CDPSession
) -> None:
    open_notebook(page, open_lab.address, "01-decide.ipynb")
    run_all(page)
    all_there(page, 20)
    sliders(page).first.focus()
    page.keyboard.press("Home")
    expect(page.get_by_text("strongly the left statement").first).to_be_visible()
    expect(page.locator(".coprod-toolbar").first).to_contain_text("Revision 1")
    expect(page.locator(".coprod-in-words li")).to_have_text([f"{FIRST.label}: strongly against"])


def test_on_a_slow_computer_a_seminar_comes_up_and_follows(
    open_lab: Lab, page: Page, slow: CDPSession
) -> None:
    open_notebook(page, open_lab.address, "02-seminar.ipynb")
    run_cells(page, page.locator(".coprod-panel[data-step=claims]"))
    all_there(page, 12)
    page.get_by_label("Your name").fill("Ana")
    page.keyboard.press("Tab")
    expect(page.locator(".coprod-toolbar").first).to_contain_text("Revision 1")


# --- what goes wrong --------------------------------------------------------------------------

# A script that does not do what it should: put before the one that draws all views.
POISON = """(first) => {
  const Sound = globalThis.Blob;
  globalThis.Blob = class extends Sound {
    constructor([text, ...more], options) {
      const all = options?.type === "text/javascript" && text.length > 50_000;
      super(all ? [first, text] : [text, ...more], options);
    }
  };
}"""


@pytest.mark.parametrize(
    ("first", "says"),
    [
        ("throw new Error('no luck');", SETTING_UP["notebook"]["failed"].format(what="no luck")),
        ("await new Promise(() => {});", SETTING_UP["notebook"]["slow"]),
    ],
    ids=["it throws", "it takes for ever"],
)
def test_a_script_that_does_not_come_up_says_what_to_do(
    open_lab: Lab, page: Page, first: str, says: str
) -> None:
    page.add_init_script(f"({POISON})({first!r})")
    open_notebook(page, open_lab.address, "01-decide.ipynb")
    by_menu(page)
    expect(page.get_by_text(says).first).to_be_visible(timeout=60_000)
