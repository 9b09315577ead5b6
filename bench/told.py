"""What is said of a run: numbers side by side, their ratios, and whether each limit holds."""

import statistics
from collections.abc import Mapping, Sequence
from typing import NamedTuple

Rounds = Sequence[Sequence[float]]  # of each round its numbers


class Limit(NamedTuple):
    """A number that has to be at most so much."""

    name: str
    value: float
    most: float
    unit: str = "×"

    @property
    def holds(self) -> bool:
        return self.value <= self.most


def median(rounds: Rounds) -> float:
    """Return the median of all numbers of all rounds."""
    return statistics.median(number for one in rounds for number in one)


def quarters(rounds: Rounds) -> tuple[float, float]:
    """Return between which numbers the middle half lies."""
    every = [number for one in rounds for number in one]
    if len(every) < 2:
        return every[0], every[0]
    low, _, high = statistics.quantiles(every, n=4, method="inclusive")
    return low, high


def ratio(ours: Rounds, theirs: Rounds) -> float:
    """Return the median of the ratios of each round: what slows a whole round slows both."""
    pairs = zip(ours, theirs, strict=True)
    return statistics.median(statistics.median(a) / statistics.median(b) for a, b in pairs)


def best(measured: Mapping[str, Rounds], peers: Sequence[str]) -> str:
    """Return the peer with the lowest median."""
    return min(peers, key=lambda name: median(measured[name]))


def table(heading: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table as text; the first column is set to the left, the others to the right.

    >>> print(table("Speed", ["", "ms"], [["ours", "7"], ["bare", "12"]]))
    Speed
            ms
      ours   7
      bare  12
    """
    widths = [max(map(len, column)) for column in zip(columns, *rows, strict=True)]
    lines = [heading]
    for row in (columns, *rows):
        first, *others = (
            text.ljust(width) if n == 0 else text.rjust(width)
            for n, (text, width) in enumerate(zip(row, widths, strict=True))
        )
        lines.append(f"  {'  '.join((first, *others))}".rstrip())
    return "\n".join(lines)


def side_by_side(
    heading: str, unit: str, measured: Mapping[str, Rounds], peers: Sequence[str], bare: str
) -> str:
    """Return the table of what each takes, and how often that of the best peer and the bare one."""
    compared = dict.fromkeys((best(measured, peers), bare))
    digits, rows = 0 if unit == "ms" else 2, []
    for name, rounds in measured.items():
        low, high = quarters(rounds)
        spread = f"{low:.{digits}f}–{high:.{digits}f}"
        times = [f"{ratio(rounds, measured[one]):.2f}" for one in compared]
        rows.append([name, f"{median(rounds):.{digits}f}", spread, *times])
    columns = ["", f"median, {unit}", "middle half", *(f"× {one}" for one in compared)]
    return table(heading, columns, rows)


def verdicts(limits: Sequence[Limit]) -> str:
    """Return the table of all limits."""
    rows = []
    for one in limits:
        measured, most = f"{one.value:.2f} {one.unit}", f"≤ {one.most:g} {one.unit}"
        rows.append([one.name, measured, most, "holds" if one.holds else "DOES NOT HOLD"])
    return table("Limits", ["", "measured", "limit", ""], rows)
