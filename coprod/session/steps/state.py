"""What the list of steps shows, and what is said on its page. Moments are milliseconds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from coprod.panel.messages import Message
from coprod.panel.states import State


@dataclass(frozen=True)
class TimingState(State):
    """The time at a step: what is planned, what it took so far, and since when one is there."""

    planned: int  # minutes
    so_far_seconds: int
    since_ms: float | None


@dataclass(frozen=True)
class SlotState(State):
    """A slot of the running plan. Its times of day are None where no clock runs."""

    step: str  # "" where it is of none
    title: str
    start: float | None
    end: float | None
    state: str
    planned: str
    spent: str
    guide: str


@dataclass(frozen=True)
class StepState(State):
    """A step: how far the team is there, and what stands open."""

    name: str
    title: str
    state: str
    said: str
    blockers: Sequence[str]
    minutes: str
    skipped: bool
    can_skip: bool


@dataclass(frozen=True)
class MeetingState(State):
    """Whose answers these are, and whether the room knows."""

    record: str
    revision: int
    changed: float | None
    met: bool
    answers: bool  # whether there is anything to know


@dataclass(frozen=True)
class StepsState(State):
    """All steps, the agenda, and how the time goes."""

    say: Mapping[str, str]
    title: str
    agendas: Sequence[tuple[str, str]]
    agenda: str
    at: str  # the step at hand; "" for none
    started: float | None  # None: no clock runs
    minutes: int
    needed: int  # minutes that what is open takes
    timing: Mapping[str, TimingState]
    plan: Sequence[SlotState]
    turns: float | None  # when the next slot begins
    steps: Sequence[StepState]
    meeting: MeetingState | None  # None: nobody is asked


@dataclass(frozen=True)
class ChooseAgenda(Message):
    """An agenda was chosen."""

    verb: ClassVar[str] = "agenda"
    value: str


@dataclass(frozen=True)
class StartClock(Message):
    """The clock is to run from now."""

    verb: ClassVar[str] = "start"


@dataclass(frozen=True)
class SetLength(Message):
    """So many minutes were said to be there."""

    verb: ClassVar[str] = "length"
    value: int


@dataclass(frozen=True)
class SkipStep(Message):
    """A step is left out, or done after all."""

    verb: ClassVar[str] = "skip"
    value: str
    skipped: bool


@dataclass(frozen=True)
class AtStep(Message):
    """The page shows a step; "" for none."""

    verb: ClassVar[str] = "at"
    value: str


@dataclass(frozen=True)
class MetAnswers(Message):
    """The room knows these answers."""

    verb: ClassVar[str] = "met"


@dataclass(frozen=True)
class BeginAfresh(Message):
    """The room does not want these answers."""

    verb: ClassVar[str] = "afresh"


@dataclass(frozen=True)
class LookAgain(Message):
    """The clock has come to the next slot."""

    verb: ClassVar[str] = "look"


StepsMessage = (
    ChooseAgenda | StartClock | SetLength | SkipStep | AtStep | MetAnswers | BeginAfresh | LookAgain
)
