"""What the panels of a case show, and what is done on them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from coprod.panel.forms import CardsState
from coprod.panel.messages import Message
from coprod.panel.states import State

ScreenPart = Literal["story", "chart", "conditions", "items", "silent", "discuss"]


@dataclass(frozen=True)
class CaseFactState(State):
    """A fact of the case, with the numbers of the documents it rests on."""

    id: str
    letter: str
    label: str
    text: str
    note: str
    documents: tuple[int, ...]


@dataclass(frozen=True)
class DocumentState(State):
    """What facts rest on. `label` is blank before the reveal: it can give away what came later."""

    number: int
    label: str
    citation: str
    url: str
    read: str
    note: str


@dataclass(frozen=True)
class CaseChoice(State):
    """A case to choose, how far it is, and where else it is told how it went on."""

    id: str
    label: str
    where: str
    far: str
    told: str


@dataclass(frozen=True)
class ChosenCase(State):
    """What was known at the time of the case at hand."""

    id: str
    title: str
    rows: tuple[tuple[str, str], ...]  # a name and what it is: place, period, partner
    text: str
    question: str
    fits: str
    gone: str  # that the tables have it no more
    facts: tuple[CaseFactState, ...]
    documents: tuple[DocumentState, ...]
    blind: str  # the warning under which the documents are covered; "" once nothing is


@dataclass(frozen=True)
class NoteState(State):
    """Which case is rated and by what; `none` where none is chosen."""

    case: str
    question: str
    rule: str
    facts: tuple[CaseFactState, ...]
    documents: tuple[DocumentState, ...]
    blind: str
    none: str


@dataclass(frozen=True, kw_only=True)
class CaseState(CardsState):
    """The cases to choose from, and what was known at the time of the one that is chosen."""

    words: Mapping[str, str]
    choices: tuple[CaseChoice, ...]
    chosen: str
    case: ChosenCase | None


@dataclass(frozen=True, kw_only=True)
class CaseNoteState(CardsState):
    """Which case is rated, with the facts once more."""

    words: Mapping[str, str]
    chosen: str
    note: NoteState


@dataclass(frozen=True)
class ChooseCase(Message):
    """Take up a case."""

    verb: ClassVar[str] = "choose"
    value: str


@dataclass(frozen=True)
class BeforeReveal(State):
    """How far the rating is, and what stays open if the case is revealed now."""

    label: str
    said: str
    hands: str
    unrated: str  # "" where all is rated


@dataclass(frozen=True)
class RevealPart(State):
    """A part of what is revealed; one is on the screen at a time."""

    id: ScreenPart
    label: str


@dataclass(frozen=True)
class ChartState(State):
    """How the chart is drawn: who stands on it, its two ends, its places, and its boxes."""

    legend: tuple[tuple[str, str], ...]
    about: str
    sides: tuple[str, str]
    steps: tuple[str, ...]
    hands: tuple[tuple[str, str], ...]  # what hands went up for, and what that is called


@dataclass(frozen=True)
class StoryPart(State):
    """Facts that are told after the reveal."""

    title: str
    facts: tuple[CaseFactState, ...]


@dataclass(frozen=True)
class BearingFact(CaseFactState):
    """A fact, and how it bears on something and why."""

    how: str
    part: str
    why: str


@dataclass(frozen=True)
class Statement(State):
    """A statement of a condition, and its side."""

    text: str
    side: str


@dataclass(frozen=True)
class MarkState(State):
    """Where a rating stands on the scale, from -3 to 3."""

    who: str
    at: int


@dataclass(frozen=True)
class BesideState(State):
    """A rating that is not on the scale, in words."""

    who: str
    said: str


@dataclass(frozen=True)
class HandsBoxState(State):
    """Hands that went up for one thing, out of all; `n` is None where nobody counted."""

    field: str
    n: int | None
    share: float
    said: str


@dataclass(frozen=True)
class AnswerState(State):
    """What somebody says of a condition, and why."""

    said: str
    reason: str


@dataclass(frozen=True)
class CaseRowState(State):
    """A condition, with what the three say of it and the facts that bear on it."""

    id: str
    number: int
    label: str
    left: Statement
    right: Statement
    said: str
    marks: tuple[MarkState, ...]
    beside: tuple[BesideState, ...]
    boxes: tuple[HandsBoxState, ...]
    yours: AnswerState
    hands: AnswerState
    ours: AnswerState
    facts: tuple[BearingFact, ...]


@dataclass(frozen=True)
class ItemFacts(State):
    """An item of the tables that is no condition, and the facts that bear on it."""

    label: str
    facts: tuple[BearingFact, ...]


@dataclass(frozen=True)
class ItemsState(State):
    """Items of one kind."""

    title: str
    items: tuple[ItemFacts, ...]


@dataclass(frozen=True)
class RevealedCase(State):
    """All there is to see of a case once it is revealed."""

    title: str
    parts: tuple[RevealPart, ...]
    chart: ChartState
    story: tuple[StoryPart, ...]
    rows: tuple[CaseRowState, ...]
    items: tuple[ItemsState, ...]
    silent: tuple[CaseFactState, ...]
    documents: tuple[DocumentState, ...]
    lesson: str
    record: str


@dataclass(frozen=True, kw_only=True)
class RevealState(CardsState):
    """Before the reveal: what is rated. After it: all there is to see of the case."""

    words: Mapping[str, str]
    case: str  # that at hand; "" for none
    before: BeforeReveal | None
    after: str  # what one would rate otherwise
    shown: RevealedCase | None


@dataclass(frozen=True)
class RevealCase(Message):
    """Show how a case went on."""

    verb: ClassVar[str] = "reveal"
    case: str


@dataclass(frozen=True)
class SayAfter(Message):
    """Say what one would rate otherwise now."""

    verb: ClassVar[str] = "after"
    case: str
    value: str


RevealMessage = RevealCase | SayAfter
