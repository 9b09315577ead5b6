"""The panel that shows what is kept on this computer, and removes what nobody wants kept."""

from typing import Any, ClassVar

from IPython import get_ipython
from IPython.display import display

from coprod.errors import StoreError
from coprod.keep.carrier import KEY
from coprod.keep.disk import folder
from coprod.keep.keeping import about, answers_of, removed, total, warnings
from coprod.keep.kept import Everything, Kept, everything, size_of, sized
from coprod.keep.words import KEPT
from coprod.page.blocks import Note
from coprod.page.bundle import bundle
from coprod.panel.messages import Message, understood
from coprod.panel.view import Panel
from coprod.session.kept.state import (
    HideKept,
    KeptMessage,
    KeptRow,
    KeptState,
    ShowKept,
    WipeAll,
    WipeKept,
)

MOST = 40  # so many notebooks are listed on a page


class KeptView(Panel):
    """How much is kept; and, once somebody asks, of which notebooks.

    Titles of other projects are for no room to see, so at first there is only a number. They are
    in no saved file either: what stands there is a sentence.
    """

    script = "kept"
    hears: ClassVar[Any] = KeptMessage

    def __init__(self) -> None:
        self.opened = False
        self.said = ""
        super().__init__(self.describe())

    def describe(self) -> KeptState:
        """Return what the page shows."""
        try:
            found = everything()
        except StoreError as error:
            found, self.said = Everything((), ()), str(error)
        rows = found.notebooks if self.opened else ()
        more = len(rows) - MOST
        return KeptState(
            total=total(found),
            where=KEPT["where"].format(folder=folder()) if rows else "",
            open=self.opened,
            any=bool(found.files),
            rows=[_row(one) for one in rows[:MOST]],
            more=KEPT["more"].format(n=more) if more > 0 else "",
            warning=warnings(rows) if rows else KEPT["keeps"],
            said=self.said,
            words=KEPT,
            stopped=KEPT["saved"],
        )

    def take(self, content: dict[str, Any]) -> None:
        with self.confirming(content):
            self.said = ""
            try:
                self._do(understood(self.hears, content))
            except StoreError as error:
                self.said = str(error)
            self.set_shown(self.describe())

    def _do(self, message: Message) -> None:
        found = everything()
        match message:
            case ShowKept() | HideKept():
                self.opened = isinstance(message, ShowKept)
            case WipeKept(value=name):
                files = [path for one in found.notebooks if one.name == name for path in one.files]
                self.said = removed(files)
            case WipeAll():
                self.said = removed(found.files)


def _row(one: Kept) -> KeptRow:
    return KeptRow(
        name=one.name,
        answers=answers_of(one),
        about=about(one),
        size=sized(size_of(one.files)),
        warning=warnings([one]),
    )


def drafts() -> None:
    """Show what is kept on this computer beside the notebooks, and have it removed.

    On the command line: ``coprod drafts``.
    """
    if get_ipython() is None:
        print(total(everything()))
        return
    display(KeptView())
    display(bundle([Note(KEPT["saved"])]), raw=True, metadata={KEY: {"panel": "kept"}})
