"""What the tables say of one item: its facts, the works cited for it, and what leads to it."""

from collections.abc import Collection, Iterator

from coprod.sources.catalogue.items import ItemFact, Reference
from coprod.sources.catalogue.library import Library, LinkedTable, TextRow, paired, text_field
from coprod.sources.words import CITED, CITED_AT, OUR_READING, POLE

_ASIDE = {"id", "label", "source", "locator", "anchor", "basis", "note"}  # have places of their own
_HUBS = {"sources", "bases"}  # nearly everything points there: a filter, not a list


def facts(library: Library, table: LinkedTable, row: TextRow) -> Iterator[ItemFact]:
    """Yield what the columns of a row say that have no place of their own in an `Item`."""
    aside = set() if table.joins else _ASIDE | {text_field(row), "url"}
    for field, about in table.fields.items():
        if field in aside or paired(field, row):
            continue
        sorts = field in table.links or about["type"] != "string" or "categories" in about
        title = _title(library, table, row, field)
        if value := row[field]:
            said = library.said(table, field, value)
            if origin := row.get(f"{field}_from"):
                said += f" ({library.said(table, f'{field}_from', origin).lower()})"
            yield ItemFact(title, said, value if field in table.links else "", sorts)
        elif "blank" in about:
            yield ItemFact(title, about["blank"], "", sorts)


def _title(library: Library, table: LinkedTable, row: TextRow, field: str) -> str:
    """Return what a column is called; the parts of a pole by its side, never by its place."""
    place, _, part = field.partition("_")
    if part in POLE and (side := row.get(f"{place}_side")):
        return POLE[part].format(side=library.said(table, f"{place}_side", side))
    return table.called(field)


def references(library: Library, id: str) -> Iterator[Reference]:
    """Yield the works that the sources cite for an item."""
    if "citations" not in library.tables:
        return
    table = library.tables["citations"]
    for row in table.rows.values():
        if row["item"] == id:
            how = CITED.format(use=library.said(table, "use", row["use"]), page=row["page"])
            if row["at"]:
                how += CITED_AT.format(page=row["at"])
            key, work = row["reference"], library.row("references", row["reference"])
            yield Reference(key, work.get("citation", key), how, work.get("url", ""))


def mentions(
    library: Library, home: LinkedTable, id: str, leads: Collection[str] | None
) -> Iterator[ItemFact]:
    """Find what leads to an item: rows of other tables, and the far ends of links."""
    if home.name in _HUBS:
        return
    for table in library.tables.values():
        if leads is not None and table.name not in leads:
            continue
        if table.apart and not home.apart:
            continue
        if table.name == "citations" and home.name != "references":
            continue  # told as references
        for key, row in table.rows.items():
            here = [field for field in table.links if row[field] == id]
            if key == id or not here:
                continue
            if table.joins:
                yield from _far_ends(library, table, row, id)
            else:
                said = library.entry(table, key).label
                if _is_reading(table, row, here[0]):
                    said = OUR_READING.format(said=said)
                yield ItemFact(table.title, said, key)


def _far_ends(library: Library, table: LinkedTable, row: TextRow, id: str) -> Iterator[ItemFact]:
    how = [library.said(table, f, row[f]) for f in row if f not in table.links and row[f]]
    for far in (row[field] for field in table.links if row[field] not in ("", id)):
        label = library.entry(library.homes[far], far).label
        yield ItemFact(table.title, f"{label} ({', '.join(how).lower()})" if how else label, far)


def _is_reading(table: LinkedTable, row: TextRow, field: str) -> bool:
    """Tell whether a link is ours and not the source's."""
    origin = row.get(f"{field}_from", "")
    return bool(table.fields[field].get("reading")) or origin == "our-reading"
