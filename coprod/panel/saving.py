"""What a page says to a kernel when its file is saved (``front/saving.js``)."""

from dataclasses import dataclass
from typing import ClassVar

from coprod.panel.messages import Message


@dataclass(frozen=True)
class Settle(Message):
    """Tell once all that was sent before this is dealt with; the page numbers its questions."""

    verb: ClassVar[str] = "settle"
    value: int


@dataclass(frozen=True)
class FileSaved(Message):
    """The notebook was saved as a file."""

    verb: ClassVar[str] = "saved"
