"""A real case: what was known at the time, and the conditions to rate."""

from typing import Any

from coprod.errors import RecordError
from coprod.keep.workbook import Workbook
from coprod.panel.cards import CardsView
from coprod.panel.step_end import StepEnd
from coprod.panel.view import View
from coprod.parts import Condition, Rating, StepName
from coprod.progress.scene import LABELS, Scene
from coprod.rating.condition import ConditionsView
from coprod.rating.state import ConditionMessage, CountHands, HandField, HandsState
from coprod.record import Record
from coprod.seminar.case.chart import asked, hand_about, hand_label
from coprod.seminar.case.seen import Offered, Seen, offered, seen
from coprod.seminar.case.tables import read_twice
from coprod.seminar.case.words import CASE, HANDS, HANDS_COUNTED, LOCKED, NOTE, WITHOUT, sentence
from coprod.words import counted


def drawn_facts(case: Seen, part: str) -> list[dict[str, Any]]:
    """Return the facts of a part as the page draws them; of what they bear on it hears nothing."""
    return [
        {
            "id": f.id,
            "letter": case.letter(f.id),
            "label": f.label,
            "text": f.text,
            "note": f.note,
            "documents": f.documents,
        }
        for f in case.of(part)
    ]


def drawn_documents(case: Seen) -> list[dict[str, Any]]:
    """Return the documents that may be seen as the page draws them."""
    return [
        {**one._asdict(), "read": sentence(one.read), "note": sentence(one.note)}
        for one in case.documents
    ]


class CaseView(CardsView):
    """The cases to choose from, and what was known at the time of the one that is chosen."""

    script = "case"
    step: StepName = "case"
    depends_on = ("studied.case", "studied.cases", *LABELS)

    def describe(self, scene: Scene) -> dict[str, Any]:
        record = scene.record
        case = seen(record)
        return {
            **super().describe(scene),
            "words": CASE,
            "choices": [
                {
                    "id": one.id,
                    "label": one.label,
                    "where": " · ".join(filter(None, (one.place, one.period))),
                    "far": one.far,
                    "told": _told(record, one),
                }
                for one in offered(record)
            ],
            "chosen": record.studied.case,
            "case": _drawn(case) if case else None,
        }

    def heard(self, verb: str, content: dict[str, Any]) -> None:
        if verb == "choose":
            self.workbook.do(Record.choose_case, str(content["value"]))


def _told(record: Record, one: Offered) -> str:
    """Say where else it is told how a case went on, while that is not revealed."""
    work = record.studied.work(one.id)
    elsewhere = one.id == read_twice().id and not (work and work.revealed)
    return CASE["told"] if elsewhere else ""


def _drawn(case: Seen) -> dict[str, Any]:
    rows = (("place", case.place), ("period", case.period), ("partner", case.partner))
    fits = " ".join((sentence(case.fits), sentence(case.fits_note))).strip()
    return {
        "id": case.id,
        "title": case.title or case.label,
        "rows": [(CASE[name], value) for name, value in rows if value],
        "text": case.text,
        "question": case.question,
        "fits": fits,
        "gone": "" if case.title else CASE["gone"],
        "facts": drawn_facts(case, "before"),
        "documents": _documents(case),
        "blind": _blind(case),
    }


def _blind(case: Seen) -> str:
    """Return the warning under which the documents are covered; "" once nothing is."""
    return "" if case.revealed else CASE["blind"]


def _documents(case: Seen) -> list[dict[str, Any]]:
    """Return the documents of the facts known at the time, even where more may be seen.

    Their labels are blank before the reveal: they would show beside each fact.
    """
    cited = {number for fact in case.of("before") for number in fact.documents}
    told = [one for one in drawn_documents(case) if one["number"] in cited]
    return told if case.revealed else [{**one, "label": ""} for one in told]


class CaseNote(CardsView):
    """Which case is rated and by what, with the facts once more."""

    script = "case"
    step: StepName = "rating"
    depends_on = ("studied.case", "studied.cases", *LABELS)
    ways = False

    def describe(self, scene: Scene) -> dict[str, Any]:
        record = scene.record
        case = seen(record)
        return {
            **super().describe(scene),
            "words": {**CASE, **NOTE},
            "chosen": record.studied.case,
            "note": {
                "case": NOTE["case"].format(label=case.label) if case else "",
                "question": case.question if case else "",
                "rule": (NOTE["revealed"] if case.revealed else NOTE["rule"]) if case else "",
                "facts": drawn_facts(case, "before") if case else [],
                "documents": _documents(case) if case else [],
                "blind": _blind(case) if case else "",
                "none": "" if case else NOTE["none"],
            },
        }

    def heard(self, verb: str, content: dict[str, Any]) -> None:
        raise TypeError(f"nothing can be entered here, so not '{verb}'")


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
