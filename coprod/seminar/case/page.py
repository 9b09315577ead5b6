"""A case as a page: what was known, how it was rated, what came of it."""

from collections.abc import Iterable

from coprod.page.blocks import Block, Facts, Heading, Note, Table
from coprod.page.made import made_of
from coprod.page.text import day
from coprod.parts import CaseWork, Side
from coprod.progress.scene import LABELS
from coprod.rating.words import CONDITION, answer
from coprod.record import Record
from coprod.seminar.case.chart import Bears, CaseItem, CaseRow, case_info, hands_in_words
from coprod.seminar.case.seen import Seen, seen, worked_on
from coprod.seminar.case.tables import CaseDocument, CaseFact
from coprod.seminar.case.words import CASE, HANDS, PAGE, REVEAL, how_it_bears, lettered, sentence
from coprod.words import listed

OF_CASES = ("studied.case", "studied.cases", *LABELS)


@made_of(*OF_CASES)
def case(record: Record) -> list[Block]:
    """Say what was to be decided in each case worked on, and what was known at the time.

    The title of a document can tell what came of a case, so titles wait for the reveal.
    """
    blocks: list[Block] = []
    for work in worked_on(record):
        one = _seen(record, work)
        blocks += [Heading(one.title or one.label, part=True), Note(one.text)]
        blocks += _known(work, one) if _at_hand(record, work) else [Note(one.question)]
    return blocks or [Note(PAGE["no_case"])]


@made_of(*OF_CASES)
def rating(record: Record) -> list[Block]:
    """Say how each condition of each case was rated, and why; then what its statements are."""
    blocks: list[Block] = []
    for work in worked_on(record):
        label = record.label(work.case)
        blocks.append(Heading(label, part=True))
        if work.ratings or work.hands:
            columns = [REVEAL["condition"], REVEAL["yours"], CONDITION["why"]]
            hands = [HANDS["title"]] if work.hands else []
            rows = _rated(record, work)
            blocks.append(Table(PAGE["table"], [*columns, *hands], rows))
        else:
            blocks.append(Note(PAGE["not_rated"]))
    if not blocks:
        return [Note(PAGE["no_case"])]
    return [*blocks, Heading(PAGE["statements"], part=True), _statements(record)]


@made_of(*OF_CASES)
def reveal(record: Record) -> list[Block]:
    """Say what was done in each revealed case, what came of it, and who reads it how."""
    blocks: list[Block] = []
    for work in worked_on(record):
        one = _seen(record, work)
        if work.revealed:
            shown = _revealed if _at_hand(record, work) else _in_short
            blocks += shown(record, work, one)
        else:
            blocks.append(Note(PAGE["not_revealed"].format(label=one.label)))
    return blocks or [Note(PAGE["no_case"])]


def _seen(record: Record, work: CaseWork) -> Seen:
    one = seen(record, work.case)
    assert one is not None  # there is work on it
    return one


def _known(work: CaseWork, one: Seen) -> list[Block]:
    fits = " ".join((sentence(one.fits), sentence(one.fits_note)))
    told_of = {name: getattr(one, name) for name in ("place", "period", "partner", "question")}
    rows = [(CASE[name], text) for name, text in {**told_of, "fits": fits}.items() if text]
    known = one.of("before")
    blocks: list[Block] = [Facts(rows), *_facts(CASE["known"], "before", one)]
    if not work.revealed:
        return [*blocks, Note(PAGE["titles"], soft=True)]
    cited = {number for fact in known for number in fact.documents}
    return [*blocks, *_documents([d for d in one.documents if d.number in cited])]


def _at_hand(record: Record, work: CaseWork) -> bool:
    """Tell whether a case is the one on the screen. Of others less is told: files stay small."""
    return work.case == record.studied.case


def _rated(record: Record, work: CaseWork) -> list[list[str]]:
    rows = []
    for condition in record.conditions:
        one, hands = work.rating(condition.id), work.hand(condition.id)
        row = [f"{condition.number} {condition.label}", answer(condition, one), one.reason]
        rows.append([*row, hands_in_words(condition, hands)] if work.hands else row)
    return rows


def _statements(record: Record) -> Facts:
    sides: tuple[Side, ...] = ("less", "more")
    rows = []
    for condition in record.conditions:
        said = (f"{PAGE[f'{side}_statement']} {condition.pole(side).text}" for side in sides)
        rows.append((f"{condition.number} {condition.label}", "\n".join(said)))
    return Facts(rows)


def _revealed(record: Record, work: CaseWork, one: Seen) -> list[Block]:
    assert work.revealed is not None
    info = case_info(record, work, one)
    cited = {number for fact in one.of("before") for number in fact.documents}
    items = [(REVEAL[name], getattr(info, name)) for name in ("costs", "arguments", "others")]
    return [
        Heading(REVEAL["title"].format(label=one.label), part=True),
        Note(PAGE["shown_at"].format(day=day(work.revealed)), soft=True),
        *_facts(REVEAL["done"], "done", one),
        *_facts(REVEAL["later"], "later", one),
        *_facts(REVEAL["gone"], "", one),
        _compared(info.rows),
        Note(REVEAL["chart_about"], soft=True),
        *(block for row in info.rows for block in _condition(row)),
        *(block for title, group in items for block in _items(title, group)),
        *_facts(REVEAL["silent"], "silent", one),
        *_to_discuss(work, one),
        *_documents([d for d in one.documents if d.number not in cited], more=bool(cited)),
    ]


def _in_short(record: Record, work: CaseWork, one: Seen) -> list[Block]:
    assert work.revealed is not None
    return [
        Heading(REVEAL["title"].format(label=one.label), part=True),
        Note(PAGE["shown_at"].format(day=day(work.revealed)), soft=True),
        _compared(case_info(record, work, one).rows),
        Facts([(REVEAL["after"], work.after)]),
        Note(PAGE["in_short"], soft=True),
    ]


def _to_discuss(work: CaseWork, one: Seen) -> list[Block]:
    blocks: list[Block] = [Heading(REVEAL["lesson"])]
    if one.lesson:
        blocks.append(Note(one.lesson))
    blocks.append(Facts([(REVEAL["after"], work.after)]))
    if one.record:
        path = REVEAL["path"].format(name=one.record)
        blocks.append(Note(f"{REVEAL['record']} {path}", soft=True))
    return blocks


def _compared(rows: Iterable[CaseRow]) -> Table:
    """Return the chart in words: who says what of each condition."""
    columns = [REVEAL["condition"], REVEAL["yours"], REVEAL["hands"], REVEAL["ours"]]
    said = [
        [
            f"{row.condition.number} {row.condition.label}",
            *(one.said for one in (row.yours, row.hands, row.ours)),
        ]
        for row in rows
    ]
    return Table(REVEAL["chart"], columns, said)


def _condition(row: CaseRow) -> list[Block]:
    """Return why a condition was rated so, by whoever filled this in and by us."""
    rows = [
        (REVEAL["your_reason"], row.yours.reason),
        (REVEAL["our_reason"], row.ours.reason),
        (REVEAL["facts"], _named(row.facts) or REVEAL["no_facts"]),
    ]
    heading = Heading(f"{row.condition.number} {row.condition.label}")
    return [heading, Facts([(name, text) for name, text in rows if text], of_an_item=True)]


def _items(title: str, items: Iterable[CaseItem]) -> list[Block]:
    rows = [(item.label, _named(item.facts)) for item in items]
    about = Note(REVEAL["items_about"], soft=True)
    return [Heading(title), about, Facts(rows, of_an_item=True)] if rows else []


def _named(facts: Iterable[Bears]) -> str:
    """Name facts that stand on this page or that of the case, by how they bear on an item."""
    found: dict[str, list[str]] = {}
    for one in facts:
        how = how_it_bears(one.fact.part, one.how.side, one.how.inference)
        label = lettered(one.letter, f"“{one.fact.label}”")
        why = f" ({one.how.note.rstrip('.')})" if one.how.note else ""
        found.setdefault(how, []).append(label + why)
    told = [(how, listed(labels)) for how, labels in found.items()]
    said = (f"{how[0].upper()}{how[1:]}: {labels}" if how else labels for how, labels in told)
    return "\n".join(said)


def _facts(title: str, part: str, case: Seen) -> list[Block]:
    rows = [
        (
            lettered(case.letter(fact.id), fact.label),
            "\n".join(filter(None, (_cited(fact), fact.note))),
        )
        for fact in case.of(part)
    ]
    return [Heading(title), Facts(rows, of_an_item=True, beside=True)] if rows else []


def _cited(fact: CaseFact) -> str:
    numbers = ", ".join(map(str, fact.documents))
    return f"{fact.text} [{numbers}]" if numbers else fact.text


def _documents(documents: list[CaseDocument], more: bool = False) -> list[Block]:
    title = PAGE["more_documents" if more else "documents"]
    rows = [
        (f"[{one.number}]", f"{one.citation} {one.url}\n{_how_read(one)}".strip())
        for one in documents
    ]
    return [Heading(title), Facts(rows, of_an_item=True, beside=True)] if rows else []


def _how_read(one: CaseDocument) -> str:
    return " ".join(filter(None, (sentence(one.read), sentence(one.note))))
