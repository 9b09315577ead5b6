"""Modules of others that are loaded only once something of them is used."""

import contextlib
import sys
from collections.abc import Iterator
from importlib import import_module
from typing import Any


class Late:
    """Stands for a module, and loads it once something of it is asked for."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, part: str) -> Any:
        return getattr(import_module(self._name), part)


@contextlib.contextmanager
def put_off(name: str) -> Iterator[None]:
    """Have a module count as missing for what is imported meanwhile, unless it is loaded already.

    For libraries that do without it, and ask only whether it is there.
    """
    if name in sys.modules:
        yield
        return
    sys.modules[name] = None  # type: ignore[assignment]  # as the import system documents it
    try:
        yield
    finally:
        if sys.modules.get(name) is None:
            sys.modules.pop(name, None)
