"""The saved page of Definitions: how the examples were sorted."""

from coprod.page.blocks import Block, Facts, Heading, Note, facts
from coprod.page.fields import labels
from coprod.page.made import made_of
from coprod.record import Record
from coprod.seminar.definitions.chart import Example, both_ways, examples
from coprod.seminar.definitions.chart import definitions as every_definition
from coprod.seminar.definitions.words import COUNTS, DEFINITIONS, LEVEL, PLACING_FIELDS, PLACINGS
from coprod.seminar.take.page import take

SHORT = ("text", "by", "place")  # of a definition; a saved file stays small
OF_PLACING = labels(PLACING_FIELDS)


@made_of("studied.placings", "studied.compared", "studied.takes", "wordings")
def definitions(record: Record) -> list[Block]:
    """Say all definitions, where somebody put the examples, and what the sources say of these.

    The last is said only once somebody compared.
    """
    every = [
        (one.label, " ".join(one.facets[name] for name in SHORT)) for one in every_definition()
    ]
    return [
        Heading(DEFINITIONS["caption"], part=True),
        Facts(every, of_an_item=True, beside=True),
        *_placings(record),
        *take(record, "definitions"),
    ]


def _placings(record: Record) -> list[Block]:
    every, compared = examples(record), record.studied.compared
    placed = {placing.item for placing in record.studied.placings}
    shown = [one for one in every if compared or one.id in placed]
    how = PLACINGS["before" if compared else "not_compared"] if shown else PLACINGS["none"]
    blocks: list[Block] = [Heading(PLACINGS["caption"], part=True), Note(how)]
    if shown:
        blocks.append(Note(PLACINGS["numbers"], soft=True))
    if both := both_ways(every):
        blocks.append(Note(both))
    for one in shown:
        blocks += [Heading(one.label), Note(one.text, soft=True), _placed(one)]
    return blocks


def _placed(one: Example) -> Facts:
    answers = {
        "level": LEVEL[one.level] if one.level else "",
        "counts": COUNTS[one.counts] if one.counts else "",
        "reason": one.reason,
    }
    own = facts(((OF_PLACING[id], said) for id, said in answers.items()), of_an_item=True)
    if one.compared is None:
        return own
    told_of = (one.compared.ranked, one.compared.counted, one.compared.alternative)
    lines = dict.fromkeys(" ".join(filter(None, line)) for line in told_of)
    sources = [(PLACINGS["sources"], line) for line in lines]
    return Facts([*own.rows, *sources], of_an_item=True)
