"""Jinja as all our pages use it: escaped by default, one set of colours, strict about names."""

from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from coprod import words
from coprod.look import TOKENS

_pages = Environment(
    loader=PackageLoader("coprod.report"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def _lines(text: str) -> Markup:
    """Keep the line ends that somebody typed."""
    return Markup("<br>\n").join(Markup.escape(line) for line in text.split("\n"))


_pages.filters["lines"] = _lines
_pages.globals.update(look=TOKENS, words=words)


def page(name: str, **values: Any) -> str:
    """Fill in a template of `coprod/report/templates`."""
    return _pages.get_template(name).render(**values)
