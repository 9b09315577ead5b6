"""Reading records from files: of any age, whole or not, with the wording the team saw."""

import re
import shutil

import pytest
from plain import read, sentence

from coprod import Record, tables
from coprod.upgrades import CURRENT, FAMILY, SCHEMA, STEPS, upgrade

ITEM, OTHER = "cond-contestation", "cond-resources"


def test_a_record_says_which_schema_it_is_written_in(document):
    assert document["schema"] == SCHEMA == f"{FAMILY}/{CURRENT}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "breaks off or is damaged at line 1"),
        (b"\xff\xfe\x00", "not text in UTF-8"),
        ("3", f"no decision record: .*{SCHEMA}"),
        ("[]", "no decision record"),
        ('{"cells": []}', "no decision record"),
        ('{"schema": "coprod-draft/1"}', "no decision record"),
        ('{"schema": 1}', "no decision record"),
        ('{"schema": "coprod-record/0"}', "no decision record"),
        ('{"schema": "coprod-record/9"}', r"newer coprod \(coprod-record/9; .*Update coprod"),
        ('{"schema": "coprod-record/1"}', "`id`: missing"),
        ("[" * 100_000, "breaks off or is damaged"),
        (f'{{"revision": {"1" * 5000}}}', "breaks off or is damaged"),
    ],
    ids=lambda x: str(x)[:30],
)
def test_what_is_no_record_is_refused_in_plain_words(text, said):
    assert re.search(said, sentence(Record.from_json, text))


def test_a_file_that_breaks_off_is_never_read_in_part(record):
    text = record.to_json().rstrip()
    for end in range(1, len(text), 97):
        told = sentence(Record.from_json, text[:end])
        line = text[:end].count("\n") + 1
        near = re.search(r"line (\d+)", told)
        assert near and line - 1 <= int(near[1]) <= line


RATING = {"item": ITEM, "state": "rated", "less": 3}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"mood": "good"}, "`mood`: .*does not know this field.*update coprod"),
        (
            {"ratings": [{**RATING, "mood": 1}]},
            r"`cond-contestation\.mood`: .*does not know this field",
        ),
        ({"ratings": [RATING, RATING]}, f"'{ITEM}' is rated twice by 'team'"),
        ({"conditions": []}, f"'{ITEM}' is rated, but its wording is not in the record"),
        ({"ratings": [{**RATING, "less": 7}]}, r"`cond-contestation\.less`: 7 .* Use 0, 1, 2 or 3"),
        ({"ratings": [{**RATING, "less": None}]}, "'rated' but gives no strength.* 0 to 3"),
        ({"ratings": [{**RATING, "state": "not-sure"}]}, "'not-sure' and yet gives a strength"),
        ({"ratings": [{**RATING, "state": "maybe"}]}, "'maybe' is not allowed. Use 'rated', .*'"),
        ({"ratings": 3}, "`ratings`: 3 is not a list"),
        ({"id": "Our record"}, "`id`: 'Our record' is not an id"),
        ({"revision": -1}, "`revision`: -1 .*greater than or equal to 0"),
        ({"created": "2027-05-01T09:30:00"}, "`created`: a time needs a time zone"),
        ({"created": 5}, "`created`: 5 is not a date"),
        ({"title": ["a"]}, r"`title`: \['a'\] is not text"),
        ({"a\ud83d": 1}, "does not fit"),
    ],
    ids=lambda x: str(x)[:40],
)
def test_a_value_that_is_not_allowed_is_named_with_its_place(document, changes, said):
    assert re.search(said, sentence(read, {**document, **changes}))


def test_a_condition_with_both_poles_on_one_side_is_refused(document):
    document["conditions"][0]["poles"][1]["side"] = "less"
    told = sentence(read, document)
    assert f"both poles of {ITEM} are 'less'" in told and "one is 'more'" in told


def test_a_condition_that_stands_there_twice_is_refused(document):
    document["conditions"].append(document["conditions"][0])
    assert "`conditions` twice" in sentence(read, document)


def test_no_version_is_left_without_a_way_up():
    assert sorted(STEPS) == list(range(1, CURRENT))


def test_an_old_record_comes_up_one_version_at_a_time():
    steps = {
        1: lambda d: {"heading": d["title"]},
        2: lambda d: {**d, "heading": d["heading"].upper()},
        3: lambda d: {**d, "last": True},
    }
    assert upgrade({"schema": f"{FAMILY}/1", "title": "a"}, steps, current=4) == {
        "schema": f"{FAMILY}/4",
        "heading": "A",
        "last": True,
    }
    assert upgrade({"schema": f"{FAMILY}/3", "heading": "b"}, steps, current=4)["heading"] == "b"
    assert upgrade({"schema": f"{FAMILY}/4"}, steps, current=4) == {"schema": f"{FAMILY}/4"}
    assert "reads up to coprod-record/4" in sentence(
        upgrade, {"schema": f"{FAMILY}/5"}, steps, current=4
    )


# --- the wording ------------------------------------------------------------------------------


def test_the_record_holds_the_wording_and_direction_of_every_condition(document):
    table = tables.load("conditions")
    assert [c["id"] for c in document["conditions"]] == list(table.sort_values("number").index)
    for condition in document["conditions"]:
        row = table.loc[condition["id"]]
        said = {p["side"]: (p["text"], p["gloss"]) for p in condition["poles"]}
        for place in ("first", "second"):
            assert said[row[f"{place}_side"]] == (row[f"{place}_pole"], row[f"{place}_gloss"])
        for field in ("label", "question", "opposites", "locator", "source", "basis", "note"):
            assert condition[field] == row[field]
    assert document["tables"] == {"name": "coprod-tables", "version": tables.version()}


def test_an_old_record_keeps_its_wording_when_the_tables_change(record, tmp_path, monkeypatch):
    text = record.to_json()
    folder = shutil.copytree(tables.default_folder(), tmp_path / "data")
    csv = folder / "conditions.csv"
    old, new = "How contested it is", "How disputed it is"
    csv.write_text(csv.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    monkeypatch.setattr(tables, "default_folder", lambda: folder)
    assert Record.new().condition(ITEM).label == new
    again = Record.from_json(text).rate(OTHER, more=1).decide(choice="not-yet")
    assert again.condition(ITEM).label == old
    assert again.conditions == record.conditions
