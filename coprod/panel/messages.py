"""What a page says, as frozen values: one class for each thing that can be done on it.

A message comes as JSON with its `verb`. A view names all that it hears (`View.hears`); anything
else that comes is refused before it reaches the record. The page's scripts know each message as a
type: ``panel/front/state.d.ts`` is made from these classes.
"""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar, get_args

from pydantic import ConfigDict, TypeAdapter, ValidationError


@dataclass(frozen=True)
class Message:
    """Something that a person did on the page, or that the page tells by itself."""

    verb: ClassVar[str]
    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="ignore")  # number and page


def understood(kinds: Any, content: dict[str, Any]) -> Message:
    """Return what came from a page as a message of one of some kinds: a class, or a union.

    Raises
    ------
    ValueError
        If there is no such verb, or it came with something else than it takes.
    """
    verb = content.get("verb")
    known = get_args(kinds) or ((kinds,) if kinds else ())
    kind = next((one for one in known if one.verb == verb), None)
    if kind is None:
        raise ValueError(f"nothing here is called '{str(verb)[:40]}'")
    try:
        message: Message = _adapter(kind).validate_json(json.dumps(content), strict=True)
    except ValidationError as error:
        place = ".".join(map(str, error.errors()[0]["loc"]))
        raise ValueError(f"'{verb}' takes another {place}") from error
    return message


@cache
def _adapter(kind: type[Message]) -> TypeAdapter[Message]:
    return TypeAdapter(kind)
