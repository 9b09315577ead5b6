"""Only what somebody means is an answer: presses, keys and touches on the real sliders."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hands import Finger, press, spot
from playwright.sync_api import Locator, Page, expect
from stage import Stage
from watched import watched

from coprod import Record, Workbook
from coprod.decide.costs.panel import CostsView
from coprod.decide.frame.panel import FrameView
from coprod.rating.condition import ConditionsView
from coprod.seminar.case.panel import CaseConditionsView
from coprod.session.parked.panel import ParkedView
from coprod.session.steps.panel import StepsView

pytestmark = pytest.mark.browser

BLANK = Record.new(title="School meals")
OPPOSITES = [c for c in BLANK.conditions if c.opposites]
BOTH = next(c for c in BLANK.conditions if not c.opposites)
FIRST = OPPOSITES[0]

Open = Callable[..., Stage]


def conditions(stage: Stage, *which: Any, view: type = ConditionsView) -> None:
    for one in which:
        stage.show(view(stage.workbook, [one]))


@pytest.fixture
def on(sheet: Page) -> Open:
    def open_stage(record: Record = BLANK, *which: Any) -> Stage:
        stage = Stage(sheet, Workbook(record))
        conditions(stage, *(which or (FIRST,)))
        return stage

    return open_stage


def slider(stage: Stage, n: int = 0) -> Locator:
    return stage.page.locator("input[type=range]:visible").nth(n)


def says(stage: Stage, text: str, n: int = 0) -> None:
    expect(slider(stage, n)).to_have_attribute("aria-valuetext", text)


def rating(stage: Stage, condition: Any = FIRST) -> tuple[str, int | None, int | None]:
    one = stage.workbook.record.rating(condition.id)
    return one.state, one.less, one.more


UNRATED = ("not-rated", None, None)


def unheard(stage: Stage) -> dict[str, str]:
    left: dict[str, str] = stage.page.evaluate("Object.fromEntries(__coprod.unheard)")
    return left


# --- a press of ordinary length -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("takes", "state"),
    [
        ("Clear this rating", "not-rated"),
        ("Not sure", "not-sure"),
        ("Does not apply here", "not-applicable"),
    ],
)
def test_what_a_long_press_said_does_not_come_back_once_it_is_taken_back(
    on: Open, takes: str, state: str
) -> None:
    stage = on()
    press(stage.page, slider(stage), along=0.2)
    stage.talk()
    assert rating(stage) == ("rated", 2, 0) and unheard(stage) == {}
    stage.page.get_by_text(takes, exact=True).click()
    says(stage, "not rated")
    stage.talk()
    assert rating(stage) == (state, None, None) and unheard(stage) == {}
    says(stage, "not rated")
    stage.show(ConditionsView(stage.workbook, [FIRST]))  # the page is loaded again
    stage.talk()
    says(stage, "not rated", 1)
    assert rating(stage) == (state, None, None)


def test_of_what_no_kernel_heard_only_the_last_answer_reaches_the_next_one(on: Open) -> None:
    stage = on()
    press(stage.page, slider(stage), along=0.2)  # no kernel has answered yet
    stage.page.get_by_text("Not sure", exact=True).click()
    assert list(unheard(stage).values()) == ["not-sure"]
    press(stage.page, slider(stage), along=0.8)
    assert list(unheard(stage).values()) == ["2"]
    stage.page.evaluate("stage.models[0].sent.length = 0")  # they reached nobody
    stage.show(ConditionsView(stage.workbook, [FIRST]))
    stage.talk()
    assert rating(stage) == ("rated", 0, 2) and unheard(stage) == {}


def test_two_sliders_apart_forget_what_they_said_as_well(on: Open) -> None:
    stage = on(BLANK, BOTH)
    for n in (0, 1):
        press(stage.page, slider(stage, n), along=0.9)
    stage.talk()
    assert rating(stage, BOTH) == ("rated", 3, 3)
    stage.page.get_by_text("Clear this rating").click()
    stage.talk()
    assert rating(stage, BOTH) == UNRATED and unheard(stage) == {}
    says(stage, "not rated")
    says(stage, "not rated", 1)


# --- what is no press ---------------------------------------------------------------------------


@pytest.mark.parametrize("button", ["right", "middle"])
def test_another_button_of_the_mouse_rates_nothing(on: Open, button: str) -> None:
    stage = on()
    press(stage.page, slider(stage), along=0.2, button=button)
    stage.talk()
    assert rating(stage) == UNRATED


def test_a_text_selection_let_go_over_a_slider_rates_nothing(on: Open) -> None:
    stage = on()
    mouse = stage.page.mouse
    mouse.move(*spot(stage.page, stage.page.locator(".coprod-question")))
    mouse.down()
    mouse.move(*spot(stage.page, slider(stage), 0.2), steps=5)
    mouse.up()
    stage.talk()
    assert rating(stage) == UNRATED
    says(stage, "not rated")


@pytest.mark.parametrize("held", ["Control", "Alt", "Meta"])
def test_keys_held_with_another_one_move_no_slider(on: Open, held: str) -> None:
    stage = on(BLANK.rate(FIRST.id, more=1))
    slider(stage).focus()
    for key in ("Home", "End", "ArrowLeft", "ArrowUp", "PageUp", "Enter"):
        stage.page.keyboard.press(f"{held}+{key}")
    stage.talk()
    assert rating(stage) == ("rated", None, 1)
    expect(slider(stage)).to_have_value("1")


def test_a_key_meant_for_it_rates(on: Open) -> None:
    stage = on()
    slider(stage).press("End")
    stage.talk()
    assert rating(stage) == ("rated", 0, 3)
    slider(stage).press("ArrowLeft")
    stage.talk()
    assert rating(stage) == ("rated", 0, 2)


def test_the_wheel_rates_nothing_and_what_moves_by_itself_is_put_back(on: Open) -> None:
    stage = on()
    slider(stage).focus()
    stage.page.mouse.move(*spot(stage.page, slider(stage)))
    stage.page.mouse.wheel(0, 300)
    # As a browser does that lets the wheel move a slider in use.
    slider(stage).evaluate("(e) => { e.value = 2; e.dispatchEvent(new Event('input')); }")
    stage.talk()
    assert rating(stage) == UNRATED
    expect(slider(stage)).to_have_value("0")
    says(stage, "not rated")


# --- a press that is thought better of ----------------------------------------------------------


@pytest.mark.parametrize("way", ["far away", "Escape"])
@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (BLANK, UNRATED),
        (BLANK.mark(FIRST.id, "not-sure"), ("not-sure", None, None)),
        (BLANK.rate(FIRST.id, less=0, more=1), ("rated", 0, 1)),
    ],
    ids=["unrated", "not sure", "rated"],
)
def test_a_drag_that_is_given_up_leaves_all_as_it_was(
    on: Open, record: Record, expected: tuple[str, int | None, int | None], way: str
) -> None:
    stage = on(record)
    before = slider(stage).get_attribute("aria-valuetext")
    x, y = spot(stage.page, slider(stage), 0.2)
    stage.page.mouse.move(x, y)
    stage.page.mouse.down()
    stage.page.mouse.move(x - 40, y, steps=4)
    stage.talk()
    assert rating(stage)[0] == "rated", "a drag is seen at once"
    if way == "Escape":
        stage.page.keyboard.press("Escape")
        stage.page.mouse.move(x + 200, y, steps=4)
    else:
        stage.page.mouse.move(x, y + 140, steps=4)
    stage.page.mouse.up()
    stage.talk()
    assert rating(stage) == expected and unheard(stage) == {}
    says(stage, before or "")


def test_one_of_two_sliders_that_is_given_up_goes_blank_alone(on: Open) -> None:
    stage = on(BLANK.rate(BOTH.id, more=2), BOTH)
    x, y = spot(stage.page, slider(stage), 0.9)
    stage.page.mouse.move(x, y)
    stage.page.mouse.down()
    stage.talk()
    assert rating(stage, BOTH) == ("rated", 3, 2)
    stage.page.mouse.move(x, y - 140, steps=4)
    stage.page.mouse.up()
    stage.talk()
    assert rating(stage, BOTH) == ("rated", None, 2)


def test_who_drags_past_the_end_means_the_end(on: Open) -> None:
    stage = on()
    x, y = spot(stage.page, slider(stage), 0.6)
    stage.page.mouse.move(x, y)
    stage.page.mouse.down()
    stage.page.mouse.move(1360, y + 30, steps=8)
    stage.page.mouse.up()
    stage.talk()
    assert rating(stage) == ("rated", 0, 3)


# --- fingers ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def touched(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page on a touch screen."""
    blank = tmp_path_factory.mktemp("touched") / "blank.html"
    blank.write_text("<!doctype html><title>A blank sheet</title>", encoding="utf-8")
    context = browser.new_context(viewport={"width": 1024, "height": 768}, has_touch=True)
    one = watched(context)
    one.goto(blank.as_uri())
    yield one
    context.close()


def on_screen(page: Page, target: Locator, along: float) -> tuple[float, float]:
    """Take the slider to the middle of the screen, from where a finger can go up and down."""
    target.evaluate("(e) => e.scrollIntoView({ block: 'center' })")
    return spot(page, target, along)


@pytest.mark.parametrize("view", [ConditionsView, CaseConditionsView])
def test_a_finger_that_scrolls_the_page_rates_nothing_and_changes_no_rating(
    touched: Page, view: type
) -> None:
    record = BLANK
    if view is CaseConditionsView:
        case = "case-nsw"
        record = Record.new(seminar=True).choose_case(case)
        record = record.rate_case(case, FIRST.id, less=1, more=0)
    else:
        record = record.rate(FIRST.id, less=1, more=0).mark(BOTH.id, "not-sure")
    stage = Stage(touched, Workbook(record))
    conditions(stage, *BLANK.conditions, view=view)
    finger = Finger(touched)
    every = touched.locator("input[type=range]:visible")
    before = [one.get_attribute("aria-valuetext") for one in every.all()]
    scrolled = 0
    for n, one in enumerate(every.all()):
        x, y = on_screen(touched, one, 0.1 + 0.08 * n)
        at = touched.evaluate("scrollY")
        finger.swipe((x, y), (x + 6, y - 250))
        scrolled += touched.evaluate("scrollY") != at
        stage.talk()
    assert scrolled >= 9, "the page has to move, else nothing is shown"
    assert [one.get_attribute("aria-valuetext") for one in every.all()] == before
    assert stage.workbook.record is record and unheard(stage) == {}


def test_a_tap_rates_and_so_does_a_drag_along_the_slider(touched: Page) -> None:
    stage = Stage(touched, Workbook(BLANK))
    conditions(stage, *OPPOSITES[:3])
    finger = Finger(touched)
    finger.tap(on_screen(touched, slider(stage), 0.2))
    stage.talk()
    assert rating(stage) == ("rated", 2, 0)
    finger.tap(on_screen(touched, slider(stage, 1), 0.5))  # in the middle, where no value changes
    stage.talk()
    assert rating(stage, OPPOSITES[1]) == ("rated", 0, 0)
    x, y = on_screen(touched, slider(stage, 2), 0.5)
    finger.swipe((x, y), (1020, y + 10))
    stage.talk()
    assert rating(stage, OPPOSITES[2]) == ("rated", 0, 3)


# --- other controls -----------------------------------------------------------------------------


def test_the_wheel_and_held_keys_choose_nothing_in_any_field(sheet: Page) -> None:
    stage = Stage(sheet, Workbook(BLANK.add_cost("cost-proc-delay")))
    stage.show(StepsView(stage.workbook))
    stage.show(CostsView(stage.workbook))
    stage.page.locator("details.coprod-card summary").first.click()
    minutes, bearer = stage.page.locator("input[type=number]"), stage.page.locator("select").first
    weighs = stage.page.locator(".coprod-scale input").nth(1)
    weighs.check()
    stage.talk()
    before = stage.workbook.record
    for control in (minutes, bearer, weighs):
        control.focus()
        stage.page.mouse.move(*spot(stage.page, control))
        stage.page.mouse.wheel(0, 120)
        stage.page.mouse.wheel(0, -120)
        control.focus()
        for key in ("ArrowDown", "End", "Home", "ArrowUp"):
            stage.page.keyboard.press(f"Control+{key}")
        stage.talk()
    assert stage.workbook.record is before


def test_a_double_click_removes_one_row_and_adds_one(sheet: Page) -> None:
    groups = [{"id": name, "name": name} for name in ("gps", "nurses", "families")]
    stage = Stage(sheet, Workbook(Record.new().set_frame(partners=groups)))
    stage.show(FrameView(stage.workbook))
    stage.page.get_by_text("Remove this group").first.dblclick()
    stage.talk()
    assert [one.id for one in stage.workbook.record.frame.partners] == ["nurses", "families"]
    stage.page.get_by_role("button", name="Add a partner group").dblclick()
    expect(stage.page.get_by_label("Group", exact=True)).to_have_count(3)


def test_a_double_click_on_a_remark_takes_out_that_one_alone(sheet: Page) -> None:
    record = Record.new().park("one", id="remark-1").park("two", id="remark-2")
    stage = Stage(sheet, Workbook(record))
    stage.show(ParkedView(stage.workbook))
    stage.page.get_by_text("Remove", exact=True).first.dblclick()
    stage.talk()
    assert [one.text for one in stage.workbook.record.parked] == ["one"]
