"""What the panel that browses the tables shows, and what is done on its page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from coprod.panel.messages import Message
from coprod.panel.saving import FileSaved, Settle
from coprod.panel.states import State


@dataclass(frozen=True)
class TableState(State):
    """A table to choose, and how many rows it has."""

    name: str
    title: str
    rows: int


@dataclass(frozen=True)
class ChapterState(State):
    """Tables under one heading."""

    heading: str
    titles: Sequence[TableState]


@dataclass(frozen=True)
class BrowseShelf(State):
    """All tables there are."""

    chapters: Sequence[ChapterState]


@dataclass(frozen=True)
class FilterChoiceState(State):
    """A value by which a table can be narrowed, and how many rows have it."""

    value: str
    label: str
    rows: int


@dataclass(frozen=True)
class FilterState(State):
    """A column by which a table can be narrowed."""

    field: str
    title: str
    choices: Sequence[FilterChoiceState]


@dataclass(frozen=True)
class EntryState(State):
    """An item in a list; `heading` is the title of its table."""

    id: str
    label: str
    text: str
    heading: str
    external: bool  # from outside the two sources


@dataclass(frozen=True)
class FactState(State):
    """Something the tables say of an item, and the item it leads to, "" for none."""

    title: str
    text: str
    item: str
    sorts: bool  # whether it sorts the item, or says something of it in words


@dataclass(frozen=True)
class ReferenceState(State):
    """A work that the source cites for an item, how, and where it is published."""

    item: str
    citation: str
    how: str
    address: str


@dataclass(frozen=True)
class ItemState(State):
    """An item in full; what is "" or empty is not known of it, or does not apply."""

    id: str
    table: str
    heading: str
    external: bool
    label: str
    text: str
    facts: Sequence[FactState]
    place: str  # the source and the place in it
    find: str  # with which words it is found there
    address: str  # where the source is published
    basis: str
    note: str
    references: Sequence[ReferenceState]
    mentions: Sequence[FactState]  # what leads here from other rows


@dataclass(frozen=True)
class BrowseState(State):
    """One table, or what was found in all; and one item in full."""

    table: str  # "" for all
    about: str
    text: str  # what is looked for
    filters: Sequence[FilterState]
    chosen: Mapping[str, str]  # by filter; "" for any
    entries: Sequence[EntryState]
    found: str
    empty: str  # what to do if nothing is found
    item: ItemState | None
    back: str  # where the way back leads; "" for nowhere
    trouble: str
    words: Mapping[str, str]
    stopped: str


@dataclass(frozen=True)
class ChooseTable(Message):
    """Show a table; "" for all."""

    verb: ClassVar[str] = "table"
    value: str


@dataclass(frozen=True)
class SearchFor(Message):
    """Look for words."""

    verb: ClassVar[str] = "search"
    value: str


@dataclass(frozen=True)
class FilterBy(Message):
    """Narrow the table by a value of a column; "" for any."""

    verb: ClassVar[str] = "filter"
    field: str
    value: str


@dataclass(frozen=True)
class ClearSearch(Message):
    """Look for nothing, and narrow by nothing."""

    verb: ClassVar[str] = "clear"


@dataclass(frozen=True)
class OpenItem(Message):
    """Show an item of the list in full."""

    verb: ClassVar[str] = "open"
    value: str


@dataclass(frozen=True)
class FollowItem(Message):
    """Show an item that the one in full leads to."""

    verb: ClassVar[str] = "follow"
    value: str


@dataclass(frozen=True)
class GoBack(Message):
    """Show the item again that one came from."""

    verb: ClassVar[str] = "back"


BrowseMessage = (
    ChooseTable
    | SearchFor
    | FilterBy
    | ClearSearch
    | OpenItem
    | FollowItem
    | GoBack
    | Settle
    | FileSaved
)
