"""Whom the question is about: groups that have to be involved, and kinds of research."""

from coprod.parts import Frame, Partner
from coprod.record import Record
from coprod.words import NO_NAME, listed


def scope_notes(record: Record) -> list[str]:
    """Return who has to be involved, and whether the conditions were written for the project."""
    beyond = record.frame.kind not in (None, "policy-evaluation")
    said = [required(record.frame), OUT_OF_SCOPE if beyond else ""]
    return [text for text in said if text]


REQUIRED = (
    "Involving {partners} is a requirement. For them the question is not whether but how to "
    "involve them, so the balance is not about them."
)
REQUIRED_BY = " (asked for by {who})"
NOBODY_LEFT = "No other partner group is named, so nothing is weighed here. Go on to How."


def _on_one_line(text: str) -> str:
    """Return text as part of a sentence: on one line, without the blanks around it."""
    return " ".join(text.split())


def _with_by(partner: Partner) -> str:
    name, by = _on_one_line(partner.name) or NO_NAME, _on_one_line(partner.required_by)
    return name + REQUIRED_BY.format(who=by) if by else name


def required(frame: Frame) -> str:
    """Say which partner groups have to be involved, and that they are not weighed; "" if none.

    >>> from coprod.parts import Partner
    >>> patients = Partner(id="patients", name="patients", required=True, required_by="the funder")
    >>> required(Frame(partners=(patients,))).split(" is a ")[0]
    'Involving patients (asked for by the funder)'
    """
    must = [partner for partner in frame.partners if partner.required]
    if not must:
        return ""
    said = REQUIRED.format(partners=listed([_with_by(partner) for partner in must]))
    return said if len(must) < len(frame.partners) else f"{said} {NOBODY_LEFT}"


OUT_OF_SCOPE = (
    "The conditions were written mainly with evaluations in mind that are coproduced with "
    "policy-makers and service managers. You say that your project is another kind. Read them "
    "with care; they may not fit."
)
