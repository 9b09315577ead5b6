"""The parking lot: one line to put a remark aside, and the remarks there are, the latest first."""

from collections.abc import Iterable
from typing import Any, ClassVar

from coprod.keep.workbook import Workbook
from coprod.panel.drawn import CardState, card, with_options
from coprod.panel.fields import entered
from coprod.panel.forms import RemoveCard, SetField
from coprod.panel.view import View
from coprod.parts import Remark
from coprod.progress.scene import Scene
from coprod.progress.steps import names
from coprod.record import Record
from coprod.session.parked.page import open_remarks
from coprod.session.parked.state import ParkedMessage, ParkedState, ParkRemark
from coprod.session.parked.words import PARKED, REMARK_FIELDS
from coprod.steps import title
from coprod.words.fields import Field, by_id

FIELDS = by_id(REMARK_FIELDS)


class ParkedView(View):
    """A line to park a remark at any step, and a card for each that was parked.

    The page gives a remark its id, so that one it sends again to another kernel is parked once.
    """

    script = "parked"
    hears: ClassVar[Any] = ParkedMessage
    depends_on = ("parked", "walk.route")
    told = ""  # what is said until the next thing is done here

    def describe(self, scene: Scene) -> ParkedState:
        record = scene.record
        steps = [(name, title(name)) for name in names(record.walk)]
        fields = with_options(REMARK_FIELDS, {"step": steps})
        cards = [_card(n, one, fields) for n, one in enumerate(record.parked, start=1)]
        return ParkedState(
            say=PARKED,
            cards=cards[::-1],
            open=sum(remark.is_open for remark in record.parked),
            counted=open_remarks(record),
            told=self.told,
            key=self.key("parked"),
        )

    def show(self, scene: Scene, afresh: bool = False) -> None:
        if afresh:  # undo may have brought back what was removed
            self.told = ""
        super().show(scene, afresh)

    def heard(self, message: ParkedMessage) -> None:
        id, record = message.card, self.workbook.record
        self.told = PARKED["removed"] if isinstance(message, RemoveCard) else ""
        there = any(remark.id == id for remark in record.parked)
        match message:
            case ParkRemark(value=text) if not there:
                self.workbook.do(Record.park, text, id=id, step=record.walk.at)
            case SetField(field=name, value=value):
                given = {name: entered(FIELDS[name], value)}
                self.workbook.set_fields(Record.change_remark, id, **given)
            case RemoveCard() if there:  # pressed twice before the page heard
                self.workbook.do(Record.remove_remark, id)


def _card(n: int, remark: Remark, fields: Iterable[Field]) -> CardState:
    title = PARKED["title"].format(n=n)
    return card(remark.id, fields, dict(remark), title, open=remark.is_open)


def parked(workbook: Workbook) -> list[View]:
    """Show the parking lot: remarks put aside at any step, and what became of them."""
    return [ParkedView(workbook)]
