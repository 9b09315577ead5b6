"""The decisions as sentences that can be read out."""

from coprod.decide.decision.words import (
    AT_STAGES,
    NOT_DECIDED,
    READ_OUT,
    SENTENCE,
    WITH_STAGES,
)
from coprod.page.text import clause, day
from coprod.parts import Decision, Dissent, Partner
from coprod.record import Record
from coprod.words import NO_NAME
from coprod.words.scales import CHOICE


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
    for group, decision in by_group(record):
        must = bool(group and group.required)
        if decision != Decision(partner=decision.partner) or must:
            said.append(_sentence(record, decision, must))
    return said or [f"{NOT_DECIDED}."]


def by_group(record: Record) -> list[tuple[Partner | None, Decision]]:
    """Return every decision, also the empty ones of groups for which nothing is said yet."""
    for_nobody = [(None, d) for d in record.decisions if not d.partner]
    return [*for_nobody, *((p, record.decision_for(p.id)) for p in record.frame.partners)]


def partners_of(record: Record, decision: Decision) -> str:
    """Return the name of the group that a decision is about; "" if it is about none."""
    if decision.partner:
        return record.label(decision.partner) or NO_NAME
    return decision.partners


def _sentence(record: Record, decision: Decision, must: bool) -> str:
    say = SENTENCE
    said = _must(record, decision) if must and not decision.choice else _choice(record, decision)
    if whom := clause(partners_of(record, decision)):
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
