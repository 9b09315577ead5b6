"""What a picture of bars shows is one value: whoever draws it has nothing to find out."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import records

from coprod.decide.balance.chart import balance_info
from coprod.drawing.bars import (
    LONGEST,
    BarPicture,
    BarRow,
    PictureRow,
    bar_picture,
    named,
    row_in_words,
)
from coprod.plain.letters import letters
from coprod.weighing.balance import MOST
from coprod.words.scales import STRENGTH

HEADINGS = ("◀\u00a0against coproducing here", "for coproducing here\u00a0▶")


def test_a_picture_says_of_each_row_what_it_is_how_long_its_bars_are_and_all_its_words():
    rows = [
        BarRow("a", "Ties", 3, 0),
        BarRow("b", "Knowledge", 1, 2),
        BarRow("c", "Cost: Delays", MOST, MOST, True, "cost"),
        BarRow("d", "Aim: Trust", 0, 1, kind="aim"),
    ]
    both, unsure = "slightly against and clearly for", "not sure, could be either"
    assert bar_picture(rows) == BarPicture(
        HEADINGS,
        3,
        (
            PictureRow("a", "Ties", "condition", False, 3, 0, "strongly", "", "strongly against"),
            PictureRow("b", "Knowledge", "condition", False, 1, 2, "slightly", "clearly", both),
            PictureRow("c", "Cost: Delays", "cost", True, 3, 3, "", "not sure", unsure),
            PictureRow("d", "Aim: Trust", "aim", False, 0, 1, "", "slightly", "slightly for"),
        ),
    )


def test_a_picture_of_nothing_has_sides_and_no_rows():
    assert bar_picture([]) == BarPicture(HEADINGS, 3, ())


@given(records())
def test_a_picture_has_the_rows_of_the_balance_and_their_words_and_travels_as_data(record):
    rows = balance_info(record).rows
    picture = bar_picture(rows)
    for row, shown in zip(rows, picture.rows, strict=True):
        assert (shown.item, shown.label, shown.kind) == (row.item, row.label, row.kind)
        assert shown[3:6] == (row.unsure, row.against, row.in_favour)
        assert shown.words == row_in_words(row)
        assert 0 < max(shown.against, shown.in_favour) <= picture.most
        if not row.unsure:
            ends = [(shown.against_end, row.against), (shown.in_favour_end, row.in_favour)]
            assert all(end == (STRENGTH[n] if n else "") for end, n in ends)
    plain = json.loads(json.dumps([row._asdict() for row in picture.rows]))
    assert [PictureRow(**one) for one in plain] == list(picture.rows)


@pytest.mark.parametrize("letter", ["x", "👨‍👩‍👧‍👦", "🇳🇿", "क्षि"])
def test_a_label_without_an_end_is_cut_between_letters_and_says_so(letter):
    for more in (LONGEST + 1, 2_000):
        assert named(BarRow("a", letter * more, 1, 0)) == letter * (LONGEST - 1) + "…"
    assert named(BarRow("a", letter * LONGEST, 1, 0)) == letter * LONGEST


def test_a_label_is_cut_after_a_word_unless_little_would_be_left():
    assert named(BarRow("a", "word " * 100, 1, 0)) == ("word " * 35).rstrip() + "…"
    assert named(BarRow("a", "Aim: " + "x" * 300, 1, 0)) == "Aim: " + "x" * 174 + "…"


@given(st.text(max_size=400))
def test_a_label_that_has_room_is_not_cut(text):
    shown = named(BarRow("a", text, 1, 0))
    assert len(list(letters(shown))) <= LONGEST
    assert shown == text or (len(list(letters(text))) > LONGEST and shown.endswith("…"))
