"""What is said at the step Costs, its form, and its grid."""

from coprod.words.fields import Field, numbered
from coprod.words.scales import COUNTS, LIKELY, SEEN_AS, SEVERE, dots

COST_FIELDS = (
    Field("what", "area", "What it would be here"),
    Field("group", "select", "Group of costs"),
    Field("likely", "scale", "How likely", options=numbered(LIKELY)),
    Field("severe", "scale", "How severe", options=numbered(SEVERE)),
    Field("bearers", "many", "Who bears it"),
    Field("defrayed", "area", "How it would be defrayed", "Paid for, shared or prevented."),
    Field(
        "remains",
        "scale",
        "How strongly what remains counts against coproducing",
        "After it is defrayed as you say. Your judgement; nothing is worked out.",
        options=numbered(COUNTS),
    ),
    Field("seen_as", "choice", "You see it as", options=tuple(SEEN_AS.items())),
)

COSTS_CAPTION = (
    f"Expected costs, by who bears them. Dots show how severe the severest is: {dots(SEVERE)}."
)
COSTS_CORNER = "Who bears it"
IN_ALL = "Costs in all"
NO_GROUP = "In no group"
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

OWN_COST = "Your own; no cost that the sources name."

COSTS = {
    "turn": "Walk through the costs",
    "by_group": "by the six groups",
    "by_stage": "by the seven stages",
    "other": "Challenges and risks outside the six groups",
    "other_stage": "Costs that we tie to no single stage",
    "own": "Add a cost of your own",
    "cards": "Costs you expect",
    "empty": "No cost is marked yet. Open a group above and tick what you expect here.",
    "remove": "Remove this cost",
    "stated": "Who bears it, as the source says: {bearers}.",
    "our_reading": "Who bears it, as we read the source: {bearers}.",
    "likely": "how likely: {said}",
    "severe": "how severe: {said}",
    "remains": "what remains counts {said}",
    "unweighed": "what remains is not weighed yet",
}

# What stands open. `{n}` counts; the first is said where n is 1.
STILL_OPEN = {
    "costs": ("No cost is marked yet.",) * 2,
    "bearer": ("One cost does not say who bears it.", "{n} costs do not say who bears them."),
    "remains": (
        "One cost does not say what remains of it.",
        "{n} costs do not say what remains of them.",
    ),
}
