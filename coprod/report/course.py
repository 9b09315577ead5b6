"""The sketch of an evaluation, and what a teacher needs, as pages."""

from coprod import teaching, words
from coprod.charts.evaluation import evaluation_info, measured
from coprod.parts import Sketch
from coprod.record import Record
from coprod.report.blocks import Block, Facts, Heading, Note, Table, facts
from coprod.report.text import clause
from coprod.words.course import (
    HANDING_IN,
    LOOKED_AT,
    MEASURE_FIELDS,
    NO_SKETCH,
    READ_BACK,
    READ_BACK_OPEN,
    RUN_TO_PRINT,
    SKETCH_FIELDS,
    SKETCHED,
    TEACHER,
    WHAT_SOURCES_SAY,
    WHOLE,
)
from coprod.words.steps import TITLE

# --- what is not known ------------------------------------------------------------------------

WHAT = str(MEASURE_FIELDS[0]["label"])


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
    looked_at = words.listed([READ_BACK["quoted"].format(label=label) for label in labels or [""]])
    said = {"measures": READ_BACK["look"].format(of=of, measures=looked_at)}
    for name in ("compared_with", "who", "cost", "not_shown"):
        said[name] = READ_BACK[name].format(text=clause(getattr(sketch, name)))
    blank = [name for name in said if not getattr(sketch, name)]
    missing = words.listed([READ_BACK_OPEN[name] for name in blank]) if blank else ""
    return [
        *(text for name, text in said.items() if name not in blank),
        *([READ_BACK["open"].format(parts=missing)] if missing else []),
    ]


def evaluation(record: Record) -> list[Block]:
    """Say what one would look at and how, the sketch as a whole, and what the sources say of it."""
    sketch = record.studied.sketch
    if sketch == Sketch():
        return [Note(NO_SKETCH)]
    blocks: list[Block] = [Note(text) for text in read_back(record)]
    if sketch.measures:
        blocks += [Heading(LOOKED_AT, part=True), evaluation_info(record)]
        blocks += _what_here(record)
    given = [(str(f["label"]), getattr(sketch, f["id"])) for f in SKETCH_FIELDS]
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


# --- for the teacher --------------------------------------------------------------------------


def teacher(_record: Record) -> list[Block]:
    """Say what the panel for the teacher says, for where no kernel runs."""
    return [
        Note(TEACHER["about"], soft=True),
        Note(RUN_TO_PRINT),
        *_outcomes(),
        *_plans(),
        *_asks(),
        *_rubric(),
        Heading(TEACHER["handing_in"], part=True),
        *(Note(text) for text in HANDING_IN),
    ]


def _outcomes() -> list[Block]:
    rows = [
        (one.label, f"{one.text}\n{TEACHER['learned'].format(step=TITLE[one.step])}")
        for one in teaching.outcomes()
    ]
    return [Heading(TEACHER["outcomes"], part=True), Facts(rows)] if rows else []


def _plans() -> list[Block]:
    columns = [TEACHER["slot"], TEACHER["minutes"], TEACHER["guide"]]
    tables = [
        Table(
            plan.label,
            columns,
            [(slot.title, str(slot.minutes), slot.guide) for slot in plan.slots],
        )
        for plan in teaching.plans()
    ]
    return [Heading(TEACHER["plans"], part=True), *tables] if tables else []


def _asks() -> list[Block]:
    blocks: list[Block] = []
    for group in teaching.asks():
        blocks.append(Heading(TITLE[group.step]))
        for one in group.asks:
            rows = [(TEACHER["listen_for"], one.listen_for), (TEACHER["do"], one.do)]
            blocks.append(Facts([(one.label, one.text), *rows], of_an_item=True))
    return [Heading(TEACHER["asks"], part=True), *blocks] if blocks else []


def _rubric() -> list[Block]:
    columns = [TEACHER[name] for name in ("criterion", "weak", "sound", "strong")]
    rows = [
        (f"{one.label} ({marked_at(one)})\n{one.text}", one.weak, one.sound, one.strong)
        for one in teaching.rubric()
    ]
    if not rows:
        return []
    heading = Heading(TEACHER["rubric"], part=True)
    return [heading, Note(TEACHER["rubric_about"]), Table("", columns, rows)]


def marked_at(criterion: teaching.Criterion) -> str:
    """Return the step at which something is marked, in words."""
    return next((title for step, title in TITLE.items() if step == criterion.step), WHOLE)
