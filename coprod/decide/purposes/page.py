"""The saved page of Purposes: the aims, each with its argument."""

from coprod.decide.purposes.words import AIM_FIELDS, NO_AIM, OTHER_AIMS, OWN_AIM, OWN_AIMS
from coprod.page.blocks import Block, Heading, Note, facts
from coprod.page.fields import labels, on_scale, source
from coprod.page.made import made_of
from coprod.page.words import NOT_WEIGHED
from coprod.parts import Aim
from coprod.progress.scene import LABELS
from coprod.record import Record
from coprod.words.scales import COUNTS

OF_AIM = labels(AIM_FIELDS)


@made_of(*LABELS)
def purposes(record: Record) -> list[Block]:
    """Say every aim, by the family of arguments that it makes specific."""
    if not record.aims:
        return [Note(NO_AIM)]
    blocks: list[Block] = []
    for family in (w for w in record.wordings if w.table == "arguments"):
        blocks += _aims(record, family.label, [a for a in record.aims if a.family == family.id])
    rest = [a for a in record.aims if not a.family]
    blocks += _aims(record, OTHER_AIMS, [a for a in rest if a.claim])
    blocks += _aims(record, OWN_AIMS, [a for a in rest if not a.claim])
    return blocks


def _aims(record: Record, heading: str, aims: list[Aim]) -> list[Block]:
    blocks: list[Block] = [Heading(heading, part=True)] if aims else []
    for aim in aims:
        rows = {
            "strength": on_scale(COUNTS, aim.strength, NOT_WEIGHED),
            "outcome": aim.outcome,
            "for_whom": aim.for_whom,
            "stage": record.label(aim.stage),
            "indicator": aim.indicator,
        }
        blocks += [
            Heading(record.label(aim.id)),
            source(record, aim.claim, OWN_AIM),
            facts(((OF_AIM[name], value) for name, value in rows.items()), of_an_item=True),
        ]
    return blocks
