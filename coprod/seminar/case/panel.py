"""A real case: what was known at the time, and the conditions to rate."""

from dataclasses import replace
from typing import Any

from coprod.errors import RecordError
from coprod.keep.workbook import Workbook
from coprod.panel.cards import CardsView
from coprod.panel.forms import CardMessage, extended
from coprod.panel.step_end import StepEnd
from coprod.panel.view import View
from coprod.parts import Condition, Rating, StepName
from coprod.progress.scene import LABELS, Scene
from coprod.rating.condition import ConditionsView
from coprod.rating.state import ConditionMessage, CountHands, HandField, HandsState
from coprod.record import Record
from coprod.seminar.case.chart import asked, hand_about, hand_label
from coprod.seminar.case.seen import Offered, Seen, offered, seen
from coprod.seminar.case.state import (
    CaseChoice,
    CaseFactState,
    CaseNoteState,
    CaseState,
    ChooseCase,
    ChosenCase,
    DocumentState,
    NoteState,
)
from coprod.seminar.case.tables import read_twice
from coprod.seminar.case.words import CASE, HANDS, HANDS_COUNTED, LOCKED, NOTE, WITHOUT, sentence
from coprod.words import counted


def drawn_facts(case: Seen, part: str) -> tuple[CaseFactState, ...]:
    """Return the facts of a part as the page draws them; of what they bear on it hears nothing."""
    return tuple(
        CaseFactState(f.id, case.letter(f.id), f.label, f.text, f.note, f.documents)
        for f in case.of(part)
    )


def drawn_documents(case: Seen) -> tuple[DocumentState, ...]:
    """Return the documents that may be seen as the page draws them."""
    return tuple(
        DocumentState(**{**one._asdict(), "read": sentence(one.read), "note": sentence(one.note)})
        for one in case.documents
    )


class CaseView(CardsView):
    """The cases to choose from, and what was known at the time of the one that is chosen."""

    script = "case"
    step: StepName = "case"
    depends_on = ("studied.case", "studied.cases", *LABELS)
    hears: Any = ChooseCase

    def describe(self, scene: Scene) -> CaseState:
        record = scene.record
        case = seen(record)
        return extended(
            CaseState,
            super().describe(scene),
            words=CASE,
            choices=tuple(_choice(record, one) for one in offered(record)),
            chosen=record.studied.case,
            case=_drawn(case) if case else None,
        )

    def heard(self, message: ChooseCase) -> None:
        self.workbook.do(Record.choose_case, message.value)


def _choice(record: Record, one: Offered) -> CaseChoice:
    where = " · ".join(filter(None, (one.place, one.period)))
    return CaseChoice(one.id, one.label, where, one.far, _told(record, one))


def _told(record: Record, one: Offered) -> str:
    """Say where else it is told how a case went on, while that is not revealed."""
    work = record.studied.work(one.id)
    elsewhere = one.id == read_twice().id and not (work and work.revealed)
    return CASE["told"] if elsewhere else ""


def _drawn(case: Seen) -> ChosenCase:
    rows = (("place", case.place), ("period", case.period), ("partner", case.partner))
    fits = " ".join((sentence(case.fits), sentence(case.fits_note))).strip()
    return ChosenCase(
        id=case.id,
        title=case.title or case.label,
        rows=tuple((CASE[name], value) for name, value in rows if value),
        text=case.text,
        question=case.question,
        fits=fits,
        gone="" if case.title else CASE["gone"],
        facts=drawn_facts(case, "before"),
        documents=_documents(case),
        blind=_blind(case),
    )


def _blind(case: Seen) -> str:
    """Return the warning under which the documents are covered; "" once nothing is."""
    return "" if case.revealed else CASE["blind"]


def _documents(case: Seen) -> tuple[DocumentState, ...]:
    """Return the documents of the facts known at the time, even where more may be seen.

    Their labels are blank before the reveal: they would show beside each fact.
    """
    cited = {number for fact in case.of("before") for number in fact.documents}
    told = tuple(one for one in drawn_documents(case) if one.number in cited)
    return told if case.revealed else tuple(replace(one, label="") for one in told)


class CaseNote(CardsView):
    """Which case is rated and by what, with the facts once more. Nothing can be entered."""

    script = "caseNote"
    step: StepName = "rating"
    depends_on = ("studied.case", "studied.cases", *LABELS)
    hears: Any = CardMessage
    ways = False

    def describe(self, scene: Scene) -> CaseNoteState:
        return extended(
            CaseNoteState,
            super().describe(scene),
            words={**CASE, **NOTE},
            chosen=scene.record.studied.case,
            note=_note(seen(scene.record)),
        )

    def heard(self, message: CardMessage) -> None:
        raise TypeError(f"nothing can be entered here, so not '{message.verb}'")


def _note(case: Seen | None) -> NoteState:
    if case is None:
        return NoteState("", "", "", (), (), "", NOTE["none"])
    return NoteState(
        case=NOTE["case"].format(label=case.label),
        question=case.question,
        rule=NOTE["revealed"] if case.revealed else NOTE["rule"],
        facts=drawn_facts(case, "before"),
        documents=_documents(case),
        blind=_blind(case),
        none="",
    )


class CaseConditionsView(ConditionsView):
    """The conditions, rated for the case at hand by what was known at the time."""

    step: StepName = "rating"

    def rated_for(self, record: Record) -> str:
        return record.studied.case

    def rating(self, record: Record, item: str, rated_for: str) -> Rating:
        work = record.studied.work(rated_for) if rated_for else None
        return work.rating(item) if work else Rating(item=item)

    def rate(self, item: str, rated_for: str, less: int | None, more: int | None) -> None:
        self.workbook.do(Record.rate_case, rated_for, item, less=less, more=more)

    def mark(self, item: str, rated_for: str, state: Any) -> None:
        self.workbook.do(Record.mark_case, rated_for, item, state=state)

    def give_reason(self, item: str, rated_for: str, reason: str) -> None:
        self.workbook.do(Record.reason_in_case, rated_for, item, reason=reason)

    def locked(self, record: Record) -> str:
        work = record.studied.work()
        return LOCKED if work and work.revealed else ""

    def missing(self, record: Record) -> str:
        return "" if record.studied.work() else WITHOUT

    def balance(self) -> str:
        return ""

    def hands(self, record: Record, condition: Condition) -> HandsState | None:
        work = record.studied.work()
        if not work:
            return None
        hand = work.hand(condition.id)
        fields, total = asked(condition, hand), hand.total
        given = {field: getattr(hand, field) for field in fields}
        return HandsState(
            title=HANDS["title"],
            about=HANDS["about"],
            digits=HANDS["digits"],
            said="" if total is None else counted(HANDS_COUNTED, total),
            fields=[
                HandField(field, hand_label(condition, field), hand_about(condition, field))
                for field in fields
            ],
            values={field: "" if n is None else str(n) for field, n in given.items()},
        )

    def heard(self, message: ConditionMessage) -> None:
        if isinstance(message, CountHands):
            given = {message.field: int(message.value) if message.value else None}
            self.workbook.set_fields(Record.count_hands, message.rated_for, message.item, **given)
            return
        try:
            super().heard(message)
        except RecordError as error:  # a page that had not heard of the reveal yet
            self.show(self.workbook.scene, afresh=True)
            self.workbook.notice = str(error)


def case(workbook: Workbook) -> list[View]:
    """Show the cases to choose from, and what was known of one at the time."""
    return [CaseView(workbook)]


def rating(workbook: Workbook) -> list[View]:
    """Show the conditions of the case at hand, to rate by what was known at the time."""
    return [CaseNote(workbook), CaseConditionsView(workbook), StepEnd(workbook, "rating")]
