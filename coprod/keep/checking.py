"""What `coprod check` says of a file or folder, whatever is in it and whatever it is called.

Text of a file may hold what acts on a screen, or have a million letters. Here it is cut and
shown safely, so that each line is a verdict of ours on one file.
"""

import os
from pathlib import Path
from typing import Any, NamedTuple

from coprod import tables
from coprod.errors import CoprodError, RecordError, TableError
from coprod.keep.carrier import is_cleared
from coprod.keep.disk import is_there
from coprod.keep.notebook import parsed, record_in
from coprod.keep.seals import other_pages
from coprod.plain.letters import shown_safely
from coprod.record import Record
from coprod.record.differs import difference
from coprod.tables.descriptor import DESCRIPTOR
from coprod.words import UNTITLED

LINE = 1000  # letters of what is said of one file
CLEARED = "Its outputs were cleared: it holds all answers, and none of them shows."
NOT_COMPARED = "It was not compared with the tables in use, which cannot be read."


class Verdict(NamedTuple):
    """What is said of a file, a line or, of tables, a line for each problem."""

    sound: bool
    said: str


def verdict(path: Path) -> Verdict:
    """Return whether a file holds a sound record, or a folder sound tables, and what to say.

    A fault of coprod's own is told as one, and keeps no other file from being checked.
    """
    name = shown_safely(path.name or str(path))
    try:
        if is_there(path / DESCRIPTOR):
            return Verdict(True, sound_tables(path))
        return Verdict(True, one_line(f"{name}: {_record(path)}"))
    except TableError as error:
        return Verdict(False, told(error))
    except CoprodError as error:
        return Verdict(False, one_line(f"{name}: {error}"))
    except Exception as error:  # what we did not think of; it is no verdict on the file
        what = type(error).__name__
        return Verdict(
            False, f"{name}: could not be checked ({what}{_place(error)}). Please report this file."
        )


def told(error: CoprodError) -> str:
    """Return what an error says, on one line; that of tables has a line for each problem."""
    problems = str(error).split("\n") if isinstance(error, TableError) else [str(error)]
    return "\n".join(map(one_line, problems))


def one_line(text: str) -> str:
    """Return a sentence as it can be printed anywhere, on one line and not too long."""
    return shown_safely(text, LINE)


def sound_tables(folder: Path) -> str:
    """Return what to say of a folder of tables that are sound; `TableError` where they are not."""
    rows = sum(len(tables.rows(name, folder)) for name in tables.names(folder))
    return one_line(
        f"{shown_safely(str(folder), LINE // 2)}: sound. Version "
        f"{shown_safely(tables.version(folder))}, {len(tables.names(folder))} tables with "
        f"{rows} rows."
    )


def _record(file: Path) -> str:
    """Return what to say of a sound record, after the name of its file; else `RecordError`."""
    if file.suffix == ".csv":
        raise RecordError(
            "this is a table, no record. Name the folder it is in, as in "
            f"“coprod check {shown_safely(str(file.parent), LINE // 2)}”."
        )
    if os.path.isdir(file):  # unlike Path.is_dir, it answers whatever the name is
        inside = shown_safely(str(file / "*.ipynb"), LINE // 2)
        raise RecordError(
            f"this is a folder without tables: it has no {DESCRIPTOR}. To check records in it, "
            f"name them, as in “coprod check {inside}”."
        )
    content = parsed(file)
    record = record_in(content, file.suffix)
    remarks = _remarks(record, content if file.suffix == ".ipynb" else {})
    sound = "sound in itself" if any(one != CLEARED for one in remarks) else "sound"
    return " ".join([f"{sound}. {_about(record)}", *remarks])


def _about(record: Record) -> str:
    title = shown_safely(record.title.strip()) or UNTITLED
    about = f"“{title}”, revision {shown_safely(str(record.revision), 20)}"
    if record.is_seminar:
        cases = ", ".join(shown_safely(record.label(w.case)) for w in record.studied.cases)
        return f"{about}, a seminar. Cases opened: {cases or 'none'}."
    rated = len({r.item for r in record.ratings if r.state == "rated"})
    return f"{about}, {rated} of {len(record.conditions)} conditions rated."


def _remarks(record: Record, notebook: dict[str, Any]) -> list[str]:
    """Return what a reader should know of a sound record, a sentence or two each."""
    try:
        other_wording = difference(record)
    except TableError:
        other_wording = NOT_COMPARED
    cleared = CLEARED if notebook and is_cleared(notebook) else ""
    return [remark for remark in (cleared, other_wording, other_pages(notebook)) if remark]


def _place(error: Exception) -> str:
    """Return where in coprod something failed, so that it can be mended."""
    place, step, package = "", error.__traceback__, Path(__file__).parents[1]
    while step is not None:
        file = Path(step.tb_frame.f_code.co_filename)
        if file.is_relative_to(package):
            place = f" in {file.relative_to(package).as_posix()}, line {step.tb_lineno}"
        step = step.tb_next
    return place
