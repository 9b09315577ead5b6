"""The saved page of What is not known: the sketch, and what it would show."""

from coprod.page.blocks import Block, Facts, Heading, Note, facts
from coprod.page.made import made_of
from coprod.page.text import clause
from coprod.parts import Sketch
from coprod.progress.scene import LABELS
from coprod.record import Record
from coprod.seminar.evaluation.chart import evaluation_info, measured
from coprod.seminar.evaluation.words import (
    LOOKED_AT,
    MEASURE_FIELDS,
    NO_SKETCH,
    READ_BACK,
    READ_BACK_OPEN,
    SKETCH_FIELDS,
    SKETCHED,
    WHAT_SOURCES_SAY,
)
from coprod.words import listed

WHAT = MEASURE_FIELDS[0].label


def read_back(record: Record) -> list[str]:
    """Say the sketch of an evaluation in sentences, and what of it is open; [] if nothing is said.

    >>> read_back(Record.new(seminar=True).sketch(who="Another university."))[0]
    'Who evaluates: Another university.'
    """
    sketch = record.studied.sketch
    if sketch == Sketch():
        return []
    project = clause(sketch.project)
    of = READ_BACK["of"].format(project=project) if project else READ_BACK["of_none"]
    labels = [measured(record, one) for one in sketch.measures]
    looked_at = listed([READ_BACK["quoted"].format(label=label) for label in labels or [""]])
    said = {"measures": READ_BACK["look"].format(of=of, measures=looked_at)}
    for name in ("compared_with", "who", "cost", "not_shown"):
        said[name] = READ_BACK[name].format(text=clause(getattr(sketch, name)))
    blank = [name for name in said if not getattr(sketch, name)]
    missing = listed([READ_BACK_OPEN[name] for name in blank]) if blank else ""
    return [
        *(text for name, text in said.items() if name not in blank),
        *([READ_BACK["open"].format(parts=missing)] if missing else []),
    ]


@made_of("studied.sketch", *LABELS)
def evaluation(record: Record) -> list[Block]:
    """Say what one would look at and how, the sketch as a whole, and what the sources say of it."""
    sketch = record.studied.sketch
    if sketch == Sketch():
        return [Note(NO_SKETCH)]
    blocks: list[Block] = [Note(text) for text in read_back(record)]
    if sketch.measures:
        blocks += [Heading(LOOKED_AT, part=True), evaluation_info(record)]
        blocks += _what_here(record)
    given = [(f.label, getattr(sketch, f.id)) for f in SKETCH_FIELDS]
    blocks += [Heading(SKETCHED, part=True), facts(given)]
    named = [record.wording(one.item) for one in sketch.measures if one.item]
    if named:
        blocks.append(Heading(WHAT_SOURCES_SAY, part=True))
        blocks.append(Facts([(w.label, f"{w.text}\n{w.origin}".strip()) for w in named]))
    return blocks


def _what_here(record: Record) -> list[Block]:
    """Return what each thing that is looked at would be here, unless it is called so already."""
    there = [(measured(record, one), one.what) for one in record.studied.sketch.measures]
    said = [(label, what) for label, what in there if what.strip() not in ("", label)]
    return [Heading(WHAT), Facts(said, of_an_item=True)] if said else []
