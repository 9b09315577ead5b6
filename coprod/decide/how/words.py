"""What is said at the step How, its forms, and its grid."""

from coprod.words.fields import Field, answers
from coprod.words.scales import SAYS

INVOLVEMENT_FIELD = Field(
    "involvement",
    "rows",
    "Part in each stage",
    "The source tells four levels, from low to high; the numbers are ours.",
    columns=(
        Field("mode", "select", "How they take part"),
        Field("promise", "area", "What you promise them"),
    ),
)
QUESTIONS_FIELD = Field(
    "questions",
    "rows",
    "Key questions",
    "The authors believe that everybody involved should ask themselves these before they engage "
    "(p. 6).",
    columns=(Field("text", "area", "Your answer"),),
)
PRIOR_FIELD = Field(
    "prior",
    "rows",
    "Prior conditions",
    "What the slides say has to be there before coproduction begins.",
    columns=(
        answers("says", "Is it there", SAYS),
        Field("text", "area", "What makes you say so"),
    ),
)
RULES_FIELD = Field(
    "rules",
    "rows",
    "Ground rules",
    "Agree on them before the work begins.",
    columns=(
        answers("says", "Agreed", SAYS),
        Field("text", "area", "What you agreed"),
    ),
)
UNWELCOME_FIELDS = (
    Field(
        "unwelcome",
        "area",
        "What happens to unwelcome findings",
        "Who sees them when, who may comment, and what nobody may change or hold back.",
    ),
    Field("unwelcome_agreed", "text", "Agreed by, and when"),
)
ASSUMPTIONS_FIELD = Field(
    "assumptions",
    "rows",
    "Assumptions, one by one",
    "The slides list assumptions that underlie coproduction; what stands against one is our "
    "pairing. Does it hold here?",
    columns=(
        answers("says", "Holds here", SAYS),
        Field("text", "area", "What makes you say so"),
    ),
)

INVOLVEMENT_CAPTION = "How each partner group takes part at each stage, and what it is promised."
INVOLVEMENT_CORNER = "Stage"
NO_INVOLVEMENT = (
    "Nobody's part is planned yet. Choose at the step How in what way a partner group takes part "
    "at a stage."
)
NOBODY_TO_INVOLVE = (
    "No partner group is named yet. Name one at the step Your project, and plan its part at the "
    "step How."
)

PLANNED = "Parts planned, of {all} stages: {parts}."
PLANNED_FOR = "{who} at {n}"
NONE = "none"

NO_MODE = "How they take part: not chosen yet."
PROMISE = "{mode} Promise: {promise}"
NO_PROMISE = "{mode} No promise yet."

QUESTIONS, PRIOR, RULES, ASSUMED, UNWELCOME = (
    "Key questions",
    "Prior conditions",
    "Ground rules",
    "Assumptions, and whether they hold here",
    "Unwelcome findings",
)
NOT_ANSWERED = "Nothing said on: {items}."
NONE_ANSWERED = "Nothing was said on these."
NOTHING_ON_HOW = (
    "Nothing was said on key questions, prior conditions, ground rules, unwelcome findings and "
    "assumptions."
)

HOW = {
    "planned": "planned at {n} of {all} stages",
    "answered": "{n} of {all} answered",
    "unwelcome": "Unwelcome findings",
    "agreed": "said",
    "open": "not said yet",
    "no_partners": (
        "Name the partner groups under Your project; each then gets a row for every stage here."
    ),
}

# What stands open. `{n}` counts; the first is said where n is 1.
STILL_OPEN = {
    "plan": ("Nobody's part is planned yet.",) * 2,
    "promise": (
        "One part in the plan has no promise yet.",
        "{n} parts in the plan have no promise yet.",
    ),
    "questions": (
        "One key question is not answered yet.",
        "{n} key questions are not answered yet.",
    ),
    "unwelcome": ("It is not agreed what happens to unwelcome findings.",) * 2,
}
