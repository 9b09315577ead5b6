"""How many considerations speak on each side, as one sentence. A count, and no weighing."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from coprod import words


def speaking(sides: Sequence[AbstractSet[str]], kind: str = "consideration") -> str:
    """Say how many considerations speak against, for, and both ways.

    Parameters
    ----------
    sides
        For each consideration the sides it is on: "against", "for" or both.
    kind
        What all of them are: a key of `coprod.words.SPEAKS`.

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
        (against, words.AGAINST),
        (in_favour, words.FOR_IT if against else words.FOR),
        (both, words.BOTH_WAYS),
    ]
    parts = [(n, side) for n, side in groups if n]
    one, many = words.SPEAKS[kind]
    said = one if len(sides) == 1 else many.format(n=words.number(len(sides)).capitalize())
    if len(parts) == 1:
        return f"{said} {parts[0][1]}."
    return f"{said}: {words.listed([f'{words.number(n)} {side}' for n, side in parts])}."
