"""The running plan of a session: which slot is at hand, and how the time goes. Pure functions."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import accumulate
from typing import Literal, NamedTuple

from coprod.parts import Slot, StepName, Walk
from coprod.progress.steps import Standing, minutes_for, minutes_needed, names, slots_of
from coprod.record import Record
from coprod.record.walk import QUICK
from coprod.sources.wording import DECISION, SEMINAR, agendas

# The agendas that take as long as a route does: what a team goes by that chose none.
BY_ROUTE = {"quick": QUICK, "full": "agenda-90", "seminar": "agenda-seminar-90"}


State = Literal["done", "now", "next"]


class SlotRow(NamedTuple):
    """A slot of the plan. Times of day are ``None`` where no clock runs."""

    slot: Slot
    start: datetime | None
    end: datetime | None
    state: State
    spent: int  # seconds at its step; where a step has two slots, the first is filled first
    guide: str


class Timing(NamedTuple):
    """The time at a step: the minutes planned, and the seconds spent there so far."""

    planned: int
    spent: int

    @property
    def left(self) -> int:
        """Seconds left of what is planned; less than 0 where it took longer."""
        return self.planned * 60 - self.spent


class Running(NamedTuple):
    """How a session stands at a moment.

    `left` are the minutes left of the session, ``None`` where no clock runs, and less than 0
    where it ran over. `needed` are the minutes that what is open takes: the steps, and the slots
    of no step that are still to come. `turns` is when the next slot begins by the clock.
    """

    rows: list[SlotRow]
    minutes: int
    left: int | None
    needed: int
    turns: datetime | None


def agenda_of(walk: Walk) -> str:
    """Return the id of the agenda that a team goes by, whether or not it chose it."""
    return walk.agenda or ("" if walk.plan else BY_ROUTE[walk.route])


def labels(walk: Walk) -> list[tuple[str, str]]:
    """Return the ids and labels of the agendas to choose from, as the options of a field."""
    use = SEMINAR if walk.route == "seminar" else DECISION
    return [(id, agenda.label) for id, agenda in agendas().items() if agenda.use == use]


def with_agenda(record: Record) -> Record:
    """Return a record that keeps its agenda, where its team goes by one without having chosen."""
    id = agenda_of(record.walk)
    if record.walk.agenda or id not in agendas():
        return record
    return record.set_agenda(id).set_walk(minutes=session_minutes(record.walk))


def session_minutes(walk: Walk) -> int:
    """Return how long the session is: as long as somebody said, else as its plan."""
    return walk.minutes or sum(slot.minutes for slot in slots_of(walk))


def timings(walk: Walk, moment: datetime) -> dict[StepName, Timing]:
    """Return the time at every step, that at the step at hand up to `moment`."""
    spent = {one.step: one.seconds for one in walk.spent_by(moment)}
    return {name: Timing(minutes_for(walk, name), spent.get(name, 0)) for name in names(walk)}


def running(
    record: Record, moment: datetime, progress: Iterable[Standing] | None = None
) -> Running:
    """Return the plan of a session as it stands at a moment.

    The slot at hand is that of the step on the shared screen. Where nothing tells the step, it is
    the one that the clock has come to. `progress` is that of the record, where somebody has worked
    it out.
    """
    walk, slots = record.walk, slots_of(record.walk)
    started = walk.started if walk.runs(moment) else None
    ends = [timedelta(minutes=n) for n in accumulate(slot.minutes for slot in slots)]
    gone = moment - started if started else None
    by_clock = None if gone is None else sum(gone >= end for end in ends)
    rows = _rows(walk, started, ends, _here(slots, walk.at, by_clock), moment)
    to_come = sum(r.slot.minutes for r in rows if r.slot.step is None and r.state != "done")
    return Running(
        rows,
        minutes=session_minutes(walk),
        left=None if gone is None else session_minutes(walk) - gone // timedelta(minutes=1),
        needed=minutes_needed(record, progress) + to_come,
        turns=None if by_clock is None or by_clock == len(rows) else rows[by_clock].end,
    )


def _rows(
    walk: Walk, started: datetime | None, ends: list[timedelta], here: int, moment: datetime
) -> list[SlotRow]:
    slots, rows = slots_of(walk), []
    spent, guides = _shared_out(slots, here, walk, moment), _guides(walk)
    for n, (slot, end) in enumerate(zip(slots, ends, strict=True)):
        start = started + end - timedelta(minutes=slot.minutes) if started else None
        state: State = "now" if n == here else "done" if n < here else "next"
        rows.append(SlotRow(slot, start, started and started + end, state, spent[n], guides[n]))
    return rows


def _here(slots: tuple[Slot, ...], at: StepName | None, by_clock: int | None) -> int:
    """Return the index of the slot at hand: -1 where none is yet, past the last when all are over.

    Of two slots of the same step it is the one nearer to the clock.
    """
    there = [n for n, slot in enumerate(slots) if at and slot.step == at]
    if there:
        return min(there, key=lambda n: abs(n - (by_clock or 0)))
    return -1 if by_clock is None else by_clock


def _shared_out(slots: tuple[Slot, ...], here: int, walk: Walk, moment: datetime) -> list[int]:
    """Return the seconds spent in each slot: what is spent at a step, over the slots come to."""
    seconds = [0] * len(slots)
    for name, timing in timings(walk, moment).items():
        theirs = [n for n, slot in enumerate(slots) if slot.step == name]
        come_to = [n for n in theirs if n <= here] or theirs[:1]
        rest = timing.spent
        for n in come_to:
            seconds[n] = rest if n == come_to[-1] else min(rest, slots[n].minutes * 60)
            rest -= seconds[n]
    return seconds


def _guides(walk: Walk) -> list[str]:
    """Return the advice of today's tables for each slot; "" where they have none for it."""
    there = agendas().get(agenda_of(walk))
    pairs = zip(there.slots, there.guides, strict=True) if there else ()
    known = {(n, slot.title): guide for n, (slot, guide) in enumerate(pairs)}
    return [known.get((n, slot.title), "") for n, slot in enumerate(slots_of(walk))]
