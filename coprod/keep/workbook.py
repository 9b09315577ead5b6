"""The workbook: the one holder of the current record, and the only place that changes it."""

import contextlib
import time
from collections.abc import Callable, Iterator
from threading import RLock
from typing import Any, Concatenate, ParamSpec, TypeVar

from traitlets import HasTraits, Instance, Unicode

from coprod.errors import RecordError
from coprod.keep.autosave import Autosave
from coprod.keep.history import History, shape
from coprod.keep.store import Drafts
from coprod.keep.words import READ_ONLY
from coprod.progress.scene import Scene
from coprod.record import Record
from coprod.record.descent import new_id, new_line
from coprod.sources import shelf

P = ParamSpec("P")
T = TypeVar("T")
# These are no answers, so undo leaves them alone.
WALK: tuple[Callable[..., Record], ...] = (
    Record.set_walk,
    Record.set_agenda,
    Record.skip,
    Record.go_to,
)


class Workbook(HasTraits):
    """Holds the current record; verbs change it, observers of `record` hear of it.

    Parameters
    ----------
    record
        Where to start.
    drafts
        Where each change is written; None keeps everything in memory.
    copy
        Whether the record is that of another notebook, of which this is a copy: with the first
        change it becomes a record of its own, which names the other.
    clock
        Seconds that only go up, to tell one go at a slider from the next.
    read_only
        Whether this is a saved record, which no verb changes: each raises `RecordError` instead.

    Attributes
    ----------
    record : Record
        The current record. Read and observe it; change it through the verbs.
    notice : str
        What the user should know, in a sentence, or "".
    told : str
        What was said last of writing to disk, "" where all is well.
    leapt : bool
        Whether the last change was undo, redo or another record, so that even a field somebody
        is typing in has to follow.
    """

    record = Instance(Record, read_only=True)
    notice = Unicode("")
    told = Unicode("")

    def __init__(
        self,
        record: Record,
        drafts: Drafts | None = None,
        clock: Callable[[], float] = time.monotonic,
        copy: bool = False,
        read_only: bool = False,
    ) -> None:
        super().__init__()
        self.read_only = read_only
        self.lock = RLock()  # widgets may call from a thread of their own
        self._history = History(clock)
        self.leapt = False
        self._line: tuple[str, dict[str, int]] | None = None  # begun with the first change
        self._origin = record if copy else None
        self.own_id = new_id() if copy else record.id
        self.drafts = drafts
        self._autosave = Autosave(drafts.write, self._report) if drafts and not read_only else None
        self._scene = Scene(record)
        self.set_trait("record", record)

    @property
    def scene(self) -> Scene:
        """The record with what is worked out of it, the same for all who show it."""
        scene = self._scene  # kept aside, as another thread may ask as well
        if scene.record is not self.record or scene.edition is not shelf.edition():
            scene = self._scene = Scene(self.record)
        return scene

    def retitle(self, title: str | None = None, question: str | None = None) -> None:
        """Name the project and the question."""
        key = ("title" if title is not None else "", "question" if question is not None else "")
        self._change(key, lambda r: r.retitle(title, question))

    def rate(
        self,
        item: str,
        *,
        less: int | None = None,
        more: int | None = None,
        reason: str | None = None,
    ) -> None:
        """Rate a condition; see `Record.rate`."""
        self._change(("rate", item), lambda r: r.rate(item, less=less, more=more, reason=reason))

    def mark(self, item: str, state: Any, *, reason: str | None = None) -> None:
        """Say that a condition is "not-sure", "not-applicable" or "not-rated"."""
        self._change(("mark", item, state), lambda r: r.mark(item, state, reason=reason))

    def give_reason(self, item: str, reason: str) -> None:
        """Say why a condition was rated so."""
        self._change(("reason", item), lambda r: r.give_reason(item, reason))

    def do(
        self,
        verb: Callable[Concatenate[Record, P], Record],
        *items: P.args,
        **fields: P.kwargs,
    ) -> None:
        """Do any verb of `Record`: ``do(Record.change_aim, "aim-1", outcome="…")``."""
        self.set_fields(verb, *items, **fields)

    def set_fields(self, verb: Callable[..., Record], *items: Any, **fields: Any) -> None:
        """Do a verb whose fields a page names, so that only the record can tell which there are."""
        if not callable(verb):
            raise RecordError(f"'{verb}' is no verb of a record. Name one, such as Record.park.")
        if verb in WALK:
            self.walk(lambda r: verb(r, *items, **fields))
            return
        key = (verb.__name__, *items, *(shape(*field) for field in sorted(fields.items())))
        self._change(key, lambda r: verb(r, *items, **fields))

    def decide(self, partner: str = "", **fields: Any) -> None:
        """Set fields of the decision for a partner group; see `Record.decide`."""
        self.set_fields(Record.decide, partner, **fields)

    def walk(self, change: Callable[[Record], Record]) -> None:
        """Change how the team goes through the steps. It is no answer, so undo leaves it alone."""
        with self._changing():
            new = change(self.record)
            if new is not self.record:
                self._set(new)

    def replace(self, record: Record) -> None:
        """Go on with another record, or another state of this one; undo brings the former back.

        What is put in its place goes on from both, so that neither wins over it later.
        """
        with self.lock:
            revision = max(record.revision, self.record.revision + 1)
            if record.id == self.record.id:
                record = record.as_revision(revision)
            self._change(("replace", record.id, record.revision), lambda _: record, record)

    def save_with(self, write: Callable[[Record], T]) -> T:
        """Have the record written as a saved one; note that it was, unless `write` raises."""
        with self._changing():  # no step to undo: what was saved as a record stays saved
            saves = self.record.saves
            again = bool(saves) and saves[-1].revision == self.record.revision
            saved = self.record
            if not again:
                self._look_whose()
                saved = self._placed(self._owned(self.record).marked_saved())
            written = write(saved)
            self._set(saved)
            return written

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._history.past)

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to bring back."""
        return bool(self._history.future)

    def undo(self) -> None:
        """Take the last change back. The revision goes up all the same: nothing is rewritten."""
        self._step(self._history.back)

    def redo(self) -> None:
        """Bring back what undo took back."""
        self._step(self._history.forward)

    def forget_undone(self) -> None:
        """Forget what undo took back, so that redo cannot bring it to the screen again."""
        with self.lock:
            self._history.forget_undone()

    def _step(self, move: Callable[[Record], Record | None]) -> None:
        with self._changing():
            found = move(self.record)
            if found is None:
                return
            back = self._owned(found)
            if back.id == self.record.id:
                back = back.knowing(self.record)
            saves = self.record.saves if back.id == self.record.id else back.saves
            revision = max(self.record.revision, back.revision) + 1
            walk = self.record.walk if back.id == self.record.id else back.walk
            kept = {"saves": saves, "walk": walk}
            self._set(back.as_revision(revision).model_copy(update=kept), leap=True)

    @property
    def behind(self) -> bool:
        """Whether the latest change could not be written to disk yet (see `notice`)."""
        return self._autosave is not None and self._autosave.behind

    def flush(self) -> bool:
        """Have everything on disk before going on; False where that failed (see `notice`)."""
        return self._autosave.flush() if self._autosave else True

    def close(self) -> bool:
        """Write what waits and stop writing in the background; False where that failed."""
        return self._autosave.close() if self._autosave else True

    def _may_change(self) -> None:
        """Stop here where this is a saved record."""
        if self.read_only:
            raise RecordError(READ_ONLY)

    @contextlib.contextmanager
    def _changing(self) -> Iterator[None]:
        """Hold the record for one change."""
        self._may_change()
        with self.lock:
            yield

    def _change(
        self, key: object, verb: Callable[[Record], Record], other: Record | None = None
    ) -> None:
        with self._changing():
            new = verb(self.record)
            if new is self.record:
                return
            if not isinstance(new, Record):
                raise RecordError("That is no verb of a record. Name one, such as Record.park.")
            self._history.note(self.record, key)
            self._set(new, leap=other is not None, other=other)

    def claim(self) -> None:
        """Have it on disk that this record is this notebook's, though nothing changed yet."""
        if self._line is None and self._autosave:
            self._autosave.put(self.record)
            self._autosave.flush()

    def _look_whose(self) -> None:
        """Look once more whether this is a copy: its original may have been changed meanwhile."""
        untouched = self._origin is None and self._line is None
        if untouched and self.drafts and self.drafts.belongs_elsewhere(self.record.id):
            self._origin, self.own_id = self.record, new_id()

    def id_of(self, record: Record) -> str:
        """Return whose a record is: a copy has an id of its own before its first change."""
        self._look_whose()
        return self.own_id if self._origin and record.id == self._origin.id else record.id

    def _owned(self, record: Record) -> Record:
        """Return a record as this notebook's own, where it is still that of what was copied."""
        if self._origin is None or record.id != self._origin.id:
            return record
        return record.as_copy(self.own_id, self._origin)

    def _begin(self, other: Record | None) -> tuple[str, dict[str, int]]:
        """Begin a line that goes on from the record at hand, and from another one."""
        known = dict(self.record.known)
        for line, revision in (other.known if other else {}).items():
            known[line] = max(revision, known.get(line, -1))
        return new_line(), known

    def _placed(self, record: Record, other: Record | None = None) -> Record:
        """Return a state as the next one of this workbook's line."""
        if self._line is None:
            self._look_whose()
        if self._line is None or other is not None:
            self._line = self._begin(other)
        return self._owned(record).on_line(*self._line)

    def _set(self, record: Record, leap: bool = False, other: Record | None = None) -> None:
        self.leapt = leap
        record = self._placed(record, other)
        if self.drafts and record.id != self.record.id:
            self.drafts.left[self.record.id] = self.record.revision
        if self._autosave:
            self._autosave.put(record)
        self.set_trait("record", record)

    def _report(self, sentence: str) -> None:
        """Say how writing went; with "" what was said of it is no longer true."""
        self.notice = sentence or self.notice.replace(self.told, "").strip()
        self.told = sentence
