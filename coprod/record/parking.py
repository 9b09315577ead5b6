"""The verbs of the parking lot: remarks put aside, and what became of them."""

from typing import Any, Self

from coprod.parts import Remark
from coprod.record.building import build, with_edited
from coprod.record.document import Document
from coprod.record.lists import next_id, without


class Parks(Document):
    """The verbs of the parking lot."""

    def park(self, text: str = "", **fields: Any) -> Self:
        """Put a remark aside that does not belong to the step at hand (`coprod.parts.Remark`).

        >>> from coprod import Record
        >>> record = Record.new().park("Who pays for the rooms?", step="purposes")
        >>> record.parked[0].id, record.parked[0].is_open
        ('remark-1', True)
        """
        new = {"id": next_id("remark", self.parked), "text": text, **fields}
        return self._next(parked=(*self.parked, build(Remark, "remark", new)))

    def change_remark(self, id: str, **fields: Any) -> Self:
        """Change fields of a remark, such as what became of it (``dealt_with``)."""
        return self._next(parked=with_edited(self.parked, Remark, id, fields))

    def remove_remark(self, id: str) -> Self:
        """Take a remark out."""
        return self._next(parked=without(self.parked, id))
