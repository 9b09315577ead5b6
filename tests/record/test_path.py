"""The verbs of the path: what a team sets out, compares, plans and decides is kept as said."""

import json
import re
import shutil
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plain import sentence
from strategies import COSTS, ITEMS, amounts, records, whole

from coprod import Record, tables
from coprod.parts import Decision
from coprod.sources import wording

CLAIM, COST, STAGE = "aim-pol-ownership", "cost-proc-delay", "stage-framing-questions"
LATER = "stage-disseminating"
COOKS = {"id": "cooks", "name": "School cooks"}
PARENTS = {"id": "parents", "name": "Parents"}
EMPTY = Record.new(title="School meals")
START = EMPTY.set_frame(partners=[COOKS, PARENTS]).add_aim(CLAIM).add_cost(COST)


def again(record):
    return Record.from_json(record.to_json())


# --- nothing is lost --------------------------------------------------------------------------


def test_what_was_said_at_every_step_is_read_back():
    record = again(whole())
    assert record == whole().model_copy(
        update={k: getattr(record, k) for k in ("id", "created", "changed")}
    )
    assert record.frame.partners[1].required is True and record.frame.partners[0].required is None
    assert record.aims[0].for_whom == "cooks" and record.aims[1].outcome == "Menus change"
    assert record.costs[0].bearers == ("bearer-the-study", "bearer-researchers")
    assert record.resources.lines[0].expenses == Decimal("0.1")
    assert [c.as_well for c in record.comparisons] == ["partly", "better"]
    assert record.how.involvement[0].promise == "We tell you what we find."
    assert record.decision_for("cooks").predictions[0].by == date(2027, 5, 1)
    assert record.walk.skipped == ("balance",)


@pytest.mark.parametrize(
    ("set_out", "said"),
    [
        ({"policy": "Free school meals"}, ("frame", "policy")),
        ({"partners": [COOKS]}, ("frame", "partners")),
    ],
)
def test_a_field_that_is_left_out_stays_as_it_was(set_out, said):
    record = EMPTY.set_frame(**set_out).set_frame(commissioner="The ministry")
    assert getattr(record.frame, said[1]) and record.frame.commissioner == "The ministry"


def test_a_blank_strength_is_never_taken_for_zero():
    for verb, field in (
        ("add_aim", "strength"),
        ("add_cost", "remains"),
        ("add_cost", "likely"),
        ("add_cost", "severe"),
    ):
        made = [again(getattr(EMPTY, verb)(**given)) for given in ({}, {field: None}, {field: 0})]
        found = [getattr((r.aims or r.costs)[0], field) for r in made]
        assert found == [None, None, 0]
        assert not made[1].same_answers(made[2])
    assert EMPTY.decide(confidence=0).decision.confidence == 0
    assert EMPTY.decide(rationale="x").decision.confidence is None


@pytest.mark.parametrize("field", ["people", "hours", "rate", "expenses"])
def test_a_blank_amount_is_never_taken_for_zero(field):
    record = again(EMPTY.set_resources(lines=[{field: None}, {field: 0}, {field: "0.00"}]))
    assert [getattr(line, field) for line in record.resources.lines] == [None, 0, 0]


def test_groups_that_need_not_take_part_are_not_those_nobody_spoke_of():
    groups = [{**COOKS, "required": False}, {**PARENTS, "required": None}]
    found = again(EMPTY.set_frame(partners=groups)).frame.partners
    assert [p.required for p in found] == [False, None]


@given(amounts)
def test_an_amount_is_read_back_to_the_last_digit(amount):
    record = EMPTY.set_resources(lines=[{"rate": amount}])
    assert again(record).resources.lines[0].rate == amount
    assert again(record).to_json() == record.to_json()


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("12.50", "12.5"),
        ("0.10", "0.1"),
        (0.1, "0.1"),
        (3, "3"),
        ("1E+2", "100"),
        ("-0", "0"),
        ("0.00", "0"),
        (Decimal("999999999999.99"), "999999999999.99"),
    ],
    ids=str,
)
def test_an_amount_is_written_in_plain_digits(given, kept):
    record = EMPTY.set_resources(lines=[{"rate": given}])
    assert record.to_document()["resources"]["lines"][0]["rate"] == kept
    assert record.set_resources(lines=[{"rate": kept}]) is record


def test_a_number_in_a_file_is_read_as_the_amount_it_is():
    document = EMPTY.to_document()
    document["resources"]["lines"] = [{"rate": 0.1, "people": 2}]
    (line,) = Record.from_json(json.dumps(document)).resources.lines
    assert (line.rate, line.people) == (Decimal("0.1"), Decimal(2))


# --- aims, costs and their ids ----------------------------------------------------------------


@pytest.mark.parametrize("claim", ["", *ITEMS["aims"]])
def test_every_claim_can_be_made_an_aim(claim):
    record = again(EMPTY.add_aim(claim, strength=1))
    aim = record.aims[0]
    assert (aim.id, aim.claim) == ("aim-1", claim)
    if claim:
        assert aim.family == record.wording(claim).under
        assert record.label("aim-1") == tables.load("aims").loc[claim, "label"]


@pytest.mark.parametrize("cost", COSTS)
def test_every_cost_can_be_expected_in_its_own_group(cost):
    record = again(EMPTY.add_cost(cost))
    groups = tables.load("costs")["group"]
    assert record.costs[0].group == groups.get(cost, "")
    assert record.label("cost-1") == record.wording(cost).label


def test_an_aim_of_ones_own_is_called_by_its_first_words():
    record = EMPTY.add_aim(outcome="  Menus\tchange\nfor good ").add_aim().add_cost(what="x" * 90)
    assert record.label("aim-1") == "Menus change"
    assert record.label("aim-2") == "not named yet"
    assert record.label("cost-1") == "x" * 39 + "…"
    assert record.label("") == record.label("nobody") == ""


@pytest.mark.parametrize("kind", ["aim", "cost"])
@given(doings=st.lists(st.sampled_from(["add", "first", "last"]), max_size=12))
def test_a_new_id_is_above_all_that_stand_so_none_is_mistaken_for_a_former_one(kind, doings):
    record = EMPTY
    for doing in doings:
        ids = [one.id for one in (record.aims or record.costs)]
        if doing == "add":
            record = getattr(record, f"add_{kind}")()
            *former, new = (one.id for one in (record.aims or record.costs))
            assert former == ids
            numbers = [int(id.removeprefix(f"{kind}-")) for id in (*ids, new)]
            assert numbers[-1] == max(numbers) and new not in ids
        elif ids:
            record = getattr(record, f"remove_{kind}")(ids[0 if doing == "first" else -1])
    assert again(record) == record


def test_an_aim_that_is_removed_takes_along_what_was_said_of_it_and_nothing_else():
    dissent = [{"who": "A", "on": "aim-1", "why": "B"}, {"who": "C", "on": "cost-1", "why": "D"}]
    record = (
        START.add_aim(outcome="Menus change")
        .compare("aim-1", [{"achieve": "Little"}])
        .compare("aim-2", [{"achieve": "Much"}])
        .decide("cooks", rests_on=["aim-1", "cost-1", "aim-2"], dissent=dissent)
        .decide("parents", rests_on=["aim-1"])
        .remove_aim("aim-1")
    )
    assert [aim.id for aim in record.aims] == ["aim-2"]
    assert [c.achieve for c in record.comparisons] == ["Much"]
    decided = record.decision_for("cooks")
    assert decided.rests_on == ("cost-1", "aim-2")
    assert [(d.who, d.on, d.why) for d in decided.dissent] == [("A", "", "B"), ("C", "cost-1", "D")]
    assert record.decision_for("parents") == Decision(partner="parents")
    assert again(record) == record


def test_a_cost_that_is_removed_takes_along_what_was_said_of_it_and_nothing_else():
    record = START.decide("cooks", rests_on=["aim-1", "cost-1"], rationale="So.")
    record = record.decide("cooks", dissent=[{"who": "A", "on": "cost-1"}]).remove_cost("cost-1")
    assert record.costs == () and record.aims == START.aims
    decided = record.decision_for("cooks")
    assert (decided.rests_on, decided.dissent[0].on, decided.rationale) == (("aim-1",), "", "So.")
    assert again(record) == record


def test_a_group_that_is_left_out_takes_its_plan_and_decision_with_it():
    record = START.decide(choice="undecided")
    for who in ("cooks", "parents"):
        record = record.involve(who, STAGE, promise="Soup").decide(who, choice="coproduce")
    record = record.set_frame(partners=[PARENTS])
    assert [i.partner for i in record.how.involvement] == ["parents"]
    assert [d.partner for d in record.decisions] == ["", "parents"]
    assert again(record) == record


@given(records())
def test_whatever_is_taken_out_the_record_stays_sound(record):
    for aim in record.aims:
        record = record.remove_aim(aim.id)
    for cost in record.costs:
        record = record.remove_cost(cost.id)
    record = record.set_frame(partners=[])
    assert (record.aims, record.costs, record.comparisons) == ((), (), ())
    assert record.how.involvement == () and {d.partner for d in record.decisions} <= {""}
    assert again(record) == record


# --- alternatives, plan, decision -------------------------------------------------------------


def test_each_aim_keeps_its_own_comparisons_in_the_order_of_the_aims():
    record = START.add_aim().compare("aim-2", [{"cost": "c"}])
    record = record.compare("aim-1", [{"cost": "a"}, {"cost": "b"}])
    assert [(c.aim, c.cost) for c in record.comparisons] == [
        ("aim-1", "a"),
        ("aim-1", "b"),
        ("aim-2", "c"),
    ]
    assert [c.cost for c in record.compare("aim-1", []).comparisons] == ["c"]


def test_a_part_in_a_stage_stands_in_the_order_of_groups_and_stages():
    record = START
    for who, stage in (("parents", STAGE), ("cooks", LATER), ("cooks", STAGE)):
        record = record.involve(who, stage, mode="mode-recipient")
    assert [(i.partner, i.stage) for i in record.how.involvement] == [
        ("cooks", STAGE),
        ("cooks", LATER),
        ("parents", STAGE),
    ]


def test_what_is_unsaid_again_leaves_no_trace():
    plan = START.involve("cooks", STAGE, promise="Soup").involve("cooks", STAGE, promise="")
    assert plan.how.involvement == ()
    answered = START.answer("kq-ind-1", text="Recipes", says="yes")
    assert answered.answer("kq-ind-1", text="").how.answers[0].says == "yes"
    assert answered.answer("kq-ind-1", text="", says=None).how.answers == ()
    decided = START.decide("cooks", rationale="So.").decide("cooks", rationale="")
    assert decided.decisions == ()
    assert decided.same_answers(START)


def test_each_group_has_a_decision_of_its_own():
    record = START.decide("parents", choice="not-yet").decide("cooks", choice="coproduce")
    record = record.decide(partners="policy-makers", choice="undecided")
    assert [(d.partner, d.choice) for d in record.decisions] == [
        ("", "undecided"),
        ("cooks", "coproduce"),
        ("parents", "not-yet"),
    ]
    assert record.decide("parents", rationale="So.").decision_for("parents").choice == "not-yet"
    assert record.decision_for("nobody").choice is None


def test_steps_are_left_out_in_the_order_of_the_path_and_taken_up_again():
    record = EMPTY.skip("how").skip("costs").skip("costs")
    assert again(record).walk.skipped == ("costs", "how")
    assert record.skip("costs", False).walk.skipped == ("how",)
    assert EMPTY.skip("costs", False) is EMPTY


def test_the_clock_of_a_session_is_kept_in_utc():
    started = datetime(2027, 5, 1, 9, 30, tzinfo=UTC)
    record = EMPTY.set_walk(route="quick", started="2027-05-01T11:30:00+02:00", minutes=10)
    assert again(record).walk.started == started and record.walk.minutes == 10
    assert record.set_walk(started=None).walk.started is None


# --- wordings ---------------------------------------------------------------------------------


@pytest.fixture
def changed_tables(tmp_path, monkeypatch):
    """Change words in a copy of the tables, which are then the ones in use."""
    folder = shutil.copytree(tables.default_folder(), tmp_path / "data")
    monkeypatch.setenv(tables.VARIABLE, str(folder))

    def change(name, old, new):
        file = folder / f"{name}.csv"
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8", newline="\n")

    return change


def test_the_wording_a_team_saw_first_is_kept_when_the_tables_change(changed_tables):
    old = START.label("cost-1")
    changed_tables("costs", old, "How it drags on")
    assert EMPTY.add_cost(COST).label("cost-1") == "How it drags on"
    later = again(START).change_cost("cost-1", remains=2).add_cost(COST).retitle("Dinners")
    assert [later.label("cost-1"), later.label("cost-2")] == [old, old]
    assert later.wording(COST) == START.wording(COST)


def test_a_plan_can_be_changed_after_its_stage_has_left_the_tables(monkeypatch):
    record = START.involve("cooks", STAGE, promise="Soup").answer("kq-ind-1", text="Recipes")
    now = {k: v for k, v in wording._named().items() if k not in (STAGE, "kq-ind-1")}
    monkeypatch.setattr(wording, "_named", lambda: now)
    later = record.involve("cooks", STAGE, promise="Bread").involve("cooks", LATER, promise="Tea")
    later = later.answer("kq-ind-1", text="Knives")
    assert [i.promise for i in later.how.involvement] == ["Bread", "Tea"]
    assert later.how.answers[0].text == "Knives"
    assert later.wording(STAGE) == record.wording(STAGE)


# --- slips ------------------------------------------------------------------------------------


def line(**fields):
    return ("set_resources",), {"lines": [{}, fields]}


WEAK = "is not a strength. Use 0, 1, 2 or 3"
AMOUNT = r"is not an amount\. Write it in digits, such as 12 or 12\.50"
REFUSED = [
    (("change_aim", "aim-1"), {"strength": 4}, f"^aim-1, `strength`: 4 {WEAK}"),
    (("change_aim", "aim-1"), {"strength": -1}, f"^aim-1, `strength`: -1 {WEAK}"),
    (("add_aim",), {"strength": True}, f"^aim, `strength`: True {WEAK}"),
    (("add_aim",), {"strength": "2"}, f"^aim, `strength`: '2' {WEAK}"),
    (("change_cost", "cost-1"), {"likely": 9}, f"^cost-1, `likely`: 9 {WEAK}"),
    (("change_cost", "cost-1"), {"severe": 1.5}, f"^cost-1, `severe`: 1.5 {WEAK}"),
    (("add_cost",), {"remains": "a lot"}, f"^cost, `remains`: 'a lot' {WEAK}"),
    (("decide", "cooks"), {"confidence": 4}, f"^decision, `confidence`: 4 {WEAK}"),
    (*line(people=-1), rf"^resources, `lines 2\.people`: -1 {AMOUNT}; it cannot be below 0"),
    (*line(hours="abc"), rf"`lines 2\.hours`: 'abc' {AMOUNT}\.$"),
    (*line(hours=""), f"'' {AMOUNT}"),
    (*line(hours=True), f"True {AMOUNT}"),
    (*line(rate="12,50"), f"'12,50' {AMOUNT}"),
    (*line(rate="NaN"), f"'NaN' {AMOUNT}"),
    (*line(rate=float("inf")), f"inf {AMOUNT}"),
    (*line(rate="-Infinity"), f"'-Infinity' {AMOUNT}"),
    (*line(expenses="1e30"), f"'1e30' {AMOUNT}; at most 12 digits before the point"),
    (*line(expenses=1e30), f"{AMOUNT}; at most 12 digits before the point"),
    (*line(expenses="1.234"), f"'1.234' {AMOUNT}; at most two decimals are kept"),
    (*line(expenses=0.1 + 0.2), f"0.30000000000000004 {AMOUNT}; at most"),
    (*line(stage="nowhere"), "'nowhere' is no item of the tables"),
    (*line(stage=COST), f"'{COST}' in the estimate is from the table 'costs', not 'stages'"),
    (("change_aim", "aim-1"), {"stage": "Framing"}, "^aim-1, `stage`: 'Framing' is not an id"),
    (("change_aim", "aim-1"), {"stage": None}, "^aim-1, `stage`: None is not text"),
    (("change_aim", "aim-1"), {"mood": 1}, "^aim-1, `mood`: there is no such field. Use 'id', "),
    (("add_aim",), {"mood": 1}, "^aim, `mood`: there is no such field"),
    (("compare", "aim-1", [{"mood": 1}]), {}, "^comparison, `mood`: there is no such field"),
    (("set_how",), {"mood": 1}, "^how, `mood`: there is no such field. Use 'involvement', "),
    (("set_resources",), {"mood": 1}, "no such field. Use 'currency' or 'lines'"),
    (("change_aim", "aim-9"), {"strength": 1}, "^The record has no 'aim-9'. Use 'aim-1'"),
    (("remove_aim", "cost-1"), {}, "^The record has no 'cost-1'. Use 'aim-1'"),
    (("add_aim", "aim-9"), {}, "^'aim-9' is no item of the tables that a record can name"),
    (("add_aim", COST), {}, f"'{COST}' in aim-2 is from the table 'costs', not 'aims'"),
    (("add_aim",), {"id": "aim-1"}, "'aim-1' is in `aims` twice"),
    (("add_cost",), {"id": "aim-1"}, "'aim-1' is the id of two things"),
    (("change_cost", "cost-1"), {"bearers": "bearer-researchers"}, "is not a list"),
    (("change_cost", "cost-1"), {"seen_as": "bad"}, "Use 'inherent', 'bad-practice' or 'struct"),
    (("compare", "aim-9", [{}]), {}, "a comparison is for 'aim-9', which is no aim"),
    (("involve", "nuns", STAGE), {"promise": "x"}, "'nuns' is no partner group of the frame"),
    (("involve", "cooks", "nowhere"), {"promise": "x"}, "'nowhere' is no item of the tables"),
    (("involve", "cooks", COST), {"promise": "x"}, f"'{COST}' in the plan is from the table"),
    (("involve", "cooks", STAGE), {"mode": CLAIM}, f"'{CLAIM}' in the plan .* not 'modes'"),
    (("answer", CLAIM), {"text": "x"}, f"'{CLAIM}' in an answer .* or 'assumptions'"),
    (("answer", "kq-ind-1"), {"says": "maybe"}, "Use 'yes', 'partly', 'no' or 'not-sure'"),
    (("decide", "nuns"), {"choice": "coproduce"}, "'nuns' is no partner group of the frame"),
    (("decide",), {"rests_on": ["aim-9"]}, "a decision names 'aim-9', which is no condition, aim"),
    (("decide",), {"rests_on": "aim-1"}, "`rests_on`: 'aim-1' is not a list"),
    (("decide",), {"dissent": [{"on": "A b"}]}, r"`dissent 1\.on`: 'A b' is not an id"),
    (("decide",), {"predictions": [{"by": "soon"}]}, r"`predictions 1\.by`: 'soon' is not a date"),
    (("decide",), {"predictions": [{"expects": "x"}]}, "Use 'gain' or 'pay'"),
    (("set_frame",), {"kind": "x"}, "Use 'policy-evaluation', 'other-evaluation' or 'other-res"),
    (("set_frame",), {"partners": [{"id": "A b"}]}, r"`partners 1\.id`: 'A b' is not an id"),
    (("set_frame",), {"partners": [{"name": "A"}]}, r"`partners 1\.id`: missing"),
    (("set_frame",), {"partners": [COOKS, COOKS]}, "'cooks' is in `partners` twice"),
    (
        ("set_frame",),
        {"partners": [{"id": "a", "required": "maybe"}]},
        r"`partners 1\.required`: 'maybe' is neither yes nor no. Use true or false",
    ),
    (("set_frame",), {"interests": ["x"]}, "`interests 1`: 'x' is not a set of fields"),
    (("set_walk",), {"minutes": "ten"}, "`minutes`: 'ten' is not a whole number"),
    (("set_walk",), {"minutes": -5}, "`minutes`: -5 is too low. Use 0 or more"),
    (("set_walk",), {"started": "2027-05-01T09:30:00"}, "a time needs a time zone"),
    (("set_walk",), {"route": "long"}, "Use 'full', 'quick' or 'seminar'"),
    (("set_walk",), {"skipped": ["verdict"]}, "`skipped 1`: 'verdict' is not allowed"),
    (("skip", "verdict"), {}, "^'verdict' is no step of a decision. Use 'frame', .* or 'dec"),
    (("skip", "debate"), {}, "^'debate' is no step of a decision. Use 'frame', .* or 'decision'"),
    (("go_to", "debate"), {}, "^'debate' is no step of a decision. Use 'frame', .* or 'decision'"),
]


@pytest.mark.parametrize(("verb", "named", "said"), REFUSED, ids=lambda x: str(x)[:50])
def test_a_slip_is_named_with_what_is_allowed_and_changes_nothing(verb, named, said):
    before = START.to_json()
    told = sentence(getattr(START, verb[0]), *verb[1:], **named)
    assert re.search(said, told), told
    assert "constrained" not in told and "literal" not in told
    assert START.to_json() == before


def test_nothing_can_be_changed_before_it_is_added():
    assert sentence(EMPTY.change_aim, "aim-1", strength=1).endswith("Add one first.")
