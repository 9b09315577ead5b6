"""Going on from a saved record: a working notebook beside it that begins with its answers."""

import re
from pathlib import Path

import nbformat

from coprod import places, words
from coprod.carrier import KEY
from coprod.errors import CoprodError
from coprod.notebook import record_notebook, twin_output
from coprod.record import Record
from coprod.report.twins import AIDS, PANELS, SEMINAR
from coprod.store import slug, write_whole

RECORDS = "records"  # the folder beside a notebook in which its records lie


def begun_from(record: Record) -> Record:
    """Return a record of its own that begins with these answers and names where they come from."""
    begin = getattr(record, "begun_from_here", None)
    begun: Record = begin() if begin else record
    return begun.off_screen()


def working_notebook(record: Record) -> nbformat.NotebookNode:
    """Return a notebook to work in that begins with the answers of a saved record.

    It is the notebook as it is shipped, or, where there is no checkout, laid out as a record is.
    It can be read before it is run.
    """
    begun = begun_from(record)
    made = _shipped(begun.is_seminar) or record_notebook(begun)
    made.metadata[KEY] = {"record": begun.to_document(), "kind": "working"}
    made.metadata["title"] = begun.title or words.UNTITLED
    for cell in made.cells:
        if cell.cell_type == "code" and (panel := _panel(cell.source)):
            cell.outputs = [twin_output(begun, panel)]
    return made


def go_on(record: Record, home: Path) -> Path:
    """Write the working notebook that goes on from a saved record, and return its path.

    It lies beside the record, or in the folder above where that is one of records, and is never
    written over a file.

    Raises
    ------
    StoreError
        If the disk is full or the folder cannot be written.
    """
    here = home.absolute()
    folder = here.parent if here.name == RECORDS else here
    name, n = slug(record.title), 1
    path = folder / f"{name}.ipynb"
    while path.exists():
        n += 1
        path = folder / f"{name}-{n}.ipynb"
    write_whole(path, nbformat.writes(working_notebook(record)) + "\n")
    return path


def _panel(source: str) -> str:
    """Return which panel a cell shows: "summary" for the one that opens the workbook, or ""."""
    if "open_workbook(" in source:
        return "summary"
    called = re.search(r"^workbook\.(\w+)\(", source, re.MULTILINE)
    name = called.group(1) if called else ""
    return name if name in {**PANELS, **SEMINAR, **AIDS} else ""


def _shipped(seminar: bool) -> nbformat.NotebookNode | None:
    """Return the notebook as it comes with coprod; None where there is no checkout."""
    try:
        folder = places.notebooks()
    except CoprodError:
        return None
    path = folder / ("02-seminar.ipynb" if seminar else "01-decide.ipynb")
    read: nbformat.NotebookNode = nbformat.read(path, as_version=4)
    return read
