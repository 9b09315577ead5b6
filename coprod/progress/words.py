"""How far one is, in words, and what stands open."""

from coprod.parts import Route, StepName

STEP: dict[StepName, str] = {
    "frame": "Your project",
    "purposes": "Purposes",
    "conditions": "Conditions",
    "costs": "Costs",
    "resources": "Resources",
    "alternatives": "Alternatives",
    "balance": "Balance",
    "how": "How",
    "decision": "Decision",
}
SEMINAR_STEP: dict[StepName, str] = {
    "claims": "What is claimed",
    "definitions": "Definitions",
    "case": "A real case",
    "rating": "Your rating",
    "reveal": "The reveal",
    "readings": "Two readings",
    "debate": "Eight assumptions",
    "evaluation": "What is not known",
}
TITLE: dict[StepName, str] = {**STEP, **SEMINAR_STEP}


def steps_of(route: Route) -> tuple[StepName, ...]:
    """Return the steps there are, those of a decision or those of a seminar, in order."""
    return tuple(SEMINAR_STEP if route == "seminar" else STEP)


# Minutes a step takes where no agenda was chosen; what is not in a route is not asked on it.
MINUTES: dict[Route, dict[StepName, int]] = {
    "quick": {"frame": 1, "conditions": 6, "balance": 1, "decision": 2},
    "full": {
        "frame": 5,
        "purposes": 15,
        "conditions": 20,
        "costs": 12,
        "resources": 5,
        "alternatives": 10,
        "balance": 5,
        "how": 10,
        "decision": 8,
    },
    "seminar": {
        "claims": 8,
        "definitions": 8,
        "case": 7,
        "rating": 18,
        "reveal": 12,
        "readings": 14,
        "debate": 10,
        "evaluation": 13,
    },
}

STATE = {
    "blank": "nothing said yet",
    "begun": "begun",
    "complete": "complete",
    "skipped": "skipped on purpose",
    "off-route": "not in this agenda",
    "not-needed": "not asked: involving them is required",
}

OFF_QUICK = "not on the quick path"

# What still stands open at a step. `{n}` counts; the first is said where n is 1.
BLOCKER = {
    "title": ("The project has no name yet.",) * 2,
    "partners": ("No partner group is named yet.",) * 2,
    "partner-name": ("One partner group has no name yet.", "{n} partner groups have no name yet."),
    "kind": ("The kind of research is not chosen yet.",) * 2,
    "aims": ("No aim is named yet.",) * 2,
    "for-whom": ("One aim does not say for whom yet.", "{n} aims do not say for whom yet."),
    "for-whom-none": ("No aim says for whom yet.",) * 2,
    "indicator": (
        "One aim does not say how one would know.",
        "{n} aims do not say how one would know.",
    ),
    "aim-strength": ("One aim is not weighed yet.", "{n} aims are not weighed yet."),
    "unrated": ("One condition is not rated yet.", "{n} conditions are not rated yet."),
    "costs": ("No cost is marked yet.",) * 2,
    "bearer": ("One cost does not say who bears it.", "{n} costs do not say who bears them."),
    "remains": (
        "One cost does not say what remains of it.",
        "{n} costs do not say what remains of them.",
    ),
    "lines": ("The estimate has no line yet.",) * 2,
    "unknown": (
        "One line of the estimate cannot be worked out yet.",
        "{n} lines of the estimate cannot be worked out yet.",
    ),
    "no-aims": ("There is no aim to compare with yet: name one under Purposes.",) * 2,
    "uncompared": ("One aim has no alternative yet.", "{n} aims have no alternative yet."),
    "as-well": (
        "One comparison does not say how well the alternative does.",
        "{n} comparisons do not say how well the alternative does.",
    ),
    "nothing-weighed": ("Nothing stands on the balance yet.",) * 2,
    "plan": ("Nobody's part is planned yet.",) * 2,
    "promise": (
        "One part in the plan has no promise yet.",
        "{n} parts in the plan have no promise yet.",
    ),
    "questions": (
        "One key question is not answered yet.",
        "{n} key questions are not answered yet.",
    ),
    "unwelcome": ("It is not agreed what happens to unwelcome findings.",) * 2,
    "choice": ("Nothing is decided yet.",) * 2,
    "choice-for": ("Nothing is decided for {who} yet.",) * 2,
    "rationale": ("The decision gives no rationale yet.",) * 2,
    "review": ("No day is set to look again.",) * 2,
}
# The same at a step of a seminar.
SEMINAR_BLOCKER = {
    "take": ("You have not noted yet what you take from it.",) * 2,
    "unsorted": ("One example is not sorted yet.", "{n} examples are not sorted yet."),
    "not-compared": ("You have not looked yet where the sources put the examples.",) * 2,
    "no-case": ("No case is chosen yet.",) * 2,
    "no-reason": ("One rating gives no reason yet.", "{n} ratings give no reason yet."),
    "not-revealed": ("The case is not revealed yet.",) * 2,
    "after": ("You have not noted yet what you would rate otherwise.",) * 2,
    "no-side": (
        "One line of the two readings waits for your view.",
        "{n} lines of the two readings wait for your view.",
    ),
    "stance-before": (
        "On one assumption you have not said where you stand.",
        "On {n} assumptions you have not said where you stand.",
    ),
    "stance-after": (
        "On one assumption you have not said where you stand after the debate.",
        "On {n} assumptions you have not said where you stand after the debate.",
    ),
    "measures": ("Nothing to look at is chosen yet.",) * 2,
    "measure-how": (
        "One thing to look at does not say how one would know.",
        "{n} things to look at do not say how one would know.",
    ),
    "compared-with": ("It does not say yet with what the project is compared.",) * 2,
    "not-shown": ("It does not say yet what the evaluation would not show.",) * 2,
}
SKIPPED = "Skipped on purpose: {steps}."
NOTHING_SAID = "Nothing was said at: {steps}."
OFF_ROUTE = "The team took the quick path, without: {steps}."
OFF_AGENDA = "The agenda was without: {steps}."
