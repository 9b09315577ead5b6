"""The saved page of Alternatives: each aim with other ways to it."""

from coprod.decide.alternatives.chart import alternatives_info
from coprod.decide.alternatives.words import (
    COMPARISON_FIELD,
    NO_ALTERNATIVE,
    NOT_SAID_YET,
    WHAT_THEY_ARE,
)
from coprod.page.blocks import Block, Facts, Heading, facts
from coprod.page.fields import labels
from coprod.page.made import made_of
from coprod.parts import Comparison
from coprod.progress.scene import LABELS
from coprod.record import Record
from coprod.words.scales import AS_WELL

OF_COMPARISON = labels(COMPARISON_FIELD.columns)


@made_of("comparisons", *LABELS)
def alternatives(record: Record) -> list[Block]:
    """Say at a glance how other approaches would serve the aims, then all that is said of them."""
    blocks: list[Block] = [alternatives_info(record)]
    of: dict[str, list[Comparison]] = {}
    for comparison in record.comparisons:
        of.setdefault(comparison.aim, []).append(comparison)
    for aim in record.aims:
        theirs = of.get(aim.id, [])
        if theirs:  # the sentences name the others
            blocks.append(Heading(record.label(aim.id), part=True))
        for one in theirs:
            rows = {
                "as_well": AS_WELL[one.as_well] if one.as_well else NOT_SAID_YET,
                "achieve": one.achieve,
                "cost": one.cost,
            }
            name = record.label(one.alternative) or NO_ALTERNATIVE
            blocks.append(Heading(name[:1].upper() + name[1:]))
            named = ((OF_COMPARISON[key], value) for key, value in rows.items())
            blocks.append(facts(named, of_an_item=True))
    compared = {c.alternative for c in record.comparisons}
    known = [w for w in record.wordings if w.table == "alternatives" and w.id in compared]
    if known:
        blocks.append(Heading(WHAT_THEY_ARE, part=True))
        blocks.append(Facts([(w.label, f"{w.text}\n{w.origin}".strip()) for w in known]))
    return blocks
