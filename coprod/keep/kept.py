"""What coprod keeps on this computer beside the notebooks: seen as a list, and wiped."""

import contextlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from coprod.errors import CoprodError, StoreError
from coprod.keep.carrier import carried
from coprod.keep.disk import folder, is_there, read_whole
from coprod.keep.held import state
from coprod.keep.notebook import load_notebook
from coprod.keep.ours import COPY, DRAFT, LIST, LOCK, NOTED, PART, PRIVATE, is_former_part
from coprod.keep.words import KEPT
from coprod.lineage import descends, is_blank
from coprod.record.upgrades import parse

FOLDERS = ("", "kept", "private", "held", "met")  # the folders in which something lies
Json = dict[str, Any]


class Kept(NamedTuple):
    """What is kept of one notebook.

    Attributes
    ----------
    name
        Tells it from the others; the beginning of the names of its drafts.
    files
        All of it: `drafts`, `copies` of answers that were put aside, a `private` note, and what
        is noted.
    record
        What the draft that goes furthest holds, as parsed; `None` where none can be read.
    notebook
        Where the notebook was; "" where nobody knows.
    """

    name: str
    drafts: tuple[Path, ...] = ()
    copies: tuple[Path, ...] = ()
    private: tuple[Path, ...] = ()
    noted: tuple[Path, ...] = ()
    record: Json | None = None
    notebook: str = ""

    @property
    def files(self) -> tuple[Path, ...]:
        """All files."""
        return (*self.drafts, *self.copies, *self.private, *self.noted)

    @property
    def is_there(self) -> bool:
        """Whether the notebook still lies where it was."""
        return bool(self.notebook) and is_there(self.notebook)

    @property
    def only_here(self) -> bool:
        """Whether some of these answers are not in the notebook, or cannot be read."""
        try:
            there = carried(load_notebook(Path(self.notebook))) if self.notebook else None
        except CoprodError:
            there = None
        for path in (*self.drafts, *self.copies):
            draft = _read(path)
            if draft is None:
                return True
            mine = {**(state(draft["record"]) or {}), "title": draft["record"].get("title")}
            other = there is None or there.get("id") != mine.get("id")  # it may go on from this one
            if not is_blank(mine) and (other or not descends(there, mine)):
                return True
        return False


class Everything(NamedTuple):
    """All that is kept: by notebook, the latest first, and `rest`, which belongs to none."""

    notebooks: tuple[Kept, ...]
    rest: tuple[Path, ...]

    @property
    def files(self) -> tuple[Path, ...]:
        """All files."""
        return (*(path for one in self.notebooks for path in one.files), *self.rest)


def everything(where: Path | None = None) -> Everything:
    """Return all that is kept in a folder of drafts; `folder()` unless one is given.

    Files of others that lie there are left out, so that nobody wipes them.

    Raises
    ------
    StoreError
        If the folder cannot be looked into.
    """
    where = where or folder()
    by_folder = {name: _files(where / name) for name in FOLDERS}
    locks = {lock[1]: path for path in by_folder[""] if (lock := LOCK.fullmatch(path.name))}
    drafts = _drafts(by_folder[""], locks)
    found = {name: Kept(name, tuple(map(_file_of, some))) for name, some in drafts.items()}
    for path in by_folder["kept"]:
        if copy := COPY.fullmatch(path.name):
            _add(found, copy[1], "copies", path)
    for name, some in drafts.items():
        found[name] = _told(found[name], [draft for _, draft in some if draft])
    owners = _owners(found, drafts)
    for path in by_folder["private"]:
        if path.suffix == ".txt" and (path.stem in owners or PRIVATE.fullmatch(path.name)):
            _add(found, owners.get(path.stem, path.stem), "private", path)
    rest = _add_noted(found, (*by_folder["held"], *by_folder["met"]), locks)
    left = (path for paths in by_folder.values() for path in paths)
    rest += [path for path in left if PART.fullmatch(path.name) or is_former_part(path.name)]
    kept = sorted(found.values(), key=lambda one: str((one.record or {}).get("changed")))
    return Everything(tuple(reversed(kept)), tuple(rest))


def _add_noted(found: dict[str, Kept], noted: Iterable[Path], locks: dict[str, Path]) -> list[Path]:
    """Add what is noted of notebooks, and their locks; return those of no notebook that is kept."""
    of_digest = {name[-10:]: name for name in found}
    names = [(of_digest.get(m[1]), path) for path in noted if (m := NOTED.fullmatch(path.name))]
    names += [(name if name in found else None, path) for name, path in locks.items()]
    for name, path in names:
        if name is not None:
            _add(found, name, "noted", path)
    return [path for name, path in names if name is None]


def _add(found: dict[str, Kept], name: str, kind: str, path: Path) -> None:
    """Note a file of a kind, a field of `Kept`, among what is kept under a name."""
    one = found.setdefault(name, Kept(name))
    more: dict[str, Any] = {kind: (*getattr(one, kind), path)}
    found[name] = one._replace(**more)


def wipe(files: Iterable[Path], where: Path | None = None) -> int:
    """Remove files, and the note that says whose drafts there are; return how many bytes it was.

    Raises
    ------
    StoreError
        If some could not be removed; the others are.
    """
    gone, failed = 0, list[OSError]()
    for path in files:
        try:
            size = path.lstat().st_size
            path.unlink()
            gone += size
        except FileNotFoundError:
            continue
        except OSError as error:
            failed.append(error)
    with contextlib.suppress(OSError):
        ((where or folder()) / LIST).unlink()
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


def _drafts(
    paths: Iterable[Path], locks: Iterable[str]
) -> dict[str, list[tuple[Path, Json | None]]]:
    """Return the drafts by notebook, each with what it holds.

    One that cannot be read is told from a file of somebody else by its lock.
    """
    found: dict[str, list[tuple[Path, Json | None]]] = {}
    for path in paths:
        named = DRAFT.fullmatch(path.name)
        draft = _read(path) if named else None
        ours = draft is not None and str(draft.get("draft")).startswith("coprod-draft/")
        if named and (ours or named[1] in locks):
            found.setdefault(named[1], []).append((path, draft))
    return found


def _told(one: Kept, drafts: list[Json]) -> Kept:
    last = max(drafts, key=lambda d: _number(d["record"].get("revision")), default=None)
    if last is None:
        return one
    return one._replace(record=last["record"], notebook=str(last.get("notebook") or ""))


def _owners(
    found: dict[str, Kept], drafts: dict[str, list[tuple[Path, Json | None]]]
) -> dict[str, str]:
    """Return by record under which name its private note is listed: where the notebook is."""
    owners: dict[str, str] = {}
    for name in sorted(drafts, key=lambda name: found[name].is_there):
        for id in (id for _, draft in drafts[name] if draft for id in _ids(draft)):
            owners[id] = name
    return owners


def _ids(draft: Json) -> Iterator[str]:
    left = draft.get("left")
    yield from map(str, left) if isinstance(left, dict) else ()
    yield str(draft["record"].get("id"))


def _read(path: Path) -> Json | None:
    """Return a draft as parsed, or a copy in the form of one; None where it cannot be read."""
    try:
        found = parse(read_whole(path))
    except (OSError, CoprodError):
        return None
    if isinstance(found, dict) and "draft" not in found:
        found = {"record": found}
    return found if isinstance(found, dict) and isinstance(found.get("record"), dict) else None


def _file_of(draft: tuple[Path, Json | None]) -> Path:
    return draft[0]


def _number(revision: Any) -> int:
    return revision if isinstance(revision, int) else -1


def _files(where: Path) -> list[Path]:
    """Return what lies in a folder, without what lies in folders of it."""
    try:
        with os.scandir(where) as there:
            return sorted(Path(o.path) for o in there if not o.is_dir(follow_symlinks=False))
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise StoreError(f"{where} cannot be looked into: {error.strerror or error}.") from error
