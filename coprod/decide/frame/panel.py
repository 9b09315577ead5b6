"""The project, the partner groups and who stands behind it."""

from typing import Any

from coprod.decide.frame.words import FRAME_FIELDS
from coprod.keep.workbook import Workbook
from coprod.panel.cards import CardsView
from coprod.panel.drawn import CardState, card
from coprod.panel.fields import entered
from coprod.panel.view import View
from coprod.panel.words import REMOVED
from coprod.parts import StepName
from coprod.progress.scope import scope_notes
from coprod.record import Record
from coprod.words import NO_NAME, listed
from coprod.words.fields import by_id

OF_THE_RECORD = ("title", "question")
FIELDS = by_id(FRAME_FIELDS)


class FrameView(CardsView):
    """One card: what the project is called, the question, partner groups, interests."""

    step: StepName = "frame"
    depends_on = ("title", "question", "frame")

    def cards(self, record: Record) -> list[CardState]:
        values = {**dict(record.frame), "title": record.title, "question": record.question}
        return [card("frame", FRAME_FIELDS, values)]

    def notes(self, record: Record) -> list[str]:
        return scope_notes(record)

    def put(self, card: str, field: str, value: Any) -> None:
        if field in OF_THE_RECORD:
            self.workbook.retitle(**{field: str(value)})
            return
        value = entered(FIELDS[field], value)
        before = self.workbook.record
        if field == "partners":
            value = [{**row, "required": _required(before, row)} for row in value]
        self.workbook.set_fields(Record.set_frame, **{field: value})
        self._tell_of_loss(before)

    def _tell_of_loss(self, before: Record) -> None:
        """Where a group took its plan or its decision with it, say so."""
        after = {partner.id for partner in self.workbook.record.frame.partners}
        said_of = {i.partner for i in before.how.involvement}
        said_of |= {d.partner for d in before.decisions if d.partner}
        if lost := [before.label(id) or NO_NAME for id in sorted(said_of - after)]:
            self.tell(REMOVED.format(label=listed(lost)))


def _required(record: Record, row: dict[str, Any]) -> bool | None:
    """Return whether a group is required. A box that nobody ever ticked says nothing."""
    before = {partner.id: partner.required for partner in record.frame.partners}
    return True if row["required"] else None if before.get(row["id"]) is None else False


def frame(workbook: Workbook) -> list[View]:
    """Show the project, the partner groups and who stands behind it."""
    return [FrameView(workbook)]
