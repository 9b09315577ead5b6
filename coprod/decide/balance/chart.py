"""The balance: every consideration, on the side it speaks for. A picture, no number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from coprod.decide.balance.words import (
    BESIDE,
    NOTHING_RATED,
    ON_NEITHER_SIDE,
    ONLY,
    RANGE,
    SKIPPED_YET_WEIGHED,
)
from coprod.drawing.bars import BarRow, bar_picture
from coprod.errors import NothingToWeigh
from coprod.parts import StepName
from coprod.progress.scope import required
from coprod.record import Record
from coprod.steps import title
from coprod.weighing.balance import Consideration, Robustness, considerations, leaning, nobody_left
from coprod.weighing.speaking import speaking
from coprod.weighing.words import KIND_OF, NO_VERDICT, ONE_WAY, WEIGHTS
from coprod.words import in_hundred, listed

if TYPE_CHECKING:
    import plotly.graph_objects as go

# Where a consideration is weighed, by its kind.
WEIGHED_AT: dict[str, StepName] = {
    "aim": "purposes",
    "condition": "conditions",
    "cost": "costs",
}


class BalanceInfo(NamedTuple):
    """What the balance shows, ready to draw or to read aloud. Labels in the paper's order."""

    rows: list[BarRow]  # strongest first; unsure ones last
    in_between: list[str]
    neither: list[str]  # of two separate statements, neither holds
    half_rated: list[str]  # only one of two statements is rated, and it does not settle the other
    not_applicable: list[str]
    not_rated: list[str]
    robustness: Robustness | None  # None: nothing stands on one side for sure
    not_weighed: Sequence[str] = ()  # aims and costs that are named but not weighed
    no_weight: Sequence[str] = ()  # aims and costs that are said to count not at all
    required: str = ""  # who has to be involved and so is not weighed, as a sentence
    nobody_left: bool = False  # that is every partner group, so that nothing is weighed
    skipped: Sequence[str] = ()  # steps left out on purpose, of which something is weighed

    @property
    def unsure(self) -> list[str]:
        """Labels of the conditions the team is not sure about."""
        return [row.label for row in self.rows if row.unsure]


def balance_info(record: Record) -> BalanceInfo:
    """Gather what the balance of a record shows."""
    on_balance = considerations(record)
    rows = sorted(
        rows_of(on_balance), key=lambda row: (row.unsure, -max(row.against, row.in_favour))
    )
    try:
        robust = leaning(on_balance)
    except NothingToWeigh:
        robust = None

    def labels(state: str) -> list[str]:
        return [c.label for c in record.conditions if record.rating(c.id).state == state]

    weighed = [(a.id, "aim", a.strength) for a in record.aims]
    weighed += [(c.id, "cost", c.remains) for c in record.costs]

    def with_strength(strength: int | None) -> tuple[str, ...]:
        return tuple(_name(k, record.label(id)) for id, k, s in weighed if s == strength)

    return BalanceInfo(
        rows,
        *_beside(record),
        labels("not-applicable"),
        labels("not-rated"),
        robust,
        with_strength(None),
        with_strength(0),
        required(record.frame),
        nobody_left(record),
        tuple(
            title(step)
            for step in record.walk.skipped
            if step in {WEIGHED_AT[r.kind] for r in rows}
        ),
    )


def rows_of(on_balance: Iterable[Consideration]) -> list[BarRow]:
    """Return a row for each that stands on the balance, whether on one side or on both."""
    found: dict[str, list[Consideration]] = {}
    for one in on_balance:
        found.setdefault(one.item, []).append(one)
    return [_row(ones) for ones in found.values()]


def _row(ones: list[Consideration]) -> BarRow:
    """Return a row for what stands on the balance under one name, once or once a side."""
    first, sides = ones[0], {one.side: one.strength for one in ones}
    label = _name(first.kind, first.label)
    against, in_favour = sides.get("against", 0), sides.get("for", 0)
    return BarRow(first.item, label, against, in_favour, first.unsure, first.kind)


def _name(kind: str, label: str) -> str:
    return KIND_OF[kind].format(label=label)


def _beside(record: Record) -> tuple[list[str], list[str], list[str]]:
    """Return the rated conditions on neither side: in between, neither holds, half rated."""
    in_between: list[str] = []
    neither: list[str] = []
    half_rated: list[str] = []
    for condition in record.conditions:
        rating = record.rating(condition.id)
        if rating.state != "rated":
            continue
        on_a_side = bool(rating.less or rating.more)
        if None in (rating.less, rating.more) and not (condition.opposites and on_a_side):
            half_rated.append(condition.label)
        elif not on_a_side:
            (in_between if condition.opposites else neither).append(condition.label)
    return in_between, neither, half_rated


def balance_sentences(info: BalanceInfo) -> list[str]:
    """Say in words what the balance shows: how many point each way, and how far weights decide."""
    if info.nobody_left:
        return [info.required]
    sure = [row for row in info.rows if not row.unsure]
    said = [_count(sure)] if sure else [_nothing(info)]
    if info.required:
        said.insert(0, info.required)
    for field, text in BESIDE.items():
        labels = getattr(info, field)
        if labels and (NOTHING_RATED not in said or field != "not_rated"):
            said.append(f"{text}: {'; '.join(labels)}.")
    if info.skipped:
        said.append(
            SKIPPED_YET_WEIGHED[len(info.skipped) > 1].format(steps=listed([*info.skipped]))
        )
    if info.robustness and len(info.rows) > 1:  # one alone needs no weighing
        said.append(_weights(info.robustness, info.unsure))
    return [*said, NO_VERDICT]


def _nothing(info: BalanceInfo) -> str:
    """Say why nothing stands on a side for sure: each kind of answer is another reason."""
    if info.unsure:
        return ONLY["unsure"]
    reasons = dict.fromkeys(said for field, said in ONLY.items() if getattr(info, field))
    if not reasons:
        return NOTHING_RATED
    return next(iter(reasons)) if len(reasons) == 1 else ON_NEITHER_SIDE


def _count(rows: list[BarRow]) -> str:
    kinds = {row.kind for row in rows}
    sides = [_sides(row) for row in rows]
    return speaking(sides, kinds.pop() if len(kinds) == 1 else "consideration")


def _sides(row: BarRow) -> set[str]:
    return {side for side, n in (("against", row.against), ("for", row.in_favour)) if n}


def _weights(robust: Robustness, unsure: list[str]) -> str:
    share, lowest, highest = (in_hundred(part) for part in robust)
    if robust.lowest == robust.highest and robust.share in (0, 1):
        return ONE_WAY
    quoted = listed([f"“{label}”" for label in unsure]) if unsure else ""
    span = RANGE.format(lowest=lowest, highest=highest, unsure=quoted) if unsure else ""
    return WEIGHTS.format(share=share, range=span)


def plot_balance(info: BalanceInfo) -> go.Figure:
    """Draw the balance, as wide as it is shown."""
    from coprod.drawing.figure import draw  # only who asks for a figure waits for plotly

    return draw(bar_picture(info.rows), _nothing(info))
