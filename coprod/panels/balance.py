"""The live balance: a chart that is restyled in place, and the same in words."""

from typing import Any

import ipywidgets as ipw
import plotly.graph_objects as go

from coprod.charts.balance import balance_info, balance_sentences, plot_balance, restyle
from coprod.panels.view import View, script
from coprod.record import Record
from coprod.workbook import Workbook


class SayView(View):
    """What the balance shows, in sentences."""

    _esm = script("say.js")

    def __init__(self, workbook: Workbook, figure: go.FigureWidget) -> None:
        self.figure = figure
        super().__init__(workbook)

    def describe(self, record: Record) -> dict[str, Any]:
        return {"step": "balance", "lines": balance_sentences(balance_info(record))}

    def heard(self, verb: str, content: dict[str, Any]) -> None:
        if verb == "room":  # how wide the page is, in pixels: a live figure cannot tell
            self.figure.layout.width = max(320, int(content["value"]))


class BalanceView:
    """The considerations on their two sides, how many there are, and how far weights decide."""

    def __init__(self, workbook: Workbook) -> None:
        self.figure = go.FigureWidget(plot_balance(balance_info(workbook.record)))
        self.figure._config = {"displayModeBar": False, "responsive": False}
        self.box = ipw.Box([self.figure]).add_class("coprod-chart")
        self.say = SayView(workbook, self.figure)
        self.widget = ipw.VBox([self.box, self.say])
        self.show(workbook.record)

    def show(self, record: Record, afresh: bool = False) -> None:
        """Bring chart and words up to date; an empty chart is not shown."""
        info = balance_info(record)
        restyle(self.figure, info)
        self.box.layout.display = "block" if info.rows else "none"
        self.say.show(record, afresh)

    def close(self) -> None:
        """Take chart and words off the page."""
        for widget in (self.widget, self.box, self.figure, self.say):
            widget.close()
