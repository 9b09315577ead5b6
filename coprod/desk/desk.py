"""The workbook in a notebook: opens the right record, shows panels, keeps their twins in step."""

import asyncio
import os
import secrets
from itertools import chain
from pathlib import Path
from typing import Any

import ipywidgets as ipw
from IPython import get_ipython
from IPython.display import display, update_display

from coprod.decide.alternatives.panel import AlternativesView
from coprod.decide.balance.panel import BalanceView
from coprod.decide.conditions.panel import ConditionsNote
from coprod.decide.costs.panel import CostsView
from coprod.decide.decision.panel import DecisionView
from coprod.decide.frame.panel import FrameView
from coprod.decide.how.panel import HowView
from coprod.decide.purposes.panel import PurposesView
from coprod.decide.purposes.private import PrivateView
from coprod.decide.resources.panel import ResourcesView
from coprod.desk.filed import OTHER_KIND, Filed
from coprod.desk.pages import Pages
from coprod.desk.reopen import Reopened, reopen
from coprod.desk.shown import SeminarPanels
from coprod.errors import RecordError
from coprod.keep.carrier import KEY, MIME
from coprod.keep.running import Running, running
from coprod.keep.store import Drafts
from coprod.keep.told import in_workshop
from coprod.page.twins import made_of, twin_of
from coprod.panel.step_end import StepEnd
from coprod.parts import StepName
from coprod.rating.condition import ConditionView
from coprod.record import Record
from coprod.session.handout.panel import HandoutView, PromptsView
from coprod.session.parked.panel import ParkedView
from coprod.session.start.another import Another
from coprod.session.start.panel import ToolbarView
from coprod.session.steps.panel import StepsView

GATHER = 0.15  # seconds in which changes are gathered before the twins are refreshed
# One a notebook: run again, its first cell goes on with it.
_open: dict[str, "Desk | Pages"] = {}


class Desk(SeminarPanels, Filed):
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
        self._boxes: dict[str, tuple[ipw.Box, ...]] = {}
        self._shown: dict[str, tuple[dict[str, Any], object]] = {}  # and what each is made of
        self._waiting: asyncio.TimerHandle | None = None  # until the twins are refreshed
        self._toolbar = ToolbarView(self, self)
        self.observe(self._changed, "record")
        self.observe(self._noticed, ["notice", "told"])

    # --- panels, one a cell ---------------------------------------------------------------

    def start(self) -> None:
        """Show where things stand, with undo and Save record."""
        self._show("summary", self._toolbar)

    def steps(self) -> None:
        """Show the steps of the path: how far you are, what stands open, the time left."""
        self._show_one("steps", StepsView(self, self.start_afresh))

    def frame(self) -> None:
        """Show the project, the partner groups and who stands behind it."""
        self._show_one("frame", FrameView(self))

    def purposes(self) -> None:
        """Show the arguments, the aims made of them, and a note for one person alone."""
        private = PrivateView(self)
        view = PurposesView(self)
        self._show("purposes", ipw.VBox([view, private]), view, private)

    def conditions(self) -> None:
        """Show the conditions, each with its statements, slider and reason."""
        rows = [ConditionView(self, c) for c in self.record.conditions]
        self._show_step("conditions", ConditionsNote(self), *rows)

    def costs(self) -> None:
        """Show the costs to expect, who bears them and what remains."""
        self._show_one("costs", CostsView(self))

    def resources(self) -> None:
        """Show the estimate of people, hours and expenses."""
        self._show_one("resources", ResourcesView(self))

    def alternatives(self) -> None:
        """Show each aim with other ways to it."""
        self._show_one("alternatives", AlternativesView(self))

    def how(self) -> None:
        """Show who takes part at which stage, and what is agreed beforehand."""
        self._show_one("how", HowView(self))

    def balance(self) -> None:
        """Show the balance of all that is weighed."""
        balance, end = BalanceView(self), StepEnd(self, "balance")
        self._show("balance", ipw.VBox([balance.widget, end]), balance, end)

    def decision(self) -> None:
        """Show the decision, and Save record."""
        self._show_last("decision", DecisionView(self))

    def parked(self) -> None:
        """Show the parking lot: remarks put aside at any step, and what became of them."""
        self._show_one("parked", ParkedView(self))

    def handout(self) -> None:
        """Show what a facilitator needs: a sheet to print for everybody, what to say when …"""
        views = [HandoutView(self), PromptsView(self)]
        self._show("handout", ipw.VBox(views), *views)

    # --- inside ---------------------------------------------------------------------------

    def _show_one(self, panel: str, view: Any) -> None:
        self._show(panel, view, view)

    def _show_last(self, step: StepName, view: Any) -> None:
        """Show the last step, and Save record beneath it."""
        self._show(step, ipw.VBox([view, self._toolbar]), view)

    def _show_step(self, step: StepName, *views: Any) -> None:
        """Show what a step is made of, and the way to the next one beneath."""
        every = [*views, StepEnd(self, step)]
        self._show(step, ipw.VBox(every), *every)

    def _show(self, panel: str, widget: ipw.Widget, *views: Any) -> None:
        # The box goes with what it held: a page that is loaded again asks for every widget there
        # is, and one that holds a closed one would leave it with none at all.
        for former in (*self._boxes.pop(panel, ()), *self._views.get(panel, ())):
            former.close()
        if isinstance(widget, ipw.Box):
            self._boxes[panel] = (widget,)
        self._views[panel] = list(views)
        display(widget)
        bundle = self._bundle(panel)
        self._shown[panel] = (bundle, made_of(self.scene, panel))
        display(bundle, raw=True, display_id=self._name(panel), metadata=self._about(panel))

    def _bundle(self, panel: str) -> dict[str, Any]:
        bundle = twin_of(self.scene, panel)
        if panel == "summary":
            bundle[MIME] = self.record.to_document()
        return bundle

    def _about(self, panel: str) -> dict[str, Any]:
        """Return what is said of a twin: which panel it is of, and for which notebook."""
        about = {"panel": panel}
        if panel == "summary" and self.notebook and "JPY_SESSION_NAME" in os.environ:
            about["for"] = str(self.notebook)  # Jupyter Server asks, and leaves it out
        return {KEY: about}

    def _name(self, panel: str) -> str:
        return f"coprod-{panel}-{self._token}"

    def _changed(self, _change: Any) -> None:
        scene, failed = self.scene, list[str]()
        for view in (self._toolbar, *chain.from_iterable(self._views.values())):
            try:
                view.follow(scene, self.leapt)
            except Exception as error:  # one panel that fails must not freeze the others
                failed.append(f"{type(view).__name__}: {error}")
        self._twins_soon()
        if failed:
            self.notice = f"A panel could not be shown ({failed[0]}). Your answers are still here."

    def _twins_soon(self) -> None:
        """Refresh the twins a moment after the last change; at once where no kernel's loop runs."""
        loop = running_loop()
        if loop is None:
            self.refresh_twins()
        elif self._waiting is None:
            self._waiting = loop.call_later(GATHER, self.refresh_twins)

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


def running_loop() -> asyncio.AbstractEventLoop | None:
    """Return the loop of the kernel that runs us, or None outside of one."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def open_workbook(
    path: str | os.PathLike[str] | None = None,
    *,
    record: str | None = None,
    revision: int | None = None,
    seminar: bool = False,
) -> Desk | Pages:
    """Open this notebook's workbook: its answers if it has any, else a new draft.

    Run again in the same kernel it goes on with what is there, and panels on the page stay live.

    Parameters
    ----------
    path
        A record notebook, a record or a draft to start from instead.
    record, revision
        What this notebook was written for, in a saved record. They find the notebook where
        nothing else tells which one is running; elsewhere they change nothing.
    seminar
        Begin a seminar where nothing was answered yet, instead of a decision.

    Returns
    -------
    Desk or Pages
        The workbook; its pages alone where nobody is there to answer. `steps`, `frame`,
        `purposes`, `conditions`, `costs`, `resources`, `alternatives`, `balance`, `how`,
        `decision`, `parked` and `handout` show a panel each, and in a seminar `steps`, `you`,
        `claims`, `definitions`, `case`, `rating`, `reveal`, `readings`, `debate`, `evaluation`,
        `parked` and `teacher`.

    Raises
    ------
    RecordError
        If `path` is given and holds no sound record; if nothing tells which notebook runs; if
        the record is gone from the file. Nothing is changed then.
    """
    start = Path(path) if path else None
    runs = running(get_ipython(), record, revision, start)
    for former in _open.values():
        if isinstance(former, Desk):
            former.flush()
    desk = opened(runs.notebook)
    if desk is None or isinstance(desk, Pages):
        found = reopen(runs.notebook, start, seminar, runs.headless, record)
        desk = _open[str(runs.notebook)] = _seated(runs, found, start, seminar)
    elif start and str(start) != desk.started_from:
        desk.turn_to(reopen(runs.notebook, start, seminar))
        desk.started_from = str(start)
    elif not start and desk.drafts:
        desk.look_again()
    if get_ipython() is not None:
        desk.start()
    return desk


def opened(notebook: Path | None) -> Desk | Pages | None:
    """Return the workbook that is open for a notebook in this kernel; None if none is."""
    return _open.get(str(notebook))


def last_opened() -> Desk | Pages | None:
    """Return the workbook that was opened last in this kernel; None if none was."""
    return next(reversed(_open.values()), None)


def _seated(runs: Running, found: Reopened, start: Path | None, seminar: bool) -> Desk | Pages:
    """Return the desk for what was found."""
    if seminar and not found.record.is_seminar:
        raise RecordError(OTHER_KIND)
    if runs.headless:
        return Pages(found.record, found.notice)
    desk = Desk(
        # Elsewhere nothing says which step people look at, so the last one of a workshop is none.
        found.record if in_workshop() else found.record.off_screen(),
        found.drafts,
        runs.notebook.parent if runs.notebook else Path(),
        found.notice,
        read_only=found.read_only,
        copy=found.copy,
        others=found.others,
    )
    desk.notebook = runs.notebook
    desk.started_from = str(start) if start else ""
    return desk
