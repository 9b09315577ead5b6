"""The parking lot as a page: what is still open, and what became of the rest."""

from collections.abc import Iterable

from coprod.page.blocks import Block, Note, Table
from coprod.page.made import made_of
from coprod.parts import Remark
from coprod.record import Record
from coprod.session.parked.words import (
    ALL_DEALT_WITH,
    DEALT_WITH,
    NO_STEP,
    NOTHING_PARKED,
    PARKED_OPEN,
    REMARK_FIELDS,
    STILL_OPEN,
)
from coprod.steps import declared, title
from coprod.words import BLANK, counted

TEXT, CAME_UP, BECAME = (field.label for field in REMARK_FIELDS)


@made_of("parked")
def parked(record: Record) -> list[Block]:
    """Say every remark by the step it came up at, those that are still open first."""
    if not record.parked:
        return [Note(NOTHING_PARKED)]
    still_open = [r for r in record.parked if r.is_open]
    done = [r for r in record.parked if not r.is_open]
    blocks: list[Block] = [Note(open_remarks(record) or ALL_DEALT_WITH)]
    if still_open:
        rows = [[_where(r), _text(r)] for r in _by_step(still_open)]
        blocks.append(Table(STILL_OPEN, [CAME_UP, TEXT], rows))
    if done:
        rows = [[_where(r), _text(r), r.dealt_with] for r in _by_step(done)]
        blocks.append(Table(DEALT_WITH, [CAME_UP, TEXT, BECAME], rows))
    return blocks


def open_remarks(record: Record) -> str:
    """Say how many remarks are still open; "" if none is."""
    n = sum(remark.is_open for remark in record.parked)
    return counted(PARKED_OPEN, n) if n else ""


def _by_step(remarks: Iterable[Remark]) -> list[Remark]:
    """Return remarks in the order of the path; those of no step come last."""
    order = list(declared())
    return sorted(remarks, key=lambda r: order.index(r.step) if r.step else len(order))


def _text(remark: Remark) -> str:
    return remark.text if remark.text.strip() else BLANK


def _where(remark: Remark) -> str:
    return title(remark.step) if remark.step else NO_STEP
