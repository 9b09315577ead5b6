"""Text as a reader sees it: letters, where it may be cut between them, and how wide they are.

A letter is what a reader takes for one: a flag, a family of four, an e with its accent, a
consonant with its vowel sign. Each may be many characters, and a cut between those leaves something
that nobody wrote. Pure functions; no I/O.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from unicodedata import category, east_asian_width, normalize

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


# How wide letters are, at most, in sizes of the type. They are those of DejaVu Sans, which is among
# the widest a reader may have; what it lacks is called wider than it is in most fonts.
WIDTHS = {
    0.34: " ',./:;I\\ijl|ı‘’‚·\u00a0",
    0.42: "!()-[]frt‐‑ľ",
    0.6: '"*?FJL_`cksvxyz“”„–',
    0.65: "$0123456789EPSTabdeghnopquß{}«»",
    0.7: "αβγδεζηθικλμνξοπρςστυφχψабвгдезиклнопрстуфхцчьэяіїєґ",
    0.8: "ABCDGHKNQRVXYZ&",
    0.88: "ΑΒΓΔΕΖΗΘΙΚΛΝΞΟΠΡΣΤΥΦΧΨΩωАБВГДЕЗИКЛНОПРСТУФХЦЧЬЭЯІЇЄҐМΜмMw#+<=>^~◀▶",
    0.92: "OU",  # there are some with a horn
    1.0: "%@Wm…—",
    1.1: "ЖШЩЮЫФжшщюыфъЪÆŒæœ\ufffd",
    1.25: "سشصضښڛڜڝڞ",
    1.45: "ǄǅǆǇǈǉǊǋǌǱǲǳǶ",
    2.1: "⸺‱",
    3.1: "⸻",
    12: "﷽",
}
KNOWN = {letter: size for size, several in WIDTHS.items() for letter in several}
SCRIPTS = [  # first and last character, and the width of a letter that is not listed above
    (0x0080, 0x024F, 1.0),
    (0x0590, 0x05FF, 0.75),
    (0x0600, 0x06FF, 1.06),
    (0x1400, 0x167F, 1.7),
    (0x1F00, 0x1FFF, 1.15),  # Greek letters with signs before them
    (0xFDF0, 0xFDFF, 5.0),  # a whole phrase in one letter
    (0x12000, 0x1254F, 7.0),  # cuneiform
]
IDEOGRAPH, EMOJI, OTHER = 1.05, 1.6, 1.45
MARK, ENCLOSING, AS_EMOJI = 0.7, 0.8, 0.4  # a mark that takes room; a keycap; U+FE0F
THINNEST = 0.2  # as which a letter that nobody sees counts where text is cut, however many follow
DIGITS = 6  # to which a width is added up, so that it is the same in whatever order


def width(text: str) -> float:
    """Return how wide a text is at most, in sizes of its type.

    It is a guess, and rather too high than too low: the fonts of whoever reads it are not known.

    >>> width("i") < width("m") < width("日本"), width("né") == width("ne")
    (True, True)
    """
    return round(sum(map(_wide, text)), DIGITS)


def narrowed(text: str, most: float) -> str:
    """Return a text that is no wider than so many sizes of its type: itself, or cut.

    It is cut after a word where that keeps the better part of it, and ends in an ellipsis.

    >>> narrowed("Menus change for good", 9), narrowed("Donaudampfschifffahrt", 9)
    ('Menus change…', 'Donaudampfsc…')
    """
    taken, kept = 0.0, 0
    for letter in letters(text):
        taken = round(taken + max(width(letter), THINNEST), DIGITS)
        if taken > most:
            whole = text[:kept].rstrip()
            after_a_word = whole.rfind(" ") if text[kept] != " " else kept
            return whole[: after_a_word if after_a_word > kept / 2 else kept].rstrip() + "…"
        if taken <= most - _wide("…"):
            kept += len(letter)
    return text


@lru_cache(maxsize=4096)
def _wide(character: str) -> float:
    kind, code = category(character), ord(character)
    if kind in ("Mn", "Cf", "Cc"):
        return AS_EMOJI if character == "\ufe0f" else 0
    if kind in ("Mc", "Me"):
        return MARK if kind == "Mc" else ENCLOSING
    if character in KNOWN:
        return KNOWN[character]
    if east_asian_width(character) in "WF":
        return EMOJI if kind in ("So", "Sk") else IDEOGRAPH
    size = next((size for first, last, size in SCRIPTS if first <= code <= last), 0)
    if size <= 1:  # an é is as wide as an e
        return KNOWN.get(normalize("NFD", character)[0], size or OTHER)
    return size
