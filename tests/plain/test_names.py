"""A file is named after what it holds, in every script, and every system can bear the name."""

from unicodedata import category, is_normalized, normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod.plain.letters import letters
from coprod.plain.names import MOST_BYTES, MOST_LETTERS, slug

FORBIDDEN = {*'<>:"/\\|?*%', *map(chr, range(32)), "\x7f", *" ."}
DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$", "com1", "lpt9", "com¹"}
PIECES = [
    *FORBIDDEN,
    "\u202e",
    "\u200b",
    "\u200c",
    "\u200d",
    "\ufeff",
    "\ud83d",
    "\u0301",
    "\u0338",
]
PIECES += [
    "👨‍👩‍👧",
    "🇳🇿",
    "क्षि",
    "می‌خواهم",
    "İ",
    "ẞ",
    "C#",
    "~",
    "-",
    "é",
    "e",
    "=",
    "\u3164",
    "日本",
    "con",
]
titles = st.text(max_size=90) | st.lists(st.sampled_from(PIECES), max_size=90).map("".join)


@settings(max_examples=400)
@given(titles)
def test_any_title_makes_a_file_name_every_system_can_bear(title):
    name = slug(title)
    assert name and slug(name) == name and is_normalized("NFC", name)
    assert len(name.encode()) <= MOST_BYTES and len(list(letters(name))) <= MOST_LETTERS
    assert not FORBIDDEN & set(name)
    assert name[0] not in "-~." and not name.endswith(("-", ".", " ")) and "--" not in name
    assert name not in DEVICES and name != "con"
    for place, character in enumerate(name):
        joined = character in "\u200c\u200d" or 0xE0020 <= ord(character) < 0xE0080
        assert category(character)[0] in "LMNSP" or (joined and place), hex(ord(character))
    assert len(normalize("NFD", name).encode("utf-16-le")) // 2 + 60 < 255, "too long on a Mac"


@pytest.mark.parametrize(
    ("title", "name"),
    {
        "Straße und Plätze": "straße-und-plätze",
        "STRAẞE": "straße",
        "Łódź": "łódź",
        "C++ vs C#": "c++-vs-c#",
        "R&D at €5 = $6": "r&d-at-€5-=-$6",
        "تقييم البرنامج": "تقييم-البرنامج",
        "می‌خواهم": "می‌خواهم",
        "Αξιολόγηση": "αξιολόγηση",
        "Оценка программы": "оценка-программы",
        "学校給食の評価": "学校給食の評価",
        "स्कूल भोजन": "स्कूल-भोजन",
        "Cafe\u0301": "café",
        "İstanbul": "İstanbul",
        "👩🏽‍🔬 🏴󠁧󠁢󠁳󠁣󠁴󠁿": "👩🏽‍🔬-🏴󠁧󠁢󠁳󠁣󠁴󠁿",
        "a/b\\c:d": "a-b-c-d",
        "../../etc/passwd": "etc-passwd",
        "--help": "help",
        "~root": "root",
        ".hidden.": "hidden",
        "co\x02production": "co-production",
        "pay\u202egpj.exe": "paygpj-exe",
        "Evaluation of the “Sure” pilot, 2027": "evaluation-of-the-sure-pilot-2027",
        "CON": "con-record",
        "": "decision-record",
        "...": "decision-record",
        "\u200f\u3164": "decision-record",
    }.items(),
)
def test_a_name_says_what_the_title_says(title, name):
    assert slug(title) == name


def test_titles_that_differ_are_named_differently():
    pairs = [
        ("C++ vs C#", "C vs C"),
        ("Straße", "Strae"),
        ("Łódź", "odz"),
        ("A+", "A"),
        ("2 €", "2"),
    ]
    pairs += [("تقييم", "خطة"), ("2027 Оценка", "2027"), ("🇳🇿", "🇫🇮"), ("x²", "x")]
    for one, other in pairs:
        assert slug(one) != slug(other)


@pytest.mark.parametrize("letter", ["👨‍👩‍👧‍👦", "日", "क्षि", "ẹ́", "x"])
def test_a_long_title_is_cut_between_letters_and_between_words_where_it_has_some(letter):
    kept = set(letters(slug(letter * 200)))
    assert kept == {letter}
    words = slug(f"{letter * 3} " * 60)
    assert set(words.split("-")) == {letter * 3} and len(words) > 20
    assert slug("x" + "\u0301" * 500).startswith("x\u0301")
