"""The figure that Python gets shows the picture as it is told, and leaves its layout to plotly."""

from html import unescape
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import records

from coprod.decide.balance.chart import balance_info, plot_balance
from coprod.drawing.bars import BarRow, PictureRow, bar_picture
from coprod.drawing.figure import LABEL, draw, wrapped
from coprod.plain.letters import letters

# Letters of many characters: a family, a skin tone, a flag, accents, a conjunct, jamo, a keycap.
PIECES = ["👨‍👩‍👧‍👦", "👩🏽‍🔬", "🇳🇿", "ẹ́", "क्षि", "각", "1️⃣", "W", "m", " ", "日", "ش", "tieback"]
texts = st.text(max_size=120) | st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


def rows_of(figure):
    """The rows that a figure shows, as far as it shows them: item, label, bars and their ends."""
    axis = figure.layout.yaxis
    labels = dict(zip(axis.tickvals, axis.ticktext, strict=True))
    against, in_favour, *unsure = (
        {
            item: (length, end.strip("\u00a0"))
            for item, length, end in zip(trace.y, trace.x, trace.text, strict=True)
            if length
        }
        for trace in figure.data
    )
    for item in axis.tickvals:
        is_unsure = item in unsure[0] or item in unsure[1]
        left, right = unsure if is_unsure else (against, in_favour)
        assert not is_unsure or item not in {**against, **in_favour}
        (less, less_end), (more, more_end) = left.get(item, (0, "")), right.get(item, (0, ""))
        assert less <= 0 <= more, "a bar lies on the other side"
        yield item, labels[item], is_unsure, -less, more, less_end, more_end


def as_told(row: PictureRow):
    label = "<br>".join(wrapped(row.label, LABEL))
    ends = row.against_end, row.in_favour_end
    return row.item, label, row.unsure, row.against, row.in_favour, *ends


@given(records())
def test_the_figure_shows_the_picture_that_is_told(record):
    info = balance_info(record)
    picture, figure = bar_picture(info.rows), plot_balance(info)
    shown = [(item, unescape(label), *rest) for item, label, *rest in rows_of(figure)]
    assert shown == [as_told(row) for row in picture.rows]
    if picture.rows:
        texts = [unescape(one.text) for one in figure.layout.annotations]
        for heading, text in zip(picture.headings, texts, strict=True):
            assert heading in text.replace("<br>", " ")


def test_how_wide_it_is_is_up_to_whoever_shows_it():
    layout = draw(bar_picture([BarRow("a", "Ties", 1, 0)]), "").layout
    assert layout.width is None and layout.yaxis.automargin


def test_what_looks_like_markup_is_shown_as_it_was_typed():
    figure = draw(bar_picture([BarRow("a", "<b>2 & 3</b>", 1, 0)]), "")
    assert figure.layout.yaxis.ticktext == ("&lt;b&gt;2 &amp; 3&lt;/b&gt;",)


@pytest.mark.parametrize("rows", [1, 2, 14])
def test_a_row_has_room_for_all_its_lines(rows):
    label = "Overwhelmingly " * 12
    figure = draw(bar_picture([BarRow(str(n), label, 1, 0) for n in range(rows)]), "")
    lines = max(text.count("<br>") + 1 for text in figure.layout.yaxis.ticktext)
    size, top = figure.layout.font.size, figure.layout.margin.t
    assert (figure.layout.height - top) / rows >= lines * size * 1.3 + 5
    assert len({trace.width for trace in figure.data}) == 1


@given(texts)
def test_a_label_is_wrapped_without_losing_or_breaking_a_letter(label):
    lines = wrapped(label, 18)
    assert "".join(lines).replace(" ", "") == label.replace(" ", "")
    assert all(len(list(letters(line))) <= 18 for line in lines)
    every = [letter.replace(" ", "") for letter in letters(label)]
    ends = {*accumulate(len("".join(line.split(" "))) for line in lines)}
    assert ends <= {*accumulate(map(len, every))} | {0}, "a line ends within a letter"
