"""The live balance: a chart that is restyled in place, and the same in words."""

from collections.abc import Callable
from typing import Any

import ipywidgets as ipw
import plotly.graph_objects as go

from coprod.decide.balance.chart import balance_info, balance_sentences, plot_balance, restyle
from coprod.decide.balance.words import BALANCE
from coprod.drawing.bars import Screen, row_in_words
from coprod.drawing.look import SIZE, Theme
from coprod.drawing.plotted import NEW
from coprod.keep.workbook import Workbook
from coprod.panel.step_end import StepEnd
from coprod.panel.view import View
from coprod.plain.late import put_off
from coprod.progress.scene import Scene


class SayView(View):
    """What the balance shows, in words. Its page tells how the chart may look."""

    script = "balance"
    only_looks = True

    def __init__(self, workbook: Workbook, fit: Callable[[Screen], None]) -> None:
        self.fit = fit
        super().__init__(workbook)

    def made_of(self, scene: Scene) -> tuple[object, ...]:
        return scene.once(balance_info), scene.record.id

    def describe(self, scene: Scene) -> dict[str, Any]:
        info = scene.once(balance_info)
        return {
            "step": "balance",
            "lines": balance_sentences(info),
            "rows": [f"{row.label}: {row_in_words(row)}" for row in info.rows],
            "words": BALANCE,
        }

    def heard(self, verb: str, content: dict[str, Any]) -> None:
        if verb == "room":  # a live figure cannot tell how wide its page is, nor how big the type
            size = min(max(int(content.get("size", SIZE)), 8), 200)
            theme: Theme = "dark" if content.get("theme") == "dark" else "light"
            self.fit(Screen(max(200, int(content["value"])), size, theme))


class BalanceView:
    """The considerations on their two sides, how many there are, and how far weights decide."""

    def __init__(self, workbook: Workbook) -> None:
        self.workbook, self.screen = workbook, Screen()
        self.info = workbook.scene.once(balance_info)
        self.figure = _figure_widget()(plot_balance(self.info))
        self.figure._config = {"displayModeBar": False, "responsive": False}
        self._looks = NEW  # of the figure
        self.box = ipw.Box([self.figure]).add_class("coprod-chart")
        self.say = SayView(workbook, self.fit)
        self.widget = ipw.VBox([self.box, self.say])
        self.show(workbook.scene)

    def follow(self, scene: Scene, afresh: bool = False) -> None:
        """Bring chart and words up to date after a change, if the balance is another one."""
        if afresh or scene.once(balance_info) != self.info:
            self.show(scene, afresh)

    def show(self, scene: Scene, afresh: bool = False) -> None:
        """Bring chart and words up to date; an empty chart is not shown."""
        info = scene.once(balance_info)
        self._looks = restyle(self.figure, info, self.screen, self._looks)
        self.box.layout.display = "block" if info.rows else "none"
        self.say.show(scene, afresh)
        self.info = info  # last, so that what failed is tried again

    def fit(self, screen: Screen) -> None:
        """Restyle the chart for the page it stands on."""
        self.screen = screen
        self._looks = restyle(self.figure, self.info, screen, self._looks)

    def close(self) -> None:
        """Take chart and words off the page."""
        for widget in (self.widget, self.box, self.figure, self.say):
            widget.close()


def _figure_widget() -> Any:
    """Return plotly's live figure, without the second or two that nbformat takes to load.

    plotly needs that to show a figure by other means; where somebody does, it is loaded then.
    """
    with put_off("nbformat"):
        return go.FigureWidget


def balance(workbook: Workbook) -> list[Any]:
    """Show the balance of all that is weighed."""
    return [BalanceView(workbook), StepEnd(workbook, "balance")]
