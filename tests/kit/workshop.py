"""A real workshop page: `coprod workshop` on a folder of notebooks, and a team that walks it."""

import contextlib
import os
import re
from collections.abc import Callable
from pathlib import Path

import psutil
from lab import Server
from playwright.sync_api import Locator, Page, expect
from waiting import until

from coprod.app.words import WORKSHOP as SAY

STEPS = ["frame", "purposes", "conditions", "costs", "resources"]
STEPS += ["alternatives", "balance", "how", "decision"]
PAGES = ["steps", *STEPS, "close"]
AUDIT = Path(__file__).parent / "audit"
PATIENCE = 90_000  # milliseconds: a kernel starts and runs the whole notebook


class Workshop(Server):
    """The workbook as a page without code."""

    command, answers = "workshop", "/voila/templates/coprod/static/app.js"

    def options(self) -> list[str]:
        return ["--Voila.port_retries=0", "--Voila.token=given"]

    @property
    def page(self) -> str:
        """The address a facilitator is given. It names no step."""
        return f"{self.address}/?token=given"

    @property
    def audit(self) -> Path:
        """What the server and its kernels noted: see audit/sitecustomize.py."""
        return self.folder.parent / f"abroad-{self.port}.log"

    def environment(self) -> dict[str, str]:
        return audited(super().environment(), self.audit)

    def abroad(self) -> list[str]:
        """Return what the server and its kernels tried to reach beyond this machine, so far."""
        lines = self.audit.read_text().splitlines()
        return [line for line in lines if not line.startswith("watched ")]

    def watches(self, process: psutil.Process) -> bool:
        """Tell whether `abroad` hears of this process."""
        return f"watched {process.pid}" in self.audit.read_text().splitlines()


def audited(environment: dict[str, str], log: Path) -> dict[str, str]:
    """Return the environment in which Python notes whom it tries to reach, in this file."""
    path = [str(AUDIT), environment.get("PYTHONPATH", "")]
    joined = os.pathsep.join(filter(None, path))
    return {**environment, "PYTHONPATH": joined, "ABROAD_LOG": str(log)}


def ready(page: Page, step: str) -> None:
    """Wait until the page is set up and shows this step."""
    expect(page.locator("body[data-ready]")).to_be_attached(timeout=PATIENCE)
    expect(page.locator("body")).to_have_attribute("data-page", step)
    # The last panel of the notebook is drawn, and so are all before it.
    expect(page.locator(".coprod-prompts")).to_be_attached(timeout=PATIENCE)


def open_workshop(page: Page, workshop: Workshop, step: str = "steps") -> None:
    page.goto(workshop.page, wait_until="commit", timeout=PATIENCE)
    ready(page, step)


def whose(page: Page) -> Locator:
    """Return the question whose answers these are: a start asks it where there are some."""
    return page.get_by_role("dialog", name=SAY["meet"])


def go_on_with_them(page: Page) -> None:
    """Say that the answers which the start found are the room's own."""
    whose(page).get_by_role("button", name=SAY["meet_on"]).click(timeout=PATIENCE)
    expect(whose(page)).to_have_count(0)


def turn_to(page: Page, step: str) -> Locator:
    """Turn to a step by its link in the bar, and return its page."""
    page.locator(f'.coprod-stepper a[href="#{step}"]').click()
    return shown(page, step)


def shown(page: Page, step: str) -> Locator:
    one = page.locator(f'.coprod-page[data-page="{step}"]')
    expect(one).to_be_visible()
    return one


def kernel(page: Page, workshop: Workshop) -> psutil.Process:
    """Return the kernel this page talks to: one that was left may still be there."""
    text = page.locator("#jupyter-config-data").text_content() or ""
    (id,) = re.findall(r'"kernelId": "([^"]+)"', text)
    return workshop.kernel(id)


def kernels(workshop: Workshop) -> set[int]:
    """Return the process ids of the kernels that the server runs."""
    found = set()
    for child in psutil.Process(workshop.process.pid).children(recursive=True):
        with contextlib.suppress(psutil.Error):  # it ended meanwhile
            if "ipykernel_launcher" in " ".join(child.cmdline()):
                found.add(child.pid)
    return found


def told(page: Page, sentence: str) -> None:
    """Wait until the line over the page says this."""
    expect(page.locator(".coprod-banner")).to_contain_text(sentence)


def loaded_again(page: Page, cause: Callable[[], object]) -> None:
    """Wait until the page is a new one, for this cause."""
    page.evaluate("globalThis.former = true")
    cause()
    page.wait_for_function("!globalThis.former", timeout=60_000)


def heard(page: Page) -> None:
    """Wait until the kernel has confirmed all that was entered."""
    page.wait_for_function("__coprod.pending.size === 0 && __coprod.unheard.size === 0")


def on_disk(server: Server, text: str) -> None:
    """Wait until a draft holds this."""
    until(lambda: any(text in d.read_text() for d in server.drafts.glob("*.json")), text)
