"""A private note: a reason somebody would rather not say yet. It is in no record."""

import re
from typing import Any, ClassVar

from coprod.decide.purposes.state import (
    DiscloseNote,
    FetchNote,
    ForgetNote,
    KeepNote,
    PrivateMessage,
    PrivateState,
)
from coprod.decide.purposes.words import PRIVATE
from coprod.errors import StoreError
from coprod.keep.store import PrivateNote
from coprod.keep.workbook import Workbook
from coprod.panel.view import View
from coprod.progress.scene import Scene
from coprod.progress.steps import LEFT_OUT
from coprod.record import Record
from coprod.sources import shelf


class PrivateView(View):
    """One note. Its text comes to the page only when it is asked for, and is shown as dots."""

    script = "private"
    hears: ClassVar[Any] = PrivateMessage

    def __init__(self, workbook: Workbook) -> None:
        self.trouble = ""
        self._kept: tuple[str, bool] = ("", False)  # of which record, and whether there is a note
        super().__init__(workbook)

    def describe(self, scene: Scene) -> PrivateState:
        record = scene.record
        whose = self.workbook.id_of(record)
        note = self.note(whose)
        if self._kept[0] != whose:  # the disk is not looked at for every move of a slider
            self._kept = (whose, bool(note and note.path.exists()))
        kept = self._kept[1]
        said = PRIVATE["kept" if kept else "none"] if note else PRIVATE["impossible"]
        return PrivateState(
            say=PRIVATE,
            record=whose,
            kept=kept,
            away=self.workbook.read_only or scene.step("purposes").state in LEFT_OUT,
            possible=note is not None,
            status=self.trouble or said,
            key=self.key("private"),
        )

    def note(self, record_id: str) -> PrivateNote | None:
        """Return the note that belongs to a record; None where none can be kept.

        A saved record has the id of what it was saved from, and the note there is not for it.
        """
        drafts = self.workbook.drafts
        sound = re.fullmatch(r"[a-z0-9-]{1,120}", record_id)
        if not drafts or not sound or self.workbook.read_only:
            return None
        return PrivateNote(record_id, drafts.where)

    def heard(self, message: PrivateMessage) -> None:
        note = self.note(message.record or self.workbook.id_of(self.workbook.record))
        if note is None:
            return
        self.trouble = ""
        try:
            self._do(message, note)
        except StoreError as error:
            self.trouble = str(error)
            self.refuse()
        self._kept = ("", False)
        self.show(self.workbook.scene)

    def _do(self, message: PrivateMessage, note: PrivateNote) -> None:
        match message:
            case KeepNote(value=text):
                self.workbook.claim()
                note.write(text)
            case FetchNote():
                self.send({"note": note.read()})
            case ForgetNote():
                note.write("")
                self.workbook.forget_undone()  # it may have been disclosed, and that taken back
            case DiscloseNote():
                self._disclose(note.read())

    def _disclose(self, text: str) -> None:
        # The note stays: undo takes the aim back, and must not cost what was written.
        if not text.strip():
            self.trouble = PRIVATE["empty"]
            return
        known = shelf.POLITICAL in dict(shelf.families())  # a team's own tables may have no such
        self.workbook.do(Record.add_aim, outcome=text, family=shelf.POLITICAL if known else "")
        self.send({"disclosed": True})
