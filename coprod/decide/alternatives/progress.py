"""How far a team is with Alternatives, and what stands open there."""

from coprod.decide.alternatives.words import STILL_OPEN
from coprod.progress.words import still_open
from coprod.record import Record


def alternatives_said(record: Record) -> bool:
    """Tell whether an aim is compared with another way."""
    return bool(record.comparisons)


def alternatives_open(record: Record) -> list[str]:
    """Say what stands open."""
    if not record.aims:
        return still_open(STILL_OPEN["no-aims"])
    compared = {c.aim for c in record.comparisons if c.alternative}
    return [
        *still_open(STILL_OPEN["uncompared"], sum(a.id not in compared for a in record.aims)),
        *still_open(STILL_OPEN["as-well"], sum(c.as_well is None for c in record.comparisons)),
    ]
