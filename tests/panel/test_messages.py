"""What the panels of a decision hear: what makes no sense is refused, and costs nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nonsense import incomplete, messages, nonsense, places, sound

from coprod import Record, Workbook
from coprod.browsing.panel import BrowseView
from coprod.decide.alternatives.panel import AlternativesView
from coprod.decide.conditions.panel import ConditionsNote
from coprod.decide.costs.panel import CostsView
from coprod.decide.decision.panel import DecisionView
from coprod.decide.frame.panel import FrameView
from coprod.decide.how.panel import HowView
from coprod.decide.purposes.panel import PurposesView
from coprod.decide.purposes.private import PrivateView
from coprod.decide.resources.panel import ResourcesView
from coprod.errors import RecordError
from coprod.panel.forms import AddCard, DropItem, RemoveCard, SetField
from coprod.panel.messages import understood
from coprod.panel.states import State
from coprod.panel.step_end import StepEnd
from coprod.panel.view import Panel, View
from coprod.session.handout.panel import HandoutView, PromptsView
from coprod.session.kept.panel import KeptView
from coprod.session.parked.panel import ParkedView
from coprod.session.start.panel import ToolbarView
from coprod.session.steps.panel import StepsView
from coprod.session.steps.state import AtStep, ChooseAgenda, SkipStep
from coprod.sources.catalogue import catalogue


class Done(list):
    """What was done from the bar."""

    others = ()

    def __getattr__(self, name):
        return lambda *given: self.append((name, *given))


RECORD = (
    Record.new(title="School meals")
    .set_frame(partners=[{"id": "cooks", "name": "School cooks"}])
    .add_aim("aim-pol-ownership")
    .add_cost("cost-proc-delay")
    .park("The rent")
)
WORKBOOK, DONE = Workbook(RECORD), Done()
CARDS = [FrameView, PurposesView, ConditionsNote, CostsView, ResourcesView, AlternativesView]
CARDS += [HowView, DecisionView]
OPEN: dict[type[Panel], Panel] = {
    **{view: view(WORKBOOK) for view in (*CARDS, PrivateView, StepsView, ParkedView, HandoutView)},
    StepEnd: StepEnd(WORKBOOK, "balance"),
    ToolbarView: ToolbarView(WORKBOOK, DONE),
    BrowseView: BrowseView(catalogue()),
    KeptView: KeptView(),
}
every_view = pytest.mark.parametrize("view", OPEN, ids=lambda view: view.__name__)
PLACES = [(view, place) for view in OPEN for place in places(view)]


def named(one):
    return getattr(one, "__name__", str(one))


def refused(view, message, said):
    one, shown = OPEN[view], OPEN[view].state
    with pytest.raises(ValueError, match=said):
        one.take(message)
    assert WORKBOOK.record is RECORD and DONE == []
    assert one.state["news"] == shown["news"]
    if isinstance(one, View):
        assert said in WORKBOOK.notice and "Your answers are still here" in WORKBOOK.notice


def test_every_panel_of_these_rooms_is_tried():
    rooms = ("coprod.decide.", "coprod.session.", "coprod.browsing.")
    tried = {view.script for view in OPEN} | {PromptsView.script, "balance"}
    there = {view.script for view in derived(Panel) if view.__module__.startswith(rooms)}
    assert there <= tried, "a panel that nobody tries"


def derived(kind):
    for one in kind.__subclasses__():
        yield one
        yield from derived(one)


@every_view
def test_each_panel_says_all_that_it_hears(view):
    kinds = messages(view)
    assert kinds and kinds != ((),)
    assert len({kind.verb for kind in kinds}) == len(kinds), "a verb means one thing"


@every_view
def test_what_a_panel_shows_is_a_frozen_value(view):
    one = OPEN[view]
    described = one.describe(WORKBOOK.scene) if isinstance(one, View) else one.describe()
    assert isinstance(described, State)


def test_where_nothing_can_be_done_nothing_is_heard():
    with pytest.raises((TypeError, ValueError)):
        PromptsView(WORKBOOK).take({"verb": "print"})
    assert WORKBOOK.record is RECORD


@pytest.mark.parametrize(("view", "place"), PLACES, ids=named)
@settings(max_examples=20)
@given(data=st.data())
def test_a_value_of_another_kind_is_refused_and_nothing_changes(view, place, data):
    refused(view, data.draw(nonsense(place)), "takes another")


@every_view
def test_a_message_that_lacks_something_is_refused_and_nothing_changes(view):
    for kind in messages(view):
        for message in incomplete(kind):
            refused(view, message, "takes another")


@every_view
def test_nobody_knows_an_unknown_verb(view):
    for verb in ("unheard-of", "", None, 3, ["set"]):
        refused(view, {"verb": verb, "card": "frame", "value": "x"}, "nothing here")


NAMING = (AddCard, DropItem, RemoveCard, SetField, ChooseAgenda, SkipStep, AtStep)


@every_view
def test_what_names_a_thing_that_is_not_there_changes_no_record(view):
    for kind in set(messages(view)) & set(NAMING):
        WORKBOOK.notice = ""
        try:
            OPEN[view].take(sound(kind))
        except (KeyError, TypeError, ValueError, RecordError):
            assert "Your answers are still here" in WORKBOOK.notice
        assert WORKBOOK.record is RECORD, kind
        OPEN[view].follow(WORKBOOK.scene, afresh=True)  # and the panel is there as before


def test_all_that_is_sound_is_understood():
    for view in OPEN:
        for kind in messages(view):
            assert isinstance(understood(view.hears, sound(kind)), kind)
