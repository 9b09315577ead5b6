"""One pass for one change: what is worked out, described and made anew, and that it is enough."""

from collections import Counter
from functools import cache
from pathlib import Path
from unittest import mock

import pytest
import seminars
import strategies
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod import Record, RecordError, Workbook
from coprod.panels import balance as balance_panel
from coprod.panels import desk as module
from coprod.panels.balance import BalanceView
from coprod.panels.condition import ConditionView
from coprod.panels.desk import Desk
from coprod.panels.view import View
from coprod.report.twins import AIDS, PANELS, SEMINAR, made_of, twin_of
from coprod.scene import Scene
from coprod.store import Drafts

ITEM = strategies.CONDITIONS[0]
WHOLE, OPEN = strategies.whole(), seminars.attended(revealed=False)
SHARED = ("summary", "steps", "parked")


@pytest.fixture(autouse=True)
def no_page(monkeypatch):
    monkeypatch.setattr(module, "running_loop", lambda: None)  # twins are refreshed at once
    monkeypatch.setattr(module, "display", lambda *_, **__: None)
    monkeypatch.setattr(module, "update_display", lambda *_, **__: None)


def panels_of(record):
    """The panels of the notebook that a record is worked on in, the first one aside."""
    own = {**PANELS, "handout": ""} if not record.is_seminar else {**SEMINAR, "teacher": ""}
    return [name for name in dict.fromkeys([*own, *SHARED]) if name != "summary"]


def desk_of(record, folder):
    """A desk with every panel shown."""
    desk = Desk(record, None, folder)
    desk.start()
    for panel in panels_of(record):
        getattr(desk, panel)()
    return desk


def views_of(desk):
    """Every view on a desk, those within others too, as a list of views."""
    shown = [view for views in desk._views.values() for view in views]
    return [one.say if isinstance(one, BalanceView) else one for one in (desk._toolbar, *shown)]


# --- how often --------------------------------------------------------------------------------


class Counts(Counter):
    """Counts calls by name; each goes on to what it counts."""

    def of(self, monkeypatch, where, name):
        called = getattr(where, name)

        def counting(*arguments, **named):
            self[name] += 1
            return called(*arguments, **named)

        monkeypatch.setattr(where, name, counting)


def test_one_slider_move_is_worked_out_once_and_reaches_only_what_shows_it(monkeypatch, tmp_path):
    desk = desk_of(WHOLE, tmp_path)
    desk.rate(strategies.CONDITIONS[1], less=1)  # the first change begins a line and is told apart
    counts, described, made = Counts(), Counter(), Counter()
    for where, name in (
        ("coprod.steps", "step"),
        ("coprod.charts.balance", "considerations"),
        ("coprod.estimate", "_estimate"),
    ):
        counts.of(monkeypatch, __import__(where, fromlist=["_"]), name)
    counts.of(monkeypatch, balance_panel, "restyle")
    shown = View._shown

    def describing(view, scene):
        described[type(view).__name__] += 1
        return shown(view, scene)

    def making(scene, panel):
        made[panel] += 1
        return twin_of(scene, panel)

    monkeypatch.setattr(View, "_shown", describing)
    monkeypatch.setattr(module, "twin_of", making)
    desk.rate(ITEM, less=2, reason="Parties are split over it.")
    desk.refresh_twins()
    assert counts == {"step": len(desk.scene.progress), "considerations": 1, "restyle": 1}
    assert described == dict.fromkeys(
        ("ToolbarView", "StepsView", "ConditionView", "SayView", "PrivateView"), 1
    )
    assert made == dict.fromkeys(("summary", "conditions", "balance"), 1)


def test_a_first_rating_is_news_of_what_stands_open_too(monkeypatch, tmp_path):
    desk = desk_of(WHOLE, tmp_path)
    before = dict(desk._shown)
    desk.rate(strategies.CONDITIONS[1], less=1)
    changed = {panel for panel, (bundle, _) in desk._shown.items() if bundle != before[panel][0]}
    assert changed == {"summary", "steps", "conditions", "balance"}


def test_to_go_to_another_step_makes_no_page_anew_but_the_first(monkeypatch, tmp_path):
    desk = desk_of(WHOLE, tmp_path)
    desk.do(Record.go_to, "costs")
    made = []
    monkeypatch.setattr(
        module, "twin_of", lambda scene, panel: made.append(panel) or twin_of(scene, panel)
    )
    desk.do(Record.go_to, "how")
    assert made == ["summary"]


def test_a_record_that_stays_the_same_makes_no_page_anew(monkeypatch, tmp_path):
    desk = desk_of(WHOLE, tmp_path)
    monkeypatch.setattr(module, "twin_of", lambda scene, panel: pytest.fail(panel))
    desk.flush()


def test_a_draft_is_not_read_to_be_followed_by_the_next_one(monkeypatch, tmp_path):
    drafts = Drafts(tmp_path / "decide.ipynb", tmp_path / "drafts")
    drafts.write(WHOLE)
    monkeypatch.setattr("coprod.draft.parse", lambda text: pytest.fail("it is parsed"))
    assert drafts.write(WHOLE.rate(ITEM, less=1)) == ""


def test_everybody_is_handed_the_same_scene_and_a_new_one_with_each_record():
    workbook = Workbook(WHOLE)
    scene = workbook.scene
    assert workbook.scene is scene and scene.record is WHOLE
    workbook.rate(ITEM, less=1)
    assert workbook.scene is not scene and workbook.scene.record is workbook.record


# --- that it is enough ------------------------------------------------------------------------


def decisions():
    """Records of a decision, each a change after the other."""
    return st.tuples(strategies.records(), st.lists(strategies.changes(), min_size=1, max_size=6))


def as_decided(start, changes):
    found = [start]
    for change in changes:
        if fits := strategies.fitted(found[-1], change):
            found.append(strategies.say(found[-1], *fits))
    return found


def attending():
    """Records of a seminar, likewise; what is done in a case is done in that on the screen."""
    of_case = seminars.OF_A_CASE.map(lambda change: ("of case", *change))
    chosen = st.sampled_from(seminars.CASES).map(lambda case: ("choose_case", (case,), {}))
    revealed = st.just(("of case", "reveal", (), {}))
    change = st.one_of(seminars.OTHERS, of_case, of_case, chosen, revealed)
    return st.tuples(seminars.seminars(most=4), st.lists(change, min_size=1, max_size=6))


def as_attended(start, changes):
    found = [start]
    for change in changes:
        record, (verb, *rest) = found[-1], change
        if verb == "of case":
            verb, arguments, fields = rest
            work = record.studied.work()
            if work is None or (work.revealed and verb != "say_after"):
                continue
            rest = ((work.case, *arguments), fields)
        arguments, fields = rest
        try:
            found.append(getattr(record, verb)(*arguments, **fields))
        except RecordError:  # what is done only once a case is revealed, say
            continue
    return found


@cache
def watched(seminar):
    """Every view there is of a record, on a desk that nobody changes."""
    with mock.patch.object(module, "display", lambda *_, **__: None):
        desk = desk_of(Record.new(seminar=seminar), Path())
    return [view for view in views_of(desk) if view.made_of(desk.scene) is not None]


def described(view, scene):
    """What a view shows that has not shown anything else before."""
    view.general = False  # of the decision, which keeps a card while somebody writes on it
    return view.describe(scene)


def views_are_right(views, records):
    former = Scene(records[0])
    for record in records[1:]:
        scene = Scene(record)
        for view in views:
            if view.made_of(scene) == view.made_of(former):
                assert described(view, scene) == described(view, former), type(view).__name__
        former = scene


def pages_are_right(panels, records):
    former = Scene(records[0])
    for record in records[1:]:
        scene = Scene(record)
        for panel in panels:
            if made_of(scene, panel) == made_of(former, panel):
                assert twin_of(scene, panel) == twin_of(former, panel), panel
        former = scene


few = settings(max_examples=40)


@few
@given(decisions())
def test_what_a_view_of_a_decision_says_it_is_made_of_is_all_it_shows(made):
    views_are_right(watched(seminar=False), as_decided(*made))


@few
@given(attending())
def test_what_a_view_of_a_seminar_says_it_is_made_of_is_all_it_shows(made):
    views_are_right(watched(seminar=True), as_attended(*made))


@few
@given(decisions())
def test_what_a_page_of_a_decision_says_it_is_made_of_is_all_it_says(made):
    pages_are_right([*PANELS, *AIDS], as_decided(*made))


@few
@given(attending())
def test_what_a_page_of_a_seminar_says_it_is_made_of_is_all_it_says(made):
    pages_are_right([*SEMINAR, *SHARED, *AIDS], as_attended(*made))


def test_each_part_of_a_record_is_watched_while_it_changes():
    """Else the tests above would hold of views and pages that never say that nothing changed."""
    quiet = Scene(WHOLE), Scene(WHOLE.rate(ITEM, less=1))
    same = {type(v).__name__ for v in watched(False) if v.made_of(quiet[0]) == v.made_of(quiet[1])}
    assert same >= {"FrameView", "PurposesView", "CostsView", "ResourcesView", "AlternativesView"}
    assert same >= {"HowView", "DecisionView", "ConditionsNote", "StepEnd", "ParkedView"}
    rows = [v for v in watched(False) if isinstance(v, ConditionView)]
    assert sum(v.made_of(quiet[0]) != v.made_of(quiet[1]) for v in rows) == 1
    case = OPEN.studied.case
    quiet = Scene(OPEN), Scene(OPEN.rate_case(case, ITEM, less=1))
    same = {type(v).__name__ for v in watched(True) if v.made_of(quiet[0]) == v.made_of(quiet[1])}
    assert same >= {"YouView", "ClaimsView", "DefinitionsView", "PlacingsView", "DebateView"}
    rows = [v for v in watched(True) if isinstance(v, ConditionView)]
    assert sum(v.made_of(quiet[0]) != v.made_of(quiet[1]) for v in rows) == 1


def test_what_is_changed_in_the_tables_reaches_every_view_with_the_next_change(monkeypatch):
    view = next(v for v in watched(False) if type(v).__name__ == "CostsView")
    before = view.made_of(Scene(WHOLE))
    monkeypatch.setattr("coprod.shelf.edition", object)
    assert view.made_of(Scene(WHOLE)) != before
