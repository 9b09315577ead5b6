"""How far somebody is with What is claimed, and what stands open there."""

from coprod.progress.words import still_open
from coprod.record import Record
from coprod.seminar.claims.words import STILL_OPEN


def claims_said(record: Record) -> bool:
    """Tell whether somebody noted what they take from it."""
    return bool(record.studied.take("claims"))


def claims_open(record: Record) -> list[str]:
    """Say so while nobody noted what they take from it."""
    return still_open(STILL_OPEN["take"], not record.studied.take("claims").strip())
