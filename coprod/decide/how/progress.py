"""How far a team is with How, and what stands open there."""

from coprod.decide.how.words import STILL_OPEN
from coprod.parts import How
from coprod.progress.words import still_open
from coprod.record import Record
from coprod.sources import shelf


def how_said(record: Record) -> bool:
    """Tell whether anything was planned or agreed."""
    return record.how != How()


def how_open(record: Record) -> list[str]:
    """Say what stands open; the key questions are those of the tables in use."""
    how = record.how
    answered = {a.item for a in how.answers if a.text.strip()}
    unpromised = sum(bool(i.mode) and not i.promise.strip() for i in how.involvement)
    return [
        *still_open(STILL_OPEN["plan"], not any(i.mode for i in how.involvement)),
        *still_open(STILL_OPEN["promise"], unpromised),
        *still_open(STILL_OPEN["questions"], sum(q.id not in answered for q in shelf.questions())),
        *still_open(STILL_OPEN["unwelcome"], not how.unwelcome.strip()),
    ]
