"""Finding one's way in the tables: from a shelf of titles to an item, its place and its references.

Pure functions over the checked tables. Values come as a reader knows them: "Our reading" instead of
``our-reading``, the name of a stage instead of its id. No screens.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property, lru_cache
from pathlib import Path

from coprod import tables, words
from coprod.catalogue.items import (
    Chapter,
    Entry,
    Filter,
    FilterChoice,
    Item,
    ItemFact,
    Reference,
    TableTitle,
)
from coprod.catalogue.library import LinkedTable, TextRow, paired, plain, read_table, text_field
from coprod.errors import CoprodError, quoted

__all__ = [
    "Catalogue",
    "Chapter",
    "Entry",
    "Filter",
    "FilterChoice",
    "Item",
    "ItemFact",
    "Reference",
    "TableTitle",
    "catalogue",
]

_ASIDE = {"id", "label", "source", "locator", "anchor", "basis", "note"}  # have places of their own
_HUBS = {"sources", "bases"}  # nearly everything points there: a filter, not a list


class Catalogue:
    """All tables of a folder, linked with one another; see `catalogue`."""

    def __init__(self, folder: Path) -> None:
        self._tables = {name: read_table(name, folder) for name in tables.in_order(folder)}
        self._homes = {key: t for t in reversed(self._tables.values()) for key in t.rows}

    def shelf(self) -> list[Chapter]:
        """Return all tables under their headings, in the order of the descriptor.

        Examples
        --------
        >>> catalogue().shelf()[0].titles[0]
        TableTitle(name='conditions', title='Conditions of the project', rows=9)
        """
        chapters: dict[str, list[TableTitle]] = {}
        for table in self._tables.values():
            title = TableTitle(table.name, table.title, len(table.rows))
            chapters.setdefault(table.about.get("chapter", ""), []).append(title)
        return [Chapter(heading, titles) for heading, titles in chapters.items()]

    def named(self, name: str) -> str:
        """Return the name of a table; `CoprodError` if there is none."""
        if name not in self._tables:
            raise CoprodError(f"There is no table {quoted(name)}.")
        return name

    def title(self, name: str) -> str:
        """Return what a reader calls a table."""
        return self._tables[name].title

    def about(self, name: str) -> str:
        """Return what a table holds, in a sentence or two."""
        table = self._tables[name]
        said = str(table.about.get("description", ""))
        return f"{said} {words.APART}" if table.apart else said

    def filters(self, name: str) -> list[Filter]:
        """Return the columns by which a table can be narrowed, each with the values that occur.

        Examples
        --------
        >>> [one.title for one in catalogue().filters("stage-challenges")]
        ['Stage', 'Who brings it about']
        """
        table, found = self._tables[name], []
        for key, home, field in self._filter_columns(table):
            counts = Counter(v for item in table.rows for v in self._values(table, item, key) if v)
            if len(counts) > 1:
                choices = [
                    FilterChoice(v, self._said(home, field, v), n) for v, n in counts.items()
                ]
                found.append(Filter(key, home.called(field), choices))
        return found

    def find(
        self, name: str = "", text: str = "", chosen: Mapping[str, str] | None = None
    ) -> list[Entry]:
        """Return the items that fit, in the order of the tables.

        Parameters
        ----------
        name
            A table; all tables with items of their own if left out, save those that stand apart.
        text
            Words that must all occur, in any order and any column; capitals and accents make
            no difference.
        chosen
            Values by column, as `filters` offers them. Blank ones narrow nothing.

        Examples
        --------
        >>> [entry.id for entry in catalogue().find("requirements", "respect trust")]
        ['req-trust']
        """
        wanted = plain(text).split()
        narrowed = {field: value for field, value in (chosen or {}).items() if value}
        return [
            self._entry(table, key)
            for table in self._tables.values()
            if table.name == name or not (name or table.joins or table.apart)
            for key in table.rows
            if all(value in self._values(table, key, field) for field, value in narrowed.items())
            and all(word in self._all_text[table.name, key] for word in wanted)
        ]

    def table(self, name: str) -> LinkedTable:
        """Return a table as text; callers must not change its rows.

        >>> catalogue().table("stages").rows["stage-framing-questions"]["number"]
        '2'
        """
        return self._tables[self.named(name)]

    def item(self, id: str, leads: Collection[str] | None = None) -> Item:
        """Return all that the tables say of an item; `CoprodError` if no table has it.

        `leads` names the tables whose rows are told as what leads here; all if left out, save
        those that stand apart: rows of the cases would tell somebody how a case went on before
        they rated it.

        Examples
        --------
        >>> trust = catalogue().item("req-trust")
        >>> trust.heading, trust.place
        ('Practical requirements', 'Mays, slides, slide 10, Practical requirements')
        """
        if id not in self._homes:
            raise CoprodError(f"There is no item {quoted(id)} in the tables.")
        home = self._homes[id]
        row, entry = home.rows[id], self._entry(home, id)
        source = self._row("sources", row.get("source"))
        work = source or self._row("external-references", row.get("reference"))
        basis = self._row("bases", row.get("basis"))
        place = [work.get("label"), row.get("locator")]
        return Item(
            id=id,
            table=home.name,
            heading=entry.heading,
            external=entry.external,
            label=entry.label,
            text=entry.text,
            facts=list(self._facts(home, row)),
            place=", ".join(part for part in place if part),
            address=row.get("url") or work.get("url", ""),
            search_for=[row[f] for f in ("anchor", "first_anchor", "second_anchor") if row.get(f)],
            basis=f"{basis['label']}. {basis['statement']}" if basis else "",
            note=row.get("note", ""),
            references=list(self._references(id)),
            mentions=list(self._mentions(home, id, leads)),
        )

    def _row(self, table: str, key: str | None) -> TextRow:
        return self._tables[table].rows.get(key or "", {}) if table in self._tables else {}

    def _filter_columns(self, table: LinkedTable) -> list[tuple[str, LinkedTable, str]]:
        """Return the columns marked as filters, by rank: a table's own and its links'."""
        found = [(field, table, field) for field, one in table.fields.items() if "filter" in one]
        for other in self._tables.values():
            if other.joins and table.name in other.links.values():
                for field, target in other.links.items():
                    if "filter" in other.fields[field] and target != table.name:
                        found.append((f"{other.name}.{field}", other, field))
        return sorted(found, key=lambda one: one[1].fields[one[2]]["filter"])

    def _values(self, table: LinkedTable, item: str, key: str) -> list[str]:
        """Return what an item has in a filter column; in links there may be several."""
        name, _, field = key.rpartition(".")
        if not name:
            return [table.rows[item].get(field, "")]
        links = self._tables[name]
        own = next(one for one, target in links.links.items() if target == table.name)
        return [row[field] for row in links.rows.values() if row[own] == item]

    def _said(self, table: LinkedTable, field: str, value: str) -> str:
        """Return a value as a reader knows it."""
        if field in table.links and value in self._homes:
            return self._entry(self._homes[value], value).label
        return table.labels(field).get(value, value)

    def _entry(self, table: LinkedTable, key: str) -> Entry:
        row, external = table.rows[key], bool(table.about.get("external"))
        if not table.joins:
            label = row.get("label") or row.get(text_field(row)) or key
            return Entry(key, label, row.get(text_field(row), ""), table.title, external)
        first, *ends = [self._said(table, field, row[field]) for field in table.links]
        more = [
            f"{table.called(f)}: {self._said(table, f, row[f])}"
            for f in table.fields
            if f not in table.links and row[f]
        ]
        return Entry(key, first, ". ".join([*ends, *more]) + ".", table.title, external)

    def _facts(self, table: LinkedTable, row: TextRow) -> Iterator[ItemFact]:
        aside = set() if table.joins else _ASIDE | {text_field(row), "url"}
        for field, about in table.fields.items():
            if field in aside or paired(field, row):
                continue
            sorts = field in table.links or about["type"] != "string" or "categories" in about
            title = self._title(table, row, field)
            if value := row[field]:
                said = self._said(table, field, value)
                if origin := row.get(f"{field}_from"):
                    said += f" ({self._said(table, f'{field}_from', origin).lower()})"
                yield ItemFact(title, said, value if field in table.links else "", sorts)
            elif "blank" in about:
                yield ItemFact(title, about["blank"], "", sorts)

    def _title(self, table: LinkedTable, row: TextRow, field: str) -> str:
        """Return what a column is called; the parts of a pole by its side, never by its place."""
        place, _, part = field.partition("_")
        if part in words.POLE and (side := row.get(f"{place}_side")):
            return words.POLE[part].format(side=self._said(table, f"{place}_side", side))
        return table.called(field)

    def _references(self, id: str) -> Iterator[Reference]:
        if "citations" not in self._tables:
            return
        table = self._tables["citations"]
        for row in table.rows.values():
            if row["item"] == id:
                how = words.CITED.format(use=self._said(table, "use", row["use"]), page=row["page"])
                if row["at"]:
                    how += words.CITED_AT.format(page=row["at"])
                key, work = row["reference"], self._row("references", row["reference"])
                yield Reference(key, work.get("citation", key), how, work.get("url", ""))

    def _mentions(
        self, home: LinkedTable, id: str, leads: Collection[str] | None
    ) -> Iterator[ItemFact]:
        """Find what leads to an item: rows of other tables, and the far ends of links."""
        if home.name in _HUBS:
            return
        for table in self._tables.values():
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
                    yield from self._far_ends(table, row, id)
                else:
                    said = self._entry(table, key).label
                    if self._is_reading(table, row, here[0]):
                        said = words.OUR_READING.format(said=said)
                    yield ItemFact(table.title, said, key)

    def _far_ends(self, table: LinkedTable, row: TextRow, id: str) -> Iterator[ItemFact]:
        how = [self._said(table, f, row[f]) for f in row if f not in table.links and row[f]]
        for far in (row[field] for field in table.links if row[field] not in ("", id)):
            label = self._entry(self._homes[far], far).label
            yield ItemFact(
                table.title, f"{label} ({', '.join(how).lower()})" if how else label, far
            )

    def _is_reading(self, table: LinkedTable, row: TextRow, field: str) -> bool:
        """Tell whether a link is ours and not the source's."""
        origin = row.get(f"{field}_from", "")
        return bool(table.fields[field].get("reading")) or origin == "our-reading"

    @cached_property
    def _all_text(self) -> dict[tuple[str, str], str]:
        return {
            (t.name, key): plain(" ".join(self._said(t, f, v) for f, v in row.items() if v))
            for t in self._tables.values()
            for key, row in t.rows.items()
        }


def catalogue(folder: str | Path | None = None) -> Catalogue:
    """Return the catalogue of a folder of tables, those in use if left out.

    Raises
    ------
    TableError
        If any table cannot be read or breaks its rules.
    """
    place = tables.located(folder)
    return _catalogue(place, tables.stamp(place))


@lru_cache(maxsize=8)
def _catalogue(folder: Path, _stamp: object) -> Catalogue:
    return Catalogue(folder)


def catalogue_with(*names: str) -> Catalogue:
    """Return the catalogue in use if it has these tables, else that of coprod's own tables.

    A team's copy may be older than a table. `TableError` is as in `catalogue`.
    """
    there = set(names) <= set(tables.names())
    return catalogue(None if there else tables.default_folder())
