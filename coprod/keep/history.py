"""What undo takes back and redo brings back."""

from collections.abc import Callable
from typing import Any

from coprod.record import Record

TOGETHER = 1.5  # seconds within which changes of the same field are undone together


class History:
    """The records that came before, and those that were taken back.

    Parameters
    ----------
    clock
        Seconds that only go up, to tell one go at a slider from the next.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self.past: list[Record] = []
        self.future: list[Record] = []
        self._clock = clock
        self._last: tuple[object, float] = (None, 0.0)

    def note(self, former: Record, key: object) -> None:
        """Note what a change of `key` takes the place of; one soon after it is the same step."""
        now, (last_key, last_time) = self._clock(), self._last
        if not (key == last_key and now - last_time < TOGETHER and self.past):
            self.past.append(former)
        self.future.clear()
        self._last = (key, now)

    def back(self, record: Record) -> Record | None:
        """Return the record before this one, which can be brought back then; None if none is."""
        return self._moved(self.past, self.future, record)

    def forward(self, record: Record) -> Record | None:
        """Return the record that was taken back last; None if none was."""
        return self._moved(self.future, self.past, record)

    def forget_undone(self) -> None:
        """Forget what was taken back."""
        self.future.clear()
        self._last = (None, 0.0)

    def _moved(self, source: list[Record], target: list[Record], record: Record) -> Record | None:
        if not source:
            return None
        target.append(record)
        self._last = (None, 0.0)
        return source.pop()


def shape(name: str, value: Any) -> object:
    """Return what tells one change of a field from the next: a row more or less is another one."""
    if not isinstance(value, list | tuple):
        return name
    return (
        name,
        *(row.get("id", n) if isinstance(row, dict) else n for n, row in enumerate(value)),
    )
