"""A record holds together: what names something that is not there is refused in one sentence."""

import copy
import re

import pytest
from hypothesis import given
from plain import read, sentence
from strategies import records, whole

from coprod import Record
from coprod.record.links import broken, uses

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
