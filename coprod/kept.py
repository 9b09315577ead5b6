"""What coprod keeps on this computer beside the notebooks: seen as a list, and wiped."""

import contextlib
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from coprod.carrier import carried
from coprod.disk import LEFT_OVER, folder, is_there, read_whole
from coprod.errors import CoprodError, StoreError
from coprod.held import state
from coprod.lineage import descends, is_blank
from coprod.listing import NOTE, stem_of
from coprod.notebook import load_notebook
from coprod.upgrades import parse
from coprod.words.kept import KEPT

# Names that we give. A folder of drafts may hold files of somebody else, which are left alone.
COPY = re.compile(r"(.+-[0-9a-f]{10})-revision-\d+-[0-9a-f]{10}\.json")
DRAFT = re.compile(r".+-[0-9a-f]{10}(-window-[0-9a-f]{12})?\.json")
PRIVATE = re.compile(r"record-\d{8}-[0-9a-f]{8}\.txt")
LOCK = re.compile(r"\.(.+-[0-9a-f]{10})\.lock")
NOTED = re.compile(r"([0-9a-f]{10})\.(json|txt)")
Json = dict[str, Any]


class Kept(NamedTuple):
    """What is kept of one notebook.

    Attributes
    ----------
    name
        Tells it from the others; the beginning of the names of its drafts.
    files
        All of it.
    size
        In bytes.
    record
        What the draft that goes furthest holds, as parsed; `None` where none can be read.
    notebook
        Where the notebook was; "" where nobody knows.
    copies, private
        How many copies of answers were put aside; whether there is a private note.
    """

    name: str
    files: tuple[Path, ...]
    size: int
    record: Json | None
    notebook: str
    copies: int
    private: bool

    @property
    def is_there(self) -> bool:
        """Whether the notebook still lies where it was."""
        return bool(self.notebook) and is_there(self.notebook)

    @property
    def only_here(self) -> bool:
        """Whether these answers are in no notebook, so that to remove them is to lose them."""
        if self.record is None:
            return any(path.suffix == ".json" for path in self.files)
        try:
            there = carried(load_notebook(Path(self.notebook))) if self.notebook else None
        except CoprodError:
            there = None
        mine = {**(state(self.record) or {}), "title": self.record.get("title")}
        return not is_blank(mine) and not descends(there, mine)


class Everything(NamedTuple):
    """All that is kept: by notebook, the latest first, and `rest`, which belongs to none."""

    notebooks: tuple[Kept, ...]
    rest: tuple[Path, ...]

    @property
    def files(self) -> tuple[Path, ...]:
        """All files."""
        return (*(path for one in self.notebooks for path in one.files), *self.rest)


def everything(where: Path | None = None) -> Everything:
    """Return all that is kept in a folder of drafts; `folder()` unless one is given."""
    where = where or folder()
    parts = {name: _files(where / name) for name in ("", "kept", "private", "held", "met")}
    groups: dict[str, list[Path]] = {}
    for path in parts[""]:
        if DRAFT.fullmatch(path.name):
            groups.setdefault(stem_of(path.name), []).append(path)
    drafts = {name: [d for path in files if (d := _read(path))] for name, files in groups.items()}
    of_record = {id: name for name, found in drafts.items() for d in found for id in _ids(d)}
    of_digest = {name[-10:]: name for name in drafts}
    rest: list[Path] = []
    for name, path in ((name, path) for name, paths in parts.items() for path in paths):
        if name == "kept" and (copy := COPY.fullmatch(path.name)):
            groups.setdefault(copy[1], []).append(path)
        elif name == "private" and (path.stem in of_record or PRIVATE.fullmatch(path.name)):
            groups.setdefault(of_record.get(path.stem, path.stem), []).append(path)
        elif name in ("held", "met") and (noted := NOTED.fullmatch(path.name)):
            groups.get(of_digest.get(noted[1], ""), rest).append(path)
        elif lock := LOCK.fullmatch(path.name) if not name else None:
            groups.get(lock[1], rest).append(path)
        elif LEFT_OVER.fullmatch(path.name):
            rest.append(path)
    kept = [_kept(name, files, drafts.get(name, [])) for name, files in groups.items()]
    kept.sort(key=lambda one: str((one.record or {}).get("changed")), reverse=True)
    return Everything(tuple(kept), tuple(rest))


def wipe(files: Iterable[Path]) -> int:
    """Remove files, and the note that says whose drafts there are; return how many bytes it was.

    Raises
    ------
    StoreError
        If some could not be removed; the others are.
    """
    gone, failed = 0, list[OSError]()
    notes = set[Path]()
    for path in files:
        try:
            size = path.lstat().st_size
            path.unlink()
            gone += size
        except FileNotFoundError:
            continue
        except OSError as error:
            failed.append(error)
        notes |= {path.parent / NOTE, path.parent.parent / NOTE}
    for note in notes:
        with contextlib.suppress(OSError):
            note.unlink()
    if failed:
        why = failed[0].strerror or failed[0]
        raise StoreError(KEPT["failed"].format(n=counted(len(failed)), why=why))
    return gone


def sized(size: int) -> str:
    """Return how much that is, as people read it.

    >>> sized(812), sized(54_300), sized(9_700_000)
    ('1 kB', '54 kB', '9.7 MB')
    """
    return f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{max(1, round(size / 1000))} kB"


def size_of(files: Iterable[Path]) -> int:
    """Return the size of files in bytes; what is gone meanwhile has none."""
    found = 0
    for path in files:
        with contextlib.suppress(OSError):
            found += path.lstat().st_size
    return found


def counted(n: int) -> str:
    """Return a number of files in words."""
    return KEPT["file"] if n == 1 else KEPT["files"].format(n=n)


def _kept(name: str, files: list[Path], drafts: list[Json]) -> Kept:
    last = max(drafts, key=lambda d: _number(d["record"].get("revision")), default=None)
    copies = sum(path.parent.name == "kept" for path in files)
    private = any(path.parent.name == "private" for path in files)
    notebook = str(last.get("notebook") or "") if last else ""
    record = last["record"] if last else None
    return Kept(name, tuple(files), size_of(files), record, notebook, copies, private)


def _read(path: Path) -> Json | None:
    """Return a draft as parsed; None where it cannot be read."""
    try:
        found = parse(read_whole(path))
    except (OSError, CoprodError):
        return None
    return found if isinstance(found, dict) and isinstance(found.get("record"), dict) else None


def _ids(draft: Json) -> list[str]:
    left = draft.get("left")
    return [str(draft["record"].get("id")), *(map(str, left) if isinstance(left, dict) else ())]


def _number(revision: Any) -> int:
    return revision if isinstance(revision, int) else -1


def _files(where: Path) -> list[Path]:
    """Return what lies in a folder, without what lies in folders of it."""
    with contextlib.suppress(OSError), os.scandir(where) as there:
        return sorted(Path(o.path) for o in there if not o.is_dir(follow_symlinks=False))
    return []
