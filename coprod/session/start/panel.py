"""The bar that says where things stand: undo, redo, Save record, Start afresh; Go on from here."""

from typing import Any, ClassVar, Protocol

from coprod.keep.workbook import Workbook
from coprod.page.text import day
from coprod.panel.saving import FileSaved, Settle
from coprod.panel.view import View
from coprod.progress.scene import Scene
from coprod.record import Record
from coprod.session.start.another import Another
from coprod.session.start.state import (
    GoOn,
    OpenBlank,
    ReadNotice,
    Redo,
    SaveRecord,
    ShownIn,
    StartAfresh,
    TakeOther,
    ToolbarMessage,
    ToolbarState,
    Undo,
)
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
    hears: ClassVar[Any] = ToolbarMessage

    def __init__(self, workbook: Workbook, acts: Acts) -> None:
        self._acts = acts
        super().__init__(workbook)

    def describe(self, scene: Scene) -> ToolbarState:
        record = scene.record
        say, saved = TOOLBAR, self.workbook.read_only
        kept = say["kept"] if self.workbook.drafts else say["not_kept"]
        kept = say["behind"] if self.workbook.behind else kept
        return ToolbarState(
            status="" if saved else f"{say['revision'].format(n=record.revision)} {kept}",
            record=saved_record(record) if saved else "",
            words={**say, "go_on": SAVED_RECORD["go_on"]},
            notice=self.workbook.notice,
            others=[other.said for other in self._acts.others],
            can_undo=self.workbook.can_undo,
            can_redo=self.workbook.can_redo,
        )

    def heard(self, message: ToolbarMessage) -> None:
        match message:
            case Undo():
                self.workbook.undo()
            case Redo():
                self.workbook.redo()
            case SaveRecord():
                self._acts.save()
            case StartAfresh():
                self._acts.start_afresh()
            case OpenBlank():
                self._acts.new_blank()
            case GoOn():
                self._acts.go_on()
            case TakeOther(value=number):
                self._acts.take(number)
            case ShownIn(value=path):
                if says := self._acts.shown_in(path):
                    self.send({"foreign": path, "says": says})
            case FileSaved():
                self._acts.look_at_file()
            case ReadNotice():
                self.workbook.notice = ""
            case Settle(value=question):  # all that was sent before this has been dealt with
                self.send({"settled": question, "kept": self._kept()})

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
