"""What all our panels share: state goes down to the page as one value, messages come up."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar

import anywidget
import traitlets

from coprod.drawing.look import css_properties
from coprod.errors import RecordError
from coprod.keep.words import READ_ONLY
from coprod.keep.workbook import Workbook
from coprod.panel.dealt import Dealt
from coprod.panel.words import LATE, STOPPED
from coprod.progress.scene import Scene

_PACKAGE = Path(__file__).parents[1]
_FRONT = _PACKAGE / "panel" / "front"
_SHARED = ("entered.js", "common.js", "line.js")


def script(*names: str) -> str:
    """Return some of our scripts with what all of them share.

    A name is that of one in `front/`, or the path of one in a room: "seminar/case/case.js".
    """
    return "\n".join(map(_read, (*_SHARED, *names)))


def style(*more: str) -> str:
    """Return the style sheet with the tokens it uses, and the sheets that only some views need."""
    sheets = ("style.css", "record.css", *more, "paper.css")
    return css_properties() + "".join(map(_read, sheets))


def _read(name: str) -> str:
    return ((_PACKAGE if "/" in name else _FRONT) / name).read_text(encoding="utf-8")


class Panel(anywidget.AnyWidget):
    """What stands in the page: a script (`_esm`), our style, and the state it shows."""

    _css = style()
    state = traitlets.Dict().tag(sync=True)

    def __init__(self, state: dict[str, Any]) -> None:
        self._dealt = Dealt()
        self._refuses = False
        super().__init__(state=self.stated(state))

    def stated(self, shown: dict[str, Any]) -> dict[str, Any]:
        """Return what the page shows together with what was heard of it."""
        return {"late": LATE, **shown, **self._dealt.said()}

    def refuse(self) -> None:
        """Tell the page that what its message brought could not be taken."""
        self._refuses = True

    @contextmanager
    def confirming(self, message: Mapping[str, Any]) -> Iterator[None]:
        """Deal with a message of the page: what came of it and that it was heard are one state.

        Confirmed is also what changed nothing, and what could not be done. It is a part of the
        state, since a message of its own could overtake one.
        """
        self._refuses = False
        with self.hold_sync():
            try:
                yield
            except BaseException:
                self.refuse()
                raise
            finally:
                self._dealt.note(message, self._refuses)
                self.state = self.stated(self.state)


class View(Panel):
    """A panel on a record. Subclasses name their script (`_esm`), `describe` and are `heard`.

    A view computes nothing: `describe` turns a scene into what the script shows, and `heard` turns
    a message of the page into one verb of the workbook. What it shows besides the parts that it
    says it depends on is its own, and it calls `show` when that changes.
    """

    only_looks = False  # whether nothing that is done here is an answer
    # The parts of the record that the page shows (see `Scene.parts`); None: it may be any.
    depends_on: ClassVar[tuple[str, ...] | None] = None

    def __init__(self, workbook: Workbook) -> None:
        self.workbook = workbook
        self.epoch = 0  # goes up when the record changes by other means than this page
        super().__init__(self._shown(workbook.scene))
        self._made_of = self.made_of(workbook.scene)
        self.on_msg(self._heard)

    def made_of(self, scene: Scene) -> tuple[object, ...] | None:
        """Return all from which `describe` makes what the page shows; None: it may be anything.

        While these are equal the page shows the same, and nothing is described anew.
        """
        if self.depends_on is None:
            return None
        return scene.edition, scene.record.id, *scene.parts(self.depends_on)

    def describe(self, scene: Scene) -> dict[str, Any]:
        """Return what the page shows of a record."""
        raise TypeError(f"{type(self).__name__} does not say what it shows")

    def heard(self, verb: str, content: dict[str, Any]) -> None:
        """Do what the page asked for."""
        raise TypeError(f"{type(self).__name__} does not know '{verb}'")

    def follow(self, scene: Scene, afresh: bool = False) -> None:
        """Bring the page up to date after a change, if it shows anything of what has changed."""
        made_of = self.made_of(scene)
        if afresh or made_of is None or made_of != self._made_of:
            self.show(scene, afresh)

    def show(self, scene: Scene, afresh: bool = False) -> None:
        """Bring the page up to date; `afresh` where even a field in use has to follow."""
        self.epoch += afresh
        self.state = self.stated(self._shown(scene))
        self._made_of = self.made_of(scene)  # last, so that what failed is tried again

    def key(self, part: str) -> str:
        """Return the name under which the page keeps what is on its way to the kernel."""
        drafts = self.workbook.drafts
        if self.workbook.read_only:  # what waits for the notebook it was saved from is not for it
            return f"read-only/{self.workbook.record.id}/{part}"
        return f"{drafts.notebook if drafts else self.workbook.record.id}/{part}"

    def _shown(self, scene: Scene) -> dict[str, Any]:
        keep = self.workbook.read_only and not self.only_looks
        shared = {
            "epoch": self.epoch,
            "stopped": STOPPED,
            "read_only": READ_ONLY if keep else "",
        }
        return {**self.describe(scene), **shared}

    def _heard(self, _widget: Any, content: dict[str, Any], _buffers: Any) -> None:
        with self.workbook.lock, self.confirming(content):
            try:
                self.heard(str(content.get("verb")), content)
            except Exception as error:
                if self.workbook.read_only and isinstance(error, RecordError):
                    self.workbook.notice = str(error)
                    return
                # Jupyter would only write this to a log that nobody in the room reads.
                self.workbook.notice = f"That did not work ({error}). Your answers are still here."
                raise
