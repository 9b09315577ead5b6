"""The criteria tables: read from ``data/``, checked once, handed out as fresh copies.

What each table holds and allows stands in ``data/datapackage.json``, a Frictionless data
package, so a new table needs a CSV file and an entry there but no code here. Only the tests import
frictionless: it needs twenty packages, and its messages are made for programmers.

A team may work with a copy of the folder: other wording, a translation, conditions of its own.
The environment variable ``COPROD_DATA`` names it, and it is checked as the shipped one is.
"""

import os
from copy import deepcopy
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coprod.errors import TableError, either, quoted
from coprod.tables.descriptor import DESCRIPTOR, read_descriptor
from coprod.tables.descriptor import stamp as _stamp
from coprod.tables.files import read_cells
from coprod.tables.rules import broken_rules
from coprod.tables.values import Rows, typed

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "default_folder",
    "describe",
    "folder_in_use",
    "in_order",
    "load",
    "located",
    "names",
    "package_name",
    "rows",
    "version",
]

VARIABLE = "COPROD_DATA"


def default_folder() -> Path:
    """Return the folder of the tables that came with coprod. Without it: `TableError`.

    Examples
    --------
    >>> (default_folder() / "conditions.csv").exists()
    True
    """
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "_data", package.parent / "data"):  # a wheel, a checkout
        if (folder / DESCRIPTOR).is_file():
            return folder
    raise TableError(f"coprod's tables are not beside it in {package}. Install coprod again.")


def folder_in_use() -> Path:
    """Return the folder named by ``COPROD_DATA``, or `default_folder` where it names none."""
    own = os.environ.get(VARIABLE, "").strip()
    return Path(os.path.expanduser(own)).resolve() if own else default_folder()


def located(folder: str | Path | None = None) -> Path:
    """Return the whole path of a folder of tables, of `folder_in_use` if none is named."""
    return folder_in_use() if folder is None else Path(os.path.expanduser(folder)).resolve()


def names(folder: str | Path | None = None) -> list[str]:
    """Return the names of all tables in alphabetical order; `folder` is as in `load`.

    Examples
    --------
    >>> "conditions" in names()
    True
    """
    return sorted(_resources(located(folder)))


def in_order(folder: str | Path | None = None) -> list[str]:
    """Return the names of all tables as the descriptor orders them; `folder` is as in `load`.

    Examples
    --------
    >>> in_order()[0]
    'conditions'
    """
    return list(_resources(located(folder)))


def version(folder: str | Path | None = None) -> str:
    """Return the version of the tables, such as ``"1.0.0"``; `folder` is as in `load`.

    Examples
    --------
    >>> version().count(".")
    2
    """
    return str(read_descriptor(located(folder))["version"])


def package_name(folder: str | Path | None = None) -> str:
    """Return what the tables call themselves; a team's copy may have a name of its own.

    Examples
    --------
    >>> package_name()
    'coprod-tables'
    """
    return str(read_descriptor(located(folder)).get("name", ""))


def describe(name: str, folder: str | Path | None = None) -> dict[str, Any]:
    """Return what the descriptor says of a table: its title, its fields, its foreign keys.

    Keys are those of a Frictionless tabular data resource, the primary key as a list under
    ``key``, and what ``data/README.md`` adds to them. `folder` and errors are as in `load`.

    Examples
    --------
    >>> describe("stages")["title"]
    'Seven stages of a study'
    """
    return deepcopy(_resource(name, located(folder)))


def load(name: str, folder: str | Path | None = None) -> "pd.DataFrame":
    """Return one table, indexed by its primary key, as a fresh copy.

    All tables of a folder are read and checked together, at the first call in a process, and
    again when one of the files has changed.

    Parameters
    ----------
    name
        One of `names`.
    folder
        Where the tables stand; `folder_in_use` if left out.

    Returns
    -------
    DataFrame
        Rows as the file orders them. Text is Unicode NFC without spaces around it. A blank
        cell is ``""`` in a column of text and ``pd.NA`` in any other; "None" and "NA" are text.

    Raises
    ------
    TableError
        If there is no such table, or any table cannot be read or breaks its rules.

    Examples
    --------
    >>> conditions = load("conditions")
    >>> len(conditions)
    9
    >>> conditions.loc["cond-resources", "label"]
    'Time, resources and expertise'
    """
    directory = located(folder)
    _resource(name, directory)
    return _frame(name, directory, stamp(directory)).copy()


def rows(name: str, folder: str | Path | None = None) -> list[dict[str, Any]]:
    """Return the rows of a table as `load` orders them, each a value by column, as fresh copies.

    A blank cell is ``""`` in a column of text and ``None`` in any other. Nothing that reads
    records needs more, and it spares them pandas. `folder` and errors are as in `load`.

    Examples
    --------
    >>> rows("conditions")[0]["number"]
    1
    """
    directory = located(folder)
    _resource(name, directory)
    return [dict(row) for row in _tables(directory, stamp(directory))[name].values()]


def stamp(folder: str | Path | None = None) -> object:
    """Return what changes when a file of the folder does; `folder` is as in `load`."""
    directory = located(folder)
    return _stamp(
        directory / DESCRIPTOR, *(directory / one["path"] for one in _resources(directory).values())
    )


def _resources(folder: Path) -> dict[str, dict[str, Any]]:
    return {resource["name"]: resource for resource in read_descriptor(folder)["resources"]}


def _resource(name: str, folder: Path) -> dict[str, Any]:
    resources = _resources(folder)
    if name not in resources:
        raise TableError(f"There is no table {quoted(name)}. Use {either(sorted(resources))}.")
    return resources[name]


@lru_cache(maxsize=8)
def _tables(folder: Path, _stamp: object) -> dict[str, Rows]:
    resources, found, problems = _resources(folder), dict[str, Rows](), list[str]()
    for name, resource in resources.items():
        try:
            cells = read_cells(folder / resource["path"], resource)
        except TableError as error:
            problems += error.problems
        else:
            found[name] = typed(cells, resource, problems)
    problems += broken_rules(found, resources)
    if problems:
        raise TableError(*problems)
    return found


@lru_cache(maxsize=128)
def _frame(name: str, folder: Path, stamp: object) -> "pd.DataFrame":
    from coprod.tables.frames import frame  # late: pandas is slow to load

    return frame(_tables(folder, stamp)[name], _resources(folder)[name])
