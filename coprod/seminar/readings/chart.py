"""The balance of one case, read with the paper, with its critics, and as somebody sides: aligned.

Rows are the same and in the same order in each reading, so that one sees what no longer counts.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from coprod.record import Record
from coprod.seminar.readings.lines import (
    PREMISE,
    READERS,
    Read,
    Reader,
    ReadLine,
    SidedBar,
    as_seen,
    bars,
    share,
)
from coprod.seminar.readings.words import (
    AGREED,
    CHANGED,
    COUNTS,
    FROM_TO,
    HOLDS,
    LEANS,
    NO_BAR,
    NOT_DRAWN,
    NOT_HERE,
    NOTHING_SAID,
    NOTHING_WEIGHED,
    READER,
    SHORT,
    SIDE,
    SILENT,
    TOO_FEW,
    WEIGHTS_LITTLE,
    WITH,
)
from coprod.weighing.speaking import speaking
from coprod.weighing.words import ONE_WAY, WEIGHTS
from coprod.words import in_hundred, listed
from coprod.words.scales import STRENGTH

LITTLE = 5  # so many in 100 at most lean the other way where weights change little


class ReadingCell(NamedTuple):
    """How a row counts in one reading; `said` tells the same, or why it counts on no side."""

    bars: tuple[SidedBar, ...]
    said: str


class ReadingRow(NamedTuple):
    """A condition, cost or argument, with a cell for each reading."""

    item: str
    kind: str
    label: str
    objection: str
    cells: tuple[ReadingCell, ...]


class ReadingColumn(NamedTuple):
    """A reading, and what its bars come to in sentences. `short` is its name before a line."""

    reader: Reader
    title: str
    short: str
    sentences: tuple[str, ...]


class ReadingsInfo(NamedTuple):
    """What the balances show side by side, ready to draw or to read aloud."""

    columns: tuple[ReadingColumn, ...]
    rows: tuple[ReadingRow, ...]
    changed: tuple[str, ...]  # from the paper's reading to its critics'
    beside: tuple[str, ...]  # what is not drawn, and how rows of which both hold are


def readings_info(record: Record) -> ReadingsInfo:
    """Gather what the balances show; the reader's own once they have sided on a line that counts.

    >>> info = readings_info(Record.new(seminar=True))
    >>> [column.reader for column in info.columns]
    ['paper', 'critics']
    """
    weighed = [line for line in as_seen(record) if line.kind != PREMISE]
    drawn = [line for line in weighed if not line.silent]
    own = any(record.studied.line(line.id).holds for line in drawn)
    readers = READERS if own else READERS[:2]
    return ReadingsInfo(
        tuple(_column(record, reader, drawn) for reader in readers),
        tuple(_row(record, line, readers) for line in drawn),
        tuple(_changed(drawn)),
        tuple(_beside(record, weighed)),
    )


def _column(record: Record, reader: Reader, drawn: list[ReadLine]) -> ReadingColumn:
    rows = [found for line in drawn if (found := _bars(record, line, reader))]
    few = _too_few(record, drawn) if reader == "you" else ""
    return ReadingColumn(reader, READER[reader], WITH[reader], tuple(_sentences(rows, few)))


def _too_few(record: Record, drawn: list[ReadLine]) -> str:
    """Say on how few lines somebody has sided; "" once it is half of those that can be weighed."""
    n = sum(record.studied.line(line.id).holds is not None for line in drawn)
    return "" if 2 * n >= len(drawn) else TOO_FEW.format(n=n, all=len(drawn))


def _bars(record: Record, line: ReadLine, reader: Reader) -> tuple[SidedBar, ...]:
    return bars(line, reader, record.studied.line(line.id).holds)


def _row(record: Record, line: ReadLine, readers: Sequence[Reader]) -> ReadingRow:
    cells = tuple(
        ReadingCell(
            found := _bars(record, line, reader), said_of(found) or _absent(record, line, reader)
        )
        for reader in readers
    )
    return ReadingRow(line.id, line.kind, line.label, line.objection, cells)


def said_of(found: Iterable[SidedBar], sides: Mapping[str, str] = SIDE) -> str:
    """Say bars in words; "" where there are none.

    >>> said_of([SidedBar("for", 3)]), said_of([SidedBar("against", 1)], SHORT)
    ('strongly for coproducing here', 'slightly against')
    """
    said = [COUNTS.format(strength=STRENGTH[bar.strength], side=sides[bar.side]) for bar in found]
    return listed(said) if said else ""


def absent(line: ReadLine, read: Read) -> str:
    """Say why a line has no bar in a reading of it."""
    if line.silent:
        return SILENT
    return NO_BAR[line.stance] if read == line.critics else NOT_HERE


def _absent(record: Record, line: ReadLine, reader: Reader) -> str:
    """Say why a row has no bar in a column."""
    holds = record.studied.line(line.id).holds if reader == "you" else reader
    if holds in (None, "neither"):
        return HOLDS["neither"].lower() if holds else NOTHING_SAID
    return absent(line, line.paper if holds == "paper" else line.critics)


def _sentences(rows: list[tuple[SidedBar, ...]], few: str) -> Iterable[str]:
    """Say how many rows speak each way, and how far that depends on weights or why it is open."""
    found = share([bar for row in rows for bar in row])
    if found is None:
        return [NOTHING_WEIGHED]
    return [speaking([{bar.side for bar in row} for row in rows]), few or weights_said(found)]


def weights_said(found: float) -> str:
    """Say how far a lean depends on weights: little, where nearly all of them agree.

    >>> weights_said(0.999)[:54], weights_said(0.08)[:30]
    ('Here weights change little: of all possible ways to we', 'How you weigh them matters: of')
    """
    if found in (0, 1):
        return ONE_WAY
    little = not LITTLE < round(100 * found) < 100 - LITTLE
    form = WEIGHTS_LITTLE if little else WEIGHTS
    return form.format(share=in_hundred(found), range="")


def _changed(drawn: list[ReadLine]) -> Iterable[str]:
    """Say what the critics' reading does with the rows, and what becomes of the lean."""
    for stance, form in CHANGED.items():
        if ones := [line for line in drawn if line.stance == stance]:
            yield form.format(labels="; ".join(_from_to(line) for line in ones))
    paper, critics = (
        share([bar for line in drawn for bar in bars(line, reader)]) for reader in READERS[:2]
    )
    if paper is not None and critics is not None:
        yield LEANS.format(paper=in_hundred(paper), critics=in_hundred(critics))


def _from_to(line: ReadLine) -> str:
    """Name a row; where it counts in both readings and otherwise in the second, say how."""
    before, after = (said_of(bars(line, reader), SHORT) for reader in READERS[:2])
    if not after or before == after:
        return line.label
    return FROM_TO.format(label=line.label, before=before or NOT_HERE, after=after)


def _beside(record: Record, weighed: list[ReadLine]) -> Iterable[str]:
    if silent := [line.label for line in weighed if line.silent]:
        yield NOT_DRAWN.format(labels="; ".join(silent))
    agreed = [line.label for line in weighed if _agreed(record, line)]
    if agreed:
        yield AGREED.format(labels="; ".join(agreed))


def _agreed(record: Record, line: ReadLine) -> bool:
    """Tell whether both hold, on one side and not as strongly, so that the row counts once."""
    paper, critics = line.paper.bar, line.critics.bar
    if record.studied.line(line.id).holds != "both" or not (paper and critics):
        return False
    return paper.side == critics.side and paper != critics
