"""What the bar shows, and what is said on its page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from coprod.panel.messages import Message
from coprod.panel.saving import FileSaved, Settle
from coprod.panel.states import State


@dataclass(frozen=True)
class ToolbarState(State):
    """Where things stand; or, of a saved record, which one it is."""

    status: str
    record: str  # which saved record this is; "" where it is none
    words: Mapping[str, str]
    notice: str
    others: Sequence[str]  # answers that could be shown in place of these
    can_undo: bool
    can_redo: bool


@dataclass(frozen=True)
class Undo(Message):
    """Take back what was done last."""

    verb: ClassVar[str] = "undo"


@dataclass(frozen=True)
class Redo(Message):
    """Do again what was taken back."""

    verb: ClassVar[str] = "redo"


@dataclass(frozen=True)
class SaveRecord(Message):
    """Save the record."""

    verb: ClassVar[str] = "save"


@dataclass(frozen=True)
class StartAfresh(Message):
    """Put the answers aside."""

    verb: ClassVar[str] = "afresh"


@dataclass(frozen=True)
class OpenBlank(Message):
    """Make a blank notebook beside this one."""

    verb: ClassVar[str] = "blank"


@dataclass(frozen=True)
class GoOn(Message):
    """Go on from a saved record."""

    verb: ClassVar[str] = "go_on"


@dataclass(frozen=True)
class TakeOther(Message):
    """Show other answers in place of these, by their number."""

    verb: ClassVar[str] = "take"
    value: int


@dataclass(frozen=True)
class ShownIn(Message):
    """The bar is shown in the notebook of a path."""

    verb: ClassVar[str] = "place"
    value: str


@dataclass(frozen=True)
class ReadNotice(Message):
    """The notice was read."""

    verb: ClassVar[str] = "read"


ToolbarMessage = (
    Undo
    | Redo
    | SaveRecord
    | StartAfresh
    | OpenBlank
    | GoOn
    | TakeOther
    | ShownIn
    | ReadNotice
    | FileSaved
    | Settle
)
