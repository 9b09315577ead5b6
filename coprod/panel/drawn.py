"""Cards, fields and grids as the page draws them, and what it sends as the record takes it."""

from collections.abc import Iterable, Mapping
from typing import Any

from coprod.drawing.grid import Grid
from coprod.panel.words import COUNTED
from coprod.parts import Part
from coprod.record import Record
from coprod.sources import shelf
from coprod.sources.shelf import Group
from coprod.weighing.words import KIND_OF
from coprod.words.fields import CLEAR, NONE_CHOSEN, Field

Options = list[tuple[str, str]]
Values = dict[str, Any]


def card(
    id: str,
    fields: Iterable[Field],
    values: Mapping[str, Any],
    title: str = "",
    **more: Any,
) -> dict[str, Any]:
    """Return a card as the page draws it.

    `more` can hold ``about`` (lines above the fields), ``said`` (what the folded card says),
    ``fold`` (whether it can be folded) and ``open`` (whether it starts unfolded), ``remove``
    (what the button to remove it says), ``sources`` (a line beneath).
    """
    drawn = [{"clear": CLEAR, "none": NONE_CHOSEN, **field} for field in fields]
    own = [field["id"] for field in fields if field["kind"] != "select"]  # what a person wrote
    return {
        "id": id,
        "title": title,
        "fields": drawn,
        "values": _plain(drawn, values),
        "said_in": own,
        **more,
    }


def with_options(field: Field, options: Options) -> Field:
    """Return a field with its options."""
    return {**field, "options": options}


def with_columns(field: Field, **options: Options) -> Field:
    """Return a field of rows with the options of some of its columns, by their ids."""
    columns = [
        with_options(c, options[c["id"]]) if c["id"] in options else c for c in field["columns"]
    ]
    return {**field, "columns": columns}


def options(record: Record, table: str) -> Options:
    """Return the items of a table to choose from, and those of the record that it has no more."""
    today = shelf.labels(table)
    known = {id for id, _ in today}
    gone = [(w.id, w.label) for w in record.wordings if w.table == table and w.id not in known]
    return today + gone


def weighed(record: Record) -> Options:
    """Return the conditions, aims and costs that a decision can rest on or be disputed over."""
    named = [(a.id, "aim") for a in record.aims] + [(c.id, "condition") for c in record.conditions]
    named += [(c.id, "cost") for c in record.costs]
    return [(id, KIND_OF[kind].format(label=record.label(id))) for id, kind in named]


def chosen_first(options: Options, first: Iterable[str]) -> Options:
    """Return options with some of them before the others."""
    ids = list(first)
    return sorted(options, key=lambda one: one[0] not in ids)


def shelf_of(walks: Mapping[str, Iterable[Group]], turn: str = "", other: str = "") -> Values:
    """Return what can be picked, by one or more ways to walk through it, as the page draws it."""
    return {
        "turn": turn,
        "counted": COUNTED,
        "walks": [
            {
                "label": label,
                "groups": [
                    {
                        "label": group.label or other,
                        "text": group.text,
                        "beside": group.beside,
                        "items": [
                            {"id": i.id, "label": i.label, "text": i.text, "origin": i.origin}
                            for i in group.items
                        ],
                    }
                    for group in groups
                    if group.items
                ],
            }
            for label, groups in walks.items()
        ],
    }


def _plain(fields: Iterable[Field], values: Mapping[str, Any]) -> Values:
    """Return what fields hold, as the page compares it: text for all but lists; blank is ""."""
    return {field["id"]: _value(field, values.get(field["id"])) for field in fields}


def _value(field: Field, value: Any) -> Any:
    if field["kind"] == "rows":
        return [_row(field, dict(row)) for row in value or ()]
    if field["kind"] == "many":  # in the order of the boxes
        return [id for id, _ in field["options"] if id in value]
    if field["kind"] == "tick":
        return bool(value)
    return "" if value is None else str(value)


def _row(field: Field, row: Mapping[str, Any]) -> Values:
    id = {"id": row["id"]} if "id" in row else {}
    return {**id, **{c["id"]: _value(c, row.get(c["id"])) for c in field["columns"]}}


def entered(field: Field, value: Any) -> Any:
    """Return what a page sent for a field as the record takes it: blank is None where it can be."""
    if field["kind"] == "rows":
        return [
            {**_row_entered(field, row), **({"id": row["id"]} if "id" in row else {})}
            for row in value
        ]
    if field["kind"] == "scale":
        return int(value) if value else None
    if field["kind"] in ("choice", "date", "amount") or field.get("answer"):
        return value or None
    return value


def _row_entered(field: Field, row: Mapping[str, Any]) -> Values:
    return {c["id"]: entered(c, row[c["id"]]) for c in field["columns"] if c["id"] in row}


def rows_of(values: Iterable[Part]) -> list[Values]:
    """Return parts of a record as rows of a field."""
    return [dict(value) for value in values]


def drawn_grid(grid: Grid | None) -> dict[str, Any] | None:
    """Return a grid as the page draws it; None for none."""
    if grid is None:
        return None
    rows = [
        {
            "label": row.label,
            "cells": [{"text": c.text, "dots": c.dots, "level": c.level} for c in row.cells],
        }
        for row in grid.rows
    ]
    return {**grid._asdict(), "rows": rows}
