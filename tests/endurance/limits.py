"""An end to what would otherwise never end."""

import contextlib
import signal
from collections.abc import Iterator

import psutil

try:
    import resource
except ImportError:  # Windows has none
    resource = None  # type: ignore[assignment]


class TookTooLong(BaseException):
    """Something did not end. It is no `Exception`, so that nothing on the way takes it for one."""


@contextlib.contextmanager
def within(seconds: float) -> Iterator[None]:
    """Stop what is done in here after so many seconds; without an alarm clock, let it run."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def ring(*_: object) -> None:
        raise TookTooLong(f"not done after {seconds:g} seconds")

    former = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, former)


@contextlib.contextmanager
def with_room_for(size: int) -> Iterator[None]:
    """Let what is done in here take so many bytes more than there are, where the system can."""
    if resource is None:
        yield
        return
    former = resource.getrlimit(resource.RLIMIT_AS)
    most = psutil.Process().memory_info().vms + size
    with contextlib.suppress(ValueError, OSError):  # macOS may refuse
        resource.setrlimit(resource.RLIMIT_AS, (most, former[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, former)
