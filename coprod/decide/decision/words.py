"""What is said at the step Decision, its form, and how a decision is read out."""

from coprod.parts import Choice
from coprod.words.fields import answers, field
from coprod.words.scales import CHOICE, EXPECTS, SURE

DECISION_FIELDS = (
    field("partners", "text", "With whom", "The group of partners this decision is about."),
    field(
        "choice",
        "choice",
        "What you decide",
        "“Undecided” and “not yet” are decisions too.",
        options=list(CHOICE.items()),
    ),
    field("stages", "many", "At which stages"),
    field("details", "area", "More on the stages, or which other approach"),
    field("rationale", "area", "Rationale", "Why, in the words you would use to those it affects."),
    field("rests_on", "many", "What this rests on"),
    field("confidence", "scale", "How sure are you", options=SURE),
    field(
        "dissent",
        "rows",
        "Dissent",
        "Who sees it otherwise, and why. It is kept as it was said.",
        columns=[
            field("who", "area", "Who"),
            field("on", "select", "On what"),
            field("why", "area", "Why"),
        ],
        add="Add a dissent",
        remove="Remove this dissent",
    ),
    field(
        "predictions",
        "rows",
        "Predictions",
        "What you expect to gain and to pay, so that it can be checked.",
        columns=[
            answers("expects", "We expect", EXPECTS),
            field("what", "area", "What"),
            field("indicator", "area", "How it can be checked"),
            field("by", "date", "By when"),
        ],
        add="Add a prediction",
        remove="Remove this prediction",
    ),
    field("decided_by", "text", "Decided by"),
    field("decided_on", "date", "Decided on"),
    field("review_on", "date", "Look again on"),
    field("review_if", "text", "Look again if", "What would have to happen, whatever the date."),
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
