"""Reading records from files: of any age, whole or not, with the wording the team saw."""

import json
import re
import shutil
from pathlib import Path

import pytest
from plain import read, sentence
from strategies import whole

from coprod import Record, load_record, save_record, tables
from coprod.decide.balance.chart import balance_info
from coprod.parts import Frame, How, Resources, Walk
from coprod.progress.steps import steps
from coprod.record.upgrades import CURRENT, FAMILY, SCHEMA, STEPS, upgrade
from coprod.weighing.balance import considerations, robustness

ITEM, OTHER = "cond-contestation", "cond-resources"


def test_a_record_says_which_schema_it_is_written_in(document):
    assert document["schema"] == SCHEMA == f"{FAMILY}/{CURRENT}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is empty"),
        (b" \n\n", "is empty"),
        (b"\xff\xfe\x00", "not text in UTF-8"),
        ("3", f"no decision record: .*{SCHEMA}"),
        ("[]", "no decision record"),
        ('{"cells": []}', "no decision record"),
        ('{"schema": "coprod-draft/1"}', "no decision record"),
        ('{"schema": 1}', "no decision record"),
        ('{"schema": "coprod-record/0"}', "no decision record"),
        ('{"schema": "coprod-record/9"}', r"newer coprod \(coprod-record/9; .*Update coprod"),
        ('{"schema": "coprod-record/1"}', "`id`: missing"),
        ("[" * 100_000, "so deep that it cannot be read"),
        (f'{{"revision": {"1" * 5000}}}', "a number of thousands of digits"),
    ],
    ids=lambda x: str(x)[:30],
)
def test_what_is_no_record_is_refused_in_plain_words(text, said):
    assert re.search(said, sentence(Record.from_json, text))


def test_a_file_that_breaks_off_is_never_read_in_part(record):
    text = record.to_json().rstrip()
    for end in range(1, len(text), 97):
        told = sentence(Record.from_json, text[:end])
        assert "breaks off" in told
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
        ({"revision": -1}, "`revision`: -1 is too low. Use 0 or more"),
        ({"created": "2027-05-01T09:30:00"}, "`created`: a time needs a time zone"),
        ({"created": 5}, "`created`: 5 is not a time"),
        ({"title": ["a"]}, r"`title`: \['a'\] is not text"),
        ({"a\ud83d": 1}, "does not fit"),
    ],
    ids=lambda x: str(x)[:40],
)
def test_a_value_that_is_not_allowed_is_named_with_its_place(document, changes, said):
    assert re.search(said, sentence(read, {**document, **changes}))


@pytest.mark.parametrize(
    ("place", "value", "said"),
    [
        (("aims", 1, "strength"), 7, r"`aim-2\.strength`: 7 is not a strength. Use 0, 1, 2 or 3"),
        (("aims", 0, "mood"), 1, r"`aim-1\.mood`: this coprod does not know this field.*update"),
        (("aims", 0, "stage"), "A b", r"^record, `aim-1\.stage`: 'A b' is not an id\. [^.]*\.$"),
        (("aims", 0), 3, "`aims 1`: 3 is not a set of fields"),
        (("costs", 0, "remains"), "1", r"`cost-1\.remains`: '1' is not a strength"),
        (("costs", 1, "likely"), 0.5, r"`cost-2\.likely`: 0\.5 is not a strength"),
        (("costs", 1, "severe"), True, r"`cost-2\.severe`: True is not a strength"),
        (("costs", 0, "bearers", 0), "A b", r"`cost-1\.bearers 1`: 'A b' is not an id"),
        (
            ("frame", "partners", 0, "required"),
            "x",
            r"`cooks\.required`: 'x' is neither yes nor no",
        ),
        (
            ("resources", "lines", 0, "rate"),
            "x",
            r"`resources\.lines 1\.rate`: 'x' is not an amount",
        ),
        (("resources",), 3, "`resources`: 3 is not a set of fields"),
        (("how", "answers", 1, "says"), "x", r"`kq-ind-1\.says`: 'x' is not allowed"),
        (("how", "involvement", 0, "stage"), "", r"`how\.involvement 1\.stage`: '' is not an id"),
        (("decisions", 0, "confidence"), 4, r"`decisions 1\.confidence`: 4 is not a strength"),
        (
            ("decisions", 0, "predictions", 0, "by"),
            "soon",
            r"`decisions 1\.predictions 1\.by`: 'soon' is not a date",
        ),
        (("walk", "minutes"), "x", r"`walk\.minutes`: 'x' is not a whole number"),
        (("wordings", 0, "order"), "x", r"'x' is not a whole number"),
    ],
    ids=str,
)
def test_a_value_of_the_path_is_named_by_the_id_it_stands_under(place, value, said):
    document = whole().to_document()
    *path, last = place
    part = document
    for step in path:
        part = part[step]
    part[last] = value
    told = sentence(read, document)
    assert re.search(said, told), told


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


# --- records from before the path -------------------------------------------------------------

BEFORE = Path(__file__).resolve().parents[1] / "kit/old_records" / "before-the-path.ipynb"
SINCE = {
    "": {"frame", "aims", "costs", "resources", "comparisons", "how", "walk", "wordings", "parked"}
    | {"seminar", "begun_from", "line", "forebears", "digest"},
    "decisions": {"partner", "stages", "rests_on", "confidence", "predictions"},
    "dissent": {"on"},
}
STEPS_SINCE = ("purposes", "costs", "resources", "alternatives", "how")


@pytest.fixture
def written():
    """What stands in the old notebook, word for word."""
    notebook = json.loads(BEFORE.read_text(encoding="utf-8"))
    return notebook["metadata"]["coprod"]["record"]


@pytest.fixture
def old():
    return load_record(BEFORE)


def without_since(document):
    """A document without the fields there are since the path."""
    kept = {key: value for key, value in document.items() if key not in SINCE[""]}
    kept["decisions"] = [
        {k: v for k, v in decision.items() if k not in SINCE["decisions"]}
        for decision in kept["decisions"]
    ]
    for decision in kept["decisions"]:
        decision["dissent"] = [
            {k: v for k, v in one.items() if k not in SINCE["dissent"]}
            for one in decision["dissent"]
        ]
    return kept


def test_the_old_record_is_one_from_before_the_path(written):
    assert written["ratings"] and written["decisions"]
    assert not SINCE[""] & set(written) and not SINCE["decisions"] & set(written["decisions"][0])


def test_an_old_record_says_what_it_said(old, written):
    assert without_since(old.to_document()) == written
    assert Record.from_json(old.to_json()) == old


def test_an_old_record_weighs_what_its_ratings_say(old, written):
    expected = []
    for condition in written["conditions"]:
        (rating,) = [r for r in written["ratings"] if r["item"] == condition["id"]] or [{}]
        for pole in condition["poles"]:
            strength = 3 if rating.get("state") == "not-sure" else rating.get(pole["side"])
            if strength:
                side = "for" if pole["side"] == "more" else "against"
                expected.append((condition["id"], side, strength, "condition"))
    assert expected
    assert [(c.item, c.side, c.strength, c.kind) for c in considerations(old)] == expected
    info = balance_info(old)
    assert {row.item for row in info.rows} == {item for item, *_ in expected}
    assert not info.not_weighed and not info.no_weight
    assert info.required == "" and not info.nobody_left


def test_what_an_old_record_never_asked_is_blank(old):
    assert (old.frame, old.resources, old.how, old.walk) == (Frame(), Resources(), How(), Walk())
    assert old.aims == old.costs == old.comparisons == old.wordings == ()
    assert old.decision.partner == "" and old.decision.confidence is None
    states = {step.name: step.state for step in steps(old)}
    assert {states[name] for name in STEPS_SINCE} == {"blank"}
    assert states["conditions"] in ("begun", "complete") and states["decision"] != "blank"


def test_an_old_record_can_be_taken_up_again_and_saved(old, tmp_path):
    share = robustness(old).share
    later = old.set_frame(partners=[{"id": "ministers", "name": "Ministers"}])
    later = later.add_aim("aim-pol-ownership", strength=3).add_cost("cost-proc-delay", remains=0)
    later = later.decide("ministers", choice="not-yet", rests_on=["aim-1"]).skip("how")
    assert later.revision == old.revision + 5
    again = load_record(save_record(later, tmp_path))
    assert again == later
    assert again.decisions[0] == old.decision and again.ratings == old.ratings
    assert again.conditions == old.conditions and again.tables == old.tables
    assert robustness(again).share > share


def test_a_record_of_the_quick_path_is_read_as_it_was_written():
    record = Record.new(title="School meals").rate(ITEM, less=3).rate(OTHER, more=1)
    record = record.decide(partners="policy-makers", choice="some-stages", rationale="So.")
    document = without_since(record.to_document())
    again = read(document)
    assert again == record
    assert again.decision.partners == "policy-makers" and again.decision.partner == ""
    assert robustness(again).share == 0.25
    states = {step.name: step.state for step in steps(again)}
    assert {states[name] for name in STEPS_SINCE} == {"blank"} and states["decision"] == "begun"
    named = again.set_frame(partners=[{"id": "policy-makers", "name": "Policy-makers"}])
    assert named.decision_for() == record.decision
    assert named.decide(review_on="2027-05-01").decision.partners == "policy-makers"
