"""The steps of the path: how far the team is with each, what stands open, and how long it takes.

What is told depends on the record alone, save for the key questions: those of the tables in use
are asked. A step that was left out is no step with an answer: it is said to be skipped, or that
nothing was said.
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Literal, NamedTuple

from coprod.parts import Frame, How, Resources, Route, Slot, StepName, Walk
from coprod.progress import course
from coprod.progress.course import still_open
from coprod.progress.words import (
    MINUTES,
    NOTHING_SAID,
    OFF_AGENDA,
    OFF_QUICK,
    OFF_ROUTE,
    SKIPPED,
    STATE,
    TITLE,
    steps_of,
)
from coprod.record import Record
from coprod.sources import shelf
from coprod.weighing.balance import is_weighed, nobody_left
from coprod.weighing.estimate import unknown_lines
from coprod.words import NO_NAME, listed

State = Literal["blank", "begun", "complete", "skipped", "off-route", "not-needed"]
LEFT_OUT = ("skipped", "off-route", "not-needed")
DONE = ("complete", *LEFT_OUT)
# Not asked where every partner group has to be involved: the question is not whether, but how.
ONLY_WHETHER = ("conditions", "alternatives", "balance")


class Step(NamedTuple):
    """A step of the path. `minutes` is what it takes in the team's plan, 0 where not in it."""

    name: StepName
    title: str
    state: State
    said: str  # the state in words
    blockers: list[str]  # what still stands open, in sentences; nothing has to be mended
    minutes: int


def steps(record: Record) -> list[Step]:
    """Return every step of the path, in the order a team walks it.

    >>> steps(Record.new())[1].blockers
    ['No aim is named yet.']
    """
    return [step(record, name) for name in names(record.walk)]


def names(walk: Walk) -> tuple[StepName, ...]:
    """Return the steps there are, those of a decision or those of a seminar, in order."""
    return steps_of(walk.route)


def step(record: Record, name: StepName) -> Step:
    """Return one step of the path."""
    open_points = _BLOCKERS[name](record)
    state = _state(record, name, open_points)
    if state in LEFT_OUT:
        open_points = []
    quick = state == "off-route" and record.walk.route == "quick"
    said = OFF_QUICK if quick else STATE[state]
    return Step(name, TITLE[name], state, said, open_points, minutes_for(record.walk, name))


def plan(walk: Walk) -> tuple[Slot, ...]:
    """Return the slots of a session: those of the agenda, else a slot for each step of the route.

    >>> [slot.title for slot in plan(Record.new().set_walk(route="quick").walk)]
    ['Your project', 'Conditions', 'Balance', 'Decision']
    """
    return walk.plan or _of_route(walk.route)


@cache
def _of_route(route: Route) -> tuple[Slot, ...]:
    return tuple(
        Slot(step=name, title=TITLE[name], minutes=n) for name, n in MINUTES[route].items()
    )


def minutes_for(walk: Walk, name: StepName) -> int:
    """Return the minutes that a session has for a step, over all slots; 0 where it has none."""
    return sum(slot.minutes for slot in plan(walk) if slot.step == name)


def minutes_needed(record: Record, progress: Iterable[Step] | None = None) -> int:
    """Return about how many minutes the steps take that are not complete or left out.

    `progress` is that of the record, where somebody has worked it out.
    """
    every = steps(record) if progress is None else progress
    return sum(step.minutes for step in every if step.state not in DONE)


def left_out(record: Record, progress: Iterable[Step] | None = None) -> list[str]:
    """Say which steps were skipped, not in the plan or left blank; [] if none was.

    `progress` is that of the record, where somebody has worked it out.
    """
    by_state: dict[str, list[str]] = {}
    for step in steps(record) if progress is None else progress:
        by_state.setdefault(step.state, []).append(step.title)
    off = OFF_ROUTE if record.walk.route == "quick" else OFF_AGENDA
    said = (("skipped", SKIPPED), ("off-route", off), ("blank", NOTHING_SAID))
    return [text.format(steps=listed(by_state[s])) for s, text in said if s in by_state]


def anything_said(record: Record, name: StepName) -> bool:
    """Tell whether a record holds anything that was said at a step."""
    return _SAID[name](record)


_SAID: dict[StepName, Callable[[Record], bool]] = {
    "frame": lambda r: bool(r.title or r.question or r.frame != Frame()),
    "purposes": lambda r: bool(r.aims),
    "conditions": lambda r: bool(r.ratings),
    "costs": lambda r: bool(r.costs),
    "resources": lambda r: r.resources != Resources(),
    "alternatives": lambda r: bool(r.comparisons),
    "balance": is_weighed,
    "how": lambda r: r.how != How(),
    "decision": lambda r: bool(r.decisions),
    **course.SAID,
}


def _state(record: Record, name: StepName, blockers: list[str]) -> State:
    if name in record.walk.skipped:
        return "skipped"
    if name in ONLY_WHETHER and nobody_left(record):
        return "not-needed"
    if anything_said(record, name):
        return "begun" if blockers else "complete"
    if name == "decision" and nobody_left(record) and not blockers:
        return "not-needed"
    return "blank" if any(slot.step == name for slot in plan(record.walk)) else "off-route"


# --- what stands open, by step --------------------------------------------------------------


def _frame(record: Record) -> list[str]:
    partners = record.frame.partners
    if record.walk.route == "quick":  # a name is enough
        return still_open("title", not record.title.strip())
    return [
        *still_open("title", not record.title.strip()),
        *still_open("partners", not partners),
        *still_open("partner-name", sum(not p.name.strip() for p in partners)),
        *still_open("kind", record.frame.kind is None),
    ]


def _purposes(record: Record) -> list[str]:
    aims = record.aims
    if not aims:
        return still_open("aims")
    for_nobody = sum(not a.for_whom.strip() for a in aims)
    return [
        *(
            still_open("for-whom-none")
            if for_nobody == len(aims)
            else still_open("for-whom", for_nobody)
        ),
        *still_open("indicator", sum(not a.indicator.strip() for a in aims)),
        *still_open("aim-strength", sum(a.strength is None for a in aims)),
    ]


def _conditions(record: Record) -> list[str]:
    states = [record.rating(c.id).state for c in record.conditions]
    return still_open("unrated", states.count("not-rated"))


def _costs(record: Record) -> list[str]:
    costs = record.costs
    return [
        *still_open("costs", not costs),
        *still_open("bearer", sum(not c.bearers for c in costs)),
        *still_open("remains", sum(c.remains is None for c in costs)),
    ]


def _resources(record: Record) -> list[str]:
    return [
        *still_open("lines", not record.resources.lines),
        *still_open("unknown", unknown_lines(record)),
    ]


def _alternatives(record: Record) -> list[str]:
    if not record.aims:
        return still_open("no-aims")
    compared = {c.aim for c in record.comparisons if c.alternative}
    return [
        *still_open("uncompared", sum(a.id not in compared for a in record.aims)),
        *still_open("as-well", sum(c.as_well is None for c in record.comparisons)),
    ]


def _balance(record: Record) -> list[str]:
    return still_open("nothing-weighed", not is_weighed(record))


def _how(record: Record) -> list[str]:
    how = record.how
    answered = {a.item for a in how.answers if a.text.strip()}
    return [
        *still_open("plan", not any(i.mode for i in how.involvement)),
        *still_open(
            "promise", sum(bool(i.mode) and not i.promise.strip() for i in how.involvement)
        ),
        *still_open("questions", sum(q.id not in answered for q in shelf.questions())),
        *still_open("unwelcome", not how.unwelcome.strip()),
    ]


def _decision(record: Record) -> list[str]:
    partners = record.frame.partners
    open_points: list[str] = []
    for partner in partners:
        decided = record.decision_for(partner.id)
        if decided.choice is None and not partner.required:
            open_points += still_open("choice-for", who=" ".join(partner.name.split()) or NO_NAME)
    if not partners and record.decision_for().choice is None:
        open_points += still_open("choice")
    decided_for = [d for d in record.decisions if d.choice]
    return [
        *dict.fromkeys(open_points),  # two groups can have one name, or none
        *still_open("rationale", any(not d.rationale.strip() for d in decided_for)),
        *still_open("review", bool(decided_for) and not any(d.review_on for d in decided_for)),
    ]


_BLOCKERS: dict[StepName, Callable[[Record], list[str]]] = {
    "frame": _frame,
    "purposes": _purposes,
    "conditions": _conditions,
    "costs": _costs,
    "resources": _resources,
    "alternatives": _alternatives,
    "balance": _balance,
    "how": _how,
    "decision": _decision,
    **course.BLOCKERS,
}
