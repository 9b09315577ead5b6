"""How far somebody is with Definitions, and what stands open there."""

from coprod.progress.words import still_open
from coprod.record import Record
from coprod.seminar.definitions.words import STILL_OPEN
from coprod.sources import shelf


def definitions_said(record: Record) -> bool:
    """Tell whether an example is sorted, or anything noted."""
    return bool(record.studied.placings or record.studied.take("definitions"))


def definitions_open(record: Record) -> list[str]:
    """Say what stands open."""
    placings = [record.studied.placing(id) for id, _ in shelf.labels("activities")]
    unsorted = sum(p.level is None or p.counts is None for p in placings)
    return [
        *still_open(STILL_OPEN["unsorted"], unsorted),
        *still_open(STILL_OPEN["not-compared"], not record.studied.compared),
    ]
