"""The fields of every form: what they are called, and the hint beneath.

A field says its kind, which the page knows how to draw: "text", "area", "date", "choice" (one of
few), "select" (one of many), "scale" (four steps, or blank), "many" (any of many) or "rows" (any
number of rows with columns of these kinds). Options that come from the tables are filled in by the
panel.
"""

from collections.abc import Mapping
from typing import Any

Field = dict[str, Any]
CLEAR = "Clear"
NONE_CHOSEN = "Choose…"
NO_DAY = "“{label}” holds no day of the calendar yet. Complete it, or pick a day."


def field(id: str, kind: str, label: str, hint: str = "", **more: object) -> Field:
    """Return a field of a kind, with the hint beneath it; `more` is what its kind needs."""
    return {"id": id, "kind": kind, "label": label, "hint": hint, **more}


def answers(id: str, label: str, options: Mapping[Any, str]) -> Field:
    """Return a list of answers to choose from, of which blank is none."""
    return field(id, "select", label, options=list(options.items()), answer=True)
