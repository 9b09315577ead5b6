"""The fields of forms on a page, and what each kind makes of a value on its way out and in.

All that Python knows of a kind of field stands in one table, `KINDS`; how a page draws each, in
``front/fields.js``.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from coprod.panel.states import State
from coprod.words.fields import CLEAR, NONE_CHOSEN, Field, Options

Row = Mapping[str, str | bool]
Value = str | bool | Sequence[str] | Sequence[Row]  # of a field, as the page compares it


@dataclass(frozen=True)
class TypedField(State):
    """Something to type: a line, some lines, a day, or an amount."""

    id: str
    kind: Literal["text", "area", "date", "amount"]
    label: str
    hint: str


@dataclass(frozen=True)
class TickField(State):
    """A box to tick."""

    id: str
    kind: Literal["tick"]
    label: str
    hint: str


@dataclass(frozen=True)
class SelectField(State):
    """One of many, to choose from a list."""

    id: str
    kind: Literal["select"]
    label: str
    hint: str
    options: Options


@dataclass(frozen=True)
class ChoiceField(State):
    """One of few, or a step of a scale; it can be cleared."""

    id: str
    kind: Literal["choice", "scale"]
    label: str
    hint: str
    options: Options
    clear: str


@dataclass(frozen=True)
class ManyField(State):
    """Any of many; `none` is said where none is chosen."""

    id: str
    kind: Literal["many"]
    label: str
    hint: str
    options: Options
    none: str


@dataclass(frozen=True)
class RowAbout(State):
    """What a row is about, where the rows are given."""

    id: str
    label: str
    text: str = ""
    beside: tuple[str, ...] = ()
    origin: str = ""


@dataclass(frozen=True)
class RowsField(State):
    """Rows with the same columns: any number of them, or those that `rows` names.

    `stem` is what the ids of rows begin with that others refer to. `bare`: its card bears its name.
    """

    id: str
    kind: Literal["rows"]
    label: str
    hint: str
    columns: tuple[TypedField | TickField | SelectField, ...]
    stem: str
    add: str
    remove: str
    rows: tuple[RowAbout, ...] | None
    bare: bool


FieldState = TypedField | TickField | SelectField | ChoiceField | ManyField | RowsField


class FieldKind(NamedTuple):
    """What is done with the fields of a kind."""

    drawn: Callable[[Field], FieldState]  # as the page draws it
    shown: Callable[[Field, Any], Value]  # what it holds, as the page compares it: blank is ""
    entered: Callable[[Field, Any], Any]  # what a page sent, as the record takes it


def _typed(field: Field) -> FieldState:
    kind: Any = field.kind
    return TypedField(field.id, kind, field.label, field.hint)


def _ticked(field: Field) -> FieldState:
    return TickField(field.id, "tick", field.label, field.hint)


def _selected(field: Field) -> FieldState:
    return SelectField(field.id, "select", field.label, field.hint, field.options)


def _chosen(field: Field) -> FieldState:
    kind: Any = field.kind
    return ChoiceField(field.id, kind, field.label, field.hint, field.options, CLEAR)


def _many(field: Field) -> FieldState:
    return ManyField(field.id, "many", field.label, field.hint, field.options, NONE_CHOSEN)


def _rows(field: Field) -> FieldState:
    return rows_field(field)


def rows_field(
    field: Field, rows: Iterable[RowAbout] | None = None, bare: bool = False
) -> RowsField:
    """Return a field of rows as the page draws it: any number of rows, or given ones."""
    columns: Any = tuple(map(drawn_field, field.columns))
    return RowsField(
        id=field.id,
        kind="rows",
        label=field.label,
        hint=field.hint,
        columns=columns,
        stem=field.stem,
        add=field.add,
        remove=field.remove,
        rows=None if rows is None else tuple(rows),
        bare=bare,
    )


def _text(_field: Field, value: Any) -> str:
    return "" if value is None else str(value)


def _yes(_field: Field, value: Any) -> bool:
    return bool(value)


def _in_order(field: Field, value: Any) -> list[str]:
    return [id for id, _ in field.options if id in value]


def _rows_shown(field: Field, rows: Any) -> list[dict[str, Any]]:
    return [
        {**_id(row), **{c.id: shown(c, row.get(c.id)) for c in field.columns}}
        for row in map(dict, rows or ())
    ]


def _rows_entered(field: Field, rows: Any) -> list[dict[str, Any]]:
    return [
        {**{c.id: entered(c, row[c.id]) for c in field.columns if c.id in row}, **_id(row)}
        for row in rows
    ]


def _id(row: Mapping[str, Any]) -> dict[str, Any]:
    return {"id": row["id"]} if "id" in row else {}


def _as_it_is(_field: Field, value: Any) -> Any:
    return value


def _or_none(_field: Field, value: Any) -> Any:
    return value or None


def _answered(field: Field, value: Any) -> Any:
    return (value or None) if field.answer else value


def _number(_field: Field, value: Any) -> int | None:
    return int(value) if value else None


KINDS: dict[str, FieldKind] = {
    "text": FieldKind(_typed, _text, _as_it_is),
    "area": FieldKind(_typed, _text, _as_it_is),
    "date": FieldKind(_typed, _text, _or_none),
    "amount": FieldKind(_typed, _text, _or_none),
    "tick": FieldKind(_ticked, _yes, _as_it_is),
    "select": FieldKind(_selected, _text, _answered),
    "choice": FieldKind(_chosen, _text, _or_none),
    "scale": FieldKind(_chosen, _text, _number),
    "many": FieldKind(_many, _in_order, _as_it_is),
    "rows": FieldKind(_rows, _rows_shown, _rows_entered),
}


def drawn_field(field: Field) -> FieldState:
    """Return a field as the page draws it."""
    return KINDS[field.kind].drawn(field)


def shown(field: Field, value: Any) -> Value:
    """Return what a field holds, as the page compares it: text for all but lists; blank is ""."""
    return KINDS[field.kind].shown(field, value)


def entered(field: Field, value: Any) -> Any:
    """Return what a page sent for a field as the record takes it: blank is None where it can be."""
    return KINDS[field.kind].entered(field, value)
