"""Text as a reader sees it: letters, and where it may be cut between them.

A letter is what a reader takes for one: a flag, a family of four, an e with its accent, a
consonant with its vowel sign. Each may be many characters, and a cut between those leaves something
that nobody wrote. Pure functions; no I/O.
"""

import re
from collections.abc import Iterator
from itertools import islice

import regex

_LETTER = regex.compile(r"\X")  # an extended grapheme cluster of Unicode
# What moves the cursor, ends a line, turns the order of what stands around it or is half a letter.
_UNSAFE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
_LONGEST = 20  # characters of a letter; what has more is no letter of any script


def letters(text: str) -> Iterator[str]:
    """Yield the letters of a text, as a reader would tell them apart; joined they are the text.

    >>> print(*letters("né 🇳🇿👩🏽‍🔬"), sep="|")
    n|é| |🇳🇿|👩🏽‍🔬
    """
    return (found.group() for found in _LETTER.finditer(text))


def cut(text: str, most: int) -> str:
    """Return the first so many letters of a text; all of it, if it has no more.

    >>> cut("🇳🇿🇫🇮🇯🇵", 2)
    '🇳🇿🇫🇮'
    """
    return "".join(islice(letters(text), most))


def shortened(text: str, most: int) -> str:
    """Return a text of at most so many letters: itself, or cut after a word, and an ellipsis.

    >>> shortened("Menus change for good", 15), shortened("Menus change", 15)
    ('Menus change…', 'Menus change')
    """
    if cut(text, most) == text:
        return text
    return cut(text, most - 1).rsplit(" ", 1)[0] + "…"


def shown_safely(text: str, most: int = 100) -> str:
    r"""Return text of a file as it can be shown anywhere: on one line, of at most so many letters.

    A sentence that quotes a file, on a terminal, in a log or on a page, quotes it so. Letters of
    every script stay as they are; what would act on the screen is written out.

    >>> print(shown_safely("Menüs 🇳🇿\n\x1b[2J"))
    Menüs 🇳🇿\n\x1b[2J
    >>> shown_safely("Menus change for good", 13)
    'Menus change…'
    """
    start = _UNSAFE.sub(lambda found: _escaped(found.group()), text[: (most + 1) * _LONGEST])
    return start if cut(start, most) == start else cut(start, most - 1).rstrip() + "…"


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def parted(text: str, most: int) -> list[str]:
    """Return a text in parts, between which a line may break; only long words have such places.

    >>> parted("a counterrevolution", 7)
    ['a counter', 'revolut', 'ion']
    """
    parts, begun, at, run = list[str](), 0, 0, 0
    for letter in letters(text):
        if run >= most and letter[0].isalnum():
            parts.append(text[begun:at])
            begun, run = at, 0
        at += len(letter)
        run = 0 if letter.isspace() else run + 1
    return [*parts, text[begun:]]
