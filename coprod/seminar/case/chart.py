"""A revealed case, condition by condition: your rating, the show of hands, and our reading.

The three stand side by side, and are never made into one. Ratings stand on a scale from *less* to
*more*; hands say which statement holds but not how strongly, so they are counted in boxes beside
it. What was not rated is not on the scale.
"""

from typing import Literal, NamedTuple

from coprod.parts import CaseWork, Condition, Hands, Rating
from coprod.rating.words import answer
from coprod.record import Record
from coprod.seminar.case.seen import Seen
from coprod.seminar.case.tables import Bearing, CaseFact
from coprod.seminar.case.words import BESIDE, HANDS, OF_HANDS, REVEAL, WHO
from coprod.words.scales import SIDE

COSTS = ("costs", "stage-costs", "cost-groups", "cost-types", "stage-challenges")
ARGUMENTS = ("arguments", "aims", "process-steps")
Field = Literal["less", "between", "more", "both", "unsure"]
FIELDS: tuple[Field, ...] = ("less", "between", "more", "both", "unsure")  # of `Hands`, as drawn


class Mark(NamedTuple):
    """Where a rating stands on the scale, from -3 (less) to 3 (more)."""

    who: str  # "you" or "ours"
    at: int


class Beside(NamedTuple):
    """A rating that is not on the scale, in words."""

    who: str
    said: str


class HandsBox(NamedTuple):
    """Hands that went up for one thing, out of all that were counted on a condition.

    `n` is None where nobody counted; of what nobody could be asked there is no box.
    """

    field: Field
    n: int | None
    share: float  # from 0 to 1
    said: str


class CaseAnswer(NamedTuple):
    """What somebody says of a condition, in words, and why."""

    said: str
    reason: str = ""


class Bears(NamedTuple):
    """A fact by its letter, and how it bears on an item."""

    letter: str
    fact: CaseFact
    how: Bearing


class CaseRow(NamedTuple):
    """A condition with what the three say of it. `beside` has what is not on the scale."""

    condition: Condition
    marks: tuple[Mark, ...]
    beside: tuple[Beside, ...]
    boxes: tuple[HandsBox, ...]
    yours: CaseAnswer
    hands: CaseAnswer
    ours: CaseAnswer
    facts: tuple[Bears, ...]


class CaseItem(NamedTuple):
    """An item of the tables that is no condition, and the facts that bear on it."""

    label: str
    facts: tuple[Bears, ...]


class CaseInfo(NamedTuple):
    """All that stands beside the facts of a revealed case."""

    rows: tuple[CaseRow, ...]
    costs: tuple[CaseItem, ...]
    arguments: tuple[CaseItem, ...]
    others: tuple[CaseItem, ...]


def case_info(record: Record, work: CaseWork, seen: Seen) -> CaseInfo:
    """Gather what stands beside the facts of a case; of what is not revealed there is nothing.

    >>> from coprod.seminar.case.seen import seen
    >>> record = Record.new(seminar=True).choose_case("case-mup")
    >>> record = record.rate_case("case-mup", "cond-contestation", less=2).reveal("case-mup")
    >>> case_info(record, record.studied.work(), seen(record)).rows[0].marks
    (Mark(who='you', at=-2), Mark(who='ours', at=-3))
    """
    if not seen.revealed:
        return CaseInfo((), (), (), ())
    bearing = [Bears(seen.letter(f.id), f, how) for f in seen.facts for how in f.bears]
    conditions = {c.id for c in record.conditions}
    rows = tuple(_row(c, work, seen, bearing) for c in record.conditions)
    rest = [one for one in bearing if one.how.item not in conditions]
    return CaseInfo(
        rows,
        _items([one for one in rest if one.how.table in COSTS]),
        _items([one for one in rest if one.how.table in ARGUMENTS]),
        _items([one for one in rest if one.how.table not in (*COSTS, *ARGUMENTS)]),
    )


def _row(condition: Condition, work: CaseWork, seen: Seen, bearing: list[Bears]) -> CaseRow:
    yours, hands = work.rating(condition.id), work.hand(condition.id)
    ours = seen.our(condition.id)
    stood = (("you", yours), ("ours", ours))
    marks = [Mark(who, at) for who, rating in stood if rating for at in positions(rating)]
    standing = {mark.who for mark in marks}
    beside = [
        Beside(who, answer(condition, rating))
        for who, rating in stood
        if rating and who not in standing
    ]
    return CaseRow(
        condition,
        tuple(marks),
        tuple(beside),
        hand_boxes(condition, hands),
        CaseAnswer(answer(condition, yours), yours.reason),
        CaseAnswer(hands_in_words(condition, hands)),
        CaseAnswer(answer(condition, ours), ours.reason) if ours else CaseAnswer(REVEAL["no_ours"]),
        tuple(one for one in bearing if one.how.item == condition.id),
    )


def in_words(row: CaseRow) -> str:
    """Say what each of the three says of a condition; hands only where any were counted."""
    said = [("you", row.yours), ("hands", row.hands), ("ours", row.ours)]
    told = [(who, one.said) for who, one in said if one.said != HANDS["none"]]
    return "; ".join(BESIDE.format(who=WHO[who], said=text) for who, text in told) + "."


def positions(rating: Rating) -> tuple[int, ...]:
    """Return where a rating stands on the scale: nowhere, at one place, or at two where both hold.

    >>> positions(Rating(item="cond-contestation", state="rated", less=0, more=0))
    (0,)
    >>> positions(Rating(item="cond-contestation", state="rated", less=2, more=1))
    (-2, 1)
    >>> positions(Rating(item="cond-contestation", state="not-sure"))
    ()
    """
    if rating.state != "rated":
        return ()
    held = tuple(at for at in (-(rating.less or 0), rating.more or 0) if at)
    # One statement that does not hold leaves open what is with the other.
    return held or (() if None in (rating.less, rating.more) else (0,))


def asked(condition: Condition, hands: Hands) -> tuple[Field, ...]:
    """Return for what hands may go up.

    Of opposites not both hold; what was counted all the same is not lost.
    """
    with_both = not condition.opposites or hands.both is not None
    return tuple(field for field in FIELDS if field != "both" or with_both)


def hand_boxes(condition: Condition, hands: Hands) -> tuple[HandsBox, ...]:
    """Return the hands on a condition, () where nobody counted any.

    >>> condition = Record.new().condition("cond-contestation")
    >>> [box.share for box in hand_boxes(condition, Hands(item=condition.id, less=9, more=3))]
    [0.75, 0, 0.25, 0]
    """
    total = hands.total
    if total is None:
        return ()
    boxes = []
    for field in asked(condition, hands):
        n, label = getattr(hands, field), hand_label(condition, field)
        said = OF_HANDS.format(label=label, n=n, total=total)
        left_out = HANDS["left_out"].format(labels=label.lower())
        boxes.append(HandsBox(field, n, n / total if n else 0, left_out if n is None else said))
    return tuple(boxes)


def hands_in_words(condition: Condition, hands: Hands) -> str:
    """Say what was counted; what was not is named as such, unless nothing was.

    >>> condition = Record.new().condition("cond-contestation")
    >>> hands_in_words(condition, Hands(item=condition.id, less=9, between=0, more=2))
    'left: 9; in between: 0; right: 2; not counted: not sure'
    """
    given = {field: getattr(hands, field) for field in asked(condition, hands)}
    label = {field: hand_label(condition, field).lower() for field in given}
    told = [
        HANDS["one"].format(label=label[field], n=n) for field, n in given.items() if n is not None
    ]
    if not told:
        return HANDS["none"]
    blank = [label[field] for field, n in given.items() if n is None]
    left_out = [HANDS["left_out"].format(labels=", ".join(blank))] if blank else []
    return "; ".join([*told, *left_out])


def hand_label(condition: Condition, field: Field) -> str:
    """Say for what a hand goes up. Between opposites lies a middle; else neither may hold."""
    return HANDS[_called(condition, field)]


def hand_about(condition: Condition, field: Field) -> str:
    """Say for what a hand goes up, in full: the statement with its side."""
    if field in ("less", "more"):
        pole = condition.pole(field)
        return f"{pole.text} ({SIDE[pole.side]})"
    return HANDS[f"{_called(condition, field)}_about"]


def _called(condition: Condition, field: Field) -> str:
    return "neither" if field == "between" and not condition.opposites else field


def _items(bearing: list[Bears]) -> tuple[CaseItem, ...]:
    found: dict[str, list[Bears]] = {}
    for one in bearing:
        found.setdefault(one.how.item, []).append(one)
    return tuple(CaseItem(ones[0].how.label, tuple(ones)) for ones in found.values())
