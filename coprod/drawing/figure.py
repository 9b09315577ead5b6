"""Bars to two sides of a middle as a plotly figure, for who asks for one in Python.

Plotly lays it out, as wide as it is shown. Text is broken into lines by its letters.
"""

from html import escape
from typing import Any

import plotly.graph_objects as go

from coprod.drawing.bars import BarPicture, PictureRow
from coprod.drawing.look import SIZE, palette, plotly_layout
from coprod.plain.letters import letters

LABEL, HEADING = 30, 18  # how many letters stand on a line: of a label, of the heading of a side
LINE_HEIGHT, ROOM = 1.3, 1.25  # of a line of text, and of what is left above and below it
BAR = 1.58  # how high a bar is; all three in sizes of the type
REACH = 2  # how far the axis goes to each side, in longest bars: words stand at their ends
LOOK = palette()


def draw(picture: BarPicture, empty: str) -> go.Figure:
    """Draw a picture, or say why it has no rows."""
    items = [row.item for row in picture.rows]  # labels of two rows could be the same
    labels = [wrapped(row.label, LABEL) for row in picture.rows]
    headings = [wrapped(heading, HEADING) for heading in picture.headings]
    row, top = _height(labels), _height(headings)
    reach = picture.most * REACH
    figure = go.Figure([_bars(items, row, *one) for one in _series(picture)])
    figure.update_layout(
        **plotly_layout(),
        barmode="overlay",
        height=top + row * max(2, len(items)) + 8,
        margin={"l": 10, "r": 10, "t": top, "b": 8},
        xaxis={"visible": False, "fixedrange": True, "range": [-reach, reach]},
        yaxis=_axis(items, labels),
        shapes=[_middle(bool(items))],
        annotations=[_heading(*one) for one in zip((-1, 1), headings, strict=True)]
        if items
        else [_empty(empty)],
    )
    return figure


def wrapped(text: str, most: int) -> list[str]:
    """Return a text as lines of at most so many letters.

    A line ends where a word does, or, in a word that is longer than a line, between two letters.

    >>> wrapped("Cost: Emotional labour of junior researchers", 20)
    ['Cost: Emotional', 'labour of junior', 'researchers']
    """
    words, lines = [list[str]()], [list[str]()]
    for letter in letters(text):
        if letter == " ":
            words.append([])
        else:
            words[-1].append(letter)
    for n, word in enumerate(words):
        if n and len(lines[-1]) + 1 + len(word) > most:
            lines.append([])
        elif n:
            lines[-1].append(" ")
        for letter in word:
            if len(lines[-1]) == most:
                lines.append([])
            lines[-1].append(letter)
    return ["".join(line) for line in lines]


def _height(texts: list[list[str]]) -> float:
    """Return how high a row is in which each text has room, in pixels."""
    return SIZE * (LINE_HEIGHT * max(map(len, texts), default=1) + ROOM)


def _series(picture: BarPicture) -> list[tuple[list[int | None], list[str], dict[str, Any]]]:
    """Return lengths, words and fill of the four series: each side, and what is unsure to it."""

    def side(way: int, unsure: bool) -> tuple[list[int | None], list[str]]:
        rows = [_of_side(row, way) if row.unsure == unsure else (0, "") for row in picture.rows]
        return [way * length or None for length, _ in rows], [_beside(end) for _, end in rows]

    grey = {"color": LOOK["grey"], "width": SIZE / 12}
    unsure = {"color": LOOK["paper"], "line": grey, "pattern": _pattern("/", "grey", 0.3)}
    against = {"color": LOOK["against"], "pattern": _pattern(".", "paper", 0.15)}
    fills = (((-1, False), against), ((1, False), {"color": LOOK["for"]}))
    return [
        *((*side(way, sure), fill) for (way, sure), fill in fills),
        *((*side(way, True), unsure) for way in (-1, 1)),
    ]


def _of_side(row: PictureRow, way: int) -> tuple[int, str]:
    return (row.against, row.against_end) if way < 0 else (row.in_favour, row.in_favour_end)


def _beside(end: str) -> str:
    return f"\u00a0{end}\u00a0" if end else ""


def _pattern(shape: str, colour: str, solidity: float) -> dict[str, Any]:
    return {"shape": shape, "fgcolor": LOOK[colour], "size": SIZE / 2, "solidity": solidity}


def _bars(
    items: list[str], row: float, lengths: list[int | None], ends: list[str], fill: dict[str, Any]
) -> go.Bar:
    return go.Bar(
        orientation="h",
        x=lengths,
        y=items,
        text=ends,
        marker={"line": {"width": 0}, **fill},
        width=SIZE * BAR / row,
        textposition="outside",
        cliponaxis=False,
    )


def _axis(items: list[str], labels: list[list[str]]) -> dict[str, Any]:
    return {
        "type": "category",
        "visible": bool(items),
        "automargin": True,
        "fixedrange": True,
        "range": [max(2, len(items)) - 0.5, -0.5],
        "showgrid": False,
        "zeroline": False,
        "ticks": "",
        "tickvals": items,
        "ticktext": [_html(lines) for lines in labels],
        "ticklabelstandoff": SIZE // 2,
    }


def _middle(visible: bool) -> dict[str, Any]:
    line = {"color": LOOK["ink"], "width": SIZE / 12}
    ends = {"x0": 0, "x1": 0, "y0": 0, "y1": 1, "yref": "paper"}
    return {"type": "line", "visible": visible, "line": line, **ends}


def _heading(way: int, lines: list[str]) -> dict[str, Any]:
    beside, colour = ("right", "against-text") if way < 0 else ("left", "for-text")
    return {
        "text": f"<b>{_html(lines)}</b>",
        "font": {"color": LOOK[colour]},
        "showarrow": False,
        "x": 0,
        "xanchor": beside,
        "align": beside,
        "xshift": way * SIZE / 2,
        "yref": "paper",
        "y": 1,
        "yanchor": "bottom",
        "yshift": SIZE / 2.25,
    }


def _empty(text: str) -> dict[str, Any]:
    at = {"xref": "paper", "yref": "paper", "x": 0.5, "y": 0.5}
    return {"text": text, "font": {"color": LOOK["soft"]}, "showarrow": False, **at}


def _html(lines: list[str]) -> str:
    return "<br>".join(map(escape, lines))
