"""What was done and what came of it, beside the ratings, the hands and our reading."""

from typing import Any

from coprod.keep.workbook import Workbook
from coprod.panel.cards import CardsView
from coprod.panel.forms import extended
from coprod.panel.view import View
from coprod.parts import CaseWork, StepName
from coprod.progress.scene import LABELS, Scene
from coprod.record import Record
from coprod.seminar.case.chart import (
    FIELDS,
    Bears,
    CaseInfo,
    CaseItem,
    CaseRow,
    case_info,
    in_words,
)
from coprod.seminar.case.panel import drawn_documents, drawn_facts
from coprod.seminar.case.seen import Seen, answered, seen
from coprod.seminar.case.state import (
    AnswerState,
    BearingFact,
    BeforeReveal,
    BesideState,
    CaseRowState,
    ChartState,
    HandsBoxState,
    ItemFacts,
    ItemsState,
    MarkState,
    RevealCase,
    RevealedCase,
    RevealMessage,
    RevealPart,
    RevealState,
    SayAfter,
    ScreenPart,
    Statement,
    StoryPart,
)
from coprod.seminar.case.words import (
    ALL_RATED,
    BOTH_MARKS,
    CASE,
    HANDS_HEAD,
    HANDS_ON,
    LEGEND,
    MIDDLE,
    REVEAL,
    SOME_RATED,
    UNRATED,
    how_it_bears,
)
from coprod.words import counted
from coprod.words.scales import SIDE, STRENGTH

STORY = ("done", "later", "")  # the parts of a case that are told after the reveal, in order
BY_PART = {"done": REVEAL["done"], "later": REVEAL["later"], "": REVEAL["gone"]}


class RevealView(CardsView):
    """Before the reveal: what is rated, and a button. After it: all there is to see of the case."""

    script = "reveal"
    step: StepName = "reveal"
    depends_on = ("studied.case", "studied.cases", *LABELS)
    hears: Any = RevealMessage

    def describe(self, scene: Scene) -> RevealState:
        record = scene.record
        case, work = seen(record), record.studied.work()
        return extended(
            RevealState,
            super().describe(scene),
            words={**CASE, **REVEAL},
            case=case.id if case else "",
            before=_before(record, work) if work and not work.revealed else None,
            after=work.after if work else "",
            shown=_shown(record, work, case) if case and work and work.revealed else None,
        )

    def heard(self, message: RevealMessage) -> None:
        match message:
            case RevealCase(case):
                self.workbook.do(Record.reveal, case)
            case SayAfter(case, text):
                self.workbook.do(Record.say_after, case, text=text)


def _before(record: Record, work: CaseWork) -> BeforeReveal:
    """Return how far the rating is, and what stays open if the case is revealed now."""
    ratings, every = answered(record, work), len(record.conditions)
    reasons = sum(bool(rating.reason.strip()) for rating in ratings)
    unrated = every - len(ratings)
    said = SOME_RATED if unrated else ALL_RATED
    return BeforeReveal(
        label=record.label(work.case),
        said=said.format(n=len(ratings), all=every, reasons=reasons),
        hands=HANDS_ON.format(n=len(work.hands), all=every) if work.hands else "",
        unrated=counted(UNRATED, unrated) if unrated else "",
    )


def _shown(record: Record, work: CaseWork, case: Seen) -> RevealedCase:
    info = case_info(record, work, case)
    return RevealedCase(
        title=REVEAL["title"].format(label=case.label),
        parts=_tabs(info, case),
        chart=_chart(info),
        story=tuple(
            StoryPart(BY_PART[part], drawn_facts(case, part)) for part in STORY if case.of(part)
        ),
        rows=tuple(_row(row) for row in info.rows),
        items=tuple(
            ItemsState(REVEAL[name], tuple(_item(item) for item in getattr(info, name)))
            for name in ("costs", "arguments", "others")
            if getattr(info, name)
        ),
        silent=drawn_facts(case, "silent"),
        documents=drawn_documents(case),
        lesson=case.lesson,
        record=case.record,
    )


def _tabs(info: CaseInfo, case: Seen) -> tuple[RevealPart, ...]:
    """Return the parts of what is revealed, in order; one is on the screen at a time."""
    bears = info.costs or info.arguments or info.others
    parts: dict[ScreenPart, str] = {
        "story": REVEAL["story"],
        "chart": REVEAL["side_by_side"],
        "conditions": REVEAL["by_condition"],
        "items": REVEAL["cost" if info.costs else "bears"] if bears else "",
        "silent": REVEAL["unsaid"] if case.of("silent") else "",
        "discuss": REVEAL["lesson"],
    }
    return tuple(RevealPart(id, label) for id, label in parts.items() if label)


def _chart(info: CaseInfo) -> ChartState:
    """Return the chart as the page draws it.

    It has a row a condition, marks on a scale of seven places, and a box for what hands went
    up for.
    """
    drawn = {mark.who for row in info.rows for mark in row.marks}
    drawn |= {one.who for row in info.rows for one in row.beside}
    asked = {box.field for row in info.rows for box in row.boxes}
    drawn |= {"hands"} if asked else set()
    both = [BOTH_MARKS] if any(_twice(row) for row in info.rows) else []
    strong = STRENGTH[1:]
    return ChartState(
        legend=tuple((who, text) for who, text in LEGEND.items() if who in drawn),
        about=" ".join([MIDDLE, *both, REVEAL["chart_time"]]),
        sides=(SIDE["less"], SIDE["more"]),
        steps=(*reversed(strong), "", *strong),
        hands=tuple((field, HANDS_HEAD[field]) for field in FIELDS if field in asked),
    )


def _twice(row: CaseRow) -> bool:
    who = [mark.who for mark in row.marks]
    return len(who) > len(set(who))


def _row(row: CaseRow) -> CaseRowState:
    condition = row.condition
    return CaseRowState(
        id=condition.id,
        number=condition.number,
        label=condition.label,
        left=Statement(condition.pole("less").text, SIDE["less"]),
        right=Statement(condition.pole("more").text, SIDE["more"]),
        said=in_words(row),
        marks=tuple(MarkState(**mark._asdict()) for mark in row.marks),
        beside=tuple(BesideState(**one._asdict()) for one in row.beside),
        boxes=tuple(HandsBoxState(**box._asdict()) for box in row.boxes),
        yours=AnswerState(**row.yours._asdict()),
        hands=AnswerState(**row.hands._asdict()),
        ours=AnswerState(**row.ours._asdict()),
        facts=tuple(_bears(one) for one in row.facts),
    )


def _item(item: CaseItem) -> ItemFacts:
    return ItemFacts(item.label, tuple(_bears(one) for one in item.facts))


def _bears(one: Bears) -> BearingFact:
    fact = one.fact
    return BearingFact(
        id=fact.id,
        letter=one.letter,
        label=fact.label,
        text=fact.text,
        note=fact.note,
        documents=fact.documents,
        how=how_it_bears(fact.part, one.how.side, one.how.inference),
        part=fact.part,
        why=one.how.note,
    )


def reveal(workbook: Workbook) -> list[View]:
    """Show what was done and what came of it, beside the ratings and a show of hands."""
    return [RevealView(workbook)]
