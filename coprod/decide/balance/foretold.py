"""What each answer about a condition would put on the balance, said before anybody gives it.

The page shows it in the frame in which somebody moves a slider, and the kernel confirms.
"""

from collections.abc import Mapping

from coprod.decide.balance.chart import rows_of
from coprod.decide.balance.state import Foretold, Lengths
from coprod.drawing.bars import BarRow, PictureRow, bar_picture, named
from coprod.parts import Condition
from coprod.rating.scale import answers
from coprod.record import Record
from coprod.weighing.balance import nobody_left, of_condition


def foretold(record: Record) -> tuple[dict[str, Foretold], list[Mapping[str, Lengths]]]:
    """Return for each condition what its answers would put on the balance.

    Conditions whose answers do the same share a table.
    """
    found: dict[str, Foretold] = {}
    tables: list[Mapping[str, Lengths]] = []
    places = order(record)
    for condition in record.conditions:
        table = {} if nobody_left(record) else _table(condition)
        if table not in tables:
            tables.append(table)
        short = named(BarRow(condition.id, condition.label, 0, 0))
        place, at = places[condition.id], tables.index(table)
        found[condition.id] = Foretold(condition.label, short, place, at)
    return found, tables


def foretold_from(record: Record) -> object:
    """Return all from which `foretold` is worked out: while it is equal, so is what it says."""
    labels = tuple((condition.id, condition.label) for condition in record.conditions)
    return labels, tuple(order(record)), nobody_left(record)


def order(record: Record) -> dict[str, int]:
    """Return where everything that can be weighed stands among its like."""
    aims, costs = ([one.id for one in part] for part in (record.aims, record.costs))
    items = [*aims, *(condition.id for condition in record.conditions), *costs]
    return {item: n for n, item in enumerate(items)}


def _table(condition: Condition) -> dict[str, Lengths]:
    return {
        name: lengths(_picture(rows))
        for name, rating in answers(condition)
        if (rows := rows_of(of_condition(condition, rating)))
    }


def _picture(rows: list[BarRow]) -> PictureRow:
    return bar_picture(rows).rows[0]


def lengths(row: PictureRow) -> Lengths:
    """Return the bars of a row, as the page has them."""
    return Lengths(
        against=row.against,
        in_favour=row.in_favour,
        unsure=row.unsure,
        against_end=row.against_end,
        in_favour_end=row.in_favour_end,
        words=row.words,
    )
