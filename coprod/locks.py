"""One writer at a time: a lock on a file, waited for briefly, and none where a drive has none."""

import contextlib
import errno
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, SoftFileLock, Timeout

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
    lock = FileLock(str(path), timeout=PATIENCE)
    try:
        lock.acquire()
    except Timeout:
        raise HeldElsewhere from None
    except NotImplementedError:  # an earlier filelock says so
        yield False
        return
    except OSError as error:
        if error.errno not in NONE:
            raise
        yield False
        return
    try:
        yield not isinstance(lock, SoftFileLock)  # which it becomes where the drive has no other
    finally:
        lock.release()
