"""Drafts on disk: written at once, whole or not at all, and never over somebody else's answers.

A draft belongs to a notebook file. It lies in the person's own data folder (see `folder`), not
beside the notebook, so that a shared or read-only folder is no obstacle and nothing private is
passed on by accident. Each writer (a kernel) signs what it writes; one that finds a foreign
signature goes on in a draft of its own, so two windows never overwrite each other.
"""

import contextlib
import hashlib
import json
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import platformdirs
from filelock import FileLock

from coprod.errors import CoprodError, StoreError
from coprod.names import slug
from coprod.parts import tidy
from coprod.record import Record


class Draft(NamedTuple):
    """A draft found on disk."""

    path: Path
    notebook: str  # where the notebook was when this was written
    writer: str
    record: Record
    left: dict[str, int]  # records put aside here before this one, and at which revision


def folder() -> Path:
    """Return where drafts are kept: ``COPROD_DRAFTS``, or the person's data folder."""
    chosen = os.environ.get("COPROD_DRAFTS")
    return Path(chosen) if chosen else platformdirs.user_data_path("coprod", False) / "drafts"


def write_whole(path: Path, text: str, private: bool = False) -> None:
    """Write a file so that it is there whole, even after a power cut, or as it was before.

    A `private` file can be read by its owner only.

    Raises
    ------
    StoreError
        If the disk is full or the folder cannot be written, saying which.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        handle = os.open(beside, flags, 0o600 if private else 0o666)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            os.replace(beside, path)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)
    except OSError as error:
        raise StoreError(f"{path} could not be written: {error.strerror or error}.") from error


def _sync_folder(path: Path) -> None:
    if os.name == "nt":  # Windows has no folders to sync
        return
    handle = os.open(path, os.O_RDONLY)
    with contextlib.suppress(OSError):  # some network drives cannot; the file is there all the same
        os.fsync(handle)
    os.close(handle)


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
        self.notebook = str(notebook)
        self.where = where or folder()
        self.writer = secrets.token_hex(6)
        self._stem = f"{slug(Path(notebook).stem)}-{_digest(str(notebook))}"
        self.path = self.where / f"{self._stem}.json"
        self.left: dict[str, int] = {}
        self._known: Draft | None = None  # what another writer left and this one goes on from

    def found(self) -> list[Draft]:
        """Return this notebook's drafts, the latest first; damaged ones are left where they are."""
        drafts = [d for p in sorted(self.where.glob(f"{self._stem}*.json")) if (d := _read(p))]
        drafts.sort(key=lambda d: (d.record.changed, d.record.revision), reverse=True)
        return drafts

    def elsewhere(self, record_id: str) -> list[Draft]:
        """Return drafts of a record whose own notebook was moved or removed, the latest first."""
        drafts = [
            d
            for path in sorted(self.where.glob("*.json"))
            if not path.name.startswith(self._stem)
            and (d := _read(path))
            and record_id in (d.record.id, *d.left)
            and not Path(d.notebook).exists()
        ]
        drafts.sort(key=lambda d: d.record.revision, reverse=True)
        return drafts

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
        with self._lock():
            there = _read(path)
            if there is None and path.exists():
                said = f"The draft {path.name} cannot be read and is left as it is."
            elif there and there.writer != self.writer and there != self._known:
                said = "This notebook is open in another window, too. Close one of the two."
            if said:
                path = self.where / f"{self._stem}-window-{self.writer}.json"
                said += f" Nothing is lost: the answers given here are kept apart, in {path.name}."
            document = {
                "draft": "coprod-draft/1",
                "notebook": self.notebook,
                "writer": self.writer,
                "left": dict(self.left),
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
            / f"{self._stem}-revision-{record.revision}-{_digest(record.to_json())}.json"
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


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:10]


def _read(path: Path) -> Draft | None:
    """Return the draft in a file, or None where there is none that can be read."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        record = Record.from_json(json.dumps(document["record"]))
        left = {str(id): int(revision) for id, revision in document.get("left", {}).items()}
        return Draft(path, str(document["notebook"]), str(document["writer"]), record, left)
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None  # no draft, or damaged
    except CoprodError:  # not sound, or from a newer coprod
        return None
