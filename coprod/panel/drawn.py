"""Cards, what can be picked, and grids as the page draws them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from dataclasses import fields as fields_of
from typing import Any, TypeVar, overload

from coprod.drawing.grid import Grid
from coprod.panel.fields import FieldState, Value, drawn_field, shown
from coprod.panel.states import State, plain
from coprod.panel.words import COUNTED
from coprod.parts import Part
from coprod.record import Record
from coprod.sources import shelf
from coprod.sources.shelf import Group
from coprod.weighing.words import KIND_OF
from coprod.words.fields import Field, Options


@dataclass(frozen=True, kw_only=True)
class CardState(State):
    """A card: one thing the record holds, with its fields and what they hold.

    Attributes
    ----------
    about
        Lines above the fields.
    said
        What the folded card says.
    fold, open
        Whether it can be folded, and whether it starts unfolded.
    remove
        What the button to remove it says; "" where it cannot be removed.
    sources
        A line beneath.
    """

    id: str
    title: str
    fields: Sequence[FieldState]
    values: Mapping[str, Value]
    about: Sequence[str] = ()
    said: str = ""
    fold: bool = False
    open: bool = False
    remove: str = ""
    sources: str = ""


C = TypeVar("C", bound=CardState)


@overload
def card(
    id: str,
    fields: Iterable[Field],
    values: Mapping[str, Any],
    title: str = ...,
    *,
    of: type[C],
    **more: Any,
) -> C: ...
@overload
def card(
    id: str, fields: Iterable[Field], values: Mapping[str, Any], title: str = ..., **more: Any
) -> CardState: ...
def card(
    id: str,
    fields: Iterable[Field],
    values: Mapping[str, Any],
    title: str = "",
    *,
    of: type[Any] = CardState,
    **more: Any,
) -> Any:
    """Return a card as the page draws it: a `CardState`, or a class `of` cards that hold more.

    `values` are those of the record, by field; `more` is what else a card of that class holds.
    """
    fields = tuple(fields)
    of, extra = _known(of, more)
    made = of(
        id=id,
        title=title,
        fields=tuple(map(drawn_field, fields)),
        values={field.id: shown(field, values.get(field.id)) for field in fields},
        **{name: value for name, value in more.items() if name not in extra},
    )
    return {**plain(made), **extra} if extra else made


def _known(of: type[Any], more: Mapping[str, Any]) -> tuple[type[Any], dict[str, Any]]:
    """Return what no class of cards holds yet: until the seminar has classes of its own."""
    names = {field.name for field in fields_of(of)}
    return of, {name: value for name, value in more.items() if name not in names}


def with_options(fields: Iterable[Field], options: Mapping[str, Options]) -> list[Field]:
    """Return fields, some of them with the options that are given by their ids."""
    return [field.offering(options[field.id]) if field.id in options else field for field in fields]


def with_columns(field: Field, **options: Options) -> Field:
    """Return a field of rows with the options of some of its columns, by their ids."""
    return replace(field, columns=tuple(with_options(field.columns, options)))


def options(record: Record, table: str) -> list[tuple[str, str]]:
    """Return the items of a table to choose from, and those of the record that it has no more."""
    today = shelf.labels(table)
    known = {id for id, _ in today}
    gone = [(w.id, w.label) for w in record.wordings if w.table == table and w.id not in known]
    return today + gone


def weighed(record: Record) -> list[tuple[str, str]]:
    """Return the conditions, aims and costs that a decision can rest on or be disputed over."""
    named = [(a.id, "aim") for a in record.aims] + [(c.id, "condition") for c in record.conditions]
    named += [(c.id, "cost") for c in record.costs]
    return [(id, KIND_OF[kind].format(label=record.label(id))) for id, kind in named]


def chosen_first(options: Options, first: Iterable[str]) -> list[tuple[str, str]]:
    """Return options with some of them before the others."""
    ids = list(first)
    return sorted(options, key=lambda one: one[0] not in ids)


def rows_of(values: Iterable[Part]) -> list[dict[str, Any]]:
    """Return parts of a record as rows of a field."""
    return [dict(value) for value in values]


@dataclass(frozen=True)
class ShelfItem(State):
    """One thing that can be picked."""

    id: str
    label: str
    text: str
    origin: str


@dataclass(frozen=True)
class ShelfGroup(State):
    """Some things that can be picked, under a heading that opens."""

    label: str
    text: str
    beside: Sequence[str]
    items: Sequence[ShelfItem]


@dataclass(frozen=True)
class ShelfWalk(State):
    """One way to walk through what can be picked."""

    label: str
    groups: Sequence[ShelfGroup]


@dataclass(frozen=True)
class ShelfState(State):
    """What can be picked, by one or more ways; `turn` asks which, `counted` says how many are."""

    turn: str
    counted: str
    walks: Sequence[ShelfWalk]


def shelf_of(walks: Mapping[str, Iterable[Group]], turn: str = "", other: str = "") -> ShelfState:
    """Return what can be picked; `other` is the heading of a group that has none."""
    drawn = {label: [_group(one, other) for one in some] for label, some in walks.items()}
    return ShelfState(
        turn,
        COUNTED,
        [ShelfWalk(label, [g for g in groups if g.items]) for label, groups in drawn.items()],
    )


def _group(group: Group, other: str) -> ShelfGroup:
    items = [ShelfItem(i.id, i.label, i.text, i.origin) for i in group.items]
    return ShelfGroup(group.label or other, group.text, group.beside, items)


@dataclass(frozen=True)
class CellState(State):
    """What stands where a row of a grid meets a column; `level` is 0 to 3, also as dots."""

    text: str
    dots: str
    level: int | None


@dataclass(frozen=True)
class GridRowState(State):
    """A row of a grid: what it is about, and a cell for each column."""

    label: str
    cells: Sequence[CellState]


@dataclass(frozen=True)
class GridState(State):
    """A grid, and the sentences that say what it shows. Without rows only these are shown."""

    caption: str
    corner: str
    columns: Sequence[str]
    rows: Sequence[GridRowState]
    sentences: Sequence[str]


def drawn_grid(grid: Grid | None) -> GridState | None:
    """Return a grid as the page draws it; None for none."""
    if grid is None:
        return None
    rows = [
        GridRowState(row.label, [CellState(c.text, c.dots, c.level) for c in row.cells])
        for row in grid.rows
    ]
    return GridState(grid.caption, grid.corner, grid.columns, rows, grid.sentences)
