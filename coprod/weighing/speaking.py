"""How many considerations speak on each side, as one sentence. A count, and no weighing."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from coprod.weighing.words import AGAINST, BOTH_WAYS, FOR, FOR_IT, SPEAKS
from coprod.words import listed, number


def speaking(sides: Sequence[AbstractSet[str]], kind: str = "consideration") -> str:
    """Say how many considerations speak against, for, and both ways.

    Parameters
    ----------
    sides
        For each consideration the sides it is on: "against", "for" or both.
    kind
        What all of them are: a key of `coprod.weighing.words.SPEAKS`.

    Examples
    --------
    >>> speaking([{"for"}, {"against"}, {"for"}])
    'Three considerations speak: one against coproducing here and two for it.'
    """
    against, in_favour, both = (
        sum(side == wanted for side in sides)
        for wanted in ({"against"}, {"for"}, {"for", "against"})
    )
    groups = [
        (against, AGAINST),
        (in_favour, FOR_IT if against else FOR),
        (both, BOTH_WAYS),
    ]
    parts = [(n, side) for n, side in groups if n]
    one, many = SPEAKS[kind]
    said = one if len(sides) == 1 else many.format(n=number(len(sides)).capitalize())
    if len(parts) == 1:
        return f"{said} {parts[0][1]}."
    return f"{said}: {listed([f'{number(n)} {side}' for n, side in parts])}."
