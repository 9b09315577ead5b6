"""The tables as text, linked by ids: what the catalogue looks things up in."""

import unicodedata
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from coprod import tables

Row = dict[str, str]

# What stands for an item in full: the first of these columns that is filled.
_TEXTS = ("statement", "question", "citation")


class Table(NamedTuple):
    name: str
    about: dict[str, Any]  # from the descriptor
    fields: dict[str, dict[str, Any]]
    links: dict[str, str]  # column: the table its ids are from; "" where it may be any
    rows: dict[str, Row]  # by id, or by all parts of the key; everything as text

    @property
    def joins(self) -> bool:
        """Tell whether its rows are only links between items."""
        return len(self.about["key"]) > 1


def read_table(name: str, folder: Path) -> Table:
    about = tables.describe(name, folder)
    fields = {field["name"]: field for field in about["schema"]["fields"]}
    links = {field: "" for field, one in fields.items() if one.get("anyItem")}
    for link in about["schema"].get("foreignKeys", []):
        if isinstance(link["fields"], str):
            links[link["fields"]] = link["reference"]["resource"] or name
    records = tables.load(name, folder).reset_index().to_dict("records")
    rows = [{str(f): _word(v, fields[str(f)]) for f, v in row.items()} for row in records]
    return Table(
        name, about, fields, links, {" / ".join(r[k] for k in about["key"]): r for r in rows}
    )


def _word(value: Any, field: dict[str, Any]) -> str:
    """Return a value as the file has it; blank is ``""``."""
    if pd.isna(value):
        return ""
    if field["type"] == "boolean":
        return str(field["trueValues" if value else "falseValues"][0])
    return str(value)


def text_field(row: Row) -> str:
    return next((field for field in _TEXTS if row.get(field)), "")


def plain(text: str) -> str:
    """Return text as a search compares it: no capitals, no accents, straight quotes."""
    signs = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return "".join(sign for sign in signs if not unicodedata.combining(sign))
