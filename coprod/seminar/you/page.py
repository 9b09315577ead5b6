"""The saved page that says who filled a seminar in."""

from coprod.page.blocks import Block, Facts
from coprod.page.made import made_of
from coprod.record import Record
from coprod.seminar.you.words import YOU_FIELDS


@made_of("title", "question")
def you(record: Record) -> list[Block]:
    """Say who fills this in, and with which project in mind."""
    said = {"title": record.title, "question": record.question}
    return [Facts([(field.label, said[field.id].strip()) for field in YOU_FIELDS])]
