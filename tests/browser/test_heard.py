"""Whoever enters something hears whether it was taken, and what is typed can be stored."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from seminars import attended
from stage import Stage
from views import OF_A_CASE, OF_A_DECISION, OF_A_SEMINAR

from coprod import Record, Workbook
from coprod.decide.costs.panel import CostsView
from coprod.decide.frame.panel import FrameView
from coprod.decide.purposes.panel import PurposesView
from coprod.decide.purposes.private import PrivateView
from coprod.keep.store import Drafts
from coprod.panel.words import LATE, STOPPED
from coprod.rating.condition import ConditionsView
from coprod.seminar.evaluation.panel import EvaluationView
from coprod.session.parked.panel import ParkedView

pytestmark = pytest.mark.browser

BLANK = Record.new(title="School meals")
FIRST = next(c for c in BLANK.conditions if c.opposites)
Open = Callable[..., Stage]


@pytest.fixture
def on(sheet: Page, tmp_path: Path) -> Open:
    def open_stage(*views: Callable[[Workbook], Any], record: Record = BLANK) -> Stage:
        drafts = Drafts(tmp_path / "n.ipynb", tmp_path / "drafts")
        stage = Stage(sheet, Workbook(record, drafts))
        for view in views:
            made = view(stage.workbook)
            stage.show(made)
        return stage

    return open_stage


def rated(workbook: Workbook) -> ConditionsView:
    return ConditionsView(workbook, [FIRST])


def late(stage: Stage) -> Locator:
    return stage.page.locator(".coprod-panel").get_by_text(LATE["notebook"])


def unheard(stage: Stage) -> int:
    n: int = stage.page.evaluate("__coprod.unheard.size")
    return n


# --- taken or not -------------------------------------------------------------------------------


def test_a_kernel_that_does_not_hear_is_told_and_the_sentence_goes_once_it_does(on: Open) -> None:
    stage = on(rated, CostsView)
    stage.page.get_by_label("Why?").first.fill("They meet every week.")
    stage.page.get_by_role("button", name="Add a cost of your own").click()
    expect(late(stage)).to_have_count(2)
    for one in late(stage).all():
        expect(one).to_be_visible()
    stage.talk()
    for one in late(stage).all():
        expect(one).to_be_hidden()
    expect(late(stage)).to_have_count(0)
    assert unheard(stage) == 0


SAID = """() => {
  const slider = document.activeElement;
  globalThis.said = [];
  new MutationObserver(() => said.push(slider.getAttribute("aria-valuetext")))
    .observe(slider, { attributeFilter: ["aria-valuetext"] });
}"""


def test_a_slider_that_goes_there_and_back_is_moved_by_no_older_news(on: Open) -> None:
    stage = on(rated)
    slider = stage.page.locator("input[type=range]:visible")
    slider.focus()
    for sent, key in enumerate(("ArrowRight", "ArrowRight", "ArrowLeft"), start=1):
        slider.press(key)
        stage.page.wait_for_function(f"stage.models[0].sent.length === {sent}")
    assert slider.input_value() == "1"
    stage.page.evaluate(SAID)
    stage.talk()  # the kernel says 1, then 2, then 1
    assert stage.page.evaluate("new Set(said).size") == 1
    assert slider.input_value() == "1" and unheard(stage) == 0


def test_whoever_hears_nothing_asks_once_whether_it_was_heard(on: Open) -> None:
    stage = on(rated)
    why = stage.page.get_by_label("Why?")
    asked = "stage.models[0].asked"
    for times in (1, 2):
        why.fill(f"They meet every week, {times}.")
        assert stage.page.evaluate(asked) == times - 1
        expect(late(stage)).to_be_visible()
        why.fill(f"They meet every month, {times}.")  # a kernel that is busy is left alone
        stage.page.evaluate("[...__coprod.pending].forEach((flush) => flush())")
        assert stage.page.evaluate(asked) == times
        stage.talk()


def test_in_a_panel_higher_than_the_screen_the_sentence_is_seen_all_the_same(on: Open) -> None:
    stage = on(FrameView, PurposesView)
    stage.page.set_viewport_size({"width": 1366, "height": 300})
    stage.page.get_by_role("button", name="Add an aim of your own").scroll_into_view_if_needed()
    stage.page.evaluate("scrollTo(0, document.body.scrollHeight)")
    stage.page.get_by_role("button", name="Add an aim of your own").press("Enter")
    expect(late(stage)).to_be_visible()
    expect(late(stage)).not_to_be_in_viewport()
    seen = stage.page.locator(".coprod-afar")
    expect(seen).to_be_in_viewport()
    expect(seen).to_have_text(LATE["notebook"])
    stage.talk()
    expect(seen).to_be_hidden()


def test_what_changes_nothing_is_confirmed_as_well(on: Open) -> None:
    record = BLANK.rate(FIRST.id, less=0, more=0)
    stage = on(rated, FrameView, record=record)
    stage.page.locator("input[type=range]:visible").press("Enter")
    project = stage.page.get_by_label("Project", exact=True)
    project.fill("School meal")
    project.fill("School meals")
    assert unheard(stage) == 2
    stage.talk()
    assert stage.workbook.record is record and unheard(stage) == 0


def test_a_choice_that_could_not_be_taken_goes_back_and_text_stays_to_be_put_right(
    on: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = on(rated)

    def broken(*_: Any, **__: Any) -> None:
        raise ZeroDivisionError("nobody foresaw this")

    reason = stage.page.get_by_label("Why?")
    with monkeypatch.context() as change:
        change.setattr(stage.workbook, "rate", broken)
        change.setattr(stage.workbook, "give_reason", broken)
        stage.page.locator("input[type=range]:visible").press("End")
        reason.fill("Words somebody found.")
        stage.talk()
    slider = stage.page.locator("input[type=range]:visible")
    expect(slider).to_have_attribute("aria-valuetext", "not rated")
    stage.page.get_by_text(
        "Not sure", exact=True
    ).click()  # the field is left, and other news comes
    stage.talk()
    expect(reason).to_have_value("Words somebody found.")
    stage.show(rated(stage.workbook))  # loaded again: it is not lost, and now it can be taken
    stage.talk()
    assert stage.workbook.record.rating(FIRST.id).reason == "Words somebody found."
    assert stage.workbook.record.rating(FIRST.id).state == "not-sure" and unheard(stage) == 0


def test_what_was_picked_while_no_kernel_hears_is_picked_at_the_next_one_once(on: Open) -> None:
    stage = on(CostsView)
    stage.page.locator("summary", has_text="Risks to the research").first.click()
    delay = stage.page.get_by_label("Delays to the research").first
    delay.check()
    stage.workbook.retitle("Older news")
    view = stage.views[0]
    stage.page.evaluate("(state) => stage.models[0].state(state)", view.state)
    expect(delay).to_be_checked()
    stage.page.evaluate("stage.models[0].sent.length = 0")
    for _ in range(2):
        stage.show(CostsView(stage.workbook))
        stage.talk()
    assert [cost.item for cost in stage.workbook.record.costs] == ["cost-proc-delay"]
    assert unheard(stage) == 0


# --- what is typed ------------------------------------------------------------------------------

SPOILT = "co\x02production\ufffe\x1b \u00e9\n"
SOUND = "co\ufffdproduction\ufffd\ufffd \u00e9"


def type_all(stage: Stage, fields: Locator) -> list[str]:
    for field in fields.all():
        field.focus()
        stage.page.keyboard.insert_text(SPOILT)
    return [field.input_value().rstrip("\n") for field in fields.all()]


def test_what_no_saved_page_can_hold_is_replaced_as_it_is_typed(on: Open) -> None:
    record = Record.new().add_aim(outcome="")
    stage = on(PurposesView, FrameView, ParkedView, rated, PrivateView, record=record)
    for summary in stage.page.locator("summary").all():
        summary.click()
    fields = stage.page.locator("textarea:visible, input[type=text]:visible")
    values = type_all(stage, fields)
    assert len(values) >= 8 and {value.strip() for value in values} == {SOUND}
    stage.talk()
    assert stage.workbook.record.title == SOUND
    waiting = stage.page.evaluate("[...__coprod.unheard.keys()]")
    assert [key for key in waiting if not key.endswith("/line")] == [], "page and kernel agree"


def test_half_of_a_letter_becomes_a_mark_and_the_cursor_stays_where_it_was(on: Open) -> None:
    stage = on(rated)
    reason = stage.page.get_by_label("Why?")
    reason.fill("because")
    reason.evaluate("""(e) => {
      e.setRangeText("\\ud83d", 2, 2, "end");
      e.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste" }));
    }""")
    expect(reason).to_have_value("be\ufffdcause")
    reason.focus()
    assert reason.evaluate("(e) => e.selectionStart") == 3
    stage.page.keyboard.insert_text("\U0001f600")
    expect(reason).to_have_value("be\ufffd\U0001f600cause")
    stage.talk()
    assert stage.workbook.record.rating(FIRST.id).reason == "be\ufffd\U0001f600cause"
    assert unheard(stage) == 0


LETS = """() => [...document.querySelectorAll("input, textarea")].filter((one) => (
  one.spellcheck || one.autocomplete !== "off" || one.getAttribute("autocorrect") !== "off"
  || one.getAttribute("autocapitalize") !== "off")).map((one) => one.outerHTML)"""


@pytest.mark.parametrize("kind", ["decision", "seminar"])
def test_no_field_is_spelt_completed_or_put_right_by_the_browser(on: Open, kind: str) -> None:
    if kind == "decision":
        cooks = {"id": "cooks", "name": "School cooks"}
        record = BLANK.set_frame(partners=[cooks]).add_aim(outcome="x").park("y")
        views = [*OF_A_DECISION.values()]
    else:
        record = attended(revealed=False)
        views = [*OF_A_CASE.values(), *OF_A_SEMINAR.values(), EvaluationView]
    stage = on(*views, record=record)
    stage.talk()
    for add in stage.page.get_by_role("button", name="Add").all():
        if add.is_visible():
            add.click()
    stage.talk()
    assert stage.page.locator("textarea, input[type=text]").count() > 10
    assert stage.page.evaluate(LETS) == []


def test_a_kernel_restarted_elsewhere_is_known_though_its_first_message_got_lost(on: Open) -> None:
    page = on(rated).page

    def kernel(session: str, state: str) -> None:
        page.evaluate("(said) => stage.models[0].status(...said)", [session, state])

    for state in ("busy", "idle", "busy"):
        kernel("first", state)
    expect(page.get_by_text(STOPPED)).to_have_count(0)
    kernel("second", "busy")
    expect(page.get_by_text(STOPPED)).to_be_visible()
