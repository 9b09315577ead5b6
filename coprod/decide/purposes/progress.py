"""How far a team is with Purposes, and what stands open there."""

from coprod.decide.purposes.words import STILL_OPEN
from coprod.progress.words import still_open
from coprod.record import Record


def purposes_said(record: Record) -> bool:
    """Tell whether an aim is named."""
    return bool(record.aims)


def purposes_open(record: Record) -> list[str]:
    """Say what stands open."""
    aims = record.aims
    if not aims:
        return still_open(STILL_OPEN["aims"])
    for_nobody = sum(not a.for_whom.strip() for a in aims)
    for_whom = "for-whom-none" if for_nobody == len(aims) else "for-whom"
    return [
        *still_open(STILL_OPEN[for_whom], for_nobody),
        *still_open(STILL_OPEN["indicator"], sum(not a.indicator.strip() for a in aims)),
        *still_open(STILL_OPEN["aim-strength"], sum(a.strength is None for a in aims)),
    ]
