"""Where a slider's thumb stands for a rating, and what a thumb's place says. Pure functions.

On a shared slider the statement for *less* coproduction lies at the left end (-3), the one for
*more* at the right end (3), and 0 is in between: the same sides as on the balance.
"""

from collections.abc import Iterator
from typing import NamedTuple

from coprod.parts import Condition, Rating
from coprod.parts.conditions import State
from coprod.words.scales import IN_BETWEEN, STRENGTH

MARKS: tuple[State, ...] = ("not-rated", "not-sure", "not-applicable")
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


def answers(condition: Condition) -> Iterator[tuple[str, Rating]]:
    """Return every answer about a condition, each under the name that the page gives it.

    That is "-3" to "3" for a place of the shared slider, "2|" or "0|3" for the strengths of two
    sliders apart (blank is not rated), or the state: "not-sure".
    """
    item, middle = condition.id, len(STEPS) // 2
    for mark in MARKS:
        yield mark, Rating(item=item, state=mark)
    for place in range(-middle, middle + 1):
        yield str(place), Rating(item=item, state="rated", **strengths(place)._asdict())
    given = (None, *range(len(STRENGTH)))
    for less in given:
        for more in given:
            if (less, more) != (None, None):
                name = f"{'' if less is None else less}|{'' if more is None else more}"
                yield name, Rating(item=item, state="rated", less=less, more=more)
