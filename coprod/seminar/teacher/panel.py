"""What a teacher needs: sheets to print, outcomes, plans, questions, criteria, and handing in."""

from typing import Any, Literal

from coprod.keep.workbook import Workbook
from coprod.panel.states import plain
from coprod.panel.view import View
from coprod.progress.scene import Scene
from coprod.seminar.case import tables as cases
from coprod.seminar.teacher.page import marked_at
from coprod.seminar.teacher.sheets import case_sheet, marking_sheet
from coprod.seminar.teacher.state import (
    AsksState,
    AskState,
    CriterionState,
    OutcomeState,
    PlanState,
    SaveSheet,
    SessionPart,
    SheetMade,
    TeacherMessage,
    TeacherState,
)
from coprod.seminar.teacher.teaching import Asks, SessionPlan, asks, outcomes, rubric, session_plans
from coprod.seminar.teacher.words import FILES, HANDING_IN, TEACHER
from coprod.steps import title


class TeacherView(View):
    """All that whoever leads a seminar reaches for. It says nothing of a case before its reveal.

    A sheet is made when it is asked for, and does not weigh on the state of the panel.
    """

    script = "teacher"
    only_looks = True
    depends_on = ("studied.case", "walk.at")
    hears: Any = TeacherMessage

    def describe(self, scene: Scene) -> TeacherState:
        record = scene.record
        return TeacherState(
            step="teacher",
            say={**TEACHER, "title": TEACHER["sheets"]},
            at=record.walk.at or "",
            cases=tuple((one.id, one.label) for one in cases.cases()),
            case=record.studied.case,
            outcomes=tuple(
                OutcomeState(one.label, one.text, TEACHER["learned"].format(step=title(one.step)))
                for one in outcomes()
            ),
            plans=tuple(_session_plan(plan) for plan in session_plans()),
            asks=tuple(_asks(group) for group in asks()),
            rubric=tuple(
                CriterionState(**{**one._asdict(), "step": marked_at(one)}) for one in rubric()
            ),
            handing_in=tuple(HANDING_IN),
        )

    def heard(self, message: TeacherMessage) -> None:
        if message.sheet == "case":
            page = case_sheet(self.workbook.record, message.case)
        else:
            page = marking_sheet()
        to: Literal["print", "save"] = "save" if isinstance(message, SaveSheet) else "print"
        file = FILES[message.sheet].format(case=message.case.removeprefix("case-"))
        self.send(plain(SheetMade(page, to, file)))


def _session_plan(plan: SessionPlan) -> PlanState:
    return PlanState(plan.label, tuple(SessionPart(**slot._asdict()) for slot in plan.slots))


def _asks(group: Asks) -> AsksState:
    every = tuple(AskState(**one._asdict()) for one in group.asks)
    return AsksState(group.step, title(group.step), every)


def teacher(workbook: Workbook) -> list[View]:
    """Show what a teacher needs: outcomes, plans, prompts, a rubric, a sheet to print."""
    return [TeacherView(workbook)]
