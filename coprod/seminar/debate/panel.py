"""The eight assumptions: a stance before and after a debate on each."""

from typing import Any

from coprod.keep.workbook import Workbook
from coprod.panel.cards import CardsView
from coprod.panel.drawn import CardState, card
from coprod.panel.fields import entered
from coprod.panel.forms import extended
from coprod.panel.states import plain
from coprod.panel.view import View
from coprod.parts import Stance, StepName, Wording
from coprod.progress.scene import Scene
from coprod.record import Record
from coprod.seminar.debate.chart import debate_info
from coprod.seminar.debate.points import Point, assumptions, points_on
from coprod.seminar.debate.state import (
    AssumptionState,
    DebateShelf,
    DebateState,
    Mark,
    PointsState,
    PointState,
    ShiftState,
    StandMark,
)
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

MARKS: dict[tuple[bool, bool], Mark] = {  # by whether something was said before, and after
    (True, True): "both",
    (True, False): "before",
    (False, True): "after",
    (False, False): "none",
}
FIELDS = by_id(STANCE_FIELDS)


class DebateView(CardsView):
    """One assumption at a time, what speaks for and against it, and how far one moved."""

    script = "debate"
    step: StepName = "debate"
    depends_on = ("studied.stances", "wordings")

    def cards(self, record: Record) -> list[CardState]:
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
        every = enumerate(assumptions(self.workbook.record), start=1)
        drawn = tuple(_drawn(n, one) for n, one in every)
        shelf: dict[str, Any] = plain(DebateShelf(tuple(STAND), drawn))
        return shelf

    def describe(self, scene: Scene) -> DebateState:
        record = scene.record
        info = debate_info(record)
        return extended(
            DebateState,
            super().describe(scene),
            marks={row.item: _mark(record.studied.stance(row.item)) for row in info.rows},
            shifts=tuple(ShiftState(**row._asdict()) for row in info.rows),
            sentences=info.sentences,
        )


def _mark(stance: Stance) -> StandMark:
    """Return whether something was said before and after, to draw and in words."""
    before, after = stance.before is not None, stance.after is not None
    name = MARKS[before, after]
    return StandMark(name, DEBATE[f"mark_{name}"])


def _drawn(number: int, one: Wording) -> AssumptionState:
    points = points_on(one.id)
    return AssumptionState(
        id=one.id,
        title=DEBATE["numbered"].format(n=number, label=one.label),
        number=number,
        text=one.text,
        origin=one.origin,
        lists=tuple(_list(kind, [p for p in points if p.kind == kind]) for kind in POINTS),
    )


def _list(kind: str, points: list[Point]) -> PointsState:
    return PointsState(
        kind=kind,
        title=POINTS[kind],
        hint=MUST_HOLD_OURS if kind == "must-hold" and points else "",
        empty="" if points else NO_POINTS[kind],
        points=tuple(_point(point) for point in points),
    )


def _point(point: Point) -> PointState:
    return PointState(point.text, point.note, drawn_ref(point.ref) if point.ref else None)


def debate(workbook: Workbook) -> list[View]:
    """Show the eight assumptions, with a stance before and after."""
    return [DebateView(workbook)]
