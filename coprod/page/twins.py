"""The text twin of each panel: what a saved notebook shows where no kernel runs.

A twin is a MIME bundle with HTML and plain text that say the same. The HTML is escaped, needs no
style sheet, no script and nothing from elsewhere, and survives the cleaning that JupyterLab
gives to notebooks it does not trust.
"""

from collections.abc import Callable
from typing import NamedTuple

from coprod.decide.alternatives.page import alternatives
from coprod.decide.balance.chart import balance_info
from coprod.decide.balance.page import balance
from coprod.decide.conditions.page import conditions
from coprod.decide.costs.page import costs
from coprod.decide.decision import page as decided
from coprod.decide.frame.page import frame
from coprod.decide.how import page as plan
from coprod.decide.purposes.page import purposes
from coprod.decide.resources.page import resources
from coprod.page.blocks import Block, Note
from coprod.page.bundle import Bundle, bundle
from coprod.page.words import SKIPPED_HERE
from coprod.progress.scene import LABELS, Scene
from coprod.progress.steps import anything_said
from coprod.record import Record
from coprod.seminar.case import page as case
from coprod.seminar.claims.page import claims as claims_claims
from coprod.seminar.debate.page import debate
from coprod.seminar.definitions.page import definitions
from coprod.seminar.evaluation.page import evaluation
from coprod.seminar.readings.page import readings as readings_readings
from coprod.seminar.teacher.page import teacher
from coprod.seminar.you.page import you
from coprod.session.handout.page import facilitating
from coprod.session.parked import page as parked
from coprod.session.start.page import summary
from coprod.session.steps.page import walked

__all__ = ["PANELS", "SEMINAR", "Bundle", "made_of", "twin", "twin_of"]


class Page(NamedTuple):
    """A page, and the parts of a record (see `Scene.parts`) it is made of; None: it may be any."""

    said: Callable[[Scene], list[Block]]
    depends_on: tuple[str, ...] | None = None


def _page(said: Callable[[Record], list[Block]], *depends_on: str) -> Page:
    """Return a page that is said of a record alone."""
    return Page(lambda scene: said(scene.record), depends_on)


OF_CASES = ("studied.case", "studied.cases", *LABELS)
PANELS: dict[str, Page] = {
    "summary": Page(lambda scene: summary(scene.record, scene.progress)),
    "steps": Page(
        lambda scene: walked(scene.record, scene.progress),
        ("progress", "walk.plan", "walk.minutes", "walk.route"),
    ),
    "frame": _page(frame, "title", "question", "frame"),
    "purposes": _page(purposes, *LABELS),
    "conditions": _page(conditions, "conditions", "ratings"),
    "costs": _page(costs, *LABELS),
    "resources": Page(
        lambda scene: resources(scene.record, scene.estimate), ("resources", *LABELS)
    ),
    "alternatives": _page(alternatives, "comparisons", *LABELS),
    "balance": Page(
        lambda scene: balance(scene.record, scene.once(balance_info)),
        ("ratings", "frame", "walk.skipped", *LABELS),
    ),
    "how": _page(plan.how, "how", "tables", *LABELS),
    "decision": _page(decided.decision, "decisions", "frame", *LABELS),
    "parked": _page(parked.parked, "parked"),
}
SEMINAR: dict[str, Page] = {
    "you": _page(you, "title", "question"),
    "claims": _page(claims_claims, "studied.takes"),
    "definitions": _page(
        definitions, "studied.placings", "studied.compared", "studied.takes", "wordings"
    ),
    "case": _page(case.case, *OF_CASES),
    "rating": _page(case.rating, *OF_CASES),
    "reveal": _page(case.reveal, *OF_CASES),
    "readings": _page(
        readings_readings, "studied.lines", "studied.takes", "studied.cases", *LABELS
    ),
    "debate": _page(debate, "studied.stances", "wordings"),
    "evaluation": _page(evaluation, "studied.sketch", *LABELS),
}
# What stands in the notebook a team works in, and in no record.
AIDS: dict[str, Page] = {
    "handout": _page(facilitating),
    "teacher": _page(teacher),
}
ALL = {**PANELS, **SEMINAR, **AIDS}


def twin(record: Record, panel: str) -> Bundle:
    """Return what a panel shows of a record, as HTML and as plain text.

    It is one of `PANELS`, `SEMINAR` or `AIDS`.

    A step that was skipped on purpose says so, and shows what was said before, if anything was.
    """
    return twin_of(Scene(record), panel)


def twin_of(scene: Scene, panel: str) -> Bundle:
    """Return the same, of what was worked out of a record."""
    record = scene.record
    page, skipped = ALL[panel].said(scene), [Note(SKIPPED_HERE)]
    for step in record.walk.skipped:
        if step == panel:
            return bundle(skipped, page) if anything_said(record, step) else bundle(skipped)
    return bundle(page)


def made_of(scene: Scene, panel: str) -> tuple[object, ...]:
    """Return all that the twin of a panel is made of: while that is equal, it says the same."""
    depends_on = ALL[panel].depends_on
    if depends_on is None:
        return scene.edition, scene.record
    return scene.edition, panel in scene.record.walk.skipped, *scene.parts(depends_on)
