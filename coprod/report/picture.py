"""The balance as a picture that needs nothing to be seen: an SVG of a few kilobytes."""

from unicodedata import east_asian_width
from urllib.parse import quote

from coprod import words
from coprod.balance import MOST
from coprod.charts.balance import BalanceInfo, Row
from coprod.report.pages import page

WIDTH, LABELS, ROW, HEAD, LINE = 980, 340, 44, 44, 23
STEP = 70  # pixels for one step of strength
MOST_ON_A_LINE = 34  # letters of a label that have room beside the bars


def balance_svg(info: BalanceInfo) -> str:
    """Return the balance as SVG: the same rows, sides and words as the live chart."""
    middle = LABELS + MOST * STEP + 104
    labels, bars, y = [], [], HEAD
    for row in info.rows:
        lines = fold(row.label)
        height = max(ROW, LINE * len(lines) + 8)
        first = y + height / 2 - LINE * (len(lines) - 1) / 2 + 6
        labels.append([(line, first + LINE * i) for i, line in enumerate(lines)])
        bars += _bars(row, middle, y + (height - 28) / 2)
        y += height
    return page(
        "balance.svg.j2",
        rows=labels,
        bars=bars,
        middle=middle,
        width=WIDTH,
        labels=LABELS,
        head=HEAD,
        height=y + 8,
    )


def _bars(row: Row, middle: float, y: float) -> list[dict[str, object]]:
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
                "text": "" if row.unsure else words.STRENGTH[strength],
                "text_x": middle + way * (length + 8),
                "text_y": y + 19,
                "anchor": "end" if way < 0 else "",
            }
        )
    return bars


def fold(label: str, most: int = MOST_ON_A_LINE) -> list[str]:
    """Return a label as lines that have room beside the bars; joined they are the label again.

    >>> fold("Cost: Emotional labour of junior researchers")
    ['Cost: Emotional labour of junior', ' researchers']
    """
    lines, line = [], ""
    for i, word in enumerate(label.split(" ")):
        space = " " if i else ""
        if line and _width(line + space + word) > most:
            lines.append(line)
            line = ""
        line += space + word
        while _width(line) > most + 1:  # a word that is longer than a line
            cut = next(n for n in range(len(line), 0, -1) if _width(line[:n]) <= most or n == 1)
            lines.append(line[:cut])
            line = line[cut:]
    return [*lines, line]


def _width(text: str) -> int:
    """Return how many letters' room a text takes; some scripts have letters of double width."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def as_image_address(svg: str) -> str:
    """Return an SVG as a data address, fit to stand between double quotes as it is."""
    return "data:image/svg+xml;charset=utf-8," + quote(svg, safe=" ;/?:@=+$,()*'!~-_.")
