"""The saved page of Eight assumptions."""

from coprod.page.blocks import Block, Facts, Heading, Note, Table, facts
from coprod.page.fields import labels
from coprod.page.made import made_of
from coprod.parts import Stance, Wording
from coprod.record import Record
from coprod.seminar.debate.chart import debate_info
from coprod.seminar.debate.points import Point, assumptions, points_on
from coprod.seminar.debate.words import DEBATE, NO_POINTS, POINTS, STANCE_FIELDS, STAND

FIELD = labels(STANCE_FIELDS)


@made_of("studied.stances", "wordings")
def debate(record: Record) -> list[Block]:
    """Say each assumption, where somebody stood and stands, and what was shown on it."""
    info = debate_info(record)
    blocks: list[Block] = [*(Note(sentence) for sentence in info.sentences)]
    if any(row.way != "none" for row in info.rows):
        columns = [DEBATE["corner"], DEBATE["moved"]]
        rows = [
            [DEBATE["numbered"].format(n=row.number, label=row.label), row.said]
            for row in info.rows
        ]
        blocks.append(Table(DEBATE["chart"], columns, rows))
    for number, one in enumerate(assumptions(record), start=1):
        blocks += _assumption(number, one, record.studied.stance(one.id))
    return blocks


def _stand(n: int | None) -> str:
    return "" if n is None else STAND[n]


def _assumption(number: int, one: Wording, stance: Stance) -> list[Block]:
    """Return an assumption; what the sources say on it once somebody said where they stand."""
    title = DEBATE["numbered"].format(n=number, label=one.label)
    blocks: list[Block] = [Heading(title, part=True), Note(one.text), Note(one.origin, soft=True)]
    if stance == Stance(item=one.id):
        return [*blocks, Note(DEBATE["not_opened"], soft=True)]
    said = {
        "before": _stand(stance.before),
        "before_reason": stance.before_reason,
        "after": _stand(stance.after),
        "after_reason": stance.after_reason,
    }
    blocks.append(facts(((FIELD[id], text) for id, text in said.items()), keep=FIELD.values()))
    points = points_on(one.id)
    rows = []
    for kind, heading in POINTS.items():
        told_of = [_point(point) for point in points if point.kind == kind]
        rows.append((heading, "\n".join(told_of or [NO_POINTS[kind]])))
    return [*blocks, Facts(rows, of_an_item=True, beside=True)]


def _point(point: Point) -> str:
    place = f" ({point.ref.place}. {point.ref.basis})" if point.ref else ""
    return f"– {point.text}{place}"
