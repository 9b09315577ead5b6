"""Messages that make no sense, made from the classes of those that do.

What a message takes is read off its class; values of any other kind come from hypothesis.
"""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields
from typing import Any, Literal, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from coprod.panel.messages import Message
from coprod.panel.view import Panel

WORDS = "no such thing"
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.floats(0.1, 0.9) | st.just(WORDS),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.just("a"), inner, max_size=1),
    max_leaves=3,
)


@dataclass(frozen=True)
class Place:
    """A field of a message that a view hears."""

    message: type[Message]
    field: str

    def __str__(self) -> str:
        return f"{self.message.__name__}.{self.field}"


def messages(view: type[Panel]) -> tuple[type[Message], ...]:
    """Return the messages that a view hears."""
    return get_args(view.hears) or (view.hears,)


def places(view: type[Panel]) -> Iterator[Place]:
    """Return the fields of all messages that a view hears."""
    for kind in messages(view):
        for field in fields(kind):
            yield Place(kind, field.name)


def sound(kind: type[Message]) -> dict[str, Any]:
    """Return a message as a page sends it, with values of the kinds it takes, whatever they say."""
    hints = get_type_hints(kind)
    return {"verb": kind.verb, **{field.name: _some(hints[field.name]) for field in fields(kind)}}


def nonsense(place: Place) -> st.SearchStrategy[dict[str, Any]]:
    """Return messages with a value at a place that is of none of the kinds it takes."""
    hint, message = get_type_hints(place.message)[place.field], sound(place.message)
    wrong = JSON.filter(lambda value: not takes(hint, value))
    return wrong.map(lambda value: {**message, place.field: value})


def incomplete(kind: type[Message]) -> Iterator[dict[str, Any]]:
    """Return messages that lack one of what they cannot do without."""
    for field in fields(kind):
        if field.default is MISSING:
            yield {name: value for name, value in sound(kind).items() if name != field.name}


def takes(hint: Any, value: Any) -> bool:
    """Tell whether a value is of a kind; 1 is no truth, and True no number.

    >>> takes(str | list[str], ["a"]), takes(int, True), takes(Literal["a"], "b")
    (True, False, False)
    """
    origin, of = get_origin(hint), get_args(hint)
    if hint in (Any, object):
        return True
    if origin is Literal:
        return any(value == one and type(value) is type(one) for one in of)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return isinstance(value, dict) and all(takes(of[1], one) for one in value.values())
    if origin in (list, tuple):
        return isinstance(value, list) and all(takes(of[0], one) for one in value)
    if of:  # a union
        return any(takes(one, value) for one in of)
    if hint is float:
        return type(value) in (int, float)
    return value is None if hint is type(None) else type(value) is hint


def _some(hint: Any) -> Any:
    origin, of = get_origin(hint), get_args(hint)
    if origin is Literal:
        return of[0]
    if of and origin not in (list, tuple, dict):
        return _some(of[0])
    return {str: WORDS, bool: True, int: 0, float: 0.5, type(None): None}.get(hint, [])
