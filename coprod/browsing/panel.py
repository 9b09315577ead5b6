"""The panel that browses the tables: choose one, narrow it, follow an item to its source."""

from typing import Any

from IPython import get_ipython
from IPython.display import display, update_display

from coprod.browsing.page import listing
from coprod.browsing.visit import Visit, found_at, how_to_find
from coprod.browsing.words import BROWSE
from coprod.errors import CoprodError, TableError
from coprod.keep.carrier import KEY
from coprod.page.bundle import bundle
from coprod.panel.view import Panel
from coprod.sources.catalogue import Catalogue, Filter, Item, catalogue

_TWIN = {KEY: {"panel": "browse"}}
_shown: dict[str, "BrowseView"] = {}  # by cell: one that is run again replaces what it showed


class BrowseView(Panel):
    """One table at a time, or all of them when words are searched; and one item in full."""

    script = "browse"

    def __init__(self, books: Catalogue, place: Visit | None = None) -> None:
        self.books = books
        self.place = place or Visit(books.chapters()[0].titles[0].name)
        self.trail: list[Visit] = []  # where one came from
        self.trouble = ""
        self._twin = f"coprod-browse-{id(self)}"
        super().__init__(self.describe())

    def describe(self) -> dict[str, Any]:
        """Return what the page shows."""
        place, say = self.place, BROWSE
        found = found_at(self.books, place)
        item = self.books.item(place.item) if place.item else None
        back = self.books.item(self.trail[-1].item).label if self.trail else ""
        return {
            "shelf": [
                {"heading": c.heading, "titles": [t._asdict() for t in c.titles]}
                for c in self.books.chapters()
            ],
            "table": place.table,
            "about": found.about,
            "text": place.text,
            "filters": [_filter(f) for f in found.filters],
            "chosen": place.chosen,
            "entries": [entry._asdict() for entry in found.entries],
            "found": found.counted,
            "empty": found.empty,
            "item": drawn_item(item) if item else None,
            "back": say["back"].format(label=back) if back else "",
            "trouble": self.trouble,
            "words": say,
            "stopped": say["gone"],
        }

    def heard(self, verb: str, content: dict[str, Any]) -> None:
        """Do what the page asked for."""
        value, place = str(content.get("value", "")), self.place
        if verb == "table":
            table = self.books.named(value) if value else ""
            self._go(Visit(table, place.text), trail=[])
        elif verb == "search":
            self.place = place._replace(text=value)
        elif verb == "filter":
            chosen = {**place.chosen, str(content.get("field")): value}
            self.place = place._replace(chosen=chosen)
        elif verb == "clear":
            self.place = place._replace(text="", chosen={})
        elif verb == "open":
            self._go(place._replace(item=self.books.item(value).id), trail=[])
        elif verb == "follow":
            table = self.books.item(value).table
            here = place._replace(item=value) if table == place.table else Visit(table, item=value)
            self._go(here, trail=[*self.trail, place])
        elif verb == "back" and self.trail:
            self._go(self.trail[-1], trail=self.trail[:-1])

    def _go(self, place: Visit, trail: list[Visit]) -> None:
        self.place, self.trail = place, trail

    def take(self, content: dict[str, Any]) -> None:
        if content.get("verb") == "settle":  # all that was sent before this is on the page
            self.send({"settled": content.get("value")})
            return
        with self.confirming(content):
            self.trouble = ""
            try:
                self.heard(str(content.get("verb")), content)
            except CoprodError as error:
                self.trouble = str(error)
            self.set_shown(self.describe())
        update_display(self.twin(), raw=True, display_id=self._twin, metadata=_TWIN)

    def twin(self) -> dict[str, Any]:
        """Return what the panel shows, for where no kernel runs."""
        item = self.books.item(self.place.item) if self.place.item else None
        return bundle(listing(found_at(self.books, self.place), item))

    def show(self) -> None:
        """Put the panel, and its twin for the saved file, into the cell that runs."""
        display(self)
        display(self.twin(), raw=True, display_id=self._twin, metadata=_TWIN)


def browse() -> None:
    """Show all tables to browse: choose one, narrow it, follow an item to its source.

    The tables are those in use, so a team that works with its own copy sees its own. If they
    cannot be read, the cell says what is wrong with them.
    """
    try:
        books = catalogue()
    except TableError as error:  # for somebody who edits tables, and reads no tracebacks
        print(error)
        return
    shell = get_ipython()
    parent: dict[str, Any] = getattr(shell, "get_parent", dict)() if shell else {}
    cell = str(parent.get("metadata", {}).get("cellId", ""))
    former = _shown.pop(cell, None) if cell else None
    # Run again, it goes on where it was, unless somebody has changed the tables meanwhile.
    view = BrowseView(books, former.place if former and former.books is books else None)
    if former:
        former.close()
    if cell:
        _shown[cell] = view
    if shell is not None:
        view.show()


def _filter(one: Filter) -> dict[str, Any]:
    return {**one._asdict(), "choices": [choice._asdict() for choice in one.choices]}


def drawn_item(item: Item) -> dict[str, Any]:
    """Return an item in full as the page draws it (`itemView` in ``items.js``)."""
    return {
        **item._asdict(),
        "facts": [fact._asdict() for fact in item.facts],
        "references": [one._asdict() for one in item.references],
        "mentions": [fact._asdict() for fact in item.mentions],
        "find": how_to_find(item),
    }
