"""Drafts on disk: written at once, whole or not at all, and never over somebody else's answers.

A draft belongs to a notebook file. It lies in the person's own data folder (see `folder`), not
beside the notebook, so that a shared or read-only folder is no obstacle and nothing private is
passed on by accident. Each writer (a kernel) signs what it writes; one that finds a foreign
signature goes on in a draft of its own, so two windows never overwrite each other.
"""

import contextlib
import json
import re
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from filelock import FileLock

from coprod import held
from coprod.disk import folder, identity, one_form, path_digest, write_whole
from coprod.errors import CoprodError, StoreError
from coprod.names import slug
from coprod.parts import tidy
from coprod.record import Record
from coprod.upgrades import upgrade

HEAD = 8000  # letters of a draft in which it says whose it is; the record follows


class Draft(NamedTuple):
    """A draft found on disk."""

    path: Path
    notebook: str  # where the notebook was when this was written
    writer: str
    record: Record
    left: dict[str, int]  # records put aside here before this one, and at which revision
    file: tuple[int, ...] | None = None  # which file the notebook was then, see `disk.identity`

    def was_renamed_to(self, notebook: Path | str, record_id: str = "") -> bool:
        """Tell whether the notebook of this draft is now the one at this path.

        The place it was written for holds that file no more, and the file is that one and no
        copy of it. The number of a file that was removed may be given to another one, so it
        has to hold the same record, or not to have been written to since.
        """
        now = identity(notebook)
        if self.file is None or now is None or self.file[:2] != now[:2]:
            return False
        there = identity(self.notebook)
        same = self.record.id == record_id or self.file == now
        return same and (there is None or there[:2] != now[:2])


class Drafts:
    """The drafts of one notebook, as one writer sees them.

    Parameters
    ----------
    notebook
        Path of the notebook. Renaming it is no loss: `elsewhere` finds drafts by record.
    where
        The folder of drafts; `folder()` unless given.
    """

    def __init__(self, notebook: Path | str, where: Path | None = None) -> None:
        self.notebook = str(one_form(notebook))
        self.where = where or folder()
        self.writer = secrets.token_hex(6)
        self._file: tuple[int, ...] | None = identity(self.notebook)
        self._digest = path_digest(self.notebook)
        self._stem = f"{slug(Path(self.notebook).stem)}-{self._digest}"
        self.path = self.where / f"{self._stem}.json"
        self.left: dict[str, int] = {}
        self.settled: dict[str, Any] | None = None  # what to note of the file with the next write
        self._known: Draft | None = None  # what another writer left and this one goes on from

    def found(self) -> list[Draft]:
        """Return this notebook's drafts, the latest first; damaged ones are left where they are.

        They are known by the path of the notebook, whatever name an earlier version gave them
        and by whatever link it came to the notebook.
        """
        drafts = self._drafts(self._is_mine)
        drafts.sort(key=lambda d: (d.record.changed, d.record.revision), reverse=True)
        return drafts

    def elsewhere(self, record_id: str) -> list[Draft]:
        """Return drafts of a record that were written for other notebooks, the latest first."""
        wanted = json.dumps(record_id)
        drafts = self._drafts(lambda path, head: wanted in head and not self._is_mine(path, head))
        drafts = [d for d in drafts if record_id in (d.record.id, *d.left)]
        drafts.sort(key=lambda d: d.record.revision, reverse=True)
        return drafts

    def renamed(self) -> list[Draft]:
        """Return drafts of this very file, from when it had another name."""
        now = identity(self.notebook)
        mark = json.dumps(now)[1:-1].replace(" ", "") if now else ""
        drafts = self._drafts(lambda path, head: bool(mark) and mark in re.sub(r"\s", "", head))
        return [d for d in drafts if d.was_renamed_to(self.notebook)]

    def left_behind(self, draft: Draft) -> bool:
        """Tell whether the file that a draft of this path was for has another name here now."""
        return draft.file is not None and self._named_otherwise(draft.file)

    def belongs_elsewhere(self, record_id: str) -> bool:
        """Tell whether a record is that of another notebook, so that this one is a copy of it."""
        away = self.elsewhere(record_id)
        moved = [d for d in away if d.was_renamed_to(self.notebook, record_id)]
        mine = [d for d in (*self.found(), *moved) if d.record.id == record_id]
        return len(away) > len(moved) and not mine

    def _followed(self, now: tuple[int, ...] | None) -> tuple[int, ...] | None:
        """Return which file this notebook is, given what stands at its path now.

        Another file there is the notebook written anew, unless the one it was is here under
        another name: then it was renamed, and a stranger took its place.
        """
        if now is None or self._file is None:
            return now or self._file
        other = now[:2] != self._file[:2]
        return self._file if other and self._named_otherwise(self._file) else now

    def _named_otherwise(self, file: tuple[int, ...]) -> bool:
        here = Path(self.notebook)
        others = (p for p in here.parent.glob("*.ipynb") if p.name != here.name)
        return any((identity(p) or ())[:2] == file[:2] for p in others)

    def _drafts(self, meant: Callable[[Path, str], bool]) -> list[Draft]:
        """Return the drafts that are meant, by how their text begins: reading a record is slow."""
        found = []
        for path in sorted(self.where.glob("*.json")):
            with contextlib.suppress(OSError, ValueError):  # a neighbour may be damaged
                with path.open(encoding="utf-8") as file:
                    head = file.read(HEAD)
                if meant(path, head) and (draft := _read(path)):
                    found.append(draft)
        return found

    def _is_mine(self, path: Path, head: str) -> bool:
        if re.search(rf"-{self._digest}(-window-[0-9a-f]+)?\.json$", path.name):
            return True
        named = re.search(r'"notebook": ("(?:[^"\\]|\\.)*")', head)
        if not named or Path(self.notebook).name not in (other := json.loads(named[1])):
            return False
        return other != self.notebook and str(one_form(other)) == self.notebook

    def take_over(self, draft: Draft | None) -> None:
        """Go on from a draft: this writer may write over it, as long as nobody else went on."""
        self._known = draft if draft and draft.path == self.path else None

    def write(self, record: Record) -> str:
        """Write the record as this notebook's draft.

        Returns
        -------
        str
            "", or a sentence that names the draft where somebody else wrote meanwhile, or where
            what is there cannot be read (it may be a newer coprod's).
        """
        said, path = "", self.path
        self._file = self._followed(identity(self.notebook))
        if self.settled is not None:  # somebody goes on from an older file: it counts from now on
            held.note(self.notebook, **self.settled)
            self.settled = None
        with self._lock():
            there = _read(path)
            if there is None and path.exists():
                said = f"The draft {path.name} cannot be read and is left as it is."
            elif there and there.writer != self.writer and there != self._known:
                said = "This notebook is open in another window, too. Close one of the two."
            if said:  # somebody else's, or none that can be read
                path = self.where / f"{self._stem}-window-{self.writer}.json"
                said += f" Nothing is lost: the answers given here are kept apart, in {path.name}."
            elif there and not record.goes_on_from(there.record):
                kept = self.keep(there.record)  # somebody chose otherwise, and may think again
                said = f"What the draft of this notebook held before is kept in {kept}."
            document = {
                "draft": "coprod-draft/1",
                "notebook": self.notebook,
                "writer": self.writer,
                "left": dict(self.left),
                "file": self._file,
                "record": record.to_document(),
            }
            write_whole(
                path, json.dumps(document, ensure_ascii=False, indent=1) + "\n", private=True
            )
            self.path = path
        return said

    def keep(self, record: Record) -> Path:
        """Put a record that was not chosen aside, once, and return where it lies."""
        path = (
            self.where
            / "kept"
            / f"{self._stem}-revision-{record.revision}-{path_digest(record.to_json())}.json"
        )
        if not path.exists():
            write_whole(path, record.to_json(), private=True)
        return path

    def set_aside(self, draft: Draft) -> Path:
        """Keep a draft that was not chosen, and take it off the list of drafts."""
        path = self.keep(draft.record)
        with self._lock():
            if _read(draft.path) == draft:  # else another window wrote meanwhile
                draft.path.unlink(missing_ok=True)
        return path

    @contextlib.contextmanager
    def _lock(self) -> Iterator[None]:
        lock = FileLock(str(self.where / f".{self._stem}.lock"), timeout=10)
        try:
            self.where.mkdir(parents=True, exist_ok=True)
            lock.acquire()
        except OSError as error:  # or another process had it for ten seconds
            raise StoreError(
                f"{self.where} could not be written to: {error.strerror or error}."
            ) from error
        try:
            yield
        finally:
            lock.release()


class PrivateNote:
    """What one person wrote for themselves, beside the drafts and in no record.

    It belongs to a record, by its id, and to this person on this computer. Only its owner can
    read the file.
    """

    def __init__(self, record_id: str, where: Path | None = None) -> None:
        self.path = (where or folder()) / "private" / f"{record_id}.txt"

    def read(self) -> str:
        """Return the note, "" where there is none."""
        try:
            return self.path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return ""
        except (OSError, UnicodeDecodeError) as error:
            raise StoreError(f"{self.path} could not be read: {error}.") from error

    def write(self, text: str) -> None:
        """Keep the note; blank text removes it. `StoreError` where that fails."""
        if text.strip():
            write_whole(self.path, str(tidy(text)), private=True)
            return
        try:
            self.path.unlink(missing_ok=True)
        except OSError as error:
            raise StoreError(f"{self.path} could not be removed: {error.strerror}.") from error


def listed(where: Path | None = None) -> Iterator[Draft]:
    """Yield every draft that can be read, in the order of their names."""
    for path in sorted((where or folder()).glob("*.json")):
        draft = _read(path)
        if draft:
            yield draft


def _read(path: Path) -> Draft | None:
    """Return the draft in a file, or None where there is none that can be read."""
    try:
        document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        record = Record.from_document(upgrade(document["record"]))
        left = {str(id): int(revision) for id, revision in document.get("left", {}).items()}
        file = tuple(int(part) for part in document.get("file") or ()) or None
        notebook, writer = str(document["notebook"]), str(document["writer"])
        return Draft(path, notebook, writer, record, left, file)
    except OSError:
        return None
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError):
        return None  # no draft, or damaged
    except CoprodError:  # not sound, or from a newer coprod
        return None
