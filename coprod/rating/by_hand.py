"""The conditions of a record as sheets of paper show them, to be rated by hand."""

from coprod.page.paper import ByHand, RowByHand
from coprod.page.text import day
from coprod.parts import Condition, Pole, now
from coprod.rating.words import BY_HAND, citation
from coprod.record import Record
from coprod.words.scales import END

PAPER = "oliver-2019"


def by_hand(record: Record) -> ByHand:
    """Return the conditions in the wording of the record, without anybody's ratings."""
    left, right = (BY_HAND["end"].format(place=END[side]) for side in ("less", "more"))
    return ByHand([_row(one) for one in record.conditions], (left, right), BY_HAND["why"])


def foot(record: Record) -> list[str]:
    """Say what the conditions are, where they come from, and when the sheet was made."""
    every = record.conditions
    said = list(dict.fromkeys(one.scope for one in every if one.scope))
    if any(one.source == PAPER for one in every):
        said.append(BY_HAND["adapted"])
    if any(one.source != PAPER for one in every):
        said.append(BY_HAND["added"])
    return [*said, BY_HAND["made"].format(day=day(now()))]


def _row(one: Condition) -> RowByHand:
    both = "" if one.opposites else BY_HAND["both"]
    place = "" if one.source == PAPER else citation(one)
    return RowByHand(
        title=f"{one.number}. {one.label}",
        remarks=[*filter(None, (both, place))],
        less=_text(one.pole("less")),
        more=_text(one.pole("more")),
        opposites=one.opposites,
    )


def _text(pole: Pole) -> str:
    return " ".join(filter(None, (pole.text, pole.gloss)))
