"""The balance as a chart: what it shows, what it says, and that the two are the same."""

import re

import pytest
from hypothesis import given, settings
from strategies import records

from coprod import Record
from coprod.decide.balance.chart import (
    BalanceInfo,
    balance_info,
    balance_sentences,
    plot_balance,
)
from coprod.decide.balance.page import balance
from coprod.decide.balance.words import NOTHING_RATED, ONLY
from coprod.drawing.bars import BarRow, row_in_words
from coprod.page.blocks import Paragraph, Picture
from coprod.page.html import as_html
from coprod.progress.scope import NOBODY_LEFT
from coprod.weighing.balance import MOST
from coprod.weighing.words import NO_VERDICT, ONE_WAY
from coprod.words.scales import STRENGTH

FIRST, SECOND, APART, LAST = (
    "cond-contestation",
    "cond-conflicts",
    "cond-knowledge-valued",
    "cond-resources",
)
EMPTY = Record.new()
LABELS = {c.id: c.label for c in EMPTY.conditions}

RECORDS = {
    "empty": EMPTY,
    "one": EMPTY.rate(FIRST, less=3),
    "mixed": EMPTY.rate(FIRST, less=1).rate(SECOND, more=3).rate(LAST, less=2),
    "both hold": EMPTY.rate(APART, less=1, more=2),
    "unsure": EMPTY.rate(FIRST, more=2).mark(SECOND, "not-sure"),
    "only unsure": EMPTY.mark(SECOND, "not-sure"),
    "half rated": EMPTY.rate(APART, less=2).rate(FIRST, less=0),
    "in between": EMPTY.rate(FIRST, less=0, more=0),
    "neither": EMPTY.rate(APART, less=0, more=0),
    "not applicable": EMPTY.mark(FIRST, "not-applicable"),
    "aims and costs": EMPTY.add_aim(strength=2).rate(FIRST, less=1).add_cost(remains=3),
}
INFOS = {name: balance_info(record) for name, record in RECORDS.items()}
each = pytest.mark.parametrize("info", INFOS.values(), ids=INFOS)


def others(*rated):
    return [label for item, label in LABELS.items() if item not in rated]


def row(item, against, in_favour, unsure=False):
    return BarRow(item, LABELS[item], against, in_favour, unsure)


# --- what it shows ----------------------------------------------------------------------------


def shown(*rows, robust=None, **beside):
    """What is expected: these rows, these lists, and all that is in none of them not rated."""
    lists = {name: [LABELS[item] for item in items] for name, items in beside.items()}
    told = {row.item for row in rows}.union(*beside.values())
    answers = ("in_between", "neither", "half_rated", "not_applicable")
    lists = {**{name: [] for name in answers}, **lists, "not_rated": others(*told)}
    return BalanceInfo(rows=list(rows), robustness=robust, **lists)


@pytest.mark.parametrize(
    ("name", "info"),
    [
        ("empty", shown()),
        ("one", shown(row(FIRST, 3, 0), robust=(0, 0, 0))),
        (
            "mixed",
            shown(
                *(row(SECOND, 0, 3), row(LAST, 2, 0), row(FIRST, 1, 0)),
                robust=pytest.approx((0.45, 0.45, 0.45)),
            ),
        ),
        ("both hold", shown(row(APART, 1, 2), robust=pytest.approx((2 / 3,) * 3))),
        (
            "unsure",
            shown(
                *(row(FIRST, 0, 2), row(SECOND, MOST, MOST, True)),
                robust=pytest.approx((1, 0.4, 1)),
            ),
        ),
        ("only unsure", shown(row(SECOND, MOST, MOST, True))),
        ("half rated", shown(row(APART, 2, 0), half_rated=[FIRST, APART], robust=(0, 0, 0))),
        ("in between", shown(in_between=[FIRST])),
        ("neither", shown(neither=[APART])),
        ("not applicable", shown(not_applicable=[FIRST])),
    ],
)
def test_each_answer_has_its_own_place_in_the_balance(name, info):
    assert INFOS[name] == info


@given(records())
def test_no_condition_is_left_out_or_counted_twice(record):
    info = balance_info(record)
    if info.nobody_left:
        assert info.rows == []
        return
    on_it = [r.label for r in info.rows if r.kind == "condition"]
    only_half = [label for label in info.half_rated if label not in on_it]
    told = on_it + info.in_between + info.neither + only_half
    assert sorted(told + info.not_applicable + info.not_rated) == sorted(LABELS.values())


@given(records())
def test_no_aim_or_cost_is_left_out_or_counted_twice(record):
    info = balance_info(record)
    beside = [*info.not_weighed, *info.no_weight]
    on_it = [r.label for r in info.rows if r.kind != "condition"]
    aims = [f"Aim: {record.label(aim.id)}" for aim in record.aims]
    costs = [f"Cost: {record.label(cost.id)}" for cost in record.costs]
    if info.nobody_left:
        assert on_it == []
    else:
        assert sorted(on_it + beside) == sorted(aims + costs)


PATH = (
    EMPTY.add_aim("aim-pol-ownership", strength=3)
    .add_aim(outcome="Cooks use the findings", strength=0)
    .add_aim("aim-ins-capacity")
    .add_cost("cost-proc-delay", remains=2)
    .add_cost(what="Travel", remains=0)
    .add_cost("cost-stk-time")
)


def test_an_aim_that_counts_not_at_all_is_not_taken_for_one_nobody_weighed():
    info = balance_info(PATH)
    assert [(r.kind, r.against, r.in_favour) for r in info.rows] == [("aim", 0, 3), ("cost", 2, 0)]
    assert info.no_weight == ("Aim: Cooks use the findings", "Cost: Travel")
    labels = [PATH.wording(id).label for id in ("aim-ins-capacity", "cost-stk-time")]
    assert info.not_weighed == (f"Aim: {labels[0]}", f"Cost: {labels[1]}")
    said = balance_sentences(info)
    assert "Named, and said to count not at all: Aim: Cooks use the findings; Cost: Travel." in said
    assert f"Named, but not weighed: Aim: {labels[0]}; Cost: {labels[1]}." in said


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (EMPTY.add_aim(strength=1), "One aim speaks for coproducing here."),
        (EMPTY.add_aim(strength=1).add_aim(strength=2), "Two aims speak for coproducing here."),
        (EMPTY.add_cost(remains=1), "One cost speaks against coproducing here."),
        (EMPTY.add_cost(remains=1).add_cost(remains=1), "Two costs speak against coproducing"),
        (PATH, "Two considerations speak: one against coproducing here and one for it."),
        (PATH.rate(FIRST, less=1), "Three considerations speak: two against coproducing here"),
        (EMPTY.rate(FIRST, less=1).rate(LAST, more=1), "Two conditions speak: one against"),
    ],
)
def test_it_says_considerations_only_of_things_of_several_kinds(record, said):
    assert balance_sentences(balance_info(record))[0].startswith(said)


def with_partners(*required):
    names = ("patients", "service managers", "the ministry")
    partners = [
        {"id": f"partner-{n + 1}", "name": names[n], "required": must, "required_by": "the funder"}
        for n, must in enumerate(required)
    ]
    return PATH.rate(FIRST, less=3).set_frame(partners=partners)


def test_where_everybody_has_to_be_involved_it_weighs_nothing_and_says_so():
    info = balance_info(with_partners(True, True))
    assert info.nobody_left and info.rows == [] and info.robustness is None
    (said,) = balance_sentences(info)
    both = "patients (asked for by the funder) and service managers (asked for by the funder)"
    assert f"{both} is a requirement" in said
    assert NOBODY_LEFT in said
    assert bars(plot_balance(info)) == []


def test_where_some_have_to_be_involved_it_names_them_and_weighs_the_rest():
    info = balance_info(with_partners(True, False, None))
    assert not info.nobody_left
    assert info.rows == balance_info(with_partners(False, False, None)).rows != []
    said = balance_sentences(info)[0]
    assert said == info.required
    assert "Involving patients (asked for by the funder) is a requirement" in said
    assert "managers" not in said and NOBODY_LEFT not in said


@pytest.mark.parametrize("required", [(), (False,), (None,), (False, None)])
def test_nobody_is_said_to_be_required_who_is_not(required):
    info = balance_info(with_partners(*required))
    assert info.required == "" and not info.nobody_left and info.rows


# --- what it says -----------------------------------------------------------------------------


def rows_and_sentences(record, info=None):
    """What the saved page says in words: the rows of the picture, and the sentences."""
    blocks = balance(record, info)
    rows = [row for one in blocks if isinstance(one, Picture) for row in one.words]
    return rows, [one.text for one in blocks if isinstance(one, Paragraph)]


def told(record, info=None):
    """All that the saved page says in words, as lines to read."""
    rows, sentences = rows_and_sentences(record, info)
    return "\n".join([*(f"{about}: {how}" for about, how in rows), *sentences])


@given(records())
def test_it_never_gives_a_verdict_and_always_says_so(record):
    info = balance_info(record)
    end = info.required if info.nobody_left else NO_VERDICT  # nothing weighed: none to deny
    assert balance_sentences(info)[-1] == end
    said = told(record, info._replace(required=""))
    said = said.replace(NO_VERDICT, "")
    for label in (record.label(one.id) for one in (*record.aims, *record.costs)):
        said = said.replace(label, "")  # what the sources or the team call it is theirs
    assert not re.search(r"recommend|score|should|verdict|ought|better|best", said, re.IGNORECASE)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("one", "One condition speaks against coproducing here."),
        ("mixed", "Three conditions speak: two against coproducing here and one for it."),
        ("both hold", "One condition speaks both ways."),
        ("unsure", "One condition speaks for coproducing here."),
        ("empty", NOTHING_RATED),
        ("only unsure", ONLY["unsure"]),
        ("not applicable", ONLY["not_applicable"]),
        ("in between", ONLY["in_between"]),
        ("neither", ONLY["neither"]),
    ],
)
def test_it_counts_the_conditions_on_each_side(name, said):
    assert balance_sentences(INFOS[name])[0] == said


def all_not_applicable():
    record = EMPTY
    for condition in EMPTY.conditions:
        record = record.mark(condition.id, "not-applicable")
    return record


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (EMPTY, NOTHING_RATED),
        (EMPTY.add_aim(), NOTHING_RATED),
        (EMPTY.add_aim(strength=0), "What is weighed so far counts not at all."),
        (EMPTY.add_cost(remains=0), "What is weighed so far counts not at all."),
        (all_not_applicable(), "So far you have only said what does not apply here."),
        (
            EMPTY.mark(FIRST, "not-applicable").rate(SECOND, less=0, more=0),
            "What is rated or weighed so far stands on neither side.",
        ),
        (
            EMPTY.add_aim(strength=0).mark(SECOND, "not-sure"),
            "What you are not sure about could be either, so nothing is sure to stand on a side.",
        ),
    ],
)
def test_an_empty_balance_says_why_it_is_empty_and_nothing_that_is_not_so(record, said):
    found = balance_sentences(balance_info(record))
    assert found[0] == said
    assert (NOTHING_RATED in found) == (said == NOTHING_RATED)


def test_what_speaks_one_way_may_be_weighed_and_not_rated():
    said = balance_sentences(balance_info(EMPTY.add_aim(strength=1).add_aim(strength=2)))
    assert ONE_WAY in said and "rated" not in ONE_WAY


def test_what_still_counts_of_a_step_that_was_skipped_is_said_to():
    record = PATH.rate(FIRST, less=1)
    for steps, said in [
        (["costs"], "This step was skipped on purpose: Costs. What was weighed there before still"),
        (["purposes", "costs"], "These steps were skipped on purpose: Purposes and Costs. What"),
    ]:
        skipped = record
        for step in (*steps, "alternatives", "resources"):
            skipped = skipped.skip(step)
        assert [s for s in balance_sentences(balance_info(skipped)) if s.startswith(said)]
    nothing = EMPTY.rate(FIRST, less=1).add_aim(strength=0).skip("purposes").skip("costs")
    assert "skipped" not in told(nothing)
    assert "skipped" not in told(record)


def test_it_names_what_is_unsure_in_between_half_rated_and_not_rated_each_as_such():
    record = EMPTY.rate(SECOND, less=0, more=0).rate(APART, less=2).mark(LAST, "not-applicable")
    said = balance_sentences(balance_info(record.mark(FIRST, "not-sure")))
    for item, start in [
        (SECOND, "In between: "),
        (FIRST, "Not sure: "),
        (APART, "Only one of two statements rated: "),
        (LAST, "Does not apply here: "),
    ]:
        assert f"{start}{LABELS[item]}." in said
    rest = "; ".join(others(FIRST, SECOND, APART, LAST))
    assert [s for s in said if s.startswith("Not rated") and s.endswith(f": {rest}.")]


def test_it_says_the_range_while_somebody_is_not_sure():
    said = told(RECORDS["unsure"])
    assert "100 in 100" in said and "between 40 and 100" in said and LABELS[SECOND] in said


def test_it_claims_no_range_and_no_share_where_nothing_is_on_the_balance():
    for name in ("empty", "only unsure", "in between", "not applicable"):
        assert "in 100" not in told(RECORDS[name])


@given(records())
def test_the_text_says_every_row_of_the_picture(record):
    info = balance_info(record)
    rows, sentences = rows_and_sentences(record)
    assert rows == [(one.label, row_in_words(one)) for one in info.rows]
    assert sentences == balance_sentences(info)
    for one in info.rows:
        said = row_in_words(one)
        if one.unsure:
            assert said.startswith("not sure")
        else:
            for strength, side in [(one.against, "against"), (one.in_favour, "for")]:
                assert (f"{STRENGTH[strength]} {side}" in said) == bool(strength)


# --- the drawing ------------------------------------------------------------------------------


def bars(figure):
    """Labels and lengths of what is drawn, the two sides apart; against is negative."""
    axis = figure.layout.yaxis
    texts = [text.replace("<br>", " ") for text in axis.ticktext or ()]  # long ones have two lines
    labels = dict(zip(axis.tickvals or (), texts, strict=True))
    return sorted(
        (labels[item], length)
        for trace in figure.data
        for item, length in zip(trace.y or (), trace.x or (), strict=True)
        if length
    )


def strengths(info):
    return sorted((r.label, n) for r in info.rows for n in (-r.against, r.in_favour) if n)


@each
def test_each_strength_is_one_bar_on_its_own_side(info):
    assert bars(plot_balance(info)) == strengths(info)
    assert as_html(balance(EMPTY, info)).count("<img ") == len(strengths(info))


@settings(max_examples=25)
@given(records())
def test_a_chart_drawn_twice_is_the_same(record):
    once, again = (plot_balance(balance_info(record)) for _ in range(2))
    assert once.to_plotly_json() == again.to_plotly_json()


def test_an_empty_chart_says_why_it_is_empty():
    for name, said in [("empty", NOTHING_RATED), ("in between", ONLY["in_between"])]:
        figure = plot_balance(INFOS[name])
        assert [a.text for a in figure.layout.annotations] == [said]


def test_the_sides_differ_by_more_than_colour():
    against, in_favour, *unsure = plot_balance(INFOS["mixed"]).data
    patterns = [t.marker.pattern.shape for t in (against, in_favour, *unsure)]
    assert patterns[0] and patterns[0] != patterns[1] and patterns[2] not in patterns[:2]
    headings = [a.text for a in plot_balance(INFOS["mixed"]).layout.annotations]
    assert any("against" in h for h in headings) and any("for" in h for h in headings)
