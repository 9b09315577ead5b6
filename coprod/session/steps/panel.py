"""The step list: how far the team is, what stands open, and how the time goes."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar

from coprod.keep.meeting import has_answers, is_met, note_met
from coprod.keep.told import in_workshop
from coprod.keep.workbook import Workbook
from coprod.panel.view import View
from coprod.parts import Walk, now
from coprod.progress.agenda import SlotRow, agenda_of, labels, running, timings, with_agenda
from coprod.progress.scene import Scene
from coprod.progress.steps import Standing
from coprod.record import Record
from coprod.session.steps.state import (
    AtStep,
    BeginAfresh,
    ChooseAgenda,
    LookAgain,
    MeetingState,
    MetAnswers,
    SetLength,
    SkipStep,
    SlotState,
    StartClock,
    StepsMessage,
    StepsState,
    StepState,
    TimingState,
)
from coprod.session.steps.words import STEPS_SAY

LONGEST = 600  # minutes of a session


class StepsView(View):
    """All steps, each with a link to its panel and a way to skip it; an agenda and its clock."""

    script = "steps"
    hears: ClassVar[Any] = StepsMessage

    def __init__(self, workbook: Workbook, afresh: Callable[[], None] | None = None) -> None:
        self._afresh = afresh
        self._met = workbook.drafts is not None and is_met(workbook.drafts)
        super().__init__(workbook)

    def describe(self, scene: Scene) -> StepsState:
        record = scene.record
        walk, moment = record.walk, now()
        session = running(record, moment, scene.progress)
        return StepsState(
            say=STEPS_SAY,
            title=record.title,
            agendas=labels(walk),
            agenda=agenda_of(walk),
            at=walk.at or "",
            started=_stamp(walk.started) if walk.runs(moment) else None,
            minutes=session.minutes,
            needed=session.needed,
            timing=_timing(walk, moment),
            plan=[_slot(row) for row in session.rows],
            turns=_stamp(session.turns),
            steps=[_step(n, step, walk) for n, step in enumerate(scene.progress, start=1)],
            meeting=self._meeting(record),
        )

    def _meeting(self, record: Record) -> MeetingState | None:
        """Return whose answers these are, and whether the room knows: see `coprod.keep.meeting`.

        Nobody is asked outside of a workshop, nor of a saved record, which says whose it is.
        """
        if not in_workshop() or self.workbook.read_only:
            return None
        return MeetingState(
            record=record.id,
            revision=record.revision,
            changed=_stamp(record.changed),
            met=self._met,
            answers=self._met or has_answers(record),
        )

    def heard(self, message: StepsMessage) -> None:
        match message:
            case AtStep() if self.workbook.read_only:
                return  # the page says by itself which step it shows
            case AtStep(value=step):
                self.workbook.do(Record.go_to, step or None)
            case ChooseAgenda(value=agenda):
                self.workbook.do(Record.set_agenda, agenda)
            case StartClock():
                self.workbook.walk(lambda record: with_agenda(record).set_walk(started=now()))
            case SetLength(value=minutes):
                self.workbook.do(Record.set_walk, minutes=min(max(minutes, 1), LONGEST))
            case SkipStep(value=step, skipped=skipped):
                self.workbook.do(Record.skip, step, skipped=skipped)
            case MetAnswers():
                self._meet()
            case BeginAfresh() if self._afresh:
                self._afresh()
                self._meet()
            case LookAgain():
                self.show(self.workbook.scene)

    def _meet(self) -> None:
        """Note that the room knows these answers, so that this start asks nobody again."""
        self._met = True
        if self.workbook.drafts:
            note_met(self.workbook.drafts)
        self.show(self.workbook.scene)


def _stamp(moment: datetime | None) -> float | None:
    """Return a moment as pages count it, in milliseconds."""
    return moment.timestamp() * 1000 if moment else None


def _timing(walk: Walk, moment: datetime) -> dict[str, TimingState]:
    """Return the time at each step as it was at the last move; from there the page counts on."""
    runs = walk.since is not None and walk.runs(moment)
    return {
        name: TimingState(
            planned=timing.planned,
            so_far_seconds=timing.spent,
            since_ms=_stamp(walk.since) if runs and name == walk.at else None,
        )
        for name, timing in timings(walk, walk.since or moment).items()
    }


def _slot(row: SlotRow) -> SlotState:
    return SlotState(
        step=row.slot.step or "",
        title=row.slot.title,
        start=_stamp(row.start),
        end=_stamp(row.end),
        state=row.state,
        planned=STEPS_SAY["minutes"].format(n=row.slot.minutes),
        spent=_spent(row.spent),
        guide=row.guide,
    )


def _spent(seconds: int) -> str:
    if 0 < seconds < 60:
        return STEPS_SAY["under"]
    return STEPS_SAY["minutes"].format(n=seconds // 60) if seconds else ""


def _step(n: int, step: Standing, walk: Walk) -> StepState:
    return StepState(
        name=step.name,
        title=f"{n} {step.title}",
        state=step.state,
        said=step.said,
        blockers=step.blockers,
        minutes=STEPS_SAY["minutes"].format(n=step.minutes) if step.minutes else "",
        skipped=step.name in walk.skipped,
        can_skip=step.state not in ("off-route", "not-needed"),
    )


def steps(desk: Any) -> list[View]:
    """Show the steps of the path: how far you are, what stands open, the time left."""
    return [StepsView(desk, desk.start_afresh)]
