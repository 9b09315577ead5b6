"""Where a record comes from: on which line it was written, and what it was begun from."""

import secrets
from collections.abc import Mapping
from typing import Any, Self

from coprod import lineage
from coprod.parts import Forebear, Origin, now
from coprod.record.document import Document

MOST = 400  # forebears: one for each time that somebody sat down and changed something


def new_id() -> str:
    """Return an id for a record, which no other has."""
    return f"record-{now():%Y%m%d}-{secrets.token_hex(4)}"


def new_line() -> str:
    """Return a name for what one holder of a record is about to write."""
    return secrets.token_hex(6)


class Descends(Document):
    """What a record says of where it comes from."""

    @property
    def known(self) -> dict[str, int]:
        """The lines this state goes on from, its own included, and how far on each."""
        return lineage.known(self._standing())

    def goes_on_from(self, earlier: "Descends") -> bool:
        """Tell whether this is that state, or one that somebody came to from there."""
        mine, theirs = self._standing(), earlier._standing()
        if (mine["line"] or mine["id"], self.revision) == (
            theirs["line"] or theirs["id"],
            earlier.revision,
        ):
            return self.same_answers(earlier)
        return lineage.descends(mine, theirs)

    def on_line(self, line: str, known: Mapping[str, int]) -> Self:
        """Return this state as one of a line that goes on from all that is `known`."""
        lines = [(name, n) for name, n in known.items() if name != line][-MOST:]
        forebears = tuple(Forebear(line=name, revision=n) for name, n in lines)
        if (self.line, self.forebears) == (line, forebears):
            return self
        return self.model_copy(update={"line": line, "forebears": forebears})

    def as_copy(self, id: str, of: "Descends") -> Self:
        """Return these answers as those of a record of its own, begun from another one.

        What was saved before was saved of the other.
        """
        origin = Origin(id=of.id, revision=of.revision, title=of.title)
        return self.model_copy(update={"id": id, "begun_from": origin, "saves": ()})

    def begun_from_here(self) -> Self:
        """Return a record of its own that begins with these answers and names this one.

        >>> from coprod import Record
        >>> record = Record.new(title="Evaluation of a pilot")
        >>> begun = record.begun_from_here()
        >>> begun.id != record.id, begun.begun_from.id == record.id, begun.title
        (True, True, 'Evaluation of a pilot')
        """
        return self.as_copy(new_id(), self).on_line(new_line(), self.known)

    def _standing(self) -> dict[str, Any]:
        forebears = [{"line": f.line, "revision": f.revision} for f in self.forebears]
        return {
            "id": self.id,
            "line": self.line,
            "revision": self.revision,
            "forebears": forebears,
        }
