"""What a run has tried, and what it found."""

from collections.abc import Mapping
from typing import NamedTuple


class Fault(NamedTuple):
    """Something that must not be.

    `kind` is a sentence, the same for all faults alike; `detail` says it of this one. `cause` is
    what brings it about, if that is a file, and `suffix` how the name of the file ends.
    """

    kind: str
    detail: str
    seed: int
    cause: bytes = b""
    suffix: str = ".txt"


class Tried(NamedTuple):
    """One try: what it was, what was counted on the way, and the faults it brought to light.

    Counts of several tries add up; of those named `oldest …` the highest remains.
    """

    of: str
    counts: Mapping[str, float]
    faults: tuple[Fault, ...] = ()
