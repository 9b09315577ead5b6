"""What may lie among the drafts: what a crash, another tool, another person or ill will left there.

Each takes the folder of drafts, and a sound draft of the same record as that of another notebook to
make something of. What it makes must stop nobody from opening a notebook.
"""

import json
import math
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

Draft = dict[str, Any]
Neighbour = Callable[[Path, Draft], object]


def _file(content: bytes | str) -> Neighbour:
    """A file with this content."""
    content = content if isinstance(content, bytes) else content.encode()
    return lambda folder, _draft: (folder / "x.json").write_bytes(content)


def _with(**changes: Any) -> Neighbour:
    """A draft in which some things are otherwise."""

    def make(folder: Path, draft: Draft) -> None:
        (folder / "x.json").write_text(json.dumps({**draft, **changes}, indent=1), "utf-8")

    return make


def _record(**changes: Any) -> Neighbour:
    """A draft in whose record some things are otherwise."""
    return lambda folder, draft: _with(record={**draft["record"], **changes})(folder, draft)


def _text(change: Callable[[str], str]) -> Neighbour:
    """A draft whose text was changed."""

    def make(folder: Path, draft: Draft) -> None:
        (folder / "x.json").write_text(change(json.dumps(draft, indent=1)), "utf-8")

    return make


def _circle(folder: Path, _draft: Draft) -> None:
    (folder / "x.json").symlink_to(folder / "y.json")
    (folder / "y.json").symlink_to(folder / "x.json")


FAR = "9999-12-31T23:59:59-14:00"
NEAR = "0001-01-01T00:00:00+14:00"
FORMER = ', "draft": "coprod-draft/1"}'

NEIGHBOURS: dict[str, Neighbour] = {
    "changed after the last year": _record(changed=FAR),
    "begun before the first year": _record(created=NEAR),
    "saved before the first year": _record(saves=[{"revision": 1, "at": NEAR}]),
    "an endless revision put aside": _with(left={"x": math.inf}),
    "no number of a revision": _with(left={"x": math.nan}),
    "an endless number of a file": _with(file=[math.inf, 1, 2]),
    "a file that is none": _with(file="abc"),
    "put aside is a list": _with(left=[1, 2]),
    "a path of 5,000 letters": _with(notebook="/" + "x" * 5000),
    "a path with a NUL": _with(notebook="/n\0.ipynb"),
    "a path with half a letter": _with(notebook="/n\ud83d.ipynb"),
    "a path that is a number": _with(notebook=7),
    "a path that is nothing": _with(notebook=""),
    "a record that is a list": _with(record=[]),
    "no record": _with(record=None),
    "a record of a later version": _record(schema="coprod-record/99"),
    "a record as deep as a well": _record(title=None, how={"answers": [[[[[[[[]]]]]]]]}),
    "a revision of 4,000 digits": _text(lambda text: text.replace(": 1,", f": {'9' * 4_300},", 1)),
    "one thing said twice": _text(lambda text: text.rstrip("}\n") + FORMER),
    "cut in half": _text(lambda text: text[: len(text) // 2]),
    "an unfinished merge": _text(lambda text: f"<<<<<<< a\n{text}\n=======\n{text}\n>>>>>>> b\n"),
    "in UTF-16": lambda folder, draft: (folder / "x.json").write_text(json.dumps(draft), "utf-16"),
    "empty": _file(""),
    "zeros": _file(b"\0" * 100_000),
    "no UTF-8": _file(b'{"draft": "\xff\xfe"}'),
    "half of a letter at its end": _file('{"notebook": "é"}'.encode()[:-3]),
    "5 MB of brackets": _file("[" * 5_000_000),
    "brackets that name the record": _file(
        '{"notebook": "/a.ipynb", "id": "ID", ' + '{"a":' * 99_999
    ),
    "a folder": lambda folder, _draft: (folder / "x.json").mkdir(),
    "a link to nothing": lambda folder, _draft: (folder / "x.json").symlink_to("/nowhere/x.json"),
    "links in a circle": _circle,
}
if hasattr(os, "mkfifo"):
    NEIGHBOURS["a pipe nobody writes to"] = lambda folder, _draft: os.mkfifo(folder / "x.json")
if os.path.exists("/dev/zero"):
    NEIGHBOURS["a file without end"] = lambda folder, _: (folder / "x.json").symlink_to("/dev/zero")
