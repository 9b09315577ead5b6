"""Parts of a record, made and changed, with errors in plain words. Pure functions."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from coprod.errors import RecordError, either
from coprod.parts import Part
from coprod.record.explaining import explain
from coprod.record.lists import position

P = TypeVar("P", bound=Part)


def build(part: type[P], what: str, fields: dict[str, Any]) -> P:
    """Return a part made of fields; `RecordError` names `what` they were meant to be."""
    try:
        return part(**fields)
    except ValidationError as error:
        raise RecordError(explain(error, what)) from None


def edited(old: P, part: type[P], what: str, fields: Mapping[str, Any]) -> P:
    """Return a part with other values in some fields, checked."""
    unknown = sorted(set(fields) - set(part.model_fields))
    if unknown:
        raise RecordError(
            f"{what}, `{unknown[0]}`: there is no such field. Use {either(part.model_fields)}."
        )
    return build(part, what, {**dict(old), **fields})


def with_edited(
    parts: tuple[P, ...], part: type[P], id: str, fields: Mapping[str, Any]
) -> tuple[P, ...]:
    """Return parts with other values in some fields of the one with an id."""
    at = position(parts, id)
    return (*parts[:at], edited(parts[at], part, id, fields), *parts[at + 1 :])
