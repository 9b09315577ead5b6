"""What the panel of a private note shows, but for the note, and what is said on its page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from coprod.panel.messages import Message
from coprod.panel.states import State


@dataclass(frozen=True)
class PrivateState(State):
    """Whether a note is kept, and whether one can be."""

    say: Mapping[str, str]
    record: str  # whose note it is
    kept: bool
    away: bool
    possible: bool
    status: str
    key: str


@dataclass(frozen=True)
class OnNote(Message):
    """Something is done with the note of a record; "" is the one at hand."""

    record: str = ""


@dataclass(frozen=True)
class KeepNote(OnNote):
    """A note was typed."""

    verb: ClassVar[str] = "note"
    value: str = ""


@dataclass(frozen=True)
class FetchNote(OnNote):
    """The note is to be shown to who wrote it."""

    verb: ClassVar[str] = "fetch"


@dataclass(frozen=True)
class ForgetNote(OnNote):
    """The note is to be deleted for good."""

    verb: ClassVar[str] = "forget"


@dataclass(frozen=True)
class DiscloseNote(OnNote):
    """The note is to be an aim."""

    verb: ClassVar[str] = "disclose"


PrivateMessage = KeepNote | FetchNote | ForgetNote | DiscloseNote
