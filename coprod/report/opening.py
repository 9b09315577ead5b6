"""The first pages of a record: what it comes to, how far its team went, and the project."""

from collections.abc import Sequence

from coprod import words
from coprod.parts import Frame, Partner
from coprod.progress.steps import Step, anything_said, left_out, names, steps
from coprod.record import Record
from coprod.report.blocks import Block, Lead, Note, Paragraph, Table, facts
from coprod.report.decided import decision_sentences
from coprod.report.fields import labels
from coprod.report.parked import open_remarks
from coprod.report.text import day, time
from coprod.words import pages
from coprod.words.fields import FRAME_FIELDS
from coprod.words.scales import KIND
from coprod.words.steps import AGENDA_USED, MINUTES, OUT_OF_SCOPE, STEPS_SAY, TITLE

# --- summary ----------------------------------------------------------------------------------

SHIPPED = "coprod-tables"  # what the shipped tables call themselves


def summary(record: Record, progress: Sequence[Step] | None = None) -> list[Block]:
    """Say what was decided, what was left out or is still parked, and which record this is."""
    sentences = attended(record) if record.is_seminar else decision_sentences(record)
    notes = (" ".join(_not_said(record, progress or steps(record))), open_remarks(record))
    return [
        Lead(record.title or words.UNTITLED, title=True),
        *([Paragraph(record.question, typed=True)] if record.question else []),
        *map(Lead, sentences),
        *(Paragraph(note) for note in notes if note),
        Paragraph(_about(record), soft=True, beside=words.HOW_TO_CONTINUE),
    ]


def attended(record: Record) -> list[str]:
    """Say what this is, and how many conditions of which cases were rated."""
    said = [pages.A_SEMINAR]
    for work in record.studied.cases:
        n = sum(rating.state != "not-rated" for rating in work.ratings)
        if not (n or work.hands or work.revealed):  # only looked at
            continue
        text = pages.REVEALED if work.revealed else pages.NOT_REVEALED
        said.append(text.format(case=record.label(work.case), n=n, all=len(record.conditions)))
        if work.first_revealed != work.revealed:
            said.append(pages.SEEN_BEFORE)
    return said


def _about(record: Record) -> str:
    say = words.PAGE
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
        title = origin.title or words.UNTITLED
        about += " " + say["begun"].format(title=title, id=origin.id, revision=origin.revision)
    if record.tables.name != SHIPPED:
        about += " " + say["tables"].format(name=record.tables.name, version=record.tables.version)
    return about


def _not_said(record: Record, progress: Sequence[Step]) -> list[str]:
    """Say what was left out; in one sentence where a team kept to what the quick path asks."""
    said = [step for step in names(record.walk) if anything_said(record, step)]
    if not said and not record.walk.skipped:
        return []
    beyond = any(step not in MINUTES["quick"] for step in said) and not record.is_seminar
    chosen = any(step.state == "off-route" for step in progress)
    if beyond or chosen or record.walk.skipped:
        return left_out(record, progress)
    if len(said) == len(names(record.walk)):
        return []
    answered = [TITLE[step] for step in said if step != "balance"]  # nobody answers anything there
    return [pages.SAID_AT.format(steps=words.listed(answered))]


def walked(record: Record, progress: Sequence[Step] | None = None) -> list[Block]:
    """Say how far the team went with each step, what stands open, and its agenda; no times."""
    rows, progress = [], progress or steps(record)
    for step in progress:
        nothing = STEPS_SAY["nothing_open"] if step.state == "complete" else ""
        rows.append((step.title, step.said, "\n".join(step.blockers) or nothing))
    columns = [STEPS_SAY[name] for name in ("step", "state", "open")]
    notes = [*_agenda(record), *left_out(record, progress)]
    return [Table("", columns, rows), *(Note(said) for said in notes)]


def _agenda(record: Record) -> list[str]:
    """Say which agenda the team chose, as the record keeps it; [] if it chose none."""
    slots = record.walk.plan
    if not slots:
        return []
    minutes = record.walk.minutes or sum(slot.minutes for slot in slots)
    return [AGENDA_USED.format(minutes=minutes, slots=words.listed([s.title for s in slots]))]


# --- the project ------------------------------------------------------------------------------

LABEL = labels(FRAME_FIELDS)


def frame(record: Record) -> list[Block]:
    """Say what the project is about, who stands behind it and with whom it could be coproduced."""
    given = record.frame
    value = {
        "title": record.title,
        "question": record.question,
        "partners": "\n".join(_partner(partner) for partner in given.partners),
        "policy": given.policy,
        "kind": KIND[given.kind] if given.kind else "",
        "commissioner": given.commissioner,
        "decider": given.decider,
        "deliverer": given.deliverer,
        "interests": _interests(given),
    }
    blocks: list[Block] = [
        facts(
            ((LABEL[name], value[name]) for name in LABEL), keep=(LABEL["title"], LABEL["question"])
        )
    ]
    if required := words.required(given):
        blocks.append(Note(required))
    if given.kind and given.kind != "policy-evaluation":
        blocks.append(Note(OUT_OF_SCOPE))
    return blocks


def _partner(partner: Partner) -> str:
    said = pages.NOBODY_SAID if partner.required is None else pages.REQUIRED[partner.required]
    if partner.required_by and partner.required:
        said = pages.REQUIRED_BY.format(who=partner.required_by)
    elif partner.required_by:
        said += "; " + pages.REQUIRED_BY.format(who=partner.required_by)
    return pages.PARTNER.format(name=partner.name or words.NO_NAME, said=said)


def _interests(given: Frame) -> str:
    return "\n".join(": ".join(filter(None, (one.who, one.what))) for one in given.interests)
