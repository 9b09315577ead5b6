"""What a page shows, as frozen values; as JSON; and what of it has changed since.

A class for what a view shows is a frozen dataclass that derives from `State`. The page's scripts
know each of them as a type: ``panel/front/state.d.ts`` is made from these classes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

Path = tuple[str | int, ...]  # where something stands: keys of objects, places in lists


@dataclass(frozen=True)
class State:
    """Something that a page shows. Text is shown as text; "" and None are nothing."""


@dataclass(frozen=True)
class Shared(State):
    """What every view shows beside its own."""

    late: Mapping[str, str]  # what to say where nothing is heard of an entry: notebook, workshop
    stopped: str  # what to say once the kernel is gone
    news: int  # counts the changes of what is shown
    heard: Mapping[str, int]  # by page: up to which of its messages all was heard
    refused: Mapping[str, list[int]]  # by page: which of the last ones could not be done
    epoch: int  # goes up when all changes by other means than the page: undo, another record
    read_only: str  # why nothing can be entered; "" where it can


def plain(value: Any) -> Any:
    """Return a value as JSON has it.

    >>> plain({"a": (1, None)})
    {'a': [1, None]}
    """
    if isinstance(value, State):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return value


def difference(before: Any, now: Any) -> list[list[Any]]:
    """Return what has to be set so that one JSON value becomes another: places, each with a value.

    A place whose pair has no value is taken out. A list that has become longer or shorter is set
    as a whole.

    >>> difference({"a": 1, "b": [1, 2], "c": 0}, {"a": 1, "b": [1, 3]})
    [[['b', 1], 3], [['c']]]
    """
    return list(_differences(before, now, ()))


def _differences(before: Any, now: Any, place: Path) -> Sequence[list[Any]]:
    if isinstance(before, dict) and isinstance(now, dict):
        found = [
            one
            for key in now
            for one in (
                _differences(before[key], now[key], (*place, key))
                if key in before
                else [[[*place, key], now[key]]]
            )
        ]
        return [*found, *([[*place, key]] for key in before if key not in now)]
    if isinstance(before, list) and isinstance(now, list) and len(before) == len(now):
        pairs = enumerate(zip(before, now, strict=True))
        return [one for n, (was, is_) in pairs for one in _differences(was, is_, (*place, n))]
    same = before == now and type(before) is type(now)
    return [] if same else [[[*place], now]]
