"""A seminar can rely on its tables: nothing is turned round, and nothing reads as a verdict."""

import re
from collections import Counter

import pytest
from rooms import MINUTES, SEMINAR_STEP

from coprod import tables

ACTIVITIES = tables.load("activities")
LINES = tables.load("reading-lines")
POINTS = tables.load("debate-points")
PROMPTS = tables.load("seminar-prompts")
OUTCOMES = tables.load("learning-outcomes")
RUBRIC = tables.load("rubric")
SLOTS = tables.load("agendas").query("use == 'seminar'").sort_values(["agenda", "order"])
STEPS = list(SEMINAR_STEP)


def filled(frame, *columns):
    """The rows in which none of the columns is blank."""
    return frame[~(frame[list(columns)].isna() | (frame[list(columns)] == "")).any(axis=1)]


def of(kind):
    return LINES[LINES["kind"] == kind]


def by_item(kind):
    return of(kind).set_index("item")


def blank(row, *columns):
    return all(str(row[column]) in ("", "<NA>") for column in columns)


PROSE = {
    "activities": ("statement", "explanation"),
    "reading-lines": ("question", "paper", "critics"),
    "debate-points": ("statement",),
    "learning-outcomes": ("statement",),
    "seminar-prompts": ("statement", "listen_for", "do"),
    "rubric": ("statement", "weak", "sound", "strong"),
    "agendas": ("statement",),
}
UNSPEAKABLE = re.compile(r"[()/;—–\"“”]|\b(e\.g|i\.e|etc|vs|incl)\b|\band/or\b|  |co-produc")
VERDICTS = re.compile(
    r"\b(you should|should (not )?be coproduced|the right answer|are right|is right|correct|"
    r"obviously|clearly better|proves?|proven|recommend\w*)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize(("name", "column"), [(n, c) for n in PROSE for c in PROSE[n]])
def test_what_a_teacher_reads_aloud_is_in_full_sentences_and_no_verdict(name, column):
    for item, text in tables.load(name)[column].items():
        assert text[0].isupper() and text.endswith((".", "?")), (item, text)
        assert not UNSPEAKABLE.search(text), (item, text)
        assert not VERDICTS.search(text), (item, text)


@pytest.mark.parametrize("name", PROSE)
def test_a_step_has_one_name_in_all_tables_and_on_screen(name):
    fields = tables.describe(name)["schema"]["fields"]
    for field in fields:
        if field["name"] == "step":
            called = {one["value"]: one["label"] for one in field["categories"]}
            theirs = {step: called[step] for step in called if step in SEMINAR_STEP}
            assert theirs == {step: SEMINAR_STEP[step] for step in theirs}
            assert list(theirs) == [step for step in STEPS if step in theirs]


@pytest.mark.parametrize(
    "name", ["activities", "reading-lines", "learning-outcomes", "seminar-prompts", "rubric"]
)
def test_the_rows_are_counted_through(name):
    assert list(tables.load(name)["number"]) == list(range(1, len(tables.load(name)) + 1))


# --- examples to sort -------------------------------------------------------------------------


def test_an_example_has_the_level_that_the_source_gives_to_its_mode_and_none_other():
    modes = tables.load("modes")
    for item, row in ACTIVITIES.iterrows():
        assert str(row["level"]) == str(modes.loc[row["mode"], "level"]), item
    assert set(ACTIVITIES["level"].dropna()) == {1, 2, 3, 4}
    assert ACTIVITIES["level"].isna().any(), "the source does not rank all of them"


def test_enough_examples_stand_inside_the_term_and_outside_of_it():
    """Else the point of the exercise is lost: the sources say both of the same activity."""
    assert 9 <= len(ACTIVITIES) <= 10
    assert len(filled(ACTIVITIES, "counts_item", "alternative")) >= 4
    assert (ACTIVITIES["counts_item"] == "").any() and (ACTIVITIES["alternative"] == "").any()
    assert len({row["mode"] for _, row in ACTIVITIES.iterrows()}) == len(ACTIVITIES)


def test_what_the_sources_call_coproduction_is_not_left_out_of_the_comparison():
    modes, known = tables.load("modes"), set(tables.load("definitions").index)
    for item, row in ACTIVITIES.iterrows():
        assert row["counts_item"] in {"", *modes.index, *known}, item
        if modes.loc[row["mode"], "role"] in ("current-use", "original-sense", "marker"):
            assert row["counts_item"], item


def test_an_explanation_names_the_page_of_each_item_it_rests_on():
    homes = [tables.load(name) for name in ("modes", "definitions", "alternatives")]
    for item, row in ACTIVITIES.iterrows():
        for named in filter(None, (row["mode"], row["counts_item"], row["alternative"])):
            (home,) = [home for home in homes if named in home.index]
            place = home.loc[named, "locator"].split(",")[0].replace("p. ", "page ")
            assert re.search(rf"\b{place}\b", row["explanation"], re.IGNORECASE), (item, place)


# --- two readings -----------------------------------------------------------------------------

# The statement that holds when the table is read naively for this case; blank: not rated.
POLE = {
    "cond-contestation": "less",
    "cond-conflicts": "less",
    "cond-use-of-findings": "more",
    "cond-knowledge-valued": "",
    "cond-programme-definition": "less",
    "cond-research-purpose": "",
    "cond-cooperation-dependence": "less",
    "cond-existing-relationships": "more",
    "cond-resources": "",
}
SIDE = {"less": "against", "more": "for", "": ""}


def test_no_line_turns_the_direction_of_a_condition_round():
    lines = by_item("condition")
    assert {item: row["paper_side"] for item, row in lines.iterrows()} == {
        item: SIDE[pole] for item, pole in POLE.items()
    }


def test_the_paper_reading_agrees_with_our_rating_of_the_same_case():
    lines = by_item("condition")
    for (case, item), row in tables.load("case-readings").iterrows():
        line = lines.loc[item]
        if case == line["case"] and row["state"] == "rated":
            sides = {side for side in ("less", "more") if str(row[side]) not in ("<NA>", "0")}
            assert sides == {POLE[item]}, item


def test_all_nine_conditions_stand_in_the_order_of_the_table():
    conditions = tables.load("conditions").sort_values("number")
    assert list(by_item("condition").index) == list(conditions.index)


def test_there_are_enough_lines_of_each_kind_about_items_of_that_kind():
    homes = {"condition": "conditions", "cost": "costs", "argument": "arguments"}
    for kind, home in homes.items():
        assert set(of(kind)["item"]) <= set(tables.load(home).index), kind
    counted = Counter(LINES["kind"])
    assert counted["premise"] >= 4 and counted["cost"] >= 4 and counted["argument"] >= 2
    assert set(LINES["case"]) == {"case-sure"}


def test_a_premise_is_weighed_by_nobody():
    for item, row in of("premise").iterrows():
        assert blank(row, "item", "paper_side", "paper_strength"), item
        assert blank(row, "critics_side", "critics_strength"), item


def test_a_strength_never_stands_without_a_side_and_is_never_zero():
    for item, row in LINES.iterrows():
        for whose in ("paper", "critics"):
            side, strength = str(row[f"{whose}_side"]), str(row[f"{whose}_strength"])
            assert (side == "") == (strength == "<NA>"), (item, whose)
            assert strength in ("<NA>", "1", "2", "3"), (item, whose)


def test_where_the_record_is_silent_the_line_says_so_and_has_no_strength():
    for item, row in of("condition").iterrows():
        unrated = not POLE[row["item"]]
        assert blank(row, "paper_side", "critics_side") == unrated, item
        assert ("No strength on either side" in row["note"]) == unrated, item
    unsupported = LINES[LINES["facts"] == ""]
    assert all("silent" in note for note in unsupported["note"])


def test_a_cost_is_inherent_in_one_reading_and_bad_practice_in_the_other():
    for item, row in of("cost").iterrows():
        assert row["paper_side"] == "against", item
        assert row["critics_stance"] == "bad-practice" and row["critics_side"] == "", item
        assert row["objection"] == "obj-bad-practice", item


def test_the_democratic_argument_is_there_and_counts_for_more_with_the_critics():
    line = by_item("argument").loc["arg-nor-democracy"]
    assert (line["paper_side"], line["critics_side"]) == ("for", "for")
    assert line["critics_strength"] > line["paper_strength"] and line["critics_stance"] == "adds"
    assert set(of("argument")["paper_side"]) == {"for"}


def test_no_objection_is_missing_or_made_up_and_each_application_is_called_our_reading():
    objections = set(tables.load("external-objections").index)
    assert set(LINES["objection"]) - {""} == objections
    assert set(of("premise")["objection"]) == objections, "a premise for each of the four"
    for item, row in LINES.iterrows():
        assert row["note"].startswith("Our reading."), item
        assert row["objection"] or row["critics_stance"] == "keeps", item
        assert "Williams" not in row["paper"] + row["critics"], "nobody wrote this of this case"
    fields = {one["name"]: one for one in tables.describe("reading-lines")["schema"]["fields"]}
    ours = {"paper", "paper_side", "critics", "critics_side", "critics_stance", "objection"}
    assert all(fields[name].get("reading") for name in ours | {"facts"})
    for whose in ("paper", "critics"):
        assert fields[f"{whose}_strength"]["title"].endswith("our illustration")


def test_neither_reading_is_a_straw_man_with_everything_on_one_side():
    for whose in ("paper", "critics"):
        assert {"for", "against"} <= set(LINES[f"{whose}_side"]), whose


def test_a_line_leads_to_the_place_of_its_item_and_to_facts_of_its_case():
    homes = [tables.load(name) for name in ("conditions", "costs", "arguments")]
    facts = tables.load("case-facts")
    for item, row in LINES.iterrows():
        for home in homes:
            if row["item"] in home.index:
                # First the place of its item; what else the line takes from the paper may follow.
                place = home.loc[row["item"], "locator"]
                assert f"{row['locator']}; ".startswith(f"{place}; "), item
        assert row["locator"].startswith("p. "), item
        for fact in filter(None, row["facts"].split(";")):
            assert facts.loc[fact, "case"] == row["case"], (item, fact)
            assert facts.loc[fact, "part"] != "silent", (item, fact)


# --- the debate -------------------------------------------------------------------------------


@pytest.mark.parametrize("assumption", tables.load("assumptions").index)
def test_each_assumption_can_be_debated_from_both_ends(assumption):
    points = POINTS[POINTS["assumption"] == assumption].sort_values("number")
    assert list(points["number"]) == list(range(1, len(points) + 1))
    counted = Counter(points["kind"])
    assert 2 <= counted["must-hold"] <= 3 and counted["against"] >= 1
    assert counted["for"] or assumption == "assumption-uniform", "for this one there is nothing"


def test_what_the_sources_offer_names_the_item_that_says_it_and_our_thoughts_name_none():
    for point, row in POINTS.iterrows():
        assert (row["item"] == "") == (row["kind"] == "must-hold"), point
    pairs = Counter(zip(POINTS["assumption"], POINTS["item"], strict=True))
    assert all(times == 1 for (_, item), times in pairs.items() if item)


# --- for the teacher --------------------------------------------------------------------------


def test_each_step_has_questions_to_ask_and_they_come_in_its_order():
    counted = Counter(PROMPTS["step"])
    assert set(counted) == set(STEPS) and min(counted.values()) >= 2
    assert list(PROMPTS["step"]) == sorted(PROMPTS["step"], key=STEPS.index)
    for ask, row in PROMPTS.iterrows():
        assert row["statement"].endswith((".", "?")) and "?" in row["statement"] + row["do"], ask
        assert "Good answers" in row["listen_for"] and "shallow" in row["listen_for"], ask


def test_a_seminar_says_what_it_aims_at():
    assert 5 <= len(OUTCOMES) <= 7
    assert list(OUTCOMES["step"]) == sorted(OUTCOMES["step"], key=STEPS.index)


def test_a_rubric_never_marks_which_side_a_student_takes():
    assert 6 <= len(RUBRIC) <= 7
    sides = [("paper", "Williams"), ("coproduction", "alternatives")]
    for crit, row in RUBRIC.iterrows():
        for part in ("statement", "weak", "sound", "strong"):
            said = set(re.findall(r"\w+", row[part]))
            assert not said & {"agrees", "disagrees", "right", "wrong"}, (crit, part)
            assert all((one in said) == (other in said) for one, other in sides), (crit, part)
            assert "against" not in said or "for" in said, (crit, part)
    assert "prefers is not marked" in " ".join(RUBRIC["statement"])


# --- the plans --------------------------------------------------------------------------------


LENGTHS = {
    "agenda-seminar-50": 50,
    "agenda-seminar-90": 90,
    "agenda-seminar-first": 90,
    "agenda-seminar-second": 90,
}


def slots(agenda):
    return SLOTS[SLOTS["agenda"] == agenda]


def steps_of(agenda):
    return list(slots(agenda)["step"])


@pytest.mark.parametrize("agenda", LENGTHS)
def test_the_minutes_of_a_seminar_add_up_to_what_its_name_says(agenda):
    rows = slots(agenda)
    assert rows["minutes"].sum() == LENGTHS[agenda]
    assert rows["agenda_label"].nunique() == 1 and str(LENGTHS[agenda]) in rows.iloc[0, 1]
    assert list(rows["order"]) == list(range(1, len(rows) + 1))
    assert steps_of(agenda) == sorted(set(steps_of(agenda)), key=STEPS.index)
    assert list(rows["label"]) == [SEMINAR_STEP[step] for step in rows["step"]]
    stem = agenda.replace("agenda", "slot")
    assert list(rows.index) == [f"{stem}-{step}" for step in rows["step"]]


def test_there_are_these_seminars_and_no_step_of_a_decision_in_them():
    assert set(SLOTS["agenda"]) == set(LENGTHS)
    teams = tables.load("agendas").query("use == 'decision'")
    assert not set(teams["step"]) & set(STEPS) and not set(teams["agenda"]) & set(LENGTHS)


def test_the_whole_seminar_takes_as_long_as_its_path():
    rows = slots("agenda-seminar-90")
    assert dict(zip(rows["step"], rows["minutes"], strict=True)) == MINUTES["seminar"]


def test_two_sessions_make_one_whole_seminar():
    assert steps_of("agenda-seminar-first") + steps_of("agenda-seminar-second") == STEPS


def test_what_the_shortest_seminar_leaves_out_is_told_at_its_beginning():
    spared = [SEMINAR_STEP[step] for step in STEPS if step not in steps_of("agenda-seminar-50")]
    said = slots("agenda-seminar-50")["statement"].iloc[0]
    assert spared and all(step in said for step in spared)
