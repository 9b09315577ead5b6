"""The sheets of a seminar, to print: a case to rate by hand, and the criteria for marking."""

from coprod import cases, teaching
from coprod.parts import now
from coprod.record import Record
from coprod.report.course import marked_at
from coprod.report.handout import condition_rows, foot
from coprod.report.jinja import filled
from coprod.report.text import day
from coprod.words.case import letter
from coprod.words.course import MARKING, SHEET, TEACHER
from coprod.words.handout import HANDOUT


def case_sheet(record: Record, case: str) -> str:
    """Return a page to print: a case with the facts known at the time, and the conditions to rate.

    It takes the two sides of a leaf of A4 or US Letter, needs no script and nothing from
    elsewhere. It says nothing of what was done or came of it, so documents are numbers here:
    what some are called gives it away. The conditions are worded as in the record.
    """
    of = cases.case(case)
    rows = condition_rows(record)
    return filled(
        "case-sheet.html.j2",
        heading=SHEET["title"].format(label=of.label if of else ""),
        case=of,
        facts=[(letter(n), fact) for n, fact in enumerate(of.of("before") if of else ())],
        rows=rows,
        hand=HANDOUT,
        sheet=SHEET,
        foot=" ".join([*foot(rows), SHEET["ours"]]),
    )


def marking_sheet() -> str:
    """Return a page to print on which a teacher marks one piece of work, with reasons."""
    return filled(
        "marking-sheet.html.j2",
        heading=MARKING["title"],
        criteria=[(one, marked_at(one)) for one in teaching.rubric()],
        marking=MARKING,
        teacher=TEACHER,
        foot=f"{MARKING['ours']} {SHEET['made'].format(day=day(now()))}",
    )
