"""The saved page of Two readings."""

from coprod.drawing.grid import Grid, GridCell, GridRow
from coprod.page.blocks import Block, Facts, Heading, Note, Table
from coprod.page.made import made_of
from coprod.parts import Line
from coprod.progress.scene import LABELS
from coprod.record import Record
from coprod.seminar.case.tables import read_twice
from coprod.seminar.readings.chart import ReadingCell, readings_info, said_of
from coprod.seminar.readings.lines import ReadLine, as_seen, gives_away, objections
from coprod.seminar.readings.words import GRID, HOLDS, KIND, OURS, READINGS, SHORT, STANCE
from coprod.seminar.take.page import take
from coprod.weighing.words import NO_VERDICT


@made_of("studied.lines", "studied.takes", "studied.cases", *LABELS)
def readings(record: Record) -> list[Block]:
    """Say the case, both readings line by line, the balances, and whose reading is the stronger.

    While somebody still rates the case it tells nothing of what came of it.
    """
    case = read_twice()
    blocks: list[Block] = [Heading(case.title, part=True), Note(case.text)]
    if gives_away(record):
        hidden = Note(READINGS["hidden"])
        return [*blocks, hidden, *_sides(record), *take(record, "readings")]
    done = [READINGS["done"].format(done=fact.text) for fact in case.of("done")[:1]]
    return [
        *blocks,
        *(Note(text) for text in done),
        Note(case.fits_note, soft=True),
        Note(OURS),
        *_sides(record),
        *_lines(record),
        _balance(record),
        *take(record, "readings"),
    ]


def _sides(record: Record) -> list[Block]:
    """Say on which lines somebody took a side, and why; also on those the tables have no more."""
    own = [(record.label(one.item), _sided(one)) for one in record.studied.lines]
    heading = Heading(READINGS["said"], part=True)
    return [heading, Facts(own, of_an_item=True) if own else Note(READINGS["nothing"])]


def _sided(own: Line) -> str:
    said = [HOLDS[own.holds] if own.holds else "", own.reason.strip()]
    return "\n".join(filter(None, said))


def _lines(record: Record) -> list[Block]:
    """Return a table of lines for each kind, the premises first, and the objections beneath."""
    lines = as_seen(record)
    blocks: list[Block] = []
    columns = [READINGS[name] for name in ("row", "in_paper", "in_critics")]
    for kind, label in KIND.items():
        rows = [_line(line) for line in lines if line.kind == kind]
        if rows:
            blocks += [Heading(label, part=True), Table("", columns, rows, beside=True)]
    told = [(ref.label, f"{ref.text} ({ref.place})") for ref in objections()]
    heading = Heading(READINGS["objections"], part=True)
    return [*blocks, heading, Facts(told, beside=True)]


def _line(line: ReadLine) -> list[str]:
    """Return a line as a row: both readings. How strongly each counts, `_balance` tells."""
    labels = {ref.id: ref.label for ref in objections()}
    aimed = READINGS["in_short"].format(label=labels.get(line.objection, ""))
    place = READINGS["place"].format(place=line.locator) if line.locator else ""
    about = [line.label, place, aimed if line.objection in labels else ""]
    critics = f"{STANCE[line.stance]}\n{line.critics.text}"
    return ["\n".join(filter(None, about)), line.paper.text, critics]


def _balance(record: Record) -> Grid:
    """Return the balances as a grid: dots for strengths, an arrow to the side of each."""
    info = readings_info(record)
    rows = [GridRow(row.label, [_box(cell) for cell in row.cells]) for row in info.rows]
    under = [f"{column.title}: {' '.join(column.sentences)}" for column in info.columns]
    own = [] if len(info.columns) > 2 else [READINGS["yours"]]
    return Grid(
        GRID,
        READINGS["row"],
        [column.short for column in info.columns],
        rows,
        [*under, *own, *info.changed, *info.beside, NO_VERDICT],
    )


def _box(cell: ReadingCell) -> GridCell:
    """Return a cell; where two bars stand in it, dots would not tell which is which."""
    sides = {bar.side for bar in cell.bars}
    said = said_of(cell.bars, SHORT) or cell.said
    arrows = ("◀ " if "against" in sides else "", " ▶" if "for" in sides else "")
    level = cell.bars[0].strength if len(cell.bars) == 1 else None
    return GridCell(f"{arrows[0]}{said}{arrows[1]}", level)
