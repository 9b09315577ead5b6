"""What a teacher needs: sheets to print, outcomes, plans, questions, criteria, and handing in."""

from typing import Any

from coprod.keep.workbook import Workbook
from coprod.panel.view import View
from coprod.progress.scene import Scene
from coprod.seminar.case import tables as cases
from coprod.seminar.teacher.page import marked_at
from coprod.seminar.teacher.sheets import case_sheet, marking_sheet
from coprod.seminar.teacher.teaching import SessionPlan, asks, outcomes, rubric, session_plans
from coprod.seminar.teacher.words import FILES, HANDING_IN, TEACHER
from coprod.steps import title


class TeacherView(View):
    """All that whoever leads a seminar reaches for. It says nothing of a case before its reveal.

    A sheet is made when it is asked for, and does not weigh on the state of the panel.
    """

    script = "teacher"
    only_looks = True
    depends_on = ("studied.case", "walk.at")

    def describe(self, scene: Scene) -> dict[str, Any]:
        record = scene.record
        return {
            "step": "teacher",
            "say": {**TEACHER, "title": TEACHER["sheets"]},
            "at": record.walk.at or "",
            "cases": [(one.id, one.label) for one in cases.cases()],
            "case": record.studied.case,
            "outcomes": [
                {**one._asdict(), "step": TEACHER["learned"].format(step=title(one.step))}
                for one in outcomes()
            ],
            "plans": [_session_plan(plan) for plan in session_plans()],
            "asks": [
                {
                    "step": group.step,
                    "title": title(group.step),
                    "asks": [one._asdict() for one in group.asks],
                }
                for group in asks()
            ],
            "rubric": [{**one._asdict(), "step": marked_at(one)} for one in rubric()],
            "handing_in": list(HANDING_IN),
        }

    def heard(self, verb: str, content: dict[str, Any]) -> None:
        if verb not in ("print", "save"):
            return
        sheet, case = str(content.get("sheet")), str(content.get("case", ""))
        page = case_sheet(self.workbook.record, case) if sheet == "case" else marking_sheet()
        file = FILES[sheet].format(case=case.removeprefix("case-"))
        self.send({"page": page, "to": verb, "file": file})


def _session_plan(plan: SessionPlan) -> dict[str, Any]:
    return {"label": plan.label, "rows": [slot._asdict() for slot in plan.slots]}


def teacher(workbook: Workbook) -> list[View]:
    """Show what a teacher needs: outcomes, plans, prompts, a rubric, a sheet to print."""
    return [TeacherView(workbook)]
