"""What the page shows of conditions to rate, and what it says of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from coprod.panel.messages import Message
from coprod.panel.states import State
from coprod.parts.conditions import State as RatingState


@dataclass(frozen=True)
class PoleState(State):
    """One of the two statements of a condition."""

    text: str
    gloss: str
    side: str  # to which side of the balance it speaks


@dataclass(frozen=True)
class HandField(State):
    """A field for how many hands went up."""

    id: str
    label: str
    text: str  # what it counts, in full


@dataclass(frozen=True)
class HandsState(State):
    """A show of hands beneath a condition. Blank is not counted, and not 0."""

    title: str
    about: str
    digits: str  # what is said where something else than digits is typed
    said: str  # how many were counted
    fields: list[HandField]
    values: Mapping[str, str]


@dataclass(frozen=True)
class ConditionState(State):
    """One condition: its statements, how it was rated, and what else can be done with it."""

    item: str
    key: str  # under which the page keeps what is on its way to the kernel
    rated_for: str  # the id of what it is rated for; "" for the project of the record
    locked: str  # why nothing can be entered, while all can be read
    missing: str  # what has to be done before anything can be rated
    number: int
    label: str
    question: str
    locator: str
    about: list[str]
    left: PoleState
    right: PoleState
    said: list[str]  # what each place of the shared slider says, from left to right
    can_split: bool
    split: bool  # whether the two statements are rated apart
    position: int | None  # of the shared slider, -3 to 3; None: it has none there
    less: int | None  # 0 to 3 each; None: not rated
    more: int | None
    state: RatingState
    answer: str  # the rating in words
    reason: str
    sources: str
    hands: HandsState | None  # None: nobody counts hands here


@dataclass(frozen=True)
class ConditionsState(State):
    """Conditions to rate, one beneath the other."""

    step: str
    words: Mapping[str, str]
    steps: list[str]  # the words beneath the shared slider, from left to right
    pole_steps: list[str]  # the words beneath a slider of one statement
    unrated: str
    balance: str  # the key of the balance on which these ratings count; "" for none
    rows: list[ConditionState]


@dataclass(frozen=True)
class Rated(Message):
    """Something was entered at a condition; the page says for what, so that none goes astray."""

    item: str
    rated_for: str


@dataclass(frozen=True)
class Slide(Rated):
    """The shared slider was moved, to a place from -3 to 3."""

    verb: ClassVar[str] = "slide"
    value: int


@dataclass(frozen=True)
class RateLess(Rated):
    """The slider of the left statement was moved; None: a press was taken back."""

    verb: ClassVar[str] = "left"
    value: int | None


@dataclass(frozen=True)
class RateMore(Rated):
    """The slider of the right statement was moved; None: a press was taken back."""

    verb: ClassVar[str] = "right"
    value: int | None


@dataclass(frozen=True)
class MarkCondition(Rated):
    """A condition was said to be unsure, or not to apply; or its rating was cleared."""

    verb: ClassVar[str] = "mark"
    value: RatingState


@dataclass(frozen=True)
class GiveReason(Rated):
    """A reason was typed."""

    verb: ClassVar[str] = "reason"
    value: str


@dataclass(frozen=True)
class Split(Rated):
    """The statements are to be rated apart, or with one slider again."""

    verb: ClassVar[str] = "split"
    value: bool


@dataclass(frozen=True)
class CountHands(Rated):
    """Hands were counted: digits, or "" for not counted."""

    verb: ClassVar[str] = "hands"
    field: str
    value: str


ConditionMessage = Slide | RateLess | RateMore | MarkCondition | GiveReason | Split | CountHands
