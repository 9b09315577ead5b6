"""What is said at the step What is claimed."""

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

# What stands open. `{n}` counts; the first is said where n is 1.
STILL_OPEN = {
    "take": ("You have not noted yet what you take from it.",) * 2,
}

# What to think of when noting what one takes from it.
TAKE_PROMPT = (
    "For example: which claim would you check first, and what would you need to see before "
    "you relied on it?"
)
