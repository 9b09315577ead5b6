"""The saved page of the steps taken: how far the team came."""

from collections.abc import Sequence

from coprod.page.blocks import Block, Note, Table
from coprod.page.made import made_of
from coprod.progress.steps import Standing, left_out
from coprod.progress.steps import steps as standings
from coprod.record import Record
from coprod.session.steps.words import AGENDA_USED, STEPS_SAY
from coprod.words import listed


@made_of("progress", "walk.plan", "walk.minutes", "walk.route", given="progress")
def steps(record: Record, progress: Sequence[Standing] | None = None) -> list[Block]:
    """Say how far the team went with each step, what stands open, and its agenda; no times."""
    rows, progress = [], progress or standings(record)
    for step in progress:
        nothing = STEPS_SAY["nothing_open"] if step.state == "complete" else ""
        rows.append((step.title, step.said, "\n".join(step.blockers) or nothing))
    columns = [STEPS_SAY[name] for name in ("step", "state", "open")]
    notes = [*_agenda(record), *left_out(record, progress)]
    return [Table("", columns, rows), *(Note(said) for said in notes)]


def _agenda(record: Record) -> list[str]:
    """Say which agenda the team chose, as the record keeps it; [] if it chose none."""
    slots = record.walk.plan
    if not slots:
        return []
    minutes = record.walk.minutes or sum(slot.minutes for slot in slots)
    return [AGENDA_USED.format(minutes=minutes, slots=listed([s.title for s in slots]))]
