"""The panels of the path: what is filled in reaches the record and comes back as it was said."""

import json
import stat

import pytest
from pages import NO_ACTS, card_of, filled_in, put, say
from rooms import STEP

from coprod import Record, StoreError, Workbook
from coprod.decide.alternatives.panel import AlternativesView
from coprod.decide.balance.panel import BalanceView
from coprod.decide.conditions.panel import ConditionsNote
from coprod.decide.costs.panel import CostsView
from coprod.decide.decision.panel import DecisionView
from coprod.decide.frame.panel import FrameView
from coprod.decide.how.panel import HowView
from coprod.decide.purposes.panel import PurposesView
from coprod.decide.purposes.private import PrivateView
from coprod.decide.resources.panel import ResourcesView
from coprod.keep.store import Drafts
from coprod.panel.words import AWAY
from coprod.parts import Decision
from coprod.progress.steps import steps
from coprod.rating.condition import ConditionsView
from coprod.session.start.panel import ToolbarView
from coprod.session.steps.panel import StepsView

VIEWS = [
    FrameView,
    PurposesView,
    CostsView,
    ResourcesView,
    AlternativesView,
    HowView,
    DecisionView,
]
BEGUN = (
    Record.new(title="School meals")
    .set_frame(
        partners=[
            {"id": "cooks", "name": "School cooks"},
            {"id": "pupils", "name": "Pupils", "required": True, "required_by": "the funder"},
        ]
    )
    .add_aim("aim-pol-ownership")
    .add_aim(outcome="One of our own")
    .add_cost("cost-proc-delay")
    .add_cost(what="One of our own")
    .rate("cond-contestation", less=2)
)


@pytest.fixture
def workbook(tmp_path):
    return Workbook(BEGUN, Drafts(tmp_path / "notebook.ipynb", tmp_path / "drafts"))


def something(kind, options, n=0):
    """What a person could enter in a field of a kind; `n` tells one row from the next."""
    return {
        "text": f"Évaluation <b>{n}</b>",
        "area": f"one\ntwo {n}",
        "date": f"2027-05-0{n + 1}",
        "amount": f"{n + 1}2.5",
        "tick": n == 0,
        "choice": options and options[-1][0],
        "select": options and options[-1][0],
        "scale": "2",
    }[kind]


def rows(field):
    """Two rows in which every column holds something; as many as there are where they are fixed."""

    def row(n):
        return {c["id"]: something(c["kind"], c.get("options"), n) for c in field["columns"]}

    if field["rows"] is not None:
        return [{"id": one["id"], **row(n % 9)} for n, one in enumerate(field["rows"])]
    ids = [{"id": f"{field['stem']}-{n}"} for n in range(2)] if field["stem"] else [{}, {}]
    return [{**ids[n], **row(n)} for n in range(2)]


def fillings(view):
    for card in view.state["cards"]:
        for field in card["fields"]:
            if field["kind"] == "rows":
                yield card["id"], field["id"], rows(field)
            elif field["kind"] == "many":
                yield card["id"], field["id"], [field["options"][0][0], field["options"][-1][0]]
            else:
                yield card["id"], field["id"], something(field["kind"], field.get("options"))


@pytest.mark.parametrize("made", VIEWS, ids=lambda v: v.step)
def test_each_field_of_a_step_reaches_the_record_and_comes_back(workbook, made):
    view = put(workbook, made(workbook))
    asked = list(fillings(view))
    assert asked
    for card, field, value in asked:
        if (made, field) == (FrameView, "partners"):  # the groups that others rest on stay
            value = [*card_of(view, "frame")["values"]["partners"], *value]
        before = workbook.record
        filled_in(view, card, field, value)
        assert (view.state["trouble"], workbook.notice) == ("", ""), field
        assert workbook.record != before, f"{field} did not reach the record"
        assert card_of(view, card)["values"][field] == value, field
    again = Record.from_json(workbook.record.to_json())
    assert made(Workbook(again)).state["cards"] == view.state["cards"], "after saving and loading"


@pytest.mark.parametrize("made", VIEWS, ids=lambda v: v.step)
def test_each_field_can_be_cleared_again_and_blank_is_not_zero(workbook, made):
    view = put(workbook, made(workbook))
    for card, field, value in list(fillings(view)):
        if (made, field) == (FrameView, "partners"):
            continue
        blank = card_of(view, card)["values"][field]
        filled_in(view, card, field, value)
        filled_in(view, card, field, blank)
        assert card_of(view, card)["values"][field] == blank, field
        assert view.state["trouble"] == "" and workbook.notice == ""


@pytest.mark.parametrize(
    ("made", "part", "left"),
    [
        (FrameView, type(BEGUN.frame), set()),
        (PurposesView, type(BEGUN.aims[0]), {"id", "claim"}),
        (CostsView, type(BEGUN.costs[0]), {"id", "item"}),
        (ResourcesView, type(BEGUN.resources), set()),
        # References come with made records only; the panel shows them.
        (DecisionView, Decision, {"partner", "partners", "references"}),
    ],
)
def test_each_part_of_a_record_has_a_field_on_the_page(workbook, made, part, left):
    view = put(workbook, made(workbook))
    asked = {field["id"] for card in view.state["cards"] for field in card["fields"]}
    assert asked - {"title", "question"} == set(part.model_fields) - left


# --- picking ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("made", "item", "where"),
    [
        (PurposesView, "aim-nor-fairness", "aims"),
        (CostsView, "cost-pers-burnout", "costs"),
        (CostsView, "chc-framing-questions-1", "costs"),
    ],
)
def test_what_is_ticked_gets_a_card_once_and_loses_it_when_unticked(workbook, made, item, where):
    view = put(workbook, made(workbook))
    offered = [i["id"] for w in view.shelf["walks"] for g in w["groups"] for i in g["items"]]
    assert item in offered
    before = [card["id"] for card in view.state["cards"]]
    say(view, "add", item)
    say(view, "add", item)  # pressed twice before the page heard
    assert item in view.state["picked"]
    made_cards = [c["id"] for c in view.state["cards"] if c["id"] not in before]
    assert len(made_cards) == 1 and len(getattr(workbook.record, where)) == 3
    say(view, "drop", item)
    assert item not in view.state["picked"]
    assert [card["id"] for card in view.state["cards"]] == before
    workbook.undo()
    assert item in view.state["picked"]


@pytest.mark.parametrize("made", [PurposesView, CostsView], ids=lambda v: v.step)
def test_one_of_your_own_can_be_added_and_removed(workbook, made):
    view = put(workbook, made(workbook))
    n = len(view.state["cards"])
    say(view, "add", "")
    new = view.state["asked"]
    assert len(view.state["cards"]) == n + 1 and card_of(view, new)["remove"]
    say(view, "remove", card=new)
    assert len(view.state["cards"]) == n


def test_the_political_family_is_offered_like_the_others(workbook):
    (walk,) = put(workbook, PurposesView(workbook)).shelf["walks"]
    heads = [group["label"].split(":")[0] for group in walk["groups"]]
    assert heads[:4] == ["Substantive", "Instrumental", "Normative", "Political"]
    assert "political" in " ".join(PurposesView(workbook).state["notes"])


def test_who_bears_a_cost_in_the_source_is_offered_first_and_never_filled_in(workbook):
    card = card_of(put(workbook, CostsView(workbook)), "cost-1")
    bearers = next(field for field in card["fields"] if field["id"] == "bearers")
    assert card["values"]["bearers"] == []
    assert bearers["options"][0][1] in card["about"][-1]


# --- what is wrong ----------------------------------------------------------------------------


def test_an_amount_that_is_none_is_told_and_costs_no_other(workbook):
    view = put(workbook, ResourcesView(workbook))
    (field,) = (f for f in view.state["cards"][0]["fields"] if f["id"] == "lines")
    line = {**rows(field)[0], "people": "2", "hours": "many", "rate": "10", "expenses": "-4"}
    filled_in(view, "estimate", "lines", [line])
    (there,) = workbook.record.resources.lines
    assert (there.people, there.hours, there.rate, there.expenses) == (2, None, 10, None)
    assert "“many”" in view.state["trouble"] and "“-4”" in view.state["trouble"]
    filled_in(view, "estimate", "lines", [{**line, "hours": "3", "expenses": ""}])
    assert view.state["trouble"] == "" and "60" in view.state["sentence"]


def test_a_date_that_is_none_is_told_and_costs_nothing(workbook):
    view = put(workbook, DecisionView(workbook))
    filled_in(view, "cooks", "review_on", "2027-05-01")
    before = workbook.record
    filled_in(view, "cooks", "review_on", "1 May")
    assert "review_on" in view.state["trouble"] and "1 May" in view.state["trouble"]
    assert workbook.record is before and workbook.notice == ""
    filled_in(view, "cooks", "review_on", "")
    assert view.state["trouble"] == ""
    assert workbook.record.decision_for("cooks").review_on is None


def test_what_is_wrong_with_one_field_is_not_forgotten_when_another_is_filled_in(workbook):
    view = put(workbook, DecisionView(workbook))
    say(view, "unfinished", card="cooks", field="decided_on")
    assert view.state["trouble"].startswith("“Decided on” holds no day of the calendar yet.")
    filled_in(view, "cooks", "decided_by", "The steering group")
    filled_in(view, "pupils", "decided_on", "2027-05-01")  # the same field of another group
    assert "“Decided on”" in view.state["trouble"]
    filled_in(view, "cooks", "decided_on", "2027-05-01")
    assert view.state["trouble"] == ""


def test_what_was_wrong_goes_with_the_answers_it_was_about(workbook):
    view = put(workbook, DecisionView(workbook))
    say(view, "unfinished", card="cooks", field="review_on")
    view.show(workbook.scene, afresh=True)
    assert view.state["trouble"] == ""


@pytest.mark.parametrize(
    "message",
    [
        {"field": "unheard-of", "value": "x"},
        {"field": "dissent", "value": "x"},
        {"field": "dissent", "value": [["one"]]},
        {"field": "choice", "value": "yes"},
        {"field": "stages", "value": ["stage-none"]},
        {"card": "nobody", "field": "rationale", "value": "x"},
        {},
    ],
)
def test_what_cannot_be_done_is_told_and_costs_nothing(workbook, message):
    view = put(workbook, DecisionView(workbook))
    filled_in(view, "cooks", "rationale", "because")
    before = workbook.record
    say(view, "set", **{"card": "cooks", **message})
    assert workbook.record is before
    assert view.state["trouble"] or "Your answers are still here." in workbook.notice


# --- the decision, for each group --------------------------------------------------------------


def test_the_decision_is_taken_for_each_group_and_one_does_not_touch_the_other(workbook):
    view = put(workbook, DecisionView(workbook))
    assert [card["id"] for card in view.state["cards"]] == ["cooks", "pupils"]
    filled_in(view, "cooks", "choice", "not-yet")
    assert workbook.record.decision_for("cooks").choice == "not-yet"
    assert workbook.record.decision_for("pupils") == Decision(partner="pupils")


def test_whether_is_not_asked_where_involving_a_group_is_required(workbook):
    card = card_of(put(workbook, DecisionView(workbook)), "pupils")
    assert "choice" not in [field["id"] for field in card["fields"]]
    assert "requirement (asked for by the funder)" in card["about"][0]


def test_a_decision_for_no_group_in_particular_stays_when_groups_are_named():
    workbook = Workbook(Record.new().decide(partners="policy-makers", choice="coproduce"))
    view = put(workbook, DecisionView(workbook))
    workbook.do(Record.set_frame, partners=[{"id": "cooks", "name": "Cooks"}])
    assert [card["id"] for card in view.state["cards"]] == ["general", "cooks"]
    assert card_of(view, "general")["values"]["partners"] == "policy-makers"


def test_whom_a_decision_names_beside_its_group_can_be_read(workbook):
    for partner in ("cooks", "pupils"):
        workbook.do(
            Record.decide, partner, partners="those on the early shift", references=["A 2019"]
        )
    view = put(workbook, DecisionView(workbook))
    for partner in ("cooks", "pupils"):
        lines = ["With whom: those on the early shift", "Sources: A 2019"]
        assert card_of(view, partner)["sources"].split("\n") == lines
    workbook.do(Record.decide, "", partners="whoever comes")
    assert card_of(view, "general")["sources"] == "", "it has a field for them"
    assert card_of(view, "general")["values"]["partners"] == "whoever comes"


def test_rows_of_dissent_that_are_still_blank_are_not_in_the_record(workbook):
    view = put(workbook, DecisionView(workbook))
    blank = {"who": "", "on": "", "why": " "}
    said = {"who": "NHS providers", "on": "cond-contestation", "why": "too early"}
    filled_in(view, "cooks", "dissent", [said, blank])
    assert [d.who for d in workbook.record.decision_for("cooks").dissent] == ["NHS providers"]
    assert "too early" in view.state["sentence"]


# --- where the conditions do not apply ----------------------------------------------------------


def test_the_conditions_say_that_they_were_not_written_for_another_kind_of_project(workbook):
    frame, note = put(workbook, FrameView(workbook)), put(workbook, ConditionsNote(workbook))
    for kind, warned in [("other-research", True), ("policy-evaluation", False), ("", False)]:
        filled_in(frame, "frame", "kind", kind)
        for view in (frame, note):
            said = " ".join(view.state["notes"])
            assert ("conditions were written mainly" in said) == warned


def test_a_requirement_is_told_where_it_is_named_and_where_the_conditions_stand(workbook):
    for view in (put(workbook, FrameView(workbook)), put(workbook, ConditionsNote(workbook))):
        assert "Involving Pupils (asked for by the funder) is a requirement" in " ".join(
            view.state["notes"]
        )


# --- the steps --------------------------------------------------------------------------------


def test_every_step_can_be_skipped_and_taken_up_again_from_the_list(workbook):
    view = put(workbook, StepsView(workbook))
    for name in STEP:
        say(view, "skip", name, skipped=True)
        assert name in workbook.record.walk.skipped
    assert {step["state"] for step in view.state["steps"]} == {"skipped"}
    for name in STEP:
        say(view, "skip", name, skipped=False)
    assert workbook.record.walk.skipped == ()


def test_a_panel_that_was_skipped_says_so_and_keeps_what_was_said(workbook):
    view = put(workbook, CostsView(workbook))
    workbook.do(Record.skip, "costs")
    assert view.state["away"] == AWAY["skipped"] and len(view.state["cards"]) == 2


def test_the_quick_path_folds_away_what_nobody_has_begun():
    workbook = Workbook(Record.new().add_cost("cost-proc-delay"))
    how, costs = put(workbook, HowView(workbook)), put(workbook, CostsView(workbook))
    steps = put(workbook, StepsView(workbook))
    for agenda, said in (
        ("agenda-quick", "This step is not on the quick path."),
        ("agenda-45", "This step is not in this agenda."),
    ):
        say(steps, "agenda", agenda)
        assert how.state["away"] == said and costs.state["away"] == ""
        assert steps.state["agenda"] == agenda


def test_the_clock_outlives_the_page(workbook):
    view = put(workbook, StepsView(workbook))
    say(view, "length", 45)
    say(view, "start")
    again = StepsView(Workbook(Record.from_json(workbook.record.to_json())))
    assert again.state["started"] == view.state["started"] > 0
    assert again.state["minutes"] == 45
    say(view, "length", 60)
    assert view.state["minutes"] == 60 and view.state["started"] == again.state["started"]


def test_starting_the_clock_keeps_the_agenda_that_is_shown_as_chosen(workbook):
    view = put(workbook, StepsView(workbook))
    assert workbook.record.walk.agenda == "" and view.state["agenda"] == "agenda-90"
    say(view, "length", 100)
    say(view, "start")
    walk = workbook.record.walk
    assert (walk.agenda, walk.minutes, view.state["minutes"]) == ("agenda-90", 100, 100)
    assert [slot["title"] for slot in view.state["plan"]] == [slot.title for slot in walk.plan]
    assert all(slot["guide"] for slot in view.state["plan"])


def test_the_page_hears_at_which_step_the_team_is_and_how_long(workbook, monkeypatch):
    view, before = put(workbook, StepsView(workbook)), workbook.record.revision
    say(view, "at", "costs")
    assert view.state["at"] == "costs" and workbook.record.revision == before
    say(view, "start")
    started = view.state["started"]
    monkeypatch.setenv("COPROD_NOW", str(int(started / 1000) + 90))
    assert view.state["timing"]["costs"]["since_ms"] == started
    say(view, "at", "balance")
    timing = view.state["timing"]
    assert timing["costs"] == {"planned": 12, "so_far_seconds": 90, "since_ms": None}
    assert timing["balance"]["since_ms"] == started + 90_000
    assert {s["step"]: s["spent"] for s in view.state["plan"]}["costs"] == "1 min"
    say(view, "at", "")
    assert view.state["at"] == "" and workbook.record.walk.at is None


def test_the_plan_goes_on_when_the_clock_has_come_to_the_next_slot(workbook, monkeypatch):
    view = put(workbook, StepsView(workbook))
    say(view, "start")
    monkeypatch.setenv("COPROD_NOW", str(int(view.state["turns"] / 1000)))
    assert view.state["plan"][0]["state"] == "now"
    say(view, "look")
    assert [slot["state"] for slot in view.state["plan"]][:2] == ["done", "now"]


# --- a private note -----------------------------------------------------------------------------

SECRET = "We want the minister to look good"


def test_a_private_note_is_in_no_record_no_page_and_no_twin(workbook):
    view = put(workbook, PrivateView(workbook))
    before = workbook.record
    say(view, "note", SECRET)
    assert workbook.record is before, "not even a revision gives it away"
    assert view.state["kept"] and SECRET not in json.dumps(view.get_state()["state"])
    path = view.note(workbook.record.id).path
    assert path.read_text() == SECRET and stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_private_note_comes_back_only_to_who_asks_for_it(workbook, monkeypatch):
    say(put(workbook, PrivateView(workbook)), "note", SECRET)
    view = put(workbook, PrivateView(workbook))  # another day
    sent = []
    monkeypatch.setattr(view, "send", sent.append)
    assert sent == []
    say(view, "fetch")
    assert sent == [{"note": SECRET}]


def test_disclosing_makes_it_a_political_aim_and_undo_costs_nothing(workbook):
    view = put(workbook, PrivateView(workbook))
    say(view, "note", SECRET)
    say(view, "disclose")
    aim = workbook.record.aims[-1]
    assert (aim.outcome, aim.family) == (SECRET, "arg-pol")
    workbook.undo()
    assert (
        SECRET not in workbook.record.to_json() and view.note(workbook.record.id).read() == SECRET
    )


def test_a_private_note_can_be_deleted_for_good(workbook):
    view = put(workbook, PrivateView(workbook))
    say(view, "note", SECRET)
    say(view, "forget")
    assert not view.note(workbook.record.id).path.exists() and not view.state["kept"]
    say(view, "disclose")
    assert "blank" in view.state["status"] and len(workbook.record.aims) == 2


def test_a_deleted_note_does_not_come_back_by_redo(workbook):
    view = put(workbook, PrivateView(workbook))
    say(view, "note", SECRET)
    say(view, "disclose")
    workbook.undo()
    say(view, "forget")
    workbook.redo()
    assert SECRET not in workbook.record.to_json()


def test_a_private_note_that_cannot_be_kept_says_so(workbook, monkeypatch):
    view = put(workbook, PrivateView(workbook))

    def full(*_, **__):
        raise StoreError("the disk is full")

    monkeypatch.setattr("coprod.keep.store.write_whole", full)
    say(view, "note", SECRET)
    assert "the disk is full" in view.state["status"]
    assert not PrivateView(Workbook(BEGUN)).state["possible"]


# --- all of them --------------------------------------------------------------------------------


def test_what_goes_to_the_page_is_plain_json(workbook):
    views = [put(workbook, ConditionsView(workbook))]
    views += [put(workbook, made(workbook)) for made in VIEWS]
    views += [put(workbook, made(workbook)) for made in (StepsView, ConditionsNote, PrivateView)]
    views += [put(workbook, BalanceView(workbook))]
    views += [put(workbook, ToolbarView(workbook, NO_ACTS))]
    for view in views:
        for card, field, value in fillings(view) if "cards" in view.state else ():
            if field != "partners":
                filled_in(view, card, field, value)
    for view in views:
        state = json.loads(json.dumps(view.state, allow_nan=False))
        assert state == json.loads(json.dumps(view.get_state()["state"]))


def test_every_panel_stands_for_a_step_of_the_list(workbook):
    named = {step.name for step in steps(workbook.record)}
    shown = {made.step for made in (*VIEWS, ConditionsNote)} | {BalanceView.step}
    assert shown == named
