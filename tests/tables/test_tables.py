"""The tables reach a team whole, or not at all with a sentence that says what to do."""

import csv
import json
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod import Record, errors, tables
from coprod.rating.words import basis

SHIPPED = tables.default_folder()


@pytest.fixture
def folder(tmp_path):
    """A copy of the shipped tables to spoil."""
    return shutil.copytree(SHIPPED, tmp_path.resolve() / "data")


def change(folder, row, column, text):
    """Write one cell of conditions.csv; `row` counts as a spreadsheet does."""
    file = folder / "conditions.csv"
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines))
    rows[row - 1][rows[0].index(column)] = text
    with file.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines, lineterminator="\n").writerows(rows)


def rewrite(folder, edit):
    """Change the bytes of conditions.csv."""
    file = folder / "conditions.csv"
    file.write_bytes(edit(file.read_bytes()))


def problems(folder):
    with pytest.raises(errors.TableError) as caught:
        tables.load("conditions", folder)
    return str(caught.value).splitlines()


def small(folder, fields, text, **schema):
    """A package with one table called `things`, for rules the shipped tables do not use yet."""
    folder.mkdir(exist_ok=True)
    (folder / "things.csv").write_text(text, encoding="utf-8")
    table = {
        "name": "things",
        "path": "things.csv",
        "schema": {"fields": fields, "primaryKey": "id"} | schema,
    }
    (folder / "datapackage.json").write_text(
        json.dumps({"name": "small", "version": "1.0.0", "resources": [table]}), encoding="utf-8"
    )
    return folder


ID = {"name": "id", "type": "string"}


# What a caller gets


def test_the_shipped_tables_are_named_and_versioned():
    assert "conditions" in tables.names()
    assert tables.names() == sorted(tables.names())
    assert [part.isdigit() for part in tables.version().split(".")] == [True] * 3


def test_conditions_come_indexed_by_id_and_typed():
    conditions = tables.load("conditions")
    assert conditions.index.name == "id"
    assert conditions.index.is_unique
    assert conditions["number"].dtype == "Int64"
    assert conditions["opposites"].dtype == "boolean"
    assert bool(conditions.loc["cond-resources", "opposites"]) is True
    assert bool(conditions.loc["cond-knowledge-valued", "opposites"]) is False


def test_a_blank_gloss_is_empty_text_and_not_a_missing_value():
    conditions = tables.load("conditions")
    assert conditions.loc["cond-resources", "first_gloss"] == ""
    assert not conditions.isna().any(axis=None)


def test_one_caller_cannot_change_what_the_next_one_reads():
    spoilt = tables.load("conditions")
    spoilt.loc["cond-resources", "label"] = "spoilt"
    del spoilt["note"]
    fresh = tables.load("conditions")
    assert fresh.loc["cond-resources", "label"] != "spoilt"
    assert "note" in fresh


def test_a_misspelt_table_is_answered_with_the_names_there_are():
    with pytest.raises(errors.TableError, match=r"no table 'conditons'.*'conditions'"):
        tables.load("conditons")


def test_every_error_can_be_caught_as_one_family():
    for error in (errors.TableError, errors.RecordError, errors.NothingToWeigh, errors.StoreError):
        assert issubclass(error, errors.CoprodError)


def test_importing_the_module_opens_no_table():
    code = (
        "import sys, pandas\n"
        "opened = []\n"
        "sys.addaudithook(lambda event, args: event == 'open' and opened.append(str(args[0])))\n"
        "import coprod.tables\n"
        "assert not [name for name in opened if name.endswith(('.csv', 'package.json'))], opened\n"
        "assert 'frictionless' not in sys.modules\n"
    )
    root = Path(tables.__file__).parents[2]
    subprocess.run([sys.executable, "-c", code], check=True, cwd=root, timeout=60)


def test_tables_are_found_in_an_installed_wheel(tmp_path, monkeypatch):
    """The wheel keeps the tables inside the package; a stranger's ../data is not ours."""
    package = tmp_path.resolve() / "site-packages" / "coprod"
    shutil.copytree(SHIPPED, package / "_data")
    shutil.copytree(SHIPPED, package.parent / "data")
    monkeypatch.setattr(tables, "__file__", str(package / "tables" / "__init__.py"))
    assert tables.default_folder() == package / "_data"


def test_a_copy_without_its_tables_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(tables, "__file__", str(tmp_path / "coprod" / "tables" / "__init__.py"))
    with pytest.raises(errors.TableError, match="Install coprod again"):
        tables.load("conditions")


# What a caller can rely on


def test_shipped_files_are_plain_utf8_with_unix_line_ends():
    for file in SHIPPED.glob("*.csv"):
        data = file.read_bytes()
        assert not data.startswith(b"\xef\xbb\xbf") and b"\r" not in data, file.name
        assert data.endswith(b"\n") and data.decode("utf-8"), file.name
        assert unicodedata.is_normalized("NFC", data.decode("utf-8")), file.name


# What an editor is told


@pytest.mark.parametrize(
    ("row", "column", "text", "sentence"),
    [
        (3, "first_side", "moer", "'moer' is not a side. Use 'less' or 'more'."),
        (5, "label", "", "the cell is blank. Fill it in."),
        (5, "question", "   ", "the cell is blank. Fill it in."),
        (6, "opposites", "true", "'true' is no answer here. Use 'yes' or 'no'."),
        (7, "number", "7.0", "'7.0' cannot be read. Use a whole number, such as 3."),
        (7, "number", "0", "'0' is too low. Use 1 or more."),
        (7, "number", "100", "'100' is too high. Use 99 or less."),
        (8, "label", "x" * 41, "41 characters are too many. Use at most 40."),
        (
            9,
            "source",
            "hearsay",
            "'hearsay' is not in table 'sources'. Use 'mays-slides', 'oliver-2019' or 'our-team'.",
        ),
        (
            9,
            "id",
            "Cond 8",
            "'Cond 8' does not have the right form. Use one like 'cond-resources'.",
        ),
        (
            10,
            "second_logic",
            "some-of",
            "'some-of' is not a kind of logic. Use 'single', 'any-of' or 'all-of'.",
        ),
    ],
)
def test_a_slip_is_named_by_file_row_and_column(folder, row, column, text, sentence):
    change(folder, row, column, text)
    assert f"conditions.csv, row {row}, column `{column}`: {sentence}" in problems(folder)


def test_two_rows_with_one_id_are_named(folder):
    change(folder, 4, "id", "cond-contestation")
    told = (
        "conditions.csv, row 4, column `id`: 'cond-contestation' is in row 2 already. Change one."
    )
    assert problems(folder).count(told) == 1


def test_a_condition_whose_poles_pull_the_same_way_is_refused(folder):
    change(folder, 3, "first_side", "more")
    (told,) = problems(folder)
    assert told == (
        "conditions.csv, row 3, column `first_side` and `second_side`: both poles say 'more'. "
        "Use 'less' once and 'more' once."
    )


def test_all_slips_are_told_at_once(folder):
    change(folder, 3, "first_side", "moer")
    change(folder, 4, "opposites", "maybe")
    change(folder, 5, "second_side", "less")
    change(folder, 6, "label", "How contested it is")
    assert len(problems(folder)) == 4


def test_a_spoilt_file_does_not_bury_its_reader(folder):
    for row in range(2, 11):
        for column in ("label", "question", "first_pole"):
            change(folder, row, column, "")
    told = problems(folder)
    assert len(told) == 21
    assert told[-1] == "and 7 more."


def test_a_missing_and_an_unknown_column_are_named(folder):
    rewrite(folder, lambda data: data.replace(b"opposites", b"oposites", 1))
    assert problems(folder) == [
        "conditions.csv, row 1, column `opposites`: the column is missing. Put it back.",
        "conditions.csv, row 1, column `oposites`: unexpected, or there twice. Remove it.",
    ]


def test_columns_may_stand_in_another_order(folder):
    file = folder / "conditions.csv"
    pd.read_csv(file, dtype=str, keep_default_na=False).iloc[:, ::-1].to_csv(file, index=False)
    pd.testing.assert_frame_equal(tables.load("conditions", folder), tables.load("conditions"))


def test_a_comma_outside_quotes_is_found_where_it_is(folder):
    rewrite(folder, lambda data: data.replace(b"cond-conflicts,2,", b"cond-conflicts,2,How, ", 1))
    (told,) = problems(folder)
    assert told.startswith("conditions.csv, row 3: 22 cells for 21 columns.")


def test_an_open_quote_is_found_where_it_is(folder):
    rewrite(folder, lambda data: data.rstrip(b"\n") + b'"')
    (told,) = problems(folder)
    assert told.startswith("conditions.csv, row ") and "double quote" in told


def test_a_wrong_encoding_is_explained(folder):
    rewrite(folder, lambda data: data.replace(b"interests", b"int\xe9r\xeats", 1))
    (told,) = problems(folder)
    assert told.startswith("conditions.csv") and "not UTF-8" in told and "CSV UTF-8" in told


def test_text_in_utf16_is_explained(folder):
    rewrite(folder, lambda data: data.decode("utf-8").encode("utf-16"))
    assert "not UTF-8" in problems(folder)[0]


@pytest.mark.parametrize("mark", [b";", b"\t"])
def test_semicolons_or_tabs_from_excel_are_explained(folder, mark):
    rewrite(folder, lambda data: data.replace(b",", mark))
    (told,) = problems(folder)
    assert told.startswith("conditions.csv, row 1: semicolons or tabs") and "commas" in told


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(lambda data: b"\xef\xbb\xbf" + data, id="byte order mark"),
        pytest.param(lambda data: data.replace(b"\n", b"\r\n"), id="Windows line ends"),
        pytest.param(lambda data: data.replace(b"\n", b"\r"), id="old Mac line ends"),
        pytest.param(lambda data: data + b"," * 17 + b"\n\n", id="blank rows at the end"),
        pytest.param(lambda data: data.replace(b",less,", b", less ,"), id="stray spaces"),
        pytest.param(lambda data: data.rstrip(b"\n"), id="no last line end"),
    ],
)
def test_what_spreadsheets_add_does_no_harm(folder, edit):
    rewrite(folder, edit)
    pd.testing.assert_frame_equal(tables.load("conditions", folder), tables.load("conditions"))


def test_rows_are_counted_as_the_spreadsheet_shows_them(folder):
    """A blank row and a cell with a line break both keep the count."""
    rewrite(folder, lambda data: data.replace(b"\n", b"\n\n", 1))
    change(folder, 3, "note", "one\ntwo")
    change(folder, 4, "first_side", "moer")
    assert problems(folder)[0].startswith("conditions.csv, row 4, column `first_side`")


@pytest.mark.parametrize("data", [b"", b"\n\n", b"id,number\n"])
def test_an_empty_table_is_no_table(folder, data):
    (folder / "conditions.csv").write_bytes(data)
    assert problems(folder)[0].startswith("conditions.csv is empty or has no rows.")


def test_a_missing_file_is_named_with_its_folder(folder):
    (folder / "conditions.csv").unlink()
    told = problems(folder)[0]
    assert told.startswith(f"conditions.csv in {folder} cannot be read") and "again" in told


def test_a_missing_descriptor_is_named(folder):
    (folder / "datapackage.json").unlink()
    assert problems(folder)[0].startswith(f"{folder} holds no datapackage.json, so it is no")


@pytest.mark.parametrize("text", ["{", "[]", '{"version": "1"}', '{"resources": []}'])
def test_a_broken_descriptor_is_explained(folder, text):
    (folder / "datapackage.json").write_text(text, encoding="utf-8")
    (told,) = problems(folder)
    assert told.startswith("datapackage.json: a part is missing or misspelt")


def edited(edit):
    """A slip in the descriptor, made by a function that changes it in place."""
    return lambda text: json.dumps((edit(package := json.loads(text)), package)[1])


def table(package, name="costs"):
    return next(one for one in package["resources"] if one["name"] == name)


def drop_column(package, name, column):
    fields = table(package, name)["schema"]["fields"]
    fields[:] = [field for field in fields if field["name"] != column]


SLIPS = {
    "it lists no table": lambda p: p.update(resources=[]),
    "two tables are called 'costs'": lambda p: p["resources"].append(table(p)),
    "lies outside this folder": lambda p: table(p).update(path="../secret.csv"),
    "the column `label` is listed twice": lambda p: table(p)["schema"]["fields"].append(
        {"name": "label", "type": "string"}
    ),
    "the key names a column `no` that": lambda p: table(p)["schema"].update(primaryKey="no"),
    "'geopoint' is no type we know": lambda p: table(p)["schema"]["fields"][1].update(
        type="geopoint"
    ),
    "'minLength' is no constraint we know": lambda p: table(p)["schema"]["fields"][1].update(
        constraints={"minLength": 4}
    ),
    "the pattern '(' cannot be read": lambda p: table(p)["schema"]["fields"][1].update(
        constraints={"pattern": "("}
    ),
    "leads to table 'nope', which is not there": lambda p: table(p)["schema"]["foreignKeys"][2][
        "reference"
    ].update(resource="nope"),
    "leads to a column `key` of 'cost-groups'": lambda p: table(p)["schema"]["foreignKeys"][2][
        "reference"
    ].update(fields="key"),
    "a link starts from a column `crowd`": lambda p: table(p)["schema"]["foreignKeys"][2].update(
        fields="crowd"
    ),
    "leads to table 'bases', which is not there": lambda p: p["resources"].remove(
        table(p, "bases")
    ),
    "the column `question` is needed": lambda p: drop_column(p, "conditions", "question"),
    "a part is missing or misspelt": lambda p: table(p)["schema"]["foreignKeys"][0].pop(
        "reference"
    ),
}


@pytest.mark.parametrize("said", SLIPS)
def test_a_slip_in_the_descriptor_is_told_and_never_called_sound(folder, said):
    file = folder / "datapackage.json"
    file.write_text(edited(SLIPS[said])(file.read_text("utf-8")), encoding="utf-8")
    told = "\n".join(problems(folder))
    assert "datapackage.json" in told and said in told


def test_a_changed_file_and_a_mended_descriptor_are_read_at_once(folder):
    change(folder, 3, "label", "Before")
    assert "Before" in set(tables.load("conditions", folder)["label"])
    change(folder, 3, "label", "Afterwards")
    assert "Afterwards" in set(tables.load("conditions", folder)["label"])
    file = folder / "datapackage.json"
    whole = file.read_text("utf-8")
    file.write_text("{", encoding="utf-8")
    problems(folder)
    file.write_text(whole, encoding="utf-8")
    assert len(tables.load("conditions", folder)) == 9


def test_a_very_long_text_is_called_too_long_and_not_misquoted(folder):
    change(folder, 3, "note", "x" * 200_000)
    assert "200000 characters are too many" in problems(folder)[0]


def test_a_mended_file_is_read_at_once(folder):
    """Nobody should have to restart a notebook to see that a slip is put right."""
    change(folder, 3, "first_side", "moer")
    problems(folder)
    change(folder, 3, "first_side", "less")
    assert len(tables.load("conditions", folder)) == 9


# A team's own copy


def add_condition(folder, **cells):
    """Add a row to conditions.csv that differs from row 2 in some cells."""
    file = folder / "conditions.csv"
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows([*rows, rows[0] | cells])


OWN = {
    "id": "cond-school-year",
    "number": "10",
    "label": "Room in the school year",
    "question": "Is there room for it in the school year?",
    "first_pole": "The school year leaves no room for it.",
    "second_pole": "The school year leaves room for it.",
    "source": "our-team",
    "basis": "team",
    "locator": "our meeting of 3 May",
    "scope": "",
    "note": "",
    "first_anchor": "",
    "second_anchor": "",
    "slides_differ": "",
}


def test_a_team_may_add_a_condition_and_work_with_it(folder, monkeypatch):
    add_condition(folder, **OWN)
    monkeypatch.setenv("COPROD_DATA", str(folder))
    assert len(tables.load("conditions")) == 10
    record = Record.new().rate("cond-school-year", less=2)
    own = record.conditions[-1]
    assert own.label == "Room in the school year"
    assert basis(own) == "Your team, our meeting of 3 May: added by your team."
    assert Record.from_json(record.to_json()) == record


def test_what_a_team_adds_is_never_put_into_the_mouth_of_the_paper(folder):
    add_condition(folder, **OWN | {"source": "oliver-2019"})
    told = "conditions.csv, row 11, column `source` and `basis`: 'our-team' and 'team' go together."
    assert told in problems(folder)[0]


def test_a_source_that_only_a_teams_tables_know_is_kept_by_its_name(folder, monkeypatch):
    with (folder / "sources.csv").open("a", encoding="utf-8") as file:
        file.write("smith-2025,Smith 2025,A title,Smith,2025,Smith 2025.,,CC BY,,\n")
    add_condition(folder, **OWN | {"source": "smith-2025", "basis": "cited"})
    monkeypatch.setenv("COPROD_DATA", str(folder))
    own = Record.new().conditions[-1]
    assert basis(own) == "Smith 2025, our meeting of 3 May: Points to other publications."


def test_a_record_of_a_team_with_its_own_tables_opens_without_them(folder, monkeypatch):
    add_condition(folder, **OWN)
    monkeypatch.setenv("COPROD_DATA", str(folder))
    text = Record.new().rate("cond-school-year", more=1).to_json()
    monkeypatch.delenv("COPROD_DATA")
    assert len(tables.load("conditions")) == 9
    assert Record.from_json(text).rating("cond-school-year").more == 1


def test_a_translation_is_taken_as_it_is_and_says_so_in_the_record(folder, monkeypatch):
    change(folder, 2, "label", "Wie umstritten es ist")
    descriptor = folder / "datapackage.json"
    descriptor.write_text(
        descriptor.read_text("utf-8").replace('"coprod-tables"', '"coprod-tabellen"', 1), "utf-8"
    )
    monkeypatch.setenv("COPROD_DATA", f" {folder} ")
    record = Record.new()
    assert record.conditions[0].label == "Wie umstritten es ist"
    assert record.tables.name == "coprod-tabellen"


def test_a_teams_copy_gets_the_same_checks(folder, monkeypatch):
    add_condition(folder, **OWN | {"second_side": "less"})
    monkeypatch.setenv("COPROD_DATA", str(folder))
    with pytest.raises(errors.TableError, match="both poles say 'less'"):
        Record.new()


def test_a_folder_that_is_not_there_is_named(tmp_path, monkeypatch):
    monkeypatch.setenv("COPROD_DATA", str(tmp_path / "nowhere"))
    with pytest.raises(
        errors.TableError, match="nowhere is not there, so it is no folder of tables"
    ):
        tables.load("conditions")


def test_what_a_table_says_of_itself_cannot_be_changed_for_the_next_caller():
    tables.describe("conditions")["title"] = "spoilt"
    assert tables.describe("conditions")["title"] == "Conditions of the project"


# Rules that other tables need


def test_words_that_look_like_missing_values_stay_text(tmp_path):
    words = ["None", "NA", "NaN", "null", "n/a", "-", "1.0", "TRUE"]
    text = "id,word\n" + "".join(f"a{n},{word}\n" for n, word in enumerate(words))
    place = small(tmp_path, [ID, {"name": "word", "type": "string"}], text)
    assert list(tables.load("things", place)["word"]) == words


def test_every_type_is_read_and_a_blank_is_missing_rather_than_zero(tmp_path):
    kinds = ["string", "integer", "number", "boolean", "date"]
    fields = [ID, *({"name": kind, "type": kind} for kind in kinds)]
    text = "id,string,integer,number,boolean,date\na,x,-3,0.5,true,2027-05-01\nb,,,,,\n"
    things = tables.load("things", small(tmp_path, fields, text))
    filled, blank = things.loc["a"], things.loc["b"]
    assert [filled["integer"], filled["number"], filled["boolean"]] == [-3, 0.5, True]
    assert filled["date"].isoformat() == "2027-05-01"
    assert blank["string"] == ""
    assert all(blank[kind] is pd.NA for kind in kinds[1:])


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("integer", "1.5"),
        ("integer", "1_000"),
        ("number", "0,5"),
        ("number", "nan"),
        ("date", "2027-02-30"),
        ("date", "1/5/2027"),
        ("boolean", "1"),
    ],
)
def test_a_value_that_does_not_fit_its_type_is_never_guessed(tmp_path, kind, text):
    place = small(tmp_path, [ID, {"name": "cell", "type": kind}], f'id,cell\na,"{text}"\n')
    with pytest.raises(errors.TableError, match=r"things.csv, row 2, column `cell`: .* Use "):
        tables.load("things", place)


def test_dates_have_limits_too(tmp_path):
    day = {"name": "day", "type": "date", "constraints": {"minimum": "2027-01-01"}}
    place = small(tmp_path, [ID, day], "id,day\na,2026-12-31\n")
    with pytest.raises(
        errors.TableError, match=r"'2026-12-31' is too low\. Use 2027-01-01 or more"
    ):
        tables.load("things", place)


def test_an_unknown_type_is_explained(tmp_path):
    place = small(tmp_path, [ID, {"name": "cell", "type": "geopoint"}], "id,cell\na,1\n")
    with pytest.raises(errors.TableError, match=r"'geopoint'.*types are 'string'"):
        tables.load("things", place)


def test_a_link_to_an_item_that_is_not_there_is_found(tmp_path):
    fields = [ID, {"name": "parent", "type": "string"}]
    link = {"fields": "parent", "reference": {"resource": "", "fields": "id"}}
    place = small(tmp_path, fields, "id,parent\na,\nb,a\nc,z\n", foreignKeys=[link])
    with pytest.raises(errors.TableError) as caught:
        tables.load("things", place)
    assert str(caught.value) == (
        "things.csv, row 4, column `parent`: 'z' is not in table 'things'. Use 'a', 'b' or 'c'."
    )


def test_a_key_may_have_two_columns(tmp_path):
    fields = [ID, {"name": "stage", "type": "integer"}]
    text = "id,stage\na,1\na,2\nb,1\n"
    things = tables.load(
        "things", small(tmp_path / "good", fields, text, primaryKey=["id", "stage"])
    )
    assert things.index.names == ["id", "stage"]
    bad = small(tmp_path / "bad", fields, text + "a,2\n", primaryKey=["id", "stage"])
    with pytest.raises(
        errors.TableError, match="row 5, column `id` and `stage`: 'a', '2' is in row 3"
    ):
        tables.load("things", bad)


@settings(deadline=None)
@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r")), min_size=1))
def test_any_text_comes_back_as_it_was_written(tmp_path_factory, texts):
    folder = tmp_path_factory.mktemp("any")
    small(folder, [ID, {"name": "word", "type": "string"}], "")
    with (folder / "things.csv").open("w", encoding="utf-8", newline="") as lines:
        rows = [("id", "word"), *((f"a{n}", text) for n, text in enumerate(texts))]
        csv.writer(lines, lineterminator="\n").writerows(rows)
    expected = [unicodedata.normalize("NFC", text).strip() for text in texts]
    assert list(tables.load("things", folder)["word"]) == expected
