"""The lines of the two readings, and the bars they come to. Pure functions."""

from typing import Any, Literal, NamedTuple

from coprod.parts import Holds, Wording
from coprod.record import Record
from coprod.seminar.case.tables import CaseFact, read_twice
from coprod.sources.catalogue.refs import Ref, ref_to
from coprod.sources.wording import kept_while_the_tables_stay, numbered_rows, table_rows
from coprod.weighing.balance import share_of_weightings

Way = Literal["for", "against"]
Reader = Literal["paper", "critics", "you"]
READERS: tuple[Reader, ...] = ("paper", "critics", "you")
PREMISE = "premise"  # the kind of a line that weighs nothing and is what other lines rest on


class SidedBar(NamedTuple):
    """How strongly something counts on a side, 1 to 3."""

    side: Way
    strength: int

    @property
    def signed(self) -> int:
        """The strength, positive for coproduction and negative against it."""
        return self.strength if self.side == "for" else -self.strength


class Read(NamedTuple):
    """A line in the words of one reading. `bar` is None where it counts on no side."""

    text: str
    bar: SidedBar | None = None


class ReadLine(NamedTuple):
    """A premise, condition, cost or argument, as the paper and as its critics would put it.

    `item` is the condition, cost or argument of the tables ("" for a premise), `stance` what the
    critics do with the line, `objection` the one of theirs that does it ("" for none), `facts` the
    facts of the case it rests on.
    """

    id: str
    kind: str
    label: str
    question: str
    item: str
    paper: Read
    critics: Read
    stance: str
    locator: str
    objection: str
    facts: tuple[str, ...]
    note: str

    @property
    def silent(self) -> bool:
        """Whether it counts on no side in either reading, so that there is nothing to draw."""
        return not (self.paper.bar or self.critics.bar)


@kept_while_the_tables_stay
def lines() -> tuple[ReadLine, ...]:
    """Return the premises, conditions, costs and arguments in the order they are read aloud.

    >>> lines()[0].kind, lines()[0].paper.bar
    ('premise', None)
    """
    rows = numbered_rows("reading-lines")
    return tuple(_line(row) for row in rows)


def as_seen(record: Record) -> tuple[ReadLine, ...]:
    """Return the lines with the label and the paper's words that a record keeps of them."""
    seen = {w.id: w for w in record.wordings if w.table == "reading-lines"}
    return tuple(_worded(line, seen.get(line.id)) for line in lines())


def _worded(line: ReadLine, seen: Wording | None) -> ReadLine:
    if seen is None:
        return line
    return line._replace(label=seen.label, paper=line.paper._replace(text=seen.text))


def _line(row: dict[str, Any]) -> ReadLine:
    return ReadLine(
        id=row["id"],
        kind=row["kind"],
        label=row["label"],
        question=row.get("question", ""),
        item=row["item"],
        paper=Read(row["paper"], _bar(row["paper_side"], row["paper_strength"])),
        critics=Read(row["critics"], _bar(row["critics_side"], row["critics_strength"])),
        stance=row["critics_stance"],
        locator=row["locator"],
        objection=row["objection"],
        facts=tuple(part.strip() for part in row["facts"].split(";") if part.strip()),
        note=row["note"],
    )


def _bar(side: Way | Literal[""], strength: Any) -> SidedBar | None:
    """Return a bar; None where a side or a strength is blank, which is no strength of zero."""
    return (
        SidedBar(side, int(strength)) if side and isinstance(strength, int) and strength else None
    )


def facts(record: Record) -> dict[str, CaseFact]:
    """Return the facts of the case by id, in the words that a record keeps of them."""
    seen = {w.id: w for w in record.wordings if w.table == "case-facts"}
    return {
        fact.id: fact._replace(label=seen[fact.id].label, text=seen[fact.id].text)
        if fact.id in seen
        else fact
        for fact in read_twice().facts
    }


def gives_away(record: Record) -> bool:
    """Tell whether the readings would tell what came of a case that somebody is still rating."""
    work = record.studied.work(read_twice().id)
    return bool(work and not work.revealed)


@kept_while_the_tables_stay
def objections() -> tuple[Ref, ...]:
    """Return the critics' objections that touch a line, in their order."""
    touched = {line.objection for line in lines()}
    return tuple(
        ref_to(row["id"]) for row in table_rows("external-objections") if row["id"] in touched
    )


def bars(line: ReadLine, reader: Reader, holds: Holds | None = None) -> tuple[SidedBar, ...]:
    """Return how a line counts as somebody reads it; () where it counts on no side.

    "you" goes by whose reading somebody finds the stronger (`holds`). Where both hold, each
    counts on its side; on the same side they count once, as strongly as the two agree.

    >>> line = lines()[0]._replace(
    ...     paper=Read("", SidedBar("against", 3)), critics=Read("", SidedBar("against", 1))
    ... )
    >>> bars(line, "you", "both"), bars(line, "you")
    ((SidedBar(side='against', strength=1),), ())
    """
    paper = (line.paper.bar,) if line.paper.bar else ()
    critics = (line.critics.bar,) if line.critics.bar else ()
    if reader != "you":
        return paper if reader == "paper" else critics
    if holds == "both":
        least: dict[Way, int] = {}
        for side, strength in (*paper, *critics):
            least[side] = min(strength, least.get(side, strength))
        return tuple(SidedBar(side, strength) for side, strength in least.items())
    return {"paper": paper, "critics": critics}.get(holds or "", ())


def share(all_of: list[SidedBar]) -> float | None:
    """Return the share of all weightings that lean for coproduction; None for nothing to weigh."""
    return share_of_weightings([bar.signed for bar in all_of]) if all_of else None
