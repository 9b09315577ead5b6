"""What holds between the rows of a table, and between tables."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from coprod.errors import either, quoted
from coprod.tables.descriptor import listed
from coprod.tables.values import Schema, at

Frames = dict[str, pd.DataFrame]  # the tables that could be read, by name
FEW = 12  # so many values an error message lists; from more, nobody picks


def broken_rules(frames: Frames, resources: dict[str, Schema]) -> Iterator[str]:
    """Say what is wrong between rows and tables, a sentence a problem."""
    homes = _homes(frames, resources)
    all_read = len(frames) == len(resources)  # else a link may lead to what could not be read
    for name, frame in frames.items():
        resource = resources[name]
        yield from _repetitions(frame, resource)
        yield from _shared_ids(frame, resource, homes)
        if all_read:
            yield from _strangers(frame, resource, homes)
        yield from _loose_links(name, resource, frames)
        if name == "conditions":
            yield from _poles_on_one_side(frame, resource)
        if {"source", "basis"} <= set(frame):
            yield from _borrowed_names(frame, resource)


def _homes(frames: Frames, resources: dict[str, Schema]) -> dict[Any, tuple[str, int]]:
    """Return where each item has its row. Only the first one, where an id is there twice."""
    homes: dict[Any, tuple[str, int]] = {}
    for name, frame in frames.items():
        if resources[name]["key"] == ["id"]:
            for row, (item,) in _filled(frame, ["id"]):
                homes.setdefault(item, (name, row))
    return homes


def _repetitions(frame: pd.DataFrame, resource: Schema) -> Iterator[str]:
    fields = resource["schema"]["fields"]
    unique = [[one["name"]] for one in fields if one.get("constraints", {}).get("unique")]
    for columns in [resource["key"], *(one for one in unique if one != resource["key"])]:
        first: dict[tuple[Any, ...], int] = {}
        for row, values in _filled(frame, columns):
            if (earlier := first.setdefault(values, row)) != row:
                where = at(resource, row, *columns)
                yield f"{where}: {quoted(*values)} is in row {earlier} already. Change one."


def _shared_ids(
    frame: pd.DataFrame, resource: Schema, homes: dict[Any, tuple[str, int]]
) -> Iterator[str]:
    if resource["key"] == ["id"]:
        for row, (item,) in _filled(frame, ["id"]):
            home, other_row = homes[item]
            if home != resource["name"]:
                where = at(resource, row, "id")
                yield f"{where}: {quoted(item)} is in {home}, row {other_row} already. Change one."


def _strangers(
    frame: pd.DataFrame, resource: Schema, homes: dict[Any, tuple[str, int]]
) -> Iterator[str]:
    """Find links to an item that no table has (``anyItem``), which Frictionless cannot express."""
    for field in resource["schema"]["fields"]:
        if field.get("anyItem"):
            for row, (item,) in _filled(frame, [field["name"]]):
                if item not in homes:
                    where = at(resource, row, field["name"])
                    yield f"{where}: {quoted(item)} is in no table. Use the id of an item."


def _loose_links(name: str, resource: Schema, frames: Frames) -> Iterator[str]:
    for link in resource["schema"].get("foreignKeys", []):
        columns, target = listed(link["fields"]), link["reference"]
        other = target["resource"] or name  # Frictionless: "" is the table itself
        if other in frames:  # otherwise it could not be read, which is a problem of its own
            known = {values for _, values in _filled(frames[other], listed(target["fields"]))}
            few = len(columns) == 1 and len(known) <= FEW
            use = either(value for (value,) in sorted(known)) if few else "one that is"
            for row, values in _filled(frames[name], columns):
                if values not in known:
                    where = at(resource, row, *columns)
                    yield f"{where}: {quoted(*values)} is not in table '{other}'. Use {use}."


def _poles_on_one_side(frame: pd.DataFrame, resource: Schema) -> Iterator[str]:
    """Find the one mistake in a condition that the descriptor cannot rule out."""
    for row, (first, second) in _filled(frame, columns := ["first_side", "second_side"]):
        if first == second:
            where = at(resource, row, *columns)
            yield f"{where}: both poles say '{first}'. Use 'less' once and 'more' once."


def _borrowed_names(frame: pd.DataFrame, resource: Schema) -> Iterator[str]:
    """Find what a team added and put into the mouth of a publication, or the other way round."""
    for row, (source, basis) in _filled(frame, ["source", "basis"]):
        if (source == "our-team") != (basis == "team"):
            where = at(resource, row, "source", "basis")
            yield f"{where}: 'our-team' and 'team' go together. Use both, or neither."


def _filled(frame: pd.DataFrame, columns: list[str]) -> Iterator[tuple[int, tuple[Any, ...]]]:
    for row, *values in frame[columns].itertuples(name=None):
        if not any(pd.isna(value) or value == "" for value in values):
            yield row, tuple(values)
