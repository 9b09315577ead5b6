"""What a page is made of: its elements, where they lead, and its text."""

import re
from html.parser import HTMLParser
from typing import NamedTuple

LEAD = {"href", "src", "srcset", "action", "formaction", "srcdoc", "data", "poster", "xlink:href"}
LEAD |= {"style", "content", "http-equiv", "background"}
UNSEEN = ("script", "style")


class Shape(NamedTuple):
    """The elements of a page with the names of their attributes, where they lead, and the text."""

    elements: list[tuple[str, ...]]
    leads: list[tuple[str, str]]
    text: str


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, ...]] = []
        self.leads: list[tuple[str, str]] = []
        self.texts: list[str] = []
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag
        self.elements.append((tag, *sorted(name for name, _ in attrs)))
        self.leads += [(name, _where(value or "")) for name, value in attrs if name in LEAD]

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""
        self.elements.append((f"/{tag}",))

    def handle_comment(self, data: str) -> None:
        self.elements.append(("a comment",))

    def handle_decl(self, decl: str) -> None:
        self.elements.append(("a declaration",))

    def handle_data(self, data: str) -> None:
        if self.inside not in UNSEEN:
            self.texts.append(data)


def _where(value: str) -> str:
    """Return where an attribute leads; of a picture within the page, that it is one."""
    return re.sub(r"^(data:image/[a-z+]+)[;,].*", r"\1", value, flags=re.DOTALL)


def shape(page: str) -> Shape:
    """Return what a page in HTML or SVG is made of.

    >>> shape('<p>one <a href="x">two</a>')
    Shape(elements=[('p',), ('a', 'href'), ('/a',)], leads=[('href', 'x')], text='one two')
    """
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return Shape(reader.elements, reader.leads, "".join(reader.texts))


def dense(text: str) -> str:
    """Return a text without its blanks: a page may break its lines anywhere."""
    return "".join(text.split())
