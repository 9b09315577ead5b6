"""What somebody takes from a step of a seminar: the end of each page where this is asked."""

from coprod.page.blocks import Block, Heading, Note
from coprod.record import Record
from coprod.seminar.take.words import TAKE


def take(record: Record, step: str) -> list[Block]:
    """Return what was written down at a step; nothing where it was left blank."""
    text = record.studied.take(step).strip("\n")
    return [Heading(TAKE, part=True), Note(text)] if text.strip() else []
