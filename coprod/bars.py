"""Bars to two sides of a middle: how they are laid out on a page, drawn, and restyled in place.

A bar for what speaks against lies left of the middle, one for what speaks for lies right of it. The
drawing follows the page it stands on: its width, the size of its type and its theme.
"""

from collections.abc import Sequence
from html import escape
from typing import Any, NamedTuple

import plotly.graph_objects as go

from coprod import words
from coprod.balance import MOST
from coprod.letters import letters, narrowed, width
from coprod.look import SIZE, Theme, palette, plotly_layout

LEAST = 3.6  # a line is never narrower than this, in sizes of the type
BOLD = 1.12  # how much wider bold type is
LINE = 1.3  # height of a line of text, in sizes of the type
ROW, BAR = 2.55, 1.58  # height of a row of one line, and of its bar
LABELS = 0.38  # the part of the page that labels beside the bars may take
LONGEST = 108  # how wide a label is at most, in sizes of the type: some 180 letters, five lines
HEADINGS = (f"◀\u00a0{words.AGAINST}", f"{words.FOR}\u00a0▶")
SHORTEST = 1.6  # a slight bar, in sizes of the type: with less room, labels stand above the bars


class BarRow(NamedTuple):
    """A consideration on the balance: how strongly it speaks against and for, 0 to 3 each."""

    item: str
    label: str
    against: int
    in_favour: int
    unsure: bool = False  # True: it could be anything between the two
    kind: str = "condition"  # or "aim", or "cost"


class Screen(NamedTuple):
    """The page a picture stands on: its width and the size of its body text, in pixels."""

    width: int = 1080
    size: int = SIZE
    theme: Theme = "light"


class BarLayout(NamedTuple):
    """Where things go, in pixels. `above`: labels stand above their bars, not beside them."""

    above: bool
    labels: list[list[str]]  # lines of text, a list for each row
    headings: list[list[str]]  # of the two sides
    heading: float  # the size of their type
    row: float
    bar: float
    reach: float  # how far the axis goes to each side, in steps of strength
    top: float


def row_in_words(row: BarRow) -> str:
    """Say one row of the picture in words."""
    if row.unsure:
        return words.NOT_SURE_WHICH
    parts = [(row.against, "against"), (row.in_favour, "for")]
    return " and ".join(f"{words.STRENGTH[n]} {side}" for n, side in parts if n)


def named(row: BarRow) -> str:
    """Return the label of a row as a picture shows it; the words beneath have all of it.

    >>> len(named(BarRow("a", "x" * 100_000, 3, 0)))
    179
    """
    return narrowed(row.label, LONGEST)


def laid_out(rows: Sequence[BarRow], screen: Screen) -> BarLayout:
    """Lay rows out so that nothing stands outside, however narrow the page and big its type.

    Only what would take more than some five lines of an ordinary page is cut: see `named`.

    >>> row = BarRow("a", "Ties with the people who run the health services", 3, 0)
    >>> laid_out([row], Screen(1100)).labels, laid_out([row], Screen(320)).above
    ([['Ties with the people who run the health', 'services']], True)
    """
    size = screen.size
    beside = size * (max(map(width, words.STRENGTH[1:])) + 1)  # the words at the end of a bar
    names = [named(row) for row in rows]
    labels = [_lines(name, LABELS * screen.width / size) for name in names]
    widest = size * max((width(line) for lines in labels for line in lines), default=0)
    room = screen.width - widest - 2 * size
    above = (room - 2 * beside) / (2 * MOST) < SHORTEST * size
    if above:  # and the words follow the label: there is no room beside the bars either
        room, beside = screen.width - 2 * size, size / 2
        said = [f"{name}: {row_in_words(row)}" for name, row in zip(names, rows, strict=True)]
        labels = [_lines(text, room / size) for text in said]
    most = max(map(len, labels), default=1)
    half, longest = room / 2 - size, max(map(width, " ".join(HEADINGS).split(" ")))
    heading = min(size, half / longest / BOLD)
    over_labels = 0 if above else widest  # the heading on the left may reach over them
    rooms = (half + over_labels, half)
    headings = [
        _lines(side, room / heading / BOLD) for side, room in zip(HEADINGS, rooms, strict=True)
    ]
    return BarLayout(
        above,
        labels,
        headings,
        heading,
        row=size * (most * LINE + 2.3 if above else max(ROW, most * LINE + 0.7)),
        bar=size * (BAR - 0.5 if above else BAR),
        reach=MOST + beside * 2 * MOST / (room - 2 * beside),
        top=heading * LINE * max(map(len, headings)) + size * 1.25,
    )


def draw(rows: Sequence[BarRow], empty: str, screen: Screen) -> go.Figure:
    """Draw rows, or say why there are none; `restyle` brings a live copy up to date in place."""
    figure = go.Figure([_bar() for _ in range(4)])
    figure.update_layout(
        barmode="overlay",
        xaxis={"visible": False, "fixedrange": True},
        yaxis={
            "type": "category",
            "automargin": True,
            "fixedrange": True,
            "ticks": "",
            "showgrid": False,
            "zeroline": False,
        },
        shapes=[{"type": "line", "x0": 0, "x1": 0, "y0": 0, "y1": 1, "yref": "paper"}],
    )
    restyle(figure, rows, empty, screen)
    return figure


def _bar() -> go.Bar:
    return go.Bar(orientation="h", cliponaxis=False)


def restyle(figure: go.Figure, rows: Sequence[BarRow], empty: str, screen: Screen) -> None:
    """Bring a drawing, live or not, up to date without drawing it anew."""
    placed = laid_out(rows, screen)
    items = [row.item for row in rows]  # labels of two rows could be the same
    with figure.batch_update():
        figure.layout.update(plotly_layout(screen.theme, screen.size))
        figure.layout.width, figure.layout.height = screen.width, _height(placed)
        figure.layout.margin = {"l": 10, "r": 10, "t": placed.top, "b": 8}
        figure.layout.xaxis.range = [-placed.reach, placed.reach]
        _axis(figure.layout.yaxis, items, placed, screen)
        for trace, values, marker, said in zip(
            figure.data, _series(rows), _markers(screen), _beside(rows), strict=True
        ):
            trace.x, trace.y, trace.marker = values, items, marker
            trace.text = said
            trace.textposition = "none" if placed.above else "outside"
            trace.width = placed.bar / placed.row
            trace.offset = _offset(placed)
        middle = figure.layout.shapes[0]
        middle.visible = bool(items)
        middle.line = {"color": palette(screen.theme)["ink"], "width": screen.size / 12}
        figure.layout.annotations = (
            _texts(rows, placed, screen) if items else [_empty(empty, screen)]
        )


def _series(rows: Sequence[BarRow]) -> list[list[int | None]]:
    """Return the lengths of the four series: against, for, and what is unsure to either side."""
    return [
        [None if row.unsure else -row.against for row in rows],
        [None if row.unsure else row.in_favour for row in rows],
        [-MOST if row.unsure else None for row in rows],
        [MOST if row.unsure else None for row in rows],
    ]


def _beside(rows: Sequence[BarRow]) -> list[list[str]]:
    """Return what stands at the ends of the bars of the four series."""
    sides = [
        [words.STRENGTH[strength] if strength and not row.unsure else "" for row, strength in side]
        for side in ([(r, r.against) for r in rows], [(r, r.in_favour) for r in rows])
    ]
    unsure = [words.STATE["not-sure"] if row.unsure else "" for row in rows]
    return [[f"\u00a0{text}\u00a0" for text in side] for side in (*sides, [""] * len(rows), unsure)]


def _markers(screen: Screen) -> list[dict[str, Any]]:
    """Return what fills the four series: each side and what is unsure has its own pattern."""
    look, size = palette(screen.theme), screen.size / 2
    hatched = {
        "color": look["paper"],
        "line": {"color": look["grey"], "width": screen.size / 12},
        "pattern": {"shape": "/", "fgcolor": look["grey"], "size": size, "solidity": 0.3},
    }
    dots = {"shape": ".", "fgcolor": look["paper"], "size": size, "solidity": 0.15}
    full = {"color": look["for"], "line": {"width": 0}, "pattern": {"shape": ""}}
    return [{**full, "color": look["against"], "pattern": dots}, full, hatched, hatched]


def _height(placed: BarLayout) -> float:
    return placed.top + placed.row * max(2, len(placed.labels)) + 8


def _offset(placed: BarLayout) -> float:
    """Return where a bar begins, from the middle of its row and as a part of it; down is more."""
    part = placed.bar / placed.row
    return 0.38 - part if placed.above else -part / 2


def _axis(axis: Any, items: list[str], placed: BarLayout, screen: Screen) -> None:
    axis.visible = bool(items)
    axis.range = [max(2, len(items)) - 0.5, -0.5]
    axis.tickvals = items
    axis.ticktext = [_html(lines) for lines in placed.labels]
    axis.showticklabels = not placed.above
    axis.ticklabelstandoff = screen.size // 2


def _texts(rows: Sequence[BarRow], placed: BarLayout, screen: Screen) -> list[dict[str, Any]]:
    """Return the headings of the sides, and the labels where they stand above their bars."""
    look, size = palette(screen.theme), screen.size
    left, right = (_html(lines) for lines in placed.headings)
    top = {"x": 0, "yref": "paper", "y": 1, "yanchor": "bottom", "yshift": size / 2.25}
    found: list[dict[str, Any]] = [
        {
            "text": f"<b>{left}</b>",
            "xanchor": "right",
            "align": "right",
            "xshift": -size / 2,
            "font": {"color": look["against-text"], "size": placed.heading},
            **top,
        },
        {
            "text": f"<b>{right}</b>",
            "xanchor": "left",
            "align": "left",
            "xshift": size / 2,
            "font": {"color": look["for-text"], "size": placed.heading},
            **top,
        },
    ]
    if placed.above:
        at = {"xref": "paper", "x": 0, "xanchor": "left", "align": "left", "yanchor": "bottom"}
        at |= {"bgcolor": look["paper"], "yshift": -_offset(placed) * placed.row}
        for row, lines in zip(rows, placed.labels, strict=True):
            found.append({"text": _html(lines), "y": row.item, **at})
    return [{"showarrow": False, **one} for one in found]


def _empty(text: str, screen: Screen) -> dict[str, Any]:
    return {
        "text": text,
        "xref": "paper",
        "yref": "paper",
        "x": 0.5,
        "y": 0.5,
        "showarrow": False,
        "font": {"color": palette(screen.theme)["soft"]},
    }


def _html(lines: list[str]) -> str:
    return "<br>".join(escape(line) for line in lines)


def _lines(label: str, room: float) -> list[str]:
    return [line.strip() for line in fold(label, max(LEAST, room))]


def fold(label: str, room: float) -> list[str]:
    """Return a label as lines that are no wider than so many sizes of the type.

    Joined they are the label again. A line ends after a word, or, in a word that is longer than a
    line, between two letters.

    >>> fold("Cost: Emotional labour of junior researchers", 20)
    ['Cost: Emotional labour of junior', ' researchers']
    """
    lines, begun, at, taken = list[str](), 0, 0, 0.0
    first, *others = label.split(" ")
    for word in [first, *(f" {word}" for word in others)]:
        whole = width(word)
        if at > begun and taken + whole > room:
            lines.append(label[begun:at])
            begun, taken = at, 0.0
        for part in [word] if whole <= room else letters(word):
            wide = whole if part is word else width(part)
            if at > begun and taken + wide > room:
                lines.append(label[begun:at])
                begun, taken = at, 0.0
            at, taken = at + len(part), taken + wide
    return [*lines, label[begun:]]
