"""Finding one's way in the tables: from a shelf of titles to an item, its place and its references.

Pure functions over the checked tables. Values come as a reader knows them: "Our reading" instead of
``our-reading``, the name of a stage instead of its id. No screens.
"""

from collections import Counter
from collections.abc import Collection, Mapping
from functools import lru_cache
from pathlib import Path

from coprod import tables
from coprod.errors import CoprodError, quoted
from coprod.sources.catalogue.facts import facts, mentions, references
from coprod.sources.catalogue.items import Chapter, Entry, Filter, FilterChoice, Item, TableTitle
from coprod.sources.catalogue.library import Library, LinkedTable, plain
from coprod.sources.words import APART

__all__ = [
    "Catalogue",
    "Filter",
    "Item",
    "catalogue",
    "catalogue_with",
]


class Catalogue:
    """All tables of a folder, linked with one another; see `catalogue`."""

    def __init__(self, folder: Path) -> None:
        self._books = Library(folder)

    def chapters(self) -> list[Chapter]:
        """Return all tables under their headings, in the order of the descriptor.

        Examples
        --------
        >>> catalogue().chapters()[0].titles[0]
        TableTitle(name='conditions', title='Conditions of the project', rows=9)
        """
        chapters: dict[str, list[TableTitle]] = {}
        for table in self._books.tables.values():
            title = TableTitle(table.name, table.title, len(table.rows))
            chapters.setdefault(table.about.get("chapter", ""), []).append(title)
        return [Chapter(heading, titles) for heading, titles in chapters.items()]

    def named(self, name: str) -> str:
        """Return the name of a table; `CoprodError` if there is none."""
        if name not in self._books.tables:
            raise CoprodError(f"There is no table {quoted(name)}.")
        return name

    def title(self, name: str) -> str:
        """Return what a reader calls a table."""
        return self._books.tables[name].title

    def about(self, name: str) -> str:
        """Return what a table holds, in a sentence or two."""
        table = self._books.tables[name]
        said = str(table.about.get("description", ""))
        return f"{said} {APART}" if table.apart else said

    def filters(self, name: str) -> list[Filter]:
        """Return the columns by which a table can be narrowed, each with the values that occur.

        Examples
        --------
        >>> [one.title for one in catalogue().filters("stage-challenges")]
        ['Stage', 'Who brings it about']
        """
        table, found = self._books.tables[name], []
        for key, home, field in self._books.filter_columns(table):
            counts = Counter(
                v for item in table.rows for v in self._books.values(table, item, key) if v
            )
            if len(counts) > 1:
                choices = [
                    FilterChoice(v, self._books.said(home, field, v), n) for v, n in counts.items()
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
            self._books.entry(table, key)
            for table in self._books.tables.values()
            if table.name == name or not (name or table.joins or table.apart)
            for key in table.rows
            if all(
                value in self._books.values(table, key, field) for field, value in narrowed.items()
            )
            and all(word in self._books.all_text[table.name, key] for word in wanted)
        ]

    def table(self, name: str) -> LinkedTable:
        """Return a table as text; callers must not change its rows.

        >>> catalogue().table("stages").rows["stage-framing-questions"]["number"]
        '2'
        """
        return self._books.tables[self.named(name)]

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
        if id not in self._books.homes:
            raise CoprodError(f"There is no item {quoted(id)} in the tables.")
        home = self._books.homes[id]
        row, entry = home.rows[id], self._books.entry(home, id)
        source = self._books.row("sources", row.get("source"))
        work = source or self._books.row("external-references", row.get("reference"))
        basis = self._books.row("bases", row.get("basis"))
        place = [work.get("label"), row.get("locator")]
        return Item(
            id=id,
            table=home.name,
            heading=entry.heading,
            external=entry.external,
            label=entry.label,
            text=entry.text,
            facts=list(facts(self._books, home, row)),
            place=", ".join(part for part in place if part),
            address=row.get("url") or work.get("url", ""),
            search_for=[row[f] for f in ("anchor", "first_anchor", "second_anchor") if row.get(f)],
            basis=f"{basis['label']}. {basis['statement']}" if basis else "",
            note=row.get("note", ""),
            references=list(references(self._books, id)),
            mentions=list(mentions(self._books, home, id, leads)),
        )


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
