"""The text twin of each panel: what a saved notebook shows where no kernel runs.

A twin is a MIME bundle with HTML and plain text that say the same. The HTML is escaped, needs no
style sheet, no script and nothing from elsewhere, and survives the cleaning that JupyterLab
gives to notebooks it does not trust.
"""

from collections.abc import Callable
from typing import Any

from coprod.record import Record
from coprod.report import (
    case,
    claims,
    course,
    decided,
    opening,
    parked,
    path,
    plan,
    rated,
    readings,
)
from coprod.report.blocks import Note, Said, told
from coprod.report.decided import decision_sentence
from coprod.report.handout import facilitating
from coprod.steps import anything_said
from coprod.words.pages import SKIPPED_HERE

__all__ = ["PANELS", "SEMINAR", "Bundle", "decision_sentence", "twin"]

Bundle = dict[str, Any]

PANELS: dict[str, Callable[[Record], Said]] = {
    "summary": opening.summary,
    "steps": opening.walked,
    "frame": opening.frame,
    "purposes": path.purposes,
    "conditions": rated.conditions,
    "costs": path.costs,
    "resources": path.resources,
    "alternatives": path.alternatives,
    "balance": rated.balance,
    "how": plan.how,
    "decision": decided.decision,
    "parked": parked.parked,
}
SEMINAR: dict[str, Callable[[Record], Said]] = {
    "you": claims.you,
    "claims": claims.claims,
    "definitions": claims.definitions,
    "case": case.case,
    "rating": case.rating,
    "reveal": case.reveal,
    "readings": readings.readings,
    "debate": readings.debate,
    "evaluation": course.evaluation,
}
# What stands in the notebook a team works in, and in no record.
AIDS: dict[str, Callable[[Record], Said]] = {
    "handout": facilitating,
    "teacher": course.teacher,
}
ALL = {**PANELS, **SEMINAR, **AIDS}


def twin(record: Record, panel: str) -> Bundle:
    """Return what a panel shows of a record, as HTML and as plain text.

    It is one of `PANELS`, `SEMINAR` or `AIDS`.

    A step that was skipped on purpose says so, and shows what was said before, if anything was.
    """
    told_of = [ALL[panel](record)]
    for step in record.walk.skipped:
        if step == panel:
            note = told([Note(SKIPPED_HERE)])
            told_of = [note, *(told_of if anything_said(record, step) else [])]
    html, text = ("\n".join(parts) for parts in zip(*told_of, strict=True))
    return {"text/html": html, "text/plain": text}
