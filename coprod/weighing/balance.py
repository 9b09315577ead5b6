"""What stands on the balance, and how far its lean depends on the weights.

Pure functions; no files, no pandas, no screens. Strengths *for* coproduction count as positive,
those *against* as negative; that is decided by the side of each pole, never by its place.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from coprod.errors import NothingToWeigh
from coprod.parts import TEAM, Condition, Rating, Side
from coprod.record import Record

MOST = 3  # the strongest a consideration can count
NOTHING_SURE = (
    "Nothing stands on one side of the balance for sure yet. Rate a condition, or weigh an aim or "
    "a cost."
)
NOBODY_LEFT = "Every partner group that is named has to be involved, so nothing is weighed."

WAY: dict[Side, Literal["for", "against"]] = {"more": "for", "less": "against"}


class Consideration(NamedTuple):
    """Something on the balance: an aim, an expected cost, or a pole that holds here.

    `strength` runs from 1 to 3. Where `unsure`, it is the most this pole could count; it could
    be as little as 0. `item` is the id of the aim, the cost or the condition.
    """

    item: str
    label: str
    side: Literal["for", "against"]
    strength: int
    unsure: bool = False
    kind: Literal["aim", "condition", "cost"] = "condition"

    @property
    def signed(self) -> int:
        """The strength, positive for coproduction and negative against it."""
        return self.strength if self.side == "for" else -self.strength


class Robustness(NamedTuple):
    """The share of all weightings under which the balance leans for coproduction, 0 to 1.

    `share` leaves out what is unsure; `lowest` and `highest` let it fall the one or the other way.
    """

    share: float
    lowest: float
    highest: float


def considerations(record: Record, by: str = TEAM) -> list[Consideration]:
    """Return what stands on the balance: aims, then conditions, then costs.

    Conditions that are not rated, do not apply or are in between stand on neither side and are
    not in the list. An unsure condition is in it twice, once a side, since it could be either.
    Aims and costs are in it as soon as they are weighed; they are the team's, so another rater's
    balance holds conditions only. Nothing is weighed where every partner group has to be involved.

    >>> record = Record.new().rate("cond-contestation", less=3).add_aim("aim-eg-broker", strength=1)
    >>> [(c.item, c.side, c.strength) for c in considerations(record)]
    [('aim-1', 'for', 1), ('cond-contestation', 'against', 3)]
    """
    return list(_considered(record, by))


def is_weighed(record: Record) -> bool:
    """Tell whether anything stands on the balance of a team."""
    return any(True for _ in _considered(record, TEAM))


def _considered(record: Record, by: str) -> Iterator[Consideration]:
    if nobody_left(record):
        return
    if by == TEAM:
        yield from _weighed(record, "aim", "for", [(a.id, a.strength) for a in record.aims])
    for condition in record.conditions:
        yield from of_condition(condition, record.rating(condition.id, by))
    if by == TEAM:
        yield from _weighed(record, "cost", "against", [(c.id, c.remains) for c in record.costs])


def nobody_left(record: Record) -> bool:
    """Tell whether every partner group that is named has to be involved, so none is weighed."""
    partners = record.frame.partners
    return bool(partners) and all(partner.required for partner in partners)


def _weighed(
    record: Record,
    kind: Literal["aim", "cost"],
    side: Literal["for", "against"],
    given: list[tuple[str, int | None]],
) -> Iterable[Consideration]:
    for item, strength in given:
        if strength:
            yield Consideration(item, record.label(item), side, strength, kind=kind)


def of_condition(condition: Condition, rating: Rating) -> Iterable[Consideration]:
    """Return what a condition puts on the balance if it is rated so: a pole that holds a side."""
    unsure = rating.state == "not-sure"
    for pole in condition.poles:
        given = rating.less if pole.side == "less" else rating.more
        strength = MOST if unsure else given or 0
        if strength:
            yield Consideration(condition.id, condition.label, WAY[pole.side], strength, unsure)


def share_of_weightings(strengths: Sequence[float]) -> float:
    """Return the share of all weightings under which the balance leans for coproduction.

    Weights are drawn evenly from every non-negative weighting that sums to one, so the share
    says how far the lean depends on weights. It is no probability of being right.

    Parameters
    ----------
    strengths
        Signed strengths of the considerations: for > 0, against < 0. Zeros carry no weight.

    Returns
    -------
    float
        Between 0 (every weighting leans against) and 1 (every weighting leans for).

    Raises
    ------
    NothingToWeigh
        If no strength differs from zero.

    Examples
    --------
    >>> share_of_weightings([3, -3])
    0.5
    >>> share_of_weightings([3, 1, -1])
    0.875

    Notes
    -----
    With weights drawn evenly (a flat Dirichlet), the lean has the sign of Σ Eᵢxᵢ with independent
    unit exponentials Eᵢ: a race between a chain of stages for and one against. A stage a meets
    a stage y; a outlasts y with probability a/(a + y). The recurrence is exact, needs no random
    numbers and takes as many steps as there are pairs of a stage for and a stage against.
    """
    gains = [float(s) for s in strengths if s > 0]
    losses = [-float(s) for s in strengths if s < 0]
    if not gains and not losses:
        raise NothingToWeigh(NOTHING_SURE)
    return _race(gains, losses)


def _race(gains: list[float], losses: list[float]) -> float:
    """Return the share for, of stages that all differ from zero; see `share_of_weightings`."""
    # ahead[j]: the share for, with the gains from here on against the losses from j on.
    # No gains left: 0. No losses left: 1, whatever gains remain.
    ahead = [0.0] * len(losses) + [0.0]
    for gain in reversed(gains):
        here = [0.0] * len(losses) + [1.0]
        for j in range(len(losses) - 1, -1, -1):
            loss = losses[j]
            here[j] = (loss * ahead[j] + gain * here[j + 1]) / (gain + loss)
        ahead = here
    return ahead[0]


def robustness(record: Record, by: str = TEAM) -> Robustness:
    """Return how far the lean of a record's balance depends on the weights.

    Raises
    ------
    NothingToWeigh
        If nothing stands on either side for sure: unsure conditions alone say nothing, and where
        every partner group has to be involved, nothing is weighed.
    """
    if nobody_left(record):
        raise NothingToWeigh(NOBODY_LEFT)
    return leaning(considerations(record, by))


def leaning(on_balance: Sequence[Consideration]) -> Robustness:
    """Return the same of what stands on a balance; `NothingToWeigh` if nothing does for sure."""
    sure = [c.signed for c in on_balance if not c.unsure]
    doubtful = [c for c in on_balance if c.unsure]
    against = [c.signed for c in doubtful if c.side == "against"]
    in_favour = [c.signed for c in doubtful if c.side == "for"]
    share = share_of_weightings(sure)
    return Robustness(
        share,
        share_of_weightings(sure + against) if against else share,
        share_of_weightings(sure + in_favour) if in_favour else share,
    )
