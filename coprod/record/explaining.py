"""What pydantic found wrong with a record or a part of one, in plain sentences."""

import re
from typing import Any

from pydantic import ValidationError

from coprod.errors import quoted
from coprod.plain.letters import shown_safely
from coprod.record.upgrades import JsonObject

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


def explain(
    error: ValidationError, what: str = "record", document: JsonObject | None = None
) -> str:
    """Say in plain sentences what pydantic found: which field, what was wrong, what is allowed.

    What has an id, such as a rating or an aim, is named by it where the document is given, and
    everything else by its number, counted from 1.
    """
    found: list[dict[str, Any]] = [dict(one) for one in error.errors(include_url=False)[:5]]
    sentences = [_sentence(one, what, _where(tuple(one["loc"]), document or {})) for one in found]
    return " ".join(dict.fromkeys(sentences))


def _where(loc: tuple[int | str, ...], document: JsonObject) -> str:
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
            of = f"{names.pop()} " if names else ""
            names.append(f"{of}{step + 1}")
    return ".".join(names)


def _name(field: str) -> str:
    """Return the name of a field as `_where` gives it; what a file calls so may be anything."""
    plain = re.fullmatch(r"[\w-]{1,60}", field)
    return field if plain else quoted(re.sub(r"\.{2,}", "…", field))


def _id(part: JsonObject) -> str:
    """Return the id by which a part of a record can be named, "" where it has no sound one."""
    id = str(part.get("id") or part.get("item") or "")
    return id if re.fullmatch(r"[a-z0-9-]{1,120}", id) else ""


def _sentence(found: dict[str, Any], what: str, where: str) -> str:
    field, kind = f"{what}, `{where or what}`", found["type"]
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
