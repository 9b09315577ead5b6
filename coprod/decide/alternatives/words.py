"""What is said at the step Alternatives, its form, and its grid."""

from coprod.words.fields import Field, answers
from coprod.words.scales import AS_WELL, dots

COMPARISON_FIELD = Field(
    "comparisons",
    "rows",
    "Other ways to this aim",
    columns=(
        Field("alternative", "select", "Alternative"),
        Field("achieve", "area", "What it would achieve"),
        Field("cost", "area", "What it would cost"),
        answers("as_well", "How well", AS_WELL),
    ),
    add="Add an alternative",
    remove="Remove this alternative",
)

ALTERNATIVES_CAPTION = (
    "How well other approaches would serve each aim, compared with coproducing, as you judge it: "
    f"{dots(tuple(AS_WELL.values()))}."
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

ALTERNATIVES = {
    "empty": "There is no aim to compare with yet. Name one under Purposes.",
    "about": (
        "For each aim, choose at least one other way to reach it, and say what it would achieve "
        "and cost compared with coproducing."
    ),
}

# What stands open. `{n}` counts; the first is said where n is 1.
STILL_OPEN = {
    "no-aims": ("There is no aim to compare with yet: name one under Purposes.",) * 2,
    "uncompared": ("One aim has no alternative yet.", "{n} aims have no alternative yet."),
    "as-well": (
        "One comparison does not say how well the alternative does.",
        "{n} comparisons do not say how well the alternative does.",
    ),
}
