"""The eight assumptions: a stance before and after a debate on each."""

from typing import Any

from coprod.keep.workbook import Workbook
from coprod.panel.cards import CardsView
from coprod.panel.drawn import card
from coprod.panel.fields import entered
from coprod.panel.view import View
from coprod.parts import Stance, StepName, Wording
from coprod.progress.scene import Scene
from coprod.record import Record
from coprod.seminar.debate.chart import debate_info
from coprod.seminar.debate.points import Point, assumptions, points_on
from coprod.seminar.debate.words import (
    DEBATE,
    MUST_HOLD_OURS,
    NO_POINTS,
    POINTS,
    STANCE_FIELDS,
    STAND,
)
from coprod.seminar.readings.panel import drawn_ref
from coprod.words.fields import by_id

FIELDS = by_id(STANCE_FIELDS)


class DebateView(CardsView):
    """One assumption at a time, what speaks for and against it, and how far one moved."""

    script = "debate"
    step: StepName = "debate"
    depends_on = ("studied.stances", "wordings")

    def cards(self, record: Record) -> list[dict[str, Any]]:
        return [
            card(one.id, STANCE_FIELDS, dict(record.studied.stance(one.id)), one.label)
            for one in assumptions(record)
        ]

    def put(self, card: str, field: str, value: Any) -> None:
        self.workbook.set_fields(Record.take_stance, card, **{field: entered(FIELDS[field], value)})

    def notes(self, record: Record) -> list[str]:
        return [DEBATE["about"]]

    def say(self) -> dict[str, str]:
        return DEBATE

    def to_pick(self) -> dict[str, Any]:
        """Return what never changes here: the assumptions, and what is said on each."""
        every = assumptions(self.workbook.record)
        return {
            "stand": list(STAND),
            "assumptions": [_drawn(n, one) for n, one in enumerate(every, start=1)],
        }

    def describe(self, scene: Scene) -> dict[str, Any]:
        record = scene.record
        info = debate_info(record)
        return {
            **super().describe(scene),
            "marks": {row.item: _mark(record.studied.stance(row.item)) for row in info.rows},
            "shifts": [row._asdict() for row in info.rows],
            "sentences": list(info.sentences),
        }


def _mark(stance: Stance) -> dict[str, Any]:
    """Return whether something was said before and after, to draw and in words."""
    before, after = stance.before is not None, stance.after is not None
    name = {(True, True): "both", (True, False): "before", (False, True): "after"}
    mark = name.get((before, after), "none")
    return {"name": mark, "said": DEBATE[f"mark_{mark}"]}


def _drawn(number: int, one: Wording) -> dict[str, Any]:
    points = points_on(one.id)
    return {
        "id": one.id,
        "title": DEBATE["numbered"].format(n=number, label=one.label),
        "number": number,
        "text": one.text,
        "origin": one.origin,
        "lists": [_list(kind, [p for p in points if p.kind == kind]) for kind in POINTS],
    }


def _list(kind: str, points: list[Point]) -> dict[str, Any]:
    return {
        "kind": kind,
        "title": POINTS[kind],
        "hint": MUST_HOLD_OURS if kind == "must-hold" and points else "",
        "empty": "" if points else NO_POINTS[kind],
        "points": [
            {
                "text": point.text,
                "note": point.note,
                "ref": drawn_ref(point.ref) if point.ref else None,
            }
            for point in points
        ],
    }


def debate(workbook: Workbook) -> list[View]:
    """Show the eight assumptions, with a stance before and after."""
    return [DebateView(workbook)]
