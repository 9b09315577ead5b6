"""Opening: how long it takes, and what comes in, until slider and chart can be used."""

import time
from pathlib import Path
from typing import NamedTuple

from contestants import (
    FIRST,
    SLIDER,
    come_back,
    first_step,
    new_page,
    open_lab,
    open_notebook,
)
from filled import OURS
from lab import NOTEBOOKS
from measured import Wire
from playwright.sync_api import Browser
from served import Served, lab, served, voila, workshop
from told import Limit, ratio, side_by_side, table

from coprod.app.waiting import AGAIN

BARE = "one slider, one FigureWidget"
NAMES = {BARE: ("one_bare.ipynb", SLIDER["bare notebook"]), "ours": (OURS, SLIDER["ours"])}
MB, SECONDS, FIRST_STEP = 3.0, 1.5, 0.7
READY = "the workshop's first step, a kernel waits"
UNREADY = "the workshop's first step, none does"  # a second page, right after the first
STARTS = 5  # seconds in which a kernel starts


class Visit(NamedTuple):
    """What opening a notebook and coming back to its running kernel took: seconds and bytes."""

    opened: float
    back: float
    received: int
    received_back: int


def measure(browser: Browser, work: Path, rounds: int) -> tuple[str, list[Limit]]:
    """Open both in turn in a JupyterLab that is up, each with a new kernel."""
    opened = {name: list[list[float]]() for name in NAMES}
    back = {name: list[list[float]]() for name in NAMES}
    with served(lab(work / "notebooks"), work) as server:
        counted = {name: _visit(browser, server, *NAMES[name], count=True) for name in NAMES}
        for _ in range(rounds):
            for name in NAMES:
                one = _visit(browser, server, *NAMES[name])
                opened[name].append([one.opened])
                back[name].append([one.back])
    said = [
        side_by_side("Opening a notebook and running it", "s", opened, [BARE], BARE),
        side_by_side("Coming back to its running kernel", "s", back, [BARE], BARE),
        table("What comes in, MB", ["", "opening", "coming back"], _megabytes(counted)),
    ]
    limits = [
        Limit(f"opening {OURS}, × {BARE}", ratio(opened["ours"], opened[BARE]), SECONDS),
        Limit(f"opening {OURS}", counted["ours"].received / 1e6, MB, "MB"),
        Limit("coming back to it", counted["ours"].received_back / 1e6, MB, "MB"),
    ]
    return "\n\n".join(said), limits


def _megabytes(counted: dict[str, Visit]) -> list[list[str]]:
    return [
        [name, f"{one.received / 1e6:.2f}", f"{one.received_back / 1e6:.2f}"]
        for name, one in counted.items()
    ]


def _visit(browser: Browser, server: Served, name: str, slider: str, count: bool = False) -> Visit:
    """Open a notebook and come back to it; what comes in is counted in a visit of its own.

    Counted are the frames of WebSockets, and files that are not JupyterLab's own: see `OWN`.
    """
    page = new_page(browser)
    open_lab(page, server.page)
    wire = Wire(page) if count else None
    spent, received = [], [0, 0]
    for n in range(2):
        if n == 0:
            spent.append(open_notebook(page, name, slider).seconds)
        else:
            spent.append(come_back(page, server.page, name, slider).seconds)
        if wire:
            wire.quiet()
            received[n] = wire.received
            wire.forget()
    page.context.close()
    server.end_kernels()
    return Visit(*spent, *received)


def measure_first(browser: Browser, work: Path, rounds: int) -> tuple[str, list[Limit]]:
    """Open the workshop page of our notebook as it is shipped, and a bare page of Voilà."""
    names = [READY, UNREADY, "Voilà"]
    spent = {name: list[list[float]]() for name in names}
    bare = work / "notebooks" / "one_bare.ipynb"
    shipped = work / "notebooks" / "shipped.ipynb"
    shipped.write_bytes((NOTEBOOKS / OURS).read_bytes())
    with (
        served(workshop(shipped), work) as ours,
        served(voila(bare), work) as theirs,
    ):
        for n in range(rounds + 1):
            time.sleep(AGAIN + STARTS)  # until a kernel waits, as one does once the server is up
            for name in names:
                page = new_page(browser)
                kind, address = ("Voilà", theirs) if name == "Voilà" else ("workshop", ours)
                seconds = first_step(page, address.page, FIRST[kind])
                if n:  # the server is warm
                    spent[name].append([seconds])
                page.context.close()
    said = side_by_side("The first page of an app", "s", spent, ["Voilà"], "Voilà")
    return said, [
        Limit(f"{name}, × Voilà with {BARE}", ratio(spent[name], spent["Voilà"]), FIRST_STEP)
        for name in (READY, UNREADY)
    ]
