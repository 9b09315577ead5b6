"""The notebooks that are opened: ours with ratings in it, and the bare ones."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import nbformat
from lab import NOTEBOOKS
from nbformat.v4 import new_code_cell, new_notebook
from served import PEERS

from coprod import Record

OURS = "01-decide.ipynb"
BESIDE = "beside.ipynb"  # ours with the balance right beneath the conditions
SIZES = (5, 50, 500)  # considerations beside the nine conditions
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


def rated() -> Record:
    """Return a record in which every condition is rated, the last one strongly to the left."""
    record = Record.new(title="School meals")
    for n, condition in enumerate(record.conditions):
        strength = 1 + n % 3
        if n % 2 == 0:
            record = record.rate(condition.id, less=strength)
        else:
            record = record.rate(condition.id, more=strength)
    return record


def grown(number: int) -> Record:
    """Return such a record with so many aims and costs in it, each of them weighed."""
    record = rated()
    for n in range(number):
        if n % 2:
            record = record.add_cost(what=f"Hours of teacher {n}", remains=1 + n % 3)
        else:
            record = record.add_aim(outcome=f"Menu {n} is eaten", strength=1 + n % 3)
    return record


def name_of(number: int) -> str:
    """Return the name of the notebook with so many considerations more."""
    return f"grown-{number}.ipynb"


def fill(folder: Path, sizes: Sequence[int] = ()) -> None:
    """Put the notebooks as they are shipped into a folder, ours with ratings, and the bare ones."""
    shutil.copytree(NOTEBOOKS, folder)
    _put(rated(), folder / OURS)
    _put(rated(), folder / BESIDE, beside=True)
    for number in sizes:
        _put(grown(number), folder / name_of(number), beside=True)
    for one in ("nine_bare", "one_bare"):
        cell = new_code_cell((PEERS / f"{one}.py").read_text("utf-8"))
        notebook = new_notebook(cells=[cell], metadata={"kernelspec": KERNEL})
        nbformat.write(notebook, folder / f"{one}.ipynb")


def _put(record: Record, path: Path, beside: bool = False) -> None:
    """Write our notebook as a team saves it that has cleared the outputs.

    `beside` moves the balance up to the conditions, as anybody can who wants to see both at once.
    """
    notebook = nbformat.read(NOTEBOOKS / OURS, 4)
    if beside:
        places = {cell.id: n for n, cell in enumerate(notebook.cells)}
        chart = notebook.cells.pop(places["balance"])
        notebook.cells.insert(places["conditions"] + 1, chart)
    notebook.metadata["coprod"] = {"kind": "working", "record": record.to_document()}
    nbformat.write(notebook, path)
