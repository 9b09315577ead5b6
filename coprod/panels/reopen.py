"""Which record a notebook goes on with: the one it carries, its draft, or a new one."""

import os
from pathlib import Path
from typing import Any, NamedTuple

from coprod.errors import RecordError
from coprod.notebook import load_document, load_record
from coprod.record import Record
from coprod.store import Draft, Drafts


class Reopened(NamedTuple):
    """A record to go on with, where its drafts go, and what to tell the user ("" for nothing)."""

    record: Record
    drafts: Drafts | None
    notice: str


def find_notebook(shell: Any, record: str | None = None) -> Path | None:
    """Return the notebook that is running, or None where nothing tells.

    Jupyter Server names it in the environment, VS Code in the user's names. Elsewhere, and where
    it was renamed while its kernel ran, the notebook in this folder that carries `record` is
    taken, if there is one.
    """
    named = os.environ.get("JPY_SESSION_NAME")
    if not named and shell is not None:
        named = shell.user_ns.get("__vsc_ipynb_file__")
    told = Path(named).absolute() if named and Path(named).suffix == ".ipynb" else None
    if record is None or (told and told.is_file()):
        return told
    candidates = [
        (r.revision, p) for p in Path().glob("*.ipynb") if (r := _sound(p)) and r.id == record
    ]
    return max(candidates)[1].absolute() if candidates else told


def in_workshop() -> bool:
    """Tell whether a workshop page runs this kernel: Voilà says so in the environment."""
    return os.environ.get("SERVER_SOFTWARE", "").startswith("voila")


def reopen(notebook: Path | None, start: Path | None = None, seminar: bool = False) -> Reopened:
    """Choose among what the notebook carries and its drafts: the later revision wins.

    What is not chosen is kept and named in the notice. A draft of another record than the
    notebook's is kept, too, unless it was begun afresh in place of what the file still holds.
    Where there is nothing to go on with, a blank record begins, with `seminar` that of a seminar.
    """
    if notebook is None:
        return Reopened(load_record(start) if start else Record.new(seminar=seminar), None, "")
    drafts = Drafts(notebook)
    said: list[str] = []
    carried = load_record(start) if start else _carried(notebook)
    found = drafts.found()
    if carried and not start:
        found += drafts.elsewhere(carried.id)
    draft = _latest(carried, found)
    chosen = draft.record if draft else carried
    drafts.take_over(next((d for d in found if d.path == drafts.path), None))
    drafts.left = dict(draft.left) if draft else {}
    if chosen is None:
        return Reopened(
            Record.new(seminar=seminar), drafts, "" if notebook.is_file() else _gone(notebook)
        )
    if carried and chosen is not carried and not carried.same_answers(chosen):
        said.append(
            f"These answers come from the draft (revision {chosen.revision}). The notebook file "
            f"held revision {carried.revision}; it is kept in {drafts.keep(carried)}."
        )
    elif carried is None and chosen.revision and not in_workshop():
        said.append(
            f"These answers come from the draft of this notebook (revision {chosen.revision}). "
            "For another project choose Start afresh; nothing is deleted by that."
        )
    said += [_aside(drafts, other, chosen) for other in found if other.record is not chosen]
    return Reopened(chosen, drafts, " ".join(filter(None, said)))


def _carried(notebook: Path) -> Record | None:
    """Return what the file carries. A record that cannot be read is no blank one: say so, stop."""
    try:
        document = load_document(notebook) if notebook.is_file() else None
        return None if document is None else load_record(notebook)
    except RecordError as error:
        raise RecordError(
            f"The record in this notebook cannot be opened, and nothing was changed. {error}"
        ) from None


def _sound(path: Path) -> Record | None:
    try:
        return load_record(path)
    except RecordError:
        return None


def _latest(carried: Record | None, found: list[Draft]) -> Draft | None:
    """Return the draft that goes further than what the notebook carries, or None."""
    if carried is None:
        return found[0] if found else None
    own = [d for d in found if d.record.id == carried.id and _further(d.record, carried)]
    afresh = [d for d in found if d.left.get(carried.id, -1) >= carried.revision]
    return max(own or afresh, key=lambda d: (d.record.revision, d.record.changed), default=None)


def _further(draft: Record, carried: Record) -> bool:
    """Tell whether a draft has later answers, or the same ones and knows where the team stood.

    A draft hears of each move at once, the notebook file only when it is saved.
    """
    if draft.revision != carried.revision:
        return draft.revision > carried.revision
    return draft.walk != carried.walk and draft.same_answers(carried)


def _gone(notebook: Path) -> str:
    return (
        f"There is no {notebook.name} any more, so you start with a blank record. If the notebook "
        "was renamed, do not save it now: shut down its kernel, open it again, and its answers "
        "are back."
    )


def _aside(drafts: Drafts, other: Draft, chosen: Record) -> str:
    """Put a draft aside that was not chosen; say so unless it says the same."""
    if other.record.id == chosen.id and other.record.same_answers(chosen):
        return ""
    kept = drafts.set_aside(other)
    title = other.record.title or "untitled"
    return f"Another draft (“{title}”, revision {other.record.revision}) is kept in {kept}."
