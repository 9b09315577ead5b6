"""The wording of the tables, as the parts of a record that keep it."""

from typing import Any

from coprod import tables
from coprod.parts import Condition, Pole
from coprod.words import BASIS, SOURCE


def wordings() -> tuple[Condition, ...]:
    """Return the conditions of the tables, in the order they are read aloud."""
    rows = tables.load("conditions").sort_values("number").reset_index().to_dict("records")
    for column, table, known in (("source", "sources", SOURCE), ("basis", "bases", BASIS)):
        names = tables.load(table)["label"]
        for row in rows:  # what only a team's own tables know is kept by its name
            row[column] = row[column] if row[column] in known else names[row[column]]
    own = [name for name in Condition.model_fields if name != "poles"]
    return tuple(
        Condition(
            poles=(_pole(row, "first"), _pole(row, "second")), **{name: row[name] for name in own}
        )
        for row in rows
    )


def _pole(row: dict[Any, Any], place: str) -> Pole:
    """Return the pole at a place of the table; its side is what the table says, not the place."""
    return Pole(
        side=row[f"{place}_side"],
        text=row[f"{place}_pole"],
        gloss=row[f"{place}_gloss"],
        logic=row[f"{place}_logic"],
    )
