"""What stands above and beneath the conditions and the balance, which are no cards."""

from typing import Any

from coprod.keep.workbook import Workbook
from coprod.panels.cards import CardsView
from coprod.panels.frame import scope_notes
from coprod.parts import StepName
from coprod.progress.scene import Scene


class ConditionsNote(CardsView):
    """Whether the conditions fit the project, and whom they weigh; blank where all is well."""

    step: StepName = "conditions"
    depends_on = ("frame", "states")
    ways = False

    def describe(self, scene: Scene) -> dict[str, Any]:
        said = (super()._away(scene), *scope_notes(scene.record))
        return {**super().describe(scene), "notes": [text for text in said if text]}

    def _away(self, scene: Scene) -> str:
        return ""  # the conditions beneath stay where they are


class StepEnd(CardsView):
    """The way on from a step whose panel is of another kind."""

    depends_on = ()

    def __init__(self, workbook: Workbook, step: StepName) -> None:
        self.step = step
        super().__init__(workbook)

    def _away(self, scene: Scene) -> str:
        return ""
