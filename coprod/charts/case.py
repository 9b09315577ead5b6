"""A revealed case, condition by condition: your rating, the show of hands, and our reading.

The three stand side by side on one line from *less* to *more*, and are never made into one. What
was not rated stands nowhere on the line.
"""

from typing import NamedTuple

from coprod import words
from coprod.cases import Bearing, Fact
from coprod.casework import Seen
from coprod.parts import CaseWork, Condition, Hands, Rating
from coprod.record import Record
from coprod.words.case import BESIDE, HANDS, HANDS_MARK, REVEAL, UNSURE_HANDS, WHO
from coprod.words.pages import counted

COSTS = ("costs", "stage-costs", "cost-groups", "cost-types", "stage-challenges")
ARGUMENTS = ("arguments", "aims", "process-steps")
SIDE = 3  # the strongest place on the line, to either side


class Mark(NamedTuple):
    """A mark on the line. It reaches `first` to `last`, from -3 (less) to 3 (more)."""

    who: str  # "you", "hands" or "ours"
    first: int
    last: int
    text: str


class Answer(NamedTuple):
    """What somebody says of a condition, in words, and why."""

    said: str
    reason: str = ""


class Bears(NamedTuple):
    """A fact, and how it bears on an item."""

    fact: Fact
    how: Bearing


class Row(NamedTuple):
    """A condition with what the three say of it. `beside` names what stands nowhere on the line."""

    condition: Condition
    marks: tuple[Mark, ...]
    beside: tuple[str, ...]
    yours: Answer
    hands: Answer
    ours: Answer
    facts: tuple[Bears, ...]


class Item(NamedTuple):
    """An item of the tables that is no condition, and the facts that bear on it."""

    label: str
    facts: tuple[Bears, ...]


class CaseInfo(NamedTuple):
    """All that stands beside the facts of a revealed case."""

    rows: tuple[Row, ...]
    costs: tuple[Item, ...]
    arguments: tuple[Item, ...]
    others: tuple[Item, ...]


def case_info(record: Record, work: CaseWork, seen: Seen) -> CaseInfo:
    """Gather what stands beside the facts of a case; of what is not revealed there is nothing.

    >>> from coprod.casework import seen
    >>> record = Record.new(seminar=True).choose_case("case-mup")
    >>> record = record.rate_case("case-mup", "cond-contestation", less=2).reveal("case-mup")
    >>> case_info(record, record.studied.work(), seen(record)).rows[0].marks
    (Mark(who='you', first=-2, last=-2, text='you'), Mark(who='ours', first=-3, last=-3, \
text='our reading'))
    """
    if not seen.revealed:
        return CaseInfo((), (), (), ())
    bearing = [Bears(fact, how) for fact in seen.facts for how in fact.bears]
    conditions = {c.id for c in record.conditions}
    rows = tuple(_row(c, work, seen, bearing) for c in record.conditions)
    rest = [one for one in bearing if one.how.item not in conditions]
    return CaseInfo(
        rows,
        _items([one for one in rest if one.how.table in COSTS]),
        _items([one for one in rest if one.how.table in ARGUMENTS]),
        _items([one for one in rest if one.how.table not in (*COSTS, *ARGUMENTS)]),
    )


def _row(condition: Condition, work: CaseWork, seen: Seen, bearing: list[Bears]) -> Row:
    yours, hands = work.rating(condition.id), work.hand(condition.id)
    ours = seen.our(condition.id)
    stood = (("you", yours), ("ours", ours))
    marks = [
        Mark(who, at, at, WHO[who])
        for who, rating in stood
        if rating
        for at in places(condition, rating)
    ]
    standing = {mark.who for mark in marks}
    beside = [
        BESIDE.format(who=WHO[who], said=words.answer(condition, rating))
        for who, rating in stood
        if rating and who not in standing
    ]
    if hands.unsure:
        beside.append(counted(UNSURE_HANDS, hands.unsure))
    return Row(
        condition,
        (*marks, *_hand_marks(hands)),
        tuple(beside),
        Answer(words.answer(condition, yours), yours.reason),
        Answer(hands_in_words(condition, hands)),
        Answer(words.answer(condition, ours), ours.reason) if ours else Answer(REVEAL["no_ours"]),
        tuple(one for one in bearing if one.how.item == condition.id),
    )


def in_words(row: Row) -> str:
    """Say what each of the three says of a condition; hands only where any were counted."""
    said = [("you", row.yours), ("hands", row.hands), ("ours", row.ours)]
    told = [(who, one.said) for who, one in said if one.said != HANDS["none"]]
    return "; ".join(BESIDE.format(who=WHO[who], said=text) for who, text in told) + "."


def places(condition: Condition, rating: Rating) -> tuple[int, ...]:
    """Return where a rating stands on the line: nowhere, at one place, or at two where both hold.

    >>> opposites = Record.new().condition("cond-contestation")
    >>> places(opposites, Rating(item=opposites.id, state="rated", less=0, more=0))
    (0,)
    >>> places(opposites, Rating(item=opposites.id, state="rated", less=2, more=1))
    (-2, 1)
    >>> places(opposites, Rating(item=opposites.id, state="not-sure"))
    ()
    """
    if rating.state != "rated":
        return ()
    held = tuple(at for at in (-(rating.less or 0), rating.more or 0) if at)
    # One statement that does not hold leaves open what is with the other.
    return held or (() if None in (rating.less, rating.more) else (0,))


def _hand_marks(hands: Hands) -> list[Mark]:
    """Return a mark for each side on which a hand went up. Nobody asked how strongly."""
    sides = ((hands.less, -SIDE, -1), (hands.between, 0, 0), (hands.more, 1, SIDE))
    return [Mark("hands", first, last, counted(HANDS_MARK, n)) for n, first, last in sides if n]


def hands_in_words(condition: Condition, hands: Hands) -> str:
    """Say what was counted; what was not is named as such, unless nothing was.

    >>> condition = Record.new().condition("cond-contestation")
    >>> hands_in_words(condition, Hands(item=condition.id, less=9, between=0, more=2))
    'left statement: 9; in between: 0; right statement: 2; not counted: not sure'
    """
    given = {name: getattr(hands, name) for name in ("less", "between", "more", "unsure")}
    label = {name: hand_label(condition, name).lower() for name in given}
    told = [
        HANDS["one"].format(label=label[name], n=n) for name, n in given.items() if n is not None
    ]
    if not told:
        return HANDS["none"]
    blank = [label[name] for name, n in given.items() if n is None]
    left_out = [HANDS["left_out"].format(labels=", ".join(blank))] if blank else []
    return "; ".join([*told, *left_out])


def hand_label(condition: Condition, field: str) -> str:
    """Say for what a hand goes up. Between opposites lies a middle; else neither may hold."""
    return HANDS["neither" if field == "between" and not condition.opposites else field]


def _items(bearing: list[Bears]) -> tuple[Item, ...]:
    found: dict[str, list[Bears]] = {}
    for one in bearing:
        found.setdefault(one.how.item, []).append(one)
    return tuple(Item(ones[0].how.label, tuple(ones)) for ones in found.values())
