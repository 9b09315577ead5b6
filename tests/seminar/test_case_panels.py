"""A case on the screen and on the saved page: chosen, rated blind, revealed."""

import json

import pytest
from covered import hidden_of
from pages import put, row, say
from plain import on_page
from seminars import CASES, CONDITIONS, NEW, attended

from coprod import Record, Workbook
from coprod.desk.desk import Desk
from coprod.page.twins import twin
from coprod.seminar.case import tables as cases
from coprod.seminar.case.panel import CaseConditionsView, CaseNote, CaseView
from coprod.seminar.case.reveal import RevealView
from coprod.seminar.case.tables import read_twice
from coprod.seminar.readings.panel import ReadingsView

CASE, OTHER = CASES[0], CASES[1]
OPPOSITES = next(c for c in NEW.conditions if c.opposites)
TWINS = ("case", "rating", "reveal")
every_case = pytest.mark.parametrize("id", CASES)


@pytest.fixture
def workbook():
    return Workbook(NEW.choose_case(CASE))


def views_of(workbook):
    rows = [CaseConditionsView(workbook)]
    first = (CaseView(workbook), CaseNote(workbook))
    return [put(workbook, v) for v in (*first, *rows, RevealView(workbook))]


def on_the_page(views):
    """All that a browser could find, in the page or in what stands behind it."""
    return json.dumps([view.get_state() for view in views], ensure_ascii=False, default=str)


def saved(record):
    bundles = [twin(record, panel) for panel in TWINS]
    return json.dumps([*bundles, record.to_document()], ensure_ascii=False)


def as_json(text):
    return json.dumps(text, ensure_ascii=False)[1:-1]


# --- before and after -------------------------------------------------------------------------


@every_case
def test_nothing_that_came_later_reaches_the_page_or_the_file_before_the_reveal(id):
    workbook = Workbook(NEW.choose_case(id))
    views = [*views_of(workbook), put(workbook, ReadingsView(workbook))]
    hidden = [as_json(text) for text in hidden_of(id)]
    for before in (True, False, True):
        text = on_the_page(views) + saved(workbook.record)
        if before:
            assert not [one for one in hidden if one in text]
            workbook.do(Record.reveal, id)
        else:
            assert not [one for one in hidden if one not in on_the_page(views)]
            workbook.undo()


@every_case
def test_the_facts_known_at_the_time_are_there_before_as_after(id):
    workbook = Workbook(NEW.choose_case(id))
    view, note = put(workbook, CaseView(workbook)), put(workbook, CaseNote(workbook))
    known = [fact.text for fact in cases.case(id).of("before")]
    for _ in range(2):
        assert [fact["text"] for fact in view.state["case"]["facts"]] == known
        assert [fact["text"] for fact in note.state["note"]["facts"]] == known
        numbers = {one["number"] for one in view.state["case"]["documents"]}
        assert numbers == {n for f in cases.case(id).of("before") for n in f.documents}
        workbook.do(Record.reveal, id)


def test_no_other_case_is_on_the_page_than_the_one_at_hand(workbook):
    text = on_the_page(views_of(workbook))
    others = [one for one in cases.cases() if one.id != CASE]
    assert not [f.id for one in others for f in one.facts if as_json(f.text) in text]


# --- choosing ---------------------------------------------------------------------------------


def test_a_case_is_chosen_and_what_was_said_of_the_other_is_kept():
    workbook = Workbook(NEW)
    view = put(workbook, CaseView(workbook))
    assert view.state["case"] is None and len(view.state["choices"]) == len(CASES)
    say(view, "choose", CASE)
    workbook.do(Record.rate_case, CASE, CONDITIONS[0], less=1)
    say(view, "choose", OTHER)
    assert view.state["chosen"] == view.state["case"]["id"] == OTHER
    far = {one["id"]: one["far"] for one in view.state["choices"]}
    assert far[CASE] == "1 of 9 conditions rated" and far[CASES[2]] == "not opened yet"
    assert far[OTHER] == "looked at"


def test_whoever_chooses_a_case_hears_where_else_it_is_told_how_it_went_on():
    workbook = Workbook(NEW)
    view = put(workbook, CaseView(workbook))

    def warned():
        return [one["id"] for one in view.state["choices"] if one["told"]]

    assert warned() == [read_twice().id]
    say(view, "choose", read_twice().id)
    assert warned() == [read_twice().id]
    workbook.do(Record.reveal, read_twice().id)
    assert warned() == []


def test_a_skipped_step_says_so_and_stays_where_it_is(workbook):
    workbook.do(Record.skip, "case")
    view = CaseView(workbook)
    assert "skipped" in view.state["away"] and view.state["case"]


def test_without_a_case_nothing_can_be_rated_or_revealed_and_the_way_is_shown():
    views = views_of(Workbook(NEW))
    assert views[1].state["note"]["none"] and not views[1].state["note"]["case"]
    assert all(one["missing"] and one["hands"] is None for one in views[2].state["rows"])
    assert views[-1].state["case"] == "" and views[-1].state["shown"] is None
    assert views[-1].state["before"] is None


# --- rating -----------------------------------------------------------------------------------


@pytest.fixture
def condition(workbook):
    return put(workbook, CaseConditionsView(workbook, [OPPOSITES]))


def rating(workbook, case=CASE):
    return workbook.record.studied.work(case).rating(OPPOSITES.id)


@pytest.mark.parametrize("place", [-3, 0, 2])
def test_the_slider_rates_the_case_and_not_a_decision(workbook, condition, place):
    say(condition, "slide", place, rated_for=CASE)
    one = rating(workbook)
    assert (one.less, one.more) == (max(-place, 0), max(place, 0))
    assert row(condition)["position"] == place and row(condition)["state"] == "rated"
    assert workbook.record.ratings == ()


def test_marks_and_reasons_are_kept_with_the_case(workbook, condition):
    say(condition, "reason", "It went <b>to court</b>.", rated_for=CASE)
    say(condition, "mark", "not-sure", rated_for=CASE)
    assert (rating(workbook).state, rating(workbook).reason) == (
        "not-sure",
        "It went <b>to court</b>.",
    )
    say(condition, "mark", "not-rated", rated_for=CASE)
    assert row(condition)["reason"] == "It went <b>to court</b>."


def test_what_was_entered_for_a_case_goes_there_even_if_another_is_on_the_screen(
    workbook, condition
):
    key = row(condition)["key"]
    workbook.do(Record.choose_case, OTHER)
    say(condition, "reason", "Typed before", rated_for=CASE)
    say(condition, "left", 2, rated_for=CASE)
    assert rating(workbook).reason == "Typed before" and rating(workbook).less == 2
    assert rating(workbook, OTHER).state == "not-rated"
    assert row(condition)["reason"] == "" and row(condition)["key"] != key


def test_two_sliders_asked_for_in_one_case_are_not_there_in_the_next(workbook, condition):
    say(condition, "split", True, rated_for=CASE)
    assert row(condition)["split"]
    workbook.do(Record.choose_case, OTHER)
    assert not row(condition)["split"]


def test_a_show_of_hands_keeps_0_and_blank_apart(workbook, condition):
    for field, value in (("less", "9"), ("between", "0"), ("more", "4"), ("more", "")):
        say(condition, "hands", value, field=field, rated_for=CASE)
    hands = workbook.record.studied.work().hand(OPPOSITES.id)
    assert row(condition)["hands"]["said"] == "9 hands counted"
    assert (hands.less, hands.between, hands.more, hands.unsure) == (9, 0, None, None)
    assert row(condition)["hands"]["values"] == {
        "less": "9",
        "between": "0",
        "more": "",
        "unsure": "",
    }


def test_hands_go_up_for_a_statement_that_is_named_with_its_side(condition):
    fields = {one["id"]: one for one in row(condition)["hands"]["fields"]}
    for side in ("less", "more"):
        assert OPPOSITES.pole(side).text in fields[side]["text"]
        assert f"{side} coproduction" in fields[side]["text"]


def test_hands_can_go_up_for_both_only_where_both_statements_can_hold(workbook):
    for condition in workbook.record.conditions:
        view = put(workbook, CaseConditionsView(workbook, [condition]))
        labels = [one["label"] for one in row(view)["hands"]["fields"]]
        middle = ["In between"] if condition.opposites else ["Neither"]
        both = [] if condition.opposites else ["Both"]
        assert labels == ["Left", *middle, "Right", *both, "Not sure"]
        assert row(view)["hands"]["said"] == ""


def test_a_revealed_case_keeps_its_rating_and_says_so(workbook, condition):
    say(condition, "slide", 1, rated_for=CASE)
    workbook.do(Record.reveal, CASE)
    assert row(condition)["locked"] and row(condition)["position"] == 1
    say(condition, "slide", -3, rated_for=CASE)  # from a page that had not heard of it
    assert rating(workbook).more == 1 and "revealed" in workbook.notice
    say(condition, "hands", "3", field="more", rated_for=CASE)
    assert workbook.record.studied.work().hand(OPPOSITES.id).more == 3


# --- the reveal -------------------------------------------------------------------------------


def test_before_the_reveal_it_says_what_is_rated_and_with_how_many_reasons(workbook):
    view = put(workbook, RevealView(workbook))
    workbook.do(Record.rate_case, CASE, CONDITIONS[0], less=0, reason="Nobody disputes it.")
    workbook.do(Record.mark_case, CASE, CONDITIONS[1], "not-applicable")
    assert view.state["before"]["said"] == "2 of 9 conditions are rated; 1 with a reason."
    assert view.state["before"]["unrated"].startswith("7 conditions")
    assert view.state["before"]["hands"] == ""
    workbook.do(Record.count_hands, CASE, CONDITIONS[4], unsure=0)
    said = "Hands were counted on 1 of 9 conditions."
    assert view.state["before"]["hands"] == said
    for item in CONDITIONS[2:]:
        workbook.do(Record.rate_case, CASE, item, less=1, more=1)
    assert view.state["before"]["unrated"] == ""


def test_the_reveal_shows_each_condition_three_ways_and_what_one_says_since(workbook):
    view = put(workbook, RevealView(workbook))
    workbook.do(Record.rate_case, CASE, OPPOSITES.id, more=2, reason="Why I think so")
    workbook.do(Record.count_hands, CASE, OPPOSITES.id, less=5)
    say(view, "reveal", case=CASE)
    row = next(one for one in view.state["shown"]["rows"] if one["id"] == OPPOSITES.id)
    ours = cases.our_rating(CASE)[OPPOSITES.id]
    assert row["yours"]["reason"] == "Why I think so" and "right" in row["yours"]["said"]
    assert "left: 5" in row["hands"]["said"] and row["ours"]["reason"] == ours.reason
    assert any("learned later" in fact["how"] for fact in row["facts"] if fact["part"] == "later")
    assert view.state["shown"]["story"][0]["title"] == "What was done"
    say(view, "after", "I would rate it lower.", case=CASE)
    assert workbook.record.studied.work().after == view.state["after"] == "I would rate it lower."


@every_case
def test_the_reveal_has_a_part_for_all_there_is_to_see_and_none_that_is_empty(id):
    workbook = Workbook(NEW.choose_case(id).reveal(id))
    shown = RevealView(workbook).state["shown"]
    parts = [part["id"] for part in shown["parts"]]
    assert parts[:3] == ["story", "chart", "conditions"] and parts[-1] == "discuss"
    assert ("items" in parts, "silent" in parts) == (bool(shown["items"]), bool(shown["silent"]))


@every_case
def test_a_fact_has_its_letter_wherever_it_is_named(id):
    workbook = Workbook(NEW.choose_case(id).reveal(id))
    first, second, *_ = CaseView(workbook).state["case"]["facts"]
    assert (first["letter"], second["letter"]) == ("a", "b")
    shown = RevealView(workbook).state["shown"]
    told = [f for part in shown["story"] for f in part["facts"]] + shown["silent"]
    letter = {fact["id"]: fact["letter"] for fact in (first, second, *told)}
    bearing = [fact for row in shown["rows"] for fact in row["facts"]]
    assert all(letter.get(f["id"], f["letter"]) == f["letter"] for f in bearing)
    page = on_page(twin(workbook.record, "reveal"))
    assert all(f"({fact['letter']}) {fact['label']}" in page for fact in told)
    assert f"(a) {first['label']}" in on_page(twin(workbook.record, "case"))


def test_it_says_that_nobody_is_wrong_and_gives_no_score(workbook):
    workbook.do(Record.reveal, CASE)
    state = RevealView(workbook).state
    assert "nobody is wrong" in state["words"]["chart_about"]
    text = (
        json.dumps(state["shown"]).lower() + twin(workbook.record, "reveal")["text/plain"].lower()
    )
    for no in ("score", "correct answer", "you were right", "wrong rating"):
        assert no not in text


# --- the saved page ---------------------------------------------------------------------------


def test_the_page_says_all_that_was_said_of_every_case_that_at_hand_first():
    record = attended()
    first = record.studied.case
    record = record.choose_case(OTHER).rate_case(OTHER, CONDITIONS[1], more=1, reason="Typed <i>")
    text = {panel: twin(record, panel)["text/plain"] for panel in TWINS}
    at = [text["rating"].index(record.label(case)) for case in (OTHER, first)]
    assert at == sorted(at)
    for said in ("It went to court.", "Nothing says so.", "left: 9", "Typed <i>"):
        assert said in text["rating"]
    assert "I would look at who signs off." in text["reveal"]
    assert f"{record.label(OTHER)} is not revealed yet." in text["reveal"]
    assert "Typed &lt;i&gt;" in twin(record, "rating")["text/html"]
    back = record.choose_case(first)
    for fact in cases.case(first).of("before"):
        assert fact.text in on_page(twin(back, "case"))
    for fact in (f for part in ("done", "later", "silent") for f in cases.case(first).of(part)):
        assert fact.text in on_page(twin(back, "reveal"))


def test_a_case_that_is_not_on_the_screen_is_told_in_short_and_loses_no_answer():
    record = attended()
    first = record.studied.case
    away = record.choose_case(OTHER)
    assert len(twin(away, "reveal")["text/html"]) < len(twin(record, "reveal")["text/html"]) / 2
    said = on_page(twin(away, "reveal")) + on_page(twin(away, "rating"))
    for text in ("It went to court.", "left: 9", "I would look at who signs off."):
        assert text in said
    assert cases.case(first).question in on_page(twin(away, "case"))


def test_no_title_of_a_document_is_on_a_page_before_the_reveal():
    pages = "".join(on_page(twin(attended(revealed=False), panel)) for panel in TWINS)
    assert not [d for d in cases.case(CASE).documents if d.citation in pages or d.url in pages]


def test_the_page_has_every_document_of_a_revealed_case_once():
    record = attended()
    pages = "\n".join(on_page(twin(record, panel)) for panel in TWINS)
    for document in cases.case(record.studied.case).documents:
        assert pages.count(f"{document.url}\n") == 1, document.number


def test_the_page_names_both_statements_so_that_left_and_right_can_be_read():
    text = twin(attended(), "rating")["text/plain"]
    for condition in NEW.conditions:
        assert condition.pole("less").text in text and condition.pole("more").text in text


def test_the_page_of_an_empty_seminar_says_so():
    for panel in TWINS:
        assert twin(NEW, panel)["text/plain"] == "No case is chosen."


def test_the_page_tells_facts_as_they_were_seen(monkeypatch):
    document = NEW.choose_case(CASE).to_document()
    [wording] = [w for w in document["wordings"] if w["id"] == cases.case(CASE).facts[0].id]
    wording["text"] = "As it was said then."
    record = Record.from_document(document)
    assert "As it was said then." in on_page(twin(record, "case"))
    state = CaseView(Workbook(record)).state
    assert state["case"]["facts"][0]["text"] == "As it was said then."


def test_a_desk_shows_all_three_steps_of_a_case(tmp_path):
    desk = Desk(attended(), None, tmp_path)
    for panel in TWINS:
        getattr(desk, panel)()
    desk.do(Record.choose_case, OTHER)
    assert not desk.notice
