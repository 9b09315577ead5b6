"""One pass for one change: what is worked out, described and made anew, and that it is enough."""

from collections import Counter
from functools import cache
from itertools import accumulate
from pathlib import Path
from unittest import mock

import pytest
import seminars
import strategies
from hypothesis import given, settings
from hypothesis import strategies as st
from rooms import AIDS, PANELS, SEMINAR, SHARED

from coprod import Record, RecordError, Workbook
from coprod.desk import desk as module
from coprod.desk.desk import Desk
from coprod.keep.store import Drafts
from coprod.page.twins import made_of, twin_of
from coprod.panel.view import View
from coprod.progress.scene import Scene
from coprod.rating.condition import ConditionsView

ITEM = strategies.CONDITIONS[0]
WHOLE, OPEN = strategies.whole(), seminars.attended(revealed=False)


@pytest.fixture(autouse=True)
def no_page(monkeypatch):
    monkeypatch.setattr(module, "running_loop", lambda: None)  # twins are refreshed at once
    monkeypatch.setattr(module, "display", lambda *_, **__: None)
    monkeypatch.setattr(module, "update_display", lambda *_, **__: None)


def panels_of(record):
    """The panels of the notebook that a record is worked on in, the first one aside."""
    own = [*PANELS, "handout"] if not record.is_seminar else [*SEMINAR, "teacher"]
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
    return [desk._toolbar, *shown]


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
        ("coprod.progress.steps", "step"),
        ("coprod.decide.balance.chart", "considerations"),
        ("coprod.weighing.estimate", "_estimate"),
    ):
        counts.of(monkeypatch, __import__(where, fromlist=["_"]), name)
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
    assert counts == {"step": len(desk.scene.progress), "considerations": 1}
    assert described == dict.fromkeys(
        ("ToolbarView", "StepsView", "ConditionsView", "BalanceView", "PrivateView"), 1
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
    monkeypatch.setattr("coprod.keep.draft.parse", lambda text: pytest.fail("it is parsed"))
    assert drafts.write(WHOLE.rate(ITEM, less=1)) == ""


def test_everybody_is_handed_the_same_scene_and_a_new_one_with_each_record():
    workbook = Workbook(WHOLE)
    scene = workbook.scene
    assert workbook.scene is scene and scene.record is WHOLE
    workbook.rate(ITEM, less=1)
    assert workbook.scene is not scene and workbook.scene.record is workbook.record


def test_a_panel_that_could_not_be_shown_is_tried_again_with_the_next_change(monkeypatch, tmp_path):
    desk = desk_of(WHOLE, tmp_path)
    [view] = desk._views["frame"]
    with monkeypatch.context() as broken:
        broken.setattr(type(view), "cards", lambda *_: 1 / 0)
        desk.retitle("Meals")
    assert view.state["cards"][0]["values"]["title"] == "School meals"
    desk.rate(ITEM, less=1)
    assert view.state["cards"][0]["values"]["title"] == "Meals"


# --- that it is enough ------------------------------------------------------------------------


def decisions():
    """A record of a decision, and changes to make one after the other."""
    start = st.just(WHOLE) | strategies.records()
    return st.tuples(start, st.lists(strategies.changes(), min_size=10, max_size=20))


def as_decided(start, changes):
    found = [start]
    for change in changes:
        if fits := strategies.fitted(found[-1], change):
            found.append(strategies.say(found[-1], *fits))
    return found


def attending():
    """A record of a seminar, likewise; what is done in a case is done in that on the screen."""
    of_case = seminars.OF_A_CASE.map(lambda change: ("of case", *change))
    chosen = st.sampled_from(seminars.CASES).map(lambda case: ("choose_case", (case,), {}))
    revealed = st.just(("of case", "reveal", (), {}))
    change = st.one_of(seminars.OTHERS, of_case, of_case, chosen, revealed)
    start = st.just(OPEN) | seminars.seminars(most=4)
    return st.tuples(start, st.lists(change, min_size=10, max_size=20))


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
    with mock.patch.object(module, "display"):
        desk = desk_of(Record.new(seminar=seminar), Path())
    return [view for view in views_of(desk) if view.made_of(desk.scene) is not None]


def described(view, scene):
    """What a view shows that has not shown anything else before."""
    view.general = False  # of the decision, which keeps a card while somebody writes on it
    return view.describe(scene)


def views_are_right(views, records):
    """Each of the records follows on the one before it, and so do the views."""
    scenes = [Scene(record) for record in records]
    for view in views:
        former, shown = None, None
        for scene in scenes:
            parts, now = view.made_of(scene), described(view, scene)
            assert parts != former or now == shown, type(view).__name__
            former, shown = parts, now


def pages_are_right(panels, records):
    scenes = [Scene(record) for record in records]
    for panel in panels:
        former, said = None, None
        for scene in scenes:
            parts, now = made_of(scene, panel), twin_of(scene, panel)
            assert parts != former or now == said, panel
            former, said = parts, now


PARTNERS = [{"id": "cooks", "name": "Cooks"}, {"id": "parents", "name": "Parents"}]
LINE = {"what": "Travel", "people": 2, "hours": 3}
DECIDED = [
    lambda r: r.retitle(title="Meals"),
    lambda r: r.retitle(question="When?"),
    lambda r: r.set_frame(kind="other-research"),
    lambda r: r.set_frame(partners=PARTNERS),
    lambda r: r.set_frame(partners=[{**PARTNERS[0], "required": True, "required_by": "law"}]),
    lambda r: r.set_frame(partners=PARTNERS),  # else nothing is weighed
    lambda r: r.set_frame(policy="Menus", interests=[]),
    lambda r: r.rate(ITEM, less=0, more=3),
    lambda r: r.give_reason(ITEM, "A target is set."),
    lambda r: r.mark(ITEM, "not-sure"),
    lambda r: r.rate(ITEM, less=1, by="ministry"),
    lambda r: r.change_aim("aim-1", outcome="Better food"),
    lambda r: r.change_aim("aim-1", claim="aim-eg-broker"),
    lambda r: r.change_aim("aim-2", outcome="Other menus"),
    lambda r: r.change_aim("aim-2", strength=3),
    lambda r: r.add_aim("aim-nor-fairness"),
    lambda r: r.change_cost("cost-1", defrayed="Paid for"),
    lambda r: r.change_cost("cost-1", remains=3),
    lambda r: r.change_cost("cost-1", bearers=["bearer-stakeholders"]),
    lambda r: r.add_cost("cost-pers-burnout"),
    lambda r: r.set_resources(currency="EUR"),
    lambda r: r.set_resources(lines=[{**LINE, "rate": 10, "unpaid": True}]),
    lambda r: r.compare("aim-1", [{"alternative": "alt-none", "as_well": "better"}]),
    lambda r: r.compare("aim-1", [{"alternative": "alt-none", "as_well": "partly"}]),
    lambda r: r.compare("aim-2", []),
    lambda r: r.involve("cooks", "stage-framing-questions", promise="We listen."),
    lambda r: r.answer("kq-ind-1", text="Menus"),
    lambda r: r.answer("assumption-better", says="no"),
    lambda r: r.set_how(unwelcome="", unwelcome_agreed="By all"),
    lambda r: r.decide("cooks", choice="not-yet"),
    lambda r: r.decide("cooks", rests_on=[], dissent=[]),
    lambda r: r.decide(review_on="2028-01-01", references=["A 2019"]),
    lambda r: r.skip("costs"),
    lambda r: r.skip("conditions"),
    lambda r: r.skip("balance", False),
    lambda r: r.remove_cost("cost-1"),
    lambda r: r.remove_aim("aim-1"),
    lambda r: r.park("The heating again"),
    lambda r: r.change_remark("remark-1", dealt_with="Asked"),
    lambda r: r.remove_remark("remark-2"),
    lambda r: r.go_to("how"),
    lambda r: r.set_agenda("agenda-45"),
    lambda r: r.set_walk(route="quick"),
    lambda r: r.marked_saved(),
]
CASE, OTHER = OPEN.studied.case, seminars.CASES[1]
DONE = [
    lambda r: r.retitle(title="Bob"),
    lambda r: r.retitle(question="Why?"),
    lambda r: r.take_from("claims", "All of it is."),
    lambda r: r.take_from("definitions", "None is."),
    lambda r: r.take_from("readings", "It depends."),
    lambda r: r.place(seminars.ITEMS["activities"][2], level=1, counts="no"),
    lambda r: r.place(seminars.ITEMS["activities"][2], level=3),
    lambda r: r.compare_placings(False),
    lambda r: r.rate_case(CASE, ITEM, less=1),
    lambda r: r.reason_in_case(CASE, ITEM, "It is so."),
    lambda r: r.mark_case(CASE, ITEM, "not-applicable"),
    lambda r: r.count_hands(CASE, ITEM, less=2),
    lambda r: r.choose_case(OTHER),
    lambda r: r.rate_case(OTHER, ITEM, more=1),
    lambda r: r.reveal(OTHER),
    lambda r: r.say_after(OTHER, "I would wait."),
    lambda r: r.choose_case(CASE),
    lambda r: r.reveal(CASE),
    lambda r: r.take_side(seminars.ITEMS["reading-lines"][1], holds="paper"),
    lambda r: r.take_side(seminars.ITEMS["reading-lines"][1], holds="critics"),
    lambda r: r.take_stance("assumption-better", after=4),
    lambda r: r.sketch(compared_with="Nothing"),
    lambda r: r.change_measure("measure-1", how="Asked"),
    lambda r: r.change_measure("measure-2", what="Who stays"),
    lambda r: r.remove_measure("measure-1"),
    lambda r: r.park("The room"),
    lambda r: r.skip("debate"),
    lambda r: r.go_to("case"),
]


def done(record, changes):
    """The record, and what it is after each change."""
    return list(accumulate(changes, lambda former, change: change(former), initial=record))


def test_no_verb_of_a_decision_changes_what_a_view_or_a_page_does_not_say_it_shows():
    records = done(WHOLE, DECIDED)
    views_are_right(watched(seminar=False), records)
    pages_are_right([*PANELS, *AIDS], records)


def test_no_verb_of_a_seminar_changes_what_a_view_or_a_page_does_not_say_it_shows():
    records = done(OPEN, DONE)
    views_are_right(watched(seminar=True), records)
    pages_are_right([*SEMINAR, *SHARED, *AIDS], records)


few = settings(max_examples=25)


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
    rows = [v for v in watched(False) if isinstance(v, ConditionsView)]
    of_rows = [[v.made_of(scene)[-1] for v in rows] for scene in quiet]
    assert (
        sum(
            a != b for was, now in zip(*of_rows, strict=True) for a, b in zip(was, now, strict=True)
        )
        == 1
    )
    case = OPEN.studied.case
    quiet = Scene(OPEN), Scene(OPEN.rate_case(case, ITEM, less=1))
    same = {type(v).__name__ for v in watched(True) if v.made_of(quiet[0]) == v.made_of(quiet[1])}
    assert same >= {"YouView", "ClaimsView", "DefinitionsView", "PlacingsView", "DebateView"}
    rows = [v for v in watched(True) if isinstance(v, ConditionsView)]
    of_rows = [[v.made_of(scene)[-1] for v in rows] for scene in quiet]
    assert (
        sum(
            a != b for was, now in zip(*of_rows, strict=True) for a, b in zip(was, now, strict=True)
        )
        == 1
    )


def test_what_is_changed_in_the_tables_is_on_the_pages_that_are_saved(tmp_path, monkeypatch):
    desk = desk_of(Record.new(), tmp_path)
    made = []
    monkeypatch.setattr(module, "twin_of", lambda scene, panel: made.append(panel) or {})
    desk.flush()
    assert made == []
    newer = object()
    monkeypatch.setattr("coprod.sources.shelf.edition", lambda: newer)
    desk.flush()
    assert {"handout", "how", "costs"} <= set(made)


def test_what_is_changed_in_the_tables_reaches_every_view_with_the_next_change(monkeypatch):
    view = next(v for v in watched(False) if type(v).__name__ == "CostsView")
    before = view.made_of(Scene(WHOLE))
    monkeypatch.setattr("coprod.sources.shelf.edition", object)
    assert view.made_of(Scene(WHOLE)) != before
