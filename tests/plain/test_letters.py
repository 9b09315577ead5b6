"""Text is cut only between what a reader takes for letters, wherever it is cut."""

from functools import partial
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rooms import PANELS

import coprod.plain.letters
from coprod import Record, RecordError
from coprod.decide.balance.chart import balance_info, plot_balance
from coprod.drawing.bars import BarRow, bar_picture
from coprod.drawing.figure import LABEL, wrapped
from coprod.errors import quoted
from coprod.page.twins import twin
from coprod.plain.letters import cut, letters, parted, shortened, shown_safely
from coprod.seminar.evaluation.chart import evaluation_info

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


# --- very long words ----------------------------------------------------------------------------


def one_word_everywhere(n):
    """A record whose nine labels, and all that a team typed, are one word of so many letters."""
    word = "x" * n
    record = Record.new(title=word, question=word)
    conditions = [c.model_copy(update={"label": word}) for c in record.conditions]
    record = record.model_copy(update={"conditions": tuple(conditions)})
    for condition in record.conditions:
        record = record.rate(condition.id, less=2, reason=word)
    return (
        record.set_frame(partners=[{"id": "cooks", "name": word, "required_by": word}])
        .add_aim(outcome=word, for_whom=word, strength=2)
        .add_cost(what=word, defrayed=word, remains=2)
        .set_resources(lines=[{"what": word}])
        .compare("aim-1", [{"achieve": word}])
        .involve("cooks", "stage-framing-questions", promise=word)
        .decide("cooks", rationale=word, rests_on=["aim-1"])
        .park(word)
    )


@pytest.fixture
def looks(monkeypatch):
    """Return a function that tells how many letters are looked at in an act."""
    seen = [0]
    every = coprod.plain.letters._LETTER

    class Counted:
        def finditer(self, text):
            for found in every.finditer(text):
                seen[0] += 1
                yield found

    monkeypatch.setattr(coprod.plain.letters, "_LETTER", Counted())

    def count(act):
        before = seen[0]
        act()
        return seen[0] - before

    return count


ACTS = {
    "wrapped": lambda record: wrapped(record.title, 20),
    "parted": lambda record: parted(record.title, 8),
    "the figure": lambda record: plot_balance(balance_info(record)),
    "the picture": lambda record: bar_picture(balance_info(record).rows),
    **{f"the page of {panel}": partial(twin, panel=panel) for panel in PANELS},
}


@pytest.mark.parametrize("act", ACTS.values(), ids=list(ACTS))
def test_a_word_twice_as_long_takes_no_more_than_twice_the_work(looks, act):
    once, twice = (looks(lambda n=n: act(one_word_everywhere(n))) for n in (1_000, 2_000))
    assert twice <= 2.2 * once


@each
def test_a_label_without_an_end_makes_no_endless_picture(letter):
    one, other = (bar_picture([BarRow("a", letter * n, 1, 0)]) for n in (1_000, 2_000))
    assert one == other
    lines = wrapped(one.rows[0].label, LABEL)
    assert lines[-1].endswith("…") and len(lines) < 10


def test_a_label_that_a_picture_cuts_stands_in_full_on_the_saved_page():
    one, other = (balance_info(one_word_everywhere(n)) for n in (1_000, 2_000))
    assert bar_picture(one.rows) == bar_picture(other.rows)
    said = twin(one_word_everywhere(1_000), "balance")
    in_full = "x" * 1_000
    assert sum(line.startswith(f"{in_full}: ") for line in said["text/plain"].split("\n")) == 9
    assert said["text/html"].replace("<wbr>", "").count(f"{in_full}</th>") == 9


def test_where_a_label_is_cut_the_picture_still_says_how_strong_it_is():
    (row,) = bar_picture([BarRow("a", "x" * 1_000, 3, 0)]).rows
    assert row.label.endswith("x…")
    assert (row.against_end, row.words) == ("strongly", "strongly against")
