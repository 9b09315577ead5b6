"""Where effects may show, and what was not known, as the tables have it."""

from coprod.sources.shelf import Group
from coprod.sources.wording import called, items, kept_while_the_tables_stay, table_rows


@kept_while_the_tables_stay
def effects() -> tuple[Group, ...]:
    """Return where effects may show, by the lists of the sources that they stand in.

    >>> [len(group.items) for group in effects()]
    [4, 4, 4]
    """
    return _grouped("outcome-domains", "list")


@kept_while_the_tables_stay
def open_questions() -> tuple[Group, ...]:
    """Return what the sources say was not known, by topic."""
    return _grouped("unknowns", "topic")


def _grouped(table: str, column: str) -> tuple[Group, ...]:
    """Return the items of a table under the names that the table gives to a column's values."""
    belongs = {row["id"]: row[column] for row in table_rows(table)}
    return tuple(
        Group("", members, label)
        for value, label in called(table, column).items()
        if (members := [item for item in items(table) if belongs[item.id] == value])
    )
