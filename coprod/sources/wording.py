"""The wording of the tables, as the parts of a record that keep it."""

import os
import time
from collections.abc import Callable, Mapping
from functools import wraps
from pathlib import Path
from typing import Any, NamedTuple, ParamSpec, TypeVar

from coprod import tables
from coprod.errors import RecordError
from coprod.parts import Condition, Pole, Slot, Wording
from coprod.sources.words import BASIS, SOURCE

DECISION, SEMINAR = "decision", "seminar"  # what an agenda is for
P = ParamSpec("P")
T = TypeVar("T")
TableRow = dict[str, Any]

# The tables whose items a record can name besides the conditions, and the column of each that
# says what an item belongs to.
NAMED = {
    "aims": "item",  # the claim it comes from, whose family counts
    "arguments": "family",
    "costs": "group",
    "stage-costs": "stage",
    "cost-groups": "",
    "bearers": "",
    "stages": "",
    "alternatives": "",
    "modes": "",
    "key-questions": "parent",
    "requirements": "parent",
    "assumptions": "",
    "outcome-domains": "",
    "unknowns": "",
    "activities": "",
    "cases": "",
    "case-facts": "case",
    "reading-lines": "",
}


class Agenda(NamedTuple):
    """How a session may run; each slot has a guide for whoever leads the session."""

    label: str
    use: str  # DECISION or SEMINAR
    slots: tuple[Slot, ...]
    guides: tuple[str, ...]


def wordings() -> tuple[Condition, ...]:
    """Return the conditions of the tables, in the order they are read aloud."""
    rows = sorted(tables.rows("conditions"), key=lambda row: int(row["number"]))
    for row in rows:
        row.update(_by_name(row))
    own = [name for name in Condition.model_fields if name != "poles"]
    return tuple(
        Condition(
            poles=(_pole(row, "first"), _pole(row, "second")), **{name: row[name] for name in own}
        )
        for row in rows
    )


def _pole(row: dict[Any, Any], place: str) -> Pole:
    """Return the pole at a place of the table; its side is what the table says, not the place."""
    return Pole(
        side=row[f"{place}_side"],
        text=row[f"{place}_pole"],
        gloss=row[f"{place}_gloss"],
        logic=row[f"{place}_logic"],
    )


def _by_name(row: Mapping[Any, Any]) -> dict[str, str]:
    """Return a condition's source and basis; what only a team's tables know is kept by its name."""
    found: dict[str, str] = {}
    for column, table, known in (("source", "sources", SOURCE), ("basis", "bases", BASIS)):
        value = row[column]
        found[column] = value if value in known else labels_of(table)[value]
    return found


def _origin(row: Mapping[Any, Any], source: Any, basis: Any) -> dict[str, str]:
    """Return where a row comes from, by id and in words; lists of our own come from nowhere."""
    given = {part: row.get(part) or "" for part in ("source", "locator", "basis")}
    place = ", ".join(p for p in (source.get(given["source"], ""), given["locator"]) if p)
    said = (place, basis.get(given["basis"], ""))
    return {**given, "origin": " ".join(f"{part}." for part in said if part)}


def items(table: str) -> tuple[Wording, ...]:
    """Return the items of a table that records can name (see `NAMED`), in the table's order."""
    return tuple(w for w in _named().values() if w.table == table)


def look_up(item: str) -> Wording:
    """Return today's wording of an item; `RecordError` where the tables have no such item."""
    try:
        return _named()[item]
    except KeyError:
        raise RecordError(f"'{item}' is no item of the tables that a record can name.") from None


LATELY = 1.0  # seconds for which the files of the tables are not looked at again
_looked: dict[str, tuple[float, object]] = {}


def kept_while_the_tables_stay(function: Callable[P, T]) -> Callable[P, T]:
    """Keep what a function made of the tables in use until one of their files changes.

    Panels ask for the same lists dozens of times for one move of a slider, so the files are
    looked at once a second at most. Callers must not change what they get.
    """
    made: dict[object, T] = {}

    @wraps(function)
    def keeping(*args: P.args, **kwargs: P.kwargs) -> T:
        folder = os.environ.get(tables.VARIABLE, "")
        now = time.monotonic()
        then, stamp = _looked.get(folder, (-LATELY, None))
        if stamp is None or now - then >= LATELY:
            stamp = tables.stamp()
            _looked[folder] = (now, stamp)
        key = (folder, stamp, args, tuple(kwargs.items()))
        if key not in made:
            if len(made) > 200:
                made.clear()
            made[key] = function(*args, **kwargs)
        return made[key]

    return keeping


@kept_while_the_tables_stay
def _named() -> dict[str, Wording]:
    found: dict[str, Wording] = {}
    sources, bases = labels_of("sources"), labels_of("bases")
    claims = {
        row["id"]: row for table in ("arguments", "process-steps") for row in tables.rows(table)
    }
    cited = _documents()
    for table, belongs in NAMED.items():
        for order, row in enumerate(table_rows(table)):
            under = row[belongs] if belongs else ""
            if table == "aims":  # it has no place of its own in the source, but its claim has
                row = {**claims[under], **row}
                under = claims[under].get("family", "")
            origin = _origin(row, sources, bases)
            if table == "case-facts":
                origin["origin"] = " ".join(cited.get(row["id"], ()))
            found[row["id"]] = Wording(
                id=row["id"],
                table=table,
                label=row["label"],
                text=row.get("statement") or row.get("paper", ""),
                under=under,
                order=order,
                **origin,
            )
    return found


def table_rows(table: str) -> list[TableRow]:
    """Return the rows of a table; a copy of the tables that lacks it gets that of coprod."""
    return tables.rows(table, _folder(table))


def labels_of(table: str) -> dict[str, str]:
    """Return what the rows of a table are called, by their ids."""
    return {row["id"]: row["label"] for row in tables.rows(table)}


def _folder(table: str) -> Path | None:
    return None if table in tables.names() else tables.default_folder()


def called(table: str, column: str) -> dict[str, str]:
    """Return the values that a column can have, in their order, with what they are called."""
    fields = tables.describe(table, _folder(table))["schema"]["fields"]
    [field] = [one for one in fields if one["name"] == column]
    return {one["value"]: one["label"] for one in field["categories"]}


def numbered_rows(table: str) -> list[TableRow]:
    """Return the rows of a table that counts them, in that order."""
    return sorted(table_rows(table), key=lambda row: int(row["number"]))


def _documents() -> dict[str, list[str]]:
    """Return what each fact of a case rests on, one document after the other."""
    documents = {row["id"]: row for row in table_rows("case-sources")}
    found: dict[str, list[str]] = {}
    for row in table_rows("case-citations"):
        document = documents[row["source"]]
        said = f"[{document['number']}] {document['citation']} {document['url']}".rstrip()
        found.setdefault(row["fact"], []).append(said)
    return found


@kept_while_the_tables_stay
def facts_of(case: str, part: str = "") -> tuple[str, ...]:
    """Return the ids of the facts of a case, in order: those of a part, or all of them.

    >>> facts_of("case-mup", "before")[0]
    'fact-mup-1'
    """
    facts = [row for row in table_rows("case-facts") if row["case"] == case]
    return tuple(row["id"] for row in facts if part in ("", row["part"]))


@kept_while_the_tables_stay
def agendas() -> dict[str, Agenda]:
    """Return the agendas a team can choose, by their ids, in the order of their table.

    They are advice and no content: a copy of the tables without any gets those of coprod.

    >>> agendas()["agenda-45"].slots[0]
    Slot(step='frame', title='Your project', minutes=3)
    """
    found: dict[str, Agenda] = {}
    for row in sorted(_agenda_rows(), key=lambda row: int(row["order"])):
        use = row.get("use", DECISION)
        former = found.get(row["agenda"], Agenda(row["agenda_label"], use, (), ()))
        slot = Slot(step=row["step"] or None, title=row["label"], minutes=row["minutes"])
        found[row["agenda"]] = former._replace(
            slots=(*former.slots, slot), guides=(*former.guides, row["statement"])
        )
    return {row["agenda"]: found[row["agenda"]] for row in _agenda_rows()}


def _agenda_rows() -> list[TableRow]:
    """Return the slots of all agendas; a copy of the tables without a seminar's gets coprod's."""
    there = table_rows("agendas")
    if any(row.get("use") == SEMINAR for row in there):
        return there
    ours = tables.rows("agendas", tables.default_folder())
    return there + [row for row in ours if row.get("use") == SEMINAR]
