"""The grids of costs, alternatives and the plan: everything in its place, blank never as zero."""

import re

import pytest
from hypothesis import given, settings
from strategies import records

from coprod import Record
from coprod.decide.alternatives.chart import alternatives_info
from coprod.decide.alternatives.words import (
    NO_ALTERNATIVE,
    NONE_AS_WELL,
    NOT_SAID_YET,
    NOTHING_COMPARED,
)
from coprod.decide.costs.chart import costs_info
from coprod.decide.costs.words import IN_ALL, NO_GROUP
from coprod.decide.how.chart import involvement_info
from coprod.decide.how.words import NO_INVOLVEMENT
from coprod.drawing.grid import GridCell, GridRow, grid_text
from coprod.page.html import as_html
from coprod.words import NO_BEARER, NO_NAME
from coprod.words.scales import AS_WELL, SEVERE

EMPTY = Record.new()
STAFF, STUDY = "bearer-researchers", "bearer-the-study"
DELAY, TIME, OWN = "cost-proc-delay", "cost-prac-presence", ""
BROKER, ADVICE = "alt-knowledge-broker", "alt-consultative"
STAGES = ["stage-framing-questions", "stage-collecting-data"]
NOTHING = GridCell()
GRIDS = {"costs": costs_info, "alternatives": alternatives_info, "plan": involvement_info}


# --- costs ------------------------------------------------------------------------------------


def test_each_cost_stands_with_its_bearers_in_its_group():
    record = (
        EMPTY.add_cost(DELAY, bearers=[STUDY, STAFF], severe=3, remains=0)
        .add_cost("cost-proc-sharing", bearers=[STAFF], severe=1, remains=1)
        .add_cost(TIME, bearers=[STAFF], severe=0)
        .add_cost(OWN, what="Rooms")
    )
    grid = costs_info(record)
    practical, risks = "Practical costs", "Risks to the research and its process"
    assert grid.columns == [practical, risks, NO_GROUP, IN_ALL]
    assert grid.rows == [
        GridRow(
            "Researchers",
            [
                GridCell("1 cost, no harm", 0),
                GridCell("2 costs, up to severe", 3),
                NOTHING,
                GridCell("3"),
            ],
        ),
        GridRow(
            "The research itself", [NOTHING, GridCell("1 cost, severe", 3), NOTHING, GridCell("1")]
        ),
        GridRow(
            NO_BEARER, [NOTHING, NOTHING, GridCell("1 cost, not said how severe"), GridCell("1")]
        ),
    ]
    assert grid.sentences == [
        "Named most often as bearer: Researchers, for three of four expected costs.",
        "One expected cost names no bearer yet.",
        "For one expected cost it is not said how severe it would be.",
        "Two expected costs are not weighed: it is not said how strongly what remains of them "
        "counts.",
    ]


def test_a_severity_that_nobody_gave_is_told_beside_those_that_were_given():
    record = EMPTY.add_cost(DELAY, bearers=[STAFF], severe=1)
    record = record.add_cost("cost-proc-sharing", bearers=[STAFF])
    assert costs_info(record).rows[0].cells[0] == GridCell("2 costs, up to slight; 1 not said", 1)


def test_bearers_who_are_named_as_often_are_all_said():
    record = EMPTY.add_cost(DELAY, bearers=[STUDY, STAFF])
    assert costs_info(record).sentences[0] == (
        "Named as bearers of the one expected cost: Researchers and The research itself."
    )
    record = record.add_cost(TIME, bearers=[STUDY]).add_cost(TIME, bearers=[STAFF])
    assert costs_info(record).sentences[0] == (
        "Named most often as bearers: Researchers and The research itself, each for two of three "
        "expected costs."
    )


def test_it_is_seen_that_nobody_is_named_for_any_cost():
    record = EMPTY.add_cost(DELAY).add_cost(TIME)
    assert costs_info(record).sentences[0] == "No expected cost names a bearer yet."
    assert [row.label for row in costs_info(record).rows] == [NO_BEARER]


@given(records())
def test_no_expected_cost_is_dropped_or_put_with_somebody_else(record):
    grid = costs_info(record)
    for row in grid.rows:
        theirs = [
            c
            for c in record.costs
            if row.label in [record.label(b) for b in c.bearers]
            or (row.label == NO_BEARER and not c.bearers)
        ]
        assert row.cells[-1] == GridCell(str(len(theirs))) and theirs
        for column, cell in zip(grid.columns[:-1], row.cells, strict=False):
            here = [c for c in theirs if (record.label(c.group) or NO_GROUP) == column]
            given_here = [c.severe for c in here if c.severe is not None]
            assert cell.level == max(given_here, default=None)
            assert cell.text.startswith(f"{len(here)} cost") if here else cell == NOTHING
    for cost in record.costs:
        bearers = {record.label(b) for b in cost.bearers} or {NO_BEARER}
        assert bearers <= {row.label for row in grid.rows}


# --- alternatives -----------------------------------------------------------------------------


def test_each_comparison_stands_with_its_aim_in_the_words_of_its_scale():
    record = EMPTY.add_aim("aim-eg-broker").add_aim(outcome="Trust").add_aim(outcome="Use")
    record = record.compare(
        "aim-1",
        [{"alternative": BROKER, "as_well": "as-well"}, {"alternative": ADVICE}],
    ).compare("aim-2", [{"alternative": ADVICE, "as_well": "not-at-all"}])
    grid = alternatives_info(record)
    assert grid.columns == ["Consultation", "Knowledge brokers"]
    assert grid.rows == [
        GridRow(
            "Access to a political community", [GridCell(NOT_SAID_YET), GridCell("as well", 2)]
        ),
        GridRow("Trust", [GridCell("not at all", 0), NOTHING]),
        GridRow("Use", [NOTHING, NOTHING]),
    ]
    assert grid.sentences == [
        "For one of three aims something else is said to do as well or better: Access to a "
        "political community.",
        "Not compared with another approach yet: Use.",
    ]


def test_it_is_said_too_where_nothing_else_does_as_well():
    record = EMPTY.add_aim(outcome="Trust")
    some = record.compare("aim-1", [{"alternative": BROKER, "as_well": "partly"}])
    assert alternatives_info(some).sentences == [NONE_AS_WELL]
    unsaid = record.compare("aim-1", [{"alternative": BROKER}])
    assert alternatives_info(unsaid).sentences == [], "nobody said so"


def test_two_answers_to_the_same_question_are_both_said_and_none_is_drawn():
    rows = [{"alternative": BROKER, "as_well": "partly"}, {"alternative": BROKER}]
    record = EMPTY.add_aim(outcome="Trust").compare("aim-1", rows)
    assert alternatives_info(record).rows[0].cells == [GridCell("partly; not said yet")]


@given(records())
def test_no_comparison_is_dropped(record):
    found = alternatives_info(record)
    assert len(found.rows) == (len(record.aims) if record.comparisons else 0)
    for comparison in record.comparisons:
        row = found.rows[[a.id for a in record.aims].index(comparison.aim)]
        column = record.label(comparison.alternative) or NO_ALTERNATIVE
        text = row.cells[found.columns.index(column)].text
        answer = comparison.as_well
        assert (AS_WELL[answer] if answer else NOT_SAID_YET) in text.split("; ")


# --- the plan ---------------------------------------------------------------------------------


@pytest.fixture
def planned():
    partners = [{"id": "cooks", "name": "School cooks"}, {"id": "parents"}]
    record = EMPTY.set_frame(partners=partners)
    record = record.involve("cooks", STAGES[1], mode="mode-truly-coproductive", promise="Pay.")
    record = record.involve("cooks", STAGES[0], mode="mode-consultation")
    return record.involve("parents", STAGES[0], promise="They hear of it first")


def test_each_part_stands_at_its_stage_with_what_is_promised(planned):
    grid = involvement_info(planned)
    assert grid.columns == ["School cooks", NO_NAME]
    assert len(grid.rows) == 7 and grid.rows[0].cells == [NOTHING, NOTHING]
    assert grid.rows[1] == GridRow(
        "Framing research questions",
        [
            GridCell("Consulting on topics. No promise yet."),
            GridCell("How they take part: not chosen yet. Promise: They hear of it first"),
        ],
    )
    assert grid.rows[2].cells == [
        GridCell("Working as equal co-researchers. Promise: Pay."),
        NOTHING,
    ]


def test_it_says_at_how_many_stages_each_group_takes_part(planned):
    assert involvement_info(planned).sentences == [
        "Parts planned, of seven stages: School cooks at two, a group without a name at none."
    ]


def test_the_plan_keeps_the_wording_of_the_stages_that_the_team_saw(planned):
    document = planned.to_document()
    for wording in document["wordings"]:
        if wording["table"] == "stages":
            wording["label"] = f"Then: {wording['label']}"
    labels = [row.label for row in involvement_info(Record.from_document(document)).rows]
    assert [label for label in labels if label.startswith("Then: ")] == [
        "Then: Framing research questions",
        "Then: Collecting data",
    ]


@given(records())
def test_no_part_in_the_plan_is_dropped(record):
    rows = involvement_info(record).rows
    said = [cell.text for row in rows for cell in row.cells if cell != NOTHING]
    parts = record.how.involvement
    assert len(said) == len(parts)
    for part in parts:
        assert any(record.label(part.mode) in text and part.promise in text for text in said)


# --- all of them ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("info", "said"),
    [(costs_info, "Mark those"), (alternatives_info, "Name one"), (involvement_info, "Name one")],
)
def test_an_empty_grid_says_what_to_do_next(info, said):
    grid = info(EMPTY)
    assert grid.rows == [] and len(grid.sentences) == 1 and said in grid.sentences[0]
    assert "<table" not in as_html([grid])


def test_an_empty_grid_says_the_next_step_once_the_first_is_done():
    with_aim = EMPTY.add_aim(outcome="Trust")
    assert alternatives_info(with_aim).sentences == [NOTHING_COMPARED]
    with_group = EMPTY.set_frame(partners=[{"id": "cooks", "name": "School cooks"}])
    assert involvement_info(with_group).sentences == [NO_INVOLVEMENT]


@pytest.mark.parametrize("name", GRIDS)
@settings(max_examples=30)
@given(record=records())
def test_every_cell_is_told_and_none_gives_a_verdict(name, record):
    grid = GRIDS[name](record)
    html, text = as_html([grid]), grid_text(grid)
    for row in grid.rows:
        assert len(row.cells) == len(grid.columns)
        for cell in row.cells:
            assert cell.text in text and cell.dots in text and cell.dots in html
            assert cell.text or cell.level is None, "a level that is not said in words"
    # What we say ourselves, without what a team typed.
    said = " ".join(grid.sentences)
    for typed in (
        *(record.label(a.id) for a in record.aims),
        *(p.name for p in record.frame.partners),
    ):
        said = said.replace(typed, "") if typed else said
    assert not re.search(r"recommend|score|should|verdict|ought|best", said, re.IGNORECASE)


def test_blank_and_zero_look_different():
    blank = EMPTY.add_cost(DELAY, bearers=[STAFF])
    zero = blank.change_cost("cost-1", severe=0)
    assert costs_info(blank).rows[0].cells[0].dots == ""
    assert costs_info(zero).rows[0].cells[0].dots == "○○○"
    assert SEVERE[0] in as_html([costs_info(zero)]).split("<tbody>")[1]
    assert SEVERE[0] not in as_html([costs_info(blank)]).split("<tbody>")[1]


def test_a_grid_on_a_page_is_a_table_that_can_be_read_aloud(planned):
    page = as_html([involvement_info(planned)])
    assert page.count("<th scope=col") == 3 and page.count("<th scope=row") == 7
    assert page.count("<caption") == 1


def test_words_that_are_too_long_for_a_column_break_and_stay_whole_in_the_text(planned):
    long = "Promise" * 20
    grid = involvement_info(planned.involve("cooks", STAGES[0], promise=long))
    page = as_html([grid])
    assert long not in page and long in re.sub("<wbr>", "", page) and long in grid_text(grid)
