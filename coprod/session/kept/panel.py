"""The panel that shows what is kept on this computer, and removes what nobody wants kept."""

from typing import Any

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
from coprod.panel.view import Panel

MOST = 40  # so many notebooks are listed on a page


class KeptView(Panel):
    """How much is kept; and, once somebody asks, of which notebooks.

    Titles of other projects are for no room to see, so at first there is only a number. They are
    in no saved file either: what stands there is a sentence.
    """

    script = "kept"

    def __init__(self) -> None:
        self.opened = False
        self.said = ""
        super().__init__(self.describe())

    def describe(self) -> dict[str, Any]:
        """Return what the page shows."""
        try:
            found = everything()
        except StoreError as error:
            found, self.said = Everything((), ()), str(error)
        rows = found.notebooks if self.opened else ()
        more = len(rows) - MOST
        return {
            "total": total(found),
            "where": KEPT["where"].format(folder=folder()) if rows else "",
            "open": self.opened,
            "any": bool(found.files),
            "rows": [_row(one) for one in rows[:MOST]],
            "more": KEPT["more"].format(n=more) if more > 0 else "",
            "warning": warnings(rows) if rows else KEPT["keeps"],
            "said": self.said,
            "words": KEPT,
            "stopped": KEPT["saved"],
        }

    def take(self, content: dict[str, Any]) -> None:
        with self.confirming(content):
            self.said = ""
            try:
                self._do(str(content.get("verb")), content.get("value"))
            except StoreError as error:
                self.said = str(error)
            self.set_shown(self.describe())

    def _do(self, verb: str, value: Any) -> None:
        found = everything()
        if verb in ("show", "hide"):
            self.opened = verb == "show"
        elif verb == "wipe":
            files = [path for one in found.notebooks if one.name == value for path in one.files]
            self.said = removed(files)
        elif verb == "wipe_all":
            self.said = removed(found.files)


def _row(one: Kept) -> dict[str, Any]:
    return {
        "name": one.name,
        "answers": answers_of(one),
        "about": about(one),
        "size": sized(size_of(one.files)),
        "warning": warnings([one]),
    }


def drafts() -> None:
    """Show what is kept on this computer beside the notebooks, and have it removed.

    On the command line: ``coprod drafts``.
    """
    if get_ipython() is None:
        print(total(everything()))
        return
    display(KeptView())
    display(bundle([Note(KEPT["saved"])]), raw=True, metadata={KEY: {"panel": "kept"}})
