"""How far a team is with Decision, and what stands open there."""

from coprod.decide.decision.words import STILL_OPEN
from coprod.progress.words import still_open
from coprod.record import Record
from coprod.words import NO_NAME


def decision_said(record: Record) -> bool:
    """Tell whether anything was decided."""
    return bool(record.decisions)


def decision_open(record: Record) -> list[str]:
    """Say what stands open, group by group; nothing is asked of one that has to be involved."""
    partners = record.frame.partners
    undecided: list[str] = []
    for partner in partners:
        decided = record.decision_for(partner.id)
        if decided.choice is None and not partner.required:
            who = " ".join(partner.name.split()) or NO_NAME
            undecided += still_open(STILL_OPEN["choice-for"], who=who)
    if not partners and record.decision_for().choice is None:
        undecided += still_open(STILL_OPEN["choice"])
    decided_for = [d for d in record.decisions if d.choice]
    unset = bool(decided_for) and not any(d.review_on for d in decided_for)
    return [
        *dict.fromkeys(undecided),  # two groups can have one name, or none
        *still_open(STILL_OPEN["rationale"], any(not d.rationale.strip() for d in decided_for)),
        *still_open(STILL_OPEN["review"], unset),
    ]
