"""The tables as text, linked by ids: what the catalogue looks things up in."""

import unicodedata
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from coprod import tables
from coprod.sources.catalogue.items import Entry
from coprod.sources.words import OUR_READING
from coprod.tables.descriptor import listed

TextRow = dict[str, str]

# What stands for an item in full: the first of these columns that is filled.
_TEXTS = ("statement", "question", "citation")


# Nobody should have to know how a word is hyphenated or quoted here.
_STRAIGHT = str.maketrans(dict.fromkeys("‘’'“”\"-‐‑–—") | dict.fromkeys(",;:", " "))


class LinkedTable(NamedTuple):
    """A table as text, and where its columns lead."""

    name: str
    about: dict[str, Any]  # from the descriptor
    fields: dict[str, dict[str, Any]]
    links: dict[str, str]  # column: the table its ids are from; "" where it may be any
    rows: dict[str, TextRow]  # by id, or by all parts of the key; everything as text

    @property
    def joins(self) -> bool:
        """Tell whether its rows are only links between items."""
        return len(self.about["key"]) > 1 and len(self.links) > 1

    @property
    def apart(self) -> bool:
        """Tell whether it says what a seminar covers up at first: it is read only if chosen."""
        return bool(self.about.get("apart"))

    @property
    def title(self) -> str:
        """What a reader calls the table."""
        return str(self.about.get("title") or self.name)

    def called(self, field: str) -> str:
        """Return what a reader calls a column; what is not in the source is marked."""
        title = str(self.fields[field].get("title") or field)
        return OUR_READING.format(said=title) if self.fields[field].get("reading") else title

    def labels(self, field: str) -> dict[str, str]:
        """Return what a reader calls the values of a column."""
        return {one["value"]: one["label"] for one in self.fields[field].get("categories", [])}


def read_table(name: str, folder: Path) -> LinkedTable:
    """Return a table of a folder as text; blank cells are ``""``."""
    about = tables.describe(name, folder)
    fields = {field["name"]: field for field in about["schema"]["fields"]}
    links = {field: "" for field, one in fields.items() if one.get("anyItem")}
    for link in about["schema"].get("foreignKeys", []):
        if len(columns := listed(link["fields"])) == 1:
            links[columns[0]] = link["reference"]["resource"] or name
    rows = [{f: _word(v, fields[f]) for f, v in row.items()} for row in tables.rows(name, folder)]
    return LinkedTable(
        name, about, fields, links, {" / ".join(r[k] for k in about["key"]): r for r in rows}
    )


def _word(value: Any, field: dict[str, Any]) -> str:
    """Return a value as text, that of a yes or no as its column spells it; blank is ``""``."""
    if value is None:
        return ""
    if field["type"] == "boolean":
        spelt = "trueValues" if value else "falseValues"
        return str(field.get(spelt, [str(bool(value)).lower()])[0])
    return str(value)


def text_field(row: TextRow) -> str:
    """Return the column that stands for an item in full; "" where none of them is filled."""
    return next((field for field in _TEXTS if row.get(field)), "")


def paired(field: str, row: TextRow) -> bool:
    """Tell whether a column says where another one is from, on which side, or how to find it."""
    stem = field.rpartition("_")[0]
    pairs = (("_from", stem), ("_side", f"{stem}_pole"), ("_anchor", f"{stem}_pole"))
    return any(field.endswith(end) and other in row for end, other in pairs)


def plain(text: str) -> str:
    """Return text as a search compares it: no capitals, accents, quotes, hyphens or commas."""
    signs = unicodedata.normalize("NFKD", text.casefold().translate(_STRAIGHT))
    return "".join(sign for sign in signs if not unicodedata.combining(sign))


class Library:
    """All tables of a folder, linked with one another.

    Attributes
    ----------
    tables
        The tables by their names, in the order of the descriptor.
    homes
        The table of each item, by the id of the item.
    """

    def __init__(self, folder: Path) -> None:
        self.tables = {name: read_table(name, folder) for name in tables.in_order(folder)}
        self.homes = {key: t for t in reversed(self.tables.values()) for key in t.rows}

    def row(self, table: str, key: str | None) -> TextRow:
        """Return a row of a table; blank where there is no such table, or no such row."""
        return self.tables[table].rows.get(key or "", {}) if table in self.tables else {}

    def filter_columns(self, table: LinkedTable) -> list[tuple[str, LinkedTable, str]]:
        """Return the columns marked as filters, by rank: a table's own and its links'.

        Each comes as its key, the table it stands in and its name there.
        """
        found = [(field, table, field) for field, one in table.fields.items() if "filter" in one]
        for other in self.tables.values():
            if other.joins and table.name in other.links.values():
                for field, target in other.links.items():
                    if "filter" in other.fields[field] and target != table.name:
                        found.append((f"{other.name}.{field}", other, field))
        return sorted(found, key=lambda one: one[1].fields[one[2]]["filter"])

    def values(self, table: LinkedTable, item: str, key: str) -> list[str]:
        """Return what an item has in a filter column; in links there may be several."""
        name, _, field = key.rpartition(".")
        if not name:
            return [table.rows[item].get(field, "")]
        links = self.tables[name]
        own = next(one for one, target in links.links.items() if target == table.name)
        return [row[field] for row in links.rows.values() if row[own] == item]

    def said(self, table: LinkedTable, field: str, value: str) -> str:
        """Return a value as a reader knows it."""
        if field in table.links and value in self.homes:
            return self.entry(self.homes[value], value).label
        return table.labels(field).get(value, value)

    def entry(self, table: LinkedTable, key: str) -> Entry:
        """Return a row as it stands in a list; one that is only a link is named by its ends."""
        row, external = table.rows[key], bool(table.about.get("external"))
        if not table.joins:
            label = row.get("label") or row.get(text_field(row)) or key
            return Entry(key, label, row.get(text_field(row), ""), table.title, external)
        first, *ends = [self.said(table, field, row[field]) for field in table.links]
        more = [
            f"{table.called(f)}: {self.said(table, f, row[f])}"
            for f in table.fields
            if f not in table.links and row[f]
        ]
        return Entry(key, first, ". ".join([*ends, *more]) + ".", table.title, external)

    @cached_property
    def all_text(self) -> dict[tuple[str, str], str]:
        """Everything a row says, as a search compares it, by its table and its id."""
        return {
            (t.name, key): plain(" ".join(self.said(t, f, v) for f, v in row.items() if v))
            for t in self.tables.values()
            for key, row in t.rows.items()
        }
