"""From the text of a cell to its value, by what the descriptor says of its column."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Any

from coprod.errors import either, quoted

Schema = dict[str, Any]  # a part of the descriptor, as JSON gives it
Cells = dict[int, dict[str, str]]  # the text of each cell, by row and column
Rows = dict[int, dict[str, Any]]  # the same as values; None where a cell that is no text is blank

# type: (what pandas calls it, form of the text, how to read it, what to use instead)
TYPES: dict[str, tuple[Any, str, Callable[[str], Any], str]] = {
    "string": (str, "(?s).*", str, ""),
    "boolean": ("boolean", "", bool, ""),  # reads the words that its field lists
    "integer": ("Int64", "[+-]?[0-9]+", int, "a whole number, such as 3"),
    "number": ("Float64", r"[+-]?[0-9]+(\.[0-9]+)?", float, "a number, such as 0.5"),
    "date": (object, "[0-9-]{10}", date.fromisoformat, "a date, such as 2027-05-01"),
}


def at(resource: Schema, row: int, *columns: str) -> str:
    """Say where something is, as a spreadsheet counts."""
    named = " and ".join(f"`{column}`" for column in columns)
    return f"{resource['path']}, row {row}" + (f", column {named}" if named else "")


def lettered(column: int) -> str:
    """Return how a spreadsheet calls a column, counted from 0.

    >>> lettered(0), lettered(25), lettered(26)
    ('A', 'Z', 'AA')
    """
    before, letter = divmod(column, 26)
    return (lettered(before - 1) if before else "") + chr(ord("A") + letter)


def typed(cells: Cells, resource: Schema, problems: list[str]) -> Rows:
    """Return the cells as values; what does not fit is left blank and told to `problems`."""
    rows: Rows = {row: {} for row in cells}
    for field in resource["schema"]["fields"]:
        name = field["name"]
        for row, texts in cells.items():
            value = None
            try:
                value = _value(texts[name], field, required=name in resource["key"])
            except ValueError as error:
                problems.append(f"{at(resource, row, name)}: {error}")
            rows[row][name] = value
    return rows


def _value(text: str, field: Schema, required: bool) -> Any:
    """Return what a cell says; a ValueError says what is wrong with it and what to do."""
    rules, wrong = field.get("constraints", {}), ""
    if not text:
        if required or rules.get("required"):
            raise ValueError("the cell is blank. Fill it in.")
        return "" if field["type"] == "string" else None
    value = _read(text, field)
    if "enum" in rules and value not in rules["enum"]:
        noun = f"a {field['noun']}" if "noun" in field else "allowed here"
        wrong = f"{quoted(text)} is not {noun}. Use {either(rules['enum'])}."
    elif "pattern" in rules and not re.fullmatch(rules["pattern"], text):
        example = field.get("example", rules["pattern"])
        wrong = f"{quoted(text)} does not have the right form. Use one like '{example}'."
    elif len(text) > rules.get("maxLength", len(text)):
        wrong = f"{len(text)} characters are too many. Use at most {rules['maxLength']}."
    elif "minimum" in rules and value < _read(str(rules["minimum"]), field):
        wrong = f"{quoted(text)} is too low. Use {rules['minimum']} or more."
    elif "maximum" in rules and value > _read(str(rules["maximum"]), field):
        wrong = f"{quoted(text)} is too high. Use {rules['maximum']} or less."
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
    _, form, reader, instead = TYPES[field["type"]]
    with suppress(ValueError):  # a day that no calendar has
        if re.fullmatch(form, text):
            return reader(text)
    raise ValueError(f"{quoted(text)} cannot be read. Use {instead}.")
