"""From the text of a file to a document this version understands, with errors in plain words.

A record names its schema, ``coprod-record/N``. Older ones are brought up one version at a time
by the functions in `STEPS`; newer ones are refused, since guessing could lose an answer.
"""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from coprod.errors import RecordError, quoted
from coprod.lineage import Doubled, once

FAMILY = "coprod-record"
CURRENT = 1
SCHEMA: Final = "coprod-record/1"  # FAMILY and CURRENT

JsonObject = dict[str, Any]

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
