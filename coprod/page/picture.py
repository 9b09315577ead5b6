"""Bars to two sides as a picture that needs nothing to be seen: an SVG of a few kilobytes."""

from collections.abc import Sequence
from urllib.parse import quote

from coprod.drawing.bars import BarRow, fold, named
from coprod.drawing.look import SIZE
from coprod.page.jinja import filled
from coprod.parts import tidy
from coprod.weighing.balance import MOST
from coprod.words.scales import STRENGTH

WIDTH, LABELS, ROW, HEAD, LINE = 980, 340, 44, 44, 23
STEP = 70  # pixels for one step of strength
ROOM = (LABELS - 6) / SIZE  # for a label beside the bars, in sizes of the type


def bars_svg(rows: Sequence[BarRow]) -> str:
    """Return bars as SVG: the same rows, sides and words as the live chart.

    It is well-formed XML whatever the labels are; a record holds none that could break it.
    """
    middle = LABELS + MOST * STEP + 104
    labels, bars, y = [], [], HEAD
    for row in rows:
        lines = fold(str(tidy(named(row))), ROOM)
        height = max(ROW, LINE * len(lines) + 8)
        first = y + height / 2 - LINE * (len(lines) - 1) / 2 + 6
        labels.append([(line, first + LINE * i) for i, line in enumerate(lines)])
        bars += _bars(row, middle, y + (height - 28) / 2)
        y += height
    return filled(
        "bars.svg.j2",
        rows=labels,
        bars=bars,
        middle=middle,
        width=WIDTH,
        labels=LABELS,
        head=HEAD,
        height=y + 8,
    )


def _bars(row: BarRow, middle: float, y: float) -> list[dict[str, object]]:
    bars: list[dict[str, object]] = []
    for side, strength, way in [("against", row.against, -1), ("for", row.in_favour, 1)]:
        if not strength:
            continue
        length = strength * STEP
        bars.append(
            {
                "fill": "unsure" if row.unsure else side,
                "x": middle - length if way < 0 else middle,
                "y": y,
                "width": length,
                "text": "" if row.unsure else STRENGTH[strength],
                "text_x": middle + way * (length + 8),
                "text_y": y + 19,
                "anchor": "end" if way < 0 else "",
            }
        )
    return bars


def as_image_address(svg: str) -> str:
    """Return an SVG as a data address, fit to stand between double quotes as it is."""
    return "data:image/svg+xml;charset=utf-8," + quote(svg, safe=" ;/?:@=+$,()*'!~-_.")
