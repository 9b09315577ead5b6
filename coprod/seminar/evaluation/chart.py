"""The sketch of an evaluation at a glance: what is looked at, how and when."""

from coprod.drawing.grid import Grid, GridCell, GridRow
from coprod.parts import Measure
from coprod.plain.letters import cut
from coprod.record import Record
from coprod.seminar.evaluation.words import (
    GRID_CAPTION,
    GRID_COLUMNS,
    GRID_CORNER,
    NO_ANSWER,
    OWN_MEASURE,
)

LONGEST = 60  # letters of what somebody typed that stand for it in a list


def evaluation_info(record: Record) -> Grid:
    """Gather what an evaluation would look at: a row each, with how, when and what else.

    What nobody said is told as such.

    >>> record = Record.new(seminar=True).add_measure("od-p2-policy", when="after a year")
    >>> grid = evaluation_info(record)
    >>> grid.rows[0].label, [cell.text for cell in grid.rows[0].cells]
    ('Effects on policy', ['not said yet', 'after a year', 'not said yet'])
    """
    rows = [
        GridRow(
            measured(record, one),
            [GridCell(getattr(one, name).strip() or NO_ANSWER) for name in GRID_COLUMNS],
        )
        for one in record.studied.sketch.measures
    ]
    return Grid(GRID_CAPTION, GRID_CORNER, list(GRID_COLUMNS.values()), rows, [])


def measured(record: Record, measure: Measure) -> str:
    """Return what to call something that is looked at: as the tables do, and by its own words."""
    words = " ".join(measure.what.split())
    if cut(words, LONGEST) != words:
        words = f"{cut(words, LONGEST).rsplit(' ', 1)[0]} …"
    return ": ".join(filter(None, (record.label(measure.item), words))) or OWN_MEASURE
