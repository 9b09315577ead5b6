"""What the panels for the facilitator show, and what is said on their pages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from coprod.panel.messages import Message
from coprod.panel.states import State


@dataclass(frozen=True)
class HandoutState(State):
    """The hand-out, to print or to save."""

    step: str
    say: Mapping[str, str]


@dataclass(frozen=True)
class PromptState(State):
    """What may happen in a workshop, and what the facilitator can say and do then."""

    label: str
    happens: str
    say: str
    do: str


@dataclass(frozen=True)
class PromptsState(State):
    """What a facilitator can say and do."""

    step: str
    say: Mapping[str, str]
    prompts: Sequence[PromptState]


@dataclass(frozen=True)
class PrintHandout(Message):
    """Make the hand-out, to print it."""

    verb: ClassVar[str] = "print"


@dataclass(frozen=True)
class SaveHandout(Message):
    """Make the hand-out, to save it as a file."""

    verb: ClassVar[str] = "save"


HandoutMessage = PrintHandout | SaveHandout
