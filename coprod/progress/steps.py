"""The steps of the path: how far the team is with each, what stands open, and how long it takes.

What is told depends on the record alone, save for the key questions: those of the tables in use
are asked. A step that was left out is no step with an answer: it is said to be skipped, or that
nothing was said.
"""

from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple

from coprod.parts import Route, Slot, StepName, Walk
from coprod.progress.words import (
    NOTHING_SAID,
    OFF_AGENDA,
    OFF_QUICK,
    OFF_ROUTE,
    SKIPPED,
    STATE,
)
from coprod.record import Record
from coprod.steps import Step, declared, steps_of, title
from coprod.weighing.balance import nobody_left
from coprod.words import listed

State = Literal["blank", "begun", "complete", "skipped", "off-route", "not-needed"]
LEFT_OUT = ("skipped", "off-route", "not-needed")
DONE = ("complete", *LEFT_OUT)


class Standing(NamedTuple):
    """How a step stands. `minutes` is what it takes in the team's plan, 0 where not in it."""

    name: StepName
    title: str
    state: State
    said: str  # the state in words
    blockers: list[str]  # what still stands open, in sentences; nothing has to be mended
    minutes: int


def steps(record: Record) -> list[Standing]:
    """Return every step of the path, in the order a team walks it.

    >>> steps(Record.new())[1].blockers
    ['No aim is named yet.']
    """
    return [step(record, name) for name in names(record.walk)]


def names(walk: Walk) -> tuple[StepName, ...]:
    """Return the steps there are, those of a decision or those of a seminar, in order."""
    return steps_of(walk.route)


def step(record: Record, name: StepName) -> Standing:
    """Return one step of the path."""
    open_points = declared()[name].blockers(record)
    state = _state(record, name, open_points)
    if state in LEFT_OUT:
        open_points = []
    quick = state == "off-route" and record.walk.route == "quick"
    said = OFF_QUICK if quick else STATE[state]
    return Standing(name, title(name), state, said, open_points, minutes_for(record.walk, name))


def slots_of(walk: Walk) -> tuple[Slot, ...]:
    """Return the slots of a session: those of the agenda, else a slot for each step of the route.

    >>> [slot.title for slot in slots_of(Record.new().set_walk(route="quick").walk)]
    ['Your project', 'Conditions', 'Balance', 'Decision']
    """
    return walk.plan or _of_route(walk.route)


def _of_route(route: Route) -> tuple[Slot, ...]:
    return _slots(route, tuple(declared(route == "seminar").values()))


@cache
def _slots(route: Route, steps: tuple[Step, ...]) -> tuple[Slot, ...]:
    return tuple(
        Slot(step=step.name, title=step.title, minutes=step.minutes[route])
        for step in steps
        if route in step.minutes
    )


def minutes_for(walk: Walk, name: StepName) -> int:
    """Return the minutes that a session has for a step, over all slots; 0 where it has none."""
    return sum(slot.minutes for slot in slots_of(walk) if slot.step == name)


def minutes_needed(record: Record, progress: Iterable[Standing] | None = None) -> int:
    """Return about how many minutes the steps take that are not complete or left out.

    `progress` is that of the record, where somebody has worked it out.
    """
    every = steps(record) if progress is None else progress
    return sum(step.minutes for step in every if step.state not in DONE)


def left_out(record: Record, progress: Iterable[Standing] | None = None) -> list[str]:
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
    return declared()[name].said(record)


def _state(record: Record, name: StepName, blockers: list[str]) -> State:
    if name in record.walk.skipped:
        return "skipped"
    if declared()[name].whether and nobody_left(record):
        return "not-needed"
    if anything_said(record, name):
        return "begun" if blockers else "complete"
    if name == "decision" and nobody_left(record) and not blockers:
        return "not-needed"
    return "blank" if any(slot.step == name for slot in slots_of(record.walk)) else "off-route"
