"""What coproduction is expected to cost, and what it would take."""

from typing import Literal

from coprod.parts.base import Amount, Part, Slug, SlugOrBlank, Strength, Text, Truth

SeenAs = Literal["inherent", "bad-practice", "structural"]


class ExpectedCost(Part):
    """A cost the team expects here.

    `likely` and `severe` run from 0 to 3. `remains` says how strongly the cost counts once it is
    defrayed, 0 (not at all) to 3 (strongly); it is the team's judgement, worked out from nothing
    else, and stands on the *against* side. ``None`` where nobody said.
    """

    id: Slug
    item: SlugOrBlank = ""
    group: SlugOrBlank = ""  # one of the six groups
    what: Text = ""  # what it would be here
    likely: Strength | None = None
    severe: Strength | None = None
    bearers: tuple[Slug, ...] = ()
    defrayed: Text = ""
    remains: Strength | None = None
    seen_as: SeenAs | None = None


class Expense(Part):
    """A line of the estimate: people × hours × rate, and expenses.

    `hours` are hours a person; `rate` is the price of an hour, also of an unpaid one, so that
    unpaid time can be counted. A blank amount is unknown, not 0.
    """

    what: Text = ""
    stage: SlugOrBlank = ""
    bearer: SlugOrBlank = ""
    people: Amount | None = None
    hours: Amount | None = None
    rate: Amount | None = None
    expenses: Amount | None = None
    unpaid: Truth = False  # the time; expenses are always paid by somebody


class Resources(Part):
    """The cost estimate, in any one currency."""

    currency: Text = ""
    lines: tuple[Expense, ...] = ()
