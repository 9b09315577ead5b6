"""Drafts on disk: written at once, whole or not at all, and never over somebody else's answers.

A draft belongs to a notebook file. It lies in the person's own data folder (see `folder`), not
beside the notebook, so that a shared or read-only folder is no obstacle and nothing private is
passed on by accident. Each writer (a kernel) signs what it writes; one that finds a foreign
signature goes on in a draft of its own, so two windows never overwrite each other.
"""

import contextlib
import json
import os
import re
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from coprod.errors import StoreError
from coprod.keep import held
from coprod.keep.disk import folder, identity, one_form, path_digest, sweep, write_whole
from coprod.keep.draft import Draft, latest_first, read_draft
from coprod.keep.listing import Entry, entries, sweep_locks
from coprod.keep.locks import HeldElsewhere, locked
from coprod.parts import tidy
from coprod.plain.names import slug
from coprod.record import Record

SAID = {
    "unreadable": "The draft {name} cannot be read and is left as it is.",
    "window": "This notebook is open in another window, too. Close one of the two.",
    "held": "Another program is busy with the draft {name}.",
    "apart": "Nothing is lost: the answers given here are kept apart, in {name}.",
    "before": "What the draft of this notebook held before is kept in {name}.",
    "no_locks": (
        "The drive on which drafts are kept has no locks, so open this notebook in one window "
        "only. Every change is kept."
    ),
}


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
        self._name = Path(self.notebook).name
        self._stem = f"{slug(Path(self.notebook).stem)}-{self._digest}"
        self.path = self.where / f"{self._stem}.json"
        self.left: dict[str, int] = {}
        self.settled: dict[str, Any] | None = None  # what to note of the file with the next write
        self._known: Draft | None = None  # what another writer left and this one goes on from
        self._wrote: tuple[bytes, Draft] | None = None  # the last draft of this writer
        self._told = False  # that there are no locks

    def found(self) -> list[Draft]:
        """Return this notebook's drafts, the latest first; damaged ones are left where they are.

        They are known by the path of the notebook, whatever name an earlier version gave them
        and by whatever link it came to the notebook.
        """
        return latest_first(self._drafts(self._is_mine))

    def sweep(self) -> None:
        """Remove what kernels that were killed have left: half writes, locks of no draft."""
        for part in ("", "kept", "private", "held", "met"):
            sweep(self.where / part, former=True)
        for place in (Path(self.notebook).parent, Path(self.notebook).parent / "records"):
            sweep(place)
        sweep_locks(self.where)

    def unreadable(self) -> list[Path]:
        """Return where drafts of this notebook lie that cannot be read."""
        mine = {self.where / e.name for e in entries(self.where) if self._is_mine(e)}
        if os.path.lexists(self.path):  # what is no file is no entry
            mine.add(self.path)
        return [path for path in sorted(mine) if read_draft(path) is None]

    def elsewhere(self, record_id: str) -> list[Draft]:
        """Return drafts of a record that were written for other notebooks, the latest first."""
        drafts = self._drafts(lambda e: record_id in e.records and not self._is_mine(e))
        drafts = [d for d in drafts if record_id in (d.record.id, *d.left)]
        drafts.sort(key=lambda d: d.record.revision, reverse=True)
        return drafts

    def renamed(self) -> list[Draft]:
        """Return drafts of this very file, from when it had another name."""
        now = identity(self.notebook)
        drafts = self._drafts(lambda e: now is not None and e.file == now)
        return [d for d in drafts if d.was_renamed_to(self.notebook)]

    def left_behind(self, draft: Draft) -> bool:
        """Tell whether the file that a draft of this path was for has another name here now."""
        return draft.file is not None and self._named_otherwise(draft.file)

    def belongs_elsewhere(self, record_id: str) -> bool:
        """Tell whether a record is that of another notebook, so that this one is a copy of it."""
        return self.is_copy(record_id, self.found(), self.elsewhere(record_id))

    def is_copy(self, record_id: str, own: list[Draft], away: list[Draft]) -> bool:
        """Tell the same, given this notebook's drafts and those elsewhere."""
        moved = [d for d in away if d.was_renamed_to(self.notebook, record_id)]
        mine = [d for d in (*own, *moved) if d.record.id == record_id]
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

    def _drafts(self, meant: Callable[[Entry], bool]) -> list[Draft]:
        found = (read_draft(self.where / e.name) for e in entries(self.where) if meant(e))
        return [draft for draft in found if draft]

    def _is_mine(self, entry: Entry) -> bool:
        if re.search(rf"-{self._digest}(-window-[0-9a-f]+)?\.json$", entry.name):
            return True
        if self._name not in entry.notebook:
            return False
        try:
            return str(one_form(entry.notebook)) == self.notebook != entry.notebook
        except (OSError, ValueError):  # one may not ask
            return False

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
        self._file = self._followed(identity(self.notebook))
        if self.settled is not None:  # somebody goes on from an older file: it counts from now on
            held.note(self.notebook, **self.settled)
            self.settled = None
        try:
            with self._lock() as sure:
                said = [*self._in_turn(record)]
        except HeldElsewhere:
            said, sure = [*self._put_apart(record, "held")], True
        if not sure and not self._told:
            said.append(SAID["no_locks"])
            self._told = True
        return " ".join(said)

    def _in_turn(self, record: Record) -> Iterator[str]:
        """Write over what this writer knows, and nothing else; yield what is to be said."""
        if self.path == self._apart():
            self._put(record, self.path)
            return
        there = read_draft(self.path, self._wrote)
        if there is None and self.path.exists():
            yield from self._put_apart(record, "unreadable")
            return
        if there and there.writer != self.writer and there != self._known:
            yield from self._put_apart(record, "window")
            return
        if there and not record.goes_on_from(there.record):
            # somebody chose otherwise, and may think again
            yield SAID["before"].format(name=self.keep(there.record))
        self._put(record, self.path)

    def _put_apart(self, record: Record, why: str) -> Iterator[str]:
        """Go on in a draft of this writer's own."""
        apart, former = self._apart(), self.path
        self._put(record, apart)
        if former == apart:  # it was told
            return
        yield SAID[why].format(name=former.name)
        self.path = apart
        yield SAID["apart"].format(name=apart.name)

    def _apart(self) -> Path:
        return self.where / f"{self._stem}-window-{self.writer}.json"

    def _put(self, record: Record, path: Path) -> None:
        document = {
            "draft": "coprod-draft/1",
            "notebook": self.notebook,
            "writer": self.writer,
            "left": dict(self.left),
            "file": self._file,
            "record": record.to_document(),
        }
        text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
        write_whole(path, text, private=True)
        draft = Draft(path, self.notebook, self.writer, record, dict(self.left), self._file)
        self._wrote = text.encode(), draft

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
        try:
            with self._lock():
                _take_away(draft)
        except HeldElsewhere:
            raise StoreError(SAID["held"].format(name=draft.path.name)) from None
        except OSError as error:
            raise StoreError(f"{draft.path} could not be removed: {error.strerror}.") from error
        return path

    @contextlib.contextmanager
    def _lock(self) -> Iterator[bool]:
        """Hold the lock of these drafts; yields whether the drive has locks."""
        with contextlib.ExitStack() as held_here:
            try:
                self.where.mkdir(parents=True, exist_ok=True)
                lock = locked(self.where / f".{self._stem}.lock")
                sure = held_here.enter_context(lock)
            except OSError as error:
                raise StoreError(
                    f"{self.where} could not be written to: {error.strerror or error}."
                ) from error
            yield sure


def _take_away(draft: Draft) -> None:
    """Remove a draft, unless another window wrote meanwhile; it may do so at any moment."""
    taken = draft.path.with_name(f".{draft.path.name}.{secrets.token_hex(4)}.coprod-part")
    with contextlib.suppress(FileNotFoundError):
        os.replace(draft.path, taken)
        found = read_draft(taken)
        same = found is not None and found._replace(path=draft.path) == draft
        if same or draft.path.exists():
            taken.unlink()
        else:
            os.replace(taken, draft.path)


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
