"""What each answer about a condition would put on the balance, said before anybody gives it.

The page shows it in the frame in which somebody moves a slider, and the kernel confirms. An answer
is named as the page names it: "-3" to "3" for a place of the shared slider, "2|" or "0|3" for the
strengths of two sliders apart (blank is not rated), or the state: "not-sure".
"""

from collections.abc import Iterator, Mapping

from coprod.decide.balance.chart import rows_of
from coprod.decide.balance.state import Foretold, Lengths
from coprod.drawing.bars import BarRow, PictureRow, bar_picture, named
from coprod.parts import Condition, Rating
from coprod.parts.conditions import State
from coprod.rating.scale import STEPS, strengths
from coprod.record import Record
from coprod.weighing.balance import nobody_left, of_condition
from coprod.words.scales import STRENGTH

MARKS: tuple[State, ...] = ("not-rated", "not-sure", "not-applicable")


def answers(condition: Condition) -> Iterator[tuple[str, Rating]]:
    """Return every answer about a condition, each under the name that the page gives it."""
    item, middle = condition.id, len(STEPS) // 2
    for mark in MARKS:
        yield mark, Rating(item=item, state=mark)
    for place in range(-middle, middle + 1):
        yield str(place), Rating(item=item, state="rated", **strengths(place)._asdict())
    given = (None, *range(len(STRENGTH)))
    for less in given:
        for more in given:
            if (less, more) != (None, None):
                name = f"{'' if less is None else less}|{'' if more is None else more}"
                yield name, Rating(item=item, state="rated", less=less, more=more)


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
