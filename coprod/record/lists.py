"""Parts of a record that stand in a list, each found by its id. Pure functions."""

from typing import Any

from coprod.errors import RecordError, either


def position(parts: tuple[Any, ...], id: str) -> int:
    """Return where the part with an id stands; `RecordError` lists the ids there are."""
    ids = [part.id for part in parts]
    if id not in ids:
        advice = f"Use {either(ids)}." if ids else "Add one first."
        raise RecordError(f"The record has no '{id}'. {advice}")
    return ids.index(id)


def without(parts: tuple[Any, ...], id: str) -> tuple[Any, ...]:
    """Return the parts without the one with an id."""
    at = position(parts, id)
    return (*parts[:at], *parts[at + 1 :])


def next_id(stem: str, parts: tuple[Any, ...]) -> str:
    """Return an id that is not in use. That of a part that was removed can come back."""
    numbers = [int(n) for p in parts if (n := p.id.removeprefix(f"{stem}-")).isdigit()]
    return f"{stem}-{max(numbers, default=0) + 1}"
