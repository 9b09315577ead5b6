"""The panels of a seminar, one a cell: what a desk shows besides those of a decision."""

from typing import Any

from coprod.keep.workbook import Workbook
from coprod.parts import StepName
from coprod.seminar.case.panel import CaseConditionView, CaseNote, CaseView
from coprod.seminar.case.reveal import RevealView
from coprod.seminar.claims.panel import ClaimsView
from coprod.seminar.debate.panel import DebateView
from coprod.seminar.definitions.panel import DefinitionsView, PlacingsView
from coprod.seminar.evaluation.panel import EvaluationView
from coprod.seminar.readings.panel import ReadingsView
from coprod.seminar.take.panel import TakeView
from coprod.seminar.teacher.panel import TeacherView
from coprod.seminar.you.panel import YouView


class SeminarPanels(Workbook):
    """A workbook that shows the panels of a seminar; `_show_step` is its desk's business."""

    def _show_one(self, panel: str, view: Any) -> None:
        raise TypeError(f"nothing here shows {panel}")

    def _show_last(self, step: StepName, view: Any) -> None:
        raise TypeError(f"nothing here shows {step}")

    def _show_step(self, step: StepName, *views: Any) -> None:
        raise TypeError(f"nothing here shows {step}")

    def you(self) -> None:
        """Show who fills this in, and with which project in mind."""
        self._show_one("you", YouView(self))

    def claims(self) -> None:
        """Show what is claimed for and against coproduction, by what it rests on."""
        self._show_step("claims", ClaimsView(self), TakeView(self, "claims"))

    def definitions(self) -> None:
        """Show the definitions side by side, and examples to sort."""
        examples, take = PlacingsView(self), TakeView(self, "definitions")
        self._show_step("definitions", DefinitionsView(self), examples, take)

    def case(self) -> None:
        """Show the cases to choose from, and what was known of one at the time."""
        self._show_one("case", CaseView(self))

    def rating(self) -> None:
        """Show the conditions of the case at hand, to rate by what was known at the time."""
        rows = [CaseConditionView(self, c) for c in self.record.conditions]
        self._show_step("rating", CaseNote(self), *rows)

    def reveal(self) -> None:
        """Show what was done and what came of it, beside the ratings and a show of hands."""
        self._show_one("reveal", RevealView(self))

    def readings(self) -> None:
        """Show one case as the paper and as its critics would read it, and both balances."""
        self._show_step("readings", ReadingsView(self), TakeView(self, "readings"))

    def debate(self) -> None:
        """Show the eight assumptions, with a stance before and after."""
        self._show_one("debate", DebateView(self))

    def evaluation(self) -> None:
        """Show what is not known, and a sketch of how one would find out."""
        view = EvaluationView(self)
        self._show_last("evaluation", view)

    def teacher(self) -> None:
        """Show what a teacher needs: outcomes, plans, prompts, a rubric, a sheet to print."""
        self._show_one("teacher", TeacherView(self))
