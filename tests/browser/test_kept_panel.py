"""What is kept on this computer, on a page: listed on request, removed by two presses."""

from pathlib import Path

import pytest
from access import COLOURS, complaints
from playwright.sync_api import Page, expect
from stage import Stage

from coprod import Record, Workbook
from coprod.keep.store import Drafts
from coprod.keep.words import KEPT
from coprod.session.kept.panel import KeptView

pytestmark = pytest.mark.browser


@pytest.fixture
def stage(sheet: Page, tmp_path: Path) -> Stage:
    for name in ("School meals", "Digital triage"):
        notebook = tmp_path / f"{name}.ipynb"
        Drafts(notebook).write(Record.new(title=name).rate("cond-contestation", less=3))
    sheet.emulate_media(reduced_motion="reduce")
    one = Stage(sheet, Workbook(Record.new()))
    one.look()
    one.show(KeptView())
    return one


def test_by_keyboard_one_is_removed_and_the_other_stays(stage: Stage, drafts_folder: Path) -> None:
    page = stage.page
    expect(page.get_by_text("School meals")).to_have_count(0), "nobody asked"
    page.get_by_role("button", name=KEPT["show"]).press("Enter")
    stage.talk()
    row = page.get_by_role("listitem").filter(has_text="School meals")
    row.get_by_role("button", name=KEPT["remove"]).press("Enter")
    expect(row.get_by_role("button", name=KEPT["cancel"])).to_be_focused()
    expect(row).to_contain_text(KEPT["only_here"])
    assert len(list(drafts_folder.glob("*.json"))) == 2, "asked once more, nothing is gone"
    assert complaints(page) == []
    stage.look("dark")
    assert complaints(page, COLOURS) == [], "in the dark"
    row.get_by_role("button", name=KEPT["sure"]).press("Enter")
    stage.talk()
    expect(page.get_by_role("listitem")).to_have_count(1)
    expect(page.get_by_role("listitem")).to_contain_text("Digital triage")
    expect(page.get_by_role("button", name=KEPT["again"])).to_be_focused()
    (left,) = drafts_folder.glob("*.json")
    assert "Digital triage" in left.read_text("utf-8")


def test_where_nothing_is_left_there_is_nothing_to_press(stage: Stage, drafts_folder: Path) -> None:
    page = stage.page
    page.get_by_role("button", name=KEPT["show"]).click()
    stage.talk()
    page.get_by_role("button", name=KEPT["remove_all"]).click()
    page.get_by_role("button", name=KEPT["sure"]).last.click()
    stage.talk()
    expect(page.get_by_text(KEPT["none"])).to_be_visible()
    expect(page.get_by_role("button", name=KEPT["remove_all"])).to_have_count(0)
    assert not list(drafts_folder.glob("*"))
