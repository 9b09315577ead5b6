"""One case, two readings: premises, lines, and the balance both ways."""

from typing import Any

from coprod.keep.workbook import Workbook
from coprod.panel.cards import CardsView
from coprod.panel.drawn import card
from coprod.panel.fields import entered
from coprod.panel.step_end import StepEnd
from coprod.panel.view import View
from coprod.parts import StepName
from coprod.progress.scene import LABELS, Scene
from coprod.record import Record
from coprod.seminar.case.tables import CaseFact, read_twice
from coprod.seminar.readings.chart import ReadingRow, absent, readings_info, said_of
from coprod.seminar.readings.lines import (
    PREMISE,
    Read,
    ReadLine,
    as_seen,
    facts,
    gives_away,
    objections,
)
from coprod.seminar.readings.words import (
    HOLDS,
    KIND,
    LINE_FIELDS,
    NOT_SIDED,
    NOTHING_SAID,
    OURS,
    READINGS,
    SHORT,
    SIDED,
    STANCE,
    TAKE_PROMPT,
)
from coprod.seminar.take.panel import TakeView
from coprod.sources.catalogue.refs import Ref, ref_to
from coprod.weighing.words import NO_VERDICT
from coprod.words.fields import by_id
from coprod.words.scales import STRENGTH

FIELDS = by_id(LINE_FIELDS)


class ReadingsView(CardsView):
    """A case as the paper and its critics would read it; a card for each line takes a side."""

    script = "readings"
    step: StepName = "readings"
    depends_on = ("studied.lines", "studied.cases", *LABELS)
    ways = False  # they stand beneath what one takes from it
    anyway = ""  # the record whose readings somebody asked for before the case was revealed

    def covered(self, record: Record) -> bool:
        """Tell whether nothing of the readings may reach the page yet."""
        return gives_away(record) and self.anyway != record.id

    def heard(self, verb: str, content: dict[str, Any]) -> None:
        if verb == "anyway":
            self.anyway = self.workbook.record.id
            self.show(self.workbook.scene)
        else:
            super().heard(verb, content)

    def show(self, scene: Scene, afresh: bool = False) -> None:
        with self.hold_sync():  # the page needs what can be read together with its cards
            if self.covered(scene.record) != self.shelf["covered"]:
                self.shelf = self.to_pick()
            super().show(scene, afresh)

    def cards(self, record: Record) -> list[dict[str, Any]]:
        if self.covered(record):
            return []
        return [_card(record, line) for line in as_seen(record)]

    def put(self, card: str, field: str, value: Any) -> None:
        self.workbook.set_fields(Record.take_side, card, **{field: entered(FIELDS[field], value)})

    def say(self) -> dict[str, str]:
        return {**READINGS, "ours": OURS, "verdict": NO_VERDICT, **SHORT}

    def to_pick(self) -> dict[str, Any]:
        """Return what never changes here: the case, the objections, and both readings of a line."""
        record, case = self.workbook.record, read_twice()
        if self.covered(record):
            told = {"title": case.title, "lines": [case.text], "fits": ""}
            return {"covered": True, "case": told, "objections": [], "groups": []}
        lines = as_seen(record)
        done = [fact.text for fact in case.of("done")[:1]]
        return {
            "covered": False,
            "case": {
                "title": case.title,
                "lines": [case.text, *(READINGS["done"].format(done=one) for one in done)],
                "fits": case.fits_note,
            },
            "objections": [_objection(ref, lines) for ref in objections()],
            "groups": [
                {
                    "kind": kind,
                    "label": label,
                    "premises": kind == PREMISE,
                    "lines": [_drawn(record, line) for line in lines if line.kind == kind],
                }
                for kind, label in KIND.items()
            ],
        }

    def describe(self, scene: Scene) -> dict[str, Any]:
        record = scene.record
        covered = self.covered(record)
        return {
            **super().describe(scene),
            "hidden": READINGS["hidden"] if covered else "",
            "balance": None if covered else _balance(record),
        }


def _balance(record: Record) -> dict[str, Any]:
    info = readings_info(record)
    return {
        "columns": [column._asdict() for column in info.columns],
        "groups": [
            {"label": label, "rows": [_bars(row) for row in info.rows if row.kind == kind]}
            for kind, label in KIND.items()
            if any(row.kind == kind for row in info.rows)
        ],
        "changed": list(info.changed),
        "beside": list(info.beside),
        "yours": "" if len(info.columns) > 2 else READINGS["yours"],
    }


def _card(record: Record, line: ReadLine) -> dict[str, Any]:
    own = record.studied.line(line.id)
    said = SIDED.format(holds=HOLDS[own.holds].lower()) if own.holds else NOT_SIDED
    values = {"holds": own.holds, "reason": own.reason}
    return card(line.id, LINE_FIELDS, values, line.label, said=said)


def _objection(ref: Ref, lines: tuple[ReadLine, ...]) -> dict[str, Any]:
    touched = sum(line.objection == ref.id for line in lines)
    return {
        "id": ref.id,
        "label": ref.label,
        "text": ref.text,
        "place": ref.place,
        "touched": READINGS["touched"].format(n=touched, all=len(lines)),
    }


def _drawn(record: Record, line: ReadLine) -> dict[str, Any]:
    known = facts(record)
    documents = {one.number: one for one in read_twice().documents}
    return {
        "id": line.id,
        "label": line.label,
        "question": line.question,
        "objection": line.objection,
        "aimed": _aimed(line),
        "place": READINGS["place"].format(place=line.locator),
        "stance": STANCE[line.stance],
        "paper": _read(line, line.paper),
        "critics": _read(line, line.critics),
        "item": drawn_ref(ref_to(line.item)) if line.item else None,
        "facts": [_fact(known[id], documents) for id in line.facts if id in known],
        "note": line.note,
    }


def _aimed(line: ReadLine) -> str:
    found = next((ref for ref in objections() if ref.id == line.objection), None)
    if found is None:
        return READINGS["no_objection"]
    return READINGS["objection"].format(label=found.label, place=found.place)


def _read(line: ReadLine, read: Read) -> dict[str, str]:
    """Return a reading of a line; premises count on no side, and that is no news of them."""
    bars = [read.bar] if read.bar else []
    none = "" if line.kind == PREMISE else absent(line, read)
    return {
        "text": read.text,
        "counts": said_of(bars) or none,
        "brief": said_of(bars, SHORT) or none,
    }


def _fact(fact: CaseFact, documents: dict[int, Any]) -> dict[str, Any]:
    read = [documents[n] for n in fact.documents if n in documents]
    return {
        "text": fact.text,
        "note": fact.note,
        "read": [{"text": f"[{one.number}] {one.citation}", "url": one.url} for one in read],
    }


def drawn_ref(ref: Ref) -> dict[str, str]:
    """Return where to read on, as the page draws it (`reference` in ``framed.js``)."""
    return ref._asdict()


def _bars(row: ReadingRow) -> dict[str, Any]:
    return {
        "id": row.item,
        "label": row.label,
        "objection": row.objection,
        "cells": [
            {
                "said": cell.said,
                "blank": cell.said == NOTHING_SAID,
                "bars": [
                    {"side": bar.side, "strength": bar.strength, "said": STRENGTH[bar.strength]}
                    for bar in cell.bars
                ],
            }
            for cell in row.cells
        ],
    }


def readings(workbook: Workbook) -> list[View]:
    """Show one case as the paper and as its critics would read it, and both balances."""
    take = TakeView(workbook, "readings", TAKE_PROMPT)
    return [ReadingsView(workbook), take, StepEnd(workbook, "readings")]
