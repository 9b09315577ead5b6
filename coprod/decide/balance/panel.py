"""The live balance: a picture that the page draws from what it is told, and the same in words."""

from typing import Any

from coprod.decide.balance.chart import BalanceInfo, balance_info, balance_sentences
from coprod.decide.balance.foretold import foretold, foretold_from, lengths, order
from coprod.decide.balance.state import BalanceRow, BalanceState
from coprod.decide.balance.words import BALANCE
from coprod.drawing.bars import bar_picture
from coprod.keep.workbook import Workbook
from coprod.panel.charts import charts
from coprod.panel.step_end import StepEnd
from coprod.panel.view import View
from coprod.progress.scene import Scene
from coprod.record import Record


class BalanceView(View):
    """The considerations on their two sides, how many there are, and how far weights decide.

    How wide the picture is, how big its type and which colours it has is the page's business.
    """

    script = "balance"
    step = "balance"
    only_looks = True

    def made_of(self, scene: Scene) -> tuple[object, ...]:
        return scene.once(balance_info), scene.record.id, foretold_from(scene.record)

    def describe(self, scene: Scene) -> BalanceState:
        record, info = scene.record, scene.once(balance_info)
        picture = bar_picture(info.rows)
        conditions, tables = foretold(record)
        return BalanceState(
            step=self.step,
            key=self.key("balance"),
            charts=charts(),
            words=BALANCE,
            headings=picture.headings,
            most=picture.most,
            rows=rows_by_item(record, info),
            conditions=conditions,
            tables=tables,
            lines=balance_sentences(info),
        )


def rows_by_item(record: Record, info: BalanceInfo) -> dict[str, BalanceRow]:
    """Return the rows of a balance as the page has them, from the top."""
    places, drawn = order(record), bar_picture(info.rows).rows
    return {
        row.item: BalanceRow(row.label, bars.label, row.kind, places[row.item], lengths(bars))
        for row, bars in zip(info.rows, drawn, strict=True)
    }


def balance(workbook: Workbook) -> list[Any]:
    """Show the balance of all that is weighed."""
    return [BalanceView(workbook), StepEnd(workbook, "balance")]
