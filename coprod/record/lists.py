"""Parts of a record that stand in a list, each found by its id. Pure functions."""

from typing import TYPE_CHECKING, Any, NamedTuple, Self

from coprod.errors import RecordError, either
from coprod.parts import Condition, Decision, Rating, Wording

if TYPE_CHECKING:
    from coprod.record.document import Document


class Found(NamedTuple):
    """What pages look up one by one in a record; a search of its lists each time adds up."""

    conditions: dict[str, Condition]
    ratings: dict[tuple[str, str], Rating]  # by item and rater
    wordings: dict[str, Wording]
    decisions: dict[str, Decision]  # by partner group

    @classmethod
    def of(cls, record: "Document") -> Self:
        """Return all of a record by what it is looked up with."""
        return cls(
            {c.id: c for c in record.conditions},
            {(r.item, r.by): r for r in record.ratings},
            {w.id: w for w in record.wordings},
            {d.partner: d for d in record.decisions},
        )


def place(parts: tuple[Any, ...], id: str) -> int:
    """Return where the part with an id stands; `RecordError` lists the ids there are."""
    ids = [part.id for part in parts]
    if id not in ids:
        there = f"Use {either(ids)}." if ids else "Add one first."
        raise RecordError(f"The record has no '{id}'. {there}")
    return ids.index(id)


def without(parts: tuple[Any, ...], id: str) -> tuple[Any, ...]:
    """Return the parts without the one with an id."""
    at = place(parts, id)
    return (*parts[:at], *parts[at + 1 :])


def next_id(stem: str, parts: tuple[Any, ...]) -> str:
    """Return an id that is not in use. That of a part that was removed can come back."""
    numbers = [int(n) for p in parts if (n := p.id.removeprefix(f"{stem}-")).isdigit()]
    return f"{stem}-{max(numbers, default=0) + 1}"
