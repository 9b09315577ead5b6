"""Who is compared: how each is opened, where its slider is, and what follows from it."""

import time
from typing import NamedTuple

from filled import BESIDE
from measured import SCRIPT
from playwright.sync_api import Browser, Page
from workshop import go_on_with_them

VIEWPORT = {"width": 1366, "height": 768}
PATIENCE = 120_000  # milliseconds
# What the page shows of a slider, and that bars are drawn in a chart, wherever it stands.
SLIDER = {
    "bare notebook": ".noUi-handle",
    "marimo": "[role=slider]",
    "Panel": ".noUi-handle",
    "Streamlit": "[data-testid=stSlider] input",
    "ours": ".coprod-condition input[type=range]:visible >> nth=-1",  # the one nearest to the chart
}
DRAWN = "globalThis.bench?.anything()"
# What has to be on the screen until the first page can be used.
FIRST = {
    "workshop": ("body[data-ready] .coprod-page:not([hidden]) .coprod-panel",),
    "Voilà": (".widget-slider", ".js-plotly-plot .main-svg"),
}
UP = "globalThis.jupyterapp && !document.querySelector('#jupyterlab-splash')"
IDLE = """jupyterapp.shell.currentWidget?.context?.path === path
  && jupyterapp.shell.currentWidget.sessionContext.kernelDisplayStatus === 'idle'"""
# anywidget gives a script two seconds, after which a FigureWidget is there but deaf. For the sake
# of the bare notebook it gets a minute: our panels live without.
PATIENT = """{
  const soon = AbortSignal.timeout.bind(AbortSignal);
  AbortSignal.timeout = (ms) => soon(Math.max(ms, 60_000));
}"""
RUN = "jupyterapp.commands.execute('notebook:run-all-cells')"


class Opened(NamedTuple):
    """A page on which slider and chart can be used, and the seconds that it took to come."""

    page: Page
    seconds: float


def new_page(browser: Browser) -> Page:
    """Return a page of a browser that knows of no other."""
    context = browser.new_context(viewport=VIEWPORT)  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.add_init_script(PATIENT)  # on a busy machine anywidget gives up, in the bare notebook too
    page.add_init_script(path=SCRIPT)
    return page


def open_app(page: Page, address: str, slider: str) -> Opened:
    """Open the page of an app."""
    begun = time.perf_counter()
    page.goto(address, wait_until="commit")
    return Opened(page, _usable(page, slider, begun))


def open_lab(page: Page, address: str) -> None:
    """Open JupyterLab without a notebook."""
    page.goto(f"{address}?reset")
    page.wait_for_function(UP)
    page.wait_for_load_state("networkidle")


def open_notebook(page: Page, name: str, slider: str) -> Opened:
    """Open a notebook in a JupyterLab that is up, and run it."""
    begun = time.perf_counter()
    page.evaluate("path => jupyterapp.commands.execute('docmanager:open', { path })", name)
    page.wait_for_function(f"path => {IDLE}", arg=name)
    page.evaluate(RUN)
    return Opened(page, _usable(page, slider, begun))


def come_back(page: Page, address: str, name: str, slider: str) -> Opened:
    """Save, load the page again while its kernel runs on, and run all once more."""
    page.evaluate("jupyterapp.commands.execute('docmanager:save')")
    begun = time.perf_counter()
    page.goto(f"{address}/tree/{name}", wait_until="commit")
    page.wait_for_function(f"path => globalThis.jupyterapp && {IDLE}", arg=name)
    page.evaluate(RUN)
    return Opened(page, _usable(page, slider, begun))


def first_step(page: Page, address: str, there: tuple[str, ...]) -> float:
    """Return the seconds until all that is named is on the screen."""
    begun = time.perf_counter()
    page.goto(address, wait_until="commit")
    for one in there:
        page.locator(one).first.wait_for()
    return time.perf_counter() - begun


def open_workshop(page: Page, address: str) -> None:
    """Open the workshop page of a filled notebook, and turn to the conditions."""
    page.goto(address, wait_until="commit")
    go_on_with_them(page)
    page.locator(FIRST["workshop"][0]).first.wait_for()
    page.locator('.coprod-stepper a[href="#conditions"]').click()
    page.locator(SLIDER["ours"]).first.wait_for()
    page.wait_for_function(DRAWN)


def _usable(page: Page, slider: str, begun: float) -> float:
    page.locator(slider).first.wait_for()
    page.wait_for_function(DRAWN)
    return time.perf_counter() - begun


NOTEBOOK = {"bare notebook": "nine_bare.ipynb", "ours": BESIDE}
