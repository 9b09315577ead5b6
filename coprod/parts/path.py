"""What a team says on its way to a decision: frame, aims, costs, resources, alternatives, plan.

Wherever a part names an item of the tables, it does so by id; the wording that the team saw
stands once in the record (`Wording`). A blank id means that nobody chose.
"""

from datetime import datetime, timedelta
from typing import Literal

from coprod.parts.base import (
    Amount,
    Count,
    Moment,
    Part,
    Slug,
    SlugOrBlank,
    Strength,
    Text,
    Truth,
)

Kind = Literal["policy-evaluation", "other-evaluation", "other-research"]
SeenAs = Literal["inherent", "bad-practice", "structural"]
AsWell = Literal["not-at-all", "partly", "as-well", "better"]
Says = Literal["yes", "partly", "no", "not-sure"]
Route = Literal["full", "quick", "seminar"]
StepName = Literal[
    "frame",
    "purposes",
    "conditions",
    "costs",
    "resources",
    "alternatives",
    "balance",
    "how",
    "decision",
    # of a seminar
    "claims",
    "definitions",
    "case",
    "rating",
    "reveal",
    "readings",
    "debate",
    "evaluation",
]


SESSION = timedelta(hours=12)  # no session is longer


class Wording(Part):
    """An item of the tables as the team saw it, and where it comes from.

    `under` is the id of what it belongs to: a claim's family of arguments, a cost's group.
    `order` is its place in its table, counted from 0. `origin` says in words what `source`,
    `locator` and `basis` say by id: where it stands, and what the source offers for it.
    """

    id: Slug
    table: Slug
    label: Text
    text: Text = ""
    under: SlugOrBlank = ""
    order: Count = 0
    source: Text = ""
    locator: Text = ""
    basis: Text = ""
    origin: Text = ""


class Partner(Part):
    """A group that could take part. The decision is taken for each group on its own.

    `required` says whether involving this group is a requirement, so that the question is not
    whether but how; ``None`` where nobody said.
    """

    id: Slug
    name: Text = ""
    required: Truth | None = None
    required_by: Text = ""


class Interest(Part):
    """An interest that somebody declared."""

    who: Text = ""
    what: Text = ""


class Frame(Part):
    """What the project is about, who stands behind it, and with whom it could be coproduced."""

    policy: Text = ""
    kind: Kind | None = None
    partners: tuple[Partner, ...] = ()
    commissioner: Text = ""
    decider: Text = ""
    deliverer: Text = ""
    interests: tuple[Interest, ...] = ()


class Aim(Part):
    """What this team wants from coproduction: an argument made specific.

    `strength` says how much the aim counts here, 0 (not at all) to 3 (strongly); ``None`` where
    nobody weighed it. An aim stands on the *for* side, never on the other.
    """

    id: Slug
    claim: SlugOrBlank = ""
    family: SlugOrBlank = ""  # the argument it makes specific
    outcome: Text = ""
    for_whom: Text = ""
    stage: SlugOrBlank = ""
    indicator: Text = ""  # how one would know
    strength: Strength | None = None


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


class Comparison(Part):
    """An alternative held against coproducing, for one aim. `as_well` is the team's judgement."""

    aim: Slug
    alternative: SlugOrBlank = ""
    achieve: Text = ""
    cost: Text = ""
    as_well: AsWell | None = None


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


class Slot(Part):
    """A part of an agenda: a step of the path, or ``None`` for a welcome or a break."""

    step: StepName | None = None
    title: Text
    minutes: Count


class Spent(Part):
    """How long a step was on the shared screen while the clock ran."""

    step: StepName
    seconds: Count


class Walk(Part):
    """How the team goes through the steps.

    `started` and `minutes` tell how much time is left; `skipped` lists the steps left out on
    purpose, in the order of the path. `agenda` is the id of the agenda that was chosen, "" where
    none was, and `plan` its slots as they were then.

    `at` is the step on the shared screen, ``None`` for the list of all steps or where nothing
    tells. `since` is when it came there, if the clock runs; `spent` is the time at steps that
    were left. These three are no answers: they change without a new revision.
    """

    route: Route = "full"
    started: Moment | None = None
    minutes: Count | None = None
    skipped: tuple[StepName, ...] = ()
    agenda: SlugOrBlank = ""
    plan: tuple[Slot, ...] = ()
    at: StepName | None = None
    since: Moment | None = None
    spent: tuple[Spent, ...] = ()

    def runs(self, moment: datetime) -> bool:
        """Tell whether the clock runs: one of another day is no session that ran over time."""
        return self.started is not None and moment - self.started < SESSION

    def spent_by(self, moment: datetime) -> tuple[Spent, ...]:
        """Return the time spent at each step, that at the step at hand up to `moment`."""
        seconds = {one.step: one.seconds for one in self.spent}
        if self.at and self.since and self.runs(moment):
            # Clocks are set back at times.
            here = max(int((moment - self.since).total_seconds()), 0)
            seconds[self.at] = seconds.get(self.at, 0) + here
        return tuple(Spent(step=step, seconds=n) for step, n in seconds.items())
