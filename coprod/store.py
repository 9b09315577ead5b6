"""Drafts on disk: written at once, whole or not at all, and never over somebody else's answers.

A draft belongs to a notebook file. It lies in the person's own data folder (see `folder`), not
beside the notebook, so that a shared or read-only folder is no obstacle and nothing private is
passed on by accident. Each writer (a kernel) signs what it writes; one that finds a foreign
signature goes on in a draft of its own, so two windows never overwrite each other.
"""

import hashlib
import json
import os
import re
import secrets
import tempfile
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import platformdirs
from filelock import FileLock

from coprod.errors import CoprodError, StoreError
from coprod.record import Record


class Draft(NamedTuple):
    """A draft found on disk."""

    path: Path
    notebook: str  # where the notebook was when this was written
    writer: str
    record: Record


def folder() -> Path:
    """Return where drafts are kept: ``COPROD_DRAFTS``, or the person's data folder."""
    chosen = os.environ.get("COPROD_DRAFTS")
    return Path(chosen) if chosen else platformdirs.user_data_path("coprod", False) / "drafts"


def write_whole(path: Path, text: str) -> None:
    """Write a file so that it is there whole, even after a power cut, or as it was before.

    Raises
    ------
    StoreError
        If the disk is full or the folder cannot be written, saying which.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            os.replace(name, path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)
    except OSError as error:
        raise StoreError(f"{path} could not be written: {error.strerror or error}.") from error


def _sync_folder(path: Path) -> None:
    if os.name == "nt":  # Windows has no folders to sync
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def slug(text: str, otherwise: str = "decision-record") -> str:
    """Return text as the part of a file name every system can bear.

    >>> slug("Évaluation of the “Sure” pilot, 2027"), slug("تقييم")
    ('evaluation-of-the-sure-pilot-2027', 'decision-record')
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or otherwise


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
        self._known: str | None = None  # signature this writer expects to find

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
            and d.record.id == record_id
            and not Path(d.notebook).exists()
        ]
        drafts.sort(key=lambda d: d.record.revision, reverse=True)
        return drafts

    def take_over(self, draft: Draft | None) -> None:
        """Go on from a draft: from now on this writer expects to find that one."""
        self._known = draft.writer if draft and draft.path == self.path else None

    def write(self, record: Record) -> str:
        """Write the record as this notebook's draft.

        Returns
        -------
        str
            "", or a sentence that names the other draft where somebody else wrote meanwhile.
        """
        said = ""
        with self._lock():
            there = _read(self.path)
            if there and there.writer not in (self.writer, self._known):
                self.path = self.where / f"{self._stem}-window-{self.writer}.json"
                said = (
                    "This notebook is open in another window, too. Nothing is lost: the answers "
                    f"given here are kept apart, in {self.path.name}. Close one of the two."
                )
            document = {
                "draft": "coprod-draft/1",
                "notebook": self.notebook,
                "writer": self.writer,
                "record": record.to_document(),
            }
            write_whole(self.path, json.dumps(document, ensure_ascii=False, indent=1) + "\n")
            self._known = self.writer
        return said

    def keep(self, record: Record) -> Path:
        """Put a record that was not chosen aside, once, and return where it lies."""
        path = (
            self.where
            / "kept"
            / f"{self._stem}-revision-{record.revision}-{_digest(record.to_json())}.json"
        )
        if not path.exists():
            write_whole(path, record.to_json())
        return path

    def set_aside(self, draft: Draft) -> Path:
        """Keep a draft that was not chosen, and take it off the list of drafts."""
        path = self.keep(draft.record)
        with self._lock():
            draft.path.unlink(missing_ok=True)
        return path

    def _lock(self) -> FileLock:
        try:
            self.where.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"{self.where} could not be made: {error.strerror}.") from error
        return FileLock(str(self.where / f".{self._stem}.lock"), timeout=10)


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
        return Draft(path, str(document["notebook"]), str(document["writer"]), record)
    except (OSError, ValueError, KeyError, TypeError, CoprodError):
        return None
