"""What coproduction is taken to mean: definitions side by side, and examples with where they stand.

What the sources say of an example is made only once somebody compared: before, it is not there to
be shown.
"""

from typing import NamedTuple

from coprod.record import Record
from coprod.seminar.definitions.words import BOTH_WAYS, COUNTS, DEFINITIONS, FACETS, LEVEL, PLACINGS
from coprod.sources import shelf
from coprod.sources.catalogue import Catalogue, Item, catalogue_with
from coprod.sources.catalogue.library import TextRow
from coprod.sources.wording import kept_while_the_tables_stay
from coprod.words import counted

# With which the comparison starts: they differ most in who takes part and how far it goes.
FAR_APART = ("def-power-shift", "def-abstract", "def-mays-working")
SHOWN = 3


class Definition(NamedTuple):
    """A definition with the rows of its column, as `FACETS` names them; "" is blank."""

    id: str
    label: str
    by: str
    facets: dict[str, str]


@kept_while_the_tables_stay
def definitions() -> tuple[Definition, ...]:
    """Return all definitions, as their table orders them.

    >>> definitions()[0].facets["place"].split("; ")[0]
    'Oliver, Kothari and Mays 2019, p. 1, abstract'
    """
    books = catalogue_with("definitions")
    found = []
    for id, row in books.table("definitions").rows.items():
        item = books.item(id, leads=())
        told = {"text": item.text, "place": _searched(item)}
        facets = {name: told.get(name, row.get(name, "")) for name in FACETS}
        found.append(Definition(id, item.label, row["by"], facets))
    return tuple(found)


def _searched(item: Item) -> str:
    """Say where an item stands, and with which words it is found there."""
    words = " … ".join(f"“{part}”" for part in item.search_for)
    return DEFINITIONS["place"].format(place=item.place, words=words) if words else item.place


def side_by_side(chosen: tuple[str, ...] = FAR_APART) -> tuple[Definition, ...]:
    """Return the definitions that are chosen, in that order; ids that are unknown are left out."""
    by_id = {one.id: one for one in definitions()}
    return tuple(by_id[id] for id in dict.fromkeys(chosen) if id in by_id)


def facets(columns: tuple[Definition, ...]) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return the rows of a comparison: id, name, and a cell a column; none that is all blank."""
    rows = ((id, name, tuple(c.facets[id] for c in columns)) for id, name in FACETS.items())
    return [row for row in rows if any(row[2])]


class Told(NamedTuple):
    """What the sources say of an example in one respect, and where; "" where they do not."""

    text: str
    place: str = ""


class Compared(NamedTuple):
    """An example in the sources."""

    ranked: Told
    counted: Told
    alternative: Told
    explanation: str
    both: bool  # counted as coproduction here, and named beside it or in its place there


class Example(NamedTuple):
    """An example, where somebody put it, and what the sources say: None until they compared."""

    id: str
    label: str
    text: str
    level: int | None
    counts: str | None
    reason: str
    compared: Compared | None

    @property
    def is_sorted(self) -> bool:
        """Whether somebody said both how much and whether."""
        return self.level is not None and self.counts is not None


def examples(record: Record) -> list[Example]:
    """Return the examples in order: those of the tables, then those only the record has.

    An example that was sorted keeps the wording that was seen.

    >>> examples(Record.new(seminar=True))[0].compared is None
    True
    """
    books = catalogue_with("activities")
    rows = books.table("activities").rows
    seen = {w.id: w for w in record.wordings if w.table == "activities"}
    ids = [id for id, _ in shelf.labels("activities")]
    found = []
    for id in [*ids, *(id for id in seen if id not in ids)]:
        row, placing = rows.get(id, {}), record.studied.placing(id)
        label, text = (
            (seen[id].label, seen[id].text) if id in seen else (row["label"], row["statement"])
        )
        told = _compared(books, row) if record.studied.compared else None
        found.append(Example(id, label, text, placing.level, placing.counts, placing.reason, told))
    return found


def own_placing(one: Example) -> str:
    """Say where somebody put an example."""
    if one.level is None and one.counts is None:
        return PLACINGS["own_blank"]
    blank = PLACINGS["own_half"]
    level = blank if one.level is None else LEVEL[one.level]
    counts = blank if one.counts is None else COUNTS[one.counts]
    return PLACINGS["own"].format(level=level, counts=counts)


def both_ways(every: list[Example]) -> str:
    """Say how many examples the sources put on both sides; "" until they are compared."""
    told = [one.compared for one in every if one.compared]
    if not told:
        return ""
    n = sum(one.both for one in told)
    return counted(BOTH_WAYS, n, all=len(told))


def _compared(books: Catalogue, row: TextRow) -> Compared:
    """Return what the sources say of an example; that it is gone, where the tables lost it."""
    if not row:
        gone = Told(PLACINGS["gone"])
        return Compared(gone, gone, gone, "", False)
    return Compared(
        ranked=_ranked(books, row),
        counted=_told(books, row["counts_item"], "counted", "not_counted"),
        alternative=_told(books, row["alternative"], "alternative", "no_alternative"),
        explanation=row["explanation"],
        both=bool(row["counts_item"] and row["alternative"]),
    )


def _ranked(books: Catalogue, row: TextRow) -> Told:
    if not row["mode"]:
        return Told(PLACINGS["not_spoken"])
    mode = books.item(row["mode"], leads=())
    by_order = books.table(mode.table).rows[mode.id].get("level_from") == "by-order"
    form = "not_ranked" if not row["level"] else "ranked_by_order" if by_order else "ranked"
    level = LEVEL[int(row["level"])] if row["level"] else ""
    return Told(PLACINGS[form].format(level=level, label=mode.label), _citation(mode))


def _told(books: Catalogue, id: str, form: str, none: str) -> Told:
    if not id:
        return Told(PLACINGS[none])
    item = books.item(id, leads=())
    return Told(PLACINGS[form].format(label=item.label), _citation(item))


def _citation(item: Item) -> str:
    """Say where an item stands and what it rests on."""
    return " ".join(f"{part}." for part in (item.place, item.basis.split(". ")[0]) if part)
