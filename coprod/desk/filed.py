"""What a workbook does with files: records saved, notebooks begun, other answers shown."""

import os
import shlex
from collections.abc import Callable, Mapping
from pathlib import Path, PurePath, PurePosixPath
from typing import Any

from coprod.desk.reopen import Reopened, another, reopen, went_back
from coprod.desk.words import NEW_BLANK, REOPEN
from coprod.errors import CoprodError, RecordError
from coprod.keep.carrier import FOREIGN
from coprod.keep.disk import is_there
from coprod.keep.held import held, note
from coprod.keep.notebook import save_record
from coprod.keep.onward import go_on, new_blank
from coprod.keep.told import in_workshop
from coprod.keep.workbook import Workbook
from coprod.record import Record
from coprod.session.start.another import Another
from coprod.session.start.words import SAVED_RECORD
from coprod.words import UNTITLED

OTHER_KIND = (
    "That is the record of a decision, and this is a seminar, or the other way round. Open it in a "
    "notebook of its own: coprod lab FILE."
)


class Filed(Workbook):
    """A workbook that knows where its notebook is.

    Attributes
    ----------
    home, notebook
        The folder of the notebook, and the file where somebody tells which one it is.
    others
        Answers that could be shown in place of these.
    started_from
        The file that a cell named, which is gone on from only once; "" for none.
    """

    home: Path
    notebook: Path | None = None
    others: tuple[Another, ...] = ()
    started_from: str = ""

    def tell_page(self, message: dict[str, Any]) -> None:
        """Tell the page something that is no part of a state."""

    def save(self) -> Path | None:
        """Write the record as a notebook of its own and say where; None if that failed."""
        self._may_change()
        try:
            path = self.save_with(lambda record: save_record(record, self._folder()))
        except CoprodError as error:
            self.notice = f"The record was not saved. {error} Your answers are still here."
            return None
        before, self.notice = self.notice, ""
        self.flush()
        said = [f"Saved as {path.name}, in the folder {path.parent.name}."]
        if self.record.is_seminar:
            said.append("This is the file to hand in.")
        told = self.notice or (before if self.behind else "")  # of the draft, and still true
        self.notice = " ".join([*said, told]).rstrip()
        return path

    def _folder(self) -> Path:
        """Return where records go: beside this notebook, or beside the other records."""
        return self.home if self.home.name == "records" else self.home / "records"

    def start_afresh(self) -> None:
        """Put the answers aside, under a name that is told, and begin an empty record."""
        self._may_change()
        kept = self.drafts.keep(self.record) if self.drafts else None
        where = f" The former ones are kept in {kept}." if kept else ""
        walk = self.record.walk
        fresh = Record.new(seminar=self.record.is_seminar)
        fresh = fresh.set_walk(route=walk.route, agenda=walk.agenda, plan=walk.plan)
        self.replace(fresh)
        self.notice = f"You start with a blank record.{where} Undo brings them back, too."

    def go_on(self) -> Path | None:
        """Write a notebook that goes on from this record, and have the page open it."""
        return self._open_beside(lambda: go_on(self.record, self.home), SAVED_RECORD)

    def new_blank(self) -> Path | None:
        """Write a blank notebook beside this one, and have the page open it."""
        return self._open_beside(
            lambda: new_blank(self.home, seminar=self.record.is_seminar), NEW_BLANK
        )

    def _open_beside(self, make: Callable[[], Path], say: Mapping[str, str]) -> Path | None:
        try:
            path = make()
        except CoprodError as error:
            self.notice = say["failed"].format(why=error)
            return None
        written = say["written_workshop"] if in_workshop() else say["written"]
        place = {"folder": path.parent.name, "path": shlex.quote(str(path))}
        self.notice = written.format(name=path.name, **place)
        self.tell_page({"open": path.name, "up": path.parent != self.home.absolute()})
        return path

    def turn_to(self, found: Reopened) -> None:
        """Go on with what somebody asked for; undo brings back what was there."""
        if found.record.is_seminar != self.record.is_seminar:
            raise RecordError(OTHER_KIND)
        if self.record.same_answers(found.record):
            return
        mine = self.record
        kept = self.drafts.keep(mine) if self.drafts else None  # else the draft would be all
        self.replace(found.record)
        self.others = (another(mine, REOPEN["other"]),)
        told = found.notice or self._told_of(found.record)
        self.notice = told + (REOPEN["kept"].format(kept=kept) if kept else "")

    def look_again(self) -> None:
        """Go back with the file, if somebody went back to an older one while this was open."""
        if self.drafts is None or not went_back(self.drafts.notebook):
            return
        found = reopen(Path(self.drafts.notebook), seminar=self.record.is_seminar)
        self.turn_to(found)
        if found.drafts and found.drafts.settled:
            note(self.drafts.notebook, **found.drafts.settled)

    def shown_in(self, path: str) -> str:
        """Return what to say where these panels are shown in another notebook, else ""."""
        if self.notebook is None or not is_there(self.notebook):
            return ""
        shown = PurePosixPath(path.split(":", 1)[-1]).as_posix()  # some name a drive before it
        names = (str(self.notebook), os.environ.get("JPY_SESSION_NAME", ""))
        own = any(f"/{PurePath(name).as_posix()}".endswith(f"/{shown}") for name in names)
        return "" if own else FOREIGN.format(other=self.notebook.name)

    def look_at_file(self) -> None:
        """Say what the file held of others, where saving the page has just kept it beside it."""
        aside = held(self.drafts.notebook).aside if self.drafts else ""
        if self.drafts and aside:
            note(self.drafts.notebook, aside="")
            self.notice = REOPEN["beside"].format(name=aside)

    def take(self, number: int) -> None:
        """Show other answers in place of these, which are kept; undo brings them back."""
        if not 0 <= number < len(self.others):
            return
        if self.drafts:
            self.drafts.keep(self.record)
        record = self.others[number].record
        self.others = (*self.others[:number], *self.others[number + 1 :])
        self.replace(record)
        self.notice = self._told_of(record)

    def _told_of(self, record: Record) -> str:
        title = record.title or UNTITLED
        return REOPEN["took"].format(title=title, revision=record.revision)
