"""The parking lot: one line to put a remark aside, and the remarks there are, the latest first."""

from typing import Any

from coprod.keep.workbook import Workbook
from coprod.panel.drawn import Options, card, entered, with_options
from coprod.panel.view import View
from coprod.parts import Remark
from coprod.progress.scene import Scene
from coprod.progress.steps import names
from coprod.record import Record
from coprod.session.parked.page import open_remarks
from coprod.session.parked.words import PARKED, REMARK_FIELDS
from coprod.steps import title

FIELDS = {field["id"]: field for field in REMARK_FIELDS}


class ParkedView(View):
    """A line to park a remark at any step, and a card for each that was parked.

    The page gives a remark its id, so that one it sends again to another kernel is parked once.
    """

    script = "parked"
    depends_on = ("parked", "walk.route")
    told = ""  # what is said until the next thing is done here

    def describe(self, scene: Scene) -> dict[str, Any]:
        record = scene.record
        steps: Options = [(name, title(name)) for name in names(record.walk)]
        cards = [self._card(n, one, steps) for n, one in enumerate(record.parked, start=1)]
        return {
            "say": PARKED,
            "cards": cards[::-1],
            "open": sum(remark.is_open for remark in record.parked),
            "counted": open_remarks(record),
            "told": self.told,
            "key": self.key("parked"),
        }

    def _card(self, n: int, remark: Remark, steps: Options) -> dict[str, Any]:
        title = PARKED["title"].format(n=n)
        fields = [with_options(f, steps) if f["id"] == "step" else f for f in REMARK_FIELDS]
        return card(remark.id, fields, dict(remark), title, open=remark.is_open)

    def show(self, scene: Scene, afresh: bool = False) -> None:
        if afresh:  # undo may have brought back what was removed
            self.told = ""
        super().show(scene, afresh)

    def heard(self, verb: str, content: dict[str, Any]) -> None:
        self.told = PARKED["removed"] if verb == "remove" else ""
        id, value = str(content["card"]), content.get("value")
        there = any(remark.id == id for remark in self.workbook.record.parked)
        if verb == "park" and not there:
            at = self.workbook.record.walk.at
            self.workbook.do(Record.park, str(value), id=id, step=at)
        elif verb == "set":
            field = FIELDS[str(content.get("field"))]
            given = {field["id"]: entered(field, value)}
            self.workbook.set_fields(Record.change_remark, id, **given)
        elif verb == "remove" and there:  # pressed twice before the page heard
            self.workbook.do(Record.remove_remark, id)


def parked(workbook: Workbook) -> list[View]:
    """Show the parking lot: remarks put aside at any step, and what became of them."""
    return [ParkedView(workbook)]
