"""What pages of several steps say alike of what a form asks: labels, scales and sources."""

from collections.abc import Iterable, Sequence

from coprod.page.blocks import Note
from coprod.record import Record
from coprod.words.fields import Field


def labels(fields: Iterable[Field]) -> dict[str, str]:
    """Return the label of each field by its id, in the order of the form.

    >>> labels([Field("what", "text", "What it is")])
    {'what': 'What it is'}
    """
    return {field.id: field.label for field in fields}


def on_scale(scale: Sequence[str], value: int | None, blank: str = "") -> str:
    """Return a step of a scale in words; 0 is a step, and `blank` is said where none was chosen.

    >>> on_scale(["not at all", "strongly"], 0), on_scale(["not at all", "strongly"], None)
    ('not at all', '')
    """
    return blank if value is None else scale[value]


def source(record: Record, item: str, own: str) -> Note:
    """Return what the source says in an item, and where; `own` where a team says it itself."""
    if not item:
        return Note(own, soft=True)
    wording = record.wording(item)
    return Note(" ".join(filter(None, (wording.text, wording.origin))), soft=True)
