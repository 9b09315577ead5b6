"""Whatever a team calls things, and in whichever script: the balance shows all of it, inside."""

from pathlib import Path

import pytest
from lab import Lab
from playwright.sync_api import Page, expect
from seminars import attended
from stage import Stage
from strategies import whole
from waiting import PATIENCE, until

from coprod import Record, Workbook
from coprod.decide.balance.chart import balance_info
from coprod.decide.balance.panel import BalanceView
from coprod.drawing.bars import BarPicture, BarRow, PictureRow, bar_picture, row_in_words
from coprod.keep.notebook import save_record
from coprod.keep.store import Drafts
from coprod.page.blocks import Picture
from coprod.page.html import as_html

pytestmark = pytest.mark.browser
LABELS = [
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "https://www.example.org/a/very/long/address/that/somebody/pasted?with=parameters&more=WWWW",
    *(letter * 60 for letter in "Wm%@ŒЩωشǄ—"),
    "MM WW " * 20,
    "👨‍👩‍👧‍👦" * 20,
    "🇳🇿" * 30,
    "😴1️⃣©️" * 20,
    "👩🏽‍🔬 and تقييم برنامج الوجبات المدرسية في المدينة بمشاركة الآباء والطلاب والمعلمين",
    "ש ب " * 40,
    "学校給食の評価を保護者と一緒に行うべきかどうかを決めるための会議" * 2,
    "क्षि" * 40,
    "மதிப்பீடு" * 9,
    "การประเมินโครงการอาหารกลางวันโรงเรียน",
    "﷽⸻‱⟿Ⅷ" * 9,
    "\N{REPLACEMENT CHARACTER}" * 60,
    "e\u0302\u0303\u0304" * 60,
    "x" * 4_000,
]
HEIGHT = 24  # of a bar, in pixels
# What a page makes of a saved picture. Of each row: its label; from where to where its bars reach,
# from the middle and in steps of strength, how high they are and how they are called; its words.
DRAWN = """() => [...document.querySelectorAll(".coprod-twin tr:has(img)")].map((row) => {
  const [label, left, right, words] = row.cells;
  const measured = (cell, from, way) => [...cell.querySelectorAll("img")].map((img) => {
    const { left, right, height } = img.getBoundingClientRect();
    const ends = way < 0 ? [from - right, from - left] : [left - from, right - from];
    const room = cell.getBoundingClientRect().width;
    return [...ends.map((at) => Math.round(30 * at / room) / 10), Math.round(height), img.alt,
      img.complete && img.naturalHeight];
  });
  const middle = left.getBoundingClientRect().right;
  const bars = [measured(left, middle, -1), measured(right, middle, 1)];
  return [label.textContent, ...bars, words.textContent];
})"""
OUTSIDE = """() => [...document.querySelectorAll(".coprod-twin :is(th, td)")].filter((cell) => {
  const page = cell.closest(".coprod-twin").getBoundingClientRect();
  const all = document.createRange();
  all.selectNodeContents(cell);
  const { left, right } = all.getBoundingClientRect(), box = cell.getBoundingClientRect();
  return right > left && (left < box.left - 1 || right > box.right + 1
    || box.left < page.left - 1 || box.right > page.right + 1);
}).map((cell) => cell.textContent)"""
TRUSTED = "jupyterapp.shell.currentWidget.model.cells.get(1).trusted"
THEME = "(theme) => jupyterapp.commands.execute('apputils:change-theme', { theme })"
SIZES = [(1366, 768), (1920, 1080), (700, 900)]
# Text of saved pages that does not stand out from what is behind it, by the contrast of WCAG.
FAINT = """() => {
  const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => numbers(colour).slice(0, 3).map((part) => part / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, n) => sum + part * [0.2126, 0.7152, 0.0722][n], 0);
  const behind = (one) => {
    const colour = getComputedStyle(one).backgroundColor;
    return (numbers(colour)[3] ?? 1) === 0 ? behind(one.parentElement) : colour;
  };
  return [...document.querySelectorAll(".coprod-twin, .coprod-twin *")].filter((one) => {
    if (![...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) return false;
    const pair = [getComputedStyle(one).color, behind(one)].map(light).sort((a, b) => a - b);
    return (pair[1] + 0.05) / (pair[0] + 0.05) < 4.5;
  }).map((one) => one.textContent);
}"""
CUT = """() => {
  const box = document.querySelector(".coprod-chart").getBoundingClientRect();
  return [...document.querySelectorAll(".coprod-chart svg text")].filter((one) => {
    const { width, left, right } = one.getBoundingClientRect();
    return width && (left < box.left - 1 || right > box.right + 1);
  }).map((one) => one.textContent);
}"""


def with_labels() -> Record:
    """A record whose aims are called whatever a team may call them, with all that rows may show."""
    record = Record.new()
    for n, label in enumerate(LABELS):
        record = record.add_aim(outcome=label, strength=1 + n % 3)
    record = record.rate("cond-contestation", less=3).rate("cond-resources", less=2)
    record = record.rate("cond-knowledge-valued", less=1, more=3)
    return record.mark("cond-conflicts", "not-sure").add_cost(what=LABELS[0], remains=1)


def as_told(picture: BarPicture) -> list[list[object]]:
    """What a page makes of a picture, if all of it is there and as long as it should be."""

    def bars(row: PictureRow, length: int, end: str) -> list[list[object]]:
        alt = row.in_favour_end if row.unsure else end
        return [[0, length, HEIGHT, alt, HEIGHT]] if length else []

    return [
        [
            row.label,
            bars(row, row.against, row.against_end),
            bars(row, row.in_favour, row.in_favour_end),
            row.words,
        ]
        for row in picture.rows
    ]


@pytest.mark.parametrize("size", [*SIZES, (320, 900)], ids=str)
def test_nothing_stands_outside_the_saved_picture(sheet: Page, size: tuple[int, int]) -> None:
    sheet.set_viewport_size({"width": size[0], "height": size[1]})
    rows = [BarRow(str(n), label, 1 + n % 3, n % 2 * 3) for n, label in enumerate(LABELS)]
    words = [(row.label, row_in_words(row)) for row in rows]
    sheet.set_content(as_html([Picture(bar_picture(rows), words, ("What", "How"))]))
    assert sheet.locator(".coprod-twin tbody tr").count() == len(rows)
    assert sheet.evaluate(OUTSIDE) == []
    told = as_told(bar_picture(rows))
    whole = [[row.label, *rest] for row, (_, *rest) in zip(rows, told, strict=True)]
    assert sheet.evaluate(DRAWN) == whole


def test_a_lab_that_trusts_nobody_shows_every_bar_in_the_light_and_in_the_dark(
    open_lab: Lab, page: Page
) -> None:
    record = with_labels()
    path = save_record(record, open_lab.folder)
    told = as_told(bar_picture(balance_info(record).rows))
    page.goto(f"{open_lab.address}/doc/tree/{path.name}?reset")
    expect(page.locator(".coprod-twin tr:has(img)").first).to_be_visible(timeout=PATIENCE * 1000)
    assert page.evaluate(TRUSTED) is False
    for theme in ("JupyterLab Dark", "JupyterLab Light"):
        page.evaluate(THEME, theme)
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            until(lambda: page.evaluate(DRAWN) == told, f"all bars, {theme}, {width} wide")
            assert page.evaluate(OUTSIDE) == [], (theme, width)


@pytest.mark.parametrize("record", [whole(), attended()], ids=["a decision", "a seminar"])
def test_no_saved_page_is_white_on_white_in_a_dark_lab(
    open_lab: Lab, page: Page, record: Record
) -> None:
    path = save_record(record, open_lab.folder)
    page.goto(f"{open_lab.address}/doc/tree/{path.name}?reset")
    expect(page.locator(".coprod-twin table").first).to_be_visible(timeout=PATIENCE * 1000)
    page.evaluate(THEME, "JupyterLab Dark")
    expect(page.locator("body")).to_have_attribute("data-jp-theme-light", "false")
    assert page.evaluate(FAINT) == []
    page.evaluate(THEME, "JupyterLab Light")


def test_nothing_stands_outside_the_live_chart(sheet: Page, tmp_path: Path) -> None:
    record = Record.new()
    for label in LABELS:
        record = record.add_aim(outcome=label, strength=3)
    stage = Stage(sheet, Workbook(record, Drafts(tmp_path / "n.ipynb", tmp_path / "drafts")))
    stage.look()
    stage.show(BalanceView(stage.workbook))
    expect(sheet.locator(".coprod-chart .main-svg").first).to_be_visible()
    assert sheet.locator(".coprod-chart .yaxislayer-above text").count() == len(LABELS)
    assert sheet.evaluate(CUT) == []
