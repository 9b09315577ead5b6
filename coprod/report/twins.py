"""The text twin of each panel: what a saved notebook shows where no kernel runs.

A twin is a MIME bundle with HTML and plain text that say the same. The HTML is escaped, needs no
style sheet, no script and nothing from elsewhere, and survives the cleaning that JupyterLab
gives to notebooks it does not trust.
"""

from collections.abc import Callable

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
from coprod.report.blocks import Block, Note
from coprod.report.bundle import Bundle, bundle
from coprod.report.decided import decision_sentence
from coprod.report.handout import facilitating
from coprod.steps import anything_said
from coprod.words.pages import SKIPPED_HERE

__all__ = ["PANELS", "SEMINAR", "Bundle", "decision_sentence", "twin"]

Page = Callable[[Record], list[Block]]

PANELS: dict[str, Page] = {
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
SEMINAR: dict[str, Page] = {
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
AIDS: dict[str, Page] = {
    "handout": facilitating,
    "teacher": course.teacher,
}
ALL = {**PANELS, **SEMINAR, **AIDS}


def twin(record: Record, panel: str) -> Bundle:
    """Return what a panel shows of a record, as HTML and as plain text.

    It is one of `PANELS`, `SEMINAR` or `AIDS`.

    A step that was skipped on purpose says so, and shows what was said before, if anything was.
    """
    page, skipped = ALL[panel](record), [Note(SKIPPED_HERE)]
    for step in record.walk.skipped:
        if step == panel:
            return bundle(skipped, page) if anything_said(record, step) else bundle(skipped)
    return bundle(page)
