"""A private note: a reason somebody would rather not say yet. It is in no record."""

from typing import Any

from coprod.errors import StoreError
from coprod.panels.view import View, script
from coprod.record import Record
from coprod.shelf import POLITICAL
from coprod.steps import LEFT_OUT, step
from coprod.store import PrivateNote
from coprod.words.panels import PRIVATE


class PrivateView(View):
    """One note. Its text comes to the page only when it is asked for, and is shown as dots."""

    _esm = script("private.js")
    trouble = ""

    @property
    def note(self) -> PrivateNote | None:
        """The note that belongs to the current record; None where none can be kept."""
        drafts = self.workbook.drafts
        return PrivateNote(self.workbook.record.id, drafts.where) if drafts else None

    def describe(self, record: Record) -> dict[str, Any]:
        note = self.note
        kept = bool(note and note.path.exists())
        said = PRIVATE["kept" if kept else "none"] if note else PRIVATE["impossible"]
        return {
            "say": PRIVATE,
            "kept": kept,
            "away": step(record, "purposes").state in LEFT_OUT,
            "possible": note is not None,
            "status": self.trouble or said,
        }

    def heard(self, verb: str, content: dict[str, Any]) -> None:
        note = self.note
        if note is None:
            return
        self.trouble = ""
        try:
            if verb == "note":
                note.write(str(content.get("value")))
            elif verb == "fetch":
                self.send({"note": note.read()})
            elif verb == "forget":
                note.write("")
            elif verb == "disclose":
                self._disclose(note.read())
        except StoreError as error:
            self.trouble = str(error)
        self.show(self.workbook.record)

    def _disclose(self, text: str) -> None:
        # The note stays: undo takes the aim back, and must not cost what was written.
        if text.strip():
            self.workbook.do("add_aim", outcome=text, family=POLITICAL)
        else:
            self.trouble = PRIVATE["empty"]
