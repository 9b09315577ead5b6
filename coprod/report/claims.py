"""Who fills a seminar in, what is claimed and how it is defined, as pages."""

from coprod.charts.claims import START, claims_info, claims_text
from coprod.charts.definitions import Example, both_ways, examples
from coprod.charts.definitions import definitions as every_definition
from coprod.record import Record
from coprod.report.blocks import Block, Facts, Heading, Note, Table, facts
from coprod.report.fields import labels
from coprod.report.take import take
from coprod.words.claims import (
    CLAIMS,
    COUNTS,
    DEFINITIONS,
    LEVEL,
    PLACING_FIELDS,
    PLACINGS,
    WAYS,
    YOU_FIELDS,
)

# --- who --------------------------------------------------------------------------------------


def you(record: Record) -> list[Block]:
    """Say who fills this in, and with which project in mind."""
    said = {"title": record.title, "question": record.question}
    return [Facts([(field["label"], said[field["id"]].strip()) for field in YOU_FIELDS])]


# --- claims -----------------------------------------------------------------------------------

ON_PAGES = {"arguments": "family", "costs": "group"}


def claims(record: Record) -> list[Block]:
    """Say how much of the debate rests on what, and what somebody takes from it."""
    info = claims_info()
    blocks: list[Block] = [
        Heading(CLAIMS["title"], part=True),
        *(Note(text) for text in (info.sentence, info.caution)),
        Note(f"{info.counted} {info.rest}", soft=True),
    ]
    for side, by in ON_PAGES.items():
        blocks += _counts(side, by)
    return [*blocks, Note(CLAIMS["note"], soft=True), *take(record, "claims")]


def _counts(side: str, by: str) -> list[Block]:
    info, bases = claims_info(side, by), claims_info(START).bases
    columns = [WAYS[by].capitalize(), *(one.label for one in bases), CLAIMS["sum"]]
    table = Table("", columns, claims_text(info), amounts=len(columns) - 1, beside=True)
    return [table, *([Note(info.note, soft=True)] if info.note else [])]


# --- definitions ------------------------------------------------------------------------------

SHORT = ("text", "by", "place")  # of a definition; a saved file stays small
OF_PLACING = labels(PLACING_FIELDS)


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
