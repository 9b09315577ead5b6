"""What the panels on claims, definitions, examples and takes say around the tables."""

from coprod.parts import StepName
from coprod.words.fields import Field

# --- what is claimed --------------------------------------------------------------------------

SIDES = {
    "arguments": "Arguments",
    "costs": "Costs",
    "both": "Both sides",
}
WAYS = {
    "side": "side",
    "family": "family",
    "group": "group",
    "bearer": "bearer",
    "stage": "stage",
    "basis": "basis",
}
# What is counted together where the tables have no name for it.
ROWS = {
    "no-family": "In none of the four families",
    "no-group": "Outside the six groups",
    "table-costs": "Table 1: costs of a stage",
    "table-challenges": "Table 1: challenges of a stage",
    "no-bearer": "No bearer named",
    "no-stage": "No stage named",
}
# How many items rest on what, by their basis; the first is said of one. Else its label is told.
RESTS = {
    "early-thinking": ("is early thinking of the authors", "are early thinking of the authors"),
    "cited": ("points to other publications", "point to other publications"),
    "asserted": ("is said without a source", "are said without a source"),
    "argued": ("is argued for by the authors", "are argued for by the authors"),
    "own-experience": (
        "rests on the authors’ own experience",
        "rest on the authors’ own experience",
    ),
    "hypothetical": ("is imagined", "are imagined"),
    "question": ("is asked and not answered", "are asked and not answered"),
}
RESTS_ON_OTHER = "{n} {label}"
CLAIMS: dict[str, str] = {
    "title": "How much of the debate rests on what",
    "all": "All {n} together",
    "scale": "in shares of all {n}",
    "own_scale": "The bars beneath have a scale of their own: the longest stands for {n}.",
    "sentence": "{n} items: {parts}.",
    "caution": (
        "To point to other publications is not to weigh evidence: what those found, and how well, "
        "is not checked here."
    ),
    "counted": (
        "Counted are {arguments} arguments (claims, mechanisms and expected benefits) and {costs} "
        "costs (costs, challenges and risks, those of Table 1 included)."
    ),
    "rest": (
        "Not counted are {rest} other rows: the four families, which are headings; what drives "
        "the idea; reservations; and rows that tell how a cost arises or who carries more of it. "
        "Table 1 says again some of what the text of the paper says, and both are counted."
    ),
    "show": "Show",
    "by": "Grouped by",
    "bars": "Bars: one for each group, with a part for each thing that items rest on",
    "hint": "Press a part of a bar to see its items. The arrow keys go from part to part.",
    "drawn": "A narrow part is drawn wide enough to press, so go by the numbers.",
    "bearers": (
        "A cost with several bearers is counted under each of them, so these bars add up to more "
        "than there are costs. Many bearers are our reading; each item says which."
    ),
    "stages": "Table 1 gives its rows a stage. The stage of every other cost is our reading.",
    "families": "Some arguments are in a family by our reading only; each of them says so.",
    "part": "{row}: {n}, {basis}",
    "whole": "{row}: all {n}",
    "in_all": "{n} in all",
    "listed": "{row}: {counted}",
    "listed_basis": "{row}, {basis}: {counted}",
    "meanings": "What these words mean",
    "back": "Back to the bars",
    "to_item": "Back to {label}",
    "sum": "In all",
    "note": "What the sources offer for each item is told in the tables, with the place.",
}

ITEMS = ("1 item", "{n} items")

# --- definitions ------------------------------------------------------------------------------

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

# --- examples ---------------------------------------------------------------------------------

LEVEL = {1: "1 (very low)", 2: "2", 3: "3", 4: "4 (most engaged)"}
COUNTS = {"yes": "yes", "depends": "it depends", "no": "no"}
PLACING_FIELDS: tuple[Field, ...] = (
    {
        "id": "level",
        "kind": "choice",
        "label": "How much involvement",
        "options": [("1", "1 very low"), ("2", "2"), ("3", "3"), ("4", "4 most engaged")],
    },
    {
        "id": "counts",
        "kind": "choice",
        "label": "Is it coproduction?",
        "options": list(COUNTS.items()),
    },
    {"id": "reason", "kind": "area", "label": "Why?"},
)
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

# --- takes, and who fills this in -------------------------------------------------------------

TAKE = "What do you take from this?"
# What to think of at a step, as a hint beneath the question.
TAKE_PROMPT: dict[StepName, str] = {
    "claims": (
        "For example: which claim would you check first, and what would you need to see before "
        "you relied on it?"
    ),
    "definitions": (
        "For example: which definition would you use in your own work, and which examples does it "
        "leave out?"
    ),
    "readings": (
        "For example: on which line did a reading change your mind, and what would settle the "
        "others?"
    ),
}
YOU_FIELDS: tuple[Field, ...] = (
    {
        "id": "title",
        "kind": "text",
        "label": "Your name or group",
        "hint": "It names the file you hand in.",
    },
    {
        "id": "question",
        "kind": "area",
        "label": "A project of your own to think of",
        "hint": "Real or imagined. Test what you hear against it as you go.",
    },
)
