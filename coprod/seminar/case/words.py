"""What is said around a case: before it is revealed, while it is rated, and after.

What the cases hold stands in `data/`. `{n}` counts; where two sentences are given, the first is
said where n is 1.
"""

from string import ascii_lowercase

CASE = {
    "choose": "Choose a case",
    "choose_about": "Choose another one at any time: what you say of each is kept.",
    "period": "When",
    "place": "Where",
    "partner": "With whom",
    "decided": "What was to be decided",
    "question": "The question to rate for",
    "fits": "Is it the kind of project for which the conditions were written?",
    "known": "What was known at the time",
    "documents": "The documents ({n})",
    "blind": (
        "Some of these documents were written later, and what they are called can give away what "
        "came of it. Leave them closed if you want to rate without knowing."
    ),
    "document": "Document {n}: {label}",
    "numbered": "Document {n}",  # before the reveal, as titles can give away what came of it
    "empty": "No case is chosen yet. Choose one above, and what was known at the time appears.",
    "gone": "The tables do not hold this case any more. What the record kept of it stays here.",
    "fact": "Fact {letter}",
    "told": "The step Two readings tells how this one went on: rate it before.",
}
# How far a case is, on the button that brings it to the screen.
FAR = {
    "new": "not opened yet",
    "looked": "looked at",
    "open": "{n} of {all} conditions rated",
    "hands": "hands counted on {n} of {all}",
    "revealed": "revealed; {n} of {all} conditions rated",
}

NOTE = {
    "case": "You rate: {label}.",
    "rule": "Only what was known at the time counts.",
    "facts": "The facts once more",
    "none": "No case is chosen yet, so there is nothing to rate.",
    "go": "Choose a case",
    "revealed": (
        "It is revealed, so your ratings stay as they were. Say under The reveal what you would "
        "rate otherwise now."
    ),
}
LOCKED = "The case is revealed: this rating stays as it was."
WITHOUT = "Choose a case first, at the step A real case."

HANDS = {
    "title": "Show of hands",
    "about": "How many hands went up? Leave blank what was not counted; 0 says that nobody did.",
    "digits": "Only digits count here.",
    "less": "Left",
    "between": "In between",
    "neither": "Neither",
    "more": "Right",
    "both": "Both",
    "unsure": "Not sure",
    "between_about": "in between the two statements",
    "neither_about": "neither statement holds",
    "both_about": "both statements hold",
    "unsure_about": "",
    "none": "not counted",
    "one": "{label}: {n}",
    "left_out": "not counted: {labels}",
}

# What stands open before the reveal.
ALL_RATED = "All {all} conditions are rated; {reasons} with a reason."
SOME_RATED = "{n} of {all} conditions are rated; {reasons} with a reason."
HANDS_ON = "Hands were counted on {n} of {all} conditions."
UNRATED = (
    "One condition is not rated. It stays so once the case is revealed.",
    "{n} conditions are not rated. They stay so once the case is revealed.",
)

REVEAL = {
    "none": "No case is chosen yet, so there is nothing to reveal.",
    "go": "Choose a case",
    "rate": "Go to your rating",
    "button": "Reveal the case",
    "sure": "Reveal it all the same",
    "cancel": "Not yet",
    "undo": "From then on the ratings stay as they are. Undo takes the reveal back.",
    "title": "{label}: revealed",
    "chart": "Where you, the room and our reading stand",
    "chart_about": (
        "Where you differ from our reading, nobody is wrong: open the documents and argue."
    ),
    "chart_time": (
        "You go by what was known at the time. So does our reading, unless its reason says that it "
        "rests on what was then done."
    ),
    "condition": "Condition",
    "axis": "From less to more coproduction",
    "beside": "Not on the scale",
    "hands_short": "Hands",
    "parts": "Parts of the reveal",
    "side_by_side": "Ratings side by side",
    "story": "What was done, and what came of it",
    "done": "What was done",
    "later": "What happened, or was learned later",
    "gone": "Shown before, and no longer in the tables",
    "by_condition": "Condition by condition",
    "yours": "Your rating",
    "hands": "Show of hands",
    "ours": "What the public record speaks for (our reading)",
    "no_ours": "The tables hold no reading of this condition.",
    "no_reason": "You gave no reason.",
    "your_reason": "Why you rated it so",
    "our_reason": "What the public record speaks for (our reading)",
    "facts": "Facts that bear on it (our sorting)",
    "no_facts": "No fact of the record bears on it.",
    "costs": "What it cost, and whom: facts that bear on a cost",
    "arguments": "Facts that bear on an argument",
    "others": "Facts that bear on something else",
    "cost": "What it cost",
    "bears": "What else the facts bear on",  # where no fact bears on a cost
    "items_about": (
        "Which item a fact belongs to is our sorting. That a fact stands here does not say that "
        "coproduction was its cause."
    ),
    "silent": "What the public record we read does not say",
    "unsaid": "What the record does not say",
    "lesson": "To discuss",
    "after": "What would you rate otherwise now, and why?",
    "record": "The case as a filled-in record, with costs, alternatives and what was decided:",
    "open": "Open {name}",
    "path": "notebooks/records/{name}.ipynb",
    "documents": "The documents ({n})",
}

# How a fact bears on an item, and what is to be known about that.
SPEAKS = {
    "less": "speaks for less coproduction",
    "more": "speaks for more coproduction",
    "both": "speaks both ways",
    "": "",
}
OUR_INFERENCE = "our inference"
LEARNED_LATER = "learned later, so part of no rating"
DONE_THEN = "what was done"

WHO = {"you": "you", "hands": "hands", "ours": "our reading"}
LEGEND = {
    "you": "your rating",
    "hands": "hands out of all counted: which statement, but not how strongly",
    "ours": "our reading",
}
BESIDE = "{who}: {said}"
BOTH_MARKS = "Two marks of one kind in a row: both statements were rated."
MIDDLE = "On the line in the middle of the scale: in between, or neither statement."

HANDS_COUNTED = ("1 hand counted", "{n} hands counted")
OF_HANDS = "{label}: {n} of {total}"
# Over the boxes with hands, short. In the middle stand "in between" and "neither".
HANDS_HEAD = {
    "less": "left",
    "between": "middle",
    "more": "right",
    "both": "both",
    "unsure": "unsure",
}

PAGE = {
    "no_case": "No case is chosen.",
    "not_rated": "Nothing is rated yet.",
    "not_revealed": "{label} is not revealed yet.",
    "table": "How each condition was rated, by what was known at the time.",
    "statements": "The two statements of each condition",
    "less_statement": "Left statement, less coproduction:",
    "more_statement": "Right statement, more coproduction:",
    "shown_at": "Revealed on {day}.",
    "documents": "The documents",
    "more_documents": "More documents",
    "titles": (
        "The numbers stand for documents. Their titles could tell what came of the case, so they "
        "are told once it is revealed."
    ),
    "in_short": (
        "All facts, our reading with its reasons and the documents show when the cells of this "
        "notebook are run and the case is chosen."
    ),
}

# What stands open. `{n}` counts; the first is said where n is 1.
STILL_OPEN = {
    "no-case": ("No case is chosen yet.",) * 2,
    "no-reason": ("One rating gives no reason yet.", "{n} ratings give no reason yet."),
    "not-revealed": ("The case is not revealed yet.",) * 2,
    "after": ("You have not noted yet what you would rate otherwise.",) * 2,
}


def sentence(text: str) -> str:
    """Return words of a table as a sentence; "" where there are none.

    >>> sentence("by the evaluators"), sentence("Yes."), sentence("")
    ('By the evaluators.', 'Yes.', '')
    """
    said = text[:1].upper() + text[1:]
    return said if not said or said.endswith((".", "?", "!")) else f"{said}."


def how_it_bears(part: str, side: str, inference: bool) -> str:
    """Say how a fact of a part bears on an item; "" where there is nothing to say.

    >>> how_it_bears("later", "less", True)
    'speaks for less coproduction; our inference; learned later, so part of no rating'
    """
    when = {"later": LEARNED_LATER, "done": DONE_THEN}.get(part, "")
    said = (SPEAKS[side], OUR_INFERENCE if inference else "", when)
    return "; ".join(text for text in said if text)


def letter(n: int) -> str:
    """Return the letter by which a fact of a case is called, from 0 on; documents have numbers.

    >>> letter(0), letter(25), letter(26)
    ('a', 'z', 'aa')
    """
    rest, last = divmod(n, len(ascii_lowercase))
    return (letter(rest - 1) if rest else "") + ascii_lowercase[last]


def lettered(letter: str, label: str) -> str:
    """Name a fact on a page by its letter and its label.

    >>> lettered("a", "A price per unit")
    '(a) A price per unit'
    """
    return f"({letter}) {label}"
