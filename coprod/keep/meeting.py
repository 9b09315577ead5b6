"""Whether the people in the room have met a notebook's answers since the workshop was started.

A workshop that is started may have another group in front of it than the one before. Its page says
whose answers these are, and shows them once somebody chose to go on with them. That is noted
here, for one start of one notebook, so that a lost browser or a dead kernel asks nobody again.
"""

import contextlib
import secrets
from pathlib import Path

from coprod.errors import StoreError
from coprod.keep.disk import path_digest, write_whole
from coprod.keep.store import Drafts
from coprod.keep.told import by_parent, for_children
from coprod.record import Record

START = "COPROD_START"  # in the environment of kernels: which start of the workshop they belong to


def new_start() -> str:
    """Return a name for a start that is about to be, as kernels find it in `START`."""
    return for_children(secrets.token_hex(8))


def is_met(drafts: Drafts) -> bool:
    """Tell whether somebody went on with this notebook's answers since this start."""
    start = by_parent(START)
    with contextlib.suppress(OSError, UnicodeDecodeError):
        return start is not None and _note(drafts).read_text(encoding="utf-8") == start
    return False


def note_met(drafts: Drafts) -> None:
    """Note that somebody did. Where it cannot be noted, the next page asks once more."""
    start = by_parent(START)
    if start is not None:
        with contextlib.suppress(StoreError):
            write_whole(_note(drafts), start, private=True)


def has_answers(record: Record) -> bool:
    """Tell whether a record says anything that somebody must have entered."""
    blank = Record.new(id=record.id, seminar=record.is_seminar)
    walk = blank.walk.model_copy(update={"route": record.walk.route})
    kept = {name: getattr(record, name) for name in ("tables", "conditions", "wordings")}
    return not record.same_answers(blank.model_copy(update={**kept, "walk": walk}))


def _note(drafts: Drafts) -> Path:
    return drafts.where / "met" / f"{path_digest(drafts.notebook)}.txt"
