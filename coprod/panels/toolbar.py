"""The bar that says where things stand: undo, redo, Save record, Start afresh; Go on from here."""

from collections.abc import Callable
from typing import Any

from coprod import words
from coprod.panels.view import View, script
from coprod.record import Record
from coprod.report.text import day
from coprod.words.saved import SAVED_RECORD
from coprod.workbook import Workbook


class ToolbarView(View):
    """One model, shown at the top and again at the end of a notebook.

    Of a saved record it says which one it is, and offers to go on from it: nothing else.
    """

    _esm = script("saving.js", "toolbar.js")

    def __init__(
        self,
        workbook: Workbook,
        save: Callable[[], object],
        afresh: Callable[[], None],
        go_on: Callable[[], object] = lambda: None,
    ) -> None:
        self._save, self._afresh, self._go_on = save, afresh, go_on
        super().__init__(workbook)

    def describe(self, record: Record) -> dict[str, Any]:
        say, saved = words.TOOLBAR, self.workbook.read_only
        kept = say["kept"] if self.workbook.drafts else say["not_kept"]
        kept = say["behind"] if self.workbook.behind else kept
        return {
            "status": "" if saved else f"{say['revision'].format(n=record.revision)} {kept}",
            "record": saved_record(record) if saved else "",
            "words": {**say, "go_on": SAVED_RECORD["go_on"]},
            "notice": self.workbook.notice,
            "can_undo": self.workbook.can_undo,
            "can_redo": self.workbook.can_redo,
        }

    def heard(self, verb: str, content: dict[str, Any]) -> None:
        if verb == "undo":
            self.workbook.undo()
        elif verb == "redo":
            self.workbook.redo()
        elif verb == "save":
            self._save()
        elif verb == "afresh":
            self._afresh()
        elif verb == "go_on":
            self._go_on()
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
    title = record.title or words.UNTITLED
    on = day(at.astimezone().date())
    return f"{which.format(title=title, revision=record.revision, day=on)} {say['read']}"
