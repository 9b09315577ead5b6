"""A draft: what somebody's notebook held last, as it was written to disk."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from coprod.errors import CoprodError
from coprod.keep.disk import identity, read_whole
from coprod.record import Record
from coprod.record.upgrades import parse, upgrade


class Draft(NamedTuple):
    """A draft found on disk."""

    path: Path
    notebook: str  # where the notebook was when this was written
    writer: str
    record: Record
    left: dict[str, int]  # records put aside here before this one, and at which revision
    file: tuple[int, ...] | None = None  # which file the notebook was then, see `disk.identity`

    def was_renamed_to(self, notebook: Path | str, record_id: str = "") -> bool:
        """Tell whether the notebook of this draft is now the one at this path.

        The place it was written for holds that file no more, and the file is that one and no
        copy of it. The number of a file that was removed may be given to another one, so it
        has to hold the same record, or not to have been written to since.
        """
        now = identity(notebook)
        if self.file is None or now is None or self.file[:2] != now[:2]:
            return False
        there = identity(self.notebook)
        same = self.record.id == record_id or self.file == now
        return same and (there is None or there[:2] != now[:2])

    def goes_on_from(self, other: "Draft") -> bool:
        """Tell whether somebody came from another draft to this one, and not the other way."""
        mine, theirs = self.record, other.record
        if mine.goes_on_from(theirs):
            return not theirs.goes_on_from(mine)
        return self.left.get(theirs.id, -1) >= theirs.revision and mine.id != theirs.id


def latest_first(drafts: Iterable[Draft]) -> list[Draft]:
    """Return drafts so that each stands before those it goes on from, whatever the clock said."""
    rest = sorted(drafts, key=lambda d: (d.record.revision, d.record.changed), reverse=True)
    ordered: list[Draft] = []
    while rest:
        furthest = [d for d in rest if not any(o is not d and o.goes_on_from(d) for o in rest)]
        ordered.append((furthest or rest)[0])
        rest = [d for d in rest if d is not ordered[-1]]
    return ordered


def read_draft(path: Path, known: tuple[bytes, Draft] | None = None) -> Draft | None:
    """Return the draft in a file, or None where there is none that can be read.

    `known` is the text of a draft and what it says: where the file still is that to the letter,
    nobody wrote there and nothing is damaged, so it need not be parsed.
    """
    try:
        text = read_whole(path)
        if known and known[0] == text:
            return known[1]
        document: dict[str, Any] = parse(text)
        record = Record.from_document(upgrade(document["record"]))
        left = {str(id): int(revision) for id, revision in document.get("left", {}).items()}
        file = tuple(int(part) for part in document.get("file") or ()) or None
        notebook, writer = str(document["notebook"]), str(document["writer"])
        return Draft(path, notebook, writer, record, left, file)
    except OSError:
        return None
    except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError):
        return None  # no draft, or damaged
    except CoprodError:  # not sound, or from a newer coprod
        return None
