"""The saved page of Your project."""

from coprod.decide.frame.words import (
    FRAME_FIELDS,
    NOBODY_SAID,
    PARTNER,
    SAID_REQUIRED,
    SAID_REQUIRED_BY,
)
from coprod.page.blocks import Block, Note, facts
from coprod.page.fields import labels
from coprod.page.made import made_of
from coprod.parts import Frame, Partner
from coprod.progress.scope import OUT_OF_SCOPE, required
from coprod.record import Record
from coprod.words import NO_NAME
from coprod.words.scales import KIND

LABEL = labels(FRAME_FIELDS)


@made_of("title", "question", "frame")
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
    if must := required(given):
        blocks.append(Note(must))
    if given.kind and given.kind != "policy-evaluation":
        blocks.append(Note(OUT_OF_SCOPE))
    return blocks


def _partner(partner: Partner) -> str:
    said = NOBODY_SAID if partner.required is None else SAID_REQUIRED[partner.required]
    if partner.required_by and partner.required:
        said = SAID_REQUIRED_BY.format(who=partner.required_by)
    elif partner.required_by:
        said += "; " + SAID_REQUIRED_BY.format(who=partner.required_by)
    return PARTNER.format(name=partner.name or NO_NAME, said=said)


def _interests(given: Frame) -> str:
    return "\n".join(": ".join(filter(None, (one.who, one.what))) for one in given.interests)
