"""Where a slider's thumb stands for a rating, and what a thumb's place says. Pure functions.

On a shared slider the statement for *less* coproduction lies at the left end (-3), the one for
*more* at the right end (3), and 0 is in between: the same sides as on the balance.
"""

from typing import NamedTuple

from coprod.parts import Rating
from coprod.words.scales import IN_BETWEEN, STRENGTH

STEPS = (
    *(STRENGTH[n] for n in (3, 2, 1)),
    IN_BETWEEN,
    *(STRENGTH[n] for n in (1, 2, 3)),
)


class Strengths(NamedTuple):
    """Strengths of the two poles, 0 to 3 each."""

    less: int
    more: int


def strengths(position: int) -> Strengths:
    """Return the strengths that a place on the shared slider stands for.

    >>> strengths(-3), strengths(0), strengths(1)
    (Strengths(less=3, more=0), Strengths(less=0, more=0), Strengths(less=0, more=1))
    """
    return Strengths(less=max(-position, 0), more=max(position, 0))


def position(rating: Rating) -> int | None:
    """Return the place of a rating on the shared slider; None if it has none there.

    >>> position(Rating(item="cond-resources", state="rated", less=2))
    -2
    """
    if rating.state != "rated" or (rating.less and rating.more):
        return None
    if None in (rating.less, rating.more) and not (rating.less or rating.more):
        return None  # one pole does not hold and the other is blank: that is not in between
    return (rating.more or 0) - (rating.less or 0)
