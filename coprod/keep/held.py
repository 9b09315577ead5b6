"""What a notebook file last held, as whoever saved it noted; the server and the kernel ask here.

A kernel that opens a notebook sees a file and a draft. Is the file behind because nobody saved
it since, or because somebody went back to an older one? The note tells: the file holds less now
than it did when it was saved. The note of a notebook lies among the drafts, under its path.
"""

import contextlib
import json
from pathlib import Path
from typing import Any, NamedTuple

from coprod.errors import StoreError
from coprod.keep.disk import folder, one_form, path_digest, read_whole, write_whole

Json = dict[str, Any]
STATE = ("id", "line", "revision", "forebears")  # what tells a state from another


class Held(NamedTuple):
    """What was noted of a notebook.

    `state` is what the file held when it was last saved, `None` where nobody noted it. `asked`
    is a token if somebody has asked for an older state since, by JupyterLab's *Revert to
    Checkpoint*. `aside` names a file in which was kept what another one was written over.
    """

    notebook: str
    state: Json | None = None
    asked: str = ""
    aside: str = ""


def held(notebook: Path | str) -> Held:
    """Return what was noted of a notebook; nothing where no note can be read."""
    path = one_form(notebook)
    with contextlib.suppress(OSError, ValueError, TypeError, RecursionError, StoreError):
        found = Held(**json.loads(read_whole(_file_of(path))))
        if isinstance(found.state, dict | None):
            return found
    return Held(str(path))


def note(notebook: Path | str, **changes: Any) -> None:
    """Note something of a notebook. What cannot be noted stops nobody."""
    known = held(notebook)
    new = known._replace(**changes)
    if new != known:
        with contextlib.suppress(StoreError):
            text = json.dumps(new._asdict(), ensure_ascii=False, indent=1)
            write_whole(_file_of(one_form(notebook)), text + "\n", private=True)


def state(document: Json | None) -> Json | None:
    """Return of a record what tells its state."""
    return None if document is None else {key: document.get(key) for key in STATE}


def _file_of(notebook: Path) -> Path:
    return folder() / "held" / f"{path_digest(notebook)}.json"
