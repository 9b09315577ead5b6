"""From the text of a file to a document this version understands, with errors in plain words.

A record names its schema, ``coprod-record/N``. Older ones are brought up one version at a time
by the functions in `STEPS`; newer ones are refused, since guessing could lose an answer.
"""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from pydantic import ValidationError

from coprod.errors import RecordError

FAMILY = "coprod-record"
CURRENT = 1
SCHEMA: Final = "coprod-record/1"  # FAMILY and CURRENT

Document = dict[str, Any]
# STEPS[n] turns a document of version n into one of version n + 1.
STEPS: Mapping[int, Callable[[Document], Document]] = {}


def read_document(text: str | bytes) -> Document:
    """Return the JSON of a record, upgraded; `RecordError` if it is none or is damaged."""
    return upgrade(parse(text))


def parse(text: str | bytes) -> Any:
    """Return the JSON in a text; `RecordError` says where it breaks off."""
    try:
        return json.loads(text)
    except UnicodeDecodeError:
        raise RecordError("This file is not text in UTF-8, so it is no record.") from None
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise RecordError(
            f"This file breaks off or is damaged at line {line}, so it cannot be read whole. "
            "Ask for it again, or open an earlier copy."
        ) from None


def upgrade(
    document: Any,
    steps: Mapping[int, Callable[[Document], Document]] = STEPS,
    current: int = CURRENT,
) -> Document:
    """Bring a parsed record up to the current schema, one step a version.

    >>> upgrade({"schema": "coprod-record/1"}, {1: lambda d: {**d, "new": True}}, current=2)
    {'schema': 'coprod-record/2', 'new': True}
    """
    name = document.get("schema") if isinstance(document, dict) else None
    match = re.fullmatch(rf"{FAMILY}/([1-9]\d{{0,5}})", name) if isinstance(name, str) else None
    if match is None:
        raise RecordError(f"This is no decision record: it does not name its schema ({SCHEMA}).")
    version = int(match[1])
    if version > current:
        raise RecordError(
            f"This record was written by a newer coprod ({name}; this one reads up to "
            f"{FAMILY}/{current}). Update coprod to change it; as a notebook it can be read "
            "without running it."
        )
    while version < current:
        document = steps[version](document)
        version += 1
        document["schema"] = f"{FAMILY}/{version}"
    return dict(document)


def explain(error: ValidationError, what: str = "record", document: Document | None = None) -> str:
    """Say in plain sentences what pydantic found: which field, what was wrong, what is allowed.

    Where the document is given, a rating is named by its condition and not by its number.
    """
    found: list[dict[str, Any]] = [dict(one) for one in error.errors(include_url=False)[:5]]
    sentences = [_sentence(one, what, _place(tuple(one["loc"]), document or {})) for one in found]
    return " ".join(dict.fromkeys(sentences))


def _place(loc: tuple[int | str, ...], document: Document) -> str:
    match loc:
        case ("ratings" | "conditions" as many, int(n), *rest):
            try:
                one = document[many][n]
                name = str(one.get("item") or one["id"])
            except (LookupError, AttributeError, TypeError):
                name = f"{many}.{n}"
            return ".".join([name, *map(str, rest)])
    return ".".join(str(part) for part in loc)


def _sentence(found: dict[str, Any], what: str, place: str) -> str:
    place = place or what
    field, given, kind = f"{what}, `{place}`", repr(found["input"])[:60], found["type"]
    limits = found.get("ctx", {})
    if kind == "extra_forbidden":
        return (
            f"{field}: this coprod does not know this field. "
            "A newer coprod may have written it; update coprod."
        )
    if kind == "missing":
        return f"{field}: missing."
    if found["loc"][-1:] in (("less",), ("more",)):
        return f"{field}: {given} is not a strength. Use 0, 1, 2 or 3."
    if kind == "int_type":
        return f"{field}: {given} is not a whole number."
    if kind == "string_type":
        return f"{field}: {given} is not text."
    if kind == "tuple_type":
        return f"{field}: {given} is not a list."
    if kind == "string_pattern_mismatch":
        return f"{field}: {given} is not an id. Use small letters and digits, joined by hyphens."
    if kind.startswith("date"):
        return f"{field}: {given} is not a date. Write it as in 2027-05-01, or leave it out."
    if kind == "literal_error":
        return f"{field}: {given} is not allowed. Use {limits['expected']}."
    if kind == "value_error":
        return f"{field if found['loc'] else what}: {limits['error']}."
    message = found["msg"]
    return f"{field}: {given} does not fit ({message[0].lower()}{message[1:]})."
