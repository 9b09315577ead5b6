"""How far somebody is with each step of a seminar, and what stands open there. Pure functions.

Nothing has to be filled in, and nothing is marked: what stands open is a reminder.
"""

from collections.abc import Callable

from coprod.parts import CaseWork, Sketch, StepName
from coprod.progress.words import BLOCKER, SEMINAR_BLOCKER
from coprod.record import Record
from coprod.sources import shelf


def still_open(key: str, n: int | bool = 1, who: str = "") -> list[str]:
    """Return the sentence on something that stands open `n` times; [] if it does not."""
    one, many = {**BLOCKER, **SEMINAR_BLOCKER}[key]
    return [(one if n == 1 else many).format(n=n, who=who)] if n else []


def _work(record: Record) -> CaseWork | None:
    return record.studied.work()


def _rated(record: Record) -> bool:
    return any(work.ratings or work.hands for work in record.studied.cases)


SAID: dict[StepName, Callable[[Record], bool]] = {
    "claims": lambda r: bool(r.studied.take("claims")),
    "definitions": lambda r: bool(r.studied.placings or r.studied.take("definitions")),
    "case": lambda r: bool(r.studied.cases),
    "rating": _rated,
    "reveal": lambda r: any(w.revealed for w in r.studied.cases),
    "readings": lambda r: bool(r.studied.lines or r.studied.take("readings")),
    "debate": lambda r: bool(r.studied.stances),
    "evaluation": lambda r: r.studied.sketch != Sketch(),
}


def _claims(record: Record) -> list[str]:
    return still_open("take", not record.studied.take("claims").strip())


def _definitions(record: Record) -> list[str]:
    there = [record.studied.placing(id) for id, _ in shelf.labels("activities")]
    return [
        *still_open("unsorted", sum(p.level is None or p.counts is None for p in there)),
        *still_open("not-compared", not record.studied.compared),
    ]


def _case(record: Record) -> list[str]:
    return still_open("no-case", _work(record) is None)


def _rating(record: Record) -> list[str]:
    work = _work(record)
    if work is None or work.revealed:  # what was rated before stays
        return still_open("no-case", work is None)
    ratings = [work.rating(c.id) for c in record.conditions]
    answered = [r for r in ratings if r.state != "not-rated"]
    return [
        *still_open("unrated", len(ratings) - len(answered)),
        *still_open("no-reason", sum(not r.reason.strip() for r in answered)),
    ]


def _reveal(record: Record) -> list[str]:
    work = _work(record)
    if work is None or not work.revealed:
        return still_open("no-case" if work is None else "not-revealed")
    return still_open("after", not work.after.strip())


def _readings(record: Record) -> list[str]:
    lines = [record.studied.line(id) for id, _ in shelf.labels("reading-lines")]
    return still_open("no-side", sum(line.holds is None for line in lines))


def _debate(record: Record) -> list[str]:
    stances = [record.studied.stance(id) for id, _ in shelf.labels("assumptions")]
    return [
        *still_open("stance-before", sum(s.before is None for s in stances)),
        *still_open("stance-after", sum(s.before is not None and s.after is None for s in stances)),
    ]


def _evaluation(record: Record) -> list[str]:
    sketch = record.studied.sketch
    return [
        *still_open("measures", not sketch.measures),
        *still_open("measure-how", sum(not m.how.strip() for m in sketch.measures)),
        *still_open("compared-with", not sketch.compared_with.strip()),
        *still_open("not-shown", not sketch.not_shown.strip()),
    ]


BLOCKERS: dict[StepName, Callable[[Record], list[str]]] = {
    "claims": _claims,
    "definitions": _definitions,
    "case": _case,
    "rating": _rating,
    "reveal": _reveal,
    "readings": _readings,
    "debate": _debate,
    "evaluation": _evaluation,
}
