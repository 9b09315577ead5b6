"""What was decided: for whom, why, who sees it otherwise, what is expected, when to look again."""

from typing import Literal

from coprod.parts.base import Day, Part, Slug, SlugOrBlank, Strength, Text

Choice = Literal["undecided", "coproduce", "some-stages", "another-approach", "not-yet"]
Expects = Literal["gain", "pay"]


class Dissent(Part):
    """Somebody who sees it otherwise, on what, and why. Kept, never averaged away."""

    who: Text = ""
    on: SlugOrBlank = ""  # a condition, an aim or a cost; blank: the decision itself
    why: Text = ""


class Prediction(Part):
    """What the team expects to gain or to pay, so that it can be checked later."""

    expects: Expects | None = None
    what: Text = ""
    indicator: Text = ""
    by: Day | None = None


class Decision(Part):
    """What was decided for a group of partners. "Undecided" and "not yet" are decisions too.

    `partner` is the id of a group in the frame; blank where the decision names it in words only
    (`partners`) or is about nobody in particular.
    """

    partner: SlugOrBlank = ""
    partners: Text = ""
    choice: Choice | None = None  # None: nobody has said; "undecided" is an answer
    stages: tuple[Slug, ...] = ()
    details: Text = ""  # more on the stages, or which other approach
    rationale: Text = ""
    rests_on: tuple[Slug, ...] = ()  # the conditions, aims and costs the rationale rests on
    references: tuple[Text, ...] = ()
    confidence: Strength | None = None  # how sure the team is, 0 (not at all) to 3 (strongly)
    decided_by: Text = ""
    decided_on: Day | None = None
    dissent: tuple[Dissent, ...] = ()
    predictions: tuple[Prediction, ...] = ()
    review_on: Day | None = None
    review_if: Text = ""
