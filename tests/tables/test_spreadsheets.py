"""A team may edit the tables in its spreadsheet: what that adds does no harm, a slip is found."""

import csv
import io
import shutil

import pandas as pd
import pytest

from coprod import cli, tables

SHIPPED = tables.default_folder()
HEADER = "conditions.csv, row 1"


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(SHIPPED, tmp_path / "our tables")


def change(folder, edit, name="conditions"):
    """Change the cells of a table, a list for each row; `edit` may return them anew."""
    file = folder / f"{name}.csv"
    rows = list(csv.reader(io.StringIO(file.read_text("utf-8"))))
    save(file, edit(rows) or rows)


def save(file, rows, between=",", ends="\n"):
    with file.open("w", encoding="utf-8", newline="") as to:
        csv.writer(to, delimiter=between, lineterminator=ends).writerows(rows)


def check(folder, capsys):
    """What `coprod check FOLDER` says: nothing if all is well, else a sentence a line."""
    code = cli.main(["check", str(folder)])
    out, err = capsys.readouterr()
    assert (code, bool(err)) in ((0, False), (1, True))
    assert code or ": sound. Version" in out
    return err.splitlines()


def as_a_spreadsheet_does(rows):
    """Add what is there when somebody once typed something beside and below the table."""
    rows[:] = [[*row, "", " ", "\u00a0"] for row in rows]
    rows.insert(3, [""] * len(rows[0]))
    rows.append([""] * len(rows[0]))
    rows.insert(0, [])


HARMLESS = {
    "empty columns at the end": as_a_spreadsheet_does,
    "an empty column in the middle": lambda rows: [[*row[:3], "", *row[3:]] for row in rows],
    "an empty first column": lambda rows: [["", *row] for row in rows],
    "surplus blank cells in one row": lambda rows: rows[2].extend(["", "", ""]),
    "surplus blank cells in all rows but the first": lambda rows: (
        [r.append("") for r in rows[1:]] and rows
    ),
    "blank rows before the first": lambda rows: [[], [""], *rows],
}


@pytest.mark.parametrize("edit", HARMLESS.values(), ids=HARMLESS)
def test_what_is_blank_throughout_is_left_out(folder, capsys, edit):
    for name in tables.names():
        change(folder, edit, name)
    assert check(folder, capsys) == []
    for name in ("conditions", "costs", "citations"):
        pd.testing.assert_frame_equal(tables.load(name, folder), tables.load(name))


@pytest.mark.parametrize(
    ("hint", "between", "ends", "mark"),
    [
        ("sep=,", ",", "\n", ""),
        ("sep=,", ",", "\r\n", "\ufeff"),
        ("sep=;", ";", "\r\n", "\ufeff"),
        ("SEP=\t", "\t", "\r\n", ""),
        ('"sep=,",,', ",", "\n", "\ufeff"),
        ("sep=,;;;", ";", "\r\n", ""),
    ],
)
def test_a_line_for_excel_says_what_stands_between_cells(folder, capsys, hint, between, ends, mark):
    for name in tables.names():
        file = folder / f"{name}.csv"
        save(file, list(csv.reader(io.StringIO(file.read_text("utf-8")))), between, ends)
        file.write_bytes(f"{mark}{hint}{ends}".encode() + file.read_bytes())
    assert check(folder, capsys) == []
    pd.testing.assert_frame_equal(tables.load("conditions", folder), tables.load("conditions"))


def test_rows_are_counted_as_excel_shows_them_where_it_swallows_that_line(folder, capsys):
    change(folder, lambda rows: rows[2].__setitem__(0, "x"))
    file, said = folder / "conditions.csv", "conditions.csv, row {row}, column `id`"
    for hint, row in (("", 3), ("sep=,\n", 3), ("sep=,,,,\n", 4)):
        whole = file.read_text("utf-8")
        file.write_text(hint + whole, "utf-8")
        assert check(folder, capsys)[0].startswith(said.format(row=row))
        file.write_text(whole, "utf-8")


def test_notes_beside_the_table_are_named_once_by_row_and_column(folder, capsys):
    def scribble(rows):
        rows[:] = [[*row, "", ""] for row in rows]
        rows[2][22] = "ask Ana"
        for row in rows[3:]:
            row[22] = "ok"

    change(folder, scribble)
    assert check(folder, capsys) == [
        "conditions.csv, row 3, column W: 'ask Ana' stands in a column that has no name in row 1. "
        "Remove it, or move it to where it belongs. The same in rows 4, 5, 6 and 4 others."
    ]


def test_a_lost_name_of_a_column_is_told_by_what_is_missing_and_where_it_was(folder, capsys):
    change(folder, lambda rows: rows[0].__setitem__(2, ""))
    missing, nameless = check(folder, capsys)
    assert missing == f"{HEADER}, column `label`: the column is missing. Put it back."
    assert nameless.startswith("conditions.csv, row 2, column C: 'How contested it is' stands in")


def test_cells_beyond_the_last_column_are_told_once(folder, capsys):
    change(folder, lambda rows: [row.append("x") for row in rows[1:]] and rows)
    assert check(folder, capsys) == [
        "conditions.csv, row 2: 22 cells for 21 columns. Column V has no name. Put text with "
        "commas in double quotes; keep the comma of a blank cell. "
        "The same in rows 3, 4, 5 and 5 others."
    ]


def test_a_cell_too_few_is_still_found(folder, capsys):
    change(folder, lambda rows: rows[2].pop() and None)
    (said,) = check(folder, capsys)
    assert said.startswith(
        "conditions.csv, row 3: 20 cells for 21 columns. Put text with commas in"
    )
