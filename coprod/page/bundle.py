"""A page as a notebook keeps it: HTML and plain text in one MIME bundle."""

from collections.abc import Iterable
from typing import Any

from coprod.page.blocks import Block
from coprod.page.html import as_html
from coprod.page.plain import as_text

Bundle = dict[str, Any]


def bundle(*pages: Iterable[Block]) -> Bundle:
    """Return pages, one beneath the other, as HTML and as plain text that say the same."""
    every = [list(page) for page in pages]
    return {
        "text/html": "\n".join(map(as_html, every)),
        "text/plain": "\n".join(map(as_text, every)),
    }
