"""Records in which a team's own text is one long word: a pasted address, or a key that stuck."""

from collections.abc import Iterator
from itertools import cycle
from typing import TypeGuard, TypeVar

from coprod import Record
from coprod.parts import Condition, Part, Slot, TablesUsed, Wording, tidy

PLACE = "https://intranet.health-department.example/sites/evaluation/Shared%20Documents/2027/"
ADDRESS = f"{PLACE}{'a' * 90}.docx?id=1"
STUCK = "x" * 400
NOT_TYPED = (Condition, Slot, TablesUsed, Wording)

P = TypeVar("P", bound=Part)


def with_long_words(record: Record) -> Record:
    """Return a record with a long word in every text that a team types, whatever stood there."""
    filled = _filled(record, cycle([ADDRESS, STUCK]))
    partners = [
        p.model_copy(update={"name": ADDRESS, "required": n == 0})
        for n, p in enumerate(filled.frame.partners)
    ]
    frame = filled.frame.model_copy(update={"partners": tuple(partners)})
    return filled.model_copy(update={"frame": frame, "software": record.software})


def with_long_labels(record: Record) -> Record:
    """Return a record whose conditions have one long word for a label, as a received one may."""
    labels = [c.model_copy(update={"label": STUCK}) for c in record.conditions]
    return record.model_copy(update={"conditions": tuple(labels)})


def _typed(value: object) -> TypeGuard[Part]:
    return isinstance(value, Part) and not isinstance(value, NOT_TYPED)


def _filled(part: P, words: Iterator[str]) -> P:
    changes: dict[str, object] = {}
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        if any(getattr(one, "func", None) is tidy for one in field.metadata):
            changes[name] = next(words)
        elif name == "references":
            changes[name] = (ADDRESS, STUCK)
        elif _typed(value):
            changes[name] = _filled(value, words)
        elif isinstance(value, tuple):
            changes[name] = tuple(_filled(one, words) if _typed(one) else one for one in value)
    return part.model_copy(update=changes)
