"""Modules of others that are loaded only once something of them is used."""

import contextlib
import sys
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType
from typing import Any


class Late(ModuleType):
    """Stands for a module, and loads it once something of it is asked for."""

    def __getattr__(self, part: str) -> Any:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), part)


@contextlib.contextmanager
def put_off(name: str) -> Iterator[None]:
    """Have whoever imports a module meanwhile get one that is loaded when it is used.

    For libraries that import it and mostly do without.
    """
    late = Late(name)
    sys.modules.setdefault(name, late)
    try:
        yield
    finally:
        if sys.modules.get(name) is late:
            del sys.modules[name]
