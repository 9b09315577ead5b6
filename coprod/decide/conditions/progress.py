"""How far a team is with Conditions, and what stands open there."""

from coprod.progress.words import still_open
from coprod.rating.words import UNRATED
from coprod.record import Record


def conditions_said(record: Record) -> bool:
    """Tell whether anything was rated."""
    return bool(record.ratings)


def conditions_open(record: Record) -> list[str]:
    """Say how many conditions are not rated."""
    states = [record.rating(c.id).state for c in record.conditions]
    return still_open(UNRATED, states.count("not-rated"))
