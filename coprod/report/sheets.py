"""The sheets of a seminar, to print: a case to rate by hand, criteria for marking, questions."""

from coprod import cases, teaching
from coprod.agenda import agenda_of, running
from coprod.cases import Case
from coprod.parts import now
from coprod.record import Record
from coprod.report.course import marked_at
from coprod.report.handout import condition_rows, foot
from coprod.report.pages import page
from coprod.report.text import day
from coprod.wording import agendas
from coprod.words.case import letter
from coprod.words.course import MARKING, PLANNED, SHEET, TEACHER
from coprod.words.handout import HANDOUT
from coprod.words.steps import SEMINAR_STEP

# How large the front of a case sheet is set, in points, by how many letters it has at most.
SIZES = ((1300, 13), (1900, 12), (2500, 11))
SMALLEST = 10


def case_sheet(record: Record, case: str) -> str:
    """Return a page to print: a case with the facts known at the time, and the conditions to rate.

    It takes the two sides of a leaf of A4 or US Letter, needs no script and nothing from
    elsewhere. It says nothing of what was done or came of it, so documents are numbers here:
    what some are called gives it away. The conditions are worded as in the record.
    """
    of = cases.case(case)
    rows = condition_rows(record)
    return page(
        "case-sheet.html.j2",
        heading=SHEET["title"].format(label=of.label if of else ""),
        case=of,
        facts=[(letter(n), fact) for n, fact in enumerate(of.of("before"))] if of else (),
        size=_size(of) if of else SMALLEST,
        rows=rows,
        hand=HANDOUT,
        sheet=SHEET,
        foot=" ".join([*foot(rows), SHEET["ours"]]),
    )


def marking_sheet() -> str:
    """Return a page to print on which a teacher marks one piece of work, with reasons."""
    return page(
        "marking-sheet.html.j2",
        heading=MARKING["title"],
        criteria=[(one, marked_at(one)) for one in teaching.rubric()],
        marking=MARKING,
        teacher=TEACHER,
        foot=f"{MARKING['ours']} {SHEET['made'].format(day=day(now()))}",
    )


def plan_sheet(record: Record) -> str:
    """Return pages to print for whoever leads: the plan chosen, and all questions by their steps.

    The plan is that of the record, else the one a class goes by that chose none. It says nothing
    of any case.
    """
    rows = running(record, now()).rows
    agenda = agendas().get(agenda_of(record.walk))
    minutes = sum(row.slot.minutes for row in rows)
    planned = {row.slot.step: row.slot.minutes for row in rows}
    return page(
        "plan-sheet.html.j2",
        heading=PLANNED["title"],
        plan=agenda.label if agenda else PLANNED["own"].format(n=minutes),
        rows=rows,
        groups=[
            (SEMINAR_STEP[group.step], planned.get(group.step), group.asks)
            for group in teaching.asks()
        ],
        planned=PLANNED,
        teacher=TEACHER,
        foot=f"{PLANNED['ours']} {SHEET['made'].format(day=day(now()))}",
    )


def _size(case: Case) -> int:
    """Return how large the front of a sheet can be set so that it stays one page."""
    said = [case.text, case.question, case.fits_note]
    for fact in case.of("before"):
        said += [fact.label, fact.text, fact.note]
    letters = sum(map(len, said))
    return next((size for most, size in SIZES if letters <= most), SMALLEST)
