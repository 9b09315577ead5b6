"""How a step grows with what is weighed: time of the kernel, bytes, and until it is painted."""

from pathlib import Path
from typing import NamedTuple

import psutil
from contestants import SLIDER, new_page, open_lab, open_notebook
from filled import SIZES, name_of
from measured import Hand, Wire, slid
from playwright.sync_api import Browser
from served import Served, lab, served
from told import Limit, median, table

STEPS = 10  # in each round, for each


class Grown(NamedTuple):
    """A notebook with so much in it, and its kernel."""

    hand: Hand
    kernel: psutil.Process


def measure(browser: Browser, work: Path, rounds: int) -> tuple[str, list[Limit]]:
    """Let all sizes take turns; there is no limit."""
    with served(lab(work / "notebooks"), work) as server:
        grown = {size: _opened(browser, server, size) for size in SIZES}
        painted = {size: list[list[float]]() for size in SIZES}
        kernel = {size: list[list[float]]() for size in SIZES}
        for _ in range(rounds):
            for size, one in grown.items():
                before = _milliseconds(one.kernel)
                painted[size].append([step["bars"] for step in one.hand.round(STEPS)])
                one.hand.page.wait_for_timeout(1000)  # its pages follow
                spent = _milliseconds(one.kernel) - before
                kernel[size].append([spent / (STEPS + 4)])
        received = {size: slid(one.hand, Wire(one.hand.page)) for size, one in grown.items()}
        for one in grown.values():
            one.hand.page.context.close()
    rows = []
    for size in SIZES:
        before, every = received[size]
        numbers = [f"{median(painted[size]):.0f}", f"{median(kernel[size]):.0f}"]
        rows.append([str(size), *numbers, f"{before / 1e3:.1f}", f"{every / 1e3:.1f}"])
    columns = ["considerations", "painted, ms", "kernel, ms", "before the pages, KB", "in all, KB"]
    return table("How a step of ours grows, beside nine conditions", columns, rows), []


def _opened(browser: Browser, server: Served, size: int) -> Grown:
    former = server.kernels()
    page = new_page(browser)
    open_lab(page, server.page)
    open_notebook(page, name_of(size), SLIDER["ours"])
    (new,) = server.kernels() - former
    return Grown(Hand(page, SLIDER["ours"]), psutil.Process(new))


def _milliseconds(process: psutil.Process) -> float:
    """Return the processor time of a process so far."""
    times = process.cpu_times()
    return 1000 * float(times.user + times.system)
