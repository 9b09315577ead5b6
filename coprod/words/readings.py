"""What the two readings and the eight assumptions say around the rows of the tables."""

from coprod.parts import Holds
from coprod.words import AGAINST, FOR
from coprod.words.fields import Field

# --- two readings -----------------------------------------------------------------------------

HOLDS: dict[Holds, str] = {
    "paper": "With the paper",
    "critics": "With its critics",
    "both": "Both hold",
    "neither": "Neither",
}
LINE_FIELDS: tuple[Field, ...] = (
    {
        "id": "holds",
        "kind": "choice",
        "label": "Which reading is the stronger here?",
        "hint": "",
        "options": list(HOLDS.items()),
    },
    {"id": "reason", "kind": "area", "label": "Why?", "hint": ""},
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
# The same in the place of a bar that is not there; `CAPTION` explains the second.
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
# Near the ends, where the lead would be the same with almost any weights.
WEIGHTS_LITTLE = (
    "Here weights change little: of all possible ways to weigh them, {share} in 100 lean for "
    "coproducing. That says how far the lean depends on weights, not how likely it is right."
)
TOO_FEW = "Your balance rests on {n} of {all} lines: too few to say how far weights decide."
AGREED = (
    "Where you say that both hold and both stand on the same side, the row counts once, as "
    "strongly as the two agree: {labels}."
)
NOT_DRAWN = "Not drawn, since nothing is given for it on either side (blank is not zero): {labels}."
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

# --- eight assumptions ------------------------------------------------------------------------

STAND = ("not at all", "rather not", "in between", "rather", "fully")
STANCE_FIELDS: tuple[Field, ...] = (
    {
        "id": "before",
        "kind": "scale",
        "label": "Where do you stand before the debate?",
        "hint": "How far do you agree?",
        "options": STAND,
    },
    {"id": "before_reason", "kind": "area", "label": "Why?", "hint": ""},
    {
        "id": "after",
        "kind": "scale",
        "label": "Where do you stand after the debate?",
        "hint": "How far do you agree now?",
        "options": STAND,
    },
    {"id": "after_reason", "kind": "area", "label": "What moved you, or did not?", "hint": ""},
)
POINTS = {
    "must-hold": "What would have to be true",
    "for": "What the sources say for it",
    "against": "What they say against it, or that nobody knows",
}
NO_POINTS = {
    "must-hold": "The tables in use name nothing that would have to be true.",
    "for": "The sources offer nothing for it.",
    "against": "The tables in use name nothing against it.",
}
MUST_HOLD_OURS = "Our reading of what somebody who holds it takes for granted."
DEBATE = {
    "about": (
        "Each is said here as somebody would say it who holds it. Say where you stand, open the "
        "debate, and say where you stand then. To stay where you were is an answer, too."
    ),
    "assumptions": "The assumptions",
    "numbered": "{n}. {label}",
    "mark_none": "nothing said yet",
    "mark_before": "said before the debate",
    "mark_after": "said after the debate",
    "mark_both": "said before and after",
    "show_all": "Show all",
    "show_one": "Show one at a time",
    "previous": "Previous assumption",
    "next": "Next assumption",
    "debate": "Open the debate",
    "ask": (
        "You have not said where you stand. What you say now shows you later whether the debate "
        "moved you. Say it above, or open the debate all the same."
    ),
    "anyway": "Open it all the same",
    "fold": "Fold the debate away",
    "chart": "Where you stood before and where you stand after",
    "corner": "Assumption",
    "moved": "How you moved",
    "legend": (
        "○ before the debate, then the line to where you stand after it: ▶ nearer to it, ◀ "
        "further from it, ● where you stayed."
    ),
    "not_opened": "What the sources say on it appears here once you have said where you stand.",
    "read": "Where it stands",
}
SHIFT = {
    "nearer": "nearer to it: from “{before}” to “{after}”",
    "further": "further from it: from “{before}” to “{after}”",
    "stayed": "stayed at “{before}”",
    "before": "before: “{before}”; after: nothing said yet",
    "after": "before: nothing said; after: “{after}”",
    "none": "nothing said yet",
}
# `{n}` of `{all}` on which both was said; what follows names them.
MOVED = (
    "You moved on the one you took up twice: {how}.",
    "You moved on {n} of {all}: {how}.",
)
STAYED = (
    "You stayed where you were on the one you took up twice.",
    "You stayed where you were on all {all} that you took up twice.",
)
NEARER, FURTHER = "nearer to “{labels}”", "further from “{labels}”"
JOIN = "”, “"
ONE_SIDED = (
    "On one you have not said where you stand after the debate.",
    "On {n} you have not said where you stand after the debate.",
)
NO_STANCE = "You have not said yet where you stand on any of them."
