"""What goes down to the pages: only what changed, all of it, in order; and nothing twice."""

import json
import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pages import put, say
from scripts import called

from coprod import Record, Workbook
from coprod.panel.states import difference
from coprod.panel.wire import Wire, wire
from coprod.rating.condition import ConditionsView
from coprod.session.steps.panel import StepsView

WHOLE = Record.new(title="School meals")
keys = st.sampled_from(["a", "b", "0", ""])
leaves = st.none() | st.booleans() | st.integers(-3, 3) | st.sampled_from(["", "x", "é"])
values = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3)
)
states = st.dictionaries(keys, values, max_size=4)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(states, states), min_size=20, max_size=60))
def test_the_page_makes_of_a_difference_what_the_kernel_shows(pairs):
    sent = [{"before": before, "set": difference(before, now)} for before, now in pairs]
    made = called(
        "panel/front/model.js", "(model, one) => model.patched(one.before, one.set)", sent
    )
    assert json.dumps(made, sort_keys=True) == json.dumps([n for _, n in pairs], sort_keys=True)


@given(states)
def test_what_is_the_same_is_not_sent(state):
    assert difference(state, json.loads(json.dumps(state))) == []


@given(states, states, values)
def test_no_more_is_sent_than_what_changed(before, rest, value):
    changed = {**before, "new": value}
    assert difference(before, changed) == [[["new"], value]]


CUT = """async (model, _) => {
  const [shown, heard, sent] = [{ state: { news: 3 } }, {}, []];
  const rest = () => new Promise((done) => setTimeout(done, 100));
  let told = () => {};
  const connectionStatusChanged = { connect: (act) => { told = (status) => act(null, status); } };
  const view = {
    get: (name) => ({ ...shown, door: { id: "v" } })[name],
    set_state: ({ state }) => { shown.state = state; },
    on() {}, off() {},
  };
  const wire = {
    widget_manager: { kernel: { connectionStatusChanged }, get_model: async () => view },
    on: (name, act) => { heard[name] = act; },
    send: (message) => sent.push(message.views),
  };
  const gone = new AbortController();
  await model.modelOf(view, wire, gone.signal);
  await rest();
  told("connecting");
  told("connected");
  await rest();
  heard["msg:custom"]({ views: { v: { state: { news: 5 } } } });
  await rest();
  gone.abort();
  told("connected");
  await rest();
  return { sent, shown };
}"""


def test_a_page_that_was_cut_off_asks_what_it_missed():
    (found,) = called("panel/front/model.js", CUT, [0])
    assert found == {"sent": [{"v": 3}, {"v": 3}], "shown": {"state": {"news": 5}}}


@pytest.fixture
def workbook():
    return Workbook(WHOLE)


@pytest.fixture
def sent(monkeypatch):
    sent = []
    monkeypatch.setattr(wire(), "send", sent.append)
    return sent


def test_a_step_of_a_slider_sends_one_message_with_what_it_changed(workbook, sent):
    rows = put(workbook, ConditionsView(workbook))
    steps = put(workbook, StepsView(workbook))
    say(rows, "slide", -3, page="a", n=1)
    ((news),) = sent
    assert set(news["views"]) == {rows.model_id, steps.model_id}
    assert len(json.dumps(news)) < 1500
    say(rows, "slide", -3, page="a", n=2)  # nothing changed, and yet it is confirmed
    assert list(sent[1]["views"]) == [rows.model_id]
    assert sent[1]["views"][rows.model_id]["set"][0] == [["heard", "a"], 2]


def test_news_are_counted_so_that_a_page_knows_what_it_missed(workbook, sent):
    view = put(workbook, ConditionsView(workbook))
    for place in (1, 2, 3):
        say(view, "slide", place)
    after = [one["views"][view.model_id]["after"] for one in sent]
    assert after == [0, 1, 2] and view.state["news"] == 3


def test_a_page_that_comes_up_gets_what_it_missed_and_nothing_else(workbook, sent):
    missed, known = ConditionsView(workbook), ConditionsView(workbook)
    put(workbook, missed)
    say(missed, "slide", 1)
    sent.clear()
    views = {missed.model_id: 0, known.model_id: 0, "of another kernel": 7}
    wire()._handle_custom_msg({"verb": "here", "views": views}, [])
    assert sent == [{"views": {missed.model_id: {"state": missed.state}}}]
    wire()._handle_custom_msg({"verb": "here", "views": {missed.model_id: 1}}, [])
    assert len(sent) == 1


def test_whoever_loads_the_page_later_gets_all_of_it(workbook):
    view = put(workbook, ConditionsView(workbook))
    say(view, "slide", 2)
    assert view.get_state()["state"] == view.state
    assert view.state["rows"][0]["position"] == 2


def test_a_view_that_is_gone_is_sent_nothing_and_hears_nothing(workbook, sent):
    view = ConditionsView(workbook)
    id = view.model_id
    view.close()
    slide = {"verb": "slide", "value": 1, "item": WHOLE.conditions[0].id, "rated_for": ""}
    wire()._handle_custom_msg({**slide, "view": id}, [])
    view.show(workbook.scene)
    assert sent == [] and workbook.record is WHOLE


def test_what_fails_half_way_is_told_all_the_same(workbook, sent):
    view = put(workbook, ConditionsView(workbook))

    def both():
        with wire().together():
            workbook.rate(WHOLE.conditions[0].id, less=1)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        both()
    assert list(sent[0]["views"]) == [view.model_id]


def elsewhere(act):
    """Do something in a thread of its own, such as that which writes to disk has."""
    thread = threading.Thread(target=act)
    thread.start()
    thread.join()


def test_two_threads_that_change_one_view_count_on_from_each_other(workbook, sent):
    """Both begin with the same state: a page would take the second message for one it knows."""
    view = put(workbook, ConditionsView(workbook))
    first, second, third = (one.id for one in WHOLE.conditions[:3])
    with wire().together():
        workbook.rate(first, less=1)
        elsewhere(lambda: workbook.rate(second, less=2))
        workbook.rate(third, less=3)
    news = [one["views"][view.model_id] for one in sent]
    assert [one["after"] for one in news] == [0, 1] and view.state["news"] == 2
    told = {tuple(place): value for one in news for place, value in one["set"]}
    assert [told["rows", n, "less"] for n in range(3)] == [1, 2, 3]


def test_the_script_and_the_sheet_travel_once_and_not_with_each_view(workbook):
    carried = wire().get_state()
    view = ConditionsView(workbook).get_state()
    assert len(carried["script"]) > 50_000 and len(carried["style"]) > 20_000
    assert len(view["_esm"]) < 2_000 and "_css" not in view
    assert isinstance(wire(), Wire) and wire() is wire()
    assert (carried["_model_module"], carried["_model_name"]) == (
        "@jupyter-widgets/base",
        "WidgetModel",
    ), "a model that pages know by themselves: none gives up waiting for it"
