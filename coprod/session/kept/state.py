"""What the panel of what is kept shows, and what is said on its page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from coprod.panel.messages import Message
from coprod.panel.states import State


@dataclass(frozen=True)
class KeptRow(State):
    """What is kept of one notebook."""

    name: str
    answers: str
    about: str
    size: str
    warning: str  # what goes if it is removed


@dataclass(frozen=True)
class KeptState(State):
    """How much is kept; of which notebooks only while it is open."""

    total: str
    where: str
    open: bool
    any: bool
    rows: Sequence[KeptRow]
    more: str
    warning: str
    said: str  # what was done just now
    words: Mapping[str, str]
    stopped: str


@dataclass(frozen=True)
class ShowKept(Message):
    """Show what is kept, as it is now."""

    verb: ClassVar[str] = "show"


@dataclass(frozen=True)
class HideKept(Message):
    """Show only how much it is."""

    verb: ClassVar[str] = "hide"


@dataclass(frozen=True)
class WipeKept(Message):
    """Remove what is kept of one notebook."""

    verb: ClassVar[str] = "wipe"
    value: str


@dataclass(frozen=True)
class WipeAll(Message):
    """Remove all that is kept."""

    verb: ClassVar[str] = "wipe_all"


KeptMessage = ShowKept | HideKept | WipeKept | WipeAll
