"""What must hold of hostile text: it is told, whole, and nothing anywhere takes it for more."""

import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from random import Random

from coprod import Record
from coprod.keep.notebook import save_record
from coprod.parts import tidy
from endurance import outputs
from endurance.checked import check, faults_of_line
from endurance.filled import Field, bases, hostile, retold
from endurance.found import Fault, Tried
from endurance.hostile import KINDS, harmless
from endurance.shape import dense, shape

Said = dict[Field, list[str]]
# A seminar has no such steps; and its saved page does not show the references of a rating.
NOT_SHOWN = {("Resources", "currency"), ("How", "unwelcome"), ("How", "unwelcome_agreed")}
NOT_SHOWN |= {("Frame", name) for name in ("policy", "commissioner", "decider", "deliverer")}
NOT_SHOWN |= {("Rating", "references")}
BYTES = 255  # of a name, on any disk


def pages(record: Record) -> Iterator[tuple[str, str]]:
    """All that is markup: its name, and how it reads."""
    for panel, html, _ in outputs.twins(record):
        yield f"the page of {panel}", html
    yield from outputs.sheets(record)
    yield "the line of a cleared notebook", outputs.cleared(record)
    for n, text in enumerate(outputs.chart(record)):
        yield f"text {n} of the chart", text


def _same(name: str, page: str, peer: str) -> Iterator[tuple[str, str]]:
    """Compare a page with the one that harmless text of the same shape makes."""
    ours, theirs = shape(page), shape(peer)
    if ours.elements != theirs.elements:
        yield "Text became a part of a page.", name
    leads = [[(attr, harmless(where)) for attr, where in one.leads] for one in (ours, theirs)]
    if leads[0] != leads[1]:
        yield "Text leads somewhere, or loads something.", name


def _lost(record: Record, said: Said) -> Iterator[tuple[str, str]]:
    twins = list(outputs.twins(record))
    html = dense("".join(shape(page).text for _, page, _ in twins))
    plain = dense("".join(text for *_, text in twins))
    for place, texts in said.items():
        if record.is_seminar and place in NOT_SHOWN:
            continue
        for text in texts:
            for kind, all_there_is in (("page", html), ("page in plain text", plain)):
                if dense(str(tidy(text))) not in all_there_is:
                    yield f"Text is not on the {kind}, or not whole.", ".".join(place)


def _elsewhere(record: Record, folder: Path) -> Iterator[tuple[str, str]]:
    """Say what is wrong with lines, names, sentences and the picture as a file of its own."""
    for picture in outputs.pictures():
        try:
            ET.fromstring(picture)
        except ET.ParseError as error:
            yield "A bar of the balance cannot be shown.", str(error)
    path = save_record(record, folder)
    kinds = {unicodedata.category(one)[0] for one in path.stem.replace("\u200d", "")}
    if "C" in kinds or path.name[0] in ".-~" or len(path.name.encode()) > BYTES:
        yield "The name of a saved record is one that a system cannot bear.", repr(path.name)
    code, line = check(path)
    if code != 0:
        yield "A saved record is not sound.", line
    for kind in faults_of_line(line, line):
        yield kind, repr(line[:80])
    for sentence in outputs.sentences(record):
        if record.title not in sentence:
            yield "A sentence does not name the record it is about.", repr(sentence[:80])


def faults_of_text(record: Record, said: Said, folder: Path) -> Iterator[tuple[str, str]]:
    """Say what is wrong with what is made of a record, and where."""
    peers = dict(pages(retold(record, harmless)))
    for name, page in pages(record):
        yield from _same(name, page, peers.get(name, ""))
    yield from _lost(record, said)
    yield from _elsewhere(record, folder)


def faults_of_saved_page(record: Record, said: Said) -> Iterator[tuple[str, str]]:
    """The same of the page that nbconvert makes; making it takes a while."""
    page, peer = (outputs.saved_page(one) for one in (record, retold(record, harmless)))
    yield from _same("the saved page", page, peer)
    text = dense(shape(page).text)
    for place, texts in said.items():
        if record.is_seminar and place in NOT_SHOWN:
            continue
        if any(dense(str(tidy(one))) not in text for one in texts):
            yield "Text is not on the saved page, or not whole.", ".".join(place)


def told(seed: int, base: Path) -> Tried:
    """Fill a record with hostile text of several kinds in each field; judge what is made of it."""
    rng = Random(seed)
    kinds = list(KINDS.values())

    def mixed() -> str:
        return "".join(rng.sample(kinds, rng.randint(1, 4)))[rng.randrange(3) :]

    name, record = rng.choice(list(bases().items()))
    record, said = hostile(record, texts=[mixed() for _ in range(97)])
    found = [*faults_of_text(record, said, base), *faults_of_saved_page(record, said)]
    cause = record.to_json().encode()
    faults = tuple(Fault(kind, f"{name}: {where}", seed, cause, ".json") for kind, where in found)
    return Tried(
        "texts", {"records of hostile text": 1.0, "texts": sum(map(len, said.values()))}, faults
    )
