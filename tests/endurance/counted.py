"""Work in numbers that are the same on every computer: files opened, lines run, and the like."""

import math
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import FrameType
from typing import Any
from unittest import mock

from coprod.plain import letters

_watching: list[list[str]] = []


def _hear(event: str, arguments: tuple[Any, ...]) -> None:
    if _watching and event == "open" and isinstance(arguments[0], str | bytes | os.PathLike):
        _watching[-1].append(os.fsdecode(arguments[0]))


sys.addaudithook(_hear)  # it cannot be taken off again, so there is one for all


def files_opened(do: Callable[[], object], folder: Path) -> list[str]:
    """Return the files in a folder that are opened meanwhile, as often as each is."""
    _watching.append([])
    try:
        do()
    finally:
        opened = _watching.pop()
    return [path for path in opened if Path(folder) in Path(path).parents]


def lines_run(do: Callable[[], object]) -> int:
    """Return how many lines of Python are run meanwhile; each turn of a loop counts.

    The fewer of two runs, as what is loaded once is in the first. The files of the tables, which
    are looked at once a second, are not looked at again.
    """
    with mock.patch("coprod.sources.wording.LATELY", math.inf):
        return min(_lines_run(do), _lines_run(do))


def _lines_run(do: Callable[[], object]) -> int:
    count = 0

    def trace(_frame: FrameType, event: str, _argument: object) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    former = sys.gettrace()
    sys.settrace(trace)
    try:
        do()
    finally:
        sys.settrace(former)
    return count


def letters_looked_at(do: Callable[[], object]) -> int:
    """Return how many letters are told apart meanwhile, as often as each is."""
    count, every = 0, letters._LETTER

    class Counted:
        def finditer(self, text: str) -> Iterator[Any]:
            nonlocal count
            for found in every.finditer(text):
                count += 1
                yield found

    with mock.patch.object(letters, "_LETTER", Counted()):
        do()
    return count


def steepness(counts: Sequence[float]) -> float:
    """Return how the work grows from one doubling to the next: 2 is as it should be, 4 its square.

    What is done whatever the size is left out of account.

    >>> steepness([110, 120, 140]), steepness([101, 104, 116])
    (2.0, 4.0)
    """
    few, some, many = counts
    return (many - some) / (some - few) if some > few else 0.0
