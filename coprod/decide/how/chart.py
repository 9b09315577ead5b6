"""Involvement: how each partner group takes part at each stage, and what it is promised.

Stages that the record names are worded as it words them; the others as today's tables do.
"""

from collections import Counter

from coprod.decide.how.words import (
    INVOLVEMENT_CAPTION,
    INVOLVEMENT_CORNER,
    NO_INVOLVEMENT,
    NO_MODE,
    NO_PROMISE,
    NOBODY_TO_INVOLVE,
    NONE,
    PLANNED,
    PLANNED_FOR,
    PROMISE,
)
from coprod.drawing.grid import Grid, GridCell, GridRow
from coprod.parts import Involvement
from coprod.record import Record
from coprod.sources.wording import items
from coprod.words import NO_NAME, number


def involvement_info(record: Record) -> Grid:
    """Gather who takes part when and how: every stage as a row, partner groups as columns.

    Cells hold words and no level, since modes differ by more than how deep they go.

    >>> record = Record.new().set_frame(partners=[{"id": "cooks", "name": "School cooks"}])
    >>> record = record.involve("cooks", "stage-collecting-data", promise="Paid time")
    >>> grid = involvement_info(record)
    >>> len(grid.rows), grid.columns, grid.rows[2].cells[0].text
    (7, ['School cooks'], 'How they take part: not chosen yet. Promise: Paid time')
    """
    partners = record.frame.partners
    parts = {(i.partner, i.stage): i for i in record.how.involvement}
    if not parts:
        empty = NO_INVOLVEMENT if partners else NOBODY_TO_INVOLVE
        return Grid(INVOLVEMENT_CAPTION, INVOLVEMENT_CORNER, [], [], [empty])
    stages = _stages(record)
    rows = [
        GridRow(label, [_cell(record, parts.get((p.id, stage))) for p in partners])
        for stage, label in stages
    ]
    return Grid(
        INVOLVEMENT_CAPTION,
        INVOLVEMENT_CORNER,
        [partner.name or NO_NAME for partner in partners],
        rows,
        [_counts(record, len(stages))],
    )


def _stages(record: Record) -> list[tuple[str, str]]:
    """Return all stages with their labels, as the record words them where it names them."""
    seen = {w.id: w for w in record.wordings if w.table == "stages"}
    every = {**{w.id: w for w in items("stages")}, **seen}
    return [(w.id, w.label) for w in sorted(every.values(), key=lambda w: w.order)]


def _cell(record: Record, part: Involvement | None) -> GridCell:
    if part is None:
        return GridCell()
    mode = f"{record.label(part.mode)}." if part.mode else NO_MODE
    form = PROMISE if part.promise.strip() else NO_PROMISE
    return GridCell(form.format(mode=mode, promise=part.promise))


def _counts(record: Record, stages: int) -> str:
    said, planned = [], Counter(i.partner for i in record.how.involvement if i.mode)
    for partner in record.frame.partners:
        n = planned[partner.id]
        said.append(PLANNED_FOR.format(who=partner.name or NO_NAME, n=number(n) if n else NONE))
    return PLANNED.format(all=number(stages), parts=", ".join(said))
