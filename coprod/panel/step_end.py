"""The way on from a step whose panel has no cards."""

from coprod.keep.workbook import Workbook
from coprod.panel.cards import CardsView
from coprod.parts import StepName
from coprod.progress.scene import Scene


class StepEnd(CardsView):
    """The way on from a step whose panel is of another kind."""

    depends_on = ()

    def __init__(self, workbook: Workbook, step: StepName) -> None:
        self.step = step
        super().__init__(workbook)

    def _away(self, scene: Scene) -> str:
        return ""
