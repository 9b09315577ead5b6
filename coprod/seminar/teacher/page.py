"""The page for a teacher: outcomes, plans, prompts and the rubric."""

from coprod.page.blocks import Block, Facts, Heading, Note, Table
from coprod.page.made import made_of
from coprod.record import Record
from coprod.seminar.teacher.teaching import Criterion, asks, outcomes, rubric, session_plans
from coprod.seminar.teacher.words import HANDING_IN, RUN_TO_PRINT, TEACHER, WHOLE
from coprod.steps import declared, title


@made_of()
def teacher(_record: Record) -> list[Block]:
    """Say what the panel for the teacher says, for where no kernel runs."""
    return [
        Note(TEACHER["about"], soft=True),
        Note(RUN_TO_PRINT),
        *_outcomes(),
        *_session_plans(),
        *_asks(),
        *_rubric(),
        Heading(TEACHER["handing_in"], part=True),
        *(Note(text) for text in HANDING_IN),
    ]


def _outcomes() -> list[Block]:
    rows = [
        (one.label, f"{one.text}\n{TEACHER['learned'].format(step=title(one.step))}")
        for one in outcomes()
    ]
    return [Heading(TEACHER["outcomes"], part=True), Facts(rows)] if rows else []


def _session_plans() -> list[Block]:
    columns = [TEACHER["slot"], TEACHER["minutes"], TEACHER["guide"]]
    tables = [
        Table(
            plan.label,
            columns,
            [(slot.title, str(slot.minutes), slot.guide) for slot in plan.slots],
        )
        for plan in session_plans()
    ]
    return [Heading(TEACHER["plans"], part=True), *tables] if tables else []


def _asks() -> list[Block]:
    blocks: list[Block] = []
    for group in asks():
        blocks.append(Heading(title(group.step)))
        for one in group.asks:
            rows = [(TEACHER["listen_for"], one.listen_for), (TEACHER["do"], one.do)]
            blocks.append(Facts([(one.label, one.text), *rows], of_an_item=True))
    return [Heading(TEACHER["asks"], part=True), *blocks] if blocks else []


def _rubric() -> list[Block]:
    columns = [TEACHER[name] for name in ("criterion", "weak", "sound", "strong")]
    rows = [
        (f"{one.label} ({marked_at(one)})\n{one.text}", one.weak, one.sound, one.strong)
        for one in rubric()
    ]
    if not rows:
        return []
    heading = Heading(TEACHER["rubric"], part=True)
    return [heading, Note(TEACHER["rubric_about"]), Table("", columns, rows)]


def marked_at(criterion: Criterion) -> str:
    """Return the step at which something is marked, in words."""
    return title(criterion.step) if criterion.step in declared() else WHOLE
