"""What a facilitator needs beside the steps: the hand-out to print, and what to say when."""

from typing import Any, ClassVar

from coprod.keep.workbook import Workbook
from coprod.panel.view import View
from coprod.progress.scene import Scene
from coprod.session.handout.page import sheet_to_print
from coprod.session.handout.state import (
    HandoutMessage,
    HandoutState,
    PromptsState,
    PromptState,
)
from coprod.session.handout.words import PANEL, PROMPTS
from coprod.sources import shelf


class HandoutView(View):
    """The hand-out for participants, to print or to save.

    Its page is made when it is asked for, so it says what the project is called now, and does not
    weigh on the state of the panel.
    """

    script = "handout"
    hears: ClassVar[Any] = HandoutMessage
    only_looks = True
    depends_on = ()

    def describe(self, scene: Scene) -> HandoutState:
        return HandoutState(step="handout", say=PANEL)

    def heard(self, message: HandoutMessage) -> None:
        self.send({"page": sheet_to_print(self.workbook.record), "to": message.verb})


class PromptsView(View):
    """What may happen in a workshop, and what the facilitator can say and do then."""

    script = "prompts"
    hears: ClassVar[Any] = ()  # there is nothing to be done
    only_looks = True
    depends_on = ()

    def describe(self, scene: Scene) -> PromptsState:
        prompts = [PromptState(*prompt) for prompt in shelf.prompts()]
        return PromptsState(step="prompts", say=PROMPTS, prompts=prompts)


def handout(workbook: Workbook) -> list[View]:
    """Show what a facilitator needs: a sheet to print for everybody, and prompts."""
    return [HandoutView(workbook), PromptsView(workbook)]
