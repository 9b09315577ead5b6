"""From the text of a file to a document this version understands, with errors in plain words.

A record names its schema, ``coprod-record/N``. Older ones are brought up one version at a time
by the functions in `STEPS`; newer ones are refused, since guessing could lose an answer.
"""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from pydantic import ValidationError

from coprod.errors import RecordError, quoted
from coprod.letters import shown_safely
from coprod.lineage import Doubled, once

FAMILY = "coprod-record"
CURRENT = 1
SCHEMA: Final = "coprod-record/1"  # FAMILY and CURRENT

JsonObject = dict[str, Any]

# Fields that say how strongly, and fields that say how much.
STRENGTHS = ("less", "more", "strength", "likely", "severe", "remains", "confidence")
AMOUNTS = ("people", "hours", "rate", "expenses")
AMOUNTS_MAY = {
    "greater_than_equal": "; it cannot be below 0",
    "decimal_max_places": "; at most two decimals are kept",
    "decimal_max_digits": "; at most 12 digits before the point and two after it are kept",
    "decimal_whole_digits": "; at most 12 digits before the point and two after it are kept",
}
# What a value is not, by the start of the kind of error that pydantic names.
FAULTS = {
    "int": "is not a whole number.",
    "string_type": "is not text.",
    "tuple": "is not a list.",
    "string_pattern": "is not an id. Use small letters and digits, joined by hyphens.",
    "datetime": "is not a time. Write it in UTC, as in 2027-05-01T09:30:00Z.",
    "date": "is not a date. Write it as in 2027-05-01, or leave it out.",
    "bool": "is neither yes nor no. Use true or false.",
    "model": "is not a set of fields.",
}
ANEW = "Ask for it again, or open an earlier copy."
CUT_SHORT = 7  # characters that may be left where a file breaks off within a word or a number
# STEPS[n] turns a document of version n into one of version n + 1.
STEPS: Mapping[int, Callable[[JsonObject], JsonObject]] = {}


def read_document(text: str | bytes) -> JsonObject:
    """Return the JSON of a record, upgraded; `RecordError` if it is none or is damaged."""
    return upgrade(parse(text))


def parse(text: str | bytes) -> Any:
    """Return the JSON in a text; `RecordError` says what is wrong with it, and at which line."""
    try:
        text = _decoded(text)
        return json.loads(text, object_pairs_hook=once)
    except (ValueError, RecursionError) as error:
        if marks := _conflict(text):
            raise RecordError(
                f"This file is a merge of two versions that was not finished: line {marks} marks "
                "where they differ. Take the version of one side, or finish the merge."
            ) from None
        raise RecordError(_unreadable(text, error)) from None


def _decoded(text: str | bytes) -> str:
    """Return what is written in a file, in whichever UTF it is; some editors begin with a mark."""
    if isinstance(text, bytes):
        text = text.decode(json.detect_encoding(text), "surrogatepass")
    return text.removeprefix("\ufeff")


def _unreadable(text: str | bytes, error: Exception) -> str:
    """Say why a text is no JSON, and what to do."""
    if isinstance(error, UnicodeDecodeError):
        return _no_text(error)
    if isinstance(error, Doubled):
        return (
            f"This file says {quoted(error.name)} twice in one place, as a merge of two versions "
            "leaves it, so nothing tells which one holds. Take the version of one side."
        )
    if not text.strip():
        return f"This file is empty, so it holds no record. {ANEW}"
    if isinstance(error, RecursionError):
        return f"This file nests lists within lists so deep that it cannot be read. {ANEW}"
    if not isinstance(error, json.JSONDecodeError):  # Python reads no number of so many digits
        return f"This file holds a number of thousands of digits, so it cannot be read. {ANEW}"
    if error.msg == "Extra data":
        return (
            f"This file goes on after its end, from line {error.lineno}, as where two files were "
            f"put one after the other, so nothing tells which one holds. {ANEW}"
        )
    rest = error.doc[error.pos :].rstrip()
    # A text that ends within quotation marks is told by where they begin.
    if len(rest) < CUT_SHORT or error.msg.startswith("Unterminated"):
        line = error.doc.rstrip().count("\n") + 1
        return f"This file breaks off at line {line}, so it is not there whole. {ANEW}"
    return f"This file is damaged at line {error.lineno}, so it cannot be read whole. {ANEW}"


def _no_text(error: UnicodeDecodeError) -> str:
    whole = bytes(error.object)
    strange = whole.decode("utf-8", "replace").count("\ufffd") + whole.count(0)
    if strange > len(whole) / 100 + 1:
        return "This file is not text in UTF-8, so it is no record."
    line = whole[: error.start].count(b"\n") + 1
    return (
        f"This file is damaged at line {line}: something there is no text in UTF-8, so it cannot "
        f"be read whole. {ANEW}"
    )


def _conflict(text: str | bytes) -> int:
    """Return the line of the first mark that a merge left, 0 where there is none."""
    lines = (text if isinstance(text, bytes) else text.encode("utf-8", "replace")).splitlines()
    return next((n for n, line in enumerate(lines, 1) if line.startswith(b"<<<<<<< ")), 0)


def upgrade(
    document: Any,
    steps: Mapping[int, Callable[[JsonObject], JsonObject]] = STEPS,
    current: int = CURRENT,
) -> JsonObject:
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


def explain(
    error: ValidationError, what: str = "record", document: JsonObject | None = None
) -> str:
    """Say in plain sentences what pydantic found: which field, what was wrong, what is allowed.

    What has an id, such as a rating or an aim, is named by it where the document is given, and
    everything else by its number, counted from 1.
    """
    found: list[dict[str, Any]] = [dict(one) for one in error.errors(include_url=False)[:5]]
    sentences = [_sentence(one, what, _place(tuple(one["loc"]), document or {})) for one in found]
    return " ".join(dict.fromkeys(sentences))


def _place(loc: tuple[int | str, ...], document: JsonObject) -> str:
    names: list[str] = []
    part: Any = document
    for step in loc:
        try:
            part = part[step]
        except (LookupError, TypeError):
            part = None
        if isinstance(step, str):
            names.append(_name(step))
        elif isinstance(part, dict) and (id := _id(part)):
            names = [id]
        else:
            names[-1:] = [f"{names[-1]} {step + 1}" if names else str(step + 1)]
    return ".".join(names)


def _name(field: str) -> str:
    """Return the name of a field as a place shows it; what a file calls so may be anything."""
    plain = re.fullmatch(r"[\w-]{1,60}", field)
    return field if plain else quoted(re.sub(r"\.{2,}", "…", field))


def _id(part: JsonObject) -> str:
    """Return the id by which a part of a record can be named, "" where it has no sound one."""
    id = str(part.get("id") or part.get("item") or "")
    return id if re.fullmatch(r"[a-z0-9-]{1,120}", id) else ""


def _sentence(found: dict[str, Any], what: str, place: str) -> str:
    field, kind = f"{what}, `{place or what}`", found["type"]
    if kind == "extra_forbidden":
        return (
            f"{field}: this coprod does not know this field. "
            "A newer coprod may have written it; update coprod."
            if what == "record"
            else f"{field}: there is no such field."
        )
    if kind == "missing":
        return f"{field}: missing."
    if kind == "value_error":
        said = str(found["ctx"]["error"]).rstrip(".")
        return f"{field if found['loc'] else what}: {said}."
    value = found["input"]
    shown = quoted(value) if isinstance(value, str) else shown_safely(repr(value), 60)
    return f"{field}: {shown} {_fault(found)}"


def _fault(found: dict[str, Any]) -> str:
    """Say what a value is not, and what is allowed: the end of a sentence that starts with it."""
    name, kind = found["loc"][-1] if found["loc"] else "", found["type"]
    if name in STRENGTHS:
        return "is not a strength. Use 0, 1, 2 or 3."
    if kind == "less_than_equal":
        return f"is too high. Use {found['ctx']['le']} or less."
    if kind == "greater_than_equal" and name not in AMOUNTS:
        return f"is too low. Use {found['ctx']['ge']} or more."
    if name in AMOUNTS:
        return (
            f"is not an amount. Write it in digits, such as 12 or 12.50{AMOUNTS_MAY.get(kind, '')}."
        )
    if kind == "literal_error":
        return f"is not allowed. Use {found['ctx']['expected']}."
    for start, fault in FAULTS.items():
        if kind.startswith(start):
            return fault
    message = found["msg"]
    return f"does not fit ({message[0].lower()}{message[1:]})."
