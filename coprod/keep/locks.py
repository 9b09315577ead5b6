"""One writer at a time: a lock on a file, waited for briefly, and none where a drive has none."""

import contextlib
import errno
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout

PATIENCE = 1.0  # seconds for which a lock is waited for: somebody may be looking on
# What a drive answers that has no locks, or whose locks do not work.
NONE = (errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK)


class HeldElsewhere(Exception):
    """Somebody else has held the lock all the time."""


@contextlib.contextmanager
def locked(path: Path) -> Iterator[bool]:
    """Hold a lock; yield whether there is one, since not every drive has locks.

    Raises
    ------
    HeldElsewhere
        If somebody else holds it for longer than `PATIENCE`.
    OSError
        If the file of the lock cannot be written.
    """
    # Not softly: that is a file which outlives a kernel that is killed, and locks everybody out.
    lock = FileLock(str(path), timeout=PATIENCE, fallback_to_soft=False)
    try:
        lock.acquire()
    except Timeout:
        raise HeldElsewhere from None
    except OSError as error:
        if error.errno not in NONE:
            raise
        yield False
        return
    try:
        yield True
    finally:
        lock.release()
