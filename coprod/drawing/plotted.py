"""Bars to two sides of a middle, drawn with plotly and restyled in place."""

from collections.abc import Sequence
from html import escape
from typing import Any, NamedTuple

import plotly.graph_objects as go

from coprod.drawing.bars import BarLayout, BarRow, Screen, laid_out
from coprod.drawing.look import palette, plotly_layout
from coprod.weighing.balance import MOST
from coprod.words.scales import STATE, STRENGTH


class Looks(NamedTuple):
    """How a drawing looks on a screen: what is set of layout, axes, middle line and four series."""

    screen: Screen | None
    parts: list[dict[str, Any]]


NEW = Looks(None, [])  # nothing is set yet


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


def restyle(
    figure: go.Figure, rows: Sequence[BarRow], empty: str, screen: Screen, before: Looks = NEW
) -> Looks:
    """Bring a drawing, live or not, up to date without drawing it anew; return its looks.

    Only what differs from those `before` is set: plotly takes long to find out that nothing does.
    """
    looks = _looks(rows, empty, screen)
    layout = figure.layout
    with figure.batch_update():
        if before.screen != screen:
            layout.update(plotly_layout(screen.theme, screen.size))
            before = NEW
        parts = (layout, layout.xaxis, layout.yaxis, layout.shapes[0], *figure.data)
        former = before.parts or [{} for _ in parts]
        for part, now, then in zip(parts, looks.parts, former, strict=True):
            for name in now:
                if name not in then or then[name] != now[name]:
                    part[name] = now[name]
    return looks


def _looks(rows: Sequence[BarRow], empty: str, screen: Screen) -> Looks:
    placed = laid_out(rows, screen)
    items = [row.item for row in rows]  # labels of two rows could be the same
    bar = {"y": items, "width": placed.bar / placed.row, "offset": _offset(placed)}
    bar["textposition"] = "none" if placed.above else "outside"
    series = zip(_series(rows), _markers(screen), _beside(rows), strict=True)
    parts: list[dict[str, Any]] = [
        {
            "width": screen.width,
            "height": _height(placed),
            "margin": {"l": 10, "r": 10, "t": placed.top, "b": 8},
            "annotations": _texts(rows, placed, screen) if items else [_empty(empty, screen)],
        },
        {"range": [-placed.reach, placed.reach]},
        _axis(items, placed, screen),
        {"visible": bool(items), "line": _line(screen)},
        *({"x": x, "marker": marker, "text": text, **bar} for x, marker, text in series),
    ]
    return Looks(screen, parts)


def _line(screen: Screen) -> dict[str, Any]:
    return {"color": palette(screen.theme)["ink"], "width": screen.size / 12}


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
        [STRENGTH[strength] if strength and not row.unsure else "" for row, strength in side]
        for side in ([(r, r.against) for r in rows], [(r, r.in_favour) for r in rows])
    ]
    unsure = [STATE["not-sure"] if row.unsure else "" for row in rows]
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


def _axis(items: list[str], placed: BarLayout, screen: Screen) -> dict[str, Any]:
    return {
        "visible": bool(items),
        "range": [max(2, len(items)) - 0.5, -0.5],
        "tickvals": items,
        "ticktext": [_html(lines) for lines in placed.labels],
        "showticklabels": not placed.above,
        "ticklabelstandoff": screen.size // 2,
    }


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
