"""How far a team is with Costs, and what stands open there."""

from coprod.decide.costs.words import STILL_OPEN
from coprod.progress.words import still_open
from coprod.record import Record


def costs_said(record: Record) -> bool:
    """Tell whether a cost is marked."""
    return bool(record.costs)


def costs_open(record: Record) -> list[str]:
    """Say what stands open."""
    costs = record.costs
    return [
        *still_open(STILL_OPEN["costs"], not costs),
        *still_open(STILL_OPEN["bearer"], sum(not c.bearers for c in costs)),
        *still_open(STILL_OPEN["remains"], sum(c.remains is None for c in costs)),
    ]
