"""coprod: decide whether, with whom, when and how to coproduce a research project.

The names below are loaded when first used, so that ``import coprod`` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coprod import tables
    from coprod.browsing.panel import browse
    from coprod.desk.here import here
    from coprod.desk.opening import open_workbook
    from coprod.errors import CoprodError, NothingToWeigh, RecordError, StoreError, TableError
    from coprod.keep.notebook import load_record, save_record
    from coprod.keep.workbook import Workbook
    from coprod.record import Record
    from coprod.session.kept.panel import drafts
    from coprod.version import __version__ as __version__
    from coprod.weighing import balance

_HOMES = {
    "CoprodError": "errors",
    "NothingToWeigh": "errors",
    "Record": "record",
    "RecordError": "errors",
    "StoreError": "errors",
    "TableError": "errors",
    "Workbook": "keep.workbook",
    "__version__": "version",
    "browse": "browsing.panel",
    "drafts": "session.kept.panel",
    "here": "desk.here",
    "load_record": "keep.notebook",
    "open_workbook": "desk.opening",
    "save_record": "keep.notebook",
}
_MODULES = {"balance": "weighing.balance", "tables": "tables"}

__all__ = [
    "CoprodError",
    "NothingToWeigh",
    "Record",
    "RecordError",
    "StoreError",
    "TableError",
    "Workbook",
    "balance",
    "browse",
    "drafts",
    "here",
    "load_record",
    "open_workbook",
    "save_record",
    "tables",
]


def __getattr__(name: str) -> Any:
    if name in _MODULES:
        return import_module(f"coprod.{_MODULES[name]}")
    if name in _HOMES:
        return getattr(import_module(f"coprod.{_HOMES[name]}"), name)
    raise AttributeError(f"coprod has no '{name}'")


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES, *_MODULES})


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "coprod.server"}]
