"""The next group: a start of the workshop says whose answers these are, before they are seen."""

from collections.abc import Callable
from datetime import datetime

import pytest
from access import WCAG, complaints
from drafts import listed
from playwright.sync_api import Page, expect
from waiting import until
from watched import watched
from workshop import (
    PATIENCE,
    Workshop,
    go_on_with_them,
    kernel,
    loaded_again,
    told,
    whose,
)

from coprod import Record
from coprod.app.words import WORKSHOP as SAY
from coprod.keep.store import Drafts

pytestmark = pytest.mark.browser

FILE, SEMINAR = "01-decide.ipynb", "02-seminar.ipynb"
QUESTION = "Whether to say it aloud?"
CHANGED = datetime.fromisoformat("2026-03-03T14:05:00+00:00")
FORMER = Record.new(title="School meals", question=QUESTION).go_to("frame")
FORMER = FORMER.model_copy(update={"changed": CHANGED})

# What the room can see or hear of: text that is painted, and what stands beneath five places.
SEEN = """() => {
  const dialog = document.querySelector(".coprod-meet");
  const [w, h] = [innerWidth, innerHeight];
  const beneath = [[9, 9], [w - 9, 9], [9, h - 9], [w - 9, h - 9], [w / 2, 9]]
    .map(([x, y]) => document.elementFromPoint(x, y));
  const fields = [...document.querySelectorAll("textarea, input")]
    .filter((one) => one.checkVisibility() && one.value && !one.closest("#coprod-cells"));
  return {
    beneath: beneath.every((one) => one === dialog || one === document.documentElement
      || one.id === "coprod-starting"),
    step: document.body.dataset.page ?? null,
    pages: [...document.querySelectorAll(".coprod-page")].filter((one) => !one.hidden).length,
    title: document.title,
    fields: fields.map((one) => one.value),
  };
}"""


def asked(page: Page, workshop: Workshop) -> None:
    """Open the workshop and wait until it asks."""
    page.goto(workshop.page, wait_until="commit", timeout=PATIENCE)
    expect(whose(page)).to_be_visible(timeout=PATIENCE)


def silent(page: Page, step: str) -> None:
    """The page shows a step, and asked nothing before."""
    expect(page.locator("body[data-ready]")).to_be_attached(timeout=PATIENCE)
    expect(page.locator("body")).to_have_attribute("data-page", step)
    expect(whose(page)).to_have_count(0)


def nothing_shows(page: Page) -> None:
    assert page.evaluate(SEEN) == {
        "beneath": True,
        "step": None,
        "pages": 0,
        "title": SAY["title"],
        "fields": [],
    }


def stays(page: Page) -> None:
    """Escape does not answer it; the dark screen comes above it, and goes."""
    on = whose(page).get_by_role("button", name=SAY["meet_on"])
    expect(on).to_be_focused()
    for _ in range(3):
        page.keyboard.press("Escape")
    expect(whose(page)).to_be_visible()
    cover = page.locator(".coprod-blank")
    page.keyboard.press("F9")
    expect(cover).to_be_visible()
    spot = "document.elementFromPoint(innerWidth / 2, innerHeight / 2).closest('.coprod-blank')"
    assert page.evaluate(f"Boolean({spot})")
    page.keyboard.press("F9")
    expect(cover).to_be_hidden()
    expect(on).to_be_focused()
    page.keyboard.press("Tab")
    expect(whose(page).get_by_role("button", name=SAY["meet_afresh"])).to_be_focused()


def test_a_start_asks_whose_answers_these_are_and_then_nothing_does_until_the_next(
    workshop: Workshop, browsers: Callable[[], Page]
) -> None:
    Drafts(workshop.folder / FILE, workshop.drafts).write(FORMER)
    workshop.start(FILE)
    page = browsers()
    asked(page, workshop)
    expect(whose(page)).to_contain_text("School meals")
    expect(whose(page)).to_contain_text(f"Revision {FORMER.revision}, last changed on Tuesday")
    expect(whose(page)).to_contain_text("3 March 2026")
    expect(whose(page)).not_to_contain_text(QUESTION)
    nothing_shows(page)
    stays(page)
    for theme in ("light", "dark"):
        page.evaluate("(theme) => { document.documentElement.dataset.theme = theme; }", theme)
        assert complaints(page, (*WCAG, "best-practice")) == []
    page.keyboard.press("F9")  # dark, it is loaded again: the question comes beneath
    loaded_again(page, page.reload)
    expect(whose(page)).to_be_visible(timeout=PATIENCE)
    expect(page.locator(".coprod-blank")).to_be_visible()
    assert page.evaluate("document.elementFromPoint(9, 9).closest('.coprod-blank') !== null")
    page.keyboard.press("F9")

    go_on_with_them(page)
    silent(page, "frame")
    expect(page.get_by_label("The question before you")).to_have_value(QUESTION)
    loaded_again(page, page.reload)
    silent(page, "frame")
    loaded_again(page, kernel(page, workshop).kill)
    silent(page, "frame")
    page.close()
    page = browsers()
    page.goto(workshop.page, wait_until="commit", timeout=PATIENCE)
    silent(page, "frame")

    workshop.stop()
    told(page, SAY["unreachable"])
    workshop.start(FILE)
    told(page, SAY["outdated"])
    other = browsers()
    asked(other, workshop)
    other.close()
    loaded_again(
        page, page.locator(".coprod-banner").get_by_role("button", name=SAY["reload"]).click
    )
    silent(page, "frame")
    assert page.errors == [] and page.abroad == []


def test_the_next_class_starts_afresh_before_it_sees_anything(
    workshop: Workshop, browsers: Callable[[], Page]
) -> None:
    former = Record.new(title="Class of Monday", seminar=True).choose_case("case-mup")
    Drafts(workshop.folder / SEMINAR, workshop.drafts).write(former.go_to("case"))
    workshop.start(SEMINAR)
    page = browsers()
    asked(page, workshop)
    expect(whose(page)).to_contain_text("Class of Monday")
    nothing_shows(page)
    full = workshop.drafts / "kept"
    full.write_text("no folder: nothing can be put aside")
    whose(page).get_by_role("button", name=SAY["meet_afresh"]).click()
    expect(whose(page)).to_contain_text(SAY["meet_failed"])
    nothing_shows(page)
    full.unlink()
    whose(page).get_by_role("button", name=SAY["meet_afresh"]).click()
    silent(page, "steps")
    expect(page.locator(".coprod-bar-title")).to_have_text(SAY["untitled"])
    (kept,) = full.glob("*.json")
    assert Record.from_json(kept.read_text("utf-8")).same_answers(former)

    def begun() -> bool:
        (draft,) = listed(workshop.drafts)
        return draft.record.is_seminar and draft.record.title == ""

    until(begun, "the draft is a new seminar")
    second = watched(page.context)
    page.close()
    second.goto(workshop.page, wait_until="commit", timeout=PATIENCE)
    silent(second, "steps")
