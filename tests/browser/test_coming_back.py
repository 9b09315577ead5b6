"""Whatever happens to the server, the kernel or the file: the answers are there, and live again."""

import json
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from desk import NASTY, move, no_dead_views, open_notebook, run_all, sliders, type_into, values
from lab import Lab, saved
from playwright.sync_api import Page, expect
from waiting import until
from workshop import on_disk

pytestmark = pytest.mark.browser

MOVES = (-3, -2, 3, 1, 2, 0, 3, 1, 2, 2, 1, -1)  # one a slider: six shared, three rows of two
DISSENT = ("The parents' council", "they want to see the draft first")
LEFT = "{} the left statement (less coproduction)"
RIGHT = "{} the right statement (more coproduction)"
REASON, RATIONALE = f"Reason {NASTY}", f"Rationale {NASTY}"


def fill_in(page: Page) -> list[str]:
    expect(sliders(page)).to_have_count(len(MOVES))
    for slider, steps in zip(sliders(page).all(), MOVES, strict=True):
        move(page, slider, steps)
    page.locator(".coprod-condition").nth(1).get_by_label("Not sure").check()
    type_into(page, page.locator(".coprod-condition textarea").first, REASON)
    page.get_by_role("button", name="Add a dissent").press("Enter")
    page.keyboard.type(DISSENT[0])
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type(DISSENT[1])
    type_into(page, page.get_by_label("Rationale"), RATIONALE)
    return values(page)


def readable_before_running(page: Page) -> None:
    for text in (REASON, RATIONALE, DISSENT[1]):
        expect(page.locator(".coprod-twin").get_by_text(text).first).to_be_visible()
    expect(
        page.get_by_text("strongly the left statement (less coproduction)").first
    ).to_be_visible()
    expect(page.locator(".coprod-twin img").first).to_be_visible()
    no_dead_views(page)


def everything_back(page: Page, before: list[str]) -> None:
    until(lambda: values(page) == before, f"each slider says what it said: {before}")
    expect(page.locator(".coprod-condition").nth(1).get_by_label("Not sure")).to_be_checked()
    expect(page.locator(".coprod-condition textarea").first).to_have_value(REASON)
    expect(page.get_by_label("Rationale")).to_have_value(RATIONALE)
    expect(page.get_by_label("Who", exact=True)).to_have_value(DISSENT[0])
    expect(page.get_by_label("Why", exact=True)).to_have_value(DISSENT[1])
    no_dead_views(page)


def next_move_is_saved(page: Page, file: Path) -> None:
    move(page, sliders(page).nth(11), -1)
    page.keyboard.press("Control+s")
    until(
        lambda: _rating(file, "cond-resources") == {"less": 2, "more": 0},
        "the next move is in the file",
    )


def _rating(file: Path, item: str) -> dict[str, object]:
    for rating in saved(file).get("ratings", []):
        if rating["item"] == item:
            return {side: rating[side] for side in ("less", "more")}
    return {}


def test_ctrl_s_then_a_killed_server_costs_no_answer(lab: Lab, page: Page) -> None:
    file = lab.folder / "01-decide.ipynb"
    lab.start(file.name)
    open_notebook(page, lab.address, file.name)
    run_all(page)
    before = fill_in(page)
    former = file.stat().st_mtime_ns  # JupyterLab may have saved by itself meanwhile
    page.keyboard.press("Control+s")  # right after the last key: nothing typed may be missing
    until(lambda: file.stat().st_mtime_ns != former and saved(file), "the file is saved")
    lab.kill()
    assert saved(file)["decisions"][0]["rationale"] == RATIONALE

    text = file.read_text()
    assert len(text.encode()) < 300_000
    assert "widget-view" not in text and "widgets" not in json.loads(text)["metadata"]
    nbval = [sys.executable, "-m", "pytest", "-q", "--nbval", "-p", "no:cacheprovider", str(file)]
    assert subprocess.run(nbval, cwd=lab.folder).returncode == 0

    lab.start(file.name)
    open_notebook(page, lab.address, file.name)
    page.errors.clear()  # the old page has missed its server
    readable_before_running(page)
    run_all(page)
    everything_back(page, before)
    next_move_is_saved(page, file)
    assert page.alerts == [] and page.abroad == [] and page.errors == []


def test_a_saved_record_lives_on_in_another_folder_under_another_name(
    open_lab: Lab, page: Page, tmp_path: Path
) -> None:
    open_notebook(page, open_lab.address, "01-decide.ipynb")
    run_all(page)
    before = fill_in(page)
    type_into(page, page.get_by_label("Project", exact=True), "School meals")
    page.get_by_role("button", name="Save record").last.click()
    made = open_lab.folder / "records"
    written = until(lambda: list(made.glob("school-meals-*.ipynb")), "the record is written")[0]
    expect(
        page.get_by_text(f"Saved as {written.name}, in the folder records.").first
    ).to_be_visible()

    away = tmp_path / "elsewhere"
    away.mkdir()
    file = Path(shutil.copy(written, away / "renamed by a colleague.ipynb"))
    other = Lab(away, tmp_path / "drafts")  # there are none, as on another machine
    other.start(file.name)
    try:
        open_notebook(page, other.address, "renamed%20by%20a%20colleague.ipynb")
        page.errors.clear()
        readable_before_running(page)
        sent = file.read_bytes()
        run_all(page)
        everything_back(page, before)
        page.evaluate("jupyterapp.shell.currentWidget.context.save()")
    finally:
        other.stop()
    assert file.read_bytes() == sent == written.read_bytes(), "the record stays what it is"
    assert page.alerts == [] and page.abroad == [] and page.errors == []


def test_a_killed_kernel_costs_no_answer_not_even_those_entered_after_it(
    open_lab: Lab, page: Page
) -> None:
    file = open_lab.folder / "01-decide.ipynb"
    open_notebook(page, open_lab.address, file.name)
    run_all(page)
    move(page, sliders(page).first, -3)
    on_disk(open_lab, '"less": 3')
    kernel = open_lab.kernel()
    kernel.suspend()  # it hears nothing any more, and nobody in the room knows yet
    move(page, sliders(page).nth(1), 2)
    page.get_by_label("Rationale").fill(RATIONALE)
    kernel.kill()

    stopped = page.get_by_text("The kernel has stopped").first
    expect(stopped).to_be_visible(timeout=60_000)
    expect(sliders(page).first).to_be_disabled()
    page.locator(".jp-Dialog").get_by_role("button", name="OK").click(timeout=60_000)
    page.keyboard.press("Control+s")  # a page without a kernel can be saved all the same
    until(lambda: saved(file), "the file is saved")

    run_all(page)
    expect(sliders(page).first).to_be_enabled()
    expect(page.get_by_label("Rationale")).to_have_value(RATIONALE)
    for n, said in enumerate((LEFT.format("strongly"), RIGHT.format("clearly"))):
        expect(sliders(page).nth(n)).to_have_attribute("aria-valuetext", said)
    on_disk(open_lab, NASTY[-4:])  # by the next kernel

    open_lab.kernel().send_signal(signal.SIGKILL)
    open_notebook(page, open_lab.address, file.name)  # and a page loaded anew finds them
    run_all(page)
    for n, said in enumerate((LEFT.format("strongly"), RIGHT.format("clearly"))):
        expect(sliders(page).nth(n)).to_have_attribute("aria-valuetext", said)
    expect(page.get_by_text("These answers come from the draft").first).to_be_visible()
