"""Text is cut only between what a reader takes for letters, wherever it is cut."""

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod import Record, RecordError
from coprod.bars import Row as Bar
from coprod.bars import Screen, fold, plan
from coprod.charts.evaluation import evaluation_info
from coprod.errors import quoted
from coprod.letters import cut, letters, parted, shortened, shown_safely, width
from coprod.report import twin

FAMILY, SCIENTIST, FLAG = "👨‍👩‍👧‍👦", "👩🏽‍🔬", "🇳🇿"
WHOLE = [FAMILY, SCIENTIST, FLAG, "ẹ́", "ñ̃", "क्षि", "각", "1️⃣", "a"]
each = pytest.mark.parametrize("letter", WHOLE)
mixed = st.text(max_size=80) | st.lists(st.sampled_from([*WHOLE, " "]), max_size=80).map("".join)


@given(mixed, st.integers(0, 40))
def test_a_cut_loses_nothing_before_it_and_breaks_no_letter(text, most):
    every = list(letters(text))
    assert "".join(every) == text
    assert cut(text, most) == "".join(every[:most])
    assert len(list(letters(shortened(text, max(most, 1))))) <= max(most, 1) or most < 2
    assert "".join(parted(text, most + 1)) == text
    places = {*accumulate(map(len, parted(text, most + 1)))} - {0}
    assert places <= {*accumulate(map(len, every))}


@given(mixed, mixed)
def test_longer_text_is_never_narrower(text, more):
    assert 0 <= width(text) <= width(text + more)


CONTROLS = [*range(0x20), *range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F, *range(0x2028, 0x202F)]
CONTROLS += [*range(0x2066, 0x206A), 0xD800, 0xDBFF, 0xDC00, 0xDFFF]


@pytest.mark.parametrize("code", CONTROLS, ids=hex)
def test_nothing_in_a_file_can_clear_a_screen_turn_a_line_round_or_begin_a_new_one(code):
    shown = shown_safely(f"a{chr(code)}b")
    assert shown.startswith("a\\")
    assert shown.endswith("b")
    assert shown.isprintable()
    assert len(shown.splitlines()) == 1


def test_what_is_written_out_can_be_looked_up():
    shown = shown_safely("\x1b]0;owned\x07 \r\n \u202egnp.exe \u2028 \ud800")
    assert shown == r"\x1b]0;owned\x07 \r\n \u202egnp.exe \u2028 \ud800"


@each
def test_letters_of_every_script_are_shown_as_they_are_and_cut_between_two(letter):
    assert shown_safely(letter * 100) == letter * 100
    assert shown_safely(letter * 101) == letter * 99 + "…"
    assert shown_safely(letter * 9, 3) == letter * 2 + "…"


@given(st.text(alphabet=st.characters(), max_size=90), st.integers(1, 40))
def test_whatever_a_file_says_is_shown_on_one_line_and_can_be_written_out(text, most):
    shown = shown_safely(text, most)
    shown.encode("utf-8")
    assert len(shown.splitlines()) <= 1
    assert len(list(letters(shown))) <= most


def test_a_letter_under_a_million_accents_is_not_shown_whole():
    assert len(shown_safely("a" + "\u0301" * 1_000_000)) < 3000


@each
def test_the_label_of_an_aim_or_a_cost_of_ones_own_keeps_its_letters_whole(letter):
    record = Record.new().add_aim(outcome=letter * 60).add_cost(what=letter * 60)
    for item in ("aim-1", "cost-1"):
        assert record.label(item) == letter * 39 + "…"
    assert Record.new().add_aim(outcome=letter * 40).label("aim-1") == letter * 40


@each
def test_what_an_evaluation_looks_at_is_called_by_whole_letters(letter):
    record = Record.new(seminar=True).add_measure(what=letter * 90)
    assert evaluation_info(record).rows[0].label == letter * 60 + " …"


@each
def test_an_error_quotes_whole_letters(letter):
    assert quoted(letter * 60) == f"'{letter * 60}'"
    assert quoted(letter * 90) == f"'{letter * 59}…'"
    document = Record.new().rate("cond-contestation", less=1).to_document()
    document["ratings"][0]["state"] = letter * 90
    with pytest.raises(RecordError) as caught:
        Record.from_document(document)
    assert f"'{letter * 59}…' is not allowed" in str(caught.value)


@each
def test_a_long_word_breaks_between_letters_on_a_saved_page(letter):
    record = Record.new(seminar=True).add_measure(what="o" * 17 + letter * 40)
    parts = twin(record, "evaluation")["text/html"].split("<wbr>")
    assert not [part for part in parts[1:] if part[0] in "\N{ZERO WIDTH JOINER}\ufe0f\u0301\u094d"]


def test_a_word_of_thousands_of_letters_is_laid_out_at_once():
    word = "x" * 200_000  # the time a fold takes grew with the third power of this
    assert "".join(fold(word, 20)) == word
    assert "".join(plan([Bar("a", word, 1, 0)], Screen(320)).labels[0]).startswith(word)
