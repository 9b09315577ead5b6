"""The cases of the seminar: what was known when, by whom it is said, and what our reading rests on.

A class rates a case by what was known at the time. It loses that if a fact from later stands among
those, if a reading rests on nothing, or if a number leads to no document.
"""

import re
from collections import Counter

import pandas as pd
import pytest

from coprod import tables

CASES = tables.load("cases")
FACTS = tables.load("case-facts")
SOURCES = tables.load("case-sources")
CITED = tables.load("case-citations").index
BEARINGS = tables.load("case-bearings")
READINGS = tables.load("case-readings")
CONDITIONS = tables.load("conditions")
SIDES = ("less", "more")

# The year by which each case was decided: nothing dated later was known at the time.
DECIDED = {
    "case-mup": 2018,
    "case-nsw": 2016,
    "case-pioneers": 2015,
    "case-sure": 2001,
    "case-spectrum": 2021,
}
# Years ahead of a decision that a law or a target had named already.
AHEAD = {"case-nsw": {2025}}
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
NUMBERS = re.compile(r"\[(\d+(?:, \d+)*)\]")
# What came of a case, or was done in it, and must not be told before somebody has rated it.
GIVEN_AWAY = {
    "case-mup": r"65|arm.s length|complain|88|advisory|Public Health Scotland",
    "case-nsw": r"\btogether\b|core group|would miss|fiscal|\bjoint",
    "case-pioneers": r"independent|work package|admissions|interviews",
    "case-sure": r"\bled\b|main researchers|memory|testimon|restrict",
    "case-spectrum": r"\bpause|object|consultation|closed|stopped|co-design",
}

each_case = pytest.mark.parametrize("case", list(CASES.index))


def numbers(text):
    return {int(n) for found in NUMBERS.findall(text) for n in found.split(", ")}


def facts(case, *parts):
    chosen = FACTS[FACTS["case"] == case]
    return chosen[chosen["part"].isin(parts)] if parts else chosen


def documents(fact):
    """The numbers of the documents that a fact rests on."""
    return {int(SOURCES.loc[source, "number"]) for one, source in CITED if one == fact}


def strengths(reading):
    return {side: reading[side] for side in SIDES if not pd.isna(reading[side])}


def rated():
    for (case, condition), reading in READINGS.iterrows():
        for side in strengths(reading):
            yield pytest.param(case, condition, side, id=f"{case} {condition} {side}")


# --- whole ------------------------------------------------------------------------------------


@each_case
def test_each_case_tells_of_before_of_what_was_done_of_later_and_of_what_is_silent(case):
    parts = Counter(facts(case)["part"])
    assert set(parts) == {"before", "done", "later", "silent"}
    assert 5 <= parts["before"] <= 9


@each_case
def test_the_facts_of_a_part_are_counted_from_one(case):
    for part in ("before", "done", "later", "silent"):
        found = list(facts(case, part)["number"])
        assert found == list(range(1, len(found) + 1)), part


@each_case
def test_the_documents_of_a_case_have_the_numbers_that_texts_point_to(case):
    found = list(SOURCES[SOURCES["case"] == case]["number"])
    assert found == list(range(1, len(found) + 1))


def test_the_cases_are_numbered_and_lead_each_to_a_record_of_its_own():
    assert list(CASES["number"]) == [1, 2, 3, 4, 5]
    assert CASES["record"].is_unique
    assert set(CASES["fits"]) == {"yes", "partly", "no"}


# --- what was known when ------------------------------------------------------------------------


@each_case
def test_nothing_that_was_known_at_the_time_is_dated_later(case):
    told = [*facts(case, "before")["statement"], CASES.loc[case, "statement"]]
    for text in told:
        late = {int(year) for year in YEAR.findall(text)} - AHEAD.get(case, set())
        assert all(year <= DECIDED[case] for year in late), text


@each_case
def test_what_is_shown_before_the_rating_gives_nothing_away(case):
    row = CASES.loc[case]
    shown = facts(case, "before")
    told = [*shown["statement"], *shown["label"], *shown["note"]]
    told += list(row[["statement", "title", "label", "period", "note"]])
    for text in told:
        assert not re.search(GIVEN_AWAY[case], text, re.IGNORECASE), text


# --- what rests on what -------------------------------------------------------------------------


def test_every_fact_has_a_document_and_what_is_silent_has_none():
    with_document = {fact for fact, _ in CITED}
    silent = set(FACTS[FACTS["part"] == "silent"].index)
    assert with_document == set(FACTS.index) - silent
    assert not silent & {fact for fact, _ in BEARINGS.index}


def test_a_fact_rests_on_documents_of_its_own_case_and_each_document_serves():
    for fact, source in CITED:
        assert FACTS.loc[fact, "case"] == SOURCES.loc[source, "case"], fact
    assert {source for _, source in CITED} == set(SOURCES.index)


def test_a_side_is_told_for_conditions_and_for_nothing_else():
    for (fact, item), row in BEARINGS.iterrows():
        assert bool(row["side"]) == (item in CONDITIONS.index), (fact, item)
        assert not pd.isna(row["inference"]), (fact, item)


@pytest.mark.parametrize(("case", "condition", "side"), list(rated()))
def test_each_rating_of_ours_rests_on_a_fact_of_the_time_that_its_reason_cites(
    case, condition, side
):
    bearing = {
        fact
        for (fact, item), row in BEARINGS.iterrows()
        if item == condition and row["side"] in (side, "both")
    }
    known = bearing & set(facts(case, "before", "done").index)
    assert known, "no fact of the time bears on it"
    pointed = numbers(READINGS.loc[(case, condition), "reason"].split("Learned later")[0])
    assert any(documents(fact) & pointed for fact in known), known


# --- our reading --------------------------------------------------------------------------------


@each_case
def test_our_reading_says_something_of_each_condition_and_never_reads_blank_as_zero(case):
    own = READINGS.loc[case]
    assert list(own.index) == list(CONDITIONS.index)
    for condition, reading in own.iterrows():
        found = strengths(reading)
        assert (reading["state"] == "rated") == bool(found), condition
        assert reading["reason"].endswith("."), condition
        assert 0 not in found.values(), condition
        if len(found) == 2:  # both can hold only where they are no opposites
            assert not CONDITIONS.loc[condition, "opposites"], condition


@each_case
def test_every_number_in_a_reason_leads_to_a_document_of_the_case(case):
    there = set(SOURCES[SOURCES["case"] == case]["number"])
    for condition, reading in READINGS.loc[case].iterrows():
        assert numbers(reading["reason"]) <= there, condition
        assert numbers(reading["reason"]) or reading["state"] == "not-rated", condition


def test_what_was_learned_later_is_called_so_and_rates_nothing():
    for (case, condition), reading in READINGS.iterrows():
        later = {n for fact in facts(case, "later").index for n in documents(fact)}
        known = {n for fact in facts(case, "before", "done").index for n in documents(fact)}
        at_hand, _, learned = reading["reason"].partition("Learned later")
        assert not numbers(at_hand) & (later - known), (case, condition)
        assert not learned or "ating" in learned, (case, condition)  # no ground for, no part of


@each_case
def test_a_case_that_the_conditions_were_not_written_for_is_rated_naively_and_says_so(case):
    for condition, reading in READINGS.loc[case].iterrows():
        naive = reading["reason"].startswith("Read naively")
        outside = CASES.loc[case, "fits"] == "no" and reading["state"] == "rated"
        assert naive == outside, condition


def test_there_are_cases_that_lean_to_less_and_cases_that_lean_to_more():
    lean = {}
    for case in CASES.index:
        sides = Counter(s for _, row in READINGS.loc[case].iterrows() for s in strengths(row))
        lean[case] = sides["more"] - sides["less"]
    assert lean["case-mup"] < 0 < lean["case-nsw"]


# --- fairness -----------------------------------------------------------------------------------


def test_living_people_are_told_of_by_their_office():
    """Names stand in citations at most; Williams and colleagues are authors of a debate."""
    names = r"Mays|Gornall|Macdonald|Rose\b|Gergel|Relton|Bergsholm|O.Dell|Baron|Cohen|Papoulias"
    told = [*FACTS["statement"], *FACTS["label"], *FACTS["note"], *READINGS["reason"]]
    told += [*CASES["statement"], *CASES["lesson"], *CASES["note"]]
    for text in told:
        assert not re.search(names, text), text


def test_what_only_one_side_says_is_called_so():
    one_sided = "agency.s own account|one side|team.s account|one newspaper|committed witness"
    notes = FACTS[FACTS["note"].str.contains(one_sided, case=False)]
    assert set(notes["case"]) >= {"case-mup", "case-sure", "case-spectrum"}
    for source in SOURCES[SOURCES["note"].str.contains("campaign|witness")].index:
        for fact, one in CITED:
            alone = documents(fact) == {int(SOURCES.loc[source, "number"])}
            if one == source and alone:
                assert FACTS.loc[fact, "note"], fact


def test_a_lesson_asks_and_gives_no_verdict():
    for case, lesson in CASES["lesson"].items():
        assert "?" in lesson, case
        assert not re.search(r"succeeded|failed|was (right|wrong)|proves|lesson is", lesson), case


def test_every_address_is_whole():
    for source, row in SOURCES.iterrows():
        assert re.fullmatch(r"https://[a-z0-9.-]+/\S+", row["url"]), source
        assert "doi 10." not in row["citation"] and "http" not in row["citation"], source
