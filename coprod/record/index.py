"""What pages look up one by one in a record; a search of its lists each time adds up."""

from typing import NamedTuple, Self

from coprod.parts import Condition, Decision, Rating, Wording
from coprod.plain.letters import shortened
from coprod.record.contents import Contents
from coprod.words import NOT_NAMED


class Index(NamedTuple):
    """All of a record by what it is looked up with."""

    conditions: dict[str, Condition]
    ratings: dict[tuple[str, str], Rating]  # by item and rater
    wordings: dict[str, Wording]
    decisions: dict[str, Decision]  # by partner group

    @classmethod
    def of(cls, record: Contents) -> Self:
        """Return the index of a record."""
        return cls(
            {c.id: c for c in record.conditions},
            {(r.item, r.by): r for r in record.ratings},
            {w.id: w for w in record.wordings},
            {d.partner: d for d in record.decisions},
        )


def labels(record: Contents) -> dict[str, str]:
    """Return what to call each condition, aim, cost, item and partner group, by its id."""
    named = {c.id: c.label for c in record.conditions}
    named |= {w.id: w.label for w in record.wordings}
    named |= {p.id: p.name for p in record.frame.partners}
    named |= {a.id: named.get(a.claim) or _short(a.outcome) or NOT_NAMED for a in record.aims}
    named |= {c.id: named.get(c.item) or _short(c.what) or NOT_NAMED for c in record.costs}
    return named


def _short(text: str, most: int = 40) -> str:
    """Return text as a label: its first line, cut after a word; "" for blank text."""
    line = " ".join(text.strip().split("\n")[0].split())
    return shortened(line, most)
