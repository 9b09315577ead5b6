"""How far one is, in words, and what stands open."""

STATE = {
    "blank": "nothing said yet",
    "begun": "begun",
    "complete": "complete",
    "skipped": "skipped on purpose",
    "off-route": "not in this agenda",
    "not-needed": "not asked: involving them is required",
}

OFF_QUICK = "not on the quick path"

SKIPPED = "Skipped on purpose: {steps}."
NOTHING_SAID = "Nothing was said at: {steps}."
OFF_ROUTE = "The team took the quick path, without: {steps}."
OFF_AGENDA = "The agenda was without: {steps}."


def still_open(forms: tuple[str, str], n: int | bool = 1, who: str = "") -> list[str]:
    """Return the sentence on something that stands open `n` times; [] if it does not.

    >>> still_open(("One aim has no name.", "{n} aims have no name."), 2)
    ['2 aims have no name.']
    """
    return [forms[0 if n == 1 else 1].format(n=n, who=who)] if n else []
