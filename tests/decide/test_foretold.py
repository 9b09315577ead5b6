"""What the page shows of an answer before the kernel has heard it is what the kernel then shows."""

from hypothesis import given, settings
from scripts import called
from strategies import records

from coprod import Record, Workbook
from coprod.decide.balance.chart import balance_info
from coprod.decide.balance.foretold import answers
from coprod.decide.balance.panel import BalanceView, rows_by_item
from coprod.panel.states import plain

PICTURED = "(module, one) => module.pictured(one.state, new Map(one.said))"
BEGUN = Record.new().add_aim("aim-eg-broker", strength=2)


def shown(record):
    """Return what the page is told of a record's balance, without a page."""
    return BalanceView(Workbook(record)).state


def rated(record, rating):
    if rating.state != "rated":
        return record.mark(rating.item, rating.state)
    return record.rate(rating.item, less=rating.less, more=rating.more)


def from_the_top(record):
    """Return the rows that the kernel draws, as the page has them."""
    rows = rows_by_item(record, balance_info(record))
    return plain([[item, row] for item, row in rows.items()])


@settings(max_examples=8, deadline=None)
@given(records(most=6))
def test_for_every_condition_every_place_and_every_state_the_page_draws_what_the_kernel_will(
    record,
):
    state = {name: shown(record)[name] for name in ("rows", "conditions", "tables")}
    every = [(c.id, name, rating) for c in record.conditions for name, rating in answers(c)]
    asked = [{"state": state, "said": [[item, name]]} for item, name, _ in every]
    wanted = [from_the_top(rated(record, rating)) for _, _, rating in every]
    assert called("decide/balance/pictured.js", PICTURED, asked) == wanted


def test_every_answer_has_a_name_and_no_two_the_same():
    for condition in BEGUN.conditions:
        names = [name for name, _ in answers(condition)]
        assert len(set(names)) == len(names) == 3 + 7 + 24
        assert len({(r.state, r.less, r.more) for _, r in answers(condition)}) == 3 + 24


def test_two_answers_on_their_way_are_both_in_the_picture():
    record = BEGUN.rate("cond-contestation", less=1)
    state = shown(record)
    said = [["cond-contestation", "3"], ["cond-resources", "not-sure"]]
    (page,) = called("decide/balance/pictured.js", PICTURED, [{"state": state, "said": said}])
    after = record.rate("cond-contestation", less=0, more=3).mark("cond-resources", "not-sure")
    assert page == from_the_top(after)


def test_where_everybody_has_to_be_involved_no_answer_puts_anything_there():
    frame = {"partners": [{"id": "ministry", "name": "The ministry", "required": True}]}
    state = shown(BEGUN.set_frame(**frame))
    assert state["rows"] == {} and state["tables"] == [{}]
