"""The decisions: as a page, and as sentences that can be read out."""

from datetime import date

from coprod.decide.decision.words import (
    AT_STAGES,
    BY_WHEN,
    CHECKED,
    DECISION_FIELDS,
    DISSENT_ON,
    MUST,
    MUST_BY,
    NO_GROUP_NAMED,
    NOT_DECIDED,
    READ_OUT,
    SENTENCE,
    SOURCES,
    WITH_STAGES,
)
from coprod.page.blocks import Block, Facts, Heading, Note, facts
from coprod.page.fields import labels
from coprod.page.text import clause, day
from coprod.page.words import SAID_WITH
from coprod.parts import Decision, Dissent, Partner, Prediction
from coprod.record import Record
from coprod.words import NO_NAME
from coprod.words.scales import CHOICE, EXPECTS, SURE

# --- read out ---------------------------------------------------------------------------------

FIELD = labels(DECISION_FIELDS)


def decision_sentence(record: Record) -> str:
    """Say each decision in a sentence that can be read out; blank parts are left out.

    >>> record = Record.new().set_frame(partners=[{"id": "cooks", "name": "School cooks"}])
    >>> decision_sentence(record.decide("cooks", choice="not-yet", review_on="2027-05-01"))
    'For School cooks: not yet; we look again on 1 May 2027.'
    """
    return " ".join(decision_sentences(record))


def decision_sentences(record: Record) -> list[str]:
    """Say each decision in a sentence of its own; at least that nothing is decided."""
    said = []
    for group, decision in _by_group(record):
        must = bool(group and group.required)
        if decision != Decision(partner=decision.partner) or must:
            said.append(_sentence(record, decision, must))
    return said or [f"{NOT_DECIDED}."]


def _by_group(record: Record) -> list[tuple[Partner | None, Decision]]:
    """Return every decision, also the empty ones of groups for which nothing is said yet."""
    for_nobody = [(None, d) for d in record.decisions if not d.partner]
    return [*for_nobody, *((p, record.decision_for(p.id)) for p in record.frame.partners)]


def _whom(record: Record, decision: Decision) -> str:
    """Return the name of the group that a decision is about; "" if it is about none."""
    if decision.partner:
        return record.label(decision.partner) or NO_NAME
    return decision.partners


def _sentence(record: Record, decision: Decision, must: bool) -> str:
    say = SENTENCE
    said = _must(record, decision) if must and not decision.choice else _choice(record, decision)
    if whom := clause(_whom(record, decision)):
        said = say["for"].format(partners=whom, choice=said[0].lower() + said[1:])
    if details := clause(decision.details):
        said += f" ({details})"
    if rationale := clause(decision.rationale):
        said += say["because"].format(rationale=rationale)
    parts = [said, *filter(None, (_disagrees(record, d) for d in decision.dissent))]
    when = [say["on"].format(day=day(decision.review_on))] if decision.review_on else []
    if event := clause(decision.review_if):
        when.append(say["if"].format(event=event))
    if when:
        parts.append(say["again"].format(when=say["or"].join(when)))
    return "; ".join(parts) + "."


def _must(record: Record, decision: Decision) -> str:
    said = READ_OUT["required"]
    if not decision.stages:
        return said
    return READ_OUT["at"].format(required=said, stages=_stages(record, decision))


def _choice(record: Record, decision: Decision) -> str:
    said = CHOICE[decision.choice] if decision.choice else NOT_DECIDED
    if not decision.stages:
        return said
    form = AT_STAGES.get(decision.choice or "undecided", WITH_STAGES)
    return form.format(choice=said, stages=_stages(record, decision))


def _stages(record: Record, decision: Decision) -> str:
    names = [record.label(stage) for stage in decision.stages]
    return ", ".join(name[:1].lower() + name[1:] for name in names)


def _disagrees(record: Record, dissent: Dissent) -> str:
    """Say a dissent in full: it is not for us to shorten."""
    say = SENTENCE
    who, why = (" ".join(text.split()).rstrip(".") for text in (dissent.who, dissent.why))
    item = record.label(dissent.on)
    if not (who or why or item):
        return ""
    whose = say["dissent"].format(who=who or say["somebody"])
    if item:
        whose = READ_OUT["on"].format(dissent=whose, item=item)
    return f"{whose}: {why}" if why else whose


# --- the page ---------------------------------------------------------------------------------


def decision(record: Record) -> list[Block]:
    """Say all of each decision, a group of partners after the other."""
    every = _by_group(record) or [(None, Decision())]
    blocks: list[Block] = []
    for group, one in every:
        if group or len(every) > 1:
            whom = _whom(record, one).strip() or NO_GROUP_NAMED
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
