"""The assumptions behind coproduction, and what is said for and against each: rows of the tables.

Pure functions over the tables and a record; no screens.
"""

from typing import NamedTuple

from coprod.parts import Wording
from coprod.record import Record
from coprod.sources.catalogue.refs import Ref, ref_to
from coprod.sources.wording import items, kept_while_the_tables_stay, numbered_rows


class Point(NamedTuple):
    """Something to hold against an assumption, or for it. `ref` is None for what is our own."""

    id: str
    kind: str  # "must-hold", "for" or "against"
    text: str
    note: str
    ref: Ref | None


def assumptions(record: Record) -> list[Wording]:
    """Return the assumptions in their order, as the record words them where it names them."""
    seen = {w.id: w for w in record.wordings if w.table == "assumptions"}
    every = {**{w.id: w for w in items("assumptions")}, **seen}
    return sorted(every.values(), key=lambda w: w.order)


@kept_while_the_tables_stay
def points_on(assumption: str) -> tuple[Point, ...]:
    """Return what would have to be true, what speaks for an assumption, and what against it.

    >>> {point.kind for point in points_on("assumption-power")} >= {"must-hold", "against"}
    True
    """
    rows = [row for row in numbered_rows("debate-points") if row["assumption"] == assumption]
    return tuple(
        Point(
            row["id"],
            row["kind"],
            row["statement"],
            row["note"],
            ref_to(row["item"]) if row["item"] else None,
        )
        for row in rows
    )
