"""Whatever a team calls things, and in whichever script: the balance shows all of it, inside."""

from pathlib import Path

import pytest
from playwright.sync_api import Page
from stage import Stage

from coprod import Record, Workbook
from coprod.decide.balance.panel import BalanceView
from coprod.drawing.bars import BarRow
from coprod.keep.store import Drafts
from coprod.page.picture import bars_svg

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
# Text that begins or ends outside the picture, and text that reaches into the bars.
OUTSIDE = """() => {
  const svg = document.querySelector("svg"), { width, height } = svg.viewBox.baseVal;
  return [...svg.querySelectorAll("text, tspan")].filter((one) => {
    const box = one.getBBox(), label = one.tagName === "tspan" || one.querySelector("tspan");
    const right = label ? 341 : width;
    return box.x < 0 || box.y < 0 || box.x + box.width > right || box.y + box.height > height;
  }).map((one) => one.textContent);
}"""
CUT = """() => {
  const box = document.querySelector(".coprod-chart").getBoundingClientRect();
  return [...document.querySelectorAll(".coprod-chart svg text")].filter((one) => {
    const { width, left, right } = one.getBoundingClientRect();
    return width && (left < box.left - 1 || right > box.right + 1);
  }).map((one) => one.textContent);
}"""


def test_nothing_stands_outside_the_saved_picture(sheet: Page) -> None:
    rows = [BarRow(str(n), label, 1 + n % 3, n % 2 * 3) for n, label in enumerate(LABELS)]
    sheet.set_content(bars_svg(rows))
    assert sheet.locator("svg text").count() >= len(rows)
    assert sheet.evaluate(OUTSIDE) == []


def test_nothing_stands_outside_the_live_chart(sheet: Page, tmp_path: Path) -> None:
    record = Record.new()
    for label in LABELS:
        record = record.add_aim(outcome=label, strength=3)
    stage = Stage(sheet, Workbook(record, Drafts(tmp_path / "n.ipynb", tmp_path / "drafts")))
    stage.look()
    stage.show_balance(BalanceView(stage.workbook))
    assert sheet.locator(".coprod-chart .yaxislayer-above text").count() == len(LABELS)
    assert sheet.evaluate(CUT) == []
