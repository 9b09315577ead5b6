"""What somebody may see of a case: what was known at the time, and the rest once it is revealed.

Facts are told in the wording that the record holds, whatever the tables say today. Screens and
pages see a case only through here, so nothing can get ahead of the reveal. Pure functions.
"""

import re
from typing import NamedTuple

from coprod.parts import CaseWork, Rating
from coprod.record import Record
from coprod.seminar.case.tables import Case, CaseDocument, CaseFact, cases, our_rating
from coprod.seminar.case.tables import case as of_tables
from coprod.seminar.case.words import FAR, letter

# A document as `Wording.origin` tells it, one after the other: number, citation, address.
_CITED = re.compile(r"\[(\d+)\] (.+?) (https?://\S+)")


class Offered(NamedTuple):
    """A case to choose, and how far it is."""

    id: str
    label: str
    period: str
    place: str
    far: str  # in words


class Seen(NamedTuple):
    """A case as far as it may be seen.

    Before the reveal there are the facts known at the time and their documents, and nothing else:
    no fact says on what it bears, and `ours`, `lesson` and `record` are blank. `gone` holds facts
    that were seen and that the tables have no more.
    """

    id: str
    label: str
    text: str
    revealed: bool
    title: str = ""
    question: str = ""
    partner: str = ""
    period: str = ""
    place: str = ""
    fits: str = ""
    fits_note: str = ""
    facts: tuple[CaseFact, ...] = ()
    documents: tuple[CaseDocument, ...] = ()
    ours: tuple[Rating, ...] = ()
    lesson: str = ""
    record: str = ""

    def of(self, part: str) -> tuple[CaseFact, ...]:
        """Return the facts of a part that may be seen, in order; part "" has those now gone."""
        return tuple(fact for fact in self.facts if fact.part == part)

    def letter(self, fact: str) -> str:
        """Return the letter of a fact. It has the same before the reveal and after it."""
        return letter([one.id for one in self.facts].index(fact))

    def our(self, item: str) -> Rating | None:
        """Return our reading of a condition; None where there is none, or none to be seen."""
        return next((rating for rating in self.ours if rating.item == item), None)


def offered(record: Record) -> list[Offered]:
    """Return the cases to choose from, those of the tables and those the record still holds.

    >>> from coprod import Record
    >>> offered(Record.new(seminar=True))[0].far
    'not opened yet'
    """
    today = cases()
    known = {one.id for one in today}
    gone = [work.case for work in record.studied.cases if work.case not in known]
    return [
        *(Offered(one.id, one.label, one.period, one.place, far(record, one.id)) for one in today),
        *(Offered(id, record.label(id), "", "", far(record, id)) for id in gone),
    ]


def far(record: Record, case: str) -> str:
    """Say how far a case is."""
    work = record.studied.work(case)
    if work is None:
        return FAR["new"]
    if not (work.ratings or work.hands or work.revealed):
        return FAR["looked"]
    every = len(record.conditions)
    key = "revealed" if work.revealed else "open"
    said = [FAR[key].format(n=len(answered(record, work)), all=every)]
    if work.hands:
        said.append(FAR["hands"].format(n=len(work.hands), all=every))
    return "; ".join(said)


def answered(record: Record, work: CaseWork) -> list[Rating]:
    """Return the ratings of a case that say something, in the order of the conditions."""
    ratings = (work.rating(condition.id) for condition in record.conditions)
    return [rating for rating in ratings if rating.state != "not-rated"]


def worked_on(record: Record) -> list[CaseWork]:
    """Return the cases on which anything was said, that at hand first."""
    at_hand = record.studied.work()
    others = [w for w in record.studied.cases if w != at_hand]
    said = [w for w in others if w.ratings or w.hands or w.revealed or w.after]
    return [*([at_hand] if at_hand else []), *said]


def seen(record: Record, id: str = "") -> Seen | None:
    """Return a case as far as it may be seen, that at hand if left out; None where there is none.

    >>> from coprod import Record
    >>> record = Record.new(seminar=True).choose_case("case-mup")
    >>> {fact.part for fact in seen(record).facts}, seen(record).lesson
    ({'before'}, '')
    >>> len(seen(record.reveal("case-mup")).of("silent")) > 0
    True
    """
    work = record.studied.work(id)
    if work is None:
        return None
    case, wording = of_tables(work.case), record.wording(work.case)
    facts, documents = _facts(record, work, case), _documents(record, work, case)
    own = Seen(work.case, wording.label, wording.text, bool(work.revealed))
    own = own._replace(facts=facts, documents=documents)
    if case is None:
        return own
    named = ("title", "question", "partner", "period", "place", "fits", "fits_note")
    own = own._replace(**{name: getattr(case, name) for name in named})
    if not work.revealed:
        return own
    return own._replace(
        ours=tuple(our_rating(case.id).values()), lesson=case.lesson, record=case.record
    )


def _facts(record: Record, work: CaseWork, case: Case | None) -> tuple[CaseFact, ...]:
    today = {fact.id: fact for fact in (case.facts if case else ())}
    found = []
    for id in work.facts:
        wording, now = record.wording(id), today.get(id)
        part = (now.part if now else "") if work.revealed else "before"
        numbers = tuple(int(number) for number, *_ in _CITED.findall(wording.origin))
        note = now.note if now else ""
        bears = now.bears if now and work.revealed else ()
        found.append(CaseFact(id, wording.label, wording.text, part, note, numbers, bears))
    return tuple(found)


def _documents(record: Record, work: CaseWork, case: Case | None) -> tuple[CaseDocument, ...]:
    """Return what the facts seen so far rest on, as the record holds it; after the reveal all."""
    today = {document.number: document for document in (case.documents if case else ())}
    found = dict(today) if work.revealed else {}
    for id in work.facts:
        for number, citation, url in _CITED.findall(record.wording(id).origin):
            now = today.get(int(number))
            same = now and (now.citation, now.url) == (citation, url)
            found[int(number)] = (
                now if now and same else CaseDocument(int(number), citation, citation, url, "", "")
            )
    return tuple(found[number] for number in sorted(found))
