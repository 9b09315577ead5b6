"""What the answers of the path are called, from the least to the most. Blank is none of them."""

from coprod.parts import (
    AsWell,
    Choice,
    Expects,
    Kind,
    Says,
    SeenAs,
    Side,
)

LIKELY = ("not likely", "possible", "likely", "almost certain")
SEVERE = ("no harm", "slight", "moderate", "severe")
COUNTS = ("not at all", "slightly", "clearly", "strongly")
SURE = ("not at all", "slightly", "fairly", "very")

KIND: dict[Kind, str] = {
    "policy-evaluation": (
        "An evaluation with policy-makers or service managers as possible partners"
    ),
    "other-evaluation": "Another evaluation",
    "other-research": "Research that is not an evaluation",
}
SEEN_AS: dict[SeenAs, str] = {
    "inherent": "Inherent: it comes with coproducing",
    "bad-practice": "Bad practice: it could be done better",
    "structural": "Structural: it lies in institutions or society",
}
AS_WELL: dict[AsWell, str] = {
    "not-at-all": "not at all",
    "partly": "partly",
    "as-well": "as well",
    "better": "better",
}
SAYS: dict[Says, str] = {"yes": "yes", "partly": "partly", "no": "no", "not-sure": "not sure"}
EXPECTS: dict[Expects, str] = {"gain": "To gain", "pay": "To pay"}


STRENGTH = ("not at all", "slightly", "clearly", "strongly")

STATE = {
    "rated": "rated",
    "not-rated": "not rated",
    "not-sure": "not sure",
    "not-applicable": "does not apply here",
}

SIDE: dict[Side, str] = {"less": "less coproduction", "more": "more coproduction"}
END: dict[Side, str] = {"less": "left", "more": "right"}  # where the screens put the pole

IN_BETWEEN = "in between"

CHOICE: dict[Choice, str] = {
    "undecided": "Undecided for now",
    "coproduce": "Coproduce",
    "some-stages": "Coproduce at some stages only",
    "another-approach": "Take another approach",
    "not-yet": "Not yet",
}

NO_BREAK = "\u00a0"  # dots are never parted from their word


def dots(scale: tuple[str, ...]) -> str:
    """Say what each number of dots stands for, from none to all.

    >>> dots(("no harm", "severe")).replace(NO_BREAK, " ")
    '○ no harm, ● severe'
    """
    most = len(scale) - 1
    return ", ".join(
        f"{'●' * n}{'○' * (most - n)}{NO_BREAK}{word.replace(' ', NO_BREAK)}"
        for n, word in enumerate(scale)
    )
