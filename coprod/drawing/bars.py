"""Bars to two sides of a middle, told as a value: all that a picture of them shows.

A bar for what speaks against lies left of the middle, one for what speaks for lies right of it. How
wide a picture is, how big its type and in which colours, is up to whoever draws it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from coprod.drawing.look import SIZE, Theme
from coprod.plain.letters import cut, letters, narrowed, width
from coprod.weighing.balance import MOST
from coprod.weighing.words import AGAINST, FOR, NOT_SURE_WHICH
from coprod.words.scales import STATE, STRENGTH

LEAST = 3.6  # a line is never narrower than this, in sizes of the type
BOLD = 1.12  # how much wider bold type is
LINE_HEIGHT = 1.3  # height of a line of text, in sizes of the type
ROW_HEIGHT, BAR = 2.55, 1.58  # height of a row of one line, and of its bar
LABELS = 0.38  # the part of the page that labels beside the bars may take
WIDEST = 108  # how wide a label is at most, in sizes of the type: some 180 letters, five lines
LONGEST = 180  # how many letters of a label a picture shows at most
HEADINGS = (f"◀\u00a0{AGAINST}", f"{FOR}\u00a0▶")
SHORTEST = 1.6  # a slight bar, in sizes of the type: with less room, labels stand above the bars


class BarRow(NamedTuple):
    """A consideration on the balance: how strongly it speaks against and for, 0 to 3 each."""

    item: str
    label: str
    against: int
    in_favour: int
    unsure: bool = False  # True: it could be anything between the two
    kind: str = "condition"  # or "aim", or "cost"


class PictureRow(NamedTuple):
    """A row of a picture: the lengths of its bars, 0 to `most` each, and what is said of them."""

    item: str
    label: str  # as `named` has it
    kind: str  # "condition", "aim" or "cost"
    unsure: bool  # True: it could be anything between its two bars
    against: int
    in_favour: int
    against_end: str  # what stands at the end of each bar; "": nothing
    in_favour_end: str
    words: str  # what the bars of the row say together


class BarPicture(NamedTuple):
    """What a picture of bars shows, wherever it is drawn: its sides, and its rows from the top."""

    headings: tuple[str, str]  # of the side against and the side for
    most: int  # how long a bar is at most
    rows: tuple[PictureRow, ...]


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
        return NOT_SURE_WHICH
    parts = [(row.against, "against"), (row.in_favour, "for")]
    return " and ".join(f"{STRENGTH[n]} {side}" for n, side in parts if n)


def named(row: BarRow) -> str:
    """Return the label of a row as a picture shows it: cut, after a word if it can be.

    >>> len(named(BarRow("a", "x" * 100_000, 3, 0)))
    180
    """
    start = cut(row.label, LONGEST)
    if start == row.label:
        return start
    start = cut(start, LONGEST - 1)
    words = start.rpartition(" ")[0]
    return (words if len(words) > len(start) / 2 else start).rstrip() + "…"


def bar_picture(rows: Sequence[BarRow]) -> BarPicture:
    """Return what a picture of rows shows.

    >>> (row,) = bar_picture([BarRow("a", "Ties", 3, 1)]).rows
    >>> row.against_end, row.in_favour_end, row.words
    ('strongly', 'slightly', 'strongly against and slightly for')
    """
    return BarPicture(HEADINGS, MOST, tuple(map(_pictured, rows)))


def _pictured(row: BarRow) -> PictureRow:
    ends = ("", STATE["not-sure"]) if row.unsure else (_end(row.against), _end(row.in_favour))
    return PictureRow(
        row.item,
        named(row),
        row.kind,
        row.unsure,
        row.against,
        row.in_favour,
        *ends,
        row_in_words(row),
    )


def _end(strength: int) -> str:
    return STRENGTH[strength] if strength else ""


def laid_out(rows: Sequence[BarRow], screen: Screen) -> BarLayout:
    """Lay rows out so that nothing stands outside, however narrow the page and big its type.

    Only what would take more than some five lines of an ordinary page is cut: see `named`.

    >>> row = BarRow("a", "Ties with the people who run the health services", 3, 0)
    >>> laid_out([row], Screen(1100)).labels, laid_out([row], Screen(320)).above
    ([['Ties with the people who run the health', 'services']], True)
    """
    size = screen.size
    beside = size * (max(map(width, STRENGTH[1:])) + 1)  # the words at the end of a bar
    names = [narrowed(row.label, WIDEST) for row in rows]
    labels = [_lines(name, LABELS * screen.width / size) for name in names]
    widest = size * max((width(line) for lines in labels for line in lines), default=0)
    room = screen.width - widest - 2 * size
    above = (room - 2 * beside) / (2 * MOST) < SHORTEST * size
    if above:  # and the words follow the label: there is no room beside the bars either
        room, beside = screen.width - 2 * size, size / 2
        said = [f"{name}: {row_in_words(row)}" for name, row in zip(names, rows, strict=True)]
        labels = [_lines(text, room / size) for text in said]
    most = LINE_HEIGHT * max(map(len, labels), default=1)
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
        row=size * (most + 2.3 if above else max(ROW_HEIGHT, most + 0.7)),
        bar=size * (BAR - 0.5 if above else BAR),
        reach=MOST + beside * 2 * MOST / (room - 2 * beside),
        top=heading * LINE_HEIGHT * max(map(len, headings)) + size * 1.25,
    )


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
