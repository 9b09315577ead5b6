"""The errors coprod raises on purpose, and how their sentences name what is allowed."""

from collections.abc import Iterable
from typing import Any

from coprod.letters import cut


class CoprodError(Exception):
    """Everything coprod raises on purpose.

    The message is made of plain sentences for the person at the keyboard. It says where
    something is wrong, what is wrong, what is allowed and what to do next.
    """

    def _render_traceback_(self) -> list[str]:
        """Return what a notebook shows in place of a traceback, which is for programmers."""
        return [str(self)]


class TableError(CoprodError):
    """The criteria tables cannot be found, read or trusted, or hold no such table.

    `problems` has a sentence for each problem; the message shows the first twenty, a line each.
    """

    def __init__(self, *problems: str) -> None:
        self.problems = problems
        more = [f"and {len(problems) - 20} more."] if len(problems) > 20 else []
        super().__init__("\n".join([*problems[:20], *more]))


class RecordError(CoprodError):
    """A decision record, or a change to one, is not valid."""


class NothingToWeigh(CoprodError):
    """Nothing stands on the balance yet."""


class StoreError(CoprodError):
    """A draft or a record cannot be read from disk or written to it."""


def quoted(*values: Any) -> str:
    """Return values as a sentence shows them, each cut after sixty letters.

    Examples
    --------
    >>> quoted("less", 3)
    "'less', '3'"
    """
    return ", ".join(repr(cut(str(value), 60)) for value in values)


def either(allowed: Iterable[Any]) -> str:
    """Return what is allowed, as the end of a sentence that starts with "Use".

    Examples
    --------
    >>> either(["single", "any-of", "all-of"])
    "'single', 'any-of' or 'all-of'"
    """
    *some, last = [quoted(value) for value in allowed] or ["nothing"]
    return f"{', '.join(some)} or {last}" if some else last
