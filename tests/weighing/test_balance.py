"""The balance: every answer on its own side, and an exact figure for how far weights decide."""

from fractions import Fraction
from functools import cache

import numpy as np
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from pymcdm.methods import WSM
from strategies import CONDITIONS, records, turned

from coprod import NothingToWeigh, Record
from coprod.decide.balance.chart import balance_info
from coprod.page.twins import twin
from coprod.rating.scale import position
from coprod.weighing.balance import considerations, robustness, share_of_weightings

NEAR = pytest.approx
ITEM, APART = "cond-contestation", "cond-knowledge-valued"  # opposite poles, and separate ones

sizes = st.integers(-3, 3) | st.floats(-50, 50).filter(lambda x: x == 0 or abs(x) > 0.01)
signed = st.lists(sizes, min_size=1, max_size=9).filter(any)


def exact(strengths):
    """The recurrence of the design, written down as it stands there, in fractions."""
    gains = [Fraction(s) for s in strengths if s > 0]
    losses = [-Fraction(s) for s in strengths if s < 0]

    @cache
    def ahead(i, j):
        if i == len(gains):
            return Fraction(0)
        if j == len(losses):
            return Fraction(1)
        a, y = gains[i], losses[j]
        return y / (a + y) * ahead(i + 1, j) + a / (a + y) * ahead(i, j + 1)

    return ahead(0, 0)


# --- the share of weightings ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("strengths", "share"),
    [
        ([3, -3], 0.5),
        ([3, 1, -1], 0.875),
        ([1, -1, -1], 0.25),
        ([3, -1], 0.75),
        ([2], 1),
        ([1, 2, 3], 1),
        ([-2], 0),
        ([-1, -0.5], 0),
        ([0, 0, 1], 1),
    ],
)
def test_what_can_be_worked_out_by_hand(strengths, share):
    assert share_of_weightings(strengths) == share


@given(signed)
@example([1e-9, -1e9, 1e9])
def test_the_figure_is_the_exact_one(strengths):
    assert share_of_weightings(strengths) == NEAR(float(exact(strengths)), abs=1e-12)


@given(signed)
def test_the_figure_is_a_share(strengths):
    assert 0 <= share_of_weightings(strengths) <= 1


@given(signed)
def test_neither_side_is_favoured(strengths):
    other = share_of_weightings([-s for s in strengths])
    assert other == NEAR(1 - share_of_weightings(strengths), abs=1e-12)


@given(signed, st.floats(0.01, 100))
def test_the_scale_of_strengths_does_not_matter(strengths, factor):
    scaled = share_of_weightings([s * factor for s in strengths])
    assert scaled == NEAR(share_of_weightings(strengths), abs=1e-12)


@given(st.data(), signed)
def test_the_order_of_the_conditions_does_not_matter(data, strengths):
    other = data.draw(st.permutations(strengths))
    assert share_of_weightings(other) == NEAR(share_of_weightings(strengths), abs=1e-12)


@given(st.data(), signed, st.floats(0.01, 50))
def test_more_on_the_side_for_never_lowers_the_share(data, strengths, more):
    i = data.draw(st.integers(0, len(strengths) - 1))
    raised = [s + more * (j == i) for j, s in enumerate(strengths)]
    assume(any(raised))
    assert share_of_weightings(raised) >= share_of_weightings(strengths) - 1e-12


@given(signed, st.lists(st.just(0), max_size=4))
def test_zeros_carry_no_weight(strengths, zeros):
    assert share_of_weightings([*zeros, *strengths, *zeros]) == share_of_weightings(strengths)


@pytest.mark.parametrize("strengths", [[], [0], [0, 0.0]])
def test_nothing_to_weigh_is_said_in_plain_words(strengths):
    with pytest.raises(NothingToWeigh, match=r"Nothing stands .* or weigh an aim or a cost\.$"):
        share_of_weightings(strengths)


SETS = [[3, 1, -1], [3, -2, 1, -1, -2], [1, 1, 1, -3], [3, 2, 1, 1, -1, -2, -3, -3, 2]]


@pytest.mark.parametrize("strengths", SETS, ids=str)
def test_drawn_weightings_give_the_same_figure(strengths):
    draws = 400_000
    weights = np.random.default_rng(2019).dirichlet(np.ones(len(strengths)), draws)
    share = share_of_weightings(strengths)
    drawn = np.mean(weights @ np.array(strengths) > 0)
    assert drawn == NEAR(share, abs=4 * (share * (1 - share) / draws) ** 0.5)


def test_a_decision_analysis_package_gives_the_same_figure():
    """Two alternatives, coproduce or not, ranked by weighted sums under drawn weightings."""
    strengths, draws = np.array([3, -2, 1, -1, -2]), 4000
    alternatives = np.array([np.maximum(strengths, 0), np.maximum(-strengths, 0)])
    method = WSM(normalization_function=lambda column, cost: column / 3)  # one scale for all
    kinds = np.ones(len(strengths))
    wins = 0
    for weights in np.random.default_rng(33).dirichlet(kinds, draws):
        coproduce, otherwise = method(alternatives, weights, kinds)
        wins += coproduce > otherwise
    share = share_of_weightings(strengths)
    assert wins / draws == NEAR(share, abs=4 * (share * (1 - share) / draws) ** 0.5)


# --- what stands on the balance ---------------------------------------------------------------


def on(record):
    return [(c.item, c.side, c.strength, c.unsure) for c in considerations(record)]


@given(records(by=st.just("team")))
def test_sides_come_from_what_a_pole_says_and_not_from_its_place(record):
    other = turned(record)
    assert set(considerations(other)) == set(considerations(record))
    assert balance_info(other) == balance_info(record)
    assert twin(other, "conditions") == twin(record, "conditions")
    assert [position(other.rating(c)) for c in CONDITIONS] == [
        position(record.rating(c)) for c in CONDITIONS
    ]
    try:
        assert robustness(other) == NEAR(robustness(record), abs=1e-12)
    except NothingToWeigh:
        with pytest.raises(NothingToWeigh):
            robustness(record)


@pytest.mark.parametrize("item", CONDITIONS)
def test_less_speaks_against_and_more_speaks_for_in_every_condition(item):
    assert on(Record.new().rate(item, less=2)) == [(item, "against", 2, False)]
    assert on(Record.new().rate(item, more=3)) == [(item, "for", 3, False)]
    assert robustness(Record.new().rate(item, less=2)).share == 0
    assert robustness(Record.new().rate(item, more=2)).share == 1


def test_both_poles_that_hold_stand_on_both_sides():
    record = Record.new().rate(APART, less=1, more=2)
    assert sorted(on(record)) == [(APART, "against", 1, False), (APART, "for", 2, False)]
    assert robustness(record).share == NEAR(2 / 3)


def test_in_between_blank_and_what_does_not_apply_stand_on_neither_side():
    record = Record.new().rate(ITEM, less=0, more=0).rate(APART, less=0)
    record = record.mark("cond-resources", "not-applicable").mark("cond-conflicts", "not-rated")
    assert on(record) == []


def test_a_blank_condition_does_not_weaken_the_others_as_a_zero_on_a_scale_would():
    rated = Record.new().rate(ITEM, less=1).rate(APART, more=3)
    assert robustness(rated) == robustness(rated.mark("cond-resources", "not-applicable"))
    assert robustness(rated) == robustness(rated.rate("cond-resources", less=0, more=0))
    assert robustness(rated).share == 0.75


def test_not_applicable_and_not_rated_are_told_apart():
    record = Record.new().mark(ITEM, "not-applicable")
    info, blank = balance_info(record), balance_info(Record.new())
    label = record.condition(ITEM).label
    assert info.not_applicable == [label] and label not in info.not_rated
    assert blank.not_applicable == [] and label in blank.not_rated


@given(records(by=st.just("team")), st.sampled_from(CONDITIONS))
def test_what_is_unsure_makes_a_range_around_what_is_sure(record, item):
    unsure = record.mark(item, "not-sure")
    try:
        share, lowest, highest = robustness(unsure)
    except NothingToWeigh:
        assert all(c.unsure for c in considerations(unsure))
        return
    assert lowest <= share <= highest
    for less, more in [(3, 0), (2, 1), (0, 0), (0, 3)]:  # whatever it turns out to be
        found = robustness(unsure.rate(item, less=less, more=more))
        assert lowest - 1e-12 <= found.lowest and found.highest <= highest + 1e-12


def test_without_doubt_there_is_no_range():
    share, lowest, highest = robustness(Record.new().rate(ITEM, less=1).rate(APART, more=1))
    assert share == lowest == highest == 0.5


def test_doubts_alone_say_nothing():
    with pytest.raises(NothingToWeigh, match=r"Nothing stands .* for sure"):
        robustness(Record.new().mark(ITEM, "not-sure"))


def test_groups_are_weighed_apart():
    record = Record.new().rate(ITEM, less=3).rate(ITEM, more=1, by="patients")
    assert robustness(record).share == 0
    assert robustness(record, by="patients").share == 1


# --- aims and costs ---------------------------------------------------------------------------


@given(records())
def test_an_aim_never_speaks_against_and_a_cost_never_for(record):
    aims = {aim.id: aim.strength for aim in record.aims}
    costs = {cost.id: cost.remains for cost in record.costs}
    for one in considerations(record):
        if one.kind == "condition":
            assert one.item in CONDITIONS
            continue
        given, side = (aims, "for") if one.kind == "aim" else (costs, "against")
        assert (one.side, one.strength, one.unsure) == (side, given[one.item], False)
        assert (one.signed > 0) == (one.kind == "aim")


@given(records())
def test_each_aim_and_cost_is_weighed_once_or_not_at_all(record):
    weighed = [aim.id for aim in record.aims if aim.strength]
    weighed += [cost.id for cost in record.costs if cost.remains]
    required = [partner.required for partner in record.frame.partners]
    everybody = bool(required) and all(required)
    found = [one.item for one in considerations(record) if one.kind != "condition"]
    assert found == ([] if everybody else weighed)


@pytest.mark.parametrize("nothing", [None, 0])
def test_an_aim_or_cost_without_weight_moves_nothing(nothing):
    record = Record.new().rate(ITEM, less=2).rate(APART, more=1)
    more = record.add_aim("aim-pol-ownership", strength=nothing).add_cost(remains=nothing)
    assert considerations(more) == considerations(record)
    assert robustness(more) == robustness(record)


def test_how_likely_and_how_severe_a_cost_is_weighs_nothing_of_itself():
    record = Record.new().add_cost("cost-proc-delay", likely=3, severe=3)
    assert considerations(record) == []
    assert on(record.change_cost("cost-1", remains=1)) == [("cost-1", "against", 1, False)]


@given(records())
def test_the_share_is_that_of_all_that_stands_on_the_balance(record):
    sure = [c.signed for c in considerations(record) if not c.unsure]
    if not any(sure):
        with pytest.raises(NothingToWeigh):
            robustness(record)
        return
    assert robustness(record).share == share_of_weightings(sure)


def test_aims_and_costs_are_weighed_as_conditions_are():
    record = Record.new().add_aim(strength=3).rate(APART, more=1).add_cost(remains=1)
    assert robustness(record) == (0.875, 0.875, 0.875)


def test_the_balance_of_another_group_does_not_hold_the_aims_and_costs_of_the_team():
    record = Record.new().add_aim(strength=3).add_cost(remains=1).rate(ITEM, less=2, by="patients")
    assert [c.kind for c in considerations(record, by="patients")] == ["condition"]
    assert [c.kind for c in considerations(record)] == ["aim", "cost"]
    assert robustness(record, by="patients").share == 0


def test_a_group_that_has_to_be_involved_is_not_weighed_and_the_others_are():
    record = Record.new().rate(ITEM, less=3).rate(ITEM, more=1, by="patients").add_aim(strength=1)
    must, may = {"id": "patients", "required": True}, {"id": "sites", "required": False}
    before = considerations(record)
    everybody = record.set_frame(partners=[must, {**may, "required": True}])
    assert considerations(everybody) == considerations(everybody, by="patients") == []
    with pytest.raises(NothingToWeigh, match="has to be involved, so nothing is weighed") as error:
        robustness(everybody)
    assert "Rate" not in str(error.value), "nobody is told to do what would change nothing"
    for partners in ([must, may], [must, {"id": "sites"}], [may], [{"id": "sites"}], []):
        assert considerations(record.set_frame(partners=partners)) == before
    assert everybody.ratings == record.ratings and everybody.aims == record.aims
