"""Writes the latest record to disk within a second of each change, in a thread of its own."""

import atexit
import contextlib
import threading
from collections.abc import Callable

from coprod.errors import CoprodError
from coprod.record import Record

PAUSE = 0.15  # seconds in which changes are gathered into one write
RETRY = 2.0  # seconds until a failed write is tried again
PATIENCE = 3.0  # seconds for which somebody who looks on waits for the disk
LAST = 20.0  # seconds for the last write of a kernel that ends

NOT_YET = (
    "Your latest answers are not on disk yet: {why} They are still here. "
    "Make room or save the notebook elsewhere; coprod keeps trying."
)
SLOW = "the disk does not answer."


class Autosave:
    """Hands records to `write`, the latest only, and tells `report` how it went.

    Only its own thread writes, so that a drive that hangs holds up nobody for long: whoever wants
    to know that all is on disk has it written at once, and waits for it for a while.

    Parameters
    ----------
    write
        Puts a record on disk; returns a sentence for the user, or "".
    report
        Called with a sentence when something is to be said, and with "" when all is well again.
    """

    def __init__(self, write: Callable[[Record], str], report: Callable[[str], None]) -> None:
        self._write, self._report = write, report
        self._change = threading.Condition()  # held to look at or change what follows
        self._waiting: Record | None = None
        self._begun = self._done = 0  # tries
        self._hurry = False  # somebody waits for the next one
        self._lookers = 0  # how many do; they say themselves what is to be said
        self._complaint = ""  # why the last try failed
        self._news: list[str] = []  # what writes had to say
        self._untold = self._trouble = self._closed = False
        self._writing = threading.Lock()
        self._saying = threading.RLock()  # else what was true before is said after what is true now
        self._thread: threading.Thread | None = None

    @property
    def behind(self) -> bool:
        """Whether the last write failed, so that the disk holds less than the record."""
        return self._trouble

    def put(self, record: Record) -> None:
        """Have a record written soon; only the latest one counts."""
        with self._change:
            self._waiting = record
            if not self._closed and not self._runs():
                self._thread = threading.Thread(
                    target=self._run, name="coprod-autosave", daemon=True
                )
                self._thread.start()
                atexit.register(self.close)
            self._change.notify_all()
        if self._closed:  # a panel that outlived its workbook: no thread waits any more
            self.flush()

    def flush(self, patience: float = PATIENCE) -> bool:
        """Have what waits written now; tell whether everything is on disk."""
        if self._closed or not self._runs():
            self._try(patience)
        else:
            self._wait(patience)
        self._say()
        with self._change:
            return self._waiting is None and not self._trouble

    def close(self) -> bool:
        """Write what waits and stop; tell whether everything is on disk."""
        with self._change:
            self._closed = True
            self._change.notify_all()
        done = self.flush(LAST)
        if done:  # else the end of the process is one more chance
            atexit.unregister(self.close)
        return done

    def _runs(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def _wait(self, patience: float) -> None:
        """Wait until what there is now was written, or could not be."""
        with self._change:
            wanted = self._begun + (self._waiting is not None)
            self._hurry = self._waiting is not None
            self._lookers += 1
            self._change.notify_all()
            if not self._change.wait_for(lambda: self._done >= wanted, patience):
                self._fail(SLOW)
            self._lookers -= 1

    def _run(self) -> None:
        while True:
            with self._change:
                self._change.wait_for(lambda: self._waiting is not None or self._closed)
                self._change.wait_for(lambda: self._hurry or self._closed, PAUSE)
                if self._closed:
                    return
            if not self._try():
                with self._change:
                    self._change.wait_for(lambda: self._hurry or self._closed, RETRY)

    def _try(self, patience: float = -1) -> bool:
        """Write what waits; tell whether that went well. Else it waits on, or what is newer."""
        if not self._writing.acquire(timeout=patience):  # another thread has, and the disk hangs
            with self._change:
                self._fail(SLOW)
            return False
        try:
            done = self._write_one()
        finally:
            self._writing.release()
        if not self._lookers:
            self._say()
        return done

    def _write_one(self) -> bool:
        with self._change:
            record, self._waiting = self._waiting, None
            self._begun, self._hurry = self._begun + 1, False
        said, why = "", ""
        try:
            said = self._write(record) if record is not None else ""
        except Exception as error:  # whatever it is, the answer must not be dropped
            why = str(error) if isinstance(error, CoprodError) else repr(error)
        with self._change:
            if why:
                self._waiting = record if self._waiting is None else self._waiting
                self._fail(why)
            elif said or self._trouble:
                self._news += [said] if said else []
                self._complaint, self._untold, self._trouble = "", True, False
            self._done = self._begun
            self._change.notify_all()
        return not why

    def _fail(self, why: str) -> None:
        self._complaint, self._untold, self._trouble = NOT_YET.format(why=why), True, True

    def _say(self) -> None:
        with self._saying:
            with self._change:
                if not self._untold:
                    return
                said = " ".join(filter(None, [self._complaint, *self._news]))
                self._news, self._untold = [], False
            with contextlib.suppress(Exception):  # what cannot be shown stops no saving
                self._report(said)
