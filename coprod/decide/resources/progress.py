"""How far a team is with Resources, and what stands open there."""

from coprod.decide.resources.words import STILL_OPEN
from coprod.parts import Resources
from coprod.progress.words import still_open
from coprod.record import Record
from coprod.weighing.estimate import unknown_lines


def resources_said(record: Record) -> bool:
    """Tell whether anything was said of the estimate."""
    return record.resources != Resources()


def resources_open(record: Record) -> list[str]:
    """Say what stands open."""
    return [
        *still_open(STILL_OPEN["lines"], not record.resources.lines),
        *still_open(STILL_OPEN["unknown"], unknown_lines(record)),
    ]
