"""The saved page of Decision: all of each decision, a group of partners after the other."""

from datetime import date

from coprod.decide.decision.read_out import by_group, partners_of
from coprod.decide.decision.words import (
    BY_WHEN,
    CHECKED,
    DECISION_FIELDS,
    DISSENT_ON,
    MUST,
    MUST_BY,
    NO_GROUP_NAMED,
    NOT_DECIDED,
    SENTENCE,
    SOURCES,
)
from coprod.page.blocks import Block, Facts, Heading, Note, facts
from coprod.page.fields import labels
from coprod.page.made import made_of
from coprod.page.text import day
from coprod.page.words import SAID_WITH
from coprod.parts import Decision, Dissent, Prediction
from coprod.progress.scene import LABELS
from coprod.record import Record
from coprod.words.scales import CHOICE, EXPECTS, SURE

FIELD = labels(DECISION_FIELDS)


@made_of("decisions", "frame", *LABELS)
def decision(record: Record) -> list[Block]:
    """Say all of each decision, a group of partners after the other."""
    every = by_group(record) or [(None, Decision())]
    blocks: list[Block] = []
    for group, one in every:
        if group or len(every) > 1:
            whom = partners_of(record, one).strip() or NO_GROUP_NAMED
            blocks.append(Heading(whom, part=True))
        if group and group.required:
            by = MUST_BY.format(who=group.required_by) if group.required_by else ""
            blocks.append(Note(MUST.format(by=by)))
        if not group or one != Decision(partner=one.partner):
            blocks.append(_facts(record, one, bool(group and group.required)))
        elif not group.required:  # for whoever is, the question is not whether
            blocks.append(Note(f"{NOT_DECIDED}."))
    return blocks


def _facts(record: Record, one: Decision, must: bool) -> Facts:
    """Return all of a decision; of who `must` be involved, no choice is missed."""
    rests_on = [record.label(item) for item in one.rests_on]
    rows = [
        ("choice", CHOICE[one.choice] if one.choice else ""),
        ("partners", one.partners),
        ("stages", "\n".join(record.label(stage) for stage in one.stages)),
        ("details", one.details),
        ("rationale", one.rationale),
        ("rests_on", "\n".join(rests_on)),
        ("references", "\n".join(one.references)),
        ("confidence", "" if one.confidence is None else SURE[one.confidence]),
        *(("dissent", _dissent(record, d)) for d in one.dissent or [Dissent()]),
        *(("predictions", _prediction(p)) for p in one.predictions or [Prediction()]),
        ("decided_by", one.decided_by),
        ("decided_on", _date(one.decided_on)),
        ("review_on", _date(one.review_on)),
        ("review_if", one.review_if),
    ]
    if one.partner and not one.partners:
        rows.remove(("partners", ""))  # the heading names the group
    if must and not one.choice:
        rows.remove(("choice", ""))
    if not one.references:
        rows.remove(("references", ""))  # nobody is asked for them
    return facts(
        ((FIELD.get(name, SOURCES), value) for name, value in rows),
        keep=[FIELD[name] for name in ("choice", "rationale", "review_on")],
    )


def _date(on: date | None) -> str:
    return day(on) if on else ""


def _dissent(record: Record, dissent: Dissent) -> str:
    whose, item = dissent.who, record.label(dissent.on)
    if item:
        who = dissent.who or SENTENCE["somebody"]
        whose = DISSENT_ON.format(who=who, item=item)
    return ": ".join(filter(None, (whose, dissent.why)))


def _prediction(one: Prediction) -> str:
    lines = [": ".join(filter(None, (EXPECTS[one.expects] if one.expects else "", one.what)))]
    lines += [
        SAID_WITH.format(says=label, text=text)
        for label, text in ((CHECKED, one.indicator), (BY_WHEN, _date(one.by)))
        if text
    ]
    return "\n".join(filter(None, lines))
