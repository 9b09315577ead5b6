"""A process that is killed while somebody works in it, and what the next opening finds."""

import contextlib
import os
import shutil
import signal
import time
import traceback
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import NamedTuple

from coprod import load_record
from coprod.desk.filed import Filed
from coprod.desk.reopen import reopen
from coprod.errors import CoprodError
from coprod.keep.places import notebooks
from coprod.lineage import DIGEST, is_blank
from coprod.record import Record
from endurance.changes import change, fill
from endurance.found import Fault, Tried

PROMISED = 1.0  # seconds: what is older than this is on disk
LARGE = 300_000  # letters
HOUR = 3600
FORKS = hasattr(os, "fork")


class Entry(NamedTuple):
    """A line of the journal: when, what ("changed", "saving", "wrote", …), and which state."""

    time: float
    what: str
    state: str


class Journal:
    """What a process did up to the moment it was killed; each line is in the file at once."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def note(self, what: str, state: str) -> None:
        os.write(self._file, f"{time.monotonic()}\t{what}\t{state}\n".encode())

    def entries(self) -> list[Entry]:
        lines = (line.split("\t") for line in self.path.read_text("utf-8").splitlines())
        return [Entry(float(moment), what, state) for moment, what, state in lines]


def digest(record: Record) -> str:
    """Return what tells a state from every other one; blank records are all the same."""
    document = record.to_document()
    return "blank" if is_blank(document) else str(document[DIGEST])


# --- the process that is killed ---------------------------------------------------------------


def _work(notebook: Path, journal: Journal, rng: Random, letters: int, save: bool) -> None:
    """Open a notebook and change it without end, writing down each change."""
    found = reopen(notebook)
    assert found.drafts
    journal.note("opened", digest(found.record))
    write = found.drafts.write

    def written(record: Record) -> str:
        journal.note("writes", digest(record))
        said = write(record)
        journal.note("wrote", digest(record))
        return said

    found.drafts.write = written  # type: ignore[method-assign]
    book = Filed(found.record, found.drafts, copy=found.copy)
    book.home = notebook.parent
    book.observe(lambda now: journal.note("changed", digest(now.new)), "record")
    save_with = book.save_with

    def saved_with(write: Callable[[Record], Path]) -> Path:
        def noted(record: Record) -> Path:
            # That it was saved is a state of its own, and its file is there before the page knows.
            journal.note("saving", digest(record))
            return write(record)

        return save_with(noted)

    book.save_with = saved_with  # type: ignore[method-assign, assignment]
    if letters and len(book.record.parked) < 3:
        fill(book, letters)
    while True:
        change(book, rng)
        if save and rng.random() < 0.05 and (path := book.save()):
            journal.note("saved", path.name)
        time.sleep(rng.choice((0.0, 0.01, 0.03, 0.08)))


def _process(notebook: Path, journal: Journal, rng: Random, letters: int, save: bool) -> int:
    """Begin a process that works; its number."""
    if pid := os.fork():
        return pid
    signal.alarm(60)  # whoever began it may be gone
    try:
        _work(notebook, journal, rng, letters, save)
    except BaseException:
        journal.note("broke", repr(traceback.format_exc()))
    finally:
        os._exit(1)


def _killed(pid: int, journal: Journal, rng: Random, drafts: Path, at_write: bool) -> float:
    """Kill a process at a random moment, or while it writes, and return when that was."""
    _until(lambda: journal.path.stat().st_size > 0, 30)
    time.sleep(rng.uniform(0.2, 1.7))
    if at_write:
        _until(lambda: any(_temporary(drafts)), 3)
    moment = time.monotonic()
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return moment


def _until(ask: Callable[[], bool], most: float) -> None:
    end = time.monotonic() + most
    while not ask() and time.monotonic() < end:
        time.sleep(0.0002)


def _temporary(folder: Path) -> Iterator[Path]:
    """The files in a folder that are about to take the place of another one."""
    with contextlib.suppress(FileNotFoundError):
        for path in folder.rglob(".*"):
            if path.suffix != ".lock" and path.is_file():
                yield path


# --- what has to hold -------------------------------------------------------------------------


def lost(entries: list[Entry], now: str, killed: float) -> tuple[list[Entry], list[str]]:
    """Return the changes that are not in the state that came back, and what is wrong with that."""
    wrong = [entry.state for entry in entries if entry.what == "broke"]
    if now not in {entry.state for entry in entries}:
        return [], [*wrong, "What came back is a state that nobody had."]
    states = [e for e in entries if e.what in ("opened", "changed")]
    last = max((n for n, e in enumerate(states) if e.state == now), default=len(states) - 1)
    gone = states[last + 1 :]
    finished = [e.state for e in entries if e.what == "wrote"]
    if finished and finished[-1] in {e.state for e in gone}:
        wrong.append("What a finished write held is gone.")
    if gone and killed - gone[0].time > PROMISED + _slowness(entries, killed):
        wrong.append("A change older than a second is gone.")
    return gone, wrong


def _slowness(entries: list[Entry], killed: float) -> float:
    """How far a busy computer held a process up: nothing was heard of it, or a write took long."""
    times = [*(e.time for e in entries), killed]
    silence = max(after - before for before, after in pairwise(times))
    begun = [e.time for e in entries if e.what == "writes"]
    ended = [e.time for e in entries if e.what == "wrote"]
    ended += [killed] * (len(begun) - len(ended))
    return silence + max((b - a for a, b in zip(begun, ended, strict=True)), default=0.0)


def _another(entries: list[Entry], before: str) -> Iterator[str]:
    """Say whether a process opened something else than what the one before it had left."""
    if before and entries[0].state != before:
        yield "The next opening shows something else than the last one left."


def _files(entries: list[Entry], base: Path, drafts: Path, seen: set[str]) -> Iterator[str]:
    """Say what is wrong with the files that a killed process left."""
    if not all(map(_reads, drafts.glob("*.json"))):
        yield "A draft cannot be read."
    records = list((base / "records").glob("*.ipynb"))
    if {e.state for e in entries if e.what == "saved"} - {path.name for path in records}:
        yield "A saved record is gone."
    if not all(map(_reads, records)):
        yield "A saved record cannot be read."
    elif not {digest(load_record(path)) for path in records} <= seen:
        yield "A saved record holds a state that nobody had."


def _reads(path: Path) -> bool:
    try:
        load_record(path)
    except CoprodError:
        return False
    return True


def _litter(notebook: Path, drafts: Path) -> Iterator[str]:
    """Say which files of writes that broke off are there two hours later, after an opening."""
    for path in _temporary(drafts):
        then = time.time() - 2 * HOUR
        os.utime(path, (then, then))
    reopen(notebook)
    folders = {path.parent.name for path in _temporary(drafts)}
    for folder in sorted(folders):
        yield f"Files of writes that broke off stay in the folder {folder}."


def killed(seed: int, base: Path, times: int = 3) -> Tried:
    """Work in a notebook that is killed several times; judge what comes back each time."""
    rng, drafts = Random(seed), base / "drafts"
    kinds = ("at any moment", "at a write", "with a large record")
    notebook = Path(shutil.copy(notebooks() / "01-decide.ipynb", base / "team.ipynb"))
    os.environ["COPROD_DRAFTS"] = str(drafts)
    found: dict[str, str] = {}
    seen: set[str] = set()
    counts = {"changes": 0.0, "lost": 0.0, "oldest lost, in seconds": 0.0}
    before = ""
    for n in range(times):
        kind = (seed + n) % 3
        journal = Journal(base / f"journal-{n}")
        letters = LARGE if kind == 2 else 0
        pid = _process(notebook, journal, Random(rng.random()), letters, save=kind == 0)
        moment = _killed(pid, journal, rng, drafts, at_write=kind == 1 or rng.random() < 0.3)
        entries = journal.entries()
        wrong = list(_another(entries, before))
        before = digest(reopen(notebook).record)
        seen |= {entry.state for entry in entries}
        gone, more = lost(entries, before, moment)
        wrong += [*more, *_files(entries, base, drafts, seen)]
        found |= dict.fromkeys(wrong, f"killed {kinds[kind]}")
        counts["changes"] += sum(entry.what == "changed" for entry in entries)
        counts["lost"] += len(gone)
        oldest = moment - gone[0].time if gone else 0.0
        counts["oldest lost, in seconds"] = max(oldest, counts["oldest lost, in seconds"])
    found |= dict.fromkeys(_litter(notebook, drafts), "two hours later")
    faults = tuple(Fault(kind, detail, seed) for kind, detail in found.items())
    return Tried("kills", {"kills": times, **counts}, faults)
