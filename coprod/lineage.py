"""Which saved state goes on from which. Pure functions on parsed records; the server loads it, too.

A *line* is what one holder of a record wrote, one revision after the other: a kernel begins a
line of its own with its first change. A state is known by its line and its revision on it, and
each state carries, as `forebears`, every line it goes on from and how far. So whether one state
goes on from another is read off the two, and never off the higher number. Where neither goes on
from the other they are siblings.

Records written before there were lines have none; their id stands for one.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

Json = Mapping[str, Any]

DIGEST = "digest"
# What says when and by what something was said, and where the team stood, but no answer.
NO_ANSWER: tuple[str, ...] = (DIGEST, "walk", "changed", "created", "software", "saves")
NO_ANSWER += ("begun_from", "line", "forebears")
ASKED = ("required",)  # "no" is an answer here: where nobody said, there is null


class Doubled(ValueError):
    """A text says something twice in one place, so that nothing tells which one holds."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object of JSON, for `json.loads`; `Doubled` names what stands in it twice."""
    found = dict(pairs)
    if len(found) < len(pairs):
        [(name, _)] = Counter(name for name, _ in pairs).most_common(1)
        raise Doubled(name)
    return found


def digest(document: Json) -> str:
    """Return the digest over all that a record says, whatever the order of its fields.

    >>> digest({"a": 1, "b": 2}) == digest({"b": 2, "a": 1, "digest": "of an earlier state"})
    True
    """
    return _digest({key: value for key, value in document.items() if key != DIGEST})


def is_whole(document: Json) -> bool:
    """Tell whether a record says what it said when it was written; True where nothing tells."""
    given = document.get(DIGEST)
    return given is None or given == digest(document)


def known(document: Json) -> dict[str, int]:
    """Return the lines that a state goes on from, each with its last revision; its own, too.

    >>> known({"line": "b", "revision": 7, "forebears": [{"line": "a", "revision": 5}]})
    {'a': 5, 'b': 7}
    """
    forebears = document.get("forebears")
    parts = forebears if isinstance(forebears, list | tuple) else ()
    lines = {str(p.get("line")): _number(p) for p in parts if isinstance(p, Mapping)}
    line = _line(document)
    return {**lines, line: max(lines.get(line, -1), _number(document))}


def descends(later: Json | None, earlier: Json | None) -> bool:
    """Tell whether a state is another one or goes on from it. From nothing, every state does.

    >>> first = {"id": "r", "line": "a", "revision": 5}
    >>> mine = {"id": "r", "line": "b", "revision": 6, "forebears": [first]}
    >>> theirs = {"id": "r", "line": "c", "revision": 9, "forebears": [first]}
    >>> descends(mine, first), descends(first, mine), descends(theirs, mine)
    (True, False, False)
    """
    if earlier is None or later is None:
        return earlier is None
    knows = known(later).get(_line(earlier), -1)
    if knows != _number(earlier) or _line(later) != _line(earlier):
        return knows >= _number(earlier)
    if "conditions" not in later or "conditions" not in earlier:  # only its state was noted
        return True
    return same_answers(later, earlier)  # one place on one line, and perhaps two who wrote there


def same_answers(one: Json, other: Json) -> bool:
    """Tell whether two states say the same, wherever the team stood and whoever wrote them."""
    return answers(one) == answers(other)


def answers(document: Json) -> str:
    """Return the digest over what was answered in a state.

    A field that says nothing counts as one that is not there: earlier versions did not write
    those that were added later. 0 says something.

    >>> answers({"title": "A"}) == answers({"title": "A", "frame": {"policy": "", "aims": []}})
    True
    >>> answers({"title": "A"}) == answers({"title": "A", "confidence": 0})
    False
    """
    text = _text({k: v for k, v in document.items() if k not in NO_ANSWER})
    return _digest(json.loads(text, object_pairs_hook=_saying))


def _saying(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """Return the fields that say something; the innermost are asked first."""
    return {
        k: v for k, v in pairs if v not in (None, "", [], {}) and (v is not False or k in ASKED)
    }


def seal(page: Json, said: str) -> str:
    r"""Return what a page is sealed with: over its text, "-", and over the answers it was made of.

    A page is the data of an output. Its text may stand in lines, as in a file, or in one piece.
    `said` is the digest of the `answers`.

    >>> one, other = {"text/plain": ["a\n", "b"]}, {"text/plain": "a\nb"}
    >>> seal(one, answers({"title": "A"})) == seal(other, answers({"title": "A"}))
    True
    """
    text = {kind: in_one_piece(part) for kind, part in page.items() if kind.startswith("text/")}
    return f"{_digest(text)[:12]}-{said[:12]}"


def in_one_piece(text: Any) -> str:
    """Return a text that may stand in lines, as in the file of a notebook."""
    return "".join(map(str, text)) if isinstance(text, list) else str(text)


def is_blank(document: Json | None) -> bool:
    """Tell whether nobody has entered anything yet."""
    return document is None or (
        _number(document) <= 0 and not document.get("title") and not document.get("question")
    )


def _line(document: Json) -> str:
    return str(document.get("line") or document.get("id"))


def _number(document: Json) -> int:
    revision = document.get("revision")
    return revision if isinstance(revision, int) else -1


def _digest(content: Json) -> str:
    return hashlib.sha256(_text(content).encode()).hexdigest()[:32]


def _text(content: Json) -> str:
    return json.dumps(content, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
