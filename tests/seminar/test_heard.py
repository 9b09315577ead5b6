"""What the panels of a seminar hear: what makes no sense is refused, and costs nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nonsense import Place, incomplete, messages, nonsense, places, sound
from seminars import attended

from coprod import Workbook
from coprod.panel.messages import understood
from coprod.panel.states import State
from coprod.panel.view import View
from coprod.seminar.case.panel import CaseNote, CaseView
from coprod.seminar.case.reveal import RevealView
from coprod.seminar.claims.panel import ClaimsView
from coprod.seminar.debate.panel import DebateView
from coprod.seminar.definitions.panel import DefinitionsView, PlacingsView
from coprod.seminar.evaluation.panel import EvaluationView
from coprod.seminar.readings.panel import ReadingsView
from coprod.seminar.take.panel import TakeView
from coprod.seminar.teacher.panel import TeacherView
from coprod.seminar.you.panel import YouView


class TakeOfClaims(TakeView):
    """What somebody takes from one of the steps."""

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(workbook, "claims")


RECORD = attended(revealed=False)
VIEWS = [YouView, ClaimsView, DefinitionsView, PlacingsView, CaseView, CaseNote, RevealView]
VIEWS += [ReadingsView, DebateView, EvaluationView, TeacherView, TakeOfClaims]
every_view = pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)


WORKBOOK = Workbook(RECORD)
OPEN: dict[type[View], View] = {view: view(WORKBOOK) for view in VIEWS}
PLACES = [(view, place) for view in VIEWS for place in places(view)]


@every_view
def test_each_panel_says_all_that_it_hears(view):
    kinds = messages(view)
    assert kinds, "a panel that hears nothing at all cannot refuse anything"
    assert len({kind.verb for kind in kinds}) == len(kinds), "a verb means one thing"


@every_view
def test_what_a_panel_shows_is_a_frozen_value(view):
    described = OPEN[view].describe(WORKBOOK.scene)
    assert isinstance(described, State)


@pytest.mark.parametrize(
    ("view", "place"), PLACES, ids=lambda one: getattr(one, "__name__", str(one))
)
@given(data=st.data())
def test_a_value_of_another_kind_is_refused_and_nothing_changes(view, place: Place, data):
    refused(view, data.draw(nonsense(place)), ValueError, "takes another")


@every_view
def test_a_message_that_lacks_something_is_refused_and_nothing_changes(view):
    for kind in messages(view):
        for message in incomplete(kind):
            refused(view, message, ValueError, "takes another")


@every_view
def test_nobody_knows_an_unknown_verb(view):
    for verb in ("undo", "", None, 3, ["set"]):
        refused(view, {"verb": verb, "card": "you", "value": "x"}, ValueError, "nothing here")


@every_view
def test_what_names_a_thing_that_is_not_there_changes_no_record(view):
    for kind in messages(view):
        OPEN[view].workbook.notice = ""
        try:
            OPEN[view].take(sound(kind))
        except Exception:
            assert "Your answers are still here" in WORKBOOK.notice
        assert WORKBOOK.record is RECORD
        OPEN[view].follow(WORKBOOK.scene, afresh=True)  # and the panel is there as before


def refused(view, message, error, said):
    one = OPEN[view]
    before = one.state
    with pytest.raises(error, match=said):
        one.take(message)
    assert WORKBOOK.record is RECORD and one.state["news"] == before["news"]
    assert said in WORKBOOK.notice and "Your answers are still here" in WORKBOOK.notice


def test_all_that_is_sound_is_understood():
    for view in VIEWS:
        for kind in messages(view):
            assert isinstance(understood(view.hears, sound(kind)), kind)


@pytest.mark.parametrize("column", [-1, 3])
def test_a_definition_is_put_into_no_column_that_is_not_there(column):
    one, before = OPEN[DefinitionsView], OPEN[DefinitionsView].state["columns"]
    with pytest.raises(ValueError, match="no column"):
        one.take({"verb": "column", "column": column, "value": ""})
    assert one.state["columns"] == before
