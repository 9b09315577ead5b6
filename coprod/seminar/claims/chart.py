"""What the debate rests on: arguments and costs, counted by the basis the sources give them.

Counted is what is said to come of coproduction: claims, mechanisms and benefits on one side; costs,
challenges and risks on the other, with those of Table 1. Nothing is weighed.
"""

from collections.abc import Iterable
from typing import NamedTuple

from coprod.seminar.claims.words import CLAIMS, RESTS, RESTS_ON_OTHER, ROWS, SIDES
from coprod.sources.catalogue import Catalogue, catalogue
from coprod.sources.wording import kept_while_the_tables_stay
from coprod.words import counted

ARGUMENTS = ("claim", "mechanism", "benefit")
COSTS = ("cost", "challenge", "risk")  # as teams pick them, see `coprod.sources.shelf.COSTS`
TABLE_1 = {"stage-costs": "table-costs", "stage-challenges": "table-challenges"}
# By which a side can be grouped; the first is what it starts with.
GROUPED = {
    "both": ("side", "basis"),
    "arguments": ("family", "basis"),
    "costs": ("group", "bearer", "stage", "basis"),
}
START = "both"
NOTES = {"bearer": CLAIMS["bearers"], "stage": CLAIMS["stages"], "family": CLAIMS["families"]}


class Segment(NamedTuple):
    """Items of one row that rest on the same."""

    basis: str
    label: str
    items: tuple[str, ...]


class ClaimsBar(NamedTuple):
    """A row of the chart, in segments by basis."""

    id: str
    label: str
    segments: tuple[Segment, ...]

    @property
    def items(self) -> tuple[str, ...]:
        """All items of the row."""
        return tuple(item for segment in self.segments for item in segment.items)


class Meaning(NamedTuple):
    """What it means that something rests on a basis."""

    basis: str
    label: str
    text: str


class ClaimsInfo(NamedTuple):
    """What the chart shows. An item can stand in several of `bars`, as `note` then says."""

    side: str
    by: str
    overall: ClaimsBar
    bars: tuple[ClaimsBar, ...]
    bases: tuple[Meaning, ...]  # those that occur
    sentence: str
    caution: str
    counted: str  # what is counted, and what is not
    rest: str
    note: str


Rows = dict[str, tuple[str, ...]]


class _Item(NamedTuple):
    id: str
    side: str
    basis: str
    rows: Rows  # by way of grouping: the rows it is counted in


@kept_while_the_tables_stay
def claims_info(side: str = START, by: str = "") -> ClaimsInfo:
    """Return what rests on what, on a side of the debate, grouped in one of its ways.

    `by` is one of `GROUPED`, the first for a side where it is left out or belongs to another side.

    >>> [bar.label for bar in claims_info().bars]
    ['Arguments', 'Costs']
    """
    side = side if side in GROUPED else START
    by = by if by in GROUPED[side] else GROUPED[side][0]
    books = catalogue()
    items = _items(books)
    bases = _bases(books, items)
    chosen = [item for item in items if side in (START, item.side)]
    bars = (
        _bar(id, label, [item for item in chosen if id in item.rows[by]], bases)
        for id, label in _rows(books, by).items()
    )
    overall = _bar("", CLAIMS["all"].format(n=len(items)), items, bases)
    return ClaimsInfo(
        side=side,
        by=by,
        overall=overall,
        bars=tuple(bar for bar in bars if bar.segments),
        bases=bases,
        sentence=_sentence(overall),
        caution=CLAIMS["caution"],
        counted=_counted("counted", books, items),
        rest=_counted("rest", books, items),
        note=NOTES.get(by, ""),
    )


def claims_text(info: ClaimsInfo) -> list[list[str]]:
    """Return a row of text for each bar: its name, a number for each of `info.bases`, and all.

    >>> claims_text(claims_info())[0][0]
    'Arguments'
    """
    rows = []
    for bar in info.bars:
        there = {segment.basis: len(segment.items) for segment in bar.segments}
        numbers = [there.get(one.basis, 0) for one in info.bases]
        rows.append([bar.label, *map(str, numbers), str(len(bar.items))])
    return rows


def _items(books: Catalogue) -> list[_Item]:
    found = []
    for id, row in books.table("arguments").rows.items():
        if row["kind"] in ARGUMENTS:
            families: Rows = {"family": (row["family"] or "no-family",)}
            found.append(_item(id, "arguments", row["basis"], families))
    bearers: dict[str, list[str]] = {}
    for row in books.table("cost-bearers").rows.values():
        bearers.setdefault(row["cost"], []).append(row["bearer"])
    for id, row in books.table("costs").rows.items():
        if row["kind"] in COSTS:
            reach = row["stage"] or row["reach"]
            at = {"group": row["group"] or "no-group", "stage": reach or "no-stage"}
            rows: Rows = {way: (value,) for way, value in at.items()}
            rows["bearer"] = tuple(bearers.get(id, ())) or ("no-bearer",)
            found.append(_item(id, "costs", row["basis"], rows))
    for name, group in TABLE_1.items():
        for id, row in books.table(name).rows.items():
            at = {"group": group, "stage": row["stage"], "bearer": row.get("bearer", "")}
            rows = {way: (value or f"no-{way}",) for way, value in at.items()}
            found.append(_item(id, "costs", row["basis"], rows))
    return found


def _item(id: str, side: str, basis: str, rows: Rows) -> _Item:
    return _Item(id, side, basis, {"side": (side,), "basis": (basis,), **rows})


def _bases(books: Catalogue, items: Iterable[_Item]) -> tuple[Meaning, ...]:
    occur = {item.basis for item in items}
    rows = books.table("bases").rows
    return tuple(Meaning(i, r["label"], r["statement"]) for i, r in rows.items() if i in occur)


def _rows(books: Catalogue, by: str) -> dict[str, str]:
    """Return the rows of a grouping by id, as the tables order them, with what they are called."""

    def labels(name: str, kind: str = "") -> dict[str, str]:
        rows = books.table(name).rows.items()
        return {id: row["label"] for id, row in rows if not kind or row["kind"] == kind}

    def more(*ids: str) -> dict[str, str]:
        return {id: ROWS[id] for id in ids}

    if by == "family":
        return labels("arguments", "family") | more("no-family")
    if by == "group":
        return labels("cost-groups") | more("no-group", *TABLE_1.values())
    if by == "bearer":
        return labels("bearers") | more("no-bearer")
    if by == "stage":
        return labels("stages") | books.table("costs").labels("reach") | more("no-stage")
    return labels("bases") if by == "basis" else {s: SIDES[s] for s in GROUPED if s != START}


def _bar(id: str, label: str, items: Iterable[_Item], bases: Iterable[Meaning]) -> ClaimsBar:
    there: dict[str, list[str]] = {}
    for item in items:
        there.setdefault(item.basis, []).append(item.id)
    segments = (Segment(b.basis, b.label, tuple(there.get(b.basis, ()))) for b in bases)
    return ClaimsBar(id, label, tuple(one for one in segments if one.items))


def _sentence(bar: ClaimsBar) -> str:
    parts = []
    for segment in bar.segments:
        n = len(segment.items)
        if forms := RESTS.get(segment.basis):
            parts.append(f"{n} {counted(forms, n)}")
        else:
            parts.append(RESTS_ON_OTHER.format(n=n, label=segment.label))
    return CLAIMS["sentence"].format(n=len(bar.items), parts=", ".join(parts))


def _counted(form: str, books: Catalogue, items: list[_Item]) -> str:
    n = {side: sum(item.side == side for item in items) for side in GROUPED}
    tables = ("arguments", "costs", *TABLE_1)
    rest = sum(len(books.table(name).rows) for name in tables) - len(items)
    return CLAIMS[form].format(**n, rest=rest)
