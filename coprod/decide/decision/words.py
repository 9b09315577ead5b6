"""What is said at the step Decision, its form, and how a decision is read out."""

from coprod.parts import Choice
from coprod.words.fields import Field, answers, numbered
from coprod.words.scales import CHOICE, EXPECTS, SURE

DECISION_FIELDS = (
    Field("partners", "text", "With whom", "The group of partners this decision is about."),
    Field(
        "choice",
        "choice",
        "What you decide",
        "“Undecided” and “not yet” are decisions too.",
        options=tuple(CHOICE.items()),
    ),
    Field("stages", "many", "At which stages"),
    Field("details", "area", "More on the stages, or which other approach"),
    Field("rationale", "area", "Rationale", "Why, in the words you would use to those it affects."),
    Field("rests_on", "many", "What this rests on"),
    Field("confidence", "scale", "How sure are you", options=numbered(SURE)),
    Field(
        "dissent",
        "rows",
        "Dissent",
        "Who sees it otherwise, and why. It is kept as it was said.",
        columns=(
            Field("who", "area", "Who"),
            Field("on", "select", "On what"),
            Field("why", "area", "Why"),
        ),
        add="Add a dissent",
        remove="Remove this dissent",
    ),
    Field(
        "predictions",
        "rows",
        "Predictions",
        "What you expect to gain and to pay, so that it can be checked.",
        columns=(
            answers("expects", "We expect", EXPECTS),
            Field("what", "area", "What"),
            Field("indicator", "area", "How it can be checked"),
            Field("by", "date", "By when"),
        ),
        add="Add a prediction",
        remove="Remove this prediction",
    ),
    Field("decided_by", "text", "Decided by"),
    Field("decided_on", "date", "Decided on"),
    Field("review_on", "date", "Look again on"),
    Field("review_if", "text", "Look again if", "What would have to happen, whatever the date."),
)

SENTENCE = {
    "for": "For {partners}: {choice}",
    "because": ", because {rationale}",
    "dissent": "dissent of {who}",
    "somebody": "somebody",
    "again": "we look again {when}",
    "on": "on {day}",
    "if": "if {event}",
    "or": " or ",
}
NOT_DECIDED = "Nothing is decided yet"

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

NO_GROUP_NAMED = "For no group in particular"
SOURCES = "Sources"
MUST = "Involving them is required{by}. The question is not whether, but how."
MUST_BY = " ({who})"
DISSENT_ON = "{who} (on “{item}”)"
CHECKED, BY_WHEN = "How it can be checked", "By when"

DECISION = {
    "required": (
        "Involving them is a requirement{by}. You need not decide whether. Under How, say in which "
        "way."
    ),
    "how": "required: the question is how",
}

# What stands open. `{n}` counts; the first is said where n is 1.
STILL_OPEN = {
    "choice": ("Nothing is decided yet.",) * 2,
    "choice-for": ("Nothing is decided for {who} yet.",) * 2,
    "rationale": ("The decision gives no rationale yet.",) * 2,
    "review": ("No day is set to look again.",) * 2,
}
