"""What is said at the step Definitions, and the form to sort an example."""

from coprod.words.fields import Field

LEVEL = {1: "1 (very low)", 2: "2", 3: "3", 4: "4 (most engaged)"}
COUNTS = {"yes": "yes", "depends": "it depends", "no": "no"}
PLACING_FIELDS = (
    Field(
        "level",
        "choice",
        "How much involvement",
        options=(("1", "1 very low"), ("2", "2"), ("3", "3"), ("4", "4 most engaged")),
    ),
    Field("counts", "choice", "Is it coproduction?", options=tuple(COUNTS.items())),
    Field("reason", "area", "Why?"),
)

DEFINITIONS = {
    "title": "Definitions side by side",
    "column": "Definition {n}",
    "third": "No third definition",
    "others": "The other definitions",
    "swap": "Press one to see it in the last column.",
    "named": "{label} ({by})",
    "place": "{place}; search for {words}",
    "definition": "Definition",
    "caption": "Definitions in the two sources",
}
# The rows of the comparison, each a column of the table of definitions.
FACETS = {
    "by": "Who says it",
    "term": "What it names",
    "participants": "Who takes part (our reading)",
    "scope": "How far it reaches",
    "text": "In full",
    "place": "Where it stands",
    "note": "Reading note",
}

PLACINGS = {
    "title": "Sort examples yourself",
    "about": (
        "Say how much involvement you see in each, and whether you would call it coproduction."
    ),
    "numbers": (
        "The paper tells of levels from very low to most engaged and does not number them: the "
        "numbers 1 to 4 are ours. The examples are ours, too."
    ),
    "blind": "What the sources say comes only when you compare.",
    "examples": "The examples",
    "sorted": "sorted",
    "not_sorted": "not sorted",
    "chip": "{n}. {label}: {state}",
    "numbered": "{n}. {label}",
    "show_all": "Show all",
    "show_one": "Show one at a time",
    "previous": "Previous example",
    "next": "Next example",
    "compare": "Compare with the sources",
    "all_the_same": "Compare all the same",
    "go_on": "Go on sorting",
    "kept": (
        "Where you put the examples stays as it was before you compared. You can still add to "
        "your reasons. Undo takes the comparison back."
    ),
    "refused": "You have compared already, so where you put this example stays as it was.",
    "own": "You said: involvement {level}; coproduction: {counts}.",
    "own_half": "not said",
    "own_blank": "You did not sort it.",
    "sources": "What the sources say",
    "explanation": "Our reading",
    "ranked": "The sources rank it at {level}: “{label}”.",
    "ranked_by_order": "Only the order of the text suggests {level}: “{label}”.",
    "not_ranked": "The sources speak of it and do not rank it: “{label}”.",
    "not_spoken": "The sources do not rank it.",
    "counted": "Counted as coproduction: “{label}”.",
    "not_counted": "Nowhere in the two sources is it counted as coproduction.",
    "alternative": "Named beside coproduction or in its place: “{label}”.",
    "no_alternative": "Nowhere in the two sources is it named beside coproduction or in its place.",
    "gone": "The tables in use no longer have this example.",
    "none": "No example is sorted yet.",
    "not_compared": "The examples are not compared with the sources yet.",
    "before": ("Sorted before the sources were shown. Reasons may have been added afterwards."),
    "caption": "Where you put the examples",
}
# Said before somebody compares early; the first where one example is left.
EARLY = (
    "One example is not sorted yet. Once you have seen the sources, where you put the examples "
    "stays as it is.",
    "{n} examples are not sorted yet. Once you have seen the sources, where you put the examples "
    "stays as it is.",
)

BOTH_WAYS = (
    "{n} of the {all} examples is called coproduction in one place and named beside it or "
    "in its place in another.",
    "{n} of the {all} examples are called coproduction in one place and named beside it or "
    "in its place in another.",
)

# What stands open. `{n}` counts; the first is said where n is 1.
STILL_OPEN = {
    "unsorted": ("One example is not sorted yet.", "{n} examples are not sorted yet."),
    "not-compared": ("You have not looked yet where the sources put the examples.",) * 2,
}

# What to think of when noting what one takes from it.
TAKE_PROMPT = (
    "For example: which definition would you use in your own work, and which examples does it "
    "leave out?"
)
