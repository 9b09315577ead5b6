"""The conditions: each with its statements, slider and reason."""

from typing import Any

from coprod.keep.workbook import Workbook
from coprod.panel.cards import CardsView
from coprod.panel.step_end import StepEnd
from coprod.panel.view import View
from coprod.parts import StepName
from coprod.progress.scene import Scene
from coprod.progress.scope import scope_notes
from coprod.rating.condition import ConditionsView


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


def conditions(workbook: Workbook) -> list[View]:
    """Show the conditions, each with its statements, slider and reason."""
    return [ConditionsNote(workbook), ConditionsView(workbook), StepEnd(workbook, "conditions")]
