"""What is said in many places, and how numbers and lists are told.

The sentences of a room stand in its `words.py`. What the sources say is in `data/`.
"""

BLANK = "(blank)"
UNTITLED = "Untitled project"
NOT_NAMED = "not named yet"  # an aim or a cost of which nothing is said
NO_NAME = "a group without a name"
HOW_TO_CONTINUE = (
    "These are the answers as saved. They can be read and printed as they are. "
    "Run ▸ Run All Cells shows them in the workbook."
)

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def number(n: int) -> str:
    """Spell a small number out, for reading aloud.

    >>> number(3), number(12)
    ('three', '12')
    """
    return _NUMBERS[n] if n < len(_NUMBERS) else str(n)


def listed(names: list[str]) -> str:
    """Join names as a sentence does.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def in_hundred(share: float) -> str:
    """Say a share as so many in 100, without rounding a little to nothing.

    >>> in_hundred(0.005), in_hundred(0.41), in_hundred(0.995), in_hundred(1)
    ('fewer than 1', '41', 'more than 99', '100')
    """
    if 0 < share <= 0.005:
        return "fewer than 1"
    if 0.995 <= share < 1:
        return "more than 99"
    return f"{share * 100:.0f}"


NO_BEARER = "Nobody named yet"


def counted(forms: tuple[str, str], n: int, **more: object) -> str:
    """Say one or many.

    >>> counted(("1 cost", "{n} costs"), 1), counted(("1 cost", "{n} costs"), 12)
    ('1 cost', '12 costs')
    """
    return forms[0 if n == 1 else 1].format(n=n, **more)
