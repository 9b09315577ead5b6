"""The bar that says where things stand: undo, redo, Save record, Start afresh; Go on from here."""

from typing import Any, Protocol

from coprod.keep.workbook import Workbook
from coprod.page.text import day
from coprod.panel.view import View
from coprod.progress.scene import Scene
from coprod.record import Record
from coprod.session.start.another import Another
from coprod.session.start.words import SAVED_RECORD, TOOLBAR
from coprod.words import UNTITLED


class Acts(Protocol):
    """What can be done from the bar besides undo and redo."""

    others: tuple[Another, ...]

    def save(self) -> object:
        """Save the record."""

    def start_afresh(self) -> None:
        """Put the answers aside and begin an empty record."""

    def new_blank(self) -> object:
        """Make a blank notebook beside this one."""

    def go_on(self) -> object:
        """Go on from a saved record."""

    def take(self, number: int) -> None:
        """Show other answers in place of these."""

    def shown_in(self, path: str) -> str:
        """Hear in which notebook the bar is shown; say so if it is another one."""

    def look_at_file(self) -> None:
        """Hear what saving the file has just kept beside it."""


class ToolbarView(View):
    """One model, shown at the top and again at the end of a notebook.

    Of a saved record it says which one it is, and offers to go on from it: nothing else.
    """

    script = "toolbar"

    def __init__(self, workbook: Workbook, acts: Acts) -> None:
        self._acts = acts
        super().__init__(workbook)

    def describe(self, scene: Scene) -> dict[str, Any]:
        record = scene.record
        say, saved = TOOLBAR, self.workbook.read_only
        kept = say["kept"] if self.workbook.drafts else say["not_kept"]
        kept = say["behind"] if self.workbook.behind else kept
        return {
            "status": "" if saved else f"{say['revision'].format(n=record.revision)} {kept}",
            "record": saved_record(record) if saved else "",
            "words": {**say, "go_on": SAVED_RECORD["go_on"]},
            "notice": self.workbook.notice,
            "others": [other.said for other in self._acts.others],
            "can_undo": self.workbook.can_undo,
            "can_redo": self.workbook.can_redo,
        }

    def heard(self, verb: str, content: dict[str, Any]) -> None:
        if verb == "undo":
            self.workbook.undo()
        elif verb == "redo":
            self.workbook.redo()
        elif verb == "save":
            self._acts.save()
        elif verb == "afresh":
            self._acts.start_afresh()
        elif verb == "blank":
            self._acts.new_blank()
        elif verb == "go_on":
            self._acts.go_on()
        elif verb == "take":
            self._acts.take(int(content["value"]))
        elif verb == "place":
            if says := self._acts.shown_in(str(content.get("value"))):
                self.send({"foreign": content.get("value"), "says": says})
        elif verb == "saved":
            self._acts.look_at_file()
        elif verb == "read":
            self.workbook.notice = ""
        elif verb == "settle":  # all that was sent before this has been dealt with
            self.send({"settled": content.get("value"), "kept": self._kept()})

    def _kept(self) -> bool:
        """Have everything on disk; tell whether it is. What cannot be changed is."""
        kept = self.workbook.drafts is not None or self.workbook.read_only
        return self.workbook.flush() and kept


def saved_record(record: Record) -> str:
    """Return which saved record this is, and that it can only be read."""
    say = SAVED_RECORD
    saved = record.saves[-1] if record.saves else None
    if saved and saved.revision == record.revision:
        which, at = say["saved"], saved.at
    else:
        which, at = say["unsaved"], record.changed
    title = record.title or UNTITLED
    on = day(at.astimezone().date())
    return f"{which.format(title=title, revision=record.revision, day=on)} {say['read']}"
