"""The first page of a record: what was decided, who was there, what was left out."""

from collections.abc import Sequence

from coprod.decide.decision.read_out import decision_sentences
from coprod.page.blocks import Block, Lead, Paragraph
from coprod.page.made import made_of
from coprod.page.text import day, time
from coprod.progress.steps import Standing, anything_said, left_out, names, steps
from coprod.record import Record
from coprod.session.parked.page import open_remarks
from coprod.session.start.words import A_SEMINAR, NOT_REVEALED, PAGE, REVEALED, SAID_AT, SEEN_BEFORE
from coprod.steps import declared, title
from coprod.words import HOW_TO_CONTINUE, UNTITLED, listed

SHIPPED = "coprod-tables"  # what the shipped tables call themselves


@made_of("record", given="progress")
def summary(record: Record, progress: Sequence[Standing] | None = None) -> list[Block]:
    """Say what was decided, what was left out or is still parked, and which record this is."""
    sentences = attended(record) if record.is_seminar else decision_sentences(record)
    notes = (" ".join(_not_said(record, progress or steps(record))), open_remarks(record))
    return [
        Lead(record.title or UNTITLED, title=True),
        *([Paragraph(record.question, typed=True)] if record.question else []),
        *map(Lead, sentences),
        *(Paragraph(note) for note in notes if note),
        Paragraph(_about(record), soft=True, beside=HOW_TO_CONTINUE),
    ]


def attended(record: Record) -> list[str]:
    """Say what this is, and how many conditions of which cases were rated."""
    said = [A_SEMINAR]
    for work in record.studied.cases:
        n = sum(rating.state != "not-rated" for rating in work.ratings)
        if not (n or work.hands or work.revealed):  # only looked at
            continue
        text = REVEALED if work.revealed else NOT_REVEALED
        said.append(text.format(case=record.label(work.case), n=n, all=len(record.conditions)))
        if work.first_revealed != work.revealed:
            said.append(SEEN_BEFORE)
    return said


def _about(record: Record) -> str:
    say = PAGE
    saves = [say["save"].format(revision=s.revision, day=day(s.at)) for s in record.saves]
    about = say["seminar" if record.is_seminar else "record"].format(
        id=record.id,
        revision=record.revision,
        day=day(record.changed),
        time=time(record.changed),
    )
    if saves:
        about += " " + say["saved"].format(saves="; ".join(saves))
    if origin := record.begun_from:
        title = origin.title or UNTITLED
        about += " " + say["begun"].format(title=title, id=origin.id, revision=origin.revision)
    if record.tables.name != SHIPPED:
        about += " " + say["tables"].format(name=record.tables.name, version=record.tables.version)
    return about


def _not_said(record: Record, progress: Sequence[Standing]) -> list[str]:
    """Say what was left out; in one sentence where a team kept to what the quick path asks."""
    said = [step for step in names(record.walk) if anything_said(record, step)]
    if not said and not record.walk.skipped:
        return []
    beyond = any("quick" not in declared()[step].minutes for step in said) and not record.is_seminar
    chosen = any(step.state == "off-route" for step in progress)
    if beyond or chosen or record.walk.skipped:
        return left_out(record, progress)
    if len(said) == len(names(record.walk)):
        return []
    answered = [title(step) for step in said if step != "balance"]  # nobody answers anything there
    return [SAID_AT.format(steps=listed(answered))]
