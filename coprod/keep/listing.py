"""Which drafts lie in the folder, known without reading each of them.

A note in the folder says of every file whose draft it is. Only files that have changed since the
note was written are read, so that opening a notebook does not depend on how many drafts there
are. The note is a help and no more: without it, or where it is damaged, all files are read.
"""

import contextlib
import json
import os
import re
import stat
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from coprod.errors import CoprodError, StoreError
from coprod.keep.disk import AN_HOUR, read_whole, write_whole
from coprod.keep.ours import LIST, LOCK

Stamp = tuple[int, ...]


class Entry(NamedTuple):
    """What is known of a draft without reading it.

    `records` are the ids of the record it holds, first, and of those put aside before it; none
    where the file cannot be read. `file` tells which file the notebook was, see `disk.identity`.
    """

    name: str
    notebook: str = ""
    records: tuple[str, ...] = ()
    file: tuple[int, ...] = ()


_known: dict[Path, dict[str, tuple[Stamp, Entry]]] = {}  # in this process, by folder


def entries(where: Path) -> list[Entry]:
    """Return what lies in a folder of drafts, by name; nothing where it cannot be read."""
    noted = _known.get(where) or _noted(where)
    found, sure = dict[str, Entry](), dict[str, tuple[Stamp, Entry]]()
    for name, stamp in _files(where):
        known = noted.get(name)
        entry = known[1] if known and known[0] == stamp else _read(where / name)
        found[name] = entry or Entry(name)
        if entry:  # what could not be read may be read the next time
            sure[name] = (stamp, entry)
    if sure != noted:
        rows = [[*stamp, *entry] for stamp, entry in sure.values()]
        with contextlib.suppress(StoreError):
            write_whole(where / LIST, json.dumps(rows), private=True)
    _known[where] = sure
    return [found[name] for name in sorted(found)]


def sweep_locks(where: Path) -> None:
    """Remove locks an hour old whose draft is no longer there."""
    with contextlib.suppress(OSError):
        names = os.listdir(where)
        stems = {stem_of(name) for name in names}
        for name in names:
            lock = LOCK.fullmatch(name)
            if lock and lock[1] not in stems:
                with contextlib.suppress(OSError):
                    if time.time() - os.stat(where / name).st_mtime > AN_HOUR:
                        os.unlink(where / name)


def stem_of(name: str) -> str:
    """Return what all drafts of one notebook share in their names.

    >>> stem_of("decide-0123456789-window-0123456789ab.json")
    'decide-0123456789'
    """
    return re.sub(r"(-window-[0-9a-f]+)?\.json$", "", name)


def _files(where: Path) -> Iterator[tuple[str, Stamp]]:
    """Yield the regular files that may be drafts, each with what tells that it has changed."""
    with contextlib.suppress(OSError), os.scandir(where) as there:
        for one in there:
            if not one.name.endswith(".json"):
                continue
            with contextlib.suppress(OSError):  # gone, or a link that leads nowhere
                about = one.stat()
                if stat.S_ISREG(about.st_mode):
                    yield one.name, (about.st_ino, about.st_mtime_ns, about.st_size)


def _noted(where: Path) -> dict[str, tuple[Stamp, Entry]]:
    """Return what the note says; nothing where it is damaged."""
    found = dict[str, tuple[Stamp, Entry]]()
    try:
        for inode, when, size, name, notebook, records, file in json.loads(
            read_whole(where / LIST)
        ):
            if not all(isinstance(text, str) for text in (name, notebook, *records)):
                return {}
            found[name] = ((inode, when, size), Entry(name, notebook, tuple(records), tuple(file)))
    except (OSError, CoprodError, ValueError, TypeError, RecursionError):
        return {}
    return found


def _read(path: Path) -> Entry | None:
    """Return what a draft says of itself, an entry without records if it is none or damaged.

    None where it cannot be read now.
    """
    try:
        text = read_whole(path)
    except (OSError, StoreError):
        return None
    try:
        draft: dict[str, Any] = json.loads(text)
        records = (draft["record"]["id"], *draft.get("left", ()))
        file = tuple(draft.get("file") or ())
        return Entry(path.name, str(draft["notebook"]), tuple(map(str, records)), file)
    except (ValueError, LookupError, TypeError, RecursionError):
        return Entry(path.name)
