"""The workbook in a notebook: shows panels, and keeps their twins in step."""

import asyncio
import os
import secrets
from collections.abc import Callable
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

import ipywidgets as ipw
from IPython.display import display, update_display

from coprod.desk.filed import Filed
from coprod.errors import CoprodError, either
from coprod.keep.carrier import KEY, MIME
from coprod.keep.store import Drafts
from coprod.page.twins import made_of, twin_of
from coprod.panel.wire import wire
from coprod.record import Record
from coprod.session.start.another import Another
from coprod.session.start.panel import ToolbarView
from coprod.steps import SUMMARY, Cell, cells, steps_of

REST = 0.4  # seconds without a change after which the twins are refreshed
LATEST = 3.0  # seconds after which they are, whether or not the hand rests


class Desk(Filed):
    """A workbook that shows panels in the cells of a notebook.

    Each panel's cell also gets a text twin, hidden in the live page and refreshed with every
    change, so that saving the page at any moment saves what it says.
    """

    def __init__(
        self,
        record: Record,
        drafts: Drafts | None,
        home: Path,
        notice: str = "",
        *,
        read_only: bool = False,
        copy: bool = False,
        others: tuple[Another, ...] = (),
    ) -> None:
        super().__init__(record, drafts, copy=copy, read_only=read_only)
        self.home = home
        self.notice = notice
        self.others = others
        self._token = secrets.token_hex(4)
        self._views: dict[str, list[Any]] = {}  # by panel; a cell run again replaces its own
        self._boxes: dict[str, tuple[ipw.Widget, ...]] = {}  # with the layout that each has
        self._shown: dict[str, tuple[dict[str, Any], object]] = {}  # and what each is made of
        self._waiting: asyncio.TimerHandle | None = None  # until the twins are refreshed
        self._since = 0.0  # when the first change was that they do not hold yet
        self._toolbar = ToolbarView(self, self)
        self.observe(self._changed, "record")
        self.observe(self._noticed, ["notice", "told"])

    def start(self) -> None:
        """Show where things stand, with undo and Save record."""
        self._show(SUMMARY.name, self._toolbar)

    def __getattr__(self, name: str) -> Any:
        """Return what shows the panel of a cell that was declared after this class was made."""
        if name.startswith("_") or name not in _panels():
            return object.__getattribute__(self, name)  # raises again what was raised
        return partial(self.show, name)

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *_panels()})

    def show(self, panel: str) -> None:
        """Show the views of a panel from top to bottom; beneath the last step, Save record."""
        if panel not in _panels():
            raise CoprodError(f"There is no panel '{panel}'. Use {either(_panels())}.")
        views = cells()[panel].views(self)
        shown = [getattr(view, "widget", view) for view in views]
        if panel in (steps_of("full")[-1], steps_of("seminar")[-1]):
            shown.append(self._toolbar)
        self._show(panel, ipw.VBox(shown) if len(shown) > 1 else shown[0], *views)

    def _show(self, panel: str, widget: ipw.Widget, *views: Any) -> None:
        # The box goes with what it held: a page that is loaded again asks for every widget there
        # is, and one that holds a closed one would leave it with none at all.
        for former in (*self._boxes.pop(panel, ()), *self._views.get(panel, ())):
            former.close()
        if isinstance(widget, ipw.Box):
            self._boxes[panel] = (widget, widget.layout)
        self._views[panel] = list(views)
        display(widget)
        bundle = self._bundle(panel)
        self._shown[panel] = (bundle, made_of(self.scene, panel))
        display(bundle, raw=True, display_id=self._name(panel), metadata=self._about(panel))

    def _bundle(self, panel: str) -> dict[str, Any]:
        bundle = twin_of(self.scene, panel)
        if panel == SUMMARY.name:
            bundle[MIME] = self.record.to_document()
        return bundle

    def _about(self, panel: str) -> dict[str, Any]:
        """Return what is said of a twin: which panel it is of, and for which notebook."""
        about = {"panel": panel}
        if panel == SUMMARY.name and self.notebook and "JPY_SESSION_NAME" in os.environ:
            about["for"] = str(self.notebook)  # Jupyter Server asks, and leaves it out
        return {KEY: about}

    def _name(self, panel: str) -> str:
        return f"coprod-{panel}-{self._token}"

    def _changed(self, _change: Any) -> None:
        scene, failed = self.scene, list[str]()
        with wire().together():  # one change, one message
            for view in (self._toolbar, *chain.from_iterable(self._views.values())):
                try:
                    view.follow(scene, self.leapt)
                except Exception as error:  # one panel that fails must not freeze the others
                    failed.append(f"{type(view).__name__}: {error}")
            if failed:
                self.notice = (
                    f"A panel could not be shown ({failed[0]}). Your answers are still here."
                )
        self._twins_soon()

    def _twins_soon(self) -> None:
        """Refresh the twins once the hand rests; at once where no kernel's loop runs."""
        loop = running_loop()
        if loop is None:
            self.refresh_twins()
            return
        if self._waiting is None:
            self._since = loop.time()
        else:
            self._waiting.cancel()
        at = min(loop.time() + REST, self._since + LATEST)
        self._waiting = loop.call_at(at, self.refresh_twins)

    def refresh_twins(self) -> None:
        """Bring the twins on the page up to date, now."""
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None
        for panel, (before, parts) in self._shown.items():
            if made_of(self.scene, panel) == parts:
                continue
            bundle = self._bundle(panel)
            self._shown[panel] = (bundle, made_of(self.scene, panel))
            if bundle != before:
                update_display(
                    bundle, raw=True, display_id=self._name(panel), metadata=self._about(panel)
                )

    def flush(self) -> bool:
        """Have everything on the page and on disk before going on; False where that failed."""
        self.refresh_twins()
        return super().flush()

    def tell_page(self, message: dict[str, Any]) -> None:
        """Tell the bar of the page."""
        self._toolbar.send(message)

    def _noticed(self, _change: Any) -> None:
        self._toolbar.show(self.scene)


def _panels() -> dict[str, Cell]:
    """Return the cells that are shown by name; the first one is shown as a workbook is opened."""
    return {name: cell for name, cell in cells().items() if cell is not SUMMARY}


def _shows(cell: Cell) -> Callable[[Desk], None]:
    """Return the method of a desk that shows the panel of a cell."""

    def show(self: Desk) -> None:
        self.show(cell.name)

    show.__name__, show.__qualname__ = cell.name, f"Desk.{cell.name}"
    show.__doc__ = cell.views.__doc__
    return show


for _cell in _panels().values():
    setattr(Desk, _cell.name, _shows(_cell))


def running_loop() -> asyncio.AbstractEventLoop | None:
    """Return the loop of the kernel that runs us, or None outside of one."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
