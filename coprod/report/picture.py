"""The balance as a picture that needs nothing to be seen: an SVG of a few kilobytes."""

from urllib.parse import quote

from coprod import words
from coprod.balance import MOST
from coprod.charts.balance import BalanceInfo
from coprod.report.pages import page

WIDTH, LABELS, ROW, HEAD = 980, 330, 44, 44
STEP = 70  # pixels for one step of strength


def balance_svg(info: BalanceInfo) -> str:
    """Return the balance as SVG: the same rows, sides and words as the live chart."""
    middle = LABELS + 12 + MOST * STEP + 90
    bars = []
    for i, row in enumerate(info.rows):
        y = HEAD + i * ROW
        for side, strength, way in [("against", row.against, -1), ("for", row.in_favour, 1)]:
            if not strength:
                continue
            length = strength * STEP
            bars.append(
                {
                    "fill": "unsure" if row.unsure else side,
                    "x": middle - length if way < 0 else middle,
                    "y": y + 8,
                    "width": length,
                    "text": "" if row.unsure else words.STRENGTH[strength],
                    "text_x": middle + way * (length + 8),
                    "anchor": "end" if way < 0 else "start",
                }
            )
    return page(
        "balance.svg.j2",
        rows=info.rows,
        bars=bars,
        middle=middle,
        width=WIDTH,
        labels=LABELS,
        row=ROW,
        head=HEAD,
        height=HEAD + ROW * len(info.rows) + 8,
    )


def as_image_address(svg: str) -> str:
    """Return an SVG as a data address for an ``<img>``, readable and free of quotes."""
    return "data:image/svg+xml;charset=utf-8," + quote(svg, safe=" ;/?:@&=+$,()*'!~-_.")
