"""The bar that says where things stand: undo, redo, Save record, Start afresh."""

from collections.abc import Callable
from typing import Any

from coprod import words
from coprod.panels.view import View, script
from coprod.record import Record
from coprod.workbook import Workbook


class ToolbarView(View):
    """One model, shown at the top and again at the end of a notebook."""

    _esm = script("saving.js", "toolbar.js")

    def __init__(
        self, workbook: Workbook, save: Callable[[], object], afresh: Callable[[], None]
    ) -> None:
        self._save, self._afresh = save, afresh
        super().__init__(workbook)

    def describe(self, record: Record) -> dict[str, Any]:
        say = words.TOOLBAR
        kept = say["kept"] if self.workbook.drafts else say["not_kept"]
        kept = say["behind"] if self.workbook.behind else kept
        return {
            "status": f"{say['revision'].format(n=record.revision)} {kept}",
            "words": say,
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
        elif verb == "read":
            self.workbook.notice = ""
        elif verb == "settle":  # all that was sent before this has been dealt with
            self.send({"settled": content.get("value"), "kept": self._kept()})

    def _kept(self) -> bool:
        """Have everything on disk; tell whether it is."""
        return self.workbook.flush() and self.workbook.drafts is not None
