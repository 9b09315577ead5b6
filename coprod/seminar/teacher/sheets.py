"""The sheets of a seminar, to print: a case to rate by hand, and the criteria for marking."""

from coprod.page.blocks import Foot, Heading, Lead, Note
from coprod.page.html import on_paper
from coprod.page.paper import (
    Criteria,
    Head,
    Known,
    KnownFact,
    LinesToWriteOn,
    MarkedRow,
    OnPaper,
    Sheet,
    Title,
)
from coprod.page.text import day
from coprod.parts import now
from coprod.rating.by_hand import by_hand, foot
from coprod.record import Record
from coprod.seminar.case import tables as cases
from coprod.seminar.case.tables import Case
from coprod.seminar.case.words import letter
from coprod.seminar.teacher.page import marked_at
from coprod.seminar.teacher.teaching import rubric
from coprod.seminar.teacher.words import MARKING, SHEET, TEACHER


def case_sheet(record: Record, case: str) -> str:
    """Return a page to print: a case with the facts known at the time, and the conditions to rate.

    It takes the two sides of a leaf of A4 or US Letter, needs no script and nothing from
    elsewhere. It says nothing of what was done or came of it, so documents are numbers here:
    what some are called gives it away. The conditions are worded as in the record.
    """
    return on_paper(sheet_of_case(record, case))


def sheet_of_case(record: Record, case: str) -> Sheet:
    """Return the two sides of a case: what was known, and the conditions to rate for it."""
    of = cases.case(case)
    heading = SHEET["title"].format(label=of.label if of else "")
    rating = f"{SHEET['conditions']}: {of.label}" if of else SHEET["conditions"]
    front: list[OnPaper] = [Title(heading, SHEET["name"])]
    front += _known(of) if of else [Note(SHEET["no_facts"])]
    back: list[OnPaper] = [
        Head(rating, notes=[f"{SHEET['before']} {SHEET['how']}"]),
        by_hand(record),
        Foot(" ".join([*foot(record), SHEET["ours"]])),
    ]
    return Sheet(heading, "case", [front, back])


def _known(case: Case) -> list[OnPaper]:
    facts = [
        KnownFact(letter(n), fact.text, fact.documents, fact.note)
        for n, fact in enumerate(case.of("before"))
    ]
    return [
        Note(SHEET["where"].format(place=case.place, period=case.period), soft=True),
        Heading(SHEET["decide"]),
        Note(case.text),
        Heading(SHEET["question"]),
        Lead(case.question),
        Heading(SHEET["fits"]),
        Note(case.fits_note),
        Heading(SHEET["facts"]),
        Known(facts, SHEET["sources"]),
    ]


def marking_sheet() -> str:
    """Return a page to print on which a teacher marks one piece of work, with reasons."""
    return on_paper(sheet_for_marking())


def sheet_for_marking() -> Sheet:
    """Return the sheet for marking: the criteria, boxes to tick, and room to say why."""
    columns = [TEACHER[name] for name in ("criterion", "weak", "sound", "strong")]
    rows = [
        MarkedRow(one.label, marked_at(one), one.text, (one.weak, one.sound, one.strong))
        for one in rubric()
    ]
    side: list[OnPaper] = [
        Title(MARKING["title"]),
        LinesToWriteOn([MARKING["student"], MARKING["case"]]),
        Note(MARKING["about"]),
        Criteria(columns, rows, MARKING["comment"]),
        Foot(f"{MARKING['ours']} {SHEET['made'].format(day=day(now()))}"),
    ]
    return Sheet(MARKING["title"], "marking", [side])
