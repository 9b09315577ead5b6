"""Jinja as the writers use it: escaped by default, one set of colours, strict about names."""

import re
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from coprod.drawing.look import TOKENS
from coprod.page.words import LEFT_BLANK
from coprod.plain.letters import parted
from coprod.weighing.words import AGAINST, FOR
from coprod.words import BLANK
from coprod.words.scales import END, IN_BETWEEN, SIDE, STATE, STRENGTH

_templates = Environment(
    loader=PackageLoader("coprod.page"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)

_BREAK = Markup("<wbr>")
_NO_LINE = re.compile(r">\n+<(?!tr|p\b|div|table|span|br)")


def _lines(text: str) -> Markup:
    """Keep the line ends that somebody typed."""
    return Markup("<br>\n").join(Markup.escape(line) for line in text.split("\n"))


def _breakable(text: str, most: int) -> Markup:
    """Keep the line ends, and let words of more than `most` letters break, wherever that is."""
    return _BREAK.join(map(_lines, parted(text, most)))


_templates.filters.update(lines=_lines, breakable=_breakable)
WORDS = {
    "against": AGAINST,
    "in_favour": FOR,
    "blank": BLANK,
    "in_between": IN_BETWEEN,
    "left_blank": LEFT_BLANK,
    "end": END,
    "side": SIDE,
    "state": STATE,
    "strength": STRENGTH,
}
_templates.globals.update(look=TOKENS, words=WORDS)


def filled(name: str, **values: Any) -> str:
    """Fill in a template of `coprod/page/templates`.

    A line ends where a row or a paragraph begins: a notebook keeps each line apart, and that costs
    more than most tags. What somebody typed is escaped by then and loses no line.
    """
    return _NO_LINE.sub("><", _templates.get_template(name).render(**values))
