"""The sheet on which everybody rates for themselves first, and the facilitator's prompts."""

import json
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from rooms import STEP
from strategies import records

from coprod import Record, Workbook, tables
from coprod.app.words import WORKSHOP
from coprod.page.twins import twin
from coprod.rating.words import CONDITION
from coprod.session.handout.page import sheet_to_print
from coprod.session.handout.panel import HandoutView, PromptsView
from coprod.session.handout.words import PANEL, PROMPTS
from coprod.session.start.words import TOOLBAR
from coprod.session.steps.words import STEPS_SAY
from coprod.sources import shelf
from coprod.words.scales import SIDE

HARM = "<script>alert(1)</script>"
BLANK = Record.new()
GUIDE = (Path(__file__).parents[2] / "notebooks" / "FACILITATING.md").read_text("utf-8")


class Sheet(HTMLParser):
    """The hand-out as a reader sees it: its text, and what stands at each condition."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.attributes, self.text, self.rows = set(), [], "", []
        self.inside = []  # classes of the open elements
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs
        if tag == "li":
            self.rows.append({"text": "", "sides": [], "less": "", "more": "", "marks": []})
        kind = dict(attrs).get("class", "")
        if kind in ("less", "more"):
            self.rows[-1]["sides"].append(kind)
        if kind == "marks":
            self.rows[-1]["marks"].append(0)
        if tag == "i" and "marks" in self.inside:
            self.rows[-1]["marks"][-1] += 1
        if tag != "meta":
            self.inside.append(kind)

    def handle_endtag(self, tag):
        self.inside.pop()

    def handle_data(self, data):
        self.text += data
        if self.rows and self.inside:
            self.rows[-1]["text"] += data
            for side in ("less", "more"):
                if side in self.inside:
                    self.rows[-1][side] += data


def sheet(record):
    return Sheet(sheet_to_print(record))


def pole(words_of_it):
    """The side that the one statement with these words speaks for, as the sheet prints it."""
    found = [
        (side, row[side])
        for row in sheet(BLANK).rows
        for side in ("less", "more")
        if words_of_it in row[side]
    ]
    assert len(found) == 1, f"{words_of_it!r} stands in {len(found)} statements"
    side, text = found[0]
    assert text.endswith(SIDE[side])
    return side


# --- what everybody gets to read --------------------------------------------------------------


def test_every_condition_is_there_with_both_statements_in_full():
    rows = sheet(BLANK).rows
    assert len(rows) == len(BLANK.conditions) == 9
    for condition, row in zip(BLANK.conditions, rows, strict=True):
        assert f"{condition.number}. {condition.label}" in row["text"]
        for side in ("less", "more"):
            statement = condition.pole(side)
            assert row[side].startswith(statement.text) and statement.gloss in row[side]
            assert row[side].endswith(SIDE[side])


def test_disputed_findings_mean_less_and_a_welcome_policy_more():
    assert pole("dispute the findings") == "less"
    assert pole("generally seen as worthwhile") == "more"


def test_policy_makers_who_answer_for_delivery_mean_less_and_few_conflicts_more():
    assert pole("policy-makers themselves answer for") == "less"
    assert pole("policy-makers do not themselves answer for") == "more"


def test_little_concern_for_use_means_less_and_findings_meant_for_use_more():
    assert pole("matters less that the findings feed") == "less"
    assert pole("get the findings used") == "more"


def test_a_liking_for_detached_science_means_less_and_little_worry_about_evidence_more():
    assert pole("rate detached, expert science above") == "less"
    assert pole("little worry about the limits") == "more"


def test_a_settled_programme_means_less_and_one_to_work_out_more():
    assert pole("fairly clear and agreed") == "less"
    assert pole("a good deal to work out") == "more"


def test_room_to_decide_means_less_and_asking_how_best_more():
    assert pole("there is room to decide") == "less"
    assert pole("how best to put the policy") == "more"


def test_little_need_of_cooperation_means_less_and_much_more():
    assert pole("depends less on cooperation") == "less"
    assert pole("hard to do unless policy-makers") == "more"


def test_good_ties_mean_less_and_a_need_of_better_ones_more():
    assert pole("good, informal, ongoing ties") == "less"
    assert pole("need to know and understand each other better") == "more"


def test_a_shortage_means_less_and_enough_of_everything_more():
    assert pole("in short supply") == "less"
    assert pole("are there to involve the main stakeholders") == "more"


def test_the_place_of_a_pole_in_the_table_turns_nothing_round():
    document = BLANK.to_document()
    for condition in document["conditions"]:
        condition["poles"].reverse()
    rows = sheet(Record.from_document(document)).rows
    assert rows == sheet(BLANK).rows
    assert all(row["sides"] == ["less", "more"] for row in rows), "as on the screens"


def test_opposites_share_one_line_and_two_separate_statements_have_one_each():
    for condition, row in zip(BLANK.conditions, sheet(BLANK).rows, strict=True):
        assert row["marks"] == ([7] if condition.opposites else [4, 4]), condition.id
        ends = "strongly the left", "in between", "strongly the right"
        assert all((end in row["text"]) == condition.opposites for end in ends)
        assert ("both can hold" in row["text"]) != condition.opposites
        for also in ("not sure", "does not apply here", "Why?"):
            assert also in row["text"]


def test_the_sheet_is_the_same_whatever_the_team_has_rated():
    """People rate for themselves first: what others said would be read before."""
    rated = BLANK.rate("cond-contestation", less=3, reason="Everybody knows that.")
    rated = rated.rate("cond-resources", more=2, by="ministry").mark("cond-conflicts", "not-sure")
    rated = rated.decide(choice="coproduce", rationale="so that it is used")
    assert sheet_to_print(rated) == sheet_to_print(BLANK)


def test_a_project_without_a_name_leaves_lines_to_write_on():
    named = BLANK.retitle("School meals", "Should we?")
    assert sheet_to_print(BLANK).count("></dd>") == 2 and sheet_to_print(named).count("></dd>") == 0
    assert {"School meals", "Should we?"} <= set(
        re.findall(r">([^<>]+)</dd>", sheet_to_print(named))
    )


def test_it_says_that_it_gives_no_verdict_and_where_it_comes_from():
    text = sheet(BLANK).text
    assert "no verdict" in text and "They give no weights and no evidence for it." in text
    assert "Table 2 (p. 7)" in text and "CC BY 4.0" in text and "in our own words" in text


def test_a_condition_that_a_team_added_is_not_taken_for_the_papers():
    document = BLANK.to_document()
    document["conditions"][8].update(source="our-team", locator="meeting in May", scope="")
    text = sheet(Record.from_document(document)).text
    assert text.count("Your team, meeting in May") == 1 and "not from the paper" in text
    assert "not from the paper" not in sheet(BLANK).text
    for condition in document["conditions"]:
        condition.update(source="our-team", scope="")
    assert "Oliver" not in sheet(Record.from_document(document)).text


@settings(max_examples=40)
@given(records())
def test_the_sheet_reaches_out_to_nothing_and_runs_nothing(record):
    assume("http" not in record.to_json() and "url(" not in record.to_json())
    page = sheet(record)
    assert not page.tags & {"script", "link", "img", "iframe", "a", "object"}
    assert not {"src", "href", "onload", "onclick"} & {name for name, _ in page.attributes}
    assert "http" not in sheet_to_print(record) and "url(" not in sheet_to_print(record)


def test_what_somebody_typed_is_text():
    page = sheet(BLANK.retitle(HARM, HARM))
    assert "script" not in page.tags and page.text.count(HARM) == 3  # and in the page's title


# --- the panels -------------------------------------------------------------------------------


def test_the_sheet_is_made_when_it_is_asked_for_and_says_what_the_project_is_called_now():
    workbook, sent = Workbook(BLANK), []
    view = HandoutView(workbook)
    view.send = sent.append
    workbook.retitle("School meals")
    view._handle_custom_msg({"verb": "print"}, [])
    assert [message["to"] for message in sent] == ["print"]
    assert "School meals" in sent[0]["page"]
    assert "<li" not in json.dumps(view.state), "every page would carry it"


def test_the_facilitator_finds_each_prompt_on_the_page_and_in_the_saved_notebook():
    shown = PromptsView(Workbook(BLANK)).state["prompts"]
    saved = twin(BLANK, "handout")["text/plain"]
    rows = tables.load("prompts")
    assert [one["label"] for one in shown] == list(rows.sort_values("number")["label"])
    for one in shown:
        assert all(one[part] and one[part] in saved for part in ("label", "happens", "say", "do"))


def test_who_asks_for_the_score_is_told_that_there_is_none_and_why():
    score = next(p for p in shelf.prompts() if "score" in p.label)
    assert "no score" in score.say and "no weights" in score.say
    assert 2 <= len(re.findall(r"[.?](?: |$)", score.say)) <= 4


@pytest.mark.parametrize("prompt", shelf.prompts(), ids=lambda prompt: prompt.label)
def test_what_is_to_be_said_can_be_said_aloud_and_takes_no_side(prompt):
    for text in (prompt.say, prompt.do):
        assert text[0].isupper() and text.endswith((".", "?"))
        assert not re.search(r"[()/;—–\"“”]|  ", text)
        assert not re.search(r"\b(better|worse|right answer|recommend|on average)\b", text)
    assert len(prompt.say) < 400, "too long to say in one breath or two"


def test_a_teams_older_tables_without_prompts_cost_nothing_else(tmp_path, monkeypatch):
    folder = shutil.copytree(tables.default_folder(), tmp_path / "data")
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    package["resources"] = [r for r in package["resources"] if r["name"] != "prompts"]
    (folder / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    monkeypatch.setenv("COPROD_DATA", str(folder))
    assert shelf.prompts() == []
    assert PromptsView(Workbook(Record.new())).state["prompts"] == []
    assert "print the hand-out" in twin(BLANK, "handout")["text/plain"]


# --- the facilitator's own page ---------------------------------------------------------------


def minutes_in_the_guide():
    """Each row of its table of agendas: what it is for, and the minutes of 45, 90 and 180."""
    for row in re.findall(r"^\| (.+?) \| (\d+|–) \| (\d+|–) \| (\d+|–) \|", GUIDE, re.MULTILINE):
        yield row[0], [0 if cell == "–" else int(cell) for cell in row[1:]]


def test_the_facilitators_page_gives_the_minutes_of_the_agendas():
    slots = tables.load("agendas")
    said = dict(minutes_in_the_guide())
    assert said.pop("Step") == [45, 90, 180]
    assert set(said) == {*STEP.values(), "Welcome and breaks"}
    for name, title in {"": "Welcome and breaks", **STEP}.items():
        for agenda, minutes in zip(("45", "90", "180"), said[title], strict=True):
            here = slots[(slots["agenda"] == f"agenda-{agenda}") & (slots["step"] == name)]
            assert minutes == here["minutes"].sum(), (title, agenda)


def test_the_facilitators_page_answers_who_asks_for_the_score_as_the_screen_does():
    assert f"> {next(p for p in shelf.prompts() if 'score' in p.label).say}\n" in GUIDE


def test_what_the_facilitators_page_tells_to_press_is_on_the_screen():
    pressed = {name for bold in re.findall(r"\*\*(.+?)\*\*", GUIDE) for name in bold.split(" ▸ ")}
    labels = {WORKSHOP[k] for k in ("aids", "screen", "larger", "full", "parked", "next", "back")}
    labels |= {
        WORKSHOP["reload"],
        PANEL["print"],
        PANEL["save"],
        STEPS_SAY["start"],
        STEPS_SAY["skip"],
    }
    labels |= {TOOLBAR["save"], TOOLBAR["undo"], CONDITION["not-sure"]}
    assert labels <= pressed, f"not named any more: {labels - pressed}"
    assert WORKSHOP["aids"] in PROMPTS["title"]
