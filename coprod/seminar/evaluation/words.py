"""What is said at the step What is not known, and its form."""

from coprod.words.fields import Field

MEASURE_FIELDS = (
    Field("what", "area", "What it would be here", "Something that could be seen, or not."),
    Field(
        "how",
        "area",
        "How one would know, and from whom",
        "Also from those who bear the costs, and from those who left.",
    ),
    Field("when", "text", "When", "Before the work begins, while it goes on, or years later."),
    Field(
        "against",
        "area",
        "What else could explain it",
        "What could bring about the same without coproducing.",
    ),
)
SKETCH_FIELDS = (
    Field("project", "area", "The project", "One of your own, or the case you rated."),
    Field(
        "compared_with",
        "area",
        "Compared with what",
        "A like project done otherwise, or a time before? As far as we know, a coproduced and a "
        "not coproduced version of one and the same study have nowhere been compared. None of the "
        "cases here has such a comparison.",
    ),
    Field(
        "who",
        "area",
        "Who evaluates, and how far they stand from the project",
        "And whether the evaluation is coproduced itself.",
    ),
    Field("cost", "area", "What the evaluation costs, and whom", "Unpaid time is a cost, too."),
    Field("not_shown", "area", "What it would still not show", "However well it goes."),
)

EVALUATION = {
    "turn": "Choose among",
    "effects": "where effects may show",
    "open": "what was not known",
    "own": "Add something of your own to look at",
    "cards": "Your sketch",
    "empty": "Nothing to look at is chosen yet. Open a group above and tick two or three.",
    "remove": "Remove this",
    "title": "{n}. {label}",
    "sketch": "The evaluation as a whole",
    "own_project": "A project of your own that you named: {project}",
    "said": "{n} of {all} fields filled in",
    "then": (
        "The authors said in 2019, and Mays on undated slides, what they did not know. It may be "
        "known by now. And that something is not known does not say that there is nothing: no "
        "evidence of an effect is no evidence against it."
    ),
}

# The grid, and the sketch read back.
GRID_CAPTION = "What is looked at, how one would know, when, and what else could explain it."
GRID_CORNER = "What is looked at"
GRID_COLUMNS = {
    "how": "How, and from whom",
    "when": "When",
    "against": "What else could explain it",
}
OWN_MEASURE = "something of one’s own"
READ_BACK = {
    "of": "To find out what coproducing does in “{project}”",
    "of_none": "To find out what coproducing does",
    "look": "{of}, one would look at {measures}.",
    "quoted": "“{label}”",
    "compared_with": "It would be compared with this: {text}.",
    "who": "Who evaluates: {text}.",
    "cost": "What the evaluation costs, and whom: {text}.",
    "not_shown": "What it would still not show: {text}.",
    "open": "Not said yet: {parts}.",
}
READ_BACK_OPEN = {
    "measures": "what one would look at",
    "compared_with": "with what it is compared",
    "who": "who evaluates",
    "cost": "what the evaluation costs",
    "not_shown": "what it would still not show",
}

SKETCHED, LOOKED_AT = "The evaluation as a whole", "What is looked at"
WHAT_SOURCES_SAY = "What the sources say of these"
NO_ANSWER = "not said yet"
NO_SKETCH = (
    "No evaluation is sketched yet. Choose at the step What is not known what one would look at, "
    "and it appears here."
)

# What stands open. `{n}` counts; the first is said where n is 1.
STILL_OPEN = {
    "measures": ("Nothing to look at is chosen yet.",) * 2,
    "measure-how": (
        "One thing to look at does not say how one would know.",
        "{n} things to look at do not say how one would know.",
    ),
    "compared-with": ("It does not say yet with what the project is compared.",) * 2,
    "not-shown": ("It does not say yet what the evaluation would not show.",) * 2,
}
