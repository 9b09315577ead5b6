"""What all our panels share: what they show goes down to the page, messages come up."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, ClassVar
from uuid import uuid4

import anywidget
import ipywidgets as ipw
import traitlets

from coprod.errors import RecordError
from coprod.keep.words import READ_ONLY
from coprod.keep.workbook import Workbook
from coprod.panel.dealt import Dealt
from coprod.panel.front import door
from coprod.panel.messages import understood
from coprod.panel.states import Shared, State, plain
from coprod.panel.wire import NEWS, wire
from coprod.panel.words import LATE, SETTING_UP, STOPPED
from coprod.progress.scene import Scene

_layouts: list[ipw.Layout] = []


def _layout() -> ipw.Layout:
    """Return the layout of all panels: the page's own."""
    if not _layouts or _layouts[0].comm is None:
        _layouts[:] = [ipw.Layout()]
    return _layouts[0]


class Panel(anywidget.AnyWidget):
    """What stands in the page. Subclasses name their `script`, and say what it shows.

    Attributes
    ----------
    state
        What the page shows, as JSON. Whoever loads the page gets it whole, and after that only
        what changes.
    shelf
        What the page shows and never changes.
    """

    _esm = door()
    script: ClassVar[str]  # the name under which `desk/views.js` knows how to draw it
    hears: Any = ()  # the messages of its page: a class, or a union of some

    state = traitlets.Dict().tag(sync=True)
    shelf = traitlets.Dict().tag(sync=True)
    view = traitlets.Unicode().tag(sync=True)
    door = traitlets.Dict().tag(sync=True)  # what is needed to load all else

    def __init__(self, state: State | Mapping[str, Any], shelf: Mapping[str, Any] = {}) -> None:
        self._dealt = Dealt()
        self._refuses = False
        self._id = uuid4().hex
        self._wire = wire()
        super().__init__(
            state=self.stated(state),
            shelf=plain(shelf),
            view=self.script,
            door={"id": self._id, "wire": self._wire.model_id, "words": SETTING_UP},
            layout=_layout(),
            model_id=self._id,
        )
        self._wire.join(self._id, self)
        self.on_msg(lambda _, message, __: self.take(message))

    def stated(self, shown: State | Mapping[str, Any]) -> dict[str, Any]:
        """Return what the page shows together with what was heard of it, as JSON."""
        heard = self._dealt.said()
        shared = Shared(late=LATE, stopped=STOPPED, news=0, epoch=0, read_only="", **heard)
        return {**plain(shared), **plain(shown), **heard}

    def set_shown(self, shown: State | Mapping[str, Any]) -> None:
        """Show something else from now on; the page is told what differs."""
        with self._wire.lock:
            self._set_state({**self.stated(shown), NEWS: self.state[NEWS]})

    def _set_state(self, state: dict[str, Any]) -> None:
        self.state = state
        self._wire.changed(self._id)

    def _should_send_property(self, key: str, value: Any) -> bool:
        """Tell ipywidgets what to send by itself: all but states, whose differences we send."""
        return key != "state" and bool(super()._should_send_property(key, value))

    def send(self, content: dict[str, Any], buffers: Any = None) -> None:
        """Tell the page something that is no part of what it shows."""
        self._wire.say(self._id, content)

    def close(self) -> None:
        """Take the panel off its pages."""
        self._wire.leave(self._id)
        super().close()

    def take(self, message: dict[str, Any]) -> None:
        """Deal with a message of the page."""
        raise TypeError(f"{type(self).__name__} takes no messages")

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
        with self._wire.together():
            try:
                yield
            except BaseException:
                self.refuse()
                raise
            finally:
                with self._wire.lock:
                    self._dealt.note(message, self._refuses)
                    self._set_state({**self.state, **self._dealt.said()})


class View(Panel):
    """A panel on a record. Subclasses `describe` what it shows, and are told what they `hear`.

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
        super().__init__(self._shown(workbook.scene), self.to_pick())
        self._made_of = self.made_of(workbook.scene)

    def to_pick(self) -> Mapping[str, Any]:
        """Return what the page offers and what never changes, its `shelf`; {} for nothing."""
        return {}

    def made_of(self, scene: Scene) -> tuple[object, ...] | None:
        """Return all from which `describe` makes what the page shows; None: it may be anything.

        While these are equal the page shows the same, and nothing is described anew.
        """
        if self.depends_on is None:
            return None
        return scene.edition, scene.record.id, *scene.parts(self.depends_on)

    def describe(self, scene: Scene) -> State:
        """Return what the page shows of a record."""
        raise TypeError(f"{type(self).__name__} does not say what it shows")

    def heard(self, message: Any) -> None:
        """Do what the page asked for: one of the messages that it `hears`."""
        raise TypeError(f"{type(self).__name__} does not know '{message.verb}'")

    def follow(self, scene: Scene, afresh: bool = False) -> None:
        """Bring the page up to date after a change, if it shows anything of what has changed."""
        made_of = self.made_of(scene)
        if afresh or made_of is None or made_of != self._made_of:
            self.show(scene, afresh)

    def show(self, scene: Scene, afresh: bool = False) -> None:
        """Bring the page up to date; `afresh` where even a field in use has to follow."""
        with self._wire.lock:  # else what another thread shows meanwhile is shown as it was before
            self.epoch += afresh
            self.set_shown(self._shown(scene))
            self._made_of = self.made_of(scene)  # last, so that what failed is tried again

    def key(self, part: str) -> str:
        """Return the name under which the page keeps what is on its way to the kernel."""
        drafts = self.workbook.drafts
        if self.workbook.read_only:  # what waits for the notebook it was saved from is not for it
            return f"read-only/{self.workbook.record.id}/{part}"
        return f"{drafts.notebook if drafts else self.workbook.record.id}/{part}"

    def _shown(self, scene: Scene) -> dict[str, Any]:
        keep = self.workbook.read_only and not self.only_looks
        shared = {"epoch": self.epoch, "read_only": READ_ONLY if keep else ""}
        return {**plain(self.describe(scene)), **shared}

    def take(self, message: dict[str, Any]) -> None:
        with self._wire.together(), self.workbook.lock, self.confirming(message):
            try:
                self.heard(understood(self.hears, message))
            except Exception as error:
                if self.workbook.read_only and isinstance(error, RecordError):
                    self.workbook.notice = str(error)
                    return
                # Jupyter would only write this to a log that nobody in the room reads.
                self.workbook.notice = f"That did not work ({error}). Your answers are still here."
                raise
