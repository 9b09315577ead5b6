"""Where a record says otherwise than the tables it names. Pure functions; nothing is refused.

A record keeps the wording of all it refers to, as the team saw it, so that it can be read without
the tables. Somebody could write another wording into it; what turns the answers round above all
is a statement that speaks for the other side.
"""

from collections.abc import Iterator

from coprod import tables
from coprod.errors import RecordError
from coprod.parts import Condition, Side, Wording
from coprod.record import Record
from coprod.sources.wording import look_up, wordings
from coprod.words import listed

SIDES: tuple[Side, Side] = ("less", "more")
FEW = 5  # so many are named one by one
# What a reader calls the parts of a condition that have other names.
CALLED = {"opposites": "scale", "locator": "place in the source"}


def differs(record: Record) -> list[str]:
    """Return what a record says otherwise than the tables in use, as clauses of one sentence.

    Everything is compared where the record names these very tables, by name and version. With
    others only the sides of statements are that are worded alike: no version turns one round.
    Statements that speak for the other side come first; after five clauses the rest is counted.

    Raises
    ------
    TableError
        If the tables cannot be read.

    Examples
    --------
    >>> differs(Record.new())
    []
    """
    today = {condition.id: condition for condition in wordings()}
    swapped = _swapped(record, today)
    found = [f"the statements of {_called(c, today)} speak for the other side" for c in swapped]
    used = (tables.package_name(), tables.version())
    if (record.tables.name, record.tables.version) == used:
        turned, kept = {c.id for c in swapped}, {c.id for c in record.conditions}
        found += _conditions([c for c in record.conditions if c.id not in turned], today)
        found += [f"condition {c.number} is missing" for c in today.values() if c.id not in kept]
        found += filter(None, map(_item, record.wordings))
    if len(found) > FEW:
        found[FEW:] = [f"and {len(found) - FEW} more"]
    return found


def difference(record: Record) -> str:
    """Return the same as a sentence or two for a person, "" where nothing differs."""
    found = differs(record)
    if not found:
        return ""
    used = f"{tables.package_name()} {tables.version()}"
    return (
        f"It differs from the tables in use ({used}): {'; '.join(found)}. Either it was made "
        "with a team's own tables, which are not in use here, or somebody has changed it."
    )


def _swapped(record: Record, today: dict[str, Condition]) -> list[Condition]:
    """Return the conditions in which a statement of the tables stands for the other side."""
    sides: dict[str, set[str]] = {}
    for condition in today.values():
        for pole in condition.poles:
            sides.setdefault(_plain(pole.text), set()).add(pole.side)
    return [
        condition
        for condition in record.conditions
        if any(pole.side not in sides.get(_plain(pole.text), pole.side) for pole in condition.poles)
    ]


def _plain(statement: str) -> str:
    return " ".join(statement.casefold().split()).rstrip(".")


def _conditions(kept: list[Condition], today: dict[str, Condition]) -> Iterator[str]:
    for condition in kept:
        there = today.get(condition.id)
        if there is None:
            yield f"{_called(condition, today)} is not in them"
            continue
        names = [name for name in Condition.model_fields if name != "poles"]
        parts = [
            CALLED.get(name, name)
            for name in names
            if getattr(condition, name) != getattr(there, name)
        ]
        if any(condition.pole(side) != there.pole(side) for side in SIDES):  # in whichever order
            parts.append("statements")
        if parts:
            yield f"{_called(condition, today)} differs in its {listed(parts)}"


def _called(condition: Condition, today: dict[str, Condition]) -> str:
    """Return how a reader finds a condition: by its number in the tables, whatever it claims."""
    there = today.get(condition.id)
    return f"condition {there.number}" if there else f"condition '{condition.id}'"


def _item(wording: Wording) -> str:
    try:
        there = look_up(wording.id)
    except RecordError:
        return f"'{wording.id}' is not in them"
    apart = {"order"}  # its place in a list is no wording
    same = wording.model_dump(exclude=apart) == there.model_dump(exclude=apart)
    return "" if same else f"'{wording.id}' is worded otherwise"
