"""The scripts and sheets of the live panels, as a page gets them.

Sources are ES modules, in this folder and in the rooms of the steps; what a page gets of them is
one file, which is made by ``make front`` and committed: nobody needs to build anything.
"""

from functools import cache
from hashlib import sha256
from pathlib import Path

from coprod.drawing.look import css_properties

_FRONT = Path(__file__).parent
_PACKAGE = _FRONT.parents[1]
MADE = _FRONT / "made"
_FIRST, _LAST = ("style.css", "record.css", "framed.css"), ("paper.css",)


@cache
def page() -> str:
    """Return the script of all views, made from their modules."""
    return (MADE / "page.js").read_text(encoding="utf-8")


@cache
def door() -> str:
    """Return the few lines that every view has of its own."""
    return (MADE / "door.js").read_text(encoding="utf-8")


@cache
def charts_script() -> str:
    """Return the script of the library that draws charts."""
    return (_FRONT / "vendor" / "plotly-basic" / "plotly-basic.min.js").read_text("utf-8")


@cache
def charts_version() -> str:
    """Return which version of that library it is."""
    return charts_script()[:200].split("(basic - minified) v")[1].split()[0]


@cache
def sheet() -> str:
    """Return the style sheet of all views: tokens, the kit, what rooms add, and paper."""
    of_rooms = sorted(p for p in _PACKAGE.rglob("*.css") if p.parent != _FRONT and _is_of_room(p))
    sheets = [*(_FRONT / name for name in _FIRST), *of_rooms, *(_FRONT / name for name in _LAST)]
    return css_properties() + "".join(path.read_text(encoding="utf-8") for path in sheets)


def _is_of_room(path: Path) -> bool:
    return "app" not in path.relative_to(_PACKAGE).parts[:1]


@cache
def version() -> str:
    """Return what tells this script and sheet from those of another version."""
    return sha256((page() + sheet()).encode()).hexdigest()[:16]
