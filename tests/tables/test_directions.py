"""Which way each statement of each condition points, one by one.

A reversed direction would turn a team's balance round without anybody noticing. So each test
finds a statement by its words, never by its place, and says in its name what it means.
"""

import csv
import re
import shutil
from typing import NamedTuple

import pytest

from coprod import tables

IDS = [
    "cond-contestation",
    "cond-conflicts",
    "cond-use-of-findings",
    "cond-knowledge-valued",
    "cond-programme-definition",
    "cond-research-purpose",
    "cond-cooperation-dependence",
    "cond-existing-relationships",
    "cond-resources",
]


class Pole(NamedTuple):
    condition: str
    side: str
    sentence: str
    gloss: str
    logic: str


def poles(folder=None):
    """All statements, whichever column they stand in."""
    return [
        Pole(id_, *(row[f"{place}_{part}"] for part in ("side", "pole", "gloss", "logic")))
        for id_, row in tables.load("conditions", folder).iterrows()
        for place in ("first", "second")
    ]


def pole(words):
    """The one statement that has these words, in its sentence or its gloss."""
    found = [one for one in poles() if words in f"{one.sentence} {one.gloss}"]
    assert len(found) == 1, f"{words!r} stands in {len(found)} statements"
    return found[0]


def points(words):
    """The condition and the side of the one statement that has these words."""
    return pole(words)[:2]


def test_divided_opinion_or_disputed_findings_mean_less():
    assert points("probably divide opinion") == ("cond-contestation", "less")
    assert points("probably dispute the findings") == ("cond-contestation", "less")


def test_a_worthwhile_programme_and_undisputed_findings_mean_more():
    assert points("generally seen as worthwhile") == ("cond-contestation", "more")
    assert points("a dispute over the findings is unlikely") == ("cond-contestation", "more")


def test_conflicts_of_interest_that_are_hard_to_manage_mean_less():
    assert points("conflict in ways that are hard to manage") == ("cond-conflicts", "less")


def test_policy_makers_answerable_for_delivery_mean_less():
    assert points("policy-makers themselves answer for") == ("cond-conflicts", "less")


def test_few_deep_conflicts_of_interest_mean_more():
    assert points("few deep conflicts of interest") == ("cond-conflicts", "more")


def test_policy_makers_not_answerable_for_delivery_mean_more():
    assert points("policy-makers do not themselves answer for") == ("cond-conflicts", "more")


def test_little_hurry_to_use_the_findings_means_less():
    assert points("It matters less that the findings") == ("cond-use-of-findings", "less")
    assert "directly and at once" in pole("It matters less that the findings").sentence


def test_findings_meant_above_all_for_use_mean_more():
    assert points("The main aim is to get the findings used") == ("cond-use-of-findings", "more")


def test_funders_or_commissioners_who_prize_expert_science_mean_less():
    assert points("detached, expert science above") == ("cond-knowledge-valued", "less")
    assert "fund or commission" in pole("detached, expert science above").sentence


def test_little_worry_about_policy_based_evidence_means_more():
    assert points("little worry about the limits of evidence") == ("cond-knowledge-valued", "more")


def test_a_settled_programme_means_less():
    assert points("is fairly clear and agreed") == ("cond-programme-definition", "less")


def test_a_programme_still_to_be_worked_out_means_more():
    assert points("work out, refine or test") == ("cond-programme-definition", "more")


def test_feasibility_and_acceptability_still_to_be_tested_mean_more():
    assert points("feasibility, acceptability and so on") == ("cond-programme-definition", "more")


def test_a_does_it_work_question_with_commitment_to_act_means_less():
    works = "whether the policy or the programme works, and policy-makers or managers"
    assert points(works) == ("cond-research-purpose", "less")
    assert points("firmly committed beforehand") == ("cond-research-purpose", "less")


def test_room_to_act_on_a_does_it_work_answer_means_less():
    assert points("there is room to decide") == ("cond-research-purpose", "less")


def test_a_how_best_to_implement_question_means_more():
    assert points("how best to put the policy") == ("cond-research-purpose", "more")


def test_little_dependence_on_cooperation_means_less():
    assert points("depends less on cooperation") == ("cond-cooperation-dependence", "less")


def test_a_study_that_needs_active_cooperation_means_more():
    assert points("actively cooperate") == ("cond-cooperation-dependence", "more")


def test_good_existing_ties_mean_less():
    assert points("good, informal, ongoing ties") == ("cond-existing-relationships", "less")


def test_a_need_to_know_each_other_better_means_more():
    assert points("understand each other better") == ("cond-existing-relationships", "more")


def test_a_shortage_of_time_resources_or_expertise_means_less():
    assert points("in short supply") == ("cond-resources", "less")


def test_enough_time_resources_and_expertise_mean_more():
    assert points("the expertise are there") == ("cond-resources", "more")


def test_nine_conditions_are_neither_merged_nor_lost():
    conditions = tables.load("conditions")
    assert list(conditions.index) == IDS
    assert list(conditions["number"]) == list(range(1, 10))
    assert [locator.split()[-1] for locator in conditions["locator"]] == list("123456789")


def test_the_rows_whose_statements_may_both_hold_are_these_three():
    conditions = tables.load("conditions")
    both = {"cond-knowledge-valued", "cond-research-purpose", "cond-existing-relationships"}
    assert set(conditions.index[~conditions["opposites"]]) == both


def test_examples_and_explanations_are_kept_as_sentences_of_their_own():
    glossed = {(one.condition, one.side) for one in poles() if one.gloss}
    assert glossed == {
        ("cond-conflicts", "less"),
        ("cond-conflicts", "more"),
        ("cond-programme-definition", "more"),
        ("cond-research-purpose", "less"),
    }
    assert pole("policy-makers themselves answer for").gloss.startswith("For example, ")
    assert pole("policy-makers do not themselves").gloss.startswith("For example, ")
    assert pole("there is room to decide").gloss.startswith("That is, ")


@pytest.mark.parametrize(
    ("logic", "expected"),
    [
        (
            "any-of",
            {
                ("cond-contestation", "less"),
                ("cond-programme-definition", "more"),
                ("cond-cooperation-dependence", "more"),
                ("cond-resources", "less"),
            },
        ),
        (
            "all-of",
            {
                ("cond-contestation", "more"),
                ("cond-programme-definition", "less"),
                ("cond-research-purpose", "less"),
                ("cond-resources", "more"),
            },
        ),
    ],
)
def test_one_part_being_enough_is_not_mixed_up_with_every_part_being_needed(logic, expected):
    assert {(one.condition, one.side) for one in poles() if one.logic == logic} == expected


def test_any_of_says_or_and_all_of_says_and():
    words = {"any-of": r"\bor\b|\bAt least one\b", "all-of": r"\band\b", "single": ""}
    for one in poles():
        assert re.search(words[one.logic], one.sentence), one.sentence


def test_swapping_the_poles_in_the_file_changes_no_direction(tmp_path):
    """A team that keeps its table the other way round must get the same balance."""
    folder = shutil.copytree(tables.default_folder(), tmp_path / "data")
    file = folder / "conditions.csv"
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    other = {"first": "second", "second": "first"}
    for row in rows:
        row |= {
            f"{other[place]}_{part}": row[f"{place}_{part}"]
            for place in other
            for part in ("side", "pole", "gloss", "logic")
        }
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, fieldnames=rows[0])
        writer.writeheader()
        writer.writerows(rows)
    assert set(tables.load("conditions", folder)["first_side"]) == {"more"}
    assert sorted(poles(folder)) == sorted(poles())


def test_what_is_read_aloud_never_speaks_of_left_right_first_or_second():
    """Such a word would be wrong as soon as a table or a screen swaps the two statements."""
    conditions = tables.load("conditions")
    for column in ("label", "question", "note"):
        for text in conditions[column]:
            assert not re.search(r"\b(left|right|first|second|former|latter)\b", text), text


def test_every_statement_is_one_whole_sentence_short_enough_to_say():
    for one in poles():
        assert one.sentence[0].isupper() and one.sentence.endswith("."), one.sentence
        assert len(one.sentence.split()) <= 25, one.sentence


def test_no_row_claims_more_than_early_thinking():
    conditions = tables.load("conditions")
    assert set(conditions["basis"]) == {"early-thinking"}
    assert all("no weights and no evidence" in scope for scope in conditions["scope"])
