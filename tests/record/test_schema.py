"""The JSON Schema of the record: what other programs rely on when they read or check one."""

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator
from plain import read, sentence
from strategies import records, whole

from coprod import Record, tables
from coprod.record import schema


@pytest.fixture(scope="module")
def judge():
    Draft202012Validator.check_schema(schema.schema())
    return Draft202012Validator(schema.schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)


def test_the_committed_schema_is_what_the_models_say():
    file = tables.default_folder() / schema.FILE
    same = file.read_bytes() == schema.text().encode()
    assert same, f"data/{schema.FILE} is out of date. Run python -m coprod.record.schema"


def test_writing_it_gives_that_file(tmp_path):
    path = schema.write(tmp_path)
    assert path.name == "coprod-record-1.schema.json"
    assert path.read_bytes() == schema.text().encode()


def test_the_schema_names_its_dialect_and_no_address_to_fetch():
    made = schema.schema()
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert made["title"] == "coprod-record/1"
    assert "$id" not in made
    assert "http" not in schema.text().replace(made["$schema"], "")


@given(record=records())
def test_every_record_fits_the_schema(judge, record):
    judge.validate(record.to_document())


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("ratings", 0, "less"), 7),
        (("ratings", 0, "less"), 2.5),
        (("ratings", 0, "less"), True),
        (("ratings", 0, "less"), "3"),
        (("ratings", 0, "state"), "perhaps"),
        (("ratings", 0, "item"), "How contested it is"),
        (("ratings", 0, "score"), 1),
        (("conditions", 0, "poles", 0, "side"), "left"),
        (("decisions", 0, "review_on"), "soon"),
        (("created",), "yesterday"),
        (("schema",), "coprod-record/2"),
        (("verdict",), "coproduce"),
        (("aims", 0, "strength"), 4),
        (("aims", 0, "strength"), True),
        (("aims", 0, "side"), "against"),
        (("aims", 0, "stage"), "Framing questions"),
        (("costs", 0, "remains"), 1.5),
        (("costs", 0, "seen_as"), "natural"),
        (("costs", 0, "bearers"), "researchers"),
        (("frame", "kind"), "evaluation"),
        (("frame", "partners", 0, "required"), "always"),
        (("resources", "lines", 0, "people"), "-2"),
        (("resources", "lines", 0, "people"), -2),
        (("resources", "lines", 0, "hours"), "abc"),
        (("resources", "lines", 0, "hours"), ""),
        (("resources", "lines", 0, "rate"), "1e30"),
        (("resources", "lines", 0, "rate"), "NaN"),
        (("resources", "lines", 0, "expenses"), "1.234"),
        (("resources", "total"), "100"),
        (("comparisons", 0, "as_well"), "worse"),
        (("how", "involvement", 0, "stage"), ""),
        (("how", "answers", 0, "says"), "maybe"),
        (("decisions", 0, "confidence"), 5),
        (("decisions", 0, "predictions", 0, "by"), "soon"),
        (("walk", "skipped", 0), "verdict"),
        (("walk", "route"), "long"),
        (("walk", "minutes"), -1),
        (("revision",), True),
        (("revision",), "7"),
        (("revision",), -1),
        (("revision",), 10**9 + 1),
        (("saves", 0, "revision"), -5),
        (("conditions", 0, "number"), "1"),
        (("conditions", 0, "opposites"), "yes"),
        (("wordings", 0, "order"), True),
        (("frame", "partners", 0, "required"), "yes"),
        (("frame", "partners", 0, "required"), 1),
        (("resources", "lines", 0, "unpaid"), "off"),
        (("resources", "lines", 0, "people"), "٣"),
        (("resources", "lines", 0, "people"), "1_000"),
        (("resources", "lines", 0, "people"), "1E+9"),
        (("resources", "lines", 0, "people"), True),
        (("changed",), "20270501"),
        (("changed",), "1800000000"),
        (("changed",), "2027-05-01"),
        (("decisions", 0, "review_on"), "20270501"),
    ],
    ids=str,
)
def test_what_coprod_refuses_the_schema_refuses(judge, place, value):
    document = whole().marked_saved().to_document()
    assert judge.is_valid(document)
    Record.from_document(document)
    *path, last = place
    part = document
    for step in path:
        part = part[step]
    part[last] = value
    assert not judge.is_valid(document)
    sentence(read, document)


def test_a_document_that_does_not_name_its_schema_is_refused(judge):
    document = Record.new().to_document()
    del document["schema"]
    assert not judge.is_valid(document)
