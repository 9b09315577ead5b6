"""How far a team is with Your project, and what stands open there."""

from coprod.decide.frame.words import STILL_OPEN
from coprod.parts import Frame
from coprod.progress.words import still_open
from coprod.record import Record


def frame_said(record: Record) -> bool:
    """Tell whether anything was said of the project."""
    return bool(record.title or record.question or record.frame != Frame())


def frame_open(record: Record) -> list[str]:
    """Say what stands open; on the quick path a name is enough."""
    partners = record.frame.partners
    untitled = still_open(STILL_OPEN["title"], not record.title.strip())
    if record.walk.route == "quick":
        return untitled
    return [
        *untitled,
        *still_open(STILL_OPEN["partners"], not partners),
        *still_open(STILL_OPEN["partner-name"], sum(not p.name.strip() for p in partners)),
        *still_open(STILL_OPEN["kind"], record.frame.kind is None),
    ]
