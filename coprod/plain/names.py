"""From a title to the part of a file name that every system can bear, in whatever script it is.

What Windows, macOS or Linux forbid in a name goes, and what a shell or an address takes for
something else; letters, digits and symbols stay, so that no name says something else than the
title: `Straße` stays `straße`, and `C++` is no `C`. Pure functions; no I/O.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from unicodedata import category, normalize

from coprod.plain.letters import letters

MOST_LETTERS, MOST_BYTES = 60, 120  # with a date and a number, below the 255 that a name may have
KEPT = "#&@"  # they are counted as punctuation, but mean something: C#, R&D, @work
# Forbidden, a redirection or a pattern in a shell, or a sign that nothing can be seen of.
PARTED = "<>|^`%\ufffd\u115f\u1160\u2800\u3164\uffa0"
JOINERS = "\u200c\u200d"  # Persian, Hindi and families of emoji are written with them
TAGS = range(0xE0020, 0xE0080)  # after a black flag, they make it that of Scotland or Wales
# Devices of Windows, whatever stands after a dot.
RESERVED = re.compile(r"con|prn|aux|nul|conin\$|conout\$|clock\$|(com|lpt)[0-9¹²³]")


def slug(text: str, otherwise: str = "decision-record") -> str:
    """Return text as the part of a file name that every system can bear.

    It is in Unicode NFC, of at most 60 letters and 120 bytes in UTF-8, and `otherwise` where the
    text has nothing to be seen. Two titles may have one name: who writes a file has to look.

    >>> slug("Évaluation of the “Sure” pilot, 2027"), slug("C++ vs C#"), slug("Straße und Plätze")
    ('évaluation-of-the-sure-pilot-2027', 'c++-vs-c#', 'straße-und-plätze')
    >>> slug("تقييم البرنامج"), slug("..."), slug("CON")
    ('تقييم-البرنامج', 'decision-record', 'con-record')
    """
    # A lone surrogate cannot be written, and İ would become two characters, an i and a dot.
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    lower = "İ".join(part.lower() for part in normalize("NFC", whole).split("İ"))
    parts = "".join(_kept(normalize("NFC", lower))).split("-")
    name = _cut(_begun(normalize("NFC", "-".join(filter(None, map(_whole, parts))))))
    if RESERVED.fullmatch(name):
        return f"{name}-record"
    return name or otherwise


def _kept(text: str) -> Iterator[str]:
    """Yield what stays of a text, a hyphen for all else that parts words, nothing for the rest."""
    for character in text:
        kind = category(character)
        if character in JOINERS or ord(character) in TAGS:
            yield character  # `_whole` looks at what stands around it
        elif character in KEPT or (kind[0] in "LMNS" and character not in PARTED):
            yield character
        elif kind != "Cf":
            yield "-"


def _whole(word: str) -> str:
    """Return a word without marks that stand on nothing and joiners that join nothing."""
    kept = ""
    for here, after in pairwise(f"{word}-"):
        before = kept[-1:]
        if here in JOINERS:
            wanted = before > "\x7f" and after > "\x7f" and category(after) != "Cf"
        elif ord(here) in TAGS:
            wanted = before == "🏴" or (before != "" and ord(before) in TAGS)
        else:
            wanted = before != "" or category(here)[0] != "M"
        kept += here if wanted else ""
    return kept


def _begun(name: str) -> str:
    """Return a name that no command takes for an option, or for somebody's home."""
    while name and (name[0] in "~-" or category(name[0])[0] in "MC"):
        name = name[1:]
    return name


def _cut(name: str) -> str:
    """Return a name of a length that every system can bear, cut after a word if there are some."""
    kept, size = list[str](), 0
    for letter in letters(name):
        size += len(letter.encode())
        if len(kept) == MOST_LETTERS or size > MOST_BYTES:
            break
        kept.append(letter)
    short = "".join(kept) or name.encode()[:MOST_BYTES].decode(errors="ignore")
    if short != name and name[len(short)] != "-" and "-" in short[len(short) // 2 :]:
        short = short.rpartition("-")[0]
    return short.rstrip("-" + JOINERS)
