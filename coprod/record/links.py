"""Which items a record names, and whether each of them is what it should be. Pure functions."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from coprod.errors import either
from coprod.parts import Rating, Seminar
from coprod.record.contents import Contents
from coprod.sources.wording import NAMED
from coprod.steps import steps_of
from coprod.tables.rules import circles

T = TypeVar("T")
COSTS = ("costs", "stage-costs")
LOOKED_AT = ("outcome-domains", "unknowns")
ANSWERED = ("key-questions", "requirements", "assumptions")


class Use(NamedTuple):
    """An item of the tables that a part of a record names, and the tables it may stand in."""

    item: str
    tables: tuple[str, ...]
    where: str


def uses(record: Contents) -> Iterator[Use]:
    """Yield what the parts of a record name, "" where nobody chose."""
    for aim in record.aims:
        yield Use(aim.claim, ("aims",), aim.id)
        yield Use(aim.family, ("arguments",), aim.id)
        yield Use(aim.stage, ("stages",), aim.id)
    for cost in record.costs:
        yield Use(cost.item, COSTS, cost.id)
        yield Use(cost.group, ("cost-groups",), cost.id)
        for bearer in cost.bearers:
            yield Use(bearer, ("bearers",), cost.id)
    for line in record.resources.lines:
        yield Use(line.stage, ("stages",), "the estimate")
        yield Use(line.bearer, ("bearers",), "the estimate")
    for comparison in record.comparisons:
        yield Use(comparison.alternative, ("alternatives",), "a comparison")
    for row in record.how.involvement:
        yield Use(row.stage, ("stages",), "the plan")
        yield Use(row.mode, ("modes",), "the plan")
    for answer in record.how.answers:
        yield Use(answer.item, ANSWERED, "an answer")
    for decision in record.decisions:
        for stage in decision.stages:
            yield Use(stage, ("stages",), "a decision")
    if record.seminar:
        yield from _of_seminar(record.seminar)


def _of_seminar(seminar: Seminar) -> Iterator[Use]:
    for placing in seminar.placings:
        yield Use(placing.item, ("activities",), "an example")
    yield Use(seminar.case, ("cases",), "the seminar")
    for work in seminar.cases:
        yield Use(work.case, ("cases",), "the seminar")
        for fact in work.facts:
            yield Use(fact, ("case-facts",), work.case)
    for line in seminar.lines:
        yield Use(line.item, ("reading-lines",), "the two readings")
    for stance in seminar.stances:
        yield Use(stance.item, ("assumptions",), "a stance")
    for measure in seminar.sketch.measures:
        yield Use(measure.item, LOOKED_AT, measure.id)


def broken(record: Contents) -> Iterator[str]:
    """Yield what does not hold together in a record, as ends of sentences."""
    yield from _ratings(record)
    yield from _conditions(record)
    yield from _saves(record)
    if (record.seminar is None) == (record.walk.route == "seminar"):
        yield "`walk.route` has to be 'seminar' in the record of a seminar, and in no other"
    yield from _steps(record)
    for name, ids in _lists(record).items():
        yield from (f"'{id}' is in `{name}` twice; allowed is once" for id in _twice(ids))
    yield from _one_name_for_two(record)
    yield from _wordings(record)
    yield from _partners_and_aims(record)
    yield from _weighed(record)


def _lists(record: Contents) -> dict[str, Iterable[str]]:
    """Return the lists whose entries may each stand there once, by what a sentence calls them."""
    lists: dict[str, Iterable[str]] = {
        "aims": [a.id for a in record.aims],
        "costs": [c.id for c in record.costs],
        "partners": [p.id for p in record.frame.partners],
        "wordings": [w.id for w in record.wordings],
        "involvement": [f"{i.partner} at {i.stage}" for i in record.how.involvement],
        "answers": [a.item for a in record.how.answers],
        "decisions": [d.partner for d in record.decisions],
        "skipped": record.walk.skipped,
        "spent": [s.step for s in record.walk.spent],
        "parked": [r.id for r in record.parked],
    }
    lists |= {f"{cost.id}.bearers": cost.bearers for cost in record.costs}
    if record.seminar:
        lists |= _seminar_lists(record.seminar)
    for decision in record.decisions:
        of = f"{decision.partner}." if decision.partner else ""
        lists |= {f"{of}stages": decision.stages, f"{of}rests_on": decision.rests_on}
    return lists


def _conditions(record: Contents) -> Iterator[str]:
    if not record.conditions:
        yield "`conditions` is empty; a record holds the wording of every condition"
    for number in _twice(c.number for c in record.conditions):
        yield f"{number} is the number of two conditions; give each its own"


def _saves(record: Contents) -> Iterator[str]:
    """Yield what cannot be so of the revisions that were saved: undo goes forward, too."""
    saved = [save.revision for save in record.saves]
    for revision in saved:
        if revision > record.revision:
            yield (
                f"`saves` says that revision {revision} was saved, and the record is at revision "
                f"{record.revision} only"
            )
    if saved != sorted(saved):
        yield "the revisions in `saves` are out of order; allowed is oldest first"


def _steps(record: Contents) -> Iterator[str]:
    walk, known = record.walk, steps_of(record.walk.route)
    what = "a seminar" if record.seminar else "a decision"
    named = {
        "at": [walk.at] if walk.at else [],
        "skipped": walk.skipped,
        "spent": [s.step for s in walk.spent],
    }
    for name, steps in named.items():
        for step in steps:
            if step not in known:
                yield f"'{step}' in `walk.{name}` is no step of {what}; allowed are {either(known)}"


def _wordings(record: Contents) -> Iterator[str]:
    table = {w.id: w.table for w in record.wordings}
    for item, allowed, where in uses(record):
        if item and item not in table:
            yield f"'{item}' is named by {where}, but its wording is not in the record"
        elif item and table[item] not in allowed:
            yield f"'{item}' in {where} is from the table '{table[item]}', not {either(allowed)}"
    above = {w.id: w.under for w in record.wordings}
    for wording in record.wordings:
        if wording.table not in NAMED:
            yield (
                f"'{wording.id}' is from the table '{wording.table}', which this coprod does not "
                "know; a newer one may have written it"
            )
        if wording.under and wording.under not in above:
            yield f"'{wording.under}', which '{wording.id}' is under, has no wording in the record"
    for item in circles(above):
        yield f"'{item}' is under itself; name what it belongs to, or nothing"


def _seminar_lists(seminar: Seminar) -> dict[str, Iterable[str]]:
    """Return the lists of a seminar whose entries may each stand there once."""
    lists: dict[str, Iterable[str]] = {
        "takes": [t.step for t in seminar.takes],
        "placings": [p.item for p in seminar.placings],
        "cases": [w.case for w in seminar.cases],
        "lines": [one.item for one in seminar.lines],
        "stances": [s.item for s in seminar.stances],
        "measures": [m.id for m in seminar.sketch.measures],
    }
    for work in seminar.cases:
        lists |= {f"{work.case}.facts": work.facts}
        lists |= {f"{work.case}.hands": [h.item for h in work.hands]}
    return lists


def _ratings(record: Contents) -> Iterator[str]:
    known = {c.id for c in record.conditions}
    if len(known) < len(record.conditions):
        yield "a condition is in `conditions` twice; allowed is once"
    yield from _rated(record.ratings, known)
    for work in record.seminar.cases if record.seminar else ():
        yield from _rated(work.ratings, known)
        for hands in work.hands:
            if hands.item not in known:
                yield f"hands were counted on '{hands.item}', whose wording is not in the record"


def _rated(ratings: Iterable[Rating], known: set[str]) -> Iterator[str]:
    seen: set[tuple[str, str]] = set()
    for rating in ratings:
        if rating.item not in known:
            yield f"'{rating.item}' is rated, but its wording is not in the record"
        if (rating.item, rating.by) in seen:
            yield f"'{rating.item}' is rated twice by '{rating.by}'"
        seen.add((rating.item, rating.by))


def _one_name_for_two(record: Contents) -> Iterator[str]:
    """Yield the ids that could mean two things: each is looked up by its id alone."""
    kinds = (
        *(record.conditions, record.wordings),
        *(record.aims, record.costs, record.frame.partners),
    )
    for id in _twice(id for kind in kinds for id in dict.fromkeys(one.id for one in kind)):
        yield f"'{id}' is the id of two things; give each its own"


def _partners_and_aims(record: Contents) -> Iterator[str]:
    partners, aims = {p.id for p in record.frame.partners}, {a.id for a in record.aims}
    named = [row.partner for row in record.how.involvement]
    named += [d.partner for d in record.decisions if d.partner]
    yield from (f"'{id}' is no partner group of the frame" for id in named if id not in partners)
    compared = (c.aim for c in record.comparisons)
    yield from (f"a comparison is for '{id}', which is no aim" for id in compared if id not in aims)


def _weighed(record: Contents) -> Iterator[str]:
    weighed = {one.id for kind in (record.conditions, record.aims, record.costs) for one in kind}
    for decision in record.decisions:
        for item in (*decision.rests_on, *(d.on for d in decision.dissent if d.on)):
            if item not in weighed:
                yield f"a decision names '{item}', which is no condition, aim or cost of the record"


def _twice(ids: Iterable[T]) -> list[T]:
    seen: set[T] = set()
    again: list[T] = []
    for id in ids:
        if id in seen:
            again.append(id)
        seen.add(id)
    return again
