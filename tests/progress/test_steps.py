"""The steps: what stands open is said, goes when it is mended, and any step can be left out."""

import pytest
from hypothesis import given
from rooms import BLOCKER, MINUTES, STEP
from strategies import ITEMS, records, whole

from coprod import Record
from coprod.parts import Route
from coprod.progress.steps import DONE, anything_said, left_out, minutes_needed, steps
from coprod.progress.words import OFF_ROUTE, SKIPPED
from coprod.sources import shelf

EMPTY = Record.new()
STEPS = tuple(STEP)
STAGE, ALTERNATIVE = ITEMS["stages"][0], ITEMS["alternatives"][0]
COOKS, PARENTS = {"id": "cooks", "name": "School cooks"}, {"id": "parents", "name": "Parents"}
GROUPS = EMPTY.set_frame(partners=[COOKS, PARENTS])
AIM = {"for_whom": "cooks", "indicator": "Menus", "strength": 2}
COST = {"bearers": ["bearer-researchers"], "remains": 1}


def blockers(record):
    return {step.name: step.blockers for step in steps(record)}


def states(record):
    return {step.name: step.state for step in steps(record)}


def rated(but=0):
    record = EMPTY
    for condition in EMPTY.conditions[but:]:
        record = record.rate(condition.id, less=1)
    return record


def answered(but=0):
    record = EMPTY
    for question in shelf.questions()[but:]:
        record = record.answer(question.id, text="So.")
    return record


def lines(*given):
    return EMPTY.set_resources(lines=given)


# Each row: the key in BLOCKER, how many, the step, a record it is said of, and one that mended it.
TABLE = [
    ("title", 1, "frame", EMPTY, EMPTY.retitle("Meals")),
    ("partners", 1, "frame", EMPTY, GROUPS),
    (
        "partner-name",
        1,
        "frame",
        EMPTY.set_frame(partners=[COOKS, {"id": "a", "name": " "}]),
        GROUPS,
    ),
    ("partner-name", 2, "frame", EMPTY.set_frame(partners=[{"id": "a"}, {"id": "b"}]), GROUPS),
    ("kind", 1, "frame", EMPTY, EMPTY.set_frame(kind="other-research")),
    ("aims", 1, "purposes", EMPTY, EMPTY.add_aim()),
    ("for-whom-none", 1, "purposes", EMPTY.add_aim().add_aim(), EMPTY.add_aim(**AIM)),
    ("for-whom", 1, "purposes", EMPTY.add_aim(**AIM).add_aim(), EMPTY.add_aim(**AIM)),
    (
        "for-whom",
        2,
        "purposes",
        EMPTY.add_aim(**AIM).add_aim().add_aim(for_whom="\n "),
        EMPTY.add_aim(**AIM),
    ),
    ("indicator", 1, "purposes", EMPTY.add_aim(), EMPTY.add_aim(**AIM)),
    ("indicator", 2, "purposes", EMPTY.add_aim().add_aim(), EMPTY.add_aim(**AIM)),
    ("aim-strength", 1, "purposes", EMPTY.add_aim(), EMPTY.add_aim(strength=0)),
    ("aim-strength", 2, "purposes", EMPTY.add_aim().add_aim(), EMPTY.add_aim(strength=0)),
    ("unrated", 1, "conditions", rated(but=1), rated()),
    ("unrated", 9, "conditions", EMPTY, rated()),
    ("costs", 1, "costs", EMPTY, EMPTY.add_cost()),
    ("bearer", 1, "costs", EMPTY.add_cost(), EMPTY.add_cost(**COST)),
    ("bearer", 2, "costs", EMPTY.add_cost().add_cost(), EMPTY.add_cost(**COST)),
    ("remains", 1, "costs", EMPTY.add_cost(), EMPTY.add_cost(remains=0)),
    ("remains", 2, "costs", EMPTY.add_cost().add_cost(), EMPTY.add_cost(remains=0)),
    ("lines", 1, "resources", EMPTY.set_resources(currency="GBP"), lines({"expenses": 1})),
    ("unknown", 1, "resources", lines({"people": 2}), lines({"people": 2, "hours": 1, "rate": 0})),
    ("unknown", 2, "resources", lines({"what": "A"}, {"what": "B"}), lines({"expenses": 0})),
    ("no-aims", 1, "alternatives", EMPTY, EMPTY.add_aim()),
    (
        "uncompared",
        1,
        "alternatives",
        EMPTY.add_aim().compare("aim-1", [{"achieve": "Little"}]),
        EMPTY.add_aim().compare("aim-1", [{"alternative": ALTERNATIVE}]),
    ),
    (
        "uncompared",
        2,
        "alternatives",
        EMPTY.add_aim().add_aim(),
        EMPTY.add_aim().compare("aim-1", [{"alternative": ALTERNATIVE}]),
    ),
    (
        "as-well",
        1,
        "alternatives",
        EMPTY.add_aim().compare("aim-1", [{}]),
        EMPTY.add_aim().compare("aim-1", [{"as_well": "not-at-all"}]),
    ),
    (
        "as-well",
        2,
        "alternatives",
        EMPTY.add_aim().compare("aim-1", [{}, {}]),
        EMPTY.add_aim().compare("aim-1", [{"as_well": "not-at-all"}]),
    ),
    ("nothing-weighed", 1, "balance", EMPTY.add_aim(strength=0), EMPTY.add_aim(strength=1)),
    (
        "plan",
        1,
        "how",
        GROUPS.involve("cooks", STAGE, promise="Soup"),
        GROUPS.involve("cooks", STAGE, mode="mode-recipient"),
    ),
    (
        "promise",
        1,
        "how",
        GROUPS.involve("cooks", STAGE, mode="mode-recipient"),
        GROUPS.involve("cooks", STAGE, mode="mode-recipient", promise="Soup"),
    ),
    (
        "promise",
        2,
        "how",
        GROUPS.involve("cooks", STAGE, mode="mode-recipient").involve(
            "parents", STAGE, mode="mode-recipient", promise=" "
        ),
        GROUPS.involve("cooks", STAGE, mode="mode-recipient", promise="Soup"),
    ),
    ("questions", 1, "how", answered(but=1), answered()),
    ("questions", 4, "how", EMPTY, answered()),
    ("unwelcome", 1, "how", EMPTY, EMPTY.set_how(unwelcome="Published.")),
    ("choice", 1, "decision", EMPTY, EMPTY.decide(choice="undecided")),
    (
        "choice-for",
        "School cooks",
        "decision",
        GROUPS.decide("parents", choice="not-yet"),
        GROUPS.decide("cooks", choice="undecided"),
    ),
    (
        "choice-for",
        "Parents",
        "decision",
        GROUPS,
        EMPTY.set_frame(partners=[COOKS, {**PARENTS, "required": True}]),
    ),
    (
        "rationale",
        1,
        "decision",
        EMPTY.decide(choice="not-yet", rationale=" "),
        EMPTY.decide(choice="not-yet", rationale="So."),
    ),
    (
        "review",
        1,
        "decision",
        EMPTY.decide(choice="not-yet"),
        EMPTY.decide(choice="not-yet", review_on="2027-05-01"),
    ),
]


def test_the_table_below_misses_no_sentence():
    assert {row[0] for row in TABLE} == set(BLOCKER)
    several = {key for key, (one, many) in BLOCKER.items() if one != many}
    assert {row[0] for row in TABLE if isinstance(row[1], int) and row[1] > 1} == several


@pytest.mark.parametrize(
    ("key", "n", "step", "before", "after"), TABLE, ids=[f"{row[0]}-{row[1]}" for row in TABLE]
)
def test_what_stands_open_is_said_and_goes_when_it_is_mended(key, n, step, before, after):
    one, many = BLOCKER[key]
    said = (one if n == 1 else many).format(n=n, who=n)
    assert said in blockers(before)[step]
    assert said not in blockers(after)[step]
    assert all(
        said not in open_points for name, open_points in blockers(before).items() if name != step
    )


@given(records())
def test_no_sentence_is_said_unfinished_or_twice(record):
    for step in steps(record):
        assert len(step.blockers) == len(set(step.blockers))
        assert all(s.endswith(".") and len(s.splitlines()) == 1 for s in step.blockers)
        if step.state in DONE:
            assert step.blockers == []


def test_the_steps_stand_in_the_order_a_team_walks_them():
    assert [step.name for step in steps(EMPTY)] == list(STEP)
    assert [step.title for step in steps(EMPTY)] == list(STEP.values())


def test_at_the_start_every_step_is_blank_and_nothing_is_called_complete():
    assert set(states(EMPTY).values()) == {"blank"}


def test_a_step_is_complete_only_when_nothing_stands_open():
    assert states(whole()) == {
        "frame": "complete",
        "purposes": "complete",
        "conditions": "begun",
        "costs": "complete",
        "resources": "complete",
        "alternatives": "complete",
        "balance": "skipped",
        "how": "begun",
        "decision": "complete",
    }


@given(records())
def test_a_state_never_claims_what_was_not_said(record):
    for step in steps(record):
        if step.state in ("begun", "complete"):
            assert anything_said(record, step.name)
        elif step.state in ("blank", "off-route"):
            assert not anything_said(record, step.name)


# --- left out ---------------------------------------------------------------------------------


@pytest.mark.parametrize("record", [EMPTY, whole()], ids=["nothing said", "all said"])
@pytest.mark.parametrize("step", STEPS)
def test_any_step_can_be_left_out_and_the_record_says_so(record, step):
    skipped = Record.from_json(record.skip(step).to_json())
    assert step in skipped.to_document()["walk"]["skipped"]
    assert states(skipped)[step] == "skipped" and blockers(skipped)[step] == []
    said = [s for s in left_out(skipped) if s.startswith(SKIPPED.split("{")[0])]
    assert len(said) == 1 and STEP[step] in said[0]
    back = skipped.skip(step, False)
    assert states(back)[step] != "skipped"
    assert back.same_answers(record.skip(step, False))


def test_leaving_a_step_out_loses_nothing_that_was_said_at_it():
    record = whole()
    for step in STEPS:
        record = record.skip(step)
    assert record.walk.skipped == STEPS
    for part in ("frame", "aims", "costs", "resources", "comparisons", "how", "decisions"):
        assert getattr(record, part) == getattr(whole(), part)
    assert minutes_needed(record) == 0


def test_what_was_left_out_is_told_by_why_it_was():
    record = EMPTY.set_walk(route="quick").skip("balance").retitle("Meals")
    assert left_out(record) == [
        "Skipped on purpose: Balance.",
        "The team took the quick path, without: Purposes, Costs, Resources, Alternatives and How.",
        "Nothing was said at: Conditions and Decision.",
    ]
    assert "Nothing was said at: Your project" in left_out(EMPTY)[0]


# --- routes and minutes -----------------------------------------------------------------------


@pytest.mark.parametrize(("route", "minutes"), [("quick", 10), ("full", 90)])
def test_a_route_takes_as_long_as_it_is_said_to(route: Route, minutes):
    record = EMPTY.set_walk(route=route)
    assert sum(step.minutes for step in steps(record)) == minutes == minutes_needed(record)
    assert sum(MINUTES[route].values()) == minutes


def test_what_the_quick_path_leaves_out_is_asked_for_no_more_and_kept_when_said():
    record = EMPTY.set_walk(route="quick")
    off = [name for name, state in states(record).items() if state == "off-route"]
    assert off == ["purposes", "costs", "resources", "alternatives", "how"]
    assert all(blockers(record)[name] == [] for name in off)
    assert states(record.add_aim())["purposes"] == "begun"
    assert OFF_ROUTE.split("{")[0] not in " ".join(left_out(EMPTY))


def test_only_what_is_still_open_takes_time():
    assert minutes_needed(EMPTY.skip("purposes")) == 75
    done = EMPTY.retitle("Meals").set_frame(partners=[COOKS], kind="other-research")
    assert states(done)["frame"] == "complete" and minutes_needed(done) == 85
    quick = rated().set_walk(route="quick").decide(choice="not-yet", rationale="So.")
    assert minutes_needed(quick.decide(review_on="2027-05-01")) == 1  # the frame


def test_where_everybody_has_to_be_involved_nobody_is_asked_whether():
    must = [{**COOKS, "required": True}, {**PARENTS, "required": True}]
    record = whole().skip("balance", False).set_frame(partners=must)
    asked = {name for name, state in states(record).items() if state != "not-needed"}
    assert set(STEPS) - asked == {"conditions", "alternatives", "balance"}
    assert minutes_needed(EMPTY.set_frame(partners=must)) == 90 - 20 - 10 - 5 - 8
    assert "Nothing is decided" not in " ".join(blockers(record)["decision"])
    one_is_free = record.set_frame(partners=[must[0], PARENTS])
    assert "not-needed" not in states(one_is_free).values()
    assert "Nothing is decided for Parents yet." in blockers(one_is_free)["decision"]


def test_where_there_is_nobody_to_decide_for_the_decision_does_not_stay_open():
    must = EMPTY.set_frame(partners=[{**COOKS, "required": True}])
    assert states(must)["decision"] == "not-needed" and blockers(must)["decision"] == []
    assert "Decision" not in " ".join(left_out(must))
    said = must.decide("cooks", rationale="So.")
    assert states(said)["decision"] == "complete"
    assert states(must.decide("cooks", choice="not-yet"))["decision"] == "begun"
    for partners in ([], [COOKS], [{**COOKS, "required": True}, PARENTS]):
        assert states(EMPTY.set_frame(partners=partners))["decision"] == "blank"


def test_a_decision_that_was_cleared_again_is_none():
    record = EMPTY.decide(rationale="So.").decide(rationale="")
    assert states(record)["decision"] == "blank"
