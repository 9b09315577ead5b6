"""The panel that browses the tables: choose one, narrow it, follow an item to its source."""

from typing import Any

from IPython import get_ipython
from IPython.display import display, update_display

from coprod import words
from coprod.carrier import KEY
from coprod.catalogue import Catalogue, Entry, Item, catalogue
from coprod.errors import CoprodError
from coprod.panels.view import Panel, script
from coprod.report import listing

_TWIN = {KEY: {"panel": "browse"}}
_shown: dict[str, "BrowseView"] = {}  # by cell: one that is run again replaces what it showed


class BrowseView(Panel):
    """One table at a time, or all of them when words are searched; and one item in full."""

    _esm = script("browse.js")

    def __init__(self, books: Catalogue) -> None:
        self.books = books
        self.table = books.shelf()[0].titles[0].name  # "": all tables
        self.text = ""
        self.chosen: dict[str, str] = {}
        self.item = ""
        self.trail: list[tuple[str, str]] = []  # tables and items one came from
        self.trouble = ""
        self._twin = f"coprod-browse-{id(self)}"
        super().__init__(state=self.describe())
        self.on_msg(self._heard)

    def entries(self) -> list[Entry]:
        """Return the items listed now; all tables at once are too many to list unasked."""
        if not (self.table or self.text.strip()):
            return []
        return self.books.find(self.table, self.text, self.chosen)

    def shown_item(self) -> Item | None:
        """Return the item shown in full, if any is."""
        return self.books.item(self.item) if self.item else None

    def describe(self) -> dict[str, Any]:
        """Return what the page shows."""
        item, say = self.shown_item(), words.BROWSE
        entries = self.entries()
        every = len(self.books.find(self.table)) if self.table else 0
        found = words.FOUND_SOME if every > len(entries) else words.FOUND_ALL
        idle = not (self.table or self.text.strip())
        return {
            "shelf": [
                {"heading": c.heading, "titles": [t._asdict() for t in c.titles]}
                for c in self.books.shelf()
            ],
            "table": self.table,
            "about": self.books.about(self.table)
            if self.table
            else say["type" if idle else "everywhere"],
            "text": self.text,
            "filters": [_filter(one) for one in self.books.filters(self.table)]
            if self.table
            else [],
            "chosen": self.chosen,
            "entries": [entry._asdict() for entry in entries],
            "found": "" if idle else found.format(n=len(entries), all=every),
            "empty": "" if entries or idle else say["none"],
            "item": _item(item) if item else None,
            "back": say["back"].format(label=self.books.item(self.trail[-1][1]).label)
            if self.trail
            else "",
            "trouble": self.trouble,
            "words": say,
            "stopped": say["gone"],
        }

    def heard(self, verb: str, content: dict[str, Any]) -> None:
        """Do what the page asked for."""
        value = str(content.get("value", ""))
        if verb == "table":
            self.table, self.chosen, self.item, self.trail = value, {}, "", []
        elif verb == "search":
            self.text = value
        elif verb == "filter":
            self.chosen = {**self.chosen, str(content.get("field")): value}
        elif verb == "clear":
            self.text, self.chosen = "", {}
        elif verb == "open":
            self.item, self.trail = value, []
        elif verb == "follow":
            table, here = self.books.item(value).table, (self.table, self.item)
            self._go(table, value)
            self.trail.append(here)
        elif verb == "back" and self.trail:
            self._go(*self.trail.pop())

    def _go(self, table: str, item: str) -> None:
        if self.table != table:
            self.table, self.text, self.chosen = table, "", {}
        self.item = item

    def _heard(self, _widget: Any, content: dict[str, Any], _buffers: Any) -> None:
        if content.get("verb") == "settle":  # all that was sent before this is on the page
            self.send({"settled": content.get("value")})
            return
        self.trouble = ""
        try:
            self.heard(str(content.get("verb")), content)
        except CoprodError as error:
            self.trouble = str(error)
        self.state = self.describe()
        update_display(self.twin(), raw=True, display_id=self._twin, metadata=_TWIN)

    def twin(self) -> dict[str, Any]:
        """Return what the panel shows, for where no kernel runs."""
        title = next(
            (t.title for c in self.books.shelf() for t in c.titles if t.name == self.table),
            words.BROWSE["all"],
        )
        return listing(title, self.state["about"], self.entries(), self.shown_item())

    def show(self) -> None:
        """Put the panel, and its twin for the saved file, into the cell that runs."""
        display(self)
        display(self.twin(), raw=True, display_id=self._twin, metadata=_TWIN)


def browse() -> None:
    """Show all tables to browse: choose one, narrow it, follow an item to its source.

    The tables are those in use, so a team that works with its own copy sees its own.

    Raises
    ------
    TableError
        If any table cannot be read or breaks its rules.
    """
    view = BrowseView(catalogue())
    shell = get_ipython()
    if shell is None:
        return
    parent: dict[str, Any] = getattr(shell, "get_parent", dict)()
    cell = str(parent.get("metadata", {}).get("cellId", ""))
    if cell in _shown:
        _shown.pop(cell).close()
    _shown[cell] = view
    view.show()


def _filter(one: Any) -> dict[str, Any]:
    return {**one._asdict(), "choices": [choice._asdict() for choice in one.choices]}


def _item(item: Item) -> dict[str, Any]:
    say = words.BROWSE
    quoted = " … ".join(f"“{anchor}”" for anchor in item.search_for)
    return {
        **item._asdict(),
        "facts": [fact._asdict() for fact in item.facts],
        "references": [one._asdict() for one in item.references],
        "mentions": [fact._asdict() for fact in item.mentions],
        "find": say["search_for"].format(words=quoted) if quoted else "",
    }
