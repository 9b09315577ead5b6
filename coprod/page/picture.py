"""What fills a bar, as a picture that needs nothing to be seen: an SVG of some hundred bytes.

A browser that prints leaves out backgrounds, and JupyterLab style sheets, but neither an image.
There is no text in it: how wide letters are is known only to whoever shows the page.
"""

from functools import cache
from typing import Literal, get_args
from urllib.parse import quote

from markupsafe import Markup

from coprod.page.jinja import filled

Fill = Literal["against", "for", "unsure"]
FILLS: tuple[Fill, ...] = get_args(Fill)


def bar_svg(fill: Fill) -> str:
    """Return the pattern of a bar as SVG, as wide as whoever shows it makes it."""
    return filled("bar.svg.j2", fill=fill)


@cache
def bar_image(fill: Fill) -> Markup:
    """Return the pattern as a data address, fit to stand between double quotes as it is."""
    return Markup("data:image/svg+xml," + quote(bar_svg(fill), safe=" ;/?:@=+$,()*'!~-_."))
