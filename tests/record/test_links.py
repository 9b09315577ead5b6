"""A record holds together: what names something that is not there is refused in one sentence."""

import copy
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plain import read, sentence
from strategies import records, whole

from coprod import Record
from coprod.keep.workbook import Workbook
from coprod.record.links import broken, uses
from coprod.tables.rules import circles

DOCUMENT = whole().to_document()
COST, CLAIM, FAMILY = "cost-proc-delay", "aim-pol-ownership", "arg-pol"


def damaged(*place, value=None, gone=None, twice=None):
    """The document with one thing changed: a value put in, an entry taken out or doubled."""
    document = copy.deepcopy(DOCUMENT)
    *path, last = place
    part = document
    for step in path:
        part = part[step]
    if gone:
        part[last] = [one for one in part[last] if one["id"] != gone]
    elif twice is not None:
        part[last].append(copy.deepcopy(part[last][twice]))
    else:
        part[last] = value
    return document


def test_without_damage_it_is_read():
    assert read(DOCUMENT) == whole().model_copy(
        update={k: getattr(read(DOCUMENT), k) for k in ("id", "created", "changed")}
    )


@pytest.mark.parametrize("item", [w["id"] for w in DOCUMENT["wordings"]])
def test_no_wording_can_go_missing(item):
    told = sentence(read, damaged("wordings", gone=item))
    assert f"'{item}'" in told and "wording" in told and told.count(".") == 1


PLACES = [
    (("aims", 0, "claim"), COST, "in aim-1 is from the table 'costs', not 'aims'"),
    (("aims", 0, "family"), CLAIM, "in aim-1 is from the table 'aims', not 'arguments'"),
    (("aims", 0, "stage"), COST, "in aim-1 is from the table 'costs', not 'stages'"),
    (("costs", 0, "item"), CLAIM, "in cost-1 is from .* 'aims', not 'costs' or 'stage-costs'"),
    (("costs", 0, "group"), CLAIM, "in cost-1 is from the table 'aims', not 'cost-groups'"),
    (("costs", 0, "bearers", 0), CLAIM, "in cost-1 is from the table 'aims', not 'bearers'"),
    (("resources", "lines", 0, "stage"), CLAIM, "in the estimate is from .*, not 'stages'"),
    (("resources", "lines", 0, "bearer"), CLAIM, "in the estimate is from .*, not 'bearers'"),
    (("comparisons", 0, "alternative"), CLAIM, "in a comparison is from .*, not 'alternatives'"),
    (("how", "involvement", 0, "stage"), CLAIM, "in the plan is from the table .* not 'stages'"),
    (("how", "involvement", 0, "mode"), CLAIM, "in the plan is from the table .* not 'modes'"),
    (
        ("how", "answers", 0, "item"),
        CLAIM,
        "in an answer is from .*, not 'key-questions', 'requirements' or 'assumptions'",
    ),
    (("decisions", 0, "stages", 0), CLAIM, "in a decision is from the table .* not 'stages'"),
]


@pytest.mark.parametrize(("place", "item", "said"), PLACES, ids=str)
def test_an_item_of_another_table_is_not_taken_for_one_of_this(place, item, said):
    told = sentence(read, damaged(*place, value=item))

    assert re.search(f"'{item}' {said}", told), told
    assert told.count(".") == 1


@pytest.mark.parametrize(("place", "item", "said"), PLACES, ids=str)
def test_every_place_that_names_an_item_needs_its_wording(place, item, said):
    told = sentence(read, damaged(*place, value="never-heard-of"))
    assert "'never-heard-of' is named by" in told and "its wording is not in the record" in told


@pytest.mark.parametrize(
    ("place", "value", "said"),
    [
        (("comparisons", 0, "aim"), "aim-9", "a comparison is for 'aim-9', which is no aim"),
        (("comparisons", 0, "aim"), "cost-1", "a comparison is for 'cost-1', which is no aim"),
        (("how", "involvement", 0, "partner"), "nuns", "'nuns' is no partner group of the frame"),
        (("decisions", 0, "partner"), "nuns", "'nuns' is no partner group of the frame"),
        (("decisions", 0, "rests_on", 0), "aim-9", "a decision names 'aim-9', which is no cond"),
        (("decisions", 0, "rests_on", 0), CLAIM, f"a decision names '{CLAIM}', which is no cond"),
        (("decisions", 0, "dissent", 0, "on"), "cost-9", "a decision names 'cost-9', which is no"),
        (("wordings", 0, "under"), "nowhere", "'nowhere', which .* has no wording in the record"),
        (("aims", 1, "id"), "aim-1", "'aim-1' is in `aims` twice; allowed is once"),
        (("aims", 1, "id"), "cost-1", "'cost-1' is the id of two things"),
        (("costs", 1, "id"), "cond-contestation", "'cond-contestation' is the id of two things"),
        (("frame", "partners", 1, "id"), "aim-1", "'aim-1' is the id of two things"),
        (("frame", "partners", 1, "id"), "arg-pol", "'arg-pol' is the id of two things"),
        (("frame", "partners", 1, "id"), "cond-resources", "'cond-resources' is the id of two"),
        (("frame", "partners", 1, "id"), "cooks", "'cooks' is in `partners` twice"),
        (("costs", 0, "bearers", 1), "bearer-the-study", "'bearer-the-study' is in `cost-1.bear"),
        (("decisions", 0, "rests_on", 1), "aim-1", "'aim-1' is in `cooks.rests_on` twice"),
        (("walk", "skipped"), ["costs", "costs"], "'costs' is in `skipped` twice"),
    ],
    ids=str,
)
def test_what_names_nothing_or_two_things_is_refused(place, value, said):

    told = sentence(read, damaged(*place, value=value))
    assert re.search(said, told), told


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (("conditions",), "a condition is in `conditions` twice"),
        (("ratings",), "'cond-contestation' is rated twice by 'team'"),
        (("aims",), "'aim-1' is in `aims` twice"),
        (("costs",), "'cost-1' is in `costs` twice"),
        (("wordings",), "' is in `wordings` twice"),
        (("frame", "partners"), "'cooks' is in `partners` twice"),
        (("how", "involvement"), "'cooks at stage-framing-questions' is in `involvement` twice"),
        (("how", "answers"), "' is in `answers` twice"),
        (("decisions",), "'cooks' is in `decisions` twice"),
    ],
    ids=str,
)
def test_nothing_is_said_twice_in_two_ways(place, said):
    assert said in sentence(read, damaged(*place, twice=0))


@pytest.mark.parametrize(
    ("place", "value", "said"),
    [
        (
            ("saves",),
            [{"revision": 10**9, "at": "2027-05-01T09:30:00Z"}],
            r"^record: `saves` says that revision 1000000000 was saved, and the record is at rev",
        ),
        (
            ("saves",),
            [{"revision": n, "at": "2027-05-01T09:30:00Z"} for n in (3, 2)],
            "the revisions in `saves` are out of order; allowed is oldest first",
        ),
        (("conditions", 1, "number"), 1, "1 is the number of two conditions; give each its own"),
        (("wordings", 1, "under"), None, "' is under itself; name what it belongs to, or nothing"),
        (("wordings", 0, "table"), "agendas", "' (in|is) .*from the table 'agendas', "),
        (
            ("walk", "at"),
            "debate",
            "'debate' in `walk.at` is no step of a decision; allowed are 'f",
        ),
        (("walk", "skipped"), ["claims"], "'claims' in `walk.skipped` is no step of a decision"),
        (("walk", "spent"), [{"step": "case", "seconds": 1}], "'case' in `walk.spent` is no step"),
    ],
    ids=str,
)
def test_what_cannot_be_so_is_refused(place, value, said):
    document = damaged(*place, value=value)
    if value is None:
        document["wordings"][1]["under"] = document["wordings"][1]["id"]
    told = sentence(read, document)
    assert re.search(said, told), told


def test_a_record_holds_the_wording_of_its_conditions():
    document = Record.new(title="School meals").to_document()
    document["conditions"] = []
    told = sentence(read, document)
    assert told == "record: `conditions` is empty; a record holds the wording of every condition."


def test_a_wording_that_nothing_names_is_from_a_table_that_records_know():
    document = Record.new().to_document()
    document["wordings"] = [{"id": "a", "table": "conditions", "label": "A"}]
    told = sentence(read, document)
    assert "'a' is from the table 'conditions', which this coprod does not know" in told
    assert "a newer one may have written it" in told


def test_wordings_in_a_circle_are_refused_however_long_it_is():
    document = Record.new().to_document()
    ring = [{"id": f"w-{n}", "table": "aims", "label": "", "under": f"w-{n + 1}"} for n in range(3)]
    document["wordings"] = [*ring, {"id": "w-3", "table": "aims", "label": "", "under": "w-1"}]
    assert "'w-1' is under itself" in sentence(read, document)
    document["wordings"][3]["under"] = ""
    assert len(read(document).wordings) == 4


class Counted(dict):
    """A dict that counts how often it is asked."""

    asked = 0

    def get(self, *args):
        self.asked += 1
        return super().get(*args)


def test_a_long_chain_of_wordings_is_walked_once():
    chain = Counted({f"w-{n}": f"w-{n + 1}" for n in range(2000)})
    assert list(circles(chain)) == []
    assert chain.asked == len(chain) + 1  # and once for what the last one is under


def test_a_seminar_stands_at_no_step_of_a_decision():
    document = Record.new(seminar=True).go_to("debate").skip("claims").to_document()
    assert read(document).walk.at == "debate"
    document["walk"]["at"] = "costs"
    assert "'costs' in `walk.at` is no step of a seminar; allowed" in sentence(read, document)
    seminar = Record.new(seminar=True)
    assert "'costs' is no step of a seminar. Use 'claims'" in sentence(seminar.go_to, "costs")
    assert "'costs' is no step of a seminar. Use 'claims'" in sentence(seminar.skip, "costs")


def test_a_clock_that_was_set_back_and_a_card_just_added_are_no_damage():
    document = Record.new().add_aim().add_cost().to_document()
    document["changed"] = "2001-01-01T00:00:00Z"
    assert read(document).changed < read(document).created


def test_what_was_saved_twice_at_one_revision_is_read():
    document = Record.new().retitle("A").to_document()
    document["saves"] = [{"revision": 1, "at": "2027-05-01T09:30:00Z"}] * 2
    assert len(read(document).saves) == 2


@given(st.lists(st.sampled_from(["rate", "save", "undo", "redo", "other", "same"]), max_size=12))
def test_no_way_back_or_forth_makes_a_record_that_cannot_be_read(ways):
    workbook = Workbook(Record.new(title="A"))
    first = workbook.record.rate("cond-resources", less=1).marked_saved()
    for n, way in enumerate(ways):
        if way == "rate":
            workbook.rate("cond-contestation", less=n % 4)
        elif way == "save":
            workbook.save_with(lambda record: record)
        elif way in ("undo", "redo"):
            getattr(workbook, way)()
        else:
            workbook.replace(Record.new(title="B") if way == "other" else first)
        assert Record.from_json(workbook.record.to_json()) == workbook.record


def test_one_sentence_is_said_however_much_is_broken():
    document = damaged("wordings", value=[])
    document["decisions"][0]["partner"] = "nuns"
    assert sentence(read, document).count(".") == 1


@given(records())
def test_no_verb_ever_breaks_a_record(record):
    assert list(broken(record)) == []


@given(records())
def test_the_wording_of_all_that_is_named_is_kept_and_of_nothing_else(record):
    named = {use.item for use in uses(record) if use.item}
    kept = {wording.id: wording for wording in record.wordings}
    above = {w.under for w in kept.values() if w.under}
    assert named <= set(kept) and above <= set(kept)
    reached = set()
    while named - reached:
        reached |= named
        named = {kept[item].under for item in reached if kept[item].under}
    assert set(kept) == reached


def test_what_is_named_no_more_leaves_its_wording_behind():
    record = Record.new().add_aim(CLAIM, stage="stage-framing-questions")
    assert [w.id for w in record.wordings] == [CLAIM, FAMILY, "stage-framing-questions"]
    assert [w.id for w in record.change_aim("aim-1", stage="").wordings] == [CLAIM, FAMILY]
    assert record.remove_aim("aim-1").wordings == ()
