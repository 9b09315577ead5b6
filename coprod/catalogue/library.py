"""The tables as text, linked by ids: what the catalogue looks things up in."""

import unicodedata
from pathlib import Path
from typing import Any, NamedTuple

from coprod import tables
from coprod.tables.descriptor import listed
from coprod.words import OUR_READING

TextRow = dict[str, str]

# What stands for an item in full: the first of these columns that is filled.
_TEXTS = ("statement", "question", "citation")


# Nobody should have to know how a word is hyphenated or quoted here.
_STRAIGHT = str.maketrans(dict.fromkeys("‘’'“”\"-‐‑–—") | dict.fromkeys(",;:", " "))


class LinkedTable(NamedTuple):
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
