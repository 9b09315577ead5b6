"""Writes the latest record to disk within a second of each change, in a thread of its own."""

import atexit
import contextlib
import threading
from collections.abc import Callable

from coprod.errors import CoprodError
from coprod.record import Record

PAUSE = 0.15  # seconds in which changes are gathered into one write
RETRY = 2.0  # seconds until a failed write is tried again


class Autosave:
    """Hands records to `write`, the latest only, and tells `report` how it went.

    Parameters
    ----------
    write
        Puts a record on disk; returns a sentence for the user, or "".
    report
        Called with a sentence when something is to be said, and with "" when all is well again.
    """

    def __init__(self, write: Callable[[Record], str], report: Callable[[str], None]) -> None:
        self._write, self._report = write, report
        self._waiting: Record | None = None
        self._change = threading.Condition()
        self._writing = threading.Lock()
        self._thread: threading.Thread | None = None
        self._closed = threading.Event()
        self._trouble = False

    @property
    def behind(self) -> bool:
        """Whether the last write failed, so that the disk holds less than the record."""
        return self._trouble

    def put(self, record: Record) -> None:
        """Have a record written soon; only the latest one counts."""
        with self._change:
            self._waiting = record
            if self._thread is None and not self._closed.is_set():
                self._thread = threading.Thread(
                    target=self._run, name="coprod-autosave", daemon=True
                )
                self._thread.start()
                atexit.register(self.flush)
            self._change.notify()
        if self._closed.is_set():  # a panel that outlived its workbook: no thread waits any more
            self.flush()

    def flush(self) -> bool:
        """Write what waits, now; tell whether everything is on disk."""
        with self._writing:
            with self._change:
                record, self._waiting = self._waiting, None
            if record is None:
                return True
            try:
                said = self._write(record)
            except Exception as error:  # whatever it is, the answer must not be dropped
                with self._change:
                    if self._waiting is None:
                        self._waiting = record
                self._trouble = True
                what = str(error) if isinstance(error, CoprodError) else repr(error)
                self._report(
                    f"Your latest answers are not on disk yet: {what} They are still here. "
                    "Make room or save the notebook elsewhere; coprod keeps trying."
                )
                return False
        if said or self._trouble:
            self._trouble = False
            self._report(said)
        return True

    def close(self) -> bool:
        """Write what waits and stop; tell whether everything is on disk."""
        self._closed.set()
        with self._change:
            self._change.notify()
        done = self.flush()
        if done:  # else the end of the process is one more chance
            atexit.unregister(self.flush)
        return done

    def _run(self) -> None:
        while not self._closed.is_set():
            with self._change:
                self._change.wait_for(lambda: self._waiting is not None or self._closed.is_set())
            self._closed.wait(PAUSE)
            done = False
            with contextlib.suppress(Exception):  # a notice that cannot be shown stops no saving
                done = self.flush()
            if not done:
                self._closed.wait(RETRY)
