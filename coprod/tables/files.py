"""From a CSV file to the text of its cells, past what spreadsheets do to such files."""

import csv
import errno
import re
import unicodedata
from collections.abc import Iterable, Iterator
from io import StringIO
from pathlib import Path

from coprod.errors import TableError, quoted
from coprod.tables.values import Cells, Schema, at, lettered

LONGEST = 10_000_000  # characters of a cell; the csv module would stop at 131,072
# Excel's word for what stands between cells. A program that does not know it takes it for a row,
# and fills that up with blank cells.
HINT = re.compile(r'"?sep=([^\w\s"]|\t)"?([,;\t|]?)[,;\t|]*(\n|$)', re.IGNORECASE)
FEW = 3  # so many more rows with the same slip are named

Rows = dict[int, list[str]]  # the cells of each row that is not blank, by its number


def read_cells(file: Path, resource: Schema) -> Cells:
    """Return the text of all cells, by the row number that a spreadsheet shows and the column.

    Rows and columns that are blank throughout are left out, as are blank cells beside the table.
    """
    rows = _rows(text_of(file), resource)
    if len(rows) < 2:
        raise TableError(f"{file.name} is empty or has no rows. Put a header and the rows back.")
    if problems := list(_misshapes(rows, resource)):
        raise TableError(*problems)
    (_, header), *body = rows.items()
    named = [column for column, name in enumerate(header) if name]
    return {row: {header[column]: cells[column] for column in named} for row, cells in body}


def _rows(text: str, resource: Schema) -> Rows:
    """Return all rows that are not blank; the first of them is the header."""
    # The csv module, not pandas: it guesses no types, and a row that is too long stays a row.
    lines: list[list[str]] = []
    between, before = ",", 0
    if hint := HINT.match(text):
        between, before = hint[2] or hint[1], 1 if hint[2] else 0
    lines_of_text = StringIO(text[hint.end() :] if hint else text)
    csv.field_size_limit(LONGEST)
    try:
        for cells in csv.reader(lines_of_text, strict=True, delimiter=between):
            lines.append([cell.strip() for cell in cells])
    except csv.Error as error:
        what = "a double quote is left open or not written twice. Put it right"
        raise TableError(f"{at(resource, len(lines) + before + 1)}: {what}.") from error
    return {row: cells for row, cells in enumerate(lines, start=before + 1) if any(cells)}


def text_of(file: Path) -> str:
    """Return the text of a file in Unicode NFC with plain line ends; `TableError` says why not."""
    try:
        if file.exists() and not file.is_file():  # a pipe would wait for somebody to write
            raise OSError(errno.EINVAL, "it is no file")
        text = file.read_bytes().decode("utf-8-sig")  # Excel puts a byte order mark first
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", "it is not UTF-8 text")
        raise TableError(
            f"{file.name} in {file.parent} cannot be read: {reason}. Put it there as UTF-8 text "
            "(in Excel, save it as 'CSV UTF-8'), or install coprod again."
        ) from error
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def _misshapes(rows: Rows, resource: Schema) -> Iterator[str]:
    (top, header), *_ = rows.items()
    names = [name for name in header if name]
    columns = [field["name"] for field in resource["schema"]["fields"]]
    if len(names) == 1 and re.search(r"[;\t]", names[0]):
        what = "semicolons or tabs stand between the columns, as Excel writes them in some places"
        yield f"{at(resource, top)}: {what}. Save the file with commas, for example in LibreOffice."
        return
    for name in dict.fromkeys([*columns, *names]):
        if name not in names:
            yield f"{at(resource, top, name)}: the column is missing. Put it back."
        elif name not in columns or names.count(name) > 1:
            yield f"{at(resource, top, name)}: unexpected, or there twice. Remove it."
    yield from _nameless(rows, resource)
    if sorted(names) == sorted(columns):
        yield from _lengths(rows, resource)


def _nameless(rows: Rows, resource: Schema) -> Iterator[str]:
    """Find columns without a name in which there is something."""
    (top, header), *body = rows.items()
    for column, name in enumerate(header):
        filled = [(row, cells[column]) for row, cells in body if any(cells[column : column + 1])]
        if filled and not name:
            (row, text), *more = filled
            where = f"{at(resource, row)}, column {lettered(column)}"
            what = f"{quoted(text)} stands in a column that has no name in row {top}. Remove it, or"
            yield f"{where}: {what} move it to where it belongs.{_also(row for row, _ in more)}"


def _lengths(rows: Rows, resource: Schema) -> Iterator[str]:
    """Find rows that have too few cells, or something in cells beyond the last column."""
    (_, header), *body = rows.items()
    last = max(column for column, name in enumerate(header) if name)
    slips: dict[int, list[int]] = {}  # the rows that have so many cells
    for row, cells in body:
        filled = max(column for column, cell in enumerate(cells, start=1) if cell)
        if filled > len(header) or len(cells) <= last:
            slips.setdefault(filled if filled > len(header) else len(cells), []).append(row)
    for number, (row, *more) in slips.items():
        beside = f" Column {lettered(number - 1)} has no name." if number > len(header) else ""
        what = f"{number} cells for {last + 1} columns.{beside} Put text with commas in"
        what += " double quotes; keep the comma of a blank cell."
        yield f"{at(resource, row)}: {what}{_also(more)}"


def _also(rows: Iterable[int]) -> str:
    """Name other rows that have the same slip."""
    several = [str(row) for row in rows]
    if not several:
        return ""
    if len(several) == 1:
        return f" The same in row {several[0]}."
    several, others = several[:FEW], several[FEW:]
    *some, last = [*several, f"{len(others)} others"] if others else several
    return f" The same in rows {', '.join(some)} and {last}."
