"""What the panel of a teacher shows, and what is done on it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from coprod.panel.messages import Message
from coprod.panel.states import State

Sheet = Literal["case", "rubric"]


@dataclass(frozen=True)
class OutcomeState(State):
    """What students can do after the seminar, and where they learn it."""

    label: str
    text: str
    step: str


@dataclass(frozen=True)
class SessionPart(State):
    """A part of a session: its name, its minutes, and what to do in it."""

    title: str
    minutes: int
    guide: str


@dataclass(frozen=True)
class PlanState(State):
    """How a session may run."""

    label: str
    rows: tuple[SessionPart, ...]


@dataclass(frozen=True)
class AskState(State):
    """A question to put to the class, what to listen for, and what to do next."""

    label: str
    text: str
    listen_for: str
    do: str


@dataclass(frozen=True)
class AsksState(State):
    """The questions that belong to a step."""

    step: str
    title: str
    asks: tuple[AskState, ...]


@dataclass(frozen=True)
class CriterionState(State):
    """What is marked, where it shows, and how weak, sound and strong work looks."""

    label: str
    text: str
    step: str
    weak: str
    sound: str
    strong: str


@dataclass(frozen=True)
class TeacherState(State):
    """All that whoever leads a seminar reaches for."""

    step: str
    say: Mapping[str, str]
    at: str  # the step at hand; "" before any
    cases: tuple[tuple[str, str], ...]  # id and name
    case: str  # that at hand; "" for none
    outcomes: tuple[OutcomeState, ...]
    plans: tuple[PlanState, ...]
    asks: tuple[AsksState, ...]
    rubric: tuple[CriterionState, ...]
    handing_in: tuple[str, ...]


@dataclass(frozen=True)
class SheetMade(State):
    """A sheet that was asked for: the page, whether to print or to save it, and its file name."""

    page: str
    to: Literal["print", "save"]
    file: str


@dataclass(frozen=True)
class PrintSheet(Message):
    """Print a sheet; `case` is blank for one that is about none."""

    verb: ClassVar[str] = "print"
    sheet: Sheet
    case: str = ""


@dataclass(frozen=True)
class SaveSheet(Message):
    """Save a sheet as a file; `case` is blank for one that is about none."""

    verb: ClassVar[str] = "save"
    sheet: Sheet
    case: str = ""


TeacherMessage = PrintSheet | SaveSheet
