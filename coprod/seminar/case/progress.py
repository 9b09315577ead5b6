"""How far somebody is with a case: chosen, rated, revealed; and what stands open there."""

from coprod.parts import CaseWork
from coprod.progress.words import still_open
from coprod.rating.words import UNRATED
from coprod.record import Record
from coprod.seminar.case.words import STILL_OPEN


def _work(record: Record) -> CaseWork | None:
    return record.studied.work()


def case_said(record: Record) -> bool:
    """Tell whether a case is chosen."""
    return bool(record.studied.cases)


def rating_said(record: Record) -> bool:
    """Tell whether a case is rated, by one person or by a show of hands."""
    return any(work.ratings or work.hands for work in record.studied.cases)


def reveal_said(record: Record) -> bool:
    """Tell whether a case is revealed."""
    return any(work.revealed for work in record.studied.cases)


def case_open(record: Record) -> list[str]:
    """Say so while no case is chosen."""
    return still_open(STILL_OPEN["no-case"], _work(record) is None)


def rating_open(record: Record) -> list[str]:
    """Say what stands open; what was rated before a reveal stays as it is."""
    work = _work(record)
    if work is None or work.revealed:
        return still_open(STILL_OPEN["no-case"], work is None)
    ratings = [work.rating(c.id) for c in record.conditions]
    answered = [r for r in ratings if r.state != "not-rated"]
    return [
        *still_open(UNRATED, len(ratings) - len(answered)),
        *still_open(STILL_OPEN["no-reason"], sum(not r.reason.strip() for r in answered)),
    ]


def reveal_open(record: Record) -> list[str]:
    """Say what stands open."""
    work = _work(record)
    if work is None or not work.revealed:
        return still_open(STILL_OPEN["no-case" if work is None else "not-revealed"])
    return still_open(STILL_OPEN["after"], not work.after.strip())
