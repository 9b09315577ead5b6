"""Days and typed texts, as sentences need them."""

from datetime import date, datetime

from coprod.parts import on_the_wall


def day(on: date) -> str:
    """Return a day in words: one that somebody typed as it is, that of a moment as on the wall.

    >>> day(date(2027, 5, 1))
    '1 May 2027'
    """
    if isinstance(on, datetime):
        on = on_the_wall(on)
    return f"{on.day} {on:%B %Y}"


def time(at: datetime) -> str:
    """Return the time of day of a moment, as the clock on the wall shows it."""
    return f"{on_the_wall(at):%H:%M}"


def clause(text: str) -> str:
    r"""Return the first paragraph of a text, as a part of a sentence.

    >>> clause("The costs.  Above all\nlater ones.")
    'The costs. Above all'
    """
    lines = text.strip().splitlines()
    return " ".join(lines[0].split()).rstrip(".") if lines else ""
