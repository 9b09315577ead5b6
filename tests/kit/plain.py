"""Reading a record, and what an error has to sound like, for all tests that look at one."""

import json
import re
from html import unescape

import pytest

from coprod import Record, RecordError


def sentence(refused, *arguments, **named):
    """What somebody is told when this is refused: in plain words, on one line, without a trace."""
    with pytest.raises(RecordError) as caught:
        refused(*arguments, **named)
    said = str(caught.value)
    assert said.endswith(".") and "\n" not in said
    for jargon in ("pydantic", "validation error", "type=", "http", "Traceback"):
        assert jargon not in said
    return said


def read(document):
    """Read a record as a file would give it."""
    return Record.from_json(json.dumps(document))


def on_page(bundle):
    """What a reader sees of a page, without its tags."""
    return unescape(re.sub(r"<[^>]*>", "", bundle["text/html"]))
