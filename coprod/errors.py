"""The errors coprod raises on purpose, and how their sentences name what is allowed."""

import re
from collections.abc import Iterable
from typing import Any

from coprod.plain.letters import shown_safely


class CoprodError(Exception):
    """Everything coprod raises on purpose.

    The message is made of plain sentences for the person at the keyboard. It says where
    something is wrong, what is wrong, what is allowed and what to do next. It ends with one full
    stop, also where what it quotes brought its own.
    """

    def __init__(self, sentences: str = "") -> None:
        super().__init__(re.sub(r"\.{2,}$", ".", sentences))

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
    r"""Return values as a sentence shows them: each of at most sixty letters, and on one line.

    Examples
    --------
    >>> quoted("less", 3)
    "'less', '3'"
    >>> print(quoted("don't", "Menüs\n🇳🇿"))
    "don't", 'Menüs\n🇳🇿'
    """
    return ", ".join(_quoted(shown_safely(str(value), 60)) for value in values)


def _quoted(shown: str) -> str:
    mark = '"' if "'" in shown and '"' not in shown else "'"
    return f"{mark}{shown}{mark}"


def either(allowed: Iterable[Any]) -> str:
    """Return what is allowed, as the end of a sentence that starts with "Use".

    Examples
    --------
    >>> either(["single", "any-of", "all-of"])
    "'single', 'any-of' or 'all-of'"
    """
    *some, last = [quoted(value) for value in allowed] or ["nothing"]
    return f"{', '.join(some)} or {last}" if some else last
