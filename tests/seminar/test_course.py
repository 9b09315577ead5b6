"""What is not known, and what a teacher needs: a sketch is kept, and no sheet gives a case away."""

import json
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest
from covered import hidden
from hypothesis import given, settings
from pages import card_of, filled_in, put, say
from rooms import SEMINAR_STEP
from seminars import attended, seminars

from coprod import Record, Workbook, tables
from coprod.app.words import WORKSHOP
from coprod.page.twins import twin
from coprod.parts import Measure, Sketch
from coprod.seminar.case import tables as cases
from coprod.seminar.evaluation.chart import evaluation_info, measured
from coprod.seminar.evaluation.page import read_back
from coprod.seminar.evaluation.panel import EvaluationView
from coprod.seminar.evaluation.words import MEASURE_FIELDS, NO_ANSWER, SKETCH_FIELDS
from coprod.seminar.teacher.panel import TeacherView
from coprod.seminar.teacher.sheets import case_sheet, marking_sheet
from coprod.seminar.teacher.teaching import asks, outcomes, rubric, session_plans
from coprod.seminar.teacher.words import HANDING_IN, TEACHER
from coprod.session.start.words import TOOLBAR
from coprod.session.steps.words import STEPS_SAY
from coprod.words.scales import SIDE

HARM = "<script>alert(1)</script>"
NEW = Record.new(seminar=True)
CASES = [one.id for one in cases.cases()]
GUIDE = (Path(__file__).parents[2] / "notebooks" / "TEACHING.md").read_text("utf-8")


@pytest.fixture
def workbook():
    return Workbook(NEW)


@pytest.fixture
def view(workbook):
    return put(workbook, EvaluationView(workbook))


def plain(record, panel="evaluation"):
    return twin(record, panel)["text/plain"]


# --- what one can look at ---------------------------------------------------------------------


def test_every_effect_and_every_open_question_of_the_sources_can_be_picked(view):
    walks = [walk["groups"] for walk in view.shelf["walks"]]
    offered = [[i["id"] for group in groups for i in group["items"]] for groups in walks]
    for ids, table in zip(offered, ("outcome-domains", "unknowns"), strict=True):
        assert sorted(ids) == sorted(tables.load(table).index)
    for group in (group for groups in walks for group in groups):
        assert group["label"] and group["items"]
        assert all(item["text"] and item["origin"] for item in group["items"])


def test_what_is_ticked_gets_a_card_once_and_loses_it_when_unticked(view, workbook):
    say(view, "add", "uq-alternatives")
    say(view, "add", "uq-alternatives")  # pressed twice before the page heard
    [one] = workbook.record.studied.sketch.measures
    assert view.state["picked"] == ["uq-alternatives"]
    filled_in(view, one.id, "how", "Ask those who left")
    say(view, "drop", "uq-alternatives")
    assert workbook.record.studied.sketch == Sketch()
    assert "is removed, with what was said on it" in view.state["trouble"]
    workbook.undo()
    assert card_of(view, one.id)["values"]["how"] == "Ask those who left"


def test_what_an_item_says_stands_on_its_card_with_its_place(view):
    say(view, "add", "uq-alternatives")
    row = tables.load("unknowns").loc["uq-alternatives"]
    card = view.state["cards"][0]
    assert row["label"] in card["title"]
    assert row["statement"] in card["about"][0] and row["locator"] in card["about"][1]


def test_each_field_reaches_the_record_comes_back_and_can_be_cleared(view, workbook):
    say(view, "add", "")
    id = view.state["asked"] or workbook.record.studied.sketch.measures[0].id
    asked = [(id, f.id) for f in MEASURE_FIELDS] + [("sketch", f.id) for f in SKETCH_FIELDS]
    for card, field in asked:
        blank = workbook.record
        filled_in(view, card, field, f"Évaluation <b>\n{field}")
        assert workbook.record != blank, f"{field} did not reach the record"
        assert card_of(view, card)["values"][field] == f"Évaluation <b>\n{field}"
        filled_in(view, card, field, "")
        assert card_of(view, card)["values"][field] == ""
    assert (view.state["trouble"], workbook.notice) == ("", "")


def test_each_part_of_a_sketch_has_a_field_on_the_page():
    assert {f.id for f in MEASURE_FIELDS} == set(Measure.model_fields) - {"id", "item"}
    assert {f.id for f in SKETCH_FIELDS} == set(Sketch.model_fields) - {"measures"}


def test_that_something_is_not_known_is_not_taken_for_no_effect(view):
    assert "no evidence of an effect is no evidence against it" in " ".join(view.state["notes"])
    (field,) = (f for f in SKETCH_FIELDS if f.id == "compared_with")
    assert "have nowhere been compared" in field.hint and "as far as we know" in field.hint.lower()


# --- read back --------------------------------------------------------------------------------


def test_a_sketch_of_which_nothing_is_said_is_not_read_back():
    assert read_back(NEW) == [] and "is sketched yet" in plain(NEW)


def test_the_sketch_is_read_back_and_what_is_open_is_said():
    record = NEW.add_measure("od-p2-policy").sketch(project="School meals", who="A university.")
    said = read_back(record)
    assert "“School meals”" in said[0] and "“Effects on policy”" in said[0]
    assert said[-1] == (
        "Not said yet: with what it is compared, what the evaluation costs and what it would "
        "still not show."
    )
    whole = record.sketch(compared_with="x", cost="x", not_shown="x")
    assert not any("Not said yet" in one for one in read_back(whole))


def test_what_nobody_said_is_told_as_such_in_the_grid():
    record = NEW.add_measure(what="Who left", when="A year on")
    (row,) = evaluation_info(record).rows
    assert row.label == "Who left"
    assert [cell.text for cell in row.cells] == [NO_ANSWER, "A year on", NO_ANSWER]
    assert all(cell.level is None for cell in row.cells), "nothing is measured by it"


def test_a_long_thing_of_ones_own_is_called_by_its_beginning():
    record = NEW.add_measure(what="how long they stay " * 20).add_measure()
    long, blank = (measured(record, one) for one in record.studied.sketch.measures)
    assert len(long) < 70 and long.endswith(" …")
    assert blank == "something of one’s own"


@settings(max_examples=25)
@given(seminars())
def test_the_saved_page_holds_whatever_was_said_of_an_evaluation(record):
    text = plain(record)
    for one in record.studied.sketch.measures:
        for said in (one.what, one.how, one.when, one.against):
            assert said.strip() in text
        if one.item:
            assert record.wording(one.item).text in text
    for field in SKETCH_FIELDS:
        assert getattr(record.studied.sketch, field.id).strip("\n") in text


# --- for the teacher --------------------------------------------------------------------------


def test_the_teacher_finds_every_row_of_the_tables_on_the_page_and_in_the_saved_file():
    shown = json.dumps(TeacherView(Workbook(NEW)).state, ensure_ascii=False)
    saved = plain(NEW, "teacher")
    for table in ("learning-outcomes", "seminar-prompts", "rubric"):
        for row in tables.load(table).to_dict("records"):
            for column in ("statement", "listen_for", "do", "weak", "sound", "strong"):
                if text := row.get(column):
                    assert json.dumps(text, ensure_ascii=False)[1:-1] in shown
                    assert text in saved
    assert all(text in shown and text in saved for text in HANDING_IN)


def test_the_plans_are_those_of_the_seminar_alone_and_add_up():
    plans = session_plans()
    assert [plan.minutes for plan in plans] == [50, 90, 90, 90]
    first, second = ({slot.title for slot in plan.slots} for plan in plans[2:])
    assert first | second == set(SEMINAR_STEP.values()) and not first & second


def test_there_are_questions_for_every_step_and_those_at_hand_are_told():
    assert [group.step for group in asks()] == list(SEMINAR_STEP)
    workbook = Workbook(NEW)
    view = put(workbook, TeacherView(workbook))
    workbook.do(Record.go_to, "reveal")
    assert view.state["at"] == "reveal"


def test_marking_says_that_no_side_is_marked():
    assert "not marked" in TEACHER["rubric_about"] and "not marked" in plain(NEW, "teacher")
    assert "never which side a student takes" in marking_sheet()


@pytest.mark.parametrize("case", CASES)
def test_nothing_the_teacher_has_on_the_screen_gives_a_case_away(case):
    workbook = Workbook(NEW.choose_case(case))
    view, sent = TeacherView(workbook), []
    view.send = sent.append
    say(view, "print", sheet="case", case=case)
    pages = [json.dumps(view.state, ensure_ascii=False), plain(workbook.record, "teacher")]
    for text in [*pages, Sheet(sent[0]["page"]).text]:
        for secret in hidden(case):
            assert secret not in text


def test_a_sheet_is_made_when_it_is_asked_for_and_named_after_its_case():
    workbook, sent = Workbook(NEW), []
    view = TeacherView(workbook)
    view.send = sent.append
    say(view, "save", sheet="case", case="case-nsw")
    say(view, "print", sheet="rubric")
    assert [(one["to"], one["file"]) for one in sent] == [
        ("save", "case-sheet-nsw.html"),
        ("print", "marking-sheet.html"),
    ]
    assert "<li" not in json.dumps(view.state), "every page would carry it"


# --- the sheets -------------------------------------------------------------------------------


class Sheet(HTMLParser):
    """A sheet as a reader sees it."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.names, self.text = [], set(), ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.names |= {name for name, _ in attrs}

    def handle_data(self, data):
        self.text += data


@pytest.mark.parametrize("case", CASES)
def test_a_case_sheet_has_all_facts_of_the_time_and_the_nine_conditions(case):
    sheet, one = Sheet(case_sheet(NEW, case)), cases.case(case)
    for text in (one.text, one.question, one.fits_note, one.place):
        assert text in sheet.text
    for fact in one.of("before"):
        assert fact.text in sheet.text
        assert all(f"[{n}]" in sheet.text for n in fact.documents)
        assert fact.note in sheet.text, "a claim of one side would pass for a fact"
    assert sheet.tags.count("li") == len(NEW.conditions) == 9
    for condition in NEW.conditions:
        for pole in condition.poles:
            assert pole.text in sheet.text
            assert f"{SIDE[pole.side]}" in sheet.text


def test_a_case_sheet_names_no_document_since_titles_can_give_a_case_away():
    for case in CASES:
        text = Sheet(case_sheet(NEW, case)).text
        for document in cases.case(case).documents:
            assert document.citation not in text and document.url not in text


def test_a_case_sheet_is_the_same_whatever_was_rated():
    rated = NEW.choose_case("case-mup").rate_case("case-mup", "cond-contestation", less=3)
    assert case_sheet(rated.reveal("case-mup"), "case-mup") == case_sheet(NEW, "case-mup")


def test_the_sheets_reach_out_to_nothing_and_run_nothing():
    for page in (*(case_sheet(NEW, case) for case in CASES), marking_sheet()):
        sheet = Sheet(page)
        assert not set(sheet.tags) & {"script", "link", "img", "iframe", "a", "object"}
        assert not sheet.names & {"src", "href", "onload", "onclick"}
        assert "http" not in page and "url(" not in page


def test_a_case_that_the_tables_lost_leaves_a_sheet_that_says_so():
    assert "hold no fact of this case" in Sheet(case_sheet(NEW, "case-gone")).text


def test_the_marking_sheet_has_every_criterion_with_a_box_for_each_mark():
    page = marking_sheet()
    for one in rubric():
        assert all(text in page for text in (one.label, one.text, one.weak, one.sound, one.strong))
    assert page.count('class="box"') == 3 * len(rubric())


# --- a team's own tables ----------------------------------------------------------------------


def test_a_teams_older_tables_without_a_seminar_get_that_of_coprod(tmp_path, monkeypatch):
    ours = (outcomes(), asks(), rubric(), session_plans())
    folder = shutil.copytree(tables.default_folder(), tmp_path / "data")
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    chapter = [r["name"] for r in package["resources"] if r.get("chapter") == "For teaching"]
    assert "rubric" in chapter
    package["resources"] = [r for r in package["resources"] if r["name"] not in chapter]
    (folder / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    monkeypatch.setenv("COPROD_DATA", str(folder))
    assert (outcomes(), asks(), rubric(), session_plans()) == ours


# --- the teacher's own page -------------------------------------------------------------------


def minutes_in_the_guide():
    """Each row of its table of plans: the step, and the minutes in each of the four plans."""
    cell = r" (\d+|–) \|"
    for row in re.findall(rf"^\| ([^|]+?) \|{cell * 4} [^|]+\|$", GUIDE, re.MULTILINE):
        yield row[0], [0 if one == "–" else int(one) for one in row[1:]]


def test_the_teachers_page_gives_the_minutes_of_the_plans():
    said = dict(minutes_in_the_guide())
    assert list(said) == list(SEMINAR_STEP.values())
    for title, minutes in said.items():
        plans = [
            sum(slot.minutes for slot in plan.slots if slot.title == title)
            for plan in session_plans()
        ]
        assert minutes == plans, title


def test_the_teachers_page_names_every_case_as_the_screen_does_and_gives_none_away():
    for case in CASES:
        assert f"| {cases.case(case).label} |" in GUIDE
        assert not any(secret in GUIDE for secret in hidden(case))


def test_what_the_teachers_page_tells_to_press_is_on_the_screen():
    pressed = {name for bold in re.findall(r"\*\*(.+?)\*\*", GUIDE) for name in bold.split(" ▸ ")}
    labels = {TEACHER["case_print"], STEPS_SAY["start"], STEPS_SAY["skip"]}
    labels |= {TOOLBAR[name] for name in ("save", "undo", "afresh")}
    assert labels <= pressed, f"not named any more: {labels - pressed}"
    assert "For the teacher" in pressed and WORKSHOP["leads"] != "For the teacher"


def test_the_record_of_a_seminar_is_read_as_it_is():
    text = plain(attended())
    assert "Photographs, each week" in text and "Why it worked" in text
