"""The criteria tables: read from ``data/``, checked once, handed out as fresh copies.

What each table holds and allows stands in ``data/datapackage.json``, a Frictionless data
package, so a new table needs a CSV file and an entry there but no code here. Only the tests import
frictionless: it needs twenty packages, and its messages are made for programmers.
"""

import csv
import json
import re
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from functools import lru_cache
from io import StringIO
from pathlib import Path
from typing import Any

import pandas as pd

from coprod.errors import TableError, either, quoted

Schema = dict[str, Any]  # a part of the descriptor, as JSON gives it

_DESCRIPTOR = "datapackage.json"
# type: (what pandas calls it, form of the text, how to read it, what to use instead)
_TYPES: dict[str, tuple[Any, str, Callable[[str], Any], str]] = {
    "string": (str, "(?s).*", str, ""),
    "boolean": ("boolean", "", bool, ""),  # reads the words that its field lists
    "integer": ("Int64", "[+-]?[0-9]+", int, "a whole number, such as 3"),
    "number": ("Float64", r"[+-]?[0-9]+(\.[0-9]+)?", float, "a number, such as 0.5"),
    "date": (object, "[0-9-]{10}", date.fromisoformat, "a date, such as 2027-05-01"),
}


def default_folder() -> Path:
    """Return the folder of the tables that came with coprod. Without it: `TableError`.

    Examples
    --------
    >>> (default_folder() / "conditions.csv").exists()
    True
    """
    package = Path(__file__).resolve().parent
    for folder in (package / "_data", package.parent / "data"):  # a wheel, a checkout
        if (folder / _DESCRIPTOR).is_file():
            return folder
    raise TableError(f"coprod's tables are not beside it in {package}. Install coprod again.")


def names(folder: str | Path | None = None) -> list[str]:
    """Return the names of all tables in alphabetical order; `folder` is as in `load`.

    Examples
    --------
    >>> "conditions" in names()
    True
    """
    return sorted(_resources(_located(folder)))


def version(folder: str | Path | None = None) -> str:
    """Return the version of the tables, such as ``"1.0.0"``; `folder` is as in `load`.

    Examples
    --------
    >>> version().count(".")
    2
    """
    return str(_descriptor(_located(folder))["version"])


def load(name: str, folder: str | Path | None = None) -> pd.DataFrame:
    """Return one table, indexed by its primary key, as a fresh copy.

    All tables of a folder are read and checked together, at the first call in a process.

    Parameters
    ----------
    name
        One of `names`.
    folder
        Where the tables stand; those that came with coprod if left out.

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
    place = _located(folder)
    if name not in _resources(place):
        raise TableError(f"There is no table {quoted(name)}. Use {either(names(place))}.")
    return _tables(place)[name].copy()


def _located(folder: str | Path | None) -> Path:
    return default_folder() if folder is None else Path(folder).resolve()


@lru_cache
def _descriptor(folder: Path) -> Schema:
    try:
        descriptor: Schema = json.loads(_text(folder / _DESCRIPTOR))
        _ = descriptor["version"]
        for part in descriptor["resources"]:
            part["key"] = _listed(part["schema"]["primaryKey"])
            part["types"] = {one["name"]: _TYPES[one["type"]] for one in part["schema"]["fields"]}
            _ = part["name"], part["path"]
    except (ValueError, KeyError, TypeError) as error:
        raise TableError(
            f"{_DESCRIPTOR}: a part is missing or misspelt ({error}). Correct it, or take the "
            f"file from a complete copy of coprod. The types are {either(_TYPES)}."
        ) from error
    return descriptor


def _resources(folder: Path) -> dict[str, Schema]:
    return {resource["name"]: resource for resource in _descriptor(folder)["resources"]}


@lru_cache
def _tables(folder: Path) -> dict[str, pd.DataFrame]:
    resources, frames, problems = _resources(folder), dict[str, pd.DataFrame](), list[str]()
    for name, resource in resources.items():
        try:
            frames[name] = _typed(_cells(folder / resource["path"], resource), resource, problems)
        except TableError as error:
            problems += error.problems
    for name, frame in frames.items():
        problems += _repetitions(frame, resources[name])
        problems += _loose_links(name, resources[name], frames)
        if name == "conditions":
            problems += _poles_on_one_side(frame, resources[name])
    if problems:
        raise TableError(*problems)
    return {name: frame.set_index(resources[name]["key"]) for name, frame in frames.items()}


def _text(file: Path) -> str:
    try:
        text = file.read_bytes().decode("utf-8-sig")  # Excel puts a byte order mark first
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", "it is not UTF-8 text")
        raise TableError(
            f"{file.name} in {file.parent} cannot be read: {reason}. Put it there as UTF-8 text "
            "(in Excel, save it as 'CSV UTF-8'), or install coprod again."
        ) from error
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def _cells(file: Path, resource: Schema) -> pd.DataFrame:
    """Return the text of all cells, indexed by the row number that a spreadsheet shows."""
    # The csv module, not pandas: it guesses no types, and a row that is too long stays a row.
    lines: list[list[str]] = []
    try:
        for cells in csv.reader(StringIO(_text(file)), strict=True):
            lines.append([cell.strip() for cell in cells])
    except csv.Error as error:
        what = "a double quote is left open or not written twice. Put it right"
        raise TableError(f"{_at(resource, len(lines) + 1)}: {what}.") from error
    rows = {row: cells for row, cells in enumerate(lines, start=1) if any(cells)}
    if len(rows) < 2 or 1 not in rows:
        raise TableError(f"{file.name} is empty or has no rows. Put a header and the rows back.")
    if problems := list(_misshapes(rows, resource)):
        raise TableError(*problems)
    return pd.DataFrame(list(rows.values())[1:], index=list(rows)[1:], columns=rows[1])


def _misshapes(rows: dict[int, list[str]], resource: Schema) -> Iterator[str]:
    header, columns = rows[1], list(resource["types"])
    if len(header) == 1 and re.search(r"[;\t]", header[0]):
        what = "semicolons or tabs stand between the columns, as Excel writes them in some places"
        yield f"{_at(resource, 1)}: {what}. Save the file with commas, for example in LibreOffice."
    elif sorted(header) != sorted(columns):
        for name in dict.fromkeys([*columns, *header]):
            if name not in header:
                yield f"{_at(resource, 1, name)}: the column is missing. Put it back."
            elif name not in columns or header.count(name) > 1:
                yield f"{_at(resource, 1, name)}: unexpected, or there twice. Remove it."
    else:
        for row, cells in rows.items():
            if len(cells) != len(header):
                what = f"{len(cells)} cells for {len(header)} columns. Put text with commas in"
                yield f"{_at(resource, row)}: {what} double quotes; keep the comma of a blank cell."


def _typed(cells: pd.DataFrame, resource: Schema, problems: list[str]) -> pd.DataFrame:
    """Return the cells as values; what does not fit is left blank and told to `problems`."""
    columns = {}
    for field in resource["schema"]["fields"]:
        name, values = field["name"], list[Any]()
        for row, text in cells[name].items():
            try:
                values.append(_value(text, field, required=name in resource["key"]))
            except ValueError as error:
                values.append(pd.NA)
                problems.append(f"{_at(resource, row, name)}: {error}")
        columns[name] = pd.Series(values, index=cells.index, dtype=resource["types"][name][0])
    return pd.DataFrame(columns)


def _value(text: str, field: Schema, required: bool) -> Any:
    """Return what a cell says; a ValueError says what is wrong with it and what to do."""
    rules, shown, wrong = field.get("constraints", {}), quoted(text), ""
    if not text:
        if required or rules.get("required"):
            raise ValueError("the cell is blank. Fill it in.")
        return "" if field["type"] == "string" else pd.NA
    value = _read(text, field)
    if "enum" in rules and value not in rules["enum"]:
        noun = f"a {field['noun']}" if "noun" in field else "allowed here"
        wrong = f"{shown} is not {noun}. Use {either(rules['enum'])}."
    elif "pattern" in rules and not re.fullmatch(rules["pattern"], text):
        example = field.get("example", rules["pattern"])
        wrong = f"{shown} does not have the right form. Use one like '{example}'."
    elif len(text) > rules.get("maxLength", len(text)):
        wrong = f"{len(text)} characters are too many. Use at most {rules['maxLength']}."
    elif "minimum" in rules and value < _read(str(rules["minimum"]), field):
        wrong = f"{shown} is too low. Use {rules['minimum']} or more."
    elif "maximum" in rules and value > _read(str(rules["maximum"]), field):
        wrong = f"{shown} is too high. Use {rules['maximum']} or less."
    if wrong:
        raise ValueError(wrong)
    return value


def _read(text: str, field: Schema) -> Any:
    if field["type"] == "boolean":
        words = dict.fromkeys(field.get("trueValues", ["true"]), True)
        words |= dict.fromkeys(field.get("falseValues", ["false"]), False)
        if text in words:
            return words[text]
        raise ValueError(f"{quoted(text)} is no answer here. Use {either(words)}.")
    _, form, reader, instead = _TYPES[field["type"]]
    with suppress(ValueError):  # a day that no calendar has
        if re.fullmatch(form, text):
            return reader(text)
    raise ValueError(f"{quoted(text)} cannot be read. Use {instead}.")


def _repetitions(frame: pd.DataFrame, resource: Schema) -> Iterator[str]:
    fields = resource["schema"]["fields"]
    unique = [[one["name"]] for one in fields if one.get("constraints", {}).get("unique")]
    for columns in [resource["key"], *(one for one in unique if one != resource["key"])]:
        first: dict[tuple[Any, ...], int] = {}
        for row, values in _filled(frame, columns):
            if (earlier := first.setdefault(values, row)) != row:
                where = _at(resource, row, *columns)
                yield f"{where}: {quoted(*values)} is in row {earlier} already. Change one."


def _loose_links(name: str, resource: Schema, frames: dict[str, pd.DataFrame]) -> Iterator[str]:
    for link in resource["schema"].get("foreignKeys", []):
        columns, target = _listed(link["fields"]), link["reference"]
        other = target["resource"] or name  # Frictionless: "" is the table itself
        if other in frames:  # otherwise it could not be read, which is a problem of its own
            known = {values for _, values in _filled(frames[other], _listed(target["fields"]))}
            for row, values in _filled(frames[name], columns):
                if values not in known:
                    where = _at(resource, row, *columns)
                    yield f"{where}: {quoted(*values)} is not in table '{other}'. Use one that is."


def _poles_on_one_side(frame: pd.DataFrame, resource: Schema) -> Iterator[str]:
    """Find the one mistake in a condition that the descriptor cannot rule out."""
    for row, (first, second) in _filled(frame, columns := ["first_side", "second_side"]):
        if first == second:
            where = _at(resource, row, *columns)
            yield f"{where}: both poles say '{first}'. Use 'less' once and 'more' once."


def _filled(frame: pd.DataFrame, columns: list[str]) -> Iterator[tuple[int, tuple[Any, ...]]]:
    for row, *values in frame[columns].itertuples(name=None):
        if not any(pd.isna(value) or value == "" for value in values):
            yield row, tuple(values)


def _at(resource: Schema, row: int, *columns: str) -> str:
    named = " and ".join(f"`{column}`" for column in columns)
    return f"{resource['path']}, row {row}" + (f", column {named}" if named else "")


def _listed(columns: str | list[str]) -> list[str]:
    return [columns] if isinstance(columns, str) else columns  # Frictionless allows both
