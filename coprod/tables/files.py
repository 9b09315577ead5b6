"""From a CSV file to the text of its cells, past what spreadsheets do to such files."""

import csv
import re
import unicodedata
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pandas as pd

from coprod.errors import TableError
from coprod.tables.values import Schema, at

LONGEST = 10_000_000  # characters of a cell; the csv module would stop at 131,072


def read_cells(file: Path, resource: Schema) -> pd.DataFrame:
    """Return the text of all cells, indexed by the row number that a spreadsheet shows."""
    # The csv module, not pandas: it guesses no types, and a row that is too long stays a row.
    lines: list[list[str]] = []
    csv.field_size_limit(LONGEST)
    try:
        for cells in csv.reader(StringIO(text_of(file)), strict=True):
            lines.append([cell.strip() for cell in cells])
    except csv.Error as error:
        what = "a double quote is left open or not written twice. Put it right"
        raise TableError(f"{at(resource, len(lines) + 1)}: {what}.") from error
    rows = {row: cells for row, cells in enumerate(lines, start=1) if any(cells)}
    if len(rows) < 2 or 1 not in rows:
        raise TableError(f"{file.name} is empty or has no rows. Put a header and the rows back.")
    if problems := list(_misshapes(rows, resource)):
        raise TableError(*problems)
    return pd.DataFrame(list(rows.values())[1:], index=list(rows)[1:], columns=rows[1])


def text_of(file: Path) -> str:
    """Return the text of a file in Unicode NFC with plain line ends; `TableError` says why not."""
    try:
        text = file.read_bytes().decode("utf-8-sig")  # Excel puts a byte order mark first
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", "it is not UTF-8 text")
        raise TableError(
            f"{file.name} in {file.parent} cannot be read: {reason}. Put it there as UTF-8 text "
            "(in Excel, save it as 'CSV UTF-8'), or install coprod again."
        ) from error
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def _misshapes(rows: dict[int, list[str]], resource: Schema) -> Iterator[str]:
    header, columns = rows[1], [field["name"] for field in resource["schema"]["fields"]]
    if len(header) == 1 and re.search(r"[;\t]", header[0]):
        what = "semicolons or tabs stand between the columns, as Excel writes them in some places"
        yield f"{at(resource, 1)}: {what}. Save the file with commas, for example in LibreOffice."
    elif sorted(header) != sorted(columns):
        for name in dict.fromkeys([*columns, *header]):
            if name not in header:
                yield f"{at(resource, 1, name)}: the column is missing. Put it back."
            elif name not in columns or header.count(name) > 1:
                yield f"{at(resource, 1, name)}: unexpected, or there twice. Remove it."
    else:
        for row, cells in rows.items():
            if len(cells) != len(header):
                what = f"{len(cells)} cells for {len(header)} columns. Put text with commas in"
                yield f"{at(resource, row)}: {what} double quotes; keep the comma of a blank cell."
