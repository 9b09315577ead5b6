"""One server and one page of a real Chromium for each test."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lab import FLAGS, NOTEBOOKS, Lab, browser_path
from playwright.sync_api import Page, sync_playwright
from watched import ABROAD, watched
from workshop import Workshop


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
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    yield watched(context)
    context.close()


@pytest.fixture
def browsers(browser) -> Iterator[Callable[[], Page]]:
    """Each call opens a browser that knows of no other, and that no network but ours answers."""
    opened = []

    def another() -> Page:
        context = browser.new_context(viewport={"width": 1366, "height": 768})
        context.route(ABROAD, lambda route: route.abort())
        opened.append(context)
        return watched(context)

    yield another
    for context in opened:
        context.close()


@pytest.fixture
def workshop(tmp_path: Path) -> Iterator[Workshop]:
    folder = tmp_path / "notebooks"
    shutil.copytree(NOTEBOOKS, folder)
    one = Workshop(folder, tmp_path / "drafts")
    yield one
    one.stop()
