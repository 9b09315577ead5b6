"""One case, two readings: premises, lines, and the balance both ways."""

from collections.abc import Mapping
from typing import Any

from coprod.keep.workbook import Workbook
from coprod.panel.cards import CardsView
from coprod.panel.drawn import CardState, card
from coprod.panel.fields import entered
from coprod.panel.forms import extended
from coprod.panel.states import plain
from coprod.panel.step_end import StepEnd
from coprod.panel.view import View
from coprod.parts import StepName
from coprod.progress.scene import LABELS, Scene
from coprod.record import Record
from coprod.seminar.case.tables import CaseDocument, CaseFact, read_twice
from coprod.seminar.readings.chart import ReadingCell, ReadingRow, absent, readings_info, said_of
from coprod.seminar.readings.lines import (
    PREMISE,
    Read,
    ReadLine,
    as_seen,
    facts,
    gives_away,
    objections,
)
from coprod.seminar.readings.state import (
    LineFact,
    LineGroup,
    LineState,
    ObjectionState,
    ReadAnyway,
    ReadCase,
    ReadingsBalance,
    ReadingsBar,
    ReadingsCell,
    ReadingsColumn,
    ReadingsGroup,
    ReadingsMessage,
    ReadingsRow,
    ReadingsShelf,
    ReadingsState,
    ReadState,
    RefState,
    WorkState,
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
    hears: Any = ReadingsMessage
    ways = False  # they stand beneath what one takes from it
    anyway = ""  # the record whose readings somebody asked for before the case was revealed

    def covered(self, record: Record) -> bool:
        """Tell whether nothing of the readings may reach the page yet."""
        return gives_away(record) and self.anyway != record.id

    def heard(self, message: ReadingsMessage) -> None:
        match message:
            case ReadAnyway():
                self.anyway = self.workbook.record.id
                self.show(self.workbook.scene)
            case _:
                super().heard(message)

    def show(self, scene: Scene, afresh: bool = False) -> None:
        with self.hold_sync():  # the page needs what can be read together with its cards
            if self.covered(scene.record) != self.shelf["covered"]:
                self.shelf = self.to_pick()
            super().show(scene, afresh)

    def cards(self, record: Record) -> list[CardState]:
        if self.covered(record):
            return []
        return [_card(record, line) for line in as_seen(record)]

    def put(self, card: str, field: str, value: Any) -> None:
        self.workbook.set_fields(Record.take_side, card, **{field: entered(FIELDS[field], value)})

    def say(self) -> dict[str, str]:
        return {**READINGS, "ours": OURS, "verdict": NO_VERDICT, **SHORT}

    def to_pick(self) -> dict[str, Any]:
        shelf: dict[str, Any] = plain(self._offered())
        return shelf

    def _offered(self) -> ReadingsShelf:
        """Return what never changes here: the case, the objections, and both readings of a line."""
        record, case = self.workbook.record, read_twice()
        if self.covered(record):
            return ReadingsShelf(True, ReadCase(case.title, (case.text,), ""), (), ())
        lines = as_seen(record)
        done = tuple(READINGS["done"].format(done=fact.text) for fact in case.of("done")[:1])
        return ReadingsShelf(
            covered=False,
            case=ReadCase(case.title, (case.text, *done), case.fits_note),
            objections=tuple(_objection(ref, lines) for ref in objections()),
            groups=tuple(_group(record, kind, label, lines) for kind, label in KIND.items()),
        )

    def describe(self, scene: Scene) -> ReadingsState:
        record = scene.record
        covered = self.covered(record)
        return extended(
            ReadingsState,
            super().describe(scene),
            hidden=READINGS["hidden"] if covered else "",
            balance=None if covered else _balance(record),
        )


def _balance(record: Record) -> ReadingsBalance:
    info = readings_info(record)
    groups = {label: [row for row in info.rows if row.kind == kind] for kind, label in KIND.items()}
    return ReadingsBalance(
        columns=tuple(ReadingsColumn(**column._asdict()) for column in info.columns),
        groups=tuple(
            ReadingsGroup(label, tuple(_bars(row) for row in rows))
            for label, rows in groups.items()
            if rows
        ),
        changed=info.changed,
        beside=info.beside,
        yours="" if len(info.columns) > 2 else READINGS["yours"],
    )


def _card(record: Record, line: ReadLine) -> CardState:
    own = record.studied.line(line.id)
    said = SIDED.format(holds=HOLDS[own.holds].lower()) if own.holds else NOT_SIDED
    values = {"holds": own.holds, "reason": own.reason}
    return card(line.id, LINE_FIELDS, values, line.label, said=said)


def _objection(ref: Ref, lines: tuple[ReadLine, ...]) -> ObjectionState:
    touched = sum(line.objection == ref.id for line in lines)
    said = READINGS["touched"].format(n=touched, all=len(lines))
    return ObjectionState(ref.id, ref.label, ref.text, ref.place, said)


def _group(record: Record, kind: str, label: str, lines: tuple[ReadLine, ...]) -> LineGroup:
    drawn = tuple(_drawn(record, line) for line in lines if line.kind == kind)
    return LineGroup(kind, label, kind == PREMISE, drawn)


def _drawn(record: Record, line: ReadLine) -> LineState:
    known = facts(record)
    documents = {one.number: one for one in read_twice().documents}
    return LineState(
        id=line.id,
        label=line.label,
        question=line.question,
        objection=line.objection,
        aimed=_aimed(line),
        place=READINGS["place"].format(place=line.locator),
        stance=STANCE[line.stance],
        paper=_read(line, line.paper),
        critics=_read(line, line.critics),
        item=drawn_ref(ref_to(line.item)) if line.item else None,
        facts=tuple(_fact(known[id], documents) for id in line.facts if id in known),
        note=line.note,
    )


def _aimed(line: ReadLine) -> str:
    found = next((ref for ref in objections() if ref.id == line.objection), None)
    if found is None:
        return READINGS["no_objection"]
    return READINGS["objection"].format(label=found.label, place=found.place)


def _read(line: ReadLine, read: Read) -> ReadState:
    """Return a reading of a line; premises count on no side, and that is no news of them."""
    bars = [read.bar] if read.bar else []
    none = "" if line.kind == PREMISE else absent(line, read)
    return ReadState(read.text, said_of(bars) or none, said_of(bars, SHORT) or none)


def _fact(fact: CaseFact, documents: Mapping[int, CaseDocument]) -> LineFact:
    read = (documents[n] for n in fact.documents if n in documents)
    works = tuple(WorkState(f"[{one.number}] {one.citation}", one.url) for one in read)
    return LineFact(fact.text, fact.note, works)


def drawn_ref(ref: Ref) -> RefState:
    """Return where to read on, as the page draws it (`reference` in ``framed.js``)."""
    return RefState(**ref._asdict())


def _bars(row: ReadingRow) -> ReadingsRow:
    cells = tuple(_cell(cell) for cell in row.cells)
    return ReadingsRow(row.item, row.label, row.objection, cells)


def _cell(cell: ReadingCell) -> ReadingsCell:
    bars = (ReadingsBar(bar.side, bar.strength, STRENGTH[bar.strength]) for bar in cell.bars)
    return ReadingsCell(cell.said, cell.said == NOTHING_SAID, tuple(bars))


def readings(workbook: Workbook) -> list[View]:
    """Show one case as the paper and as its critics would read it, and both balances."""
    take = TakeView(workbook, "readings", TAKE_PROMPT)
    return [ReadingsView(workbook), take, StepEnd(workbook, "readings")]
