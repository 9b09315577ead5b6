"""Which pages of a notebook say something other than the record that it holds.

Each page is sealed when it is made or saved: over what it reads, and over the answers it was made
of (`coprod.lineage.seal`). What a page in use shows is not judged, nor what has no seal of two
parts: the first seals could not tell a page that was changed from one that was not made anew.
"""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from coprod.errors import RecordError
from coprod.keep.carrier import SEAL, is_live, kind, own, pages
from coprod.keep.notebook import headings
from coprod.lineage import answers, in_one_piece, seal
from coprod.plain.letters import shown_safely
from coprod.record import Record
from coprod.record.upgrades import upgrade
from coprod.steps import cells
from coprod.version import __version__
from coprod.words import listed

OTHER = {
    "one": "The page {pages} says something other than the record, as where one of the two was "
    "changed.",
    "several": "The pages {pages} say something other than the record, as where one of the two was "
    "changed.",
}
EARLIER = {
    "one": "The page {pages} shows an earlier state of the record.",
    "several": "The pages {pages} show an earlier state of the record.",
}
COUNTS = {
    "record": "The record counts: choose Run ▸ Run All Cells to read what it says.",
    "working": "The record counts: choose Run ▸ Run All Cells to have its pages written anew.",
}


class Page(NamedTuple):
    """A sealed page: whether it reads as it did, and whether it was made of these answers."""

    panel: str
    text: str
    as_it_was: bool
    of_record: bool


def contradicted(notebook: dict[str, Any]) -> list[str]:
    """Return the panels whose page does not read as it did when it was saved."""
    return _panels(page for page in _sealed(notebook) if not page.as_it_was)


def earlier(notebook: dict[str, Any]) -> list[str]:
    """Return the panels whose page was made of other answers, and reads otherwise made anew.

    Where another version wrote the record, none: its pages may read otherwise for that alone.
    """
    old = [page for page in _sealed(notebook) if page.as_it_was and not page.of_record]
    document = own(notebook) if old else None
    if document is None or document.get("software") != f"coprod {__version__}":
        return []
    from coprod.page.twins import twin  # late: pages are seldom made anew

    try:
        record = Record.from_document(upgrade(document))
    except RecordError:  # whoever opens it is told
        return []
    there = [page for page in old if page.panel in cells()]
    return _panels(page for page in there if page.text != twin(record, page.panel)["text/plain"])


def other_pages(notebook: dict[str, Any]) -> str:
    """Say which pages of a notebook say something other than its record; "" where none does.

    Such a record is sound all the same: what it says counts.
    """
    told = [
        said["one" if len(panels) == 1 else "several"].format(pages=_named(panels))
        for said, panels in ((OTHER, contradicted(notebook)), (EARLIER, earlier(notebook)))
        if panels
    ]
    counts = COUNTS["record" if kind(notebook) == "record" else "working"]
    return " ".join([*told, counts]) if told else ""


def _sealed(notebook: dict[str, Any]) -> Iterator[Page]:
    record = own(notebook)
    if record is None or is_live(notebook):
        return
    said = answers(record)
    for about, page in pages(notebook):
        text, mark, of = str(about.get(SEAL)).partition("-")
        text_now, _, of_now = seal(page, said).partition("-")
        if mark:
            plain = in_one_piece(page.get("text/plain"))
            yield Page(str(about["panel"]), plain, text == text_now, of == of_now)


def _panels(found: Iterable[Page]) -> list[str]:
    return list(dict.fromkeys(page.panel for page in found))


def _named(panels: list[str]) -> str:
    some = [f"“{_heading(panel)}”" for panel in panels[:3]]
    return listed([*some, f"{len(panels) - 3} more"] if len(panels) > 3 else some)


def _heading(panel: str) -> str:
    """Return what a panel is headed in a saved record; what stands in none goes by its name."""
    above = headings(seminar=True) | headings(seminar=False)
    return above[panel].split("\n")[0].strip("# ") if panel in above else shown_safely(panel, 40)
