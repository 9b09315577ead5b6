"""How work grows with what there is: opening, drawing, checking and saving.

``PYTHONPATH=tests/kit:tests .venv/bin/python bench/growth.py``

Counts are the same on every computer: files opened, lines of Python run, letters looked
at. Times are times the first of the same run, and a noisy machine blurs them. Where work is linear,
both grow as the size does.
"""

import contextlib
import io
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import nbformat
from endurance.counted import files_opened, letters_looked_at, lines_run
from endurance.grown import (
    SHORT,
    fill_drafts,
    fill_records,
    with_cards,
    with_groups,
    with_long_labels,
)

from coprod import Record
from coprod.cli import main
from coprod.desk.reopen import reopen
from coprod.keep.notebook import record_notebook
from coprod.page.twins import twin

Work = Callable[[], object]


class Table:
    """Prints a line for each size: the counts, and the time against that of the first."""

    def __init__(self, heading: str) -> None:
        print(f"\n{heading}")
        self._first: tuple[int, float] | None = None

    def row(self, size: int, do: Work, **counts: int) -> None:
        """Print what was counted at a size, and how long it takes."""
        spent = min(_seconds(do) for _ in range(3))
        self._first = self._first or (size, spent)
        sizes, times = size / self._first[0], spent / self._first[1]
        said = ", ".join(f"{n:,} {name.replace('_', ' ')}" for name, n in counts.items())
        print(f"  {size:>6,}  (× {sizes:5,.1f})  time × {times:7,.1f}   {said}", flush=True)


def _seconds(do: Work) -> float:
    begun = time.process_time()
    do()
    return time.process_time() - begun


def opening(base: Path) -> None:
    """A notebook that carries a record, beside more and more drafts of others."""
    drafts = base / "drafts"
    os.environ["COPROD_DRAFTS"] = str(drafts)
    path = base / "decide.ipynb"
    path.write_text(nbformat.writes(record_notebook(SHORT, "working")), "utf-8")
    table, there = Table("Opening a notebook, by the drafts in the folder"), 0
    for number in (100, 1_000, 5_000):
        fill_drafts(drafts, number - there, first=there)
        there = number
        reopen(path)  # whatever is put in order once, is now
        opened = files_opened(lambda: reopen(path), drafts)
        table.row(number, lambda: reopen(path), files_opened=len(opened))


def drawing() -> None:
    """The balance of a received record whose conditions have long labels."""
    table = Table("Drawing the balance, by the letters of each label")
    for letters in (1_000, 2_000, 4_000):
        record = with_long_labels(letters)

        def draw(record: Record = record) -> object:
            return twin(record, "balance")

        table.row(letters, draw, letters_looked_at=letters_looked_at(draw), lines=lines_run(draw))


def checking(base: Path) -> None:
    """`coprod check` of more and more files at once."""
    paths = [str(path) for path in fill_records(base, 1_000)]
    table = Table("Checking, by the files")
    for number in (1, 100, 1_000):

        def check(some: list[str] = paths[:number]) -> object:
            with contextlib.redirect_stdout(io.StringIO()):
                return main(["check", *some])

        check()
        opened = files_opened(check, base)
        table.row(number, check, files_opened=len(opened), lines=lines_run(check))


def saving(heading: str, grown: Callable[[int], Record], sizes: tuple[int, ...]) -> None:
    """Writing a record as a notebook, with more and more of something in it."""
    table = Table(heading)
    for number in sizes:
        record = grown(number)

        def save(record: Record = record) -> object:
            return record_notebook(record)

        table.row(number, save, lines=lines_run(save))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        opening(Path(folder))
        drawing()
        (Path(folder) / "records").mkdir()
        checking(Path(folder) / "records")
    saving("Saving, by the aims, and as many costs", with_cards, (100, 500, 2_000))
    GROUPS = (500, 1_000, 2_000, 4_000)
    saving("Saving, by the partner groups, each with a decision", with_groups, GROUPS)
