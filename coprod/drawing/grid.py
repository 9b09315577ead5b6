"""A grid of cells: what a chart of two kinds of things shows, ready to draw or to read aloud.

A grid is drawn as a table with marks in its cells, on the page and on saved pages alike, since its
cells hold words. Colour is never alone: a level is drawn as filled and empty dots, too.
"""

from typing import NamedTuple

LEVELS = 3


class GridCell(NamedTuple):
    """What stands where a row meets a column. `level` is 0 to 3, drawn as dots, or None."""

    text: str = ""
    level: int | None = None

    @property
    def dots(self) -> str:
        """The level as filled and empty dots, "" for none."""
        return "" if self.level is None else "●" * self.level + "○" * (LEVELS - self.level)


class GridRow(NamedTuple):
    """A row of a grid: what it is about, and a cell for each column."""

    label: str
    cells: list[GridCell]


class Grid(NamedTuple):
    """A grid, and the sentences that say what it shows. Without rows only these are shown."""

    caption: str
    corner: str  # what the rows are
    columns: list[str]
    rows: list[GridRow]
    sentences: list[str]


def grid_text(grid: Grid) -> str:
    r"""Return the text twin of a grid: a line a cell that holds something, then the sentences.

    >>> rows = [GridRow("Staff", [GridCell("2 costs", 3)])]
    >>> grid_text(Grid("Costs", "Who", ["Time"], rows, ["Two."]))
    'Staff, Time: 2 costs ●●●\nTwo.'
    """
    lines = [
        f"{row.label}, {column}: {' '.join(filter(None, (cell.text, cell.dots)))}"
        for row in grid.rows
        for column, cell in zip(grid.columns, row.cells, strict=True)
        if cell.text or cell.dots
    ]
    return "\n".join([*lines, *grid.sentences])
