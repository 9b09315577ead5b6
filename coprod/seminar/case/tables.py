"""The real cases of the tables: what was to be decided, facts with their documents, our reading.

A team's own copy of the tables may have no cases; it then gets those of coprod. What somebody may
see of a case before it is revealed is no business of this module: see `coprod.seminar.case.seen`.
"""

from typing import Literal, NamedTuple

from coprod import tables
from coprod.parts import Rating
from coprod.sources.wording import (
    TableRow,
    called,
    kept_while_the_tables_stay,
    numbered_rows,
    table_rows,
)

TOLD = (  # the columns of a case that are told as they stand
    *("id", "label", "title", "question", "partner", "period", "place"),
    *("fits_note", "lesson", "record"),
)
FactPart = Literal["before", "done", "later", "silent"]


class Bearing(NamedTuple):
    """An item of the tables that a fact bears on.

    `side` is "less", "more", "both" or "": it is given for conditions only. `inference` tells that
    the link is ours and no claim of the documents.
    """

    item: str
    label: str
    table: str
    side: str
    inference: bool
    note: str


class CaseDocument(NamedTuple):
    """What a fact rests on. `read` says how much of it we read, `note` whose side it is on."""

    number: int
    label: str
    citation: str
    url: str
    read: str
    note: str


class CaseFact(NamedTuple):
    """Something the public record says of a case, or (`part` "silent") does not say."""

    id: str
    label: str
    text: str
    part: str
    note: str
    documents: tuple[int, ...]
    bears: tuple[Bearing, ...]


class Case(NamedTuple):
    """A real case. `lesson` and all facts but those known before are for after the reveal."""

    id: str
    number: int
    label: str
    title: str
    text: str
    question: str
    partner: str
    period: str
    place: str
    fits: str  # in words
    fits_note: str
    lesson: str
    record: str  # a file name, without its suffix
    facts: tuple[CaseFact, ...]
    documents: tuple[CaseDocument, ...]

    def of(self, part: FactPart) -> tuple[CaseFact, ...]:
        """Return the facts of a part, in order."""
        return tuple(fact for fact in self.facts if fact.part == part)


@kept_while_the_tables_stay
def cases() -> tuple[Case, ...]:
    """Return the cases, in order.

    >>> [one.id for one in cases()][:2]
    ['case-mup', 'case-nsw']
    """
    rows = numbered_rows("cases")
    facts, documents = _facts(), _documents()
    return tuple(_case(row, facts, documents) for row in rows)


def case(id: str) -> Case | None:
    """Return a case; None where the tables have it no more.

    >>> case("case-mup").of("before")[0].documents
    (1,)
    """
    return next((one for one in cases() if one.id == id), None)


@kept_while_the_tables_stay
def our_rating(case: str) -> dict[str, Rating]:
    """Return how we rate the conditions of a case by what was known at the time, and why.

    It is our reading, for teaching. A condition that the public record does not speak to is
    "not-rated", with the reason.

    >>> our_rating("case-mup")["cond-contestation"].less
    3
    """
    return {
        row["condition"]: Rating(
            item=row["condition"],
            state=row["state"],
            less=row["less"],
            more=row["more"],
            reason=row["reason"],
        )
        for row in table_rows("case-readings")
        if row["case"] == case
    }


def _case(
    row: TableRow, facts: dict[str, list[CaseFact]], documents: dict[str, list[CaseDocument]]
) -> Case:
    return Case(
        number=int(row["number"]),
        text=row["statement"],
        fits=called("cases", "fits")[row["fits"]],
        facts=tuple(facts.get(row["id"], ())),
        documents=tuple(documents.get(row["id"], ())),
        **{name: row[name] for name in TOLD},
    )


def _facts() -> dict[str, list[CaseFact]]:
    """Return the facts by case, in the order of the table."""
    number = {row["id"]: int(row["number"]) for row in table_rows("case-sources")}
    cited: dict[str, list[int]] = {}
    for row in table_rows("case-citations"):
        cited.setdefault(row["fact"], []).append(number[row["source"]])
    bears = _bearings()
    found: dict[str, list[CaseFact]] = {}
    for row in table_rows("case-facts"):
        id = row["id"]
        fact = CaseFact(
            id,
            row["label"],
            row["statement"],
            row["part"],
            row["note"],
            tuple(sorted(cited.get(id, ()))),
            tuple(bears.get(id, ())),
        )
        found.setdefault(row["case"], []).append(fact)
    return found


def _bearings() -> dict[str, list[Bearing]]:
    """Return what each fact bears on."""
    named = _named()
    found: dict[str, list[Bearing]] = {}
    for row in table_rows("case-bearings"):
        table, label = named.get(row["item"], ("", row["item"]))
        inference = bool(row["inference"])
        one = Bearing(row["item"], label, table, row["side"], inference, row["note"])
        found.setdefault(row["fact"], []).append(one)
    return found


def _named() -> dict[str, tuple[str, str]]:
    """Return the table and the label of every item: those in use, else those of coprod."""
    found: dict[str, tuple[str, str]] = {}
    for folder in (tables.default_folder(), None):
        for name in tables.names(folder):
            if tables.describe(name, folder)["key"] == ["id"]:
                rows = (row for row in tables.rows(name, folder) if "label" in row)
                found |= {row["id"]: (name, row["label"]) for row in rows}
    return found


def _documents() -> dict[str, list[CaseDocument]]:
    """Return the documents by case, by their numbers."""
    read = called("case-sources", "read")
    found: dict[str, list[CaseDocument]] = {}
    for row in numbered_rows("case-sources"):
        label, citation, url = row["label"], row["citation"], row["url"]
        said = (read[row["read"]], row["note"])
        document = CaseDocument(int(row["number"]), label, citation, url, *said)
        found.setdefault(row["case"], []).append(document)
    return found


@kept_while_the_tables_stay
def read_twice() -> Case:
    """Return the case that is read twice.

    >>> read_twice().id
    'case-sure'
    """
    id = numbered_rows("reading-lines")[0]["case"]
    return next(one for one in cases() if one.id == id)
