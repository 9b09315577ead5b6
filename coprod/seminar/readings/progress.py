"""How far somebody is with Two readings, and what stands open there."""

from coprod.progress.words import still_open
from coprod.record import Record
from coprod.seminar.readings.words import STILL_OPEN
from coprod.sources import shelf


def readings_said(record: Record) -> bool:
    """Tell whether a side is taken on a line, or anything noted."""
    return bool(record.studied.lines or record.studied.take("readings"))


def readings_open(record: Record) -> list[str]:
    """Say on how many lines no side is taken."""
    lines = [record.studied.line(id) for id, _ in shelf.labels("reading-lines")]
    return still_open(STILL_OPEN["no-side"], sum(line.holds is None for line in lines))
