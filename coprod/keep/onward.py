"""Notebooks to work in: one that goes on from a saved record, and a blank one."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from coprod.errors import CoprodError
from coprod.keep import places
from coprod.keep.carrier import KEY
from coprod.keep.disk import is_there, write_whole
from coprod.keep.notebook import record_notebook, twin_output
from coprod.plain.names import slug
from coprod.record import Record
from coprod.steps import cells
from coprod.words import UNTITLED

if TYPE_CHECKING:  # nbformat is slow to load, and few go on from a record
    from nbformat import NotebookNode

RECORDS = "records"  # the folder beside a notebook in which its records lie


def working_notebook(record: Record) -> "NotebookNode":
    """Return a notebook to work in that begins with the answers of a saved record.

    It is the notebook as it is shipped, or, where there is no checkout, laid out as a record is.
    It can be read before it is run.
    """
    begun = record.begun_from_here().off_screen()
    made = _shipped(begun.is_seminar) or record_notebook(begun, "working")
    made.metadata[KEY] = {"kind": "working", "record": begun.to_document()}
    made.metadata["title"] = begun.title or UNTITLED
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
    return _written(working_notebook(record), _beside(home), slug(record.title))


def new_blank(home: Path, title: str = "", *, seminar: bool = False) -> Path:
    """Write a blank notebook beside others, and return its path.

    With a title it is named after it, and the record in it, too. Nothing else is in it, and
    nothing is written over.

    Raises
    ------
    StoreError
        If the disk is full or the folder cannot be written.
    """
    record = Record.new(title=title, seminar=seminar)
    made = _shipped(seminar) or record_notebook(record, "working")
    for cell in made.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    made.metadata[KEY] = {"kind": "blank"}
    if title:
        made.metadata[KEY] = {"kind": "working", "record": record.to_document()}
        made.metadata["title"] = title
    return _written(made, _beside(home), slug(title, "seminar" if seminar else "decide"))


def _beside(home: Path) -> Path:
    """Return the folder for a notebook to work in: not that of the records."""
    here = home.absolute()
    return here.parent if here.name == RECORDS else here


def _written(notebook: "NotebookNode", folder: Path, name: str) -> Path:
    """Write a notebook under a name that is free."""
    import nbformat

    path, n = folder / f"{name}.ipynb", 1
    while path.exists():
        n += 1
        path = folder / f"{name}-{n}.ipynb"
    write_whole(path, nbformat.writes(notebook) + "\n")
    return path


def _panel(source: str) -> str:
    """Return which panel a cell shows: "summary" for the one that opens the workbook, or ""."""
    if "open_workbook(" in source:
        return "summary"
    called = re.search(r"^coprod\.here\.(\w+)\(", source, re.MULTILINE)
    name = called.group(1) if called else ""
    return name if name in cells() else ""


def _shipped(seminar: bool) -> "NotebookNode | None":
    """Return the notebook as it comes with coprod; None where there is no checkout."""
    import nbformat

    try:
        folder = places.notebooks()
    except CoprodError:
        return None
    path = folder / ("02-seminar.ipynb" if seminar else "01-decide.ipynb")
    read: NotebookNode | None = None
    if is_there(path):
        read = nbformat.read(path, as_version=4)
    return read
