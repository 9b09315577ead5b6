"""Which notebook runs in this kernel: who tells it, and whom to believe.

Jupyter Server, VS Code, our workshop, `jupyter nbconvert` and nbval each tell in their own way.
Where nobody tells nothing is guessed: a record notebook is known by what its cells name, and
for another one the run stops.
"""

import os
import re
from pathlib import Path
from typing import Any, NamedTuple

from coprod.errors import RecordError
from coprod.keep.carrier import carried, written_for
from coprod.keep.disk import identity, is_there, one_form
from coprod.keep.notebook import load_notebook
from coprod.keep.store import Drafts
from coprod.keep.told import EXECUTED, SHOWN, by_parent, parents
from coprod.lineage import same_answers

NOBODY_TELLS = (
    "Nothing tells which notebook is running here, so its answers cannot be shown; nothing was "
    "changed. Open it with `coprod lab FILE`, or make a page of it with "
    "`jupyter nbconvert --to html --execute FILE`. In another program name a file: "
    '`coprod.open_workbook("FILE")`.'
)


class Running(NamedTuple):
    """The notebook that runs; `None` where there is none or nobody tells.

    `headless`: it is executed into a file, and nobody is there to answer.
    """

    notebook: Path | None
    headless: bool = False


def running(
    shell: Any,
    record: str | None = None,
    revision: int | None = None,
    start: Path | None = None,
) -> Running:
    """Return the notebook that runs in this kernel.

    Parameters
    ----------
    shell
        IPython's shell, `None` outside of one.
    record, revision
        What the cells of a record notebook name: the record it was written for.
    start
        A file that is named to start from: then it may stay unknown which notebook runs.

    Raises
    ------
    RecordError
        Where a kernel runs a notebook and nothing tells which, or several could be meant.
    """
    found = _told(shell)
    if found is None:
        if shell is None or not hasattr(shell, "kernel") or start:
            return Running(None)
        return Running(_named(record, revision), headless=True)
    if found.notebook is None or is_there(found.notebook):
        return found
    return found._replace(notebook=_renamed(found.notebook, record) or found.notebook)


def _told(shell: Any) -> Running | None:
    """Return what somebody who knows tells, or None."""
    if executed := by_parent(EXECUTED):
        return Running(one_form(executed), headless=True)
    if shown := by_parent(SHOWN):
        return Running(one_form(shown))
    # nbval writes nothing; of a notebook outside its folder it does not tell the name.
    if tested := re.match(r"(.*\.ipynb)?::.*Cell \d+", os.environ.get("PYTEST_CURRENT_TEST", "")):
        name = Path(tested[1]).name if tested[1] else None
        return Running(one_form(name) if name else None, headless=True)
    named = os.environ.get("JPY_SESSION_NAME")
    if named and not _inherited("JPY_SESSION_NAME"):
        return Running(one_form(named) if Path(named).suffix == ".ipynb" else None)  # a console
    named = shell.user_ns.get("__vsc_ipynb_file__") if shell is not None else None
    return Running(one_form(named)) if named and Path(named).suffix == ".ipynb" else None


def _inherited(name: str) -> bool:
    """Tell whether who started this kernel had a variable itself, so that it means another one."""
    import psutil

    try:
        of = [psutil.Process(pid).environ() for pid in parents()]
    except (psutil.Error, OSError, ValueError):
        return False
    return any(each.get(name) == os.environ[name] for each in of)


def _renamed(gone: Path | None, record: str | None) -> Path | None:
    """Return where a notebook is that was renamed while its kernel ran, or None."""
    if gone is None or not gone.parent.is_dir():
        return None
    here = sorted(gone.parent.glob("*.ipynb"))
    files = {draft.file[:2] for draft in Drafts(gone).found() if draft.file}
    same = [path for path in here if (identity(path) or ())[:2] in files]
    holding = [path for path in here if record and _holds(path, record)]
    return next((found[0] for found in (same, holding) if len(found) == 1), None)


def _named(record: str | None, revision: int | None) -> Path:
    """Return the record notebook in this folder that its own cells name, or stop."""
    found = [path for path in sorted(Path().glob("*.ipynb")) if _is_of(path, record, revision)]
    if not found or not record:
        raise RecordError(NOBODY_TELLS)
    first, *others = (carried(load_notebook(path)) or {} for path in found)
    if not all(same_answers(first, other) for other in others):
        names = ", ".join(path.name for path in found)
        raise RecordError(f"{NOBODY_TELLS} It could be any of these: {names}.")
    return one_form(found[0])


def _is_of(path: Path, record: str | None, revision: int | None) -> bool:
    """Tell whether a notebook was written for a record, at a revision if one is named."""
    try:
        notebook = load_notebook(path)
    except RecordError:
        return False
    document = carried(notebook) or {}
    if not record or written_for(notebook) != record or document.get("id") != record:
        return False
    return revision is None or document.get("revision") == revision


def _holds(path: Path, record: str) -> bool:
    try:
        return (carried(load_notebook(path)) or {}).get("id") == record
    except RecordError:
        return False
