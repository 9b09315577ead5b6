"""What a teacher needs, as the tables have it."""

from typing import NamedTuple

from coprod.parts import StepName
from coprod.sources.wording import (
    SEMINAR,
    agendas,
    kept_while_the_tables_stay,
    numbered_rows,
)
from coprod.steps import declared


class Outcome(NamedTuple):
    """What students can do after the seminar, and at which step they learn it."""

    label: str
    text: str
    step: StepName


class Ask(NamedTuple):
    """A question to put to the class, what to listen for, and what to do next."""

    label: str
    text: str
    listen_for: str
    do: str


class Asks(NamedTuple):
    """The questions that belong to a step."""

    step: StepName
    asks: tuple[Ask, ...]


class Criterion(NamedTuple):
    """What is marked, at which step ("": the whole), and how weak, sound and strong work looks."""

    label: str
    text: str
    step: str
    weak: str
    sound: str
    strong: str


class PlanSlot(NamedTuple):
    """A part of a session: what it is called, its minutes, and what to do in it."""

    title: str
    minutes: int
    guide: str


class SessionPlan(NamedTuple):
    """How a session of a seminar may run."""

    label: str
    slots: tuple[PlanSlot, ...]

    @property
    def minutes(self) -> int:
        """How long the session is."""
        return sum(slot.minutes for slot in self.slots)


@kept_while_the_tables_stay
def outcomes() -> tuple[Outcome, ...]:
    """Return what students can do after the seminar.

    >>> outcomes()[0].step
    'claims'
    """
    rows = numbered_rows("learning-outcomes")
    return tuple(Outcome(row["label"], row["statement"], row["step"]) for row in rows)


@kept_while_the_tables_stay
def asks() -> tuple[Asks, ...]:
    """Return the questions to put to a class, step by step; steps without one are left out."""
    rows = numbered_rows("seminar-prompts")
    by_step: dict[StepName, tuple[Ask, ...]] = {}
    for row in rows:
        one = Ask(row["label"], row["statement"], row["listen_for"], row["do"])
        by_step[row["step"]] = (*by_step.get(row["step"], ()), one)
    return tuple(Asks(step, by_step[step]) for step in declared(seminar=True) if step in by_step)


@kept_while_the_tables_stay
def rubric() -> tuple[Criterion, ...]:
    """Return the criteria for marking. They mark reasons, never which side a student takes."""
    return tuple(
        Criterion(
            row["label"], row["statement"], row["step"], row["weak"], row["sound"], row["strong"]
        )
        for row in numbered_rows("rubric")
    )


@kept_while_the_tables_stay
def session_plans() -> tuple[SessionPlan, ...]:
    """Return how sessions of a seminar may run, as the agendas have it.

    >>> [plan.minutes for plan in session_plans()]
    [50, 90, 90, 90]
    """
    return tuple(
        SessionPlan(
            agenda.label,
            tuple(
                PlanSlot(slot.title, slot.minutes, guide)
                for slot, guide in zip(agenda.slots, agenda.guides, strict=True)
            ),
        )
        for agenda in agendas().values()
        if agenda.use == SEMINAR
    )
