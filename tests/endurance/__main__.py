"""The long form: ``make endurance RUNS="--sessions 1000 --files 10000"``.

Half of the sessions are processes that are killed while somebody works (where the system can fork),
half are random lives of notebooks. Whatever is lost is said, with its seed; ``--only kills
--sessions 1 --seed 7`` does that one again. Ctrl+C ends it and says what was tried so far.
"""

import argparse
import math
import multiprocessing
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

from endurance.checked import judged
from endurance.found import Fault, Tried
from endurance.kills import FORKS, killed
from endurance.mutants import originals
from endurance.tally import Tally

TIMES = 3  # kills of one notebook
BATCH = 50  # files in one go
Task = tuple[str, range]


def _lived(seed: int, base: Path) -> Tried:
    from endurance.lived import lived  # late: it loads a server

    return lived(seed, base)


def _told(seed: int, base: Path) -> Tried:
    from endurance.told import told  # late: it loads nbconvert

    return told(seed, base)


TRIES: dict[str, Callable[[int, Path], Tried]] = {
    "kills": killed,
    "lives": _lived,
    "files": judged,
    "texts": _told,
}


def tasks(given: argparse.Namespace) -> list[Task]:
    """Return what is to be tried: of which kind, and with which seeds."""
    kills = {None: given.sessions // 2, "kills": given.sessions}.get(given.only, 0) if FORKS else 0
    ends = {
        "kills": math.ceil(kills / TIMES),
        "lives": given.sessions - kills,
        "files": given.files,
        "texts": given.texts,
    }
    if given.only:
        ends = {given.only: ends[given.only]}
    found: list[Task] = []
    for kind, n in ends.items():
        size = BATCH if kind == "files" else 1
        for first in range(given.seed, given.seed + n, size):
            found.append((kind, range(first, min(first + size, given.seed + n))))
    return found


def tried(task: Task) -> list[Tried]:
    """Do a task, each try in a folder of its own."""
    kind, seeds = task
    found = []
    for seed in seeds:
        with tempfile.TemporaryDirectory(prefix="endurance-") as base:
            os.environ["COPROD_DRAFTS"] = str(Path(base) / "drafts")
            try:
                found.append(TRIES[kind](seed, Path(base)))
            except Exception as error:  # a fault of the run itself must not end all others
                what = f"The run itself fails: {type(error).__name__}."
                found.append(Tried(kind, {}, (Fault(what, str(error), seed),)))
    return found


def _done(work: list[Task], together: int) -> Iterator[list[Tried]]:
    way = multiprocessing.get_context("fork" if FORKS else "spawn")
    with ProcessPoolExecutor(together, way, initializer=_deaf) as pool:
        every = [pool.submit(tried, task) for task in work]
        try:
            for one in as_completed(every):
                yield one.result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _deaf() -> None:
    """Leave Ctrl+C to the process that began this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def main(arguments: list[str] | None = None) -> int:
    """Try; say what was found; 1 if anything was lost."""
    given = _asked(arguments)
    work = tasks(given)
    originals()  # made once, before there are several processes
    print(f"seed {given.seed}", flush=True)
    tally, begun, said = Tally(given.folder), time.monotonic(), 0
    stopped = False
    try:
        for n, results in enumerate(_done(work, given.together), 1):
            for result in results:
                tally.add(result)
            if n * 20 // len(work) > said:
                said = n * 20 // len(work)
                spent = time.monotonic() - begun
                faults = sum(tally.kinds.values())
                print(f"{n / len(work):4.0%}, {spent:,.0f} s, faults: {faults:,}", flush=True)
    except KeyboardInterrupt:
        stopped = True
        print("Stopped. So far:")
    print("\n".join(tally.lines()))
    return 1 if not tally.sound else 130 if stopped else 0


def _asked(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("endurance", description=(__doc__ or "").split("\n")[0])
    add = parser.add_argument
    add("--sessions", type=int, default=1000, help="kills and random lives of notebooks")
    add("--files", type=int, default=10_000, help="damaged files")
    add("--texts", type=int, default=200, help="records full of hostile text")
    add("--seed", type=int, default=int(time.time()), help="where the random numbers begin")
    add("--only", choices=list(TRIES), help="leave the other kinds out")
    add("--together", type=int, default=os.cpu_count() or 2, help="how many processes at once")
    add("--folder", type=Path, help="where causes of faults are kept")
    given = parser.parse_args(arguments)
    given.folder = given.folder or Path(tempfile.gettempdir(), f"coprod-endurance-{given.seed}")
    return given


if __name__ == "__main__":
    sys.exit(main())
