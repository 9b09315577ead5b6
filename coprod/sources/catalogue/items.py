"""What the catalogue gives: plain values, in the words of a reader."""

from typing import NamedTuple


class TableTitle(NamedTuple):
    """A table on the shelf."""

    name: str
    title: str
    rows: int


class Chapter(NamedTuple):
    """Tables under one heading."""

    heading: str
    titles: list[TableTitle]


class FilterChoice(NamedTuple):
    """A value by which a table can be narrowed, and how many rows have it."""

    value: str
    label: str
    rows: int


class Filter(NamedTuple):
    """A column by which a table can be narrowed."""

    field: str
    title: str
    choices: list[FilterChoice]


class Entry(NamedTuple):
    """An item in a list.

    `heading` is the title of its table, `external` whether that is from outside the two sources.
    """

    id: str
    label: str
    text: str
    heading: str
    external: bool = False


class ItemFact(NamedTuple):
    """Something the tables say of an item.

    `item` is the id it leads to, or ``""``; `sorts` tells a value that sorts the item (its kind,
    its stage, a number) from what is said in words.
    """

    title: str
    text: str
    item: str = ""
    sorts: bool = False


class Reference(NamedTuple):
    """A work that the source cites for an item, and how; `address` is where it is published."""

    item: str
    citation: str
    how: str
    address: str = ""


class Item(NamedTuple):
    """All that the tables say of one item, ready to be shown or read aloud."""

    id: str
    table: str
    heading: str  # the title of its table
    external: bool  # from outside the two sources
    label: str
    text: str
    facts: list[ItemFact]
    place: str  # the source and the place in it; "" for lists of our own
    address: str  # where the source is published, or ""
    search_for: list[str]  # words that find the place in the source
    basis: str
    note: str
    references: list[Reference]
    mentions: list[ItemFact]  # what leads here from other rows
