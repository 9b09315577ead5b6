"""Records and folders of any size, to see how work grows with them."""

from pathlib import Path
from unittest import mock

from coprod import Record
from coprod.keep.store import Drafts
from coprod.parts import Aim, Decision, ExpectedCost, Partner

SHORT = Record.new(title="School meals").rate("cond-contestation", less=3, reason="They are split.")
WEIGHED = 20


def _said(**changes: object) -> Record:
    """Return a record with more in it, checked once and not after each part."""
    grown = SHORT.model_copy(update=changes)
    return Record.from_document(grown.model_dump(mode="json", by_alias=True))


def with_cards(number: int) -> Record:
    """A record with so many aims and as many costs, of which some are weighed.

    All are not: the exact share of weightings goes through all pairs of what is for and against.
    """
    weighed = [n % 4 if n < WEIGHED else None for n in range(number)]
    aims = [Aim(id=f"aim-{n}", outcome=f"Menu {n}", strength=s) for n, s in enumerate(weighed)]
    costs = [
        ExpectedCost(id=f"cost-{n}", what=f"Hour {n}", remains=s) for n, s in enumerate(weighed)
    ]
    return _said(aims=tuple(aims), costs=tuple(costs))


def with_groups(number: int, decided: bool = True) -> Record:
    """A record with so many partner groups, with or without a decision for each."""
    groups = [Partner(id=f"school-{n}", name=f"School {n}") for n in range(number)]
    frame = SHORT.frame.model_copy(update={"partners": tuple(groups)})
    decisions = [Decision(partner=one.id, choice="coproduce", rationale="Ja") for one in groups]
    return _said(frame=frame, decisions=tuple(decisions) if decided else ())


def with_long_labels(letters: int) -> Record:
    """A record as one gets it, in which each condition is called a word of so many letters."""
    named = [c.model_copy(update={"label": "m" * letters}) for c in SHORT.conditions]
    record = _said(conditions=tuple(named))
    for condition in record.conditions:
        record = record.rate(condition.id, less=2)
    return record


def fill_drafts(folder: Path, number: int, first: int = 0) -> None:
    """Put so many drafts of other notebooks and records into a folder, as their kernels would."""
    with mock.patch("os.fsync"):  # thousands of times the disk would be all that is measured
        for n in range(first, first + number):
            other = SHORT.model_copy(update={"id": f"record-{n}"})
            Drafts(f"/elsewhere/of-{n}/other-{n}.ipynb", folder).write(other)


def fill_records(folder: Path, number: int) -> list[Path]:
    """Put so many records into a folder."""
    text, paths = SHORT.to_json(), []
    for n in range(number):
        paths.append(folder / f"{n}.json")
        paths[-1].write_text(text, "utf-8")
    return paths
