"""Records in which every field for text is filled, found by walking the models."""

from collections.abc import Callable, Iterator, Sequence
from itertools import count
from typing import Any, get_args

from pydantic import BeforeValidator
from pydantic.fields import FieldInfo
from seminars import attended
from strategies import whole

from coprod import Record
from coprod.parts import Condition, Part, Pole, Slot, TablesUsed, Wording, tidy
from endurance.hostile import KINDS

Field = tuple[str, str]  # a model and one of its fields
TABLES = (Wording, Condition, Pole, TablesUsed, Slot)  # their text comes from the tables
ALL = tuple(KINDS.values())
OURS = {("Record", "software"), ("Record", "schema_version")}


def _is_text(metadata: Any) -> bool:
    return any(isinstance(m, BeforeValidator) and m.func is tidy for m in metadata)


def is_text(field: FieldInfo) -> bool:
    """Tell whether a field holds a text."""
    return _is_text(field.metadata)


def are_texts(field: FieldInfo) -> bool:
    """Tell whether a field holds texts."""
    return any(_is_text(getattr(one, "__metadata__", ())) for one in get_args(field.annotation))


def models(annotation: Any) -> Iterator[type[Part]]:
    """The models that a type names, however deep."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for one in get_args(annotation):
        yield from models(one)


def text_fields(own: bool = True) -> set[Field]:
    """All fields for text that a record can have; a team's `own`, or also those of the tables."""
    found: set[Field] = set()
    seen: set[type[Part]] = set()
    waiting: list[type[Part]] = [Record]
    while waiting:
        model = waiting.pop()
        if model in seen or (own and issubclass(model, TABLES)):
            continue
        seen.add(model)
        for name, field in model.model_fields.items():
            if is_text(field) or are_texts(field):
                found.add((model.__name__, name))
            waiting += models(field.annotation)
    return found - OURS


def filled(part: Any, say: Callable[[Field], str], own: bool = True) -> Any:
    """Return a part with other text in each of its fields for text; `say` is asked for it."""
    if own and isinstance(part, TABLES):
        return part
    new: dict[str, Any] = {}
    for name, field in type(part).model_fields.items():
        value, place = getattr(part, name), (type(part).__name__, name)
        if place in OURS:
            continue
        if is_text(field):
            new[name] = say(place)
        elif are_texts(field):
            new[name] = tuple(say(place) for _ in value or (None,))
        elif isinstance(value, Part):
            new[name] = filled(value, say, own)
        elif isinstance(value, tuple) and value and isinstance(value[0], Part):
            new[name] = tuple(filled(one, say, own) for one in value)
    return part.model_copy(update=new)


def bases() -> dict[str, Record]:
    """Records that have something of everything, so that there is a field of each kind."""
    decision = whole().begun_from_here().mark("cond-conflicts", "not-sure", reason="Nobody knows.")
    decision = decision.add_aim(outcome="Menus change", strength=2)  # named by their own words
    decision = decision.add_cost(what="Evenings", remains=2)
    return {"decision": decision, "seminar": attended()}


def hostile(
    record: Record, turn: int = 0, texts: Sequence[str] = ALL, own: bool = True
) -> tuple[Record, dict[Field, list[str]]]:
    """Fill a record with hostile text; return it, and which texts went into which field.

    Each text has a number of its own; the title has all of them, one after the other. `turn` says
    with which text to begin: after as many turns as there are, each field has had each of them.
    """
    said: dict[Field, list[str]] = {}
    numbers = count(1)

    def say(place: Field) -> str:
        n = next(numbers)
        text = f"№{n}. {texts[(n + turn) % len(texts)]}"
        if place == ("Record", "title"):
            text = " ".join([f"№{n}.", *texts[turn:], *texts[:turn]])
        said.setdefault(place, []).append(text)
        return text

    return read(filled(record, say, own)), said


def retold(record: Record, change: Callable[[str], str], own: bool = True) -> Record:
    """Return a record with each text changed in one way."""
    return read(_retold(record, change, own))


def _retold(part: Any, change: Callable[[str], str], own: bool) -> Any:
    if isinstance(part, Part) and not (own and isinstance(part, TABLES)):
        fields = type(part).model_fields
        new = {
            name: _retold(getattr(part, name), change, own)
            for name, field in fields.items()
            if (type(part).__name__, name) not in OURS
        }
        for name in new:
            if is_text(fields[name]):
                new[name] = change(getattr(part, name))
            elif are_texts(fields[name]):
                new[name] = tuple(map(change, getattr(part, name)))
        return part.model_copy(update=new)
    if isinstance(part, tuple):
        return tuple(_retold(one, change, own) for one in part)
    return part


def read(record: Record) -> Record:
    """Return a record as whoever reads it from a file gets it."""
    return Record.from_document(record.model_dump(by_alias=True))
