"""Whatever a team pastes into a field, nothing of it and nothing beside it runs out of the page."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from access import CUT, OUTSIDE, UNFOLD, WIDER
from long_words import ADDRESS, STUCK, with_long_labels, with_long_words
from nbconvert import HTMLExporter
from playwright.sync_api import Page
from seminars import attended
from stage import DECIDE, SEMINAR, Shown, stage_of
from strategies import ITEMS, whole

from coprod import Record
from coprod.browsing.page import listing
from coprod.browsing.visit import Visit, found_at
from coprod.keep.notebook import record_notebook
from coprod.page.html import as_html
from coprod.seminar.teacher.sheets import case_sheet, marking_sheet
from coprod.session.handout.page import sheet_to_print
from coprod.sources.catalogue import catalogue

pytestmark = pytest.mark.browser

FILLED = whole().mark("cond-conflicts", "not-sure").rate("cond-resources", less=1, more=3)
RECORDS = {
    "a decision": (with_long_words(FILLED), DECIDE),
    "a decision on labels of one word": (with_long_labels(FILLED), DECIDE),
    "a seminar": (with_long_words(attended()), SEMINAR),
    "a seminar on labels of one word": (with_long_labels(attended()), SEMINAR),
}
# Of panels that show one part at a time, all parts.
EVERY_PART = "document.querySelectorAll('[data-aside]').forEach((e) => { delete e.dataset.aside })"
STAGES = ITEMS["stages"]
SCREENS = [(1366, "normal", 1), (1366, "larger", 1.25), (1920, "normal", 1.2)]


def lost(page: Page, within: str) -> list[str]:
    """Return what runs out of the page, or of a part of it, or is cut."""
    wide = page.evaluate(WIDER)
    out = [f"{wide} px wider than the window"] if wide > 0 else []
    return [*out, *page.evaluate(OUTSIDE, within), *page.evaluate(CUT)]


@pytest.mark.parametrize("record", RECORDS)
def test_no_panel_runs_out_of_the_page(sheet: Page, record: str) -> None:
    stage = stage_of(sheet, Shown(*RECORDS[record]))
    sheet.evaluate(UNFOLD)
    sheet.evaluate(EVERY_PART)
    assert sheet.get_by_text(STUCK).or_(sheet.get_by_text(ADDRESS)).count()
    for width, text, scale in SCREENS:
        sheet.set_viewport_size({"width": width, "height": 768})
        stage.look(text=text, scale=scale)
        assert lost(sheet, ".coprod-panel, .coprod-grid-box") == [], (width, text)


# Words that stand on two lines, save for what is so long, and has no blank, that it may.
TORN = """() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const torn = new Set();
  while (texts.nextNode()) {
    const { data, parentElement: one } = texts.currentNode;
    // What is only heard is one pixel wide.
    if (!one.checkVisibility() || one.offsetWidth < 2 || one.closest("select")) continue;
    const words = data.replace(/\\S{25,}/gu, (long) => " ".repeat(long.length));
    for (const word of words.matchAll(/\\p{L}+/gu)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, word.index);
      range.setEnd(texts.currentNode, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) torn.add(`${one.tagName}.${one.className}: ${word[0]}`);
    }
  }
  return [...torn];
}"""


@pytest.mark.parametrize(
    ("record", "panels"), [(FILLED, DECIDE), (attended(), SEMINAR)], ids=["decision", "seminar"]
)
def test_no_ordinary_word_is_torn(sheet: Page, record: Record, panels: list[str]) -> None:
    stage = stage_of(sheet, Shown(record, panels))
    sheet.evaluate(UNFOLD)
    sheet.evaluate(EVERY_PART)
    stage.look()
    for width in (1366, 683, 390):
        sheet.set_viewport_size({"width": width, "height": 768})
        assert sheet.evaluate(TORN) == [], width


def test_beside_long_words_in_a_table_no_ordinary_one_is_torn(sheet: Page) -> None:
    names = ["Interdisciplinary", *[ADDRESS] * 6]
    partners = [{"id": f"group-{n}", "name": name} for n, name in enumerate(names)]
    record = Record.new().set_frame(partners=partners)
    for n in range(len(names)):
        record = record.involve(f"group-{n}", STAGES[n], mode="mode-recipient", promise=ADDRESS)
    stage_of(sheet, Shown(record, ["steps", "how"]))
    assert sheet.evaluate(TORN) == []
    assert sheet.locator(".coprod-grid .coprod-long").count() == 6 + len(names)


# --- saved and printed ----------------------------------------------------------------------------


def saved(record: Record) -> str:
    """Return the page that nbconvert makes of a record."""
    nowhere = dict.fromkeys(("require_js_url", "mathjax_url", "jquery_url"), "")
    page, _ = HTMLExporter(exclude_input=True, **nowhere).from_notebook_node(
        record_notebook(record)
    )
    return str(page)


def looked_up() -> str:
    books = catalogue()
    found = found_at(books, Visit("", STUCK)), books.item("req-trust")
    return as_html(listing(*found))


SHEETS: dict[str, Callable[[], str]] = {
    **{name: partial(saved, record) for name, (record, _) in RECORDS.items()},
    "the hand-out": lambda: sheet_to_print(with_long_labels(with_long_words(FILLED))),
    "the sheet of a case": lambda: case_sheet(with_long_labels(attended()), ITEMS["cases"][0]),
    "the sheet to mark by": marking_sheet,
    "what was looked up": looked_up,
}


@pytest.mark.parametrize("name", SHEETS)
def test_no_saved_page_and_no_sheet_runs_out_of_its_window(
    sheet: Page, tmp_path: Path, name: str
) -> None:
    path = tmp_path / "page.html"
    path.write_text(SHEETS[name](), encoding="utf-8")
    sheet.goto(path.as_uri())
    for width in (1920, 1366, 390):
        sheet.set_viewport_size({"width": width, "height": 768})
        assert lost(sheet, "body") == [], width
