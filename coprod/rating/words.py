"""What is said at a condition, and how a rating is told."""

from coprod.parts import Condition, Rating
from coprod.sources.words import BASIS, SOURCE
from coprod.words.scales import END, IN_BETWEEN, SIDE, STATE, STRENGTH

# What a condition's panel says; `{left}` and `{right}` are the statements.
CONDITION = {
    "between": "between the left and the right statement",
    "left": "left statement",
    "right": "right statement",
    "not-sure": "Not sure",
    "not-applicable": "Does not apply here",
    "clear": "Clear this rating",
    "split": "Both hold? Rate each",
    "join": "Rate both with one slider",
    "why": "Why?",
    "prompt": "What makes you say so?",
    "middle": "Press Enter to say: in between",
    "zero": "Press Enter to say: not at all",
    "sources": "Sources:",
}

# The conditions on paper, wherever they are rated by hand.
BY_HAND = {
    "end": "strongly the {place}",
    "both": "both can hold",
    "why": "Why?",
    "adapted": (
        "Adapted, in our own words, from Table 2 (p. 7) of Oliver K, Kothari A, Mays N. The dark "
        "side of coproduction. Health Research Policy and Systems 2019;17:33, "
        "doi 10.1186/s12961-019-0432-3, CC BY 4.0."
    ),
    "added": "Conditions marked otherwise are not from the paper.",
    "made": "Made on {day}.",
}

# What stands open, as long as it does. `{n}` counts; the first is said where n is 1.
UNRATED = ("One condition is not rated yet.", "{n} conditions are not rated yet.")


def sources(references: tuple[str, ...]) -> str:
    """Say what something rests on; "" if nobody said.

    >>> sources(("A 2019", "B 2020"))
    'Sources: A 2019; B 2020'
    """
    return f"{CONDITION['sources']} {'; '.join(references)}" if references else ""


def citation(condition: Condition) -> str:
    """Say in short where a condition comes from."""
    source = "paper" if condition.source == "oliver-2019" else _source(condition)
    return f"{source} {condition.locator}"


def _source(condition: Condition) -> str:
    return f"{SOURCE.get(condition.source, condition.source)},"


def basis(condition: Condition) -> str:
    """Say where a condition stands in its source, and what the source offers for it."""
    return (
        f"{_source(condition)} {condition.locator}: {BASIS.get(condition.basis, condition.basis)}."
    )


def answer(condition: Condition, rating: Rating) -> str:
    """Say how a condition was rated, in the words of its slider."""
    if rating.state != "rated":
        return STATE[rating.state]
    less, more = rating.less, rating.more
    if condition.opposites and not (less and more):
        if less:
            return f"{STRENGTH[less]} the {END['less']} statement ({SIDE['less']})"
        if more:
            return f"{STRENGTH[more]} the {END['more']} statement ({SIDE['more']})"
        if None not in (less, more):
            return IN_BETWEEN
    given = {"less": less, "more": more}
    left, right = (
        "not rated" if (strength := given[side]) is None else STRENGTH[strength]
        for side in ("less", "more")
    )
    return f"{END['less']} statement {left}, {END['more']} statement {right}"
