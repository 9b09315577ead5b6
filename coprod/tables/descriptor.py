"""The descriptor of a folder of tables, ``datapackage.json``: read, and checked before it is used.

Frictionless says what may stand in it; of that we know tables in CSV files with the types of
`TYPES` and the constraints of `RULES`. What we do not know is refused rather than ignored.
"""

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from coprod.errors import TableError, either, quoted
from coprod.tables.files import text_of
from coprod.tables.values import TYPES, Schema

DESCRIPTOR = "datapackage.json"
INHERITED = ("licenses", "sources")  # a table without its own has those of the package
RULES = ("required", "unique", "enum", "pattern", "maxLength", "minimum", "maximum")

# The columns without which a record cannot hold the wording of a condition.
NEEDED = {
    "conditions": (
        *("id", "number", "label", "question", "opposites"),
        *(f"{place}_{part}" for place in ("first", "second") for part in ("side", "pole")),
        *(f"{place}_{part}" for place in ("first", "second") for part in ("gloss", "logic")),
        *("locator", "source", "basis", "scope", "note"),
    )
}


def read_descriptor(folder: Path) -> Schema:
    """Return the descriptor of a folder; each table also gets its ``key`` as a list of columns.

    As in Frictionless, a table has the licences and the sources of the package unless it names
    its own. It is read again when the file has changed.
    """
    file = folder / DESCRIPTOR
    if not file.is_file():
        what = f"{folder} holds no {DESCRIPTOR}" if folder.is_dir() else f"{folder} is not there"
        raise TableError(
            f"{what}, so it is no folder of tables. Name another folder, or copy the folder "
            "`data` of coprod and change the copy."
        )
    return _read(file, stamp(file))


def stamp(*files: Path) -> tuple[tuple[str, int, int], ...]:
    """Return what changes when one of the files does; files that are not there are left out."""
    found = [(file, file.stat()) for file in files if file.is_file()]
    return tuple((file.name, stat.st_mtime_ns, stat.st_size) for file, stat in found)


@lru_cache(maxsize=8)
def _read(file: Path, _stamp: object) -> Schema:
    try:
        descriptor: Schema = json.loads(text_of(file))
        for part in descriptor["resources"]:
            part["key"] = listed(part["schema"]["primaryKey"])
            for name in INHERITED:
                if name in descriptor:
                    part.setdefault(name, descriptor[name])
        problems = list(_problems(descriptor))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise TableError(
            f"{DESCRIPTOR}: a part is missing or misspelt ({error}). Correct it, or take the "
            f"file from a complete copy of coprod."
        ) from error
    if problems:
        raise TableError(*(f"{DESCRIPTOR}{problem}" for problem in problems))
    return descriptor


def _problems(descriptor: Schema) -> Iterator[str]:
    _ = str(descriptor["version"])
    resources = descriptor["resources"]
    columns = {part["name"]: [f["name"] for f in part["schema"]["fields"]] for part in resources}
    if not resources:
        yield ": it lists no table. Take the file from a complete copy of coprod."
    for name in _twice([part["name"] for part in resources]):
        yield f": two tables are called {quoted(name)}. Rename one."
    for part in resources:
        where = f", table {quoted(part['name'])}"
        path = Path(part["path"])
        if path.is_absolute() or ".." in path.parts:
            yield f"{where}: {quoted(part['path'])} lies outside this folder. Name a file in it."
        for name in _twice(columns[part["name"]]):
            yield f"{where}: the column `{name}` is listed twice. Remove one."
        for name in part["key"]:
            if name not in columns[part["name"]]:
                yield f"{where}: the key names a column `{name}` that is not there."
        for field in part["schema"]["fields"]:
            yield from (f"{where}, column `{field['name']}`: {said}" for said in _misfits(field))
        for link in part["schema"].get("foreignKeys", []):
            yield from (f"{where}: {said}" for said in _dead_ends(link, part["name"], columns))
        for name in NEEDED.get(part["name"], ()):
            if name not in columns[part["name"]]:
                yield f"{where}: the column `{name}` is needed and not there. Put it back."


def _misfits(field: Schema) -> Iterator[str]:
    """Say what a column asks for that we do not know."""
    if field["type"] not in TYPES:
        yield f"{quoted(field['type'])} is no type we know. The types are {either(TYPES)}."
    rules = field.get("constraints", {})
    for rule in rules:
        if rule not in RULES:
            yield f"{quoted(rule)} is no constraint we know. Use {either(RULES)}."
    try:
        re.compile(rules.get("pattern", ""))
    except re.error as error:
        yield f"the pattern {quoted(rules['pattern'])} cannot be read ({error})."


def _dead_ends(link: Schema, name: str, columns: dict[str, list[str]]) -> Iterator[str]:
    own, target = listed(link["fields"]), link["reference"]
    other = target["resource"] or name  # Frictionless: "" is the table itself
    link_of = f"the link of `{'` and `'.join(own)}` leads to"
    for column in own:
        if column not in columns[name]:
            yield f"a link starts from a column `{column}` that is not there."
    if other not in columns:
        yield f"{link_of} table {quoted(other)}, which is not there."
        return
    for column in listed(target["fields"]):
        if column not in columns[other]:
            yield f"{link_of} a column `{column}` of '{other}', which is not there."


def _twice(names: list[str]) -> list[str]:
    return [name for name in dict.fromkeys(names) if names.count(name) > 1]


def listed(columns: str | list[str]) -> list[str]:
    """Return columns as a list; Frictionless allows a single name without one."""
    return [columns] if isinstance(columns, str) else columns
