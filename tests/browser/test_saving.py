"""Whichever way the page is saved, what was typed before is in the file, or the page says so."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from desk import open_notebook, run_all
from lab import Lab, saved
from playwright.sync_api import Locator, Page, Route, expect
from waiting import until
from watched import watched

from coprod.session.start.words import TOOLBAR

pytestmark = pytest.mark.browser

DIRTY = "jupyterapp.shell.currentWidget.context.model.dirty"
LATE = TOOLBAR["late"]


@pytest.fixture(scope="module")
def page(one_lab: Lab, browser: Any) -> Iterator[Page]:
    """One page for all tests here: the notebook was run on it."""
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    one = watched(context)
    open_notebook(one, one_lab.address, "01-decide.ipynb")
    run_all(one)
    yield one
    assert one.errors == [] and one.abroad == []
    context.close()
    one_lab.afresh()


@pytest.fixture
def file(one_lab: Lab, page: Page) -> Path:
    """The file of the notebook on the page; nothing is under way any more."""
    page.evaluate("jupyterapp.shell.currentWidget.context.save()")
    expect(page.get_by_text(LATE)).to_have_count(0)
    return one_lab.folder / "01-decide.ipynb"


def question(page: Page) -> Locator:
    return page.get_by_label("The question before you").first


def holds(file: Path, text: str) -> None:
    until(lambda: saved(file).get("question") == text, f"the file holds {text!r}")


def clean(page: Page) -> None:
    page.wait_for_function(f"!{DIRTY}")


def put_in(page: Page, text: str) -> None:
    """Have the text stand in the field as if typed, and nothing more: no wait, no leaving it."""
    question(page).focus()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def test_what_was_typed_after_ctrl_s_is_in_the_file_after_the_next_one(
    page: Page, file: Path
) -> None:
    put_in(page, "Coproduce?")
    page.keyboard.press("Control+s")
    page.keyboard.insert_text(" Or not?")  # before the first one is written
    page.keyboard.press("Control+s")
    holds(file, "Coproduce? Or not?")
    clean(page)


def by_file_menu(page: Page) -> None:
    page.get_by_role("menuitem", name="File", exact=True).click()
    page.locator('.lm-Menu-item[data-command="docmanager:save"]').click()


def by_its_button(page: Page) -> None:
    page.locator('.jp-Toolbar [data-jp-item-name="save"] jp-button').click()


def by_autosave(page: Page) -> None:
    page.evaluate("jupyterapp.shell.currentWidget.context.save()")


@pytest.mark.parametrize("way", [by_file_menu, by_its_button, by_autosave])
def test_every_way_to_save_waits_for_the_last_words(page: Page, file: Path, way: Any) -> None:
    put_in(page, f"Is it there {way.__name__}?")
    way(page)
    holds(file, f"Is it there {way.__name__}?")
    clean(page)


def test_a_save_that_jupyterlab_would_drop_is_done_all_the_same(page: Page, file: Path) -> None:
    put_in(page, "First.")
    page.keyboard.press("Control+s")
    page.keyboard.insert_text(" Second.")
    page.evaluate("void jupyterapp.commands.execute('docmanager:save', { toolbar: true })")
    holds(file, "First. Second.")
    clean(page)


def test_what_is_typed_while_the_file_is_written_is_not_taken_for_saved(
    page: Page, file: Path
) -> None:
    held: list[Route] = []
    page.route("**/api/contents/01-decide.ipynb?*", lambda route: hold(route, held))
    put_in(page, "Before the write.")
    page.keyboard.press("Control+s")
    until(lambda: page.evaluate("0") or held, "the page is being written")
    put_in(page, "During the write.")
    page.wait_for_function("__coprod.pending.size === 0 && __coprod.unheard.size === 0")
    expect(page.locator(".coprod-twin", has_text="During the write.").first).to_be_attached()
    held[0].continue_()
    clean(page)  # also lets the requests through that follow
    assert saved(file)["question"] == "During the write."
    page.unroute_all()


def hold(route: Route, held: list[Route]) -> None:
    if route.request.method == "PUT" and not held:
        held.append(route)
    else:
        route.continue_()


def test_a_busy_kernel_is_told_and_its_answer_is_saved_when_it_comes(
    one_lab: Lab, page: Page, file: Path
) -> None:
    former = saved(file)["question"]
    kernel = one_lab.kernel()
    kernel.suspend()
    try:
        before = file.stat().st_mtime_ns
        put_in(page, "Said to a busy kernel.")
        page.keyboard.press("Control+s")
        until(lambda: page.evaluate("0") or file.stat().st_mtime_ns != before, "it is saved")
        expect(page.get_by_text(LATE).first).to_be_visible()
        assert saved(file)["question"] == former
        assert page.evaluate(DIRTY), "the page does not count as saved"
    finally:
        kernel.resume()
    holds(file, "Said to a busy kernel.")
    expect(page.get_by_text(LATE)).to_have_count(0)
    clean(page)


def test_a_kernel_that_dies_before_it_answers_keeps_nothing_from_being_saved(
    one_lab: Lab, page: Page, file: Path
) -> None:
    """The last one here: it leaves the page without its kernel."""
    kernel = one_lab.kernel()
    kernel.suspend()
    put_in(page, "Said to a kernel that is about to die.")
    page.keyboard.press("Control+s")
    expect(page.get_by_text(LATE).first).to_be_visible()
    kernel.kill()
    expect(page.get_by_text("The kernel has stopped").first).to_be_visible(timeout=60_000)
    expect(page.get_by_text(LATE)).to_have_count(0)  # it waits for nobody any more
    clean(page)
    page.locator(".jp-Dialog").get_by_role("button", name="OK").click(timeout=60_000)
    before = file.stat().st_mtime_ns
    page.keyboard.press("Control+s")
    until(lambda: page.evaluate("0") or file.stat().st_mtime_ns != before, "it is saved at once")
