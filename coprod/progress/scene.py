"""A record together with what is worked out of it: once for each record, for all who show it.

A workbook makes one for the record it holds and hands it to every view and every page. Whoever has
a record only asks the functions themselves, such as `progress.steps.steps`.
"""

from collections.abc import Callable, Iterable
from functools import cached_property
from operator import attrgetter
from typing import Any, TypeVar

from coprod.parts import StepName
from coprod.progress.steps import Standing, State, steps
from coprod.progress.steps import step as step_of
from coprod.record import Record
from coprod.sources import shelf
from coprod.weighing.estimate import Estimate, estimate

T = TypeVar("T")
# All that `Record.label` is made of.
LABELS = ("conditions", "wordings", "frame.partners", "aims", "costs")


class Scene:
    """A record and what follows from it, worked out when it is first asked for.

    Attributes
    ----------
    record
        The record; everything else here is a function of it and of the tables in use.
    edition
        Is another object as soon as the tables in use are found changed.

    Examples
    --------
    >>> scene = Scene(Record.new().add_aim("aim-eg-broker"))
    >>> scene.progress is scene.progress, scene.states["purposes"]
    (True, ('begun', 'begun'))
    >>> scene.parts(["title", "frame.partners"])
    ('', ())
    """

    def __init__(self, record: Record) -> None:
        self.record = record
        self.edition = shelf.edition()
        self._made: dict[Callable[[Record], Any], Any] = {}

    @cached_property
    def progress(self) -> tuple[Standing, ...]:
        """Every step of the path, in the order a team walks it."""
        return tuple(steps(self.record))

    @cached_property
    def states(self) -> dict[StepName, tuple[State, str]]:
        """How far each step is, and that in words; what stands open is left out."""
        return {step.name: (step.state, step.said) for step in self.progress}

    def step(self, name: StepName) -> Standing:
        """Return a step, also one that only records of the other kind have on their path."""
        own = (step for step in self.progress if step.name == name)
        return next(own, None) or step_of(self.record, name)

    @cached_property
    def estimate(self) -> Estimate:
        """What coproducing would take."""
        return estimate(self.record)

    def once(self, work: Callable[[Record], T]) -> T:
        """Return what a function makes of the record; it is asked once, whoever wants to know."""
        if work not in self._made:
            self._made[work] = work(self.record)
        made: T = self._made[work]
        return made

    def parts(self, names: Iterable[str]) -> tuple[object, ...]:
        """Return parts by name: of the record ("aims", "walk.skipped"), or of the scene."""
        own = ("record", "progress", "states", "estimate")
        return tuple(attrgetter(n)(self if n in own else self.record) for n in names)
