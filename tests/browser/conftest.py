"""Servers, and pages of a real Chromium: one for each test, or shared where none is harmed."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lab import FLAGS, NOTEBOOKS, Lab, browser_path
from playwright.sync_api import Page, expect, sync_playwright
from watched import ABROAD, watched
from workshop import Workshop

expect.set_options(
    timeout=30_000
)  # a busy computer is no failure; only a failing test waits so long


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    folder = tmp_path / "notebooks"
    shutil.copytree(NOTEBOOKS, folder)
    one = Lab(folder, tmp_path / "drafts")
    yield one
    one.stop()


@pytest.fixture(scope="session")
def one_lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """The JupyterLab of all tests that end no server. Whoever uses it leaves it `afresh`."""
    here = tmp_path_factory.mktemp("lab")
    shutil.copytree(NOTEBOOKS, here / "notebooks")
    one = Lab(here / "notebooks", here / "drafts")
    one.start("00-start-here.ipynb")
    yield one
    one.stop()


@pytest.fixture
def open_lab(one_lab: Lab) -> Iterator[Lab]:
    """A JupyterLab that runs already. Kernels, notebooks and drafts are this test's own."""
    yield one_lab
    one_lab.afresh()


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


@pytest.fixture(scope="session")
def one_sheet(browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Page, str]]:
    """The page of `sheet`, and the address of a file with nothing in it."""
    blank = tmp_path_factory.mktemp("sheet") / "blank.html"
    blank.write_text("<!doctype html><title>A blank sheet</title>", encoding="utf-8")
    context = browser.new_context()
    yield watched(context), blank.as_uri()
    context.close()


@pytest.fixture
def sheet(one_sheet: tuple[Page, str]) -> Page:
    """A blank page, always the same one and loaded anew: so a script it has met starts fast."""
    one, blank = one_sheet
    one.emulate_media(media="screen", reduced_motion="no-preference")
    one.set_viewport_size({"width": 1366, "height": 768})
    one.goto(blank)
    for noted in (one.abroad, one.service_workers, one.alerts, one.errors):
        noted.clear()
    return one


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
