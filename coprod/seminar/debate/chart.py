"""The eight assumptions: where somebody stood before a debate, and where they stand after it."""

from collections.abc import Iterable
from typing import NamedTuple

from coprod.parts import Stance
from coprod.record import Record
from coprod.seminar.debate.points import assumptions
from coprod.seminar.debate.words import (
    FURTHER,
    JOIN,
    MOVED,
    NEARER,
    NO_STANCE,
    ONE_SIDED,
    SHIFT,
    STAND,
    STAYED,
)
from coprod.words import number as spelled


class Shift(NamedTuple):
    """An assumption with the stances on it, 0 to 4 or None; `way` is one of the keys of `SHIFT`."""

    item: str
    number: int
    label: str
    before: int | None
    after: int | None
    way: str
    said: str


class DebateInfo(NamedTuple):
    """What the chart shows, ready to draw or to read aloud."""

    rows: tuple[Shift, ...]
    sentences: tuple[str, ...]


def debate_info(record: Record) -> DebateInfo:
    """Gather where somebody stands on each assumption, and how far they moved.

    >>> record = Record.new(seminar=True).take_stance("assumption-power", before=3, after=1)
    >>> debate_info(record).sentences
    ('You moved on the one you took up twice: further from “Automatic evening out of power”.',)
    """
    rows = tuple(
        _shift(n, one.id, one.label, record.studied.stance(one.id))
        for n, one in enumerate(assumptions(record), start=1)
    )
    return DebateInfo(rows, tuple(_sentences(rows)))


def _shift(number: int, item: str, label: str, stance: Stance) -> Shift:
    way = _way(stance)
    before, after = ("" if n is None else STAND[n] for n in (stance.before, stance.after))
    said = SHIFT[way].format(before=before, after=after)
    return Shift(item, number, label, stance.before, stance.after, way, said)


def _way(stance: Stance) -> str:
    shift = stance.shift
    if shift is not None:
        return "stayed" if not shift else "nearer" if shift > 0 else "further"
    if stance.before is None:
        return "none" if stance.after is None else "after"
    return "before"


def _sentences(rows: tuple[Shift, ...]) -> Iterable[str]:
    """Say on how many assumptions somebody moved, which way, and what is still missing."""
    if all(row.way == "none" for row in rows):
        yield NO_STANCE
    twice = [row for row in rows if row.way in ("nearer", "further", "stayed")]
    nearer, further = ([r.label for r in twice if r.way == way] for way in ("nearer", "further"))
    every = spelled(len(twice))
    if moved := len(nearer) + len(further):
        how = [(NEARER, nearer), (FURTHER, further)]
        said = [form.format(labels=JOIN.join(labels)) for form, labels in how if labels]
        yield MOVED[len(twice) > 1].format(n=spelled(moved), all=every, how="; ".join(said))
    elif twice:
        yield STAYED[len(twice) > 1].format(all=every)
    if missing := sum(row.way == "before" for row in rows):
        yield ONE_SIDED[missing > 1].format(n=spelled(missing))
