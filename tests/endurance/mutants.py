"""Damaged files, as disks, merges, editors and ill will make them out of sound ones."""

import copy
import json
import math
from collections.abc import Iterator
from functools import cache
from random import Random
from typing import Any, NamedTuple
from unittest import mock

import nbformat
from seminars import attended
from strategies import whole

from coprod import Record
from coprod.keep.notebook import record_notebook
from coprod.lineage import DIGEST, digest

Place = tuple[Any, Any]  # an object or a list, and a key or an index in it


class Mutant(NamedTuple):
    """A file, how its name ends, what was done to it, and the record it was before."""

    content: bytes
    suffix: str
    what: str
    record: Record


# What somebody could put in the place of a value.
VALUES: tuple[Any, ...] = (None, True, False, 0, 1, 7, -1, 10**30, 1.5, 5.0, "", "7", "yes", "off")
VALUES += ([], {}, [[]], {"id": "x"}, "team", "aim-1", "x" * 5_000, "one\ntwo", "\x1b[2J\x07")
VALUES += ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "20270501", "1800000000")
VALUES += ("\ud83d", "\u202eabc", "2027-05-01", "1_000", "1E+9", "٣", "<script>", "coprod-record/2")
VALUES += (math.nan, math.inf, 10**400, "9" * 4_000, ["x"] * 500, {"a": {"b": {}}})


@cache
def originals() -> tuple[Record, ...]:
    """Records in which everything is said, and one that is nearly blank; the same in each run."""
    with mock.patch.dict("os.environ", {"COPROD_NOW": "1800000000"}):
        meals = Record.new(title="School meals").rate("cond-contestation", less=3)
        found = (whole(), attended(), meals)
    return tuple(one.model_copy(update={"id": f"record-{n}"}) for n, one in enumerate(found))


@cache
def _text(number: int, suffix: str) -> str:
    """A sound file of a record."""
    record = originals()[number]
    if suffix == ".ipynb":
        return str(nbformat.writes(record_notebook(record)))
    return record.to_json()


# --- on the level of bytes --------------------------------------------------------------------


def _bytes(content: bytes, rng: Random) -> bytes:
    """Damage a few places."""
    for _ in range(rng.choice((1, 1, 2, 5))):
        start = rng.randrange(len(content) + 1)
        end = min(start + rng.choice((1, 1, 4, 60, 4_000)), len(content))
        piece, kind = content[start:end], rng.randrange(6)
        noise = rng.randbytes(rng.randint(1, 8))
        marks = rng.choice((b'"', b",", b"{", b"]", b"\\u0000", b"\x00", b"\xff\xfe", b"\n", b"9"))
        middle = (b"", noise, marks, piece + piece, piece[::-1], piece.swapcase())[kind]
        content = content[:start] + middle + content[end:]
    return content[: rng.randrange(len(content) + 1)] if rng.random() < 0.1 else content


def _junk(rng: Random) -> bytes:
    """What never was a record."""
    depth = rng.choice((10, 2_000, 100_000))
    odd = (b"", b"null", b"[]", b"{}", b'"text"', b"\xef\xbb\xbf{}", b"NaN", b"-", b"\x00" * 99)
    odd += (b"[" * depth, b'{"a":' * depth, b"<<<<<<< a\n=======\n>>>>>>> b\n", rng.randbytes(300))
    odd += (json.dumps({"schema": "coprod-record/1"}).encode(), b'{"cells": 1}', b'{"cells": [1]}')
    odd += (json.dumps({"draft": 1, "record": rng.choice(VALUES)}).encode(),)
    return rng.choice(odd)


# --- on the level of what it says -------------------------------------------------------------


def _places(tree: Any) -> Iterator[Place]:
    """Every place in a tree at which a value stands."""
    keys: Any = tree if isinstance(tree, dict) else range(len(tree))
    for key in keys:
        yield tree, key
        if isinstance(tree[key], dict | list):
            yield from _places(tree[key])


def _change(tree: Any, rng: Random) -> None:
    """Change one place of a tree, in it."""
    places = list(_places(tree))
    whole, key = rng.choice(places)
    kind = rng.randrange(6)
    if kind == 0:
        del whole[key]
    elif kind == 1 and isinstance(whole, dict):
        whole[rng.choice(("unknown", "\x1b[2Jx", "title", "id", "a" * 3_000))] = rng.choice(VALUES)
    elif kind == 2 and isinstance(whole, list):
        whole.insert(rng.randrange(len(whole) + 1), copy.deepcopy(whole[key]))
    elif kind == 3 and isinstance(whole, list):
        rng.shuffle(whole)
    elif kind == 4:
        other, at = rng.choice(places)
        whole[key] = copy.deepcopy(other[at])  # what stands elsewhere
    else:
        whole[key] = copy.deepcopy(rng.choice(VALUES))


def _tree(document: Any, rng: Random) -> Any:
    tree = copy.deepcopy(document)
    for _ in range(rng.choice((1, 1, 1, 2, 4))):
        if next(_places(tree), None):
            _change(tree, rng)
    return tree


def _dumped(tree: Any) -> bytes:
    return json.dumps(tree, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _resigned(document: Any) -> Any:
    """A record of which somebody who knows how has renewed the digest."""
    return {**document, DIGEST: digest(document)} if isinstance(document, dict) else document


def _doubled(document: Any, rng: Random) -> bytes:
    """A file in which one field stands twice, with another value."""
    tree = copy.deepcopy(document)
    objects = [tree, *(w[k] for w, k in _places(tree) if isinstance(w[k], dict) and w[k])]
    chosen = rng.choice(objects)
    field = rng.choice(list(chosen))
    value = rng.choice((*VALUES, copy.deepcopy(chosen[field])))
    if rng.random() < 0.5:
        chosen["stands twice"] = value
    else:
        kept = dict(chosen)
        chosen.clear()
        chosen.update({"stands twice": value, **kept})
    return _dumped(tree).replace(b'"stands twice"', json.dumps(field).encode())


# --- all together -----------------------------------------------------------------------------

KINDS = ("bytes", "bytes", "tree", "tree", "signed tree", "signed tree", "signed tree")
KINDS += ("twice", "draft", "junk")


def mutant(seed: int) -> Mutant:
    """Return the damaged file of a number."""
    rng = Random(seed)
    what, number = rng.choice(KINDS), rng.randrange(len(originals()))
    suffix = ".json" if what == "draft" else rng.choice((".ipynb", ".json"))
    text = _text(number, suffix)
    return Mutant(_made(what, text, suffix, rng), suffix, what, originals()[number])


def _made(what: str, text: str, suffix: str, rng: Random) -> bytes:
    if what == "bytes":
        return _bytes(text.encode(), rng)
    if what == "junk":
        return _junk(rng)
    tree = json.loads(text)
    if what == "twice":
        return _doubled(tree, rng)
    if what == "draft":
        draft = {"draft": "coprod-draft/1", "notebook": "/n.ipynb", "writer": "w", "left": {}}
        return _dumped(_tree({**draft, "file": [1, 2, 3], "record": tree}, rng))
    if what == "signed tree" and suffix == ".json":
        return _dumped(_resigned(_tree(tree, rng)))
    if what == "signed tree":
        said = tree["metadata"]["coprod"]
        said["record"] = _resigned(_tree(said["record"], rng))
        return _dumped(tree)
    return _dumped(_tree(tree, rng))
