"""The panel that browses the tables: choose one, narrow it, follow an item to its source."""

from typing import Any, ClassVar

from IPython import get_ipython
from IPython.display import display, update_display

from coprod.browsing.page import listing
from coprod.browsing.state import (
    BrowseMessage,
    BrowseShelf,
    BrowseState,
    ChapterState,
    ChooseTable,
    ClearSearch,
    EntryState,
    FactState,
    FilterBy,
    FilterChoiceState,
    FilterState,
    FollowItem,
    GoBack,
    ItemState,
    OpenItem,
    ReferenceState,
    SearchFor,
    TableState,
)
from coprod.browsing.visit import Visit, found_at, how_to_find
from coprod.browsing.words import BROWSE
from coprod.errors import CoprodError, TableError
from coprod.keep.carrier import KEY
from coprod.page.bundle import bundle
from coprod.panel.messages import understood
from coprod.panel.saving import FileSaved, Settle
from coprod.panel.states import plain
from coprod.panel.view import Panel
from coprod.sources.catalogue import Catalogue, Filter, Item, catalogue

_TWIN = {KEY: {"panel": "browse"}}
_shown: dict[str, "BrowseView"] = {}  # by cell: one that is run again replaces what it showed


class BrowseView(Panel):
    """One table at a time, or all of them when words are searched; and one item in full."""

    script = "browse"
    hears: ClassVar[Any] = BrowseMessage

    def __init__(self, books: Catalogue, place: Visit | None = None) -> None:
        self.books = books
        self.place = place or Visit(books.chapters()[0].titles[0].name)
        self.trail: list[Visit] = []  # where one came from
        self.trouble = ""
        self._twin = f"coprod-browse-{id(self)}"
        super().__init__(self.describe(), plain(_shelf(books)))

    def describe(self) -> BrowseState:
        """Return what the page shows."""
        place, say = self.place, BROWSE
        found = found_at(self.books, place)
        item = self.books.item(place.item) if place.item else None
        back = self.books.item(self.trail[-1].item).label if self.trail else ""
        return BrowseState(
            table=place.table,
            about=found.about,
            text=place.text,
            filters=[_filter(one) for one in found.filters],
            chosen=place.chosen,
            entries=[EntryState(*entry) for entry in found.entries],
            found=found.counted,
            empty=found.empty,
            item=drawn_item(item) if item else None,
            back=say["back"].format(label=back) if back else "",
            trouble=self.trouble,
            words=say,
            stopped=say["gone"],
        )

    def heard(self, message: BrowseMessage) -> None:
        """Do what the page asked for."""
        place = self.place
        match message:
            case ChooseTable(value=name):
                self._go(Visit(self.books.named(name) if name else "", place.text), trail=[])
            case SearchFor(value=text):
                self.place = place._replace(text=text)
            case FilterBy(field=field, value=value):
                self.place = place._replace(chosen={**place.chosen, field: value})
            case ClearSearch():
                self.place = place._replace(text="", chosen={})
            case OpenItem(value=id):
                self._go(place._replace(item=self.books.item(id).id), trail=[])
            case FollowItem(value=id):
                self._follow(id)
            case GoBack() if self.trail:
                self._go(self.trail[-1], trail=self.trail[:-1])

    def _follow(self, id: str) -> None:
        place, table = self.place, self.books.item(id).table
        here = place._replace(item=id) if table == place.table else Visit(table, item=id)
        self._go(here, trail=[*self.trail, place])

    def _go(self, place: Visit, trail: list[Visit]) -> None:
        self.place, self.trail = place, trail

    def take(self, content: dict[str, Any]) -> None:
        with self.confirming(content):
            message: Any = understood(self.hears, content)
            if isinstance(message, Settle):  # all that was sent before this is on the page
                self.send({"settled": message.value})
            if isinstance(message, Settle | FileSaved):
                return
            self.trouble = ""
            try:
                self.heard(message)
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


def _shelf(books: Catalogue) -> BrowseShelf:
    return BrowseShelf(
        [
            ChapterState(chapter.heading, [TableState(*title) for title in chapter.titles])
            for chapter in books.chapters()
        ]
    )


def _filter(one: Filter) -> FilterState:
    return FilterState(one.field, one.title, [FilterChoiceState(*choice) for choice in one.choices])


def drawn_item(item: Item) -> ItemState:
    """Return an item in full as the page draws it (`itemView` in ``items.js``)."""
    return ItemState(
        id=item.id,
        table=item.table,
        heading=item.heading,
        external=item.external,
        label=item.label,
        text=item.text,
        facts=[FactState(*fact) for fact in item.facts],
        place=item.place,
        find=how_to_find(item),
        address=item.address,
        basis=item.basis,
        note=item.note,
        references=[ReferenceState(*one) for one in item.references],
        mentions=[FactState(*fact) for fact in item.mentions],
    )
