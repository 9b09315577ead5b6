"""Where a reader is in the tables, and what they find there, in words. Pure functions."""

from typing import NamedTuple

from coprod import words
from coprod.catalogue import Catalogue
from coprod.catalogue.items import Entry, Filter, Item

MOST = 200  # so many entries are listed; more nobody reads, and the file would grow


class Place(NamedTuple):
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


def found_at(books: Catalogue, place: Place) -> Found:
    """Return what stands at a place; all tables at once are too many to list unasked."""
    say, idle = words.BROWSE, not (place.table or place.text.strip())
    every = [] if idle else books.find(place.table, place.text, place.chosen)
    filters = books.filters(place.table) if place.table else []
    there_are = len(books.find(place.table)) if place.table else 0
    return Found(
        title=books.title(place.table) if place.table else say["all"],
        about=books.about(place.table) if place.table else say["type" if idle else "everywhere"],
        filters=filters,
        narrowed=_narrowed(place, filters),
        counted="" if idle else _count(len(every), there_are),
        entries=every[:MOST],
        empty="" if every or idle else say["none"],
    )


def _count(found: int, all_there_are: int) -> str:
    if found > MOST:
        return words.FOUND_MANY.format(n=found, first=MOST)
    if all_there_are > found:
        return words.FOUND_SOME.format(n=found, all=all_there_are)
    return words.FOUND_ONE if found == 1 else words.FOUND_ALL.format(n=found)


def _narrowed(place: Place, filters: list[Filter]) -> str:
    """Say by which words and values a list is narrowed, so that it does not pass for the whole."""
    how = [f"“{place.text.strip()}”"] if place.text.strip() else []
    for one in filters:
        labels = {choice.value: choice.label for choice in one.choices}
        if value := place.chosen.get(one.field):
            how.append(f"{one.title}: {labels.get(value, value)}")
    return words.NARROWED.format(how="; ".join(how)) if how else ""


def how_to_find(item: Item) -> str:
    """Say with which words an item is found on its page; "" if none are known."""
    quoted = " … ".join(f"“{anchor}”" for anchor in item.search_for)
    return words.BROWSE["search_for"].format(words=quoted) if quoted else ""
