"""The fields of every form: what they are called, and the hint beneath.

A field says its kind, which the page knows how to draw: "text", "area", "date", "choice" (one of
few), "select" (one of many), "scale" (four steps, or blank), "many" (any of many) or "rows" (any
number of rows with columns of these kinds). Options that come from the tables are filled in by the
panel.
"""

from collections.abc import Mapping
from typing import Any

from coprod.words import CHOICE
from coprod.words.scales import AS_WELL, COUNTS, EXPECTS, KIND, LIKELY, SAYS, SEEN_AS, SEVERE, SURE

Field = dict[str, Any]
NOT_AN_AMOUNT = (
    "“{amount}” cannot be read as an amount, so it is not counted. Write digits, with two decimals "
    "at most, such as 1250 or 12.50."
)
CLEAR = "Clear"
NONE_CHOSEN = "Choose…"
NO_DAY = "“{label}” holds no day of the calendar yet. Complete it, or pick a day."


def _field(id: str, kind: str, label: str, hint: str = "", **more: object) -> Field:
    return {"id": id, "kind": kind, "label": label, "hint": hint, **more}


def _answer(id: str, label: str, options: Mapping[Any, str]) -> Field:
    """Return a list of answers to choose from, of which blank is none."""
    return _field(id, "select", label, options=list(options.items()), answer=True)


FRAME_FIELDS = (
    _field("title", "text", "Project", "A name your colleagues will recognise in two years."),
    _field(
        "question",
        "area",
        "The question before you",
        "For example: should we coproduce the evaluation with the service managers?",
    ),
    _field(
        "partners",
        "rows",
        "Partner groups",
        "The answer can differ from group to group, so you decide for each. Tick “required” where "
        "a funder, a law or a policy asks for a group to be involved.",
        columns=[
            _field("name", "text", "Group"),
            _field("required", "tick", "Required"),
            _field("required_by", "text", "Required by"),
        ],
        stem="partner",
        add="Add a partner group",
        remove="Remove this group",
    ),
    _field("policy", "text", "Policy or programme", "What is to be studied or evaluated."),
    _field("kind", "choice", "Kind of research", options=list(KIND.items())),
    _field("commissioner", "text", "Who commissions it"),
    _field("decider", "text", "Who decides on the policy or programme"),
    _field("deliverer", "text", "Who is responsible for delivering it"),
    _field(
        "interests",
        "rows",
        "Declared interests",
        "What somebody here stands to gain or lose by what the research finds.",
        columns=[_field("who", "text", "Who"), _field("what", "area", "Interest")],
        add="Declare an interest",
        remove="Remove this interest",
    ),
)

AIM_FIELDS = (
    _field("outcome", "area", "Which outcome, here", "In your own words."),
    _field("for_whom", "text", "For whom"),
    _field("stage", "select", "At which stage"),
    _field("indicator", "text", "How would one know", "Something that can be seen later."),
    _field("strength", "scale", "How much does it count here", options=COUNTS),
)

FAMILY_FIELD = _field("family", "select", "Family of arguments")

COST_FIELDS = (
    _field("what", "area", "What it would be here"),
    _field("group", "select", "Group of costs"),
    _field("likely", "scale", "How likely", options=LIKELY),
    _field("severe", "scale", "How severe", options=SEVERE),
    _field("bearers", "many", "Who bears it"),
    _field("defrayed", "area", "How it would be defrayed", "Paid for, shared or prevented."),
    _field(
        "remains",
        "scale",
        "How strongly what remains counts against coproducing",
        "After it is defrayed as you say. Your judgement; nothing is worked out.",
        options=COUNTS,
    ),
    _field("seen_as", "choice", "You see it as", options=list(SEEN_AS.items())),
)

RESOURCE_FIELDS = (
    _field("currency", "text", "Currency", "Any, such as GBP or €."),
    _field(
        "lines",
        "rows",
        "Estimate",
        "People × hours each × rate, and expenses. Give unpaid time the rate it would cost; what "
        "is left blank is not counted as zero.",
        columns=[
            _field("what", "text", "What"),
            _field("stage", "select", "Stage"),
            _field("bearer", "select", "Who bears it"),
            _field("people", "amount", "People"),
            _field("hours", "amount", "Hours each"),
            _field("rate", "amount", "Rate an hour"),
            _field("expenses", "amount", "Expenses"),
            _field("unpaid", "tick", "Unpaid time"),
        ],
        add="Add a line",
        remove="Remove this line",
    ),
)

COMPARISON_FIELD = _field(
    "comparisons",
    "rows",
    "Other ways to this aim",
    columns=[
        _field("alternative", "select", "Alternative"),
        _field("achieve", "area", "What it would achieve"),
        _field("cost", "area", "What it would cost"),
        _answer("as_well", "How well", AS_WELL),
    ],
    add="Add an alternative",
    remove="Remove this alternative",
)

PLAN_FIELD = _field(
    "involvement",
    "rows",
    "Part in each stage",
    "The source tells four levels, from low to high; the numbers are ours.",
    columns=[
        _field("mode", "select", "How they take part"),
        _field("promise", "area", "What you promise them"),
    ],
)
QUESTIONS_FIELD = _field(
    "questions",
    "rows",
    "Key questions",
    "The authors believe that everybody involved should ask themselves these before they engage "
    "(p. 6).",
    columns=[_field("text", "area", "Your answer")],
)
PRIOR_FIELD = _field(
    "prior",
    "rows",
    "Prior conditions",
    "What the slides say has to be there before coproduction begins.",
    columns=[
        _answer("says", "Is it there", SAYS),
        _field("text", "area", "What makes you say so"),
    ],
)
RULES_FIELD = _field(
    "rules",
    "rows",
    "Ground rules",
    "Agree on them before the work begins.",
    columns=[
        _answer("says", "Agreed", SAYS),
        _field("text", "area", "What you agreed"),
    ],
)
UNWELCOME_FIELDS = (
    _field(
        "unwelcome",
        "area",
        "What happens to unwelcome findings",
        "Who sees them when, who may comment, and what nobody may change or hold back.",
    ),
    _field("unwelcome_agreed", "text", "Agreed by, and when"),
)
ASSUMPTIONS_FIELD = _field(
    "assumptions",
    "rows",
    "Assumptions, one by one",
    "The slides list assumptions that underlie coproduction; what stands against one is our "
    "pairing. Does it hold here?",
    columns=[
        _answer("says", "Holds here", SAYS),
        _field("text", "area", "What makes you say so"),
    ],
)

DECISION_FIELDS = (
    _field("partners", "text", "With whom", "The group of partners this decision is about."),
    _field(
        "choice",
        "choice",
        "What you decide",
        "“Undecided” and “not yet” are decisions too.",
        options=list(CHOICE.items()),
    ),
    _field("stages", "many", "At which stages"),
    _field("details", "area", "More on the stages, or which other approach"),
    _field(
        "rationale", "area", "Rationale", "Why, in the words you would use to those it affects."
    ),
    _field("rests_on", "many", "What this rests on"),
    _field("confidence", "scale", "How sure are you", options=SURE),
    _field(
        "dissent",
        "rows",
        "Dissent",
        "Who sees it otherwise, and why. It is kept as it was said.",
        columns=[
            _field("who", "area", "Who"),
            _field("on", "select", "On what"),
            _field("why", "area", "Why"),
        ],
        add="Add a dissent",
        remove="Remove this dissent",
    ),
    _field(
        "predictions",
        "rows",
        "Predictions",
        "What you expect to gain and to pay, so that it can be checked.",
        columns=[
            _answer("expects", "We expect", EXPECTS),
            _field("what", "area", "What"),
            _field("indicator", "area", "How it can be checked"),
            _field("by", "date", "By when"),
        ],
        add="Add a prediction",
        remove="Remove this prediction",
    ),
    _field("decided_by", "text", "Decided by"),
    _field("decided_on", "date", "Decided on"),
    _field("review_on", "date", "Look again on"),
    _field("review_if", "text", "Look again if", "What would have to happen, whatever the date."),
)

REMARK_FIELDS = (
    _field("text", "area", "Remark"),
    _answer("step", "Came up at", {}),
    _field("dealt_with", "area", "What became of it"),
)
