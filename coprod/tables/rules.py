"""What holds between the rows of a table, and between tables."""

from collections.abc import Iterator, Mapping
from typing import Any

from coprod.errors import either, quoted
from coprod.tables.descriptor import listed
from coprod.tables.values import Rows, Schema, at

Tables = dict[str, Rows]  # the tables that could be read, by name
# Columns that say what an item is part of; what is the `same_as` another may well say so of both.
PART_OF = ("parent", "part_of", "family")
FEW = 12  # so many values an error message lists; from more, nobody picks


def broken_rules(tables: Tables, resources: dict[str, Schema]) -> Iterator[str]:
    """Say what is wrong between rows and tables, a sentence a problem."""
    homes = _homes(tables, resources)
    all_read = len(tables) == len(resources)  # else a link may lead to what could not be read
    for name, rows in tables.items():
        resource = resources[name]
        yield from _repetitions(rows, resource)
        yield from _shared_ids(rows, resource, homes)
        if all_read:
            yield from _strangers(rows, resource, homes)
        yield from _loose_links(name, resource, tables)
        yield from _circles(rows, resource)
        if name == "conditions":
            yield from _poles_on_one_side(rows, resource)
        if {"source", "basis"} <= {field["name"] for field in resource["schema"]["fields"]}:
            yield from _borrowed_names(rows, resource)


def circles(above: Mapping[str, str]) -> Iterator[str]:
    """Yield one item of each circle, where what an item belongs to leads back to it.

    Each item is looked at once.

    >>> list(circles({"a": "b", "b": "c", "c": "b", "d": "d", "e": ""}))
    ['b', 'd']
    """
    seen: set[str] = set()
    for item in above:
        way: dict[str, None] = {}
        while item and item not in seen and item not in way:
            way[item] = None
            item = above.get(item, "")
        if item in way:
            yield item
        seen.update(way)


def _homes(tables: Tables, resources: dict[str, Schema]) -> dict[Any, tuple[str, int]]:
    """Return where each item has its row. Only the first one, where an id is there twice."""
    homes: dict[Any, tuple[str, int]] = {}
    for name, rows in tables.items():
        if resources[name]["key"] == ["id"]:
            for row, (item,) in _filled(rows, ["id"]):
                homes.setdefault(item, (name, row))
    return homes


def _repetitions(rows: Rows, resource: Schema) -> Iterator[str]:
    fields = resource["schema"]["fields"]
    unique = [[one["name"]] for one in fields if one.get("constraints", {}).get("unique")]
    for columns in [resource["key"], *(one for one in unique if one != resource["key"])]:
        first: dict[tuple[Any, ...], int] = {}
        for row, values in _filled(rows, columns):
            if (earlier := first.setdefault(values, row)) != row:
                where = at(resource, row, *columns)
                yield f"{where}: {quoted(*values)} is in row {earlier} already. Change one."


def _shared_ids(rows: Rows, resource: Schema, homes: dict[Any, tuple[str, int]]) -> Iterator[str]:
    if resource["key"] == ["id"]:
        for row, (item,) in _filled(rows, ["id"]):
            home, other_row = homes[item]
            if home != resource["name"]:
                where = at(resource, row, "id")
                yield f"{where}: {quoted(item)} is in {home}, row {other_row} already. Change one."


def _strangers(rows: Rows, resource: Schema, homes: dict[Any, tuple[str, int]]) -> Iterator[str]:
    """Find links to an item that no table has (``anyItem``), which Frictionless cannot express."""
    for field in resource["schema"]["fields"]:
        if field.get("anyItem"):
            for row, (item,) in _filled(rows, [field["name"]]):
                if item not in homes:
                    where = at(resource, row, field["name"])
                    yield f"{where}: {quoted(item)} is in no table. Use the id of an item."


def _loose_links(name: str, resource: Schema, tables: Tables) -> Iterator[str]:
    for link in resource["schema"].get("foreignKeys", []):
        columns, target = listed(link["fields"]), link["reference"]
        other = target["resource"] or name  # Frictionless: "" is the table itself
        if other in tables:  # otherwise it could not be read, which is a problem of its own
            known = {values for _, values in _filled(tables[other], listed(target["fields"]))}
            few = len(columns) == 1 and len(known) <= FEW
            use = either(value for (value,) in sorted(known)) if few else "one that is"
            for row, values in _filled(tables[name], columns):
                if values not in known:
                    where = at(resource, row, *columns)
                    yield f"{where}: {quoted(*values)} is not in table '{other}'. Use {use}."


def _circles(rows: Rows, resource: Schema) -> Iterator[str]:
    """Find what is part of itself, which Frictionless cannot express."""
    for link in resource["schema"].get("foreignKeys", []):
        column, within = listed(link["fields"])[0], link["reference"]["resource"] == ""
        if within and column in PART_OF:
            pairs = dict(_filled(rows, [*resource["key"], column]))
            row_of = {item: row for row, (item, _) in pairs.items()}
            for item in circles(dict(pairs.values())):
                where = at(resource, row_of[item], column)
                yield f"{where}: {quoted(item)} leads back to itself. Name another item, or none."


def _poles_on_one_side(rows: Rows, resource: Schema) -> Iterator[str]:
    """Find the one mistake in a condition that the descriptor cannot rule out."""
    for row, (first, second) in _filled(rows, columns := ["first_side", "second_side"]):
        if first == second:
            where = at(resource, row, *columns)
            yield f"{where}: both poles say '{first}'. Use 'less' once and 'more' once."


def _borrowed_names(rows: Rows, resource: Schema) -> Iterator[str]:
    """Find what a team added and put into the mouth of a publication, or the other way round."""
    for row, (source, basis) in _filled(rows, ["source", "basis"]):
        if (source == "our-team") != (basis == "team"):
            where = at(resource, row, "source", "basis")
            yield f"{where}: 'our-team' and 'team' go together. Use both, or neither."


def _filled(rows: Rows, columns: list[str]) -> Iterator[tuple[int, tuple[Any, ...]]]:
    for number, row in rows.items():
        values = tuple(row[column] for column in columns)
        if not any(value is None or value == "" for value in values):
            yield number, values
