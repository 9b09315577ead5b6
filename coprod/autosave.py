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
        self._to_say: str | None = None
        self._trouble = self._closed = False
        self._writing = threading.Lock()
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
            self._try()
        else:
            self._wait(patience)
        self._say()
        with self._change:
            return self._waiting is None and not self._trouble

    def close(self) -> bool:
        """Write what waits and stop; tell whether everything is on disk."""
        done = self.flush(LAST)
        with self._change:
            self._closed = True
            self._change.notify_all()
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
                self._to_say, self._trouble = NOT_YET.format(why=SLOW), True
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

    def _try(self) -> bool:
        """Write what waits; tell whether that went well. Else it waits on, or what is newer."""
        with self._writing:
            with self._change:
                record, self._waiting = self._waiting, None
                self._begun, self._hurry = self._begun + 1, False
            said, failed = "", False
            try:
                said = self._write(record) if record is not None else ""
            except Exception as error:  # whatever it is, the answer must not be dropped
                failed = True
                why = str(error) if isinstance(error, CoprodError) else repr(error)
                said = NOT_YET.format(why=why)
            with self._change:
                if failed and self._waiting is None:
                    self._waiting = record
                if said or self._trouble:
                    self._to_say = said
                self._trouble, self._done = failed, self._begun
                alone = not self._lookers
                self._change.notify_all()
        if alone:
            self._say()
        return not failed

    def _say(self) -> None:
        with self._change:
            said, self._to_say = self._to_say, None
        if said is not None:
            with contextlib.suppress(Exception):  # what cannot be shown stops no saving
                self._report(said)
