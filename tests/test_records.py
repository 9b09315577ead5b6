"""The record of a real case that comes with the workbook: reproducible, cited, and no verdict."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import coprod
from coprod import words

FOLDER = Path(__file__).resolve().parents[1] / "notebooks" / "records"
SCRIPT = FOLDER / "make_minimum_unit_pricing.py"
NOTEBOOK = FOLDER / "minimum-unit-pricing-scotland.ipynb"

# Which way the published facts of the case point, condition by condition.
DIRECTIONS = {
    "cond-contestation": "less",
    "cond-conflicts": "less",
    "cond-use-of-findings": "more",
    "cond-knowledge-valued": "less",
    "cond-programme-definition": "less",
    "cond-research-purpose": "less",
    "cond-cooperation-dependence": "less",
    "cond-existing-relationships": "less",
    "cond-resources": None,
}
ADDRESS = re.compile(r"\bdoi 10\.\d{4,}/\S+$|\b[a-z0-9-]+(\.[a-z0-9-]+)+/\S+$")


@pytest.fixture(scope="module")
def record():
    return coprod.load_record(NOTEBOOK)


@pytest.fixture(scope="module")
def rated(record):
    return [rating for rating in record.ratings if rating.state == "rated"]


def pages():
    """What a reader without a kernel sees: the HTML of every output."""
    cells = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    outputs = [output for cell in cells for output in cell.get("outputs", [])]
    return ["".join(output["data"]["text/html"]) for output in outputs]


def test_the_committed_notebook_is_what_its_script_makes(tmp_path):
    for _ in range(2):  # the second run replaces the first
        subprocess.run([sys.executable, str(SCRIPT), str(tmp_path)], check=True, text=True)
    assert [path.name for path in tmp_path.iterdir()] == [NOTEBOOK.name]
    same = (tmp_path / NOTEBOOK.name).read_bytes() == NOTEBOOK.read_bytes()
    assert same, f"{NOTEBOOK.name} is out of date. Run python notebooks/records/{SCRIPT.name}"


def test_the_record_can_be_read_and_run_again_under_its_own_name(record):
    assert record.id == NOTEBOOK.stem
    assert coprod.Record.from_json(record.to_json()) == record


def test_each_rating_says_why_and_where_that_can_be_read_up(rated):
    for rating in rated:
        assert rating.reason and rating.references, rating.item
        for reference in rating.references:
            assert ADDRESS.search(reference), f"{rating.item}: no address or DOI in {reference!r}"


@pytest.mark.parametrize(("item", "side"), DIRECTIONS.items())
def test_no_direction_is_turned_round(record, item, side):
    rating = record.rating(item)
    found = {pole for pole in ("less", "more") if getattr(rating, pole)}
    assert found == ({side} if side else set())


def test_every_condition_is_accounted_for(record):
    assert [rating.item for rating in record.ratings] == list(DIRECTIONS)
    assert [condition.id for condition in record.conditions] == list(DIRECTIONS)


def test_what_is_only_inferred_is_rated_weakly_and_says_so(record):
    assert record.rating("cond-knowledge-valued").less == 1
    assert record.rating("cond-knowledge-valued").reason.startswith("This is our inference")
    for rating in record.ratings:
        assert "inference" not in rating.reason or rating.less == 1, rating.item


def test_what_no_fact_speaks_to_stays_blank_and_says_why(record):
    resources = record.rating("cond-resources")
    assert resources.state == "not-rated"
    assert resources.reason.startswith("Nothing we read says")
    for item, side in DIRECTIONS.items():
        other = {"less": "more", "more": "less"}.get(side)
        assert other is None or getattr(record.rating(item), other) is None, item


def test_what_was_learned_later_supports_no_rating(rated):
    later = re.compile(r"\blater\b|88 comments|Statistics|\bThe Times\b|65p|lancet", re.IGNORECASE)
    for rating in rated:
        assert not later.search(" ".join([rating.reason, *rating.references])), rating.item


def test_nobody_takes_it_for_a_record_of_the_people_of_the_case(record):
    for said in ("afterwards", "public documents", "teaching", "Nobody who took part"):
        assert said in record.question
    assert "our judgement" in record.question


def test_the_decision_keeps_dissent_and_guesses_no_date(record):
    decision = record.decision
    assert decision.choice == "another-approach"
    assert decision.decided_on is None and decision.review_on is None
    assert all(dissent.who and dissent.why for dissent in decision.dissent)
    assert len(decision.dissent) == 2 and decision.review_if and decision.decided_by


def test_nothing_gives_a_verdict(record):
    shown = pages()
    assert any(words.NO_VERDICT in page for page in shown)
    text = " ".join([*shown, record.to_json()]).replace(words.NO_VERDICT, "")
    verdict = re.search(
        r"verdict|recommend|total score|(was|is) (the )?(right|wrong|best|better)\b(?! statement)",
        text.replace("how likely it is right", ""),
        re.IGNORECASE,
    )
    assert not verdict, verdict
    assert "No outcome shows that the approach caused it" in record.decision.rationale
