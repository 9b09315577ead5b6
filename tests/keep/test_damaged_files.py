"""What a damaged file is told about: what is wrong, at which line, and what to do next."""

import copy
import json
import random
import re
import unicodedata

import pytest
from plain import sentence
from strategies import whole

from coprod import Record, RecordError, StoreError, load_record
from coprod.errors import quoted
from coprod.keep.notebook import record_notebook
from coprod.record.upgrades import parse

DOCUMENT = whole().to_document()
TEXT = json.dumps(DOCUMENT, ensure_ascii=False, indent=1) + "\n"
LINES = TEXT.splitlines(keepends=True)
NOTEBOOK = json.dumps(record_notebook(whole()), ensure_ascii=False, indent=1)


def within(line, damage, text=TEXT):
    """The text with something at the end of a line, before its line end."""
    lines = text.encode().split(b"\n")
    lines[line - 1] += damage
    return b"\n".join(lines)


DAMAGED = {
    "empty": (b"", "is empty.*Ask for it again"),
    "blank": (b"\r\n \t\n", "is empty.*Ask for it again"),
    "twice": (TEXT + TEXT, rf"goes on after its end, from line {len(LINES) + 1}, .*two files"),
    "more": (TEXT + "over", rf"goes on after its end, from line {len(LINES) + 1}, "),
    "half": (TEXT[: len(TEXT) // 2], r"breaks off at line \d+, so it is not there whole"),
    "half a word": ('{\n"a": tru', "breaks off at line 2"),
    "half an escape": ('{\n"a": "\\u12', "breaks off at line 2"),
    "in the middle": (within(9, b' "'), "is damaged at line (9|10), so it cannot be read whole"),
    "a byte": (within(7, b"\xff"), "is damaged at line 7: something there is no text in UTF-8"),
    "a picture": (b"\x89PNG\r\n\x1a\n\xff\xfe\0\0", "is not text in UTF-8, so it is no record"),
    "deep": ("[" * 200_000, "nests lists within lists so deep"),
    "digits": (f'{{"revision": {"1" * 5000}}}', "a number of thousands of digits"),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_file_is_told_what_is_wrong_with_it_and_at_which_line(name):
    text, said = DAMAGED[name]
    told = sentence(Record.from_json, text)
    assert re.search(said, told), told


@pytest.mark.parametrize("name", ["record.json", "record.ipynb"])
@pytest.mark.parametrize("line", [1, 40])
def test_a_merge_that_was_not_finished_is_called_one_whatever_else_is_wrong(tmp_path, name, line):
    text = NOTEBOOK if name.endswith("ipynb") else TEXT
    lines = text.splitlines(keepends=True)
    twice = '{"id": 1, "id": 2},\n'
    lines[line:line] = [twice, "<<<<<<< HEAD\n", '"title": "A",\n', "=======\n", ">>>>>>> B\n"]
    (tmp_path / name).write_text("".join(lines), encoding="utf-8")
    told = sentence(load_record, tmp_path / name)
    assert f"a merge of two versions that was not finished: line {line + 2} marks" in told


def test_marks_of_a_merge_that_somebody_wrote_into_an_answer_are_text():
    record = Record.new(title="<<<<<<< HEAD\n<<<<<<< HEAD")
    assert Record.from_json(record.to_json()).title == record.title


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
@pytest.mark.parametrize("kind", ["json", "ipynb"])
def test_a_record_that_an_editor_saved_with_a_mark_or_in_another_utf_is_read(
    tmp_path, encoding, kind
):
    record = whole()
    text = record.to_json() if kind == "json" else json.dumps(record_notebook(record))
    path = tmp_path / f"record.{kind}"
    path.write_bytes(text.encode(encoding))
    assert load_record(path) == record
    assert parse("\ufeff" + text) == json.loads(text)


def test_text_of_a_file_is_quoted_on_one_line_and_acts_on_no_screen():
    nasty = "\x1b[2J\u202e\n" + "x" * 500
    for place in ({nasty: 1}, {"title": 3, nasty: 1}, {"schema": nasty}, {"id": nasty}):
        told = sentence(Record.from_json, json.dumps({**DOCUMENT, **place}))
        assert told.isprintable()
        assert len(told) < 400
    told = sentence(Record.from_json, json.dumps({**DOCUMENT, "..odd..": 1}))
    assert ".." not in told and "`'…odd…'`" in told
    document = copy.deepcopy(DOCUMENT)
    document["aims"][0] |= {"id": nasty, "mood": 1}
    told = sentence(Record.from_json, json.dumps(document))
    assert "`aims 1.mood`" in told and told.isprintable(), "by its number: that is no id"
    twice = json.dumps({nasty: 1})[:-1] + ", " + json.dumps({nasty: 2})[1:]
    assert r"'\x1b[2J\u202e\nxxx" in sentence(parse, twice)


def test_what_a_file_says_twice_among_thousands_is_named_at_once():
    keys = [f'"k{n}": 1' for n in range(60_000)]
    assert "says 'k59999' twice" in sentence(parse, f"{{{', '.join([*keys, keys[-1]])}}}")


def test_letters_stay_letters_in_a_sentence_that_quotes_them():
    assert quoted("Menüs 👨‍👩‍👧‍👦 نی‌ها") == "'Menüs 👨‍👩‍👧‍👦 نی‌ها'"
    assert quoted("don't", 'a "b"') == """"don't", 'a "b"'"""


def test_a_sentence_ends_with_one_full_stop_whatever_it_quotes():
    assert str(StoreError("It could not be written: the lock was not acquired..")).count(".") == 1
    assert str(RecordError("Use one that is.")) == "Use one that is."


# --- hundreds of files with something else wrong in each ---------------------------------------

SPOILT = ["..", "...", "a. b.", "", "x" * 300, "\x1b[2J", "\u2028", None, True, -1, 7, 10**30, 2.5]
SPOILT += [
    [],
    {},
    [[]],
    ["a", "a"],
    {"a.": "b."},
    "20270501",
    "soon.",
    "NaN",
    "2027-13-01T00:00:00Z",
]
SPOILT += ["9999-12-31T23:59:59-14:00", "2027-05-01T09:30:00"]


def spots(part, path=()):
    """The way to each value of a document."""
    inner = part.items() if isinstance(part, dict) else enumerate(part)
    for key, value in inner:
        yield (*path, key)
        if isinstance(value, dict | list):
            yield from spots(value, (*path, key))


def spoilt(chance):
    """A document with one value turned into something else, gone, or under another name."""
    document = copy.deepcopy(DOCUMENT)
    *path, last = chance.choice(PLACES)
    part = document
    for step in path:
        part = part[step]
    what = chance.randrange(4)
    if what == 0 and isinstance(part, dict):
        part[f"{last}."] = part.pop(last)
    elif what == 1:
        del part[last]
    else:
        part[last] = chance.choice(SPOILT)
    return document


PLACES = list(spots(DOCUMENT))


def test_whatever_is_wrong_with_a_file_it_is_told_in_whole_sentences():
    chance = random.Random(11)
    texts = [json.dumps(spoilt(chance)) for _ in range(300)]
    for _ in range(150):  # and damage to the text itself
        at = chance.randrange(len(TEXT))
        texts.append(TEXT[:at] + chance.choice(['"', "}", "..", "\\", "1", ",", "\n"]) + TEXT[at:])
    told = set()
    for text in texts:
        try:
            Record.from_json(text)
        except RecordError as error:
            told.add(str(error))
    assert len(told) > 120
    for one in told:
        assert re.search(r"[^.]\.$", one), one
        assert ".. " not in one.replace("'..", "").replace("...'", ""), one
        assert one.isprintable() and len(one) < 2500, one
        assert not [c for c in one if unicodedata.category(c) in ("Cc", "Zl", "Zp")]
        assert not re.search("pydantic|validation error|Traceback|input should", one), one
