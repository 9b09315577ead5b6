"""The records of real cases that come with the workbook: reproducible, cited, and no verdict."""

import json
import os
import re
import subprocess
import sys
from datetime import date
from html import unescape
from pathlib import Path
from typing import NamedTuple

import pytest

import coprod
from coprod.progress.steps import anything_said, steps
from coprod.weighing.balance import considerations
from coprod.weighing.words import NO_VERDICT

FOLDER = Path(__file__).resolve().parents[2] / "notebooks" / "records"
SCRIPT = FOLDER / "make_records.py"
SCOTLAND = "minimum-unit-pricing-scotland"
NSW = "childhood-obesity-model-new-south-wales"
PIONEERS = "integrated-care-pioneers-england"
ECT = "patients-views-of-ect-london"
SPECTRUM = "spectrum-10k-cambridge"
CASES = (SCOTLAND, NSW, PIONEERS, ECT, SPECTRUM)

# Which way the published facts of a case point, condition by condition, in the order of the table.
CONDITIONS = ("contestation", "conflicts", "use-of-findings", "knowledge-valued")
CONDITIONS += ("programme-definition", "research-purpose", "cooperation-dependence")
CONDITIONS += ("existing-relationships", "resources")
LESS, MORE, BOTH, BLANK = {"less"}, {"more"}, {"less", "more"}, set()
DIRECTIONS = {
    case: dict(zip([f"cond-{name}" for name in CONDITIONS], sides, strict=True))
    for case, sides in {
        SCOTLAND: (LESS, LESS, MORE, LESS, LESS, LESS, LESS, LESS, BLANK),
        NSW: (BLANK, LESS, MORE, BLANK, MORE, MORE, MORE, BOTH, MORE),
        PIONEERS: (MORE, BLANK, MORE, LESS, MORE, BOTH, BLANK, LESS, BLANK),
        ECT: (LESS, LESS, MORE, BLANK, LESS, BLANK, LESS, BLANK, BLANK),
        SPECTRUM: (BLANK, BLANK, LESS, BLANK, BLANK, BLANK, MORE, BLANK, BLANK),
    }.items()
}
NAIVE = (ECT, SPECTRUM)  # the conditions were not written for them, and no team weighed them so
# Documents on which no judgement may rest: they tell of what came out later, and NSW's [6] of who
# built the model as well. And words by which later facts are known.
LATER = {
    SCOTLAND: set(range(11, 18)),
    NSW: {6, 7, 8},
    PIONEERS: set(range(6, 13)),
    ECT: {4, *range(6, 15)},
    SPECTRUM: set(range(4, 10)),
}
LATER_WORDS = re.compile(
    r"\blater\b|88 comments|\bcomplain|65p|lancet|interim|unwelcome|joint authorship"
    r"|\binterviewed\b|up to 2021|recruitment|admissions|memory loss|reappraisal|\bclosed\b",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"\bdoi 10\.\d{4,}/\S+$|\b[a-z0-9-]+(\.[a-z0-9-]+)+/\S+$")
CITED = re.compile(r"\[(\d+(?:, \d+)*)\]")


class Judged(NamedTuple):
    """Something that we judged, with the words that say why. No strength: it has no number."""

    name: str
    text: str
    strength: int | None = None


def load(case):
    return coprod.load_record(FOLDER / f"{case}.ipynb")


@pytest.fixture(scope="module", params=CASES)
def case(request):
    return request.param


@pytest.fixture(scope="module")
def record(case):
    return load(case)


def judged(record):
    """All that is judged in a record: rated, weighed, compared or answered."""
    found = [
        Judged(r.item, at_hand(r), max(s for s in (r.less, r.more) if s is not None))
        for r in record.ratings
        if r.state == "rated"
    ]
    found += [
        Judged(a.id, f"{a.outcome} {a.indicator}", a.strength)
        for a in record.aims
        if a.strength is not None
    ]
    found += [
        Judged(c.id, f"{c.what} {c.defrayed}", c.remains)
        for c in record.costs
        if not (c.likely is c.severe is c.remains is None)
    ]
    found += [
        Judged(c.alternative, f"{c.achieve} {c.cost}") for c in record.comparisons if c.as_well
    ]
    found += [Judged(a.item, a.text) for a in record.how.answers if a.says]
    return found


def cited(text):
    return {int(n) for numbers in CITED.findall(text) for n in numbers.split(", ")}


def at_hand(rating):
    """What a reason says of what was known at the start: without what is called later."""
    return re.sub(r"Learned later.*", "", rating.reason)


def numbered(references):
    return {int(CITED.match(reference)[1]) for reference in references}


def said(record):
    """The record's answers as text: no references, and no wording of the tables."""
    document = record.to_document()
    for part in ("conditions", "wordings"):
        del document[part]
    for one in (*document["ratings"], *document["decisions"]):
        del one["references"]
    return json.dumps(document, ensure_ascii=False)


def pages(case):
    """What a reader without a kernel sees: the HTML of every output."""
    cells = json.loads((FOLDER / f"{case}.ipynb").read_text(encoding="utf-8"))["cells"]
    outputs = [output for cell in cells for output in cell.get("outputs", [])]
    return ["".join(output["data"]["text/html"]) for output in outputs]


# --- the files --------------------------------------------------------------------------------


def test_the_committed_notebooks_are_what_their_script_makes(tmp_path):
    for zone in ("UTC", "NZST-12"):  # the second run replaces the first
        command = [sys.executable, str(SCRIPT), str(tmp_path)]
        subprocess.run(command, check=True, text=True, env={**os.environ, "TZ": zone})
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    kept = {path.name: path.read_bytes() for path in FOLDER.glob("*.ipynb")}
    assert set(made) == set(kept) == {f"{case}.ipynb" for case in CASES}
    old = [name for name in made if made[name] != kept[name]]
    assert not old, f"{old} out of date. Run python notebooks/records/{SCRIPT.name}"


def test_the_record_can_be_read_and_run_again_under_its_own_name(record, case):
    assert record.id == case
    assert coprod.Record.from_json(record.to_json()) == record


def test_the_notebook_stays_small(case):
    assert (FOLDER / f"{case}.ipynb").stat().st_size < 300_000


# --- the whole path ---------------------------------------------------------------------------


def test_each_step_of_the_path_says_something_or_is_skipped_on_purpose(record):
    for step in steps(record):
        skipped = step.state == "skipped"
        assert anything_said(record, step.name) != skipped, step
        assert skipped or step.state in ("begun", "complete"), step
    assert record.walk.skipped == ("resources",)  # no document says what the work cost
    assert record.walk.route == "full"


def test_each_partner_group_has_its_own_decision(record):
    groups = [partner.id for partner in record.frame.partners]
    assert len(groups) > 1
    assert [decision.partner for decision in record.decisions] == groups
    for decision in record.decisions:
        assert decision.choice and decision.rationale and decision.details
        ours = "reasons are ours" in decision.rationale
        assert ours or "nothing we read gives the reasons" in decision.rationale
        assert bool(decision.rests_on) == ours
    assert record.decisions[0].rests_on


def test_each_aim_has_somebody_it_serves_a_way_to_know_and_an_alternative(record):
    compared = {row.aim for row in record.comparisons if row.alternative}
    for aim in record.aims:
        assert aim.claim and aim.outcome and aim.for_whom and aim.indicator, aim.id
        assert aim.id in compared, aim.id


def test_each_cost_names_who_bears_it(record):
    for cost in record.costs:
        assert cost.item and cost.what and cost.bearers, cost.id


def test_what_the_steps_leave_open_is_what_the_facts_leave_open(record):
    unweighed = [a.outcome for a in record.aims if a.strength is None]
    unweighed += [c.what for c in record.costs if c.remains is None]
    for text in unweighed:
        assert re.search(r"not (weighed|rated)", text, re.IGNORECASE), text
    open_rows = [row for row in record.comparisons if row.as_well is None]
    for row in open_rows:
        assert re.search(r"[Nn]othing we read|no ground for a rating", f"{row.achieve} {row.cost}")


# --- facts, sources and judgement -------------------------------------------------------------


def test_whatever_is_judged_rests_on_a_document_or_is_called_an_inference(case, record):
    found = judged(record)
    assert len(found) >= {SCOTLAND: 13, NSW: 13, PIONEERS: 9, ECT: 6, SPECTRUM: 2}[case]
    for one in found:
        assert cited(one.text) or "our inference" in one.text, one


def test_every_document_can_be_found_and_every_one_is_used(record):
    references = record.decisions[0].references
    for reference in references:
        assert ADDRESS.search(reference), f"no address or DOI in {reference!r}"
    assert numbered(references) == cited(said(record)) == set(range(1, len(references) + 1))


def test_each_rating_says_why_and_lists_the_documents_it_points_to(record):
    listed = set(record.decisions[0].references)
    for rating in record.ratings:
        assert rating.reason, rating.item
        assert numbered(rating.references) == cited(rating.reason), rating.item
        assert set(rating.references) <= listed, rating.item
        assert rating.references or rating.state == "not-rated", rating.item


def test_documents_by_those_involved_are_called_so(case, record):
    owners = {
        SCOTLAND: {3: "by the evaluators", 8: "an interested party", 11: "by one side"}
        | {12: "the agency's own account", 13: "one newspaper", 14: "an advocacy body"},
        NSW: {1: "by those who built", 2: "its own project", 3: "by a partner", 5: "its leaders"},
        PIONEERS: {4: "by the commissioner", 5: "by the director", 12: "by the evaluators"},
        ECT: {1: "by the reviewers", 8: "a critic", 14: "critics of the paper"},
        SPECTRUM: {3: "the study team's own", 4: "a committed witness", 7: "a campaign against"},
    }[case]
    references = record.decisions[0].references
    for number, said_so in owners.items():
        assert said_so in references[number - 1]
    for reference in references:
        assert "we read" in reference, reference


def test_what_was_learned_later_supports_no_judgement(case, record):
    for one in judged(record):
        assert not LATER_WORDS.search(one.text), one
        assert not cited(one.text) & LATER[case], one


def test_what_was_learned_later_is_called_so_and_kept(record):
    later = [cost for cost in record.costs if cost.what.startswith("Learned later")]
    assert later
    for cost in later:
        assert (cost.likely, cost.severe, cost.remains) == (None, None, None), cost.id
    for cost in record.costs:
        assert (cost.remains is None) == (cost in later), cost.id
    for answer in record.how.answers:
        assert not (answer.says and "Learned later" in answer.text), answer.item


def test_what_is_only_inferred_is_weighed_weakly(record):
    for one in judged(record):
        if "inference" in one.text and one.strength is not None:
            assert one.strength == 1, one


def test_a_strength_is_the_word_that_its_reason_gives(record):
    strength = {"slightly": 1, "clearly": 2, "strongly": 3}
    for one in judged(record):
        word = re.search(r"(?:[Hh]ence|judgement[^.]*?),? (slightly|clearly|strongly)", one.text)
        assert not word or strength[word[1]] == one.strength, one


def test_what_no_fact_speaks_to_stays_blank_and_says_why(case, record):
    why = r"Nothing (we read|known at the start)|Neither statement fits|Different (parts|sides) of"
    why += r"|The statements are about policy-makers and service managers"
    for item, sides in DIRECTIONS[case].items():
        rating = record.rating(item)
        if not sides:
            assert rating.state == "not-rated"
            assert re.match(why, rating.reason), item
            assert (rating.less, rating.more) == (None, None), item


# --- directions -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("of", "item", "sides"),
    [(c, i, s) for c, all_of in DIRECTIONS.items() for i, s in all_of.items()],
)
def test_no_direction_is_turned_round(of, item, sides):
    rating = load(of).rating(item)
    assert {pole for pole in ("less", "more") if getattr(rating, pole)} == sides
    assert {pole for pole in ("less", "more") if getattr(rating, pole) is not None} == sides


def test_every_condition_is_accounted_for(case, record):
    assert [rating.item for rating in record.ratings] == list(DIRECTIONS[case])
    assert [condition.id for condition in record.conditions] == list(DIRECTIONS[case])


def test_both_poles_are_rated_only_where_both_can_hold(record):
    for rating in record.ratings:
        if rating.less and rating.more:
            assert not record.condition(rating.item).opposites, rating.item


def sides_of(case):
    """Which conditions speak for and which against, as the balance has them."""
    found = {"for": set(), "against": set()}
    for one in considerations(load(case)):
        if one.kind == "condition":
            found[one.side].add(one.item)
    return found["for"], found["against"]


def test_the_first_two_cases_point_different_ways():
    (scotland_for, scotland_against), (nsw_for, nsw_against) = sides_of(SCOTLAND), sides_of(NSW)
    assert len(scotland_for) < len(scotland_against)
    assert len(nsw_for) > len(nsw_against)
    turned = {
        "cond-programme-definition",
        "cond-research-purpose",
        "cond-cooperation-dependence",
    }
    assert (scotland_against & nsw_for) - nsw_against == turned
    assert not scotland_for & nsw_against


def test_the_cases_tell_of_more_than_one_way_to_go_on():
    choices = {case: [d.choice for d in load(case).decisions] for case in CASES}
    assert choices == {
        SCOTLAND: ["another-approach", "another-approach"],
        NSW: ["coproduce", "coproduce"],
        PIONEERS: ["another-approach", "some-stages"],
        ECT: ["coproduce", "coproduce"],
        SPECTRUM: ["another-approach", "another-approach"],
    }


def test_each_case_keeps_what_speaks_the_other_way():
    """No case is tidier than its facts: in each, something stands against the rest."""
    assert "cond-use-of-findings" in sides_of(SCOTLAND)[0]
    assert "cond-conflicts" in sides_of(NSW)[1]
    for case in CASES:
        assert all(sides_of(case)), case
        assert re.search(
            r"points? (the other way|different ways)", load(case).decisions[0].rationale
        )


def test_a_case_that_the_conditions_do_not_fit_says_that_it_is_rated_naively():
    for case in NAIVE:
        record = load(case)
        assert "naively, on purpose" in record.question
        for rating in record.ratings:
            assert rating.state != "rated" or rating.reason.startswith("Read naively"), rating.item


# --- fairness ---------------------------------------------------------------------------------


def test_nobody_takes_it_for_a_record_of_the_people_of_the_case(record):
    for part in (
        "afterwards",
        "public documents",
        "teaching",
        "Nobody who took part",
        "only in part",
    ):
        assert part in record.question
    assert "our judgement" in record.question
    assert "The predictions are ours" in record.question
    assert "The step Resources is skipped: nothing we read says what the work" in record.question
    assert "for teaching" in record.title


def test_no_day_and_no_confidence_is_guessed(case, record):
    days = [date(2023, 12, 31), date(2024, 12, 31)] if case == SCOTLAND else []
    predictions = [p for d in record.decisions for p in d.predictions]
    assert predictions
    assert [p.by for p in predictions if p.by] == days  # years that a law gives
    for prediction in predictions:
        assert prediction.expects and prediction.what and prediction.indicator
        assert not prediction.by or "no day" in prediction.indicator
    for decision in record.decisions:
        assert decision.decided_on is None and decision.review_on is None
        assert decision.confidence is None


def test_no_dissent_is_made_up(record):
    assert not any(d.dissent for d in record.decisions)  # none is known, which the record says
    assert "does not show that there was none" in record.decisions[0].rationale


def test_an_office_stands_for_a_person(record):
    """Living people are named in addresses at most, never in our sentences."""
    names = r"Macdonald|Humpherson|Gornall|Roberts|Freebairn|Mays|Erens|Durand|Lewis|Rose\b"
    names += r"|Gergel|Bergsholm|Relton|O.Dell|Baron|Cohen"
    assert not re.search(names, said(record))


def test_nothing_gives_a_verdict(case, record):
    shown = [unescape(page) for page in pages(case)]
    assert any(NO_VERDICT in page for page in shown)
    text = " ".join([*shown, said(record)])
    for ours in (NO_VERDICT, "how likely it is right"):
        text = text.replace(ours, "")
    for wording in record.wordings:  # the sources may say what we may not
        text = text.replace(wording.text, "") if wording.text else text
    verdict = re.search(
        r"verdict|recommend(?!ations)|total score|succeeded|failed"
        r"|(was|is) (the )?(right|wrong|best|better)\b(?! statement)",
        text,
        re.IGNORECASE,
    )
    assert not verdict, verdict
    assert "No outcome shows that the approach caused it" in " ".join(
        record.decisions[0].rationale.split()
    )
