"""Opening the workbook of a notebook: the right record, once for each notebook."""

import os
from pathlib import Path

from IPython import get_ipython

from coprod.desk.desk import Desk
from coprod.desk.filed import OTHER_KIND
from coprod.desk.pages import Pages
from coprod.desk.reopen import Reopened, reopen
from coprod.errors import RecordError
from coprod.keep.running import Running, running
from coprod.keep.told import in_workshop

# One a notebook: run again, its first cell goes on with it.
_open: dict[str, Desk | Pages] = {}


def open_workbook(
    path: str | os.PathLike[str] | None = None,
    *,
    record: str | None = None,
    revision: int | None = None,
    seminar: bool = False,
) -> Desk | Pages:
    """Open this notebook's workbook: its answers if it has any, else a new draft.

    Run again in the same kernel it goes on with what is there.

    Parameters
    ----------
    path
        A record notebook, a record or a draft to start from instead.
    record, revision
        What this notebook was written for, for where nothing else tells which one is running.
    seminar
        Begin a seminar where nothing was answered yet, instead of a decision.

    Returns
    -------
    Desk or Pages
        The workbook, with a method for each cell that `coprod.steps` declares; its pages alone
        where nobody is there to answer.

    Raises
    ------
    RecordError
        If `path` is given and holds no sound record; if nothing tells which notebook runs; if
        the record is gone from the file. Nothing is changed then.
    """
    start = Path(path) if path else None
    runs = running(get_ipython(), record, revision, start)
    for former in (one for one in _open.values() if isinstance(one, Desk)):
        former.flush()
    desk = _turned(runs, start, seminar, record)
    if get_ipython() is not None:
        desk.start()
    return desk


def _turned(runs: Running, start: Path | None, seminar: bool, record: str | None) -> Desk | Pages:
    """Return the workbook of a notebook, which shows what was asked for."""
    desk = opened(runs.notebook)
    if desk is None or isinstance(desk, Pages):
        found = reopen(runs.notebook, start, seminar, runs.headless, record)
        desk = _open[str(runs.notebook)] = _seated(runs, found, start, seminar)
    elif start and str(start) != desk.started_from:
        desk.turn_to(reopen(runs.notebook, start, seminar))
        desk.started_from = str(start)
    elif not start and desk.drafts:
        desk.look_again()
    return desk


def opened(notebook: Path | None) -> Desk | Pages | None:
    """Return the workbook that is open for a notebook in this kernel; None if none is."""
    return _open.get(str(notebook))


def last_opened() -> Desk | Pages | None:
    """Return the workbook that was opened last in this kernel; None if none was."""
    return next(reversed(_open.values()), None)


def _seated(runs: Running, found: Reopened, start: Path | None, seminar: bool) -> Desk | Pages:
    """Return the desk for what was found."""
    if seminar and not found.record.is_seminar:
        raise RecordError(OTHER_KIND)
    if runs.headless:
        return Pages(found.record, found.notice)
    desk = Desk(
        # Elsewhere nothing says which step people look at, so the last one of a workshop is none.
        found.record if in_workshop() else found.record.off_screen(),
        found.drafts,
        runs.notebook.parent if runs.notebook else Path(),
        found.notice,
        read_only=found.read_only,
        copy=found.copy,
        others=found.others,
    )
    desk.notebook = runs.notebook
    desk.started_from = str(start) if start else ""
    return desk
