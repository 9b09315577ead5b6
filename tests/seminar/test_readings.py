"""Two readings of one case: each keeps its side, what falls away is said, and opinion is ours."""

import json
import re

import pytest
from pages import card_of, filled_in, put, say
from plain import on_page

from coprod import Record, Workbook
from coprod.page.twins import twin
from coprod.panel.words import AWAY
from coprod.seminar.case.tables import read_twice
from coprod.seminar.readings.chart import absent, readings_info, said_of, weights_said
from coprod.seminar.readings.lines import READERS, Read, SidedBar, bars, lines, objections
from coprod.seminar.readings.panel import ReadingsView
from coprod.seminar.readings.words import (
    HOLDS,
    NO_BAR,
    NOTHING_SAID,
    NOTHING_WEIGHED,
    OURS,
    READINGS,
    STANCE,
)
from coprod.seminar.readings.words import SILENT as words_SILENT
from coprod.weighing.words import NO_VERDICT

BLANK = Record.new(seminar=True)
LINE = lines()[-1]
COUNTS = [line for line in lines() if not line.silent]
SILENT = [line for line in lines() if line.silent and line.kind != "premise"]
FALLEN = next(line for line in COUNTS if line.paper.bar and not line.critics.bar)
TURNED = LINE._replace(
    paper=Read("It counts against.", SidedBar("against", 3)),
    critics=Read("It counts for.", SidedBar("for", 1)),
)


@pytest.fixture
def workbook():
    return Workbook(BLANK)


@pytest.fixture
def view(workbook):
    return put(workbook, ReadingsView(workbook))


def drawn(view):
    return {row["id"]: row for group in view.state["balance"]["groups"] for row in group["rows"]}


def shelved(view):
    return {line["id"]: line for group in view.shelf["groups"] for line in group["lines"]}


def cell(record, item, reader):
    info = readings_info(record)
    row = next(row for row in info.rows if row.item == item)
    return row.cells[[column.reader for column in info.columns].index(reader)]


# --- what counts in which reading -------------------------------------------------------------


@pytest.mark.parametrize(
    ("holds", "expected"),
    [
        ("paper", (SidedBar("against", 3),)),
        ("critics", (SidedBar("for", 1),)),
        ("both", (SidedBar("against", 3), SidedBar("for", 1))),
        ("neither", ()),
        (None, ()),
    ],
)
def test_my_balance_holds_a_line_as_i_sided_and_nothing_where_i_did_not(holds, expected):
    assert bars(TURNED, "you", holds) == expected
    assert bars(TURNED, "paper", holds) == (SidedBar("against", 3),), (
        "my view leaves the paper's alone"
    )
    assert bars(TURNED, "critics", holds) == (SidedBar("for", 1),)


def test_two_readings_on_one_side_are_not_counted_twice():
    same = TURNED._replace(critics=Read("It counts less.", SidedBar("against", 1)))
    assert bars(same, "you", "both") == (SidedBar("against", 1),)


def test_what_is_blank_is_never_a_bar_of_zero():
    for line in lines():
        for reader in READERS[:2]:
            assert all(bar.strength in (1, 2, 3) for bar in bars(line, reader))
    assert SILENT, "the public record is silent on some rows"
    info = readings_info(BLANK)
    assert not {line.id for line in SILENT} & {row.item for row in info.rows}
    assert all(any(line.label in text for text in info.beside) for line in SILENT)


def test_a_row_of_the_paper_counts_on_the_side_of_the_pole_that_holds():
    """A direction is that of the data: less coproduction is against, more is for."""
    sides = {line.item: line.paper.bar.side for line in COUNTS if line.paper.bar}
    assert sides["cond-contestation"] == sides["cond-conflicts"] == "against"
    assert sides["cond-use-of-findings"] == "for"
    assert {line.paper.bar.side for line in COUNTS if line.kind == "cost"} == {"against"}
    assert {line.paper.bar.side for line in COUNTS if line.kind == "argument"} == {"for"}


# --- the balances side by side ----------------------------------------------------------------


def test_both_balances_have_the_same_rows_in_the_same_order():
    info = readings_info(BLANK)
    assert [row.item for row in info.rows] == [line.id for line in COUNTS]
    assert all(len(row.cells) == len(info.columns) == 2 for row in info.rows)


def test_an_empty_row_says_why_it_is_empty():
    for line in COUNTS:
        for reader in READERS[:2]:
            found = cell(BLANK, line.id, reader)
            assert found.said
            assert bool(found.bars) == (found.said == said_of(found.bars))
    assert cell(BLANK, FALLEN.id, "critics").said == NO_BAR[FALLEN.stance]
    assert absent(SILENT[0], SILENT[0].paper) == words_SILENT


def test_costs_are_bad_practice_to_the_critics_and_no_cost_of_coproducing():
    costs = [line for line in COUNTS if line.kind == "cost"]
    assert costs
    for line in costs:
        assert cell(BLANK, line.id, "paper").bars
        assert cell(BLANK, line.id, "critics").said == NO_BAR["bad-practice"]


def test_each_reading_says_how_far_weights_decide_and_none_is_a_verdict():
    info = readings_info(BLANK)
    paper, critics = info.columns
    assert "in 100 lean for coproducing" in paper.sentences[1]
    assert "not how likely it is right" in paper.sentences[1]
    assert critics.sentences
    assert twin(BLANK, "readings")["text/plain"].endswith(NO_VERDICT)


def test_no_head_says_that_our_reading_is_theirs(view):
    for column in readings_info(BLANK).columns:
        assert column.title.startswith("Read with") and "(our reading)" in column.title
    said = json.dumps([view.state, view.shelf], ensure_ascii=False) + on_page(
        twin(BLANK, "readings")
    )
    assert not re.search(r"[Tt]he paper reads|critics read |The paper’s|Its critics’", said)


def test_the_strengths_are_called_ours_right_above_the_table_and_a_short_cell_is_explained(view):
    for caption in (view.state["say"]["caption"], on_page(twin(BLANK, "readings"))):
        assert "The strengths are ours, to illustrate" in caption
        assert f"“{NO_BAR['bad-practice']}”: the critics see it as bad practice" in caption


@pytest.mark.parametrize(
    ("share", "little"),
    [(0.001, True), (0.054, True), (0.056, False), (0.944, False), (0.946, True), (0.999, True)],
)
def test_where_nearly_all_weights_agree_it_is_not_said_that_weights_matter(share, little):
    said = weights_said(share)
    assert said.startswith("Here weights change little") == little
    assert said.startswith("How you weigh them matters") != little
    assert "in 100 lean for coproducing" in said and "not how likely it is right" in said


def test_no_share_of_my_own_is_told_until_i_sided_on_half_of_the_lines():
    record, half = BLANK, (len(COUNTS) + 1) // 2
    for n, line in enumerate(COUNTS, start=1):
        record = record.take_side(line.id, holds="neither" if n == 2 else "paper")
        said = " ".join(readings_info(record).columns[2].sentences)
        assert (f"Your balance rests on {n} of {len(COUNTS)} lines" in said) == (n < half)
        assert ("in 100" in said or "one way only" in said) == (n >= half)
    one, other = readings_info(record).columns[:2], readings_info(BLANK).columns
    assert one == other, "what I say changes neither of the two readings"


def test_what_changes_between_the_readings_names_each_row_once():
    said = "\n".join(readings_info(BLANK).changed)
    for line in COUNTS:
        assert said.count(line.label) == 1


def test_my_own_balance_appears_with_the_first_line_i_side_on():
    one = BLANK.take_side(FALLEN.id, reason="I am not sure yet.")
    assert len(readings_info(one).columns) == 2, "a reason alone sides with nobody"
    own = one.take_side(FALLEN.id, holds="paper")
    assert [column.reader for column in readings_info(own).columns] == list(READERS)
    assert cell(own, FALLEN.id, "you") == cell(own, FALLEN.id, "paper")
    other = next(line for line in COUNTS if line.id != FALLEN.id)
    assert cell(own, other.id, "you") == ((), NOTHING_SAID)
    assert cell(own.take_side(FALLEN.id, holds="neither"), FALLEN.id, "you") == ((), "neither")
    fallen = cell(own.take_side(FALLEN.id, holds="critics"), FALLEN.id, "you")
    assert fallen == ((), NO_BAR[FALLEN.stance])
    premise = lines()[0]
    assert len(readings_info(BLANK.take_side(premise.id, holds="paper")).columns) == 2


def test_a_balance_with_nothing_on_it_says_so():
    silent = BLANK.take_side(FALLEN.id, holds="critics")
    assert readings_info(silent).columns[2].sentences == (NOTHING_WEIGHED,)


# --- the panel --------------------------------------------------------------------------------


def test_each_line_can_be_sided_on_and_the_answer_comes_back(workbook, view):
    assert [card["id"] for card in view.state["cards"]] == [line.id for line in lines()]
    for line in lines():
        filled_in(view, line.id, "holds", "both")
        filled_in(view, line.id, "reason", "Évaluation <b>\nboth")
        assert card_of(view, line.id)["values"] == {
            "holds": "both",
            "reason": "Évaluation <b>\nboth",
        }
        assert "both hold" in card_of(view, line.id)["said"]
    again = Record.from_json(workbook.record.to_json())
    assert ReadingsView(Workbook(again)).state["cards"] == view.state["cards"]
    filled_in(view, LINE.id, "holds", "")
    assert workbook.record.studied.line(LINE.id).holds is None, "cleared is nothing said"
    assert workbook.record.studied.line(LINE.id).reason


def test_the_page_gets_both_readings_of_a_line_with_its_place_and_its_objection(view):
    known = {ref.id: ref for ref in objections()}
    for line in lines():
        shown = shelved(view)[line.id]
        assert (shown["paper"]["text"], shown["critics"]["text"]) == (
            line.paper.text,
            line.critics.text,
        )
        assert shown["stance"] == STANCE[line.stance]
        assert line.locator in shown["place"]
        place = known[line.objection].place if line.objection else READINGS["no_objection"]
        assert place in shown["aimed"]
        assert bool(shown["item"]) == (line.kind != "premise")
        assert len(shown["facts"]) == len(line.facts), "each fact is one of the case"
        assert all(fact["read"] for fact in shown["facts"]), "each fact names its document"


def test_each_of_the_four_objections_can_be_chosen_and_says_how_many_lines_it_touches(view):
    shown = view.shelf["objections"]
    assert len(shown) == 4
    for one in shown:
        touched = sum(line.objection == one["id"] for line in lines())
        assert touched and f"{touched} of {len(lines())} lines" in one["touched"]
        assert one["text"] and one["place"]


def test_it_is_called_our_reading_wherever_it_is_shown(view):
    assert view.state["say"]["ours"] == OURS
    assert "our reading" in OURS
    assert OURS in twin(BLANK, "readings")["text/plain"]


def test_the_page_draws_what_the_balance_says(workbook, view):
    assert len(view.state["balance"]["columns"]) == 2 and view.state["balance"]["yours"]
    filled_in(view, FALLEN.id, "holds", "paper")
    assert len(view.state["balance"]["columns"]) == 3 and not view.state["balance"]["yours"]
    mine = drawn(view)[FALLEN.id]["cells"][2]
    assert [(b["side"], b["strength"]) for b in mine["bars"]] == [FALLEN.paper.bar]
    others = [row["cells"][2] for id, row in drawn(view).items() if id != FALLEN.id]
    assert all(one["blank"] and not one["bars"] for one in others)


def test_a_case_that_is_still_rated_is_not_given_away_unless_one_asks(workbook):
    case = read_twice()
    workbook.do(Record.choose_case, case.id)
    view = put(workbook, ReadingsView(workbook))
    assert view.state["hidden"]
    told = twin(workbook.record, "readings")
    later = [fact.text for fact in (*case.of("done"), *case.of("later"))]
    for text in later:
        assert text not in told["text/plain"] and text not in told["text/html"]
    workbook.do(Record.reveal, case.id)
    assert not view.state["hidden"]
    assert any(text in on_page(twin(workbook.record, "readings")) for text in later)


def test_a_skipped_step_says_so(workbook, view):
    workbook.do(Record.skip, "readings", True)
    assert view.state["away"] == AWAY["skipped"]
    assert view.state["say"]["open"] != view.state["say"]["unfold"]


def test_a_line_that_no_table_has_is_refused_and_nothing_is_lost(workbook, view):
    filled_in(view, "line-nowhere", "holds", "paper")
    assert view.state["trouble"] and workbook.record.studied.lines == ()
    say(view, "set", "nobody", card=LINE.id, field="holds")
    assert view.state["trouble"] and workbook.record.studied.lines == ()


def test_a_change_sends_little_to_the_page(view):
    assert len(json.dumps(view.state)) < 30_000


# --- on paper ---------------------------------------------------------------------------------


def test_the_twin_holds_all_that_is_shown_and_all_that_was_said():
    record = BLANK.take_side(FALLEN.id, holds="both", reason="<script>It counts.")
    record = record.take_from("readings", "Premises decide.")
    told = twin(record, "readings")
    text = told["text/plain"]
    for line in lines():
        for part in (line.label, line.paper.text, line.critics.text, line.locator):
            assert part in on_page(told)
    for sentence in readings_info(record).changed:
        assert sentence in text
    assert "<script>It counts." in text and "<script>" not in told["text/html"]
    assert "Premises decide." in text and HOLDS["both"] in text
    assert all(ref.text in on_page(told) for ref in objections())


def test_a_record_keeps_the_words_it_was_made_with():
    record = BLANK.take_side(LINE.id, holds="paper")
    document = record.to_document()
    [kept] = [w for w in document["wordings"] if w["id"] == LINE.id]
    kept.update(label="An older label", text="As the paper was put then.")
    older = Record.from_document(document)
    text = on_page(twin(older, "readings"))
    assert "An older label" in text and "As the paper was put then." in text
    assert LINE.paper.text not in text
    shown = shelved(ReadingsView(Workbook(older)))[LINE.id]
    assert (shown["label"], shown["paper"]["text"]) == ("An older label", kept["text"])


def test_what_was_said_of_a_line_that_is_gone_stays_on_paper():
    record = BLANK.take_side(LINE.id, holds="paper", reason="It is gone now.")
    document = json.loads(json.dumps(record.to_document()).replace(LINE.id, "line-of-old"))
    text = twin(Record.from_document(document), "readings")["text/plain"]
    assert "It is gone now." in text
