"""A record that says otherwise than the tables it names: above all, a condition turned round."""

import shutil
from pathlib import Path

import pytest

import coprod
from coprod import Record, tables
from coprod.record.differs import difference, differs

ROOT = Path(__file__).resolve().parents[2]
SAVED = sorted((ROOT / "notebooks/records").glob("*.ipynb"))
SAVED += sorted((ROOT / "tests/kit/old_records").glob("*.ipynb"))
NEW = Record.new()
each = pytest.mark.parametrize("number", [c.number for c in NEW.conditions])


def forged(which, record=NEW, /, **changes):
    """A record in which somebody has changed a condition, and nothing else."""
    rows = [
        one.model_copy(update=changes) if one.number == which else one for one in record.conditions
    ]
    return record.model_copy(update={"conditions": tuple(rows)})


def condition(number, record=NEW):
    (found,) = (one for one in record.conditions if one.number == number)
    return found


def sides_exchanged(number, record=NEW):
    """Each statement stays where it stands, and speaks for the other side."""
    first, second = condition(number, record).poles
    poles = (
        first.model_copy(update={"side": second.side}),
        second.model_copy(update={"side": first.side}),
    )
    return forged(number, record, poles=poles)


def statements_exchanged(number, record=NEW):
    """Each side stays where it stands, and has the statement of the other."""
    first, second = condition(number, record).poles
    poles = (
        first.model_copy(update={"text": second.text}),
        second.model_copy(update={"text": first.text}),
    )
    return forged(number, record, poles=poles)


def of_other_tables(record=NEW, **changes):
    return record.model_copy(update={"tables": record.tables.model_copy(update=changes)})


def in_full():
    """A record that names items of many tables."""
    return Record.new().add_aim(claim="aim-sub-holistic").answer("kq-ind-1", text="To be heard")


@pytest.mark.parametrize("path", SAVED, ids=lambda path: path.stem)
def test_no_record_of_ours_is_said_to_differ(path):
    assert difference(coprod.load_record(path)) == ""


def test_a_new_record_does_not_differ():
    assert differs(NEW) == []
    assert differs(Record.new(seminar=True)) == []


@each
@pytest.mark.parametrize("turn", [sides_exchanged, statements_exchanged])
def test_a_condition_turned_round_is_named_whatever_it_is_about(number, turn):
    assert differs(turn(number)) == [
        f"the statements of condition {number} speak for the other side"
    ]


@each
@pytest.mark.parametrize("other", [{"version": "0.9.0"}, {"name": "tables-of-our-own"}])
def test_a_condition_turned_round_is_named_whatever_tables_the_record_names(number, other):
    assert differs(of_other_tables(sides_exchanged(number), **other)) == [
        f"the statements of condition {number} speak for the other side"
    ]


def test_it_is_found_under_another_id_number_and_letter_case_too():
    first, second = sides_exchanged(2).conditions[1].poles
    shouted = first.model_copy(update={"text": first.text.upper()})
    record = forged(2, id="cond-ours", number=77, poles=(shouted, second))
    said = "the statements of condition 'cond-ours' speak for the other side"
    assert said in differs(record)


def test_the_order_in_which_two_statements_stand_says_nothing():
    for number in range(1, 10):
        assert differs(forged(number, poles=condition(number).poles[::-1])) == []


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"label": "Ease"}, "condition 3 differs in its label"),
        ({"number": 9}, "condition 3 differs in its number"),
        ({"question": "Is it?", "basis": "trial"}, "condition 3 differs in its question and basis"),
        ({"opposites": False}, "condition 3 differs in its scale"),
    ],
)
def test_a_condition_with_other_words_is_named_by_its_number_in_the_tables(changes, said):
    assert differs(forged(3, **changes)) == [said]


def test_a_statement_with_other_words_is_told_from_one_turned_round():
    first, second = condition(5).poles
    other = first.model_copy(update={"text": "All is well."})
    assert differs(forged(5, poles=(other, second))) == ["condition 5 differs in its statements"]


def test_a_condition_that_is_missing_or_added_is_named():
    gone = NEW.model_copy(update={"conditions": NEW.conditions[1:]})
    assert differs(gone) == ["condition 1 is missing"]
    more = condition(9).model_copy(update={"id": "cond-ours", "number": 10})
    added = NEW.model_copy(update={"conditions": (*NEW.conditions, more)})
    assert differs(added) == ["condition 'cond-ours' is not in them"]


def test_an_item_with_other_words_is_named_and_one_that_no_table_has():
    record = in_full()
    assert differs(record) == []
    first, *others = record.wordings
    for change in ({"text": "Proven."}, {"basis": "trial"}, {"label": "x"}, {"origin": "Smith"}):
        forged = record.model_copy(update={"wordings": (first.model_copy(update=change), *others)})
        assert differs(forged) == [f"'{first.id}' is worded otherwise"]
    unknown = first.model_copy(update={"id": "aim-ours"})
    assert differs(record.model_copy(update={"wordings": (unknown, *others)})) == [
        "'aim-ours' is not in them"
    ]


def test_other_words_of_other_tables_are_nothing_to_wonder_at():
    assert differs(of_other_tables(forged(3, label="Ease"), version="0.9.0")) == []
    assert differs(of_other_tables(forged(3, label="Ease"), name="ours")) == []


def test_those_turned_round_come_first_and_the_rest_is_counted():
    record = NEW
    for number in range(1, 7):
        record = forged(number, record, label="x")
    assert differs(sides_exchanged(9, record)) == [
        "the statements of condition 9 speak for the other side",
        *(f"condition {number} differs in its label" for number in range(1, 5)),
        "and 2 more",
    ]


def test_a_teams_own_tables_are_what_its_records_are_compared_with(tmp_path, monkeypatch):
    """Also where they are called as ours are; it is said that this may be why."""
    own = shutil.copytree(tables.default_folder(), tmp_path / "ours")
    file = own / "conditions.csv"
    label = condition(1).label
    file.write_text(file.read_text("utf-8").replace(label, "Our own label", 1), "utf-8")
    monkeypatch.setenv("COPROD_DATA", str(own))
    record = Record.new()
    assert record.conditions[0].label == "Our own label"
    assert differs(record) == []
    monkeypatch.delenv("COPROD_DATA")
    assert differs(record) == ["condition 1 differs in its label"]
    used = f"{tables.package_name()} {tables.version()}"
    assert difference(record) == (
        f"It differs from the tables in use ({used}): condition 1 differs in its label. Either it "
        "was made with a team's own tables, which are not in use here, or somebody has changed it."
    )
