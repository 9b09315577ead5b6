"""Days and typed texts, as sentences need them."""

from datetime import date


def day(on: date) -> str:
    """Return a day in words.

    >>> day(date(2027, 5, 1))
    '1 May 2027'
    """
    return f"{on.day} {on:%B %Y}"


def clause(text: str) -> str:
    """Return the first paragraph of a text, as a part of a sentence.

    >>> clause("The costs.  Above all\\nlater ones.")
    'The costs. Above all'
    """
    lines = text.strip().splitlines()
    return " ".join(lines[0].split()).rstrip(".") if lines else ""
