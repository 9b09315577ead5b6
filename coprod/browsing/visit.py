"""Where a reader is in the tables, and what they find there, in words. Pure functions."""

from typing import NamedTuple

from coprod.browsing.words import BROWSE, FOUND_ALL, FOUND_MANY, FOUND_ONE, FOUND_SOME, NARROWED
from coprod.sources.catalogue import Catalogue
from coprod.sources.catalogue.items import Entry, Filter, Item

MOST = 200  # so many entries are listed; more nobody reads, and the file would grow


class Visit(NamedTuple):
    """Where a reader is: a table ("" for all), what they look for, and the item they read."""

    table: str
    text: str = ""
    chosen: dict[str, str] = {}  # noqa: RUF012  never changed in place
    item: str = ""


class Found(NamedTuple):
    """What a reader finds there, in words."""

    title: str
    about: str
    filters: list[Filter]
    narrowed: str  # by what; "" if by nothing
    counted: str
    entries: list[Entry]
    empty: str  # what to do if nothing is found


def found_at(books: Catalogue, visit: Visit) -> Found:
    """Return what a reader finds there; all tables at once are too many to list unasked."""
    say, idle = BROWSE, not (visit.table or visit.text.strip())
    every = [] if idle else books.find(visit.table, visit.text, visit.chosen)
    filters = books.filters(visit.table) if visit.table else []
    there_are = len(books.find(visit.table)) if visit.table else 0
    return Found(
        title=books.title(visit.table) if visit.table else say["all"],
        about=books.about(visit.table) if visit.table else say["type" if idle else "everywhere"],
        filters=filters,
        narrowed=_narrowed(visit, filters),
        counted="" if idle else _count(len(every), there_are),
        entries=every[:MOST],
        empty="" if every or idle else say["none"],
    )


def _count(found: int, all_there_are: int) -> str:
    if found > MOST:
        return FOUND_MANY.format(n=found, first=MOST)
    if all_there_are > found:
        return FOUND_SOME.format(n=found, all=all_there_are)
    return FOUND_ONE if found == 1 else FOUND_ALL.format(n=found)


def _narrowed(visit: Visit, filters: list[Filter]) -> str:
    """Say by which words and values a list is narrowed, so that it does not pass for the whole."""
    how = [f"“{visit.text.strip()}”"] if visit.text.strip() else []
    for one in filters:
        labels = {choice.value: choice.label for choice in one.choices}
        if value := visit.chosen.get(one.field):
            how.append(f"{one.title}: {labels.get(value, value)}")
    return NARROWED.format(how="; ".join(how)) if how else ""


def how_to_find(item: Item) -> str:
    """Say with which words an item is found on its page; "" if none are known."""
    quoted = " … ".join(f"“{anchor}”" for anchor in item.search_for)
    return BROWSE["search_for"].format(words=quoted) if quoted else ""
