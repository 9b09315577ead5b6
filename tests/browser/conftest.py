"""One JupyterLab and one page of a real Chromium for each test."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from lab import FLAGS, HERE, NOTEBOOKS, Lab, browser_path
from playwright.sync_api import Dialog, Page, Request, sync_playwright


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    folder = tmp_path / "notebooks"
    shutil.copytree(NOTEBOOKS, folder)
    one = Lab(folder, tmp_path / "drafts")
    yield one
    one.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    path = browser_path()
    if path is None:
        said = "no Chromium or Chrome here; on Debian and Ubuntu: apt-get install chromium"
        if os.environ.get("CI"):
            pytest.fail(said)
        pytest.skip(said)
    with sync_playwright() as playwright:
        one = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield one
        one.close()


@pytest.fixture
def page(browser) -> Iterator[Page]:
    """A page that may talk to this machine only; what it tried and what alarmed it is kept."""
    one = browser.new_page(viewport={"width": 1366, "height": 768})
    one.abroad, one.alerts, one.errors = [], [], []

    def note(request: Request) -> None:
        if not request.url.startswith((HERE, "data:", "blob:")):
            one.abroad.append(request.url)

    one.on("request", note)

    def answer(dialog: Dialog) -> None:
        if dialog.type == "alert":
            one.alerts.append(dialog.message)
        dialog.accept()  # "leave the page?" is no alarm

    one.on("dialog", answer)
    one.on("pageerror", lambda error: one.errors.append(str(error)))
    yield one
    one.close()
