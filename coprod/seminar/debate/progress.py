"""How far somebody is with Eight assumptions, and what stands open there."""

from coprod.progress.words import still_open
from coprod.record import Record
from coprod.seminar.debate.words import STILL_OPEN
from coprod.sources import shelf


def debate_said(record: Record) -> bool:
    """Tell whether somebody said where they stand."""
    return bool(record.studied.stances)


def debate_open(record: Record) -> list[str]:
    """Say on how many assumptions a stance is missing, before and after the debate."""
    stances = [record.studied.stance(id) for id, _ in shelf.labels("assumptions")]
    after = sum(s.before is not None and s.after is None for s in stances)
    return [
        *still_open(STILL_OPEN["stance-before"], sum(s.before is None for s in stances)),
        *still_open(STILL_OPEN["stance-after"], after),
    ]
