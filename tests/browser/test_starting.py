"""Each start as somebody types it, in a browser that knows nothing; and pages that cannot start."""

import os
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import nbformat
import pytest
from desk import alone
from lab import NAMED, NOTEBOOKS, Lab
from playwright.sync_api import Locator, Page, Route, expect
from waiting import until
from workshop import Workshop, heard, kernel, kernels, on_disk, ready, turn_to

from coprod import cli
from coprod.app.words import WORKSHOP as SAY

pytestmark = pytest.mark.browser

FILE = "01-decide.ipynb"
CHECKOUT = NOTEBOOKS.parent
BROWSER = f"""#!{sys.executable}
import os, sys
with open(os.environ["OPENED"], "a") as file:
    print(*sys.argv[1:], file=file)
"""
# Names that a shell takes apart, that look like options, or that mean something in an address.
NAMES = ["group 2", "Müller's copy", "notebook (1)", "-draft", '50% of $HOME #1 & "co"']


@contextmanager
def typed(here: Path, *words: str, folder: Path = CHECKOUT) -> Iterator[Path]:
    """Run a command as it is typed in the checkout; give the file its browser notes addresses in.

    Nothing is set but the browser, and where drafts, running servers and temporary files go.
    """
    (here / "tmp").mkdir(parents=True)
    browser, opened = here / "browser", here / "opened"
    browser.write_text(BROWSER, "utf-8")
    browser.chmod(0o755)
    ours = {"COPROD_DRAFTS": here / "drafts", "JUPYTER_RUNTIME_DIR": here / "runtime"}
    ours |= {"BROWSER": browser, "OPENED": opened, "TMPDIR": here / "tmp"}
    makes = ("MAKEFLAGS", "MFLAGS", "MAKELEVEL", "NOTEBOOK", "CHOSEN")
    plain = {name: value for name, value in os.environ.items() if name not in makes}
    with (here / "log").open("wb") as log:
        process = subprocess.Popen(
            words,
            cwd=folder,
            env=plain | {name: str(path) for name, path in ours.items()},
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        yield opened
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            until(lambda: not running(process), "all of it has ended", deadline=120)
        finally:
            if running(process):
                os.killpg(process.pid, signal.SIGKILL)


def running(process: subprocess.Popen[bytes]) -> bool:
    """Tell whether anything of the process group still runs."""
    process.poll()
    try:
        os.killpg(process.pid, 0)
    except ProcessLookupError:
        return False
    return True


def address(opened: Path) -> str:
    """Return the one address that the browser was given."""

    def given() -> str:
        log = (opened.parent / "log").read_text("utf-8")
        assert "make: ***" not in log, log
        return opened.read_text("utf-8") if opened.exists() else ""

    (one,) = until(given, "a browser is opened", deadline=120).splitlines()
    return str(one)


@pytest.mark.parametrize("start", ["workbook", "workshop"])
def test_each_start_as_typed_ends_on_its_page_in_a_browser_of_no_history(
    tmp_path: Path, browsers: Callable[[], Page], start: str
) -> None:
    page = browsers()
    with typed(tmp_path / start, "make", start) as opened:
        there = address(opened)
        assert there.startswith("http://localhost:") and "token=" in there
        page.goto(there, wait_until="commit", timeout=120_000)
        if start == "workbook":
            alone(page, "Start here")
        else:
            ready(page, "steps")
        assert list((tmp_path / start / "tmp").iterdir()) == []
    assert list((tmp_path / start / "tmp").iterdir()) == []
    assert page.abroad == []


# --- names --------------------------------------------------------------------------------------


def write(folder: Path) -> list[str]:
    """Write a notebook of each name, whose heading says which one it is."""
    files = [f"{name}.ipynb" for name in NAMES]
    for n, file in enumerate(files):
        cells = [nbformat.v4.new_markdown_cell(f"# This is number {n}\n\n## Page")]
        nbformat.write(nbformat.v4.new_notebook(cells=cells), folder / file)
    return files


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A place where `make` works as in the checkout, and where files may be left."""
    here = tmp_path / "checkout"
    here.mkdir()
    for name in ("Makefile", ".venv", "pyproject.toml", "constraints.txt"):
        (here / name).symlink_to(CHECKOUT / name)
    return here


def test_a_notebook_of_any_name_is_shown_to_a_room_as_typed(tmp_path: Path, checkout: Path) -> None:
    with ExitStack() as started:
        opened = []
        for n, file in enumerate(write(checkout)):
            one = typed(tmp_path / f"{n}", "make", "workshop", f"NOTEBOOK={file}", folder=checkout)
            opened.append(started.enter_context(one))
        for n, one in enumerate(opened):
            with urllib.request.urlopen(address(one), timeout=120) as page:
                assert f"This is number {n}" in page.read().decode()


def test_a_notebook_of_any_name_is_opened_in_jupyterlab(
    open_lab: Lab, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands: list[list[str]] = []
    monkeypatch.setattr("os.execv", lambda _, command: commands.append(command))
    monkeypatch.chdir(open_lab.folder)
    for n, file in enumerate(write(open_lab.folder)):
        with pytest.raises(TypeError):  # os.execv does not come back; here it does
            cli.main(["lab", file])
        (to,) = (one for one in commands[-1] if one.startswith("--LabApp.default_url="))
        page.goto(open_lab.address + to.removeprefix("--LabApp.default_url="))
        alone(page, f"This is number {n}")


# --- by a host's name, without storage, without its scripts -------------------------------------


class Everywhere(Workshop):
    """A workshop that other computers may reach, by whatever they call this one."""

    def options(self) -> list[str]:
        return [*super().options(), "--Voila.ip=0.0.0.0"]

    @property
    def named(self) -> str:
        return self.page.replace("127.0.0.1", NAMED)


@pytest.fixture(scope="module")
def everywhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Everywhere]:
    here = tmp_path_factory.mktemp("everywhere")
    shutil.copytree(NOTEBOOKS, here / "notebooks")
    one = Everywhere(here / "notebooks", here / "drafts")
    one.start(FILE)
    yield one
    one.stop()


def test_by_a_hosts_name_it_starts_and_says_once_that_one_page_may_be_used(
    everywhere: Everywhere, browsers: Callable[[], Page]
) -> None:
    page = browsers()
    page.goto(everywhere.named, wait_until="commit", timeout=120_000)
    ready(page, "steps")
    assert page.evaluate("[isSecureContext, Boolean(navigator.locks)]") == [False, False]
    banner = page.locator(".coprod-banner")
    expect(banner).to_contain_text(SAY["unwatched"])
    banner.get_by_role("button", name=SAY["close"]).click()
    expect(banner).to_be_hidden()
    turn_to(page, "frame").get_by_label("The question before you").fill("Asked from afar?")
    heard(page)
    on_disk(everywhere, "Asked from afar?")
    page.reload(wait_until="commit")
    ready(page, "frame")
    expect(banner).to_be_hidden()
    assert page.errors == []


FORGETFUL = """for (const store of ["sessionStorage", "localStorage"]) {
  const get = () => { throw new DOMException("The browser keeps nothing", "SecurityError"); };
  Object.defineProperty(globalThis, store, { get });
}"""


def test_in_a_browser_that_keeps_nothing_it_starts_and_every_button_works(
    everywhere: Everywhere, browsers: Callable[[], Page]
) -> None:
    page = browsers()
    page.add_init_script(FORGETFUL)
    page.goto(everywhere.page, wait_until="commit", timeout=120_000)
    page.locator("body[data-ready]").wait_for(timeout=120_000)
    page.get_by_role("button", name="Screen", exact=True).click()
    page.get_by_role("button", name=SAY["dark"]).click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.keyboard.press("F9")
    expect(page.locator(".coprod-blank")).to_be_visible()
    page.keyboard.press("F9")
    expect(page.locator(".coprod-blank")).to_be_hidden()
    assert page.errors == []


def stuck(page: Page) -> Locator:
    return page.locator("#coprod-stuck")


def test_where_a_script_does_not_arrive_the_page_says_what_to_do(
    everywhere: Everywhere, browsers: Callable[[], Page]
) -> None:
    page = browsers()
    page.route("**/app.js*", lambda route: route.abort())
    page.goto(everywhere.page, wait_until="commit", timeout=120_000)
    expect(stuck(page)).to_contain_text(SAY["stuck"]["broken"], timeout=120_000)
    expect(stuck(page)).to_contain_text(SAY["stuck"]["missing"].format(what="app.js"))
    expect(page.get_by_text(SAY["starting_kernel"])).to_be_hidden()
    page.unroute("**/app.js*")
    page.get_by_role("button", name=SAY["stuck"]["again"]).click()
    page.locator("body[data-ready]").wait_for(timeout=120_000)


# A clock that can be put on. Its timers are the browser's own: with others the page may not start.
AHEAD = "const now = Date.now.bind(Date); globalThis.ahead = 0; Date.now = () => now() + ahead;"


def test_where_setting_up_stands_still_the_page_says_so_and_how_to_try_again(
    everywhere: Everywhere, browsers: Callable[[], Page]
) -> None:
    page = browsers()
    held: list[Route] = []
    page.add_init_script(AHEAD)
    page.route("**/app.js*", lambda route: held.append(route))
    with page.expect_request("**/app.js*", timeout=120_000):
        page.goto(everywhere.page, wait_until="commit", timeout=120_000)
    expect(page.get_by_text(SAY["starting_kernel"])).to_be_visible()
    shown = "!document.querySelector('#coprod-stuck').hidden"
    page.wait_for_function(f"(ahead += 61_000, {shown})", polling=1_500, timeout=30_000)
    expect(stuck(page)).to_contain_text(SAY["stuck"]["slow"])
    page.unroute("**/app.js*")
    page.get_by_role("button", name=SAY["stuck"]["again"]).click()
    page.locator("body[data-ready]").wait_for(timeout=120_000)
    expect(stuck(page)).to_have_count(0)


# --- pages that are left ------------------------------------------------------------------------


def test_pages_that_were_loaded_again_leave_no_kernel_behind_and_no_answer(
    everywhere: Everywhere, browsers: Callable[[], Page]
) -> None:
    """Loaded again right after the last key, and again while it is still being set up."""
    page, left = browsers(), []
    before = kernels(everywhere)  # of browsers that were ended and could say nothing
    page.goto(f"{everywhere.page}#conditions", wait_until="commit", timeout=120_000)
    ready(page, "conditions")
    left.append(kernel(page, everywhere).pid)
    slider = page.get_by_role("slider").locator("visible=true").first
    slider.press("ArrowRight")
    said = slider.get_attribute("aria-valuetext")
    page.reload(wait_until="commit", timeout=120_000)
    ready(page, "conditions")
    expect(slider).to_have_attribute("aria-valuetext", str(said))
    left.append(kernel(page, everywhere).pid)
    page.reload(wait_until="commit", timeout=120_000)
    page.locator("#jupyter-config-data").wait_for(state="attached", timeout=120_000)
    left.append(kernel(page, everywhere).pid)
    page.reload(wait_until="commit", timeout=120_000)
    ready(page, "conditions")
    own = kernel(page, everywhere).pid
    assert len({*left, own}) == 4, "each page has a kernel of its own"
    until(
        lambda: not kernels(everywhere) & {*left}, "kernels of left pages have ended", deadline=60
    )
    others = kernels(everywhere) - before - {own}
    assert len(others) <= 1, "one waits for the next page"
    expect(slider).to_have_attribute("aria-valuetext", str(said))
    assert page.errors == []
