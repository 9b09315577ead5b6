"""How a project would be coproduced: who takes part where, and what is agreed beforehand."""

from typing import Literal

from coprod.parts.base import Part, Slug, SlugOrBlank, Text

Says = Literal["yes", "partly", "no", "not-sure"]


class Involvement(Part):
    """How a group of partners takes part at a stage, and what it is promised."""

    partner: Slug
    stage: Slug
    mode: SlugOrBlank = ""
    promise: Text = ""


class Answer(Part):
    """What the team says to a key question, a prior condition, a ground rule or an assumption."""

    item: Slug
    says: Says | None = None
    text: Text = ""


class How(Part):
    """How the project would be coproduced, and what is agreed beforehand."""

    involvement: tuple[Involvement, ...] = ()
    answers: tuple[Answer, ...] = ()
    unwelcome: Text = ""  # what happens to unwelcome findings
    unwelcome_agreed: Text = ""  # by whom, and when
