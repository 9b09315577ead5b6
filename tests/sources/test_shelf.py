"""What a team picks from: all of the tables, each item once, in the order of the source."""

from collections import Counter

import pandas as pd
import pytest

from coprod import Record, tables
from coprod.sources import shelf
from coprod.sources.words import ALSO_COPRODUCTION, PLACED_BY_US

table = tables.load
COSTS = [id for id, kind in table("costs")["kind"].items() if kind in ("cost", "challenge", "risk")]


def ids(groups):
    return [item.id for group in groups for item in group.items]


def test_every_claim_can_be_picked_once():
    assert Counter(ids(shelf.claims())) == Counter(table("aims").index)


def test_the_four_families_stand_in_the_order_of_the_source_and_hold_their_own_claims():
    *families, rest = shelf.claims()
    assert [f.id for f in families] == ["arg-sub", "arg-ins", "arg-nor", "arg-pol"]
    names = ["substantive", "instrumental", "normative", "political"]
    assert [name in f.label.lower() for f, name in zip(families, names, strict=True)] == [True] * 4
    assert rest.id == rest.label == ""
    for family in families:
        assert family.items and {claim.under for claim in family.items} == {family.id}
    assert {claim.under for claim in rest.items} <= {""}


def test_a_claim_stands_with_the_family_of_the_argument_it_comes_from():
    family = {**table("arguments")["family"]}
    for group in shelf.claims():
        for claim in group.items:
            assert family.get(table("aims").loc[claim.id, "item"], "") == group.id


def test_every_cost_can_be_picked_once_by_group():
    groups = shelf.costs_by_group()
    assert Counter(ids(groups)) == Counter(COSTS)
    assert [g.id for g in groups] == [*table("cost-groups").index, ""]
    for group in groups:
        assert {table("costs").loc[c.id, "group"] for c in group.items} <= {group.id}


def test_every_cost_can_be_picked_once_by_stage_and_so_can_those_of_table_1():
    groups = shelf.costs_by_stage()
    assert Counter(ids(groups)) == Counter([*COSTS, *table("stage-costs").index])
    assert [g.id for g in groups] == [*table("stages").index, ""]
    stages = {**table("costs")["stage"], **table("stage-costs")["stage"]}
    for group in groups:
        assert {stages[cost.id] for cost in group.items} <= {group.id}


def test_what_says_how_costs_arise_is_not_offered_as_a_cost():
    others = set(table("costs").index) - set(COSTS)
    assert others and not others & set(ids(shelf.costs_by_group()))


def test_what_says_how_costs_arise_is_read_aloud_beside_them():
    told = [text for group in shelf.costs_by_group() for text in group.beside]
    rows = table("costs")
    assert sorted(told) == sorted(rows["statement"][~rows.index.isin(COSTS)])


def test_a_cost_that_only_we_put_at_a_stage_says_so():
    *stages, _ = shelf.costs_by_stage()
    for group in stages:
        for cost in group.items:
            assert (PLACED_BY_US in cost.origin) == (cost.table == "costs")


def test_the_levels_of_taking_part_carry_their_numbers():
    labels = dict(shelf.ranked_modes())
    for mode in shelf.modes():
        level = table("modes")["level"][mode.id]
        shown = labels[mode.id]
        assert "unranked" in shown if pd.isna(level) else shown.startswith(f"{level}. ")


def test_each_challenge_of_table_1_is_read_aloud_at_its_stage():
    told = [text for group in shelf.costs_by_stage() for text in group.beside]
    assert Counter(told) == Counter(table("stage-challenges")["statement"])
    for group in shelf.costs_by_stage():
        at = table("stage-challenges").query("stage == @group.id")["statement"]
        assert list(group.beside) == list(at)


@pytest.mark.parametrize("item", [*COSTS, *table("stage-costs").index])
def test_whoever_bears_a_cost_in_the_tables_is_named_with_it(item):
    named = table("cost-bearers").reset_index()
    named = named[named["cost"] == item]
    listed = table("stage-costs")["bearer"].get(item)
    bearers = shelf.bearers_of(item)
    assert bearers.stated == list(named["bearer"][named["from"] == "stated"])
    ours = list(named["bearer"][named["from"] == "our-reading"])
    assert bearers.our_reading == (ours or ([listed] if listed else []))
    found = [*bearers.stated, *bearers.our_reading]
    assert len(found) == len(set(found))
    record = Record.new().add_cost(item, bearers=found)  # so a record can hold it
    assert record.costs[0].bearers == tuple(found)


def test_nobody_is_made_up_who_bears_a_cost():
    assert shelf.bearers_of("no-such-cost") == ([], [])


def test_only_what_a_team_can_choose_is_offered_as_an_alternative():
    rows = table("alternatives")
    offered = {a.id for a in shelf.alternatives()}
    assert {"alt-consultative", "alt-independent", "alt-selected-stages", "alt-embedded"} < offered
    for id, row in rows.iterrows():
        # Coproduction under another name is no alternative to it; nor is what nobody names.
        no_way = row["form"] in ("lost", "criticised", "sibling", "none")
        assert (id in offered) == (not no_way and row["mention"] == "named"), id


def test_an_alternative_that_is_coproduction_too_says_so():
    for alternative in shelf.alternatives():
        too = table("alternatives").loc[alternative.id, "also_coproduction"]
        assert ("also count it as coproduction" in shelf.serves(alternative.id)) == too


@pytest.mark.parametrize("item", [a.id for a in shelf.alternatives()])
def test_what_an_alternative_serves_is_what_its_row_says(item):
    row, said = table("alternatives").loc[item], shelf.serves(item)
    parts = [row["serves"], row["does_not_serve"]]
    parts += [ALSO_COPRODUCTION] if row["also_coproduction"] else []
    parts = [part for part in parts if part]
    assert said.startswith(" ".join(parts)) and bool(said) == bool(parts)
    assert not parts or row["locator"] in said


def test_the_ways_of_taking_part_rise_from_the_shallowest():
    levels = table("modes")["level"]
    role = table("modes")["role"]
    found = [m.id for m in shelf.modes()]
    assert found and len(found) == len(set(found))
    rising = [int(levels[m]) for m in found if role[m] == "level"]
    assert rising == sorted(rising) and found[: len(rising)] == [
        m for m in found if role[m] == "level"
    ]


def test_the_four_questions_for_everybody_stand_with_what_the_source_adds():
    groups = shelf.questions()
    questions = table("key-questions")
    assert [g.id for g in groups] == ["kq-ind-1", "kq-ind-2", "kq-ind-3", "kq-ind-4"]
    everyone = questions[questions["audience"] == "everyone"]
    assert sum(len(g.beside) for g in groups) == len(everyone) - len(groups)
    for group in groups:
        assert list(group.beside) == list(everyone["statement"][everyone["parent"] == group.id])


def test_conditions_rules_and_assumptions_can_all_be_answered():
    prior = [r.id for r in shelf.prior_conditions()]
    rules = [r.id for r in shelf.ground_rules()]
    assumed = ids(shelf.assumptions())
    assert prior and rules and len(assumed) == len(table("assumptions"))
    assert not set(prior) & set(rules)
    record = Record.new()
    for item in [*prior, *rules, *assumed, *ids(shelf.questions())]:
        record = record.answer(item, text="So.")
    assert len(record.how.answers) == len(prior) + len(rules) + len(assumed) + 4
    counter = table("assumptions")["counterpoint"]
    for group, text in zip(shelf.assumptions(), counter, strict=True):
        assert len(group.beside) == bool(text) and all(b.startswith(text) for b in group.beside)


@pytest.mark.parametrize("name", ["stages", "bearers", "modes", "cost-groups", "alternatives"])
def test_the_options_of_a_field_are_the_rows_of_a_table(name):
    assert shelf.labels(name) == list(table(name)["label"].items())
