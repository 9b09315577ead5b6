"""The two readings and the assumptions, as pages."""

from coprod import readings as read
from coprod.assumptions import Point, assumptions, points_on
from coprod.charts.debate import debate_info
from coprod.charts.readings import ReadingCell, readings_info, said_of
from coprod.drawing.grid import Cell, Grid, Row
from coprod.parts import Line, Stance, Wording
from coprod.readings import ReadLine
from coprod.record import Record
from coprod.report.blocks import Block, Facts, Heading, Note, Table, facts
from coprod.report.fields import labels
from coprod.report.take import take
from coprod.words import NO_VERDICT
from coprod.words import readings as say

# --- the readings -----------------------------------------------------------------------------


def readings(record: Record) -> list[Block]:
    """Say the case, both readings line by line, the balances, and whose reading is the stronger.

    While somebody still rates the case it tells nothing of what came of it.
    """
    case = read.case()
    blocks: list[Block] = [Heading(case.title, part=True), Note(case.text)]
    if read.gives_away(record):
        hidden = Note(say.READINGS["hidden"])
        return [*blocks, hidden, *_sides(record), *take(record, "readings")]
    done = [say.READINGS["done"].format(done=fact.text) for fact in case.of("done")[:1]]
    return [
        *blocks,
        *(Note(text) for text in done),
        Note(case.fits_note, soft=True),
        Note(say.OURS),
        *_sides(record),
        *_lines(record),
        _balance(record),
        *take(record, "readings"),
    ]


def _sides(record: Record) -> list[Block]:
    """Say on which lines somebody took a side, and why; also on those the tables have no more."""
    own = [(record.label(one.item), _sided(one)) for one in record.studied.lines]
    heading = Heading(say.READINGS["said"], part=True)
    return [heading, Facts(own, of_an_item=True) if own else Note(say.READINGS["nothing"])]


def _sided(own: Line) -> str:
    said = [say.HOLDS[own.holds] if own.holds else "", own.reason.strip()]
    return "\n".join(filter(None, said))


def _lines(record: Record) -> list[Block]:
    """Return a table of lines for each kind, the premises first, and the objections beneath."""
    lines = read.as_seen(record)
    blocks: list[Block] = []
    columns = [say.READINGS[name] for name in ("row", "in_paper", "in_critics")]
    for kind, label in say.KIND.items():
        rows = [_line(line) for line in lines if line.kind == kind]
        if rows:
            blocks += [Heading(label, part=True), Table("", columns, rows, beside=True)]
    objections = [(ref.label, f"{ref.text} ({ref.place})") for ref in read.objections()]
    heading = Heading(say.READINGS["objections"], part=True)
    return [*blocks, heading, Facts(objections, beside=True)]


def _line(line: ReadLine) -> list[str]:
    """Return a line as a row: both readings. How strongly each counts, `_balance` tells."""
    labels = {ref.id: ref.label for ref in read.objections()}
    aimed = say.READINGS["in_short"].format(label=labels.get(line.objection, ""))
    place = say.READINGS["place"].format(place=line.locator) if line.locator else ""
    about = [line.label, place, aimed if line.objection in labels else ""]
    critics = f"{say.STANCE[line.stance]}\n{line.critics.text}"
    return ["\n".join(filter(None, about)), line.paper.text, critics]


def _balance(record: Record) -> Grid:
    """Return the balances as a grid: dots for strengths, an arrow to the side of each."""
    info = readings_info(record)
    rows = [Row(row.label, [_box(cell) for cell in row.cells]) for row in info.rows]
    under = [f"{column.title}: {' '.join(column.sentences)}" for column in info.columns]
    own = [] if len(info.columns) > 2 else [say.READINGS["yours"]]
    return Grid(
        say.GRID,
        say.READINGS["row"],
        [column.short for column in info.columns],
        rows,
        [*under, *own, *info.changed, *info.beside, NO_VERDICT],
    )


def _box(cell: ReadingCell) -> Cell:
    """Return a cell; where two bars stand in it, dots would not tell which is which."""
    sides = {bar.side for bar in cell.bars}
    said = said_of(cell.bars, say.SHORT) or cell.said
    arrows = ("◀ " if "against" in sides else "", " ▶" if "for" in sides else "")
    level = cell.bars[0].strength if len(cell.bars) == 1 else None
    return Cell(f"{arrows[0]}{said}{arrows[1]}", level)


# --- the assumptions --------------------------------------------------------------------------

FIELD = labels(say.STANCE_FIELDS)


def debate(record: Record) -> list[Block]:
    """Say each assumption, where somebody stood and stands, and what was shown on it."""
    info = debate_info(record)
    blocks: list[Block] = [*(Note(sentence) for sentence in info.sentences)]
    if any(row.way != "none" for row in info.rows):
        columns = [say.DEBATE["corner"], say.DEBATE["moved"]]
        rows = [
            [say.DEBATE["numbered"].format(n=row.number, label=row.label), row.said]
            for row in info.rows
        ]
        blocks.append(Table(say.DEBATE["chart"], columns, rows))
    for number, one in enumerate(assumptions(record), start=1):
        blocks += _assumption(number, one, record.studied.stance(one.id))
    return blocks


def _stand(n: int | None) -> str:
    return "" if n is None else say.STAND[n]


def _assumption(number: int, one: Wording, stance: Stance) -> list[Block]:
    """Return an assumption; what the sources say on it once somebody said where they stand."""
    title = say.DEBATE["numbered"].format(n=number, label=one.label)
    blocks: list[Block] = [Heading(title, part=True), Note(one.text), Note(one.origin, soft=True)]
    if stance == Stance(item=one.id):
        return [*blocks, Note(say.DEBATE["not_opened"], soft=True)]
    said = {
        "before": _stand(stance.before),
        "before_reason": stance.before_reason,
        "after": _stand(stance.after),
        "after_reason": stance.after_reason,
    }
    blocks.append(facts(((FIELD[id], text) for id, text in said.items()), keep=FIELD.values()))
    points = points_on(one.id)
    rows = []
    for kind, heading in say.POINTS.items():
        told_of = [_point(point) for point in points if point.kind == kind]
        rows.append((heading, "\n".join(told_of or [say.NO_POINTS[kind]])))
    return [*blocks, Facts(rows, of_an_item=True, beside=True)]


def _point(point: Point) -> str:
    place = f" ({point.ref.place}. {point.ref.basis})" if point.ref else ""
    return f"– {point.text}{place}"
