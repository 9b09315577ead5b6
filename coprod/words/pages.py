"""What stands around the answers on saved pages, and what the grids on them say.

Labels of fields are those of the forms (`coprod.words.fields`), answers those of the scales.
`{n}` counts; where two sentences are given, the first is said where n is 1.
"""

from coprod.parts import Choice
from coprod.words.scales import AS_WELL, SEVERE

NO_BREAK = "\u00a0"  # dots are never parted from their word


def _dots(scale: tuple[str, ...]) -> str:
    most = len(scale) - 1
    return ", ".join(
        f"{'●' * n}{'○' * (most - n)}{NO_BREAK}{word.replace(' ', NO_BREAK)}"
        for n, word in enumerate(scale)
    )


# --- on every page ----------------------------------------------------------------------------

LEFT_BLANK = "Left blank"
SKIPPED_HERE = "The team skipped this step on purpose."
NOT_WEIGHED = "not weighed"
NO_STAGE = "No stage named"
NO_BEARER = "Nobody named yet"
# The heading of the table beneath the picture of the balance.
CONSIDERATION = "Consideration"
SAID_AT = "Answers were given at: {steps}. Nothing was said at the other steps."

# --- seminar ----------------------------------------------------------------------------------

A_SEMINAR = "The record of a seminar: what one person or group said. It is no decision."
NOT_REVEALED = "{case}: {n} of {all} conditions answered, not revealed yet."
REVEALED = "{case}: {n} of {all} conditions answered by what was known then, before the reveal."

SEEN_BEFORE = "It had been revealed before, and that was taken back."

# --- project ----------------------------------------------------------------------------------

PARTNER = "{name} ({said})"
REQUIRED = {True: "required", False: "not required"}
REQUIRED_BY = "required by {who}"
NOBODY_SAID = "not said whether required"

# --- purposes ---------------------------------------------------------------------------------

NO_AIM = "No aim is named yet. Name one at the step Purposes, and it appears here."
OWN_AIMS = "Aims in your own words"
OTHER_AIMS = "Aims in no family of arguments"
OWN_AIM = "Your own aim; no claim of the sources."

# --- costs ------------------------------------------------------------------------------------

COSTS_CAPTION = (
    f"Expected costs, by who bears them. Dots show how severe the severest is: {_dots(SEVERE)}."
)
COSTS_CORNER = "Who bears it"
NO_GROUP = "In no group"
IN_ALL = "Costs in all"
OWN_COST = "Your own; no cost that the sources name."
NO_COST = (
    "No cost is marked yet. Mark those you expect at the step Costs, and they appear here with "
    "those who would bear them."
)
# A cell. A cost whose severity nobody gave is told as such, never as harmless.
COSTS_CELL = ("1 cost", "{n} costs")
COSTS_SEVERE = ("{costs}, {severe}", "{costs}, up to {severe}")
COSTS_SOME = "{said}; {n} not said"
COSTS_NONE = "{costs}, not said how severe"
MOST_NAMED = (
    "Named most often as bearer: {who}, for {n} of {all} expected costs.",
    "Named most often as bearers: {who}, each for {n} of {all} expected costs.",
)
ONLY_COST = (
    "Named as bearer of the one expected cost: {who}.",
    "Named as bearers of the one expected cost: {who}.",
)
NO_BEARERS = ("The one expected cost names no bearer yet.", "No expected cost names a bearer yet.")
UNBORNE = (
    "One expected cost names no bearer yet.",
    "{number} expected costs name no bearer yet.",
)
UNSAID_SEVERE = (
    "For one expected cost it is not said how severe it would be.",
    "For {number} expected costs it is not said how severe they would be.",
)
UNWEIGHED = (
    "One expected cost is not weighed: it is not said how strongly what remains of it counts.",
    "{number} expected costs are not weighed: it is not said how strongly what remains of them "
    "counts.",
)

# --- resources --------------------------------------------------------------------------------

CURRENCY = "Currency"
ESTIMATE = "The estimate, line by line. Currency: {currency}."
PEOPLE_HOURS = "{people} × {hours} hours"
UNPAID = "unpaid"
LINE = {
    "what": "What",
    "stage": "Stage",
    "bearer": "Who bears it",
    "time": "People × hours each",
    "rate": "Rate an hour",
    "expenses": "Expenses",
    "total": "Total",
}
AT_LEAST = "at least {amount}"
CANNOT_SAY = "unknown"
# What the estimate comes to, on the screens and on the pages alike.
TOTAL = "Total: {total}."
UNPAID_SHARE = "Unpaid time is {share} in 100 of it ({unpaid})."
UNPAID_PART = "Unpaid time: {unpaid}."
UNPAID_HOURS = "Of the {hours} hours that can be counted, {unpaid} are unpaid ({share} in 100)."
UNPRICED = (
    "1 hour has no rate and is part of no total.",
    "{hours} hours have no rate and are part of no total.",
)
UNKNOWN_LINES = (
    "One line cannot be worked out in full yet.",
    "{number} lines cannot be worked out in full yet.",
)
NO_TOTAL = "Add a line, and the total appears here."
PARTS = "{heading}: {parts}."
BY_STAGE, BY_BEARER = "By stage", "By who bears it"
NO_LINE = "The estimate has no line yet. Add one at the step Resources, and it is worked out here."

# --- alternatives -----------------------------------------------------------------------------

ALTERNATIVES_CAPTION = (
    "How well other approaches would serve each aim, compared with coproducing, as you judge it: "
    f"{_dots(tuple(AS_WELL.values()))}."
)
ALTERNATIVES_CORNER = "Aim"
NO_ALTERNATIVE = "no alternative chosen"
NOT_SAID_YET = "not said yet"
NOTHING_COMPARED = (
    "No aim is compared with another approach yet. Choose one at the step Alternatives, and it "
    "appears here."
)
NOTHING_TO_COMPARE = (
    "No aim is named yet, so there is nothing to compare. Name one at the step Purposes."
)
DO_AS_WELL = "For {n} of {all} aims something else is said to do as well or better: {aims}."
DOES_AS_WELL = "For the one aim something else is said to do as well or better: {aims}."
NONE_AS_WELL = "For no aim is something else said to do as well or better."
NOT_COMPARED = "Not compared with another approach yet: {aims}."
WHAT_THEY_ARE = "What these approaches are"

# --- how --------------------------------------------------------------------------------------

PLAN_CAPTION = "How each partner group takes part at each stage, and what it is promised."
PLAN_CORNER = "Stage"
NO_PLAN = (
    "Nobody's part is planned yet. Choose at the step How in what way a partner group takes part "
    "at a stage."
)
NOBODY_TO_PLAN = (
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
SAYS = "{says}: {text}"

# --- decision ---------------------------------------------------------------------------------

NO_GROUP_NAMED = "For no group in particular"
SOURCES = "Sources"
MUST = "Involving them is required{by}. The question is not whether, but how."
MUST_BY = " ({who})"
DISSENT_ON = "{who} (on “{item}”)"
CHECKED, BY_WHEN = "How it can be checked", "By when"
# A choice with its stages, as it is read out.
AT_STAGES: dict[Choice, str] = {
    "coproduce": "Coproduce, at these stages: {stages}",
    "some-stages": "Coproduce at these stages: {stages}",
}
WITH_STAGES = "{choice} (stages: {stages})"
READ_OUT = {
    "required": "Involving them is required, and the question is how",
    "at": "{required}; at these stages: {stages}",
    "on": "{dissent} on “{item}”",
}

# --- parking lot ------------------------------------------------------------------------------

NOTHING_PARKED = "Nothing was put aside."
PARKED_OPEN = (
    "One remark in the parking lot is still open.",
    "{n} remarks in the parking lot are still open.",
)
ALL_DEALT_WITH = "No remark in the parking lot is still open."
STILL_OPEN, DEALT_WITH = "Still open", "Dealt with"
NO_STEP = "No step named"


def counted(forms: tuple[str, str], n: int, **more: object) -> str:
    """Say one or many.

    >>> counted(COSTS_CELL, 1), counted(COSTS_CELL, 12)
    ('1 cost', '12 costs')
    """
    return forms[0 if n == 1 else 1].format(n=n, **more)
