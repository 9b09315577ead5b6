"""What is said at the step Two readings."""

from coprod.parts import Holds
from coprod.weighing.words import AGAINST, FOR
from coprod.words.fields import Field

HOLDS: dict[Holds, str] = {
    "paper": "With the paper",
    "critics": "With its critics",
    "both": "Both hold",
    "neither": "Neither",
}
LINE_FIELDS = (
    Field(
        "holds",
        "choice",
        "Which reading is the stronger here?",
        options=tuple(HOLDS.items()),
    ),
    Field("reason", "area", "Why?"),
)

KIND = {
    "premise": "Premises",
    "condition": "Conditions",
    "cost": "Costs",
    "argument": "Arguments",
}

# What becomes of a line with its critics, beside their own words.
STANCE = {
    "keeps": "Critics: kept",
    "falls-away": "Critics: does not count here",
    "bad-practice": "Critics: bad practice, not inherent",
    "adds": "Critics: given more room",
    "reads-otherwise": "Critics: read otherwise",
}
SILENT = "gives no weight to either side"
# The same in the place of a bar that is not there; the caption in `READINGS` explains the second.
NO_BAR = {
    "falls-away": "does not count here",
    "bad-practice": "bad practice",
    "keeps": SILENT,
    "adds": SILENT,
    "reads-otherwise": SILENT,
}

# How the case is read with either is ours, and the heads must not say that it is theirs.
READER = {
    "paper": "Read with the paper (our reading)",
    "critics": "Read with its critics (our reading)",
    "you": "As you read it",
}
# The same before what a line comes to there.
WITH = {"paper": "With the paper", "critics": "With its critics", "you": "As you read it"}

SIDE = {"against": AGAINST, "for": FOR}
SHORT = {"against": "against", "for": "for it"}
COUNTS = "{strength} {side}"
NOT_HERE = "not in this reading"
NOTHING_SAID = "nothing said yet"

SIDED = "You: {holds}"
NOT_SIDED = "You: nothing said yet"

NOTHING_WEIGHED = "Nothing stands on either side in this reading."
TOO_FEW = "Your balance rests on {n} of {all} lines: too few to say how far weights decide."
AGREED = (
    "Where you say that both hold and both stand on the same side, the row counts once, as "
    "strongly as the two agree: {labels}."
)
NOT_DRAWN = "Not drawn, since nothing is given for it on either side (blank is not zero): {labels}."

# Near the ends, where the lead would be the same with almost any weights.
WEIGHTS_LITTLE = (
    "Here weights change little: of all possible ways to weigh them, {share} in 100 lean for "
    "coproducing. That says how far the lean depends on weights, not how likely it is right."
)

# What changes from the one reading to the other, by what the critics do. `{labels}` are the rows.
CHANGED = {
    "keeps": "Kept with its critics: {labels}.",
    "falls-away": "Does not count with its critics: {labels}.",
    "bad-practice": "Bad practice with its critics: {labels}.",
    "adds": "Given more room with its critics: {labels}.",
    "reads-otherwise": "Read otherwise with its critics: {labels}.",
}
FROM_TO = "{label} ({before}, then {after})"
LEANS = (
    "Of all possible ways to weigh them, {paper} in 100 lean for coproducing read with the paper, "
    "and {critics} in 100 read with its critics. Neither number says which reading is right."
)

OURS = (
    "This is our reading. The paper did not write about this case, nor did its critics in what we "
    "read of them. The strengths illustrate how the two could differ, and no source gives them."
)
STRENGTHS = "The strengths are ours, to illustrate: no source gives them."
BAD_PRACTICE = (
    "“bad practice”: the critics see it as bad practice, and not as a cost of coproducing."
)

READINGS = {
    "done": "What was then done: {done}",
    "parts": "Parts of this step",
    "premises": "Premises",
    "lines": "Line by line",
    "balance": "The balance both ways",
    "objections": "What an objection touches",
    "objection_chips": "Objection:",
    "any": "All",
    "objection": "Objection: {label} ({place})",
    "in_short": "Objection: {label}",
    "no_objection": "None of the four objections is aimed at it.",
    "touched": (
        "{n} of {all} lines are touched by this objection. Under Premises and Line by line only "
        "these are shown; in the balance they are marked ◆."
    ),
    "paper": WITH["paper"],
    "critics": WITH["critics"],
    "in_paper": "Read with the paper",
    "in_critics": "Read with its critics",
    "place": "In the paper: {place}",
    "rests": "What it rests on",
    "item": "In the tables",
    "facts": "Facts of the case",
    "no_facts": "No fact of the case: the public record that we read is silent on it.",
    "next": "Next line",
    "unfold": "Open all",
    "fold": "Fold all",
    "caption": (
        f"{STRENGTHS} Left: against coproducing here. Right: for it. Where a bar is missing, the "
        f"row says why; {BAD_PRACTICE}"
    ),
    "row": "Line",
    "weights": "How far weights decide",
    "changed": "What changes between the two readings",
    "yours": "Say under Line by line which reading is the stronger, and your own balance appears.",
    "hidden": (
        "You are still rating this case, and what follows tells what was done and what came of it. "
        "You can reveal the case first."
    ),
    "show": "Read it all the same",
    "said": "Which reading you find the stronger",
    "nothing": "You have not said yet which reading is the stronger.",
}

GRID = (
    f"The balance both ways. Both readings are ours. {STRENGTHS} ◀ against coproducing here, ▶ for "
    f"it; ●○○ slightly, ●●○ clearly, ●●● strongly; {BAD_PRACTICE}"
)

# What stands open. `{n}` counts; the first is said where n is 1.
STILL_OPEN = {
    "no-side": (
        "One line of the two readings waits for your view.",
        "{n} lines of the two readings wait for your view.",
    ),
}

# What to think of when noting what one takes from it.
TAKE_PROMPT = (
    "For example: on which line did a reading change your mind, and what would settle the others?"
)
