"""What is claimed, by what it rests on: bars to press, the items behind them, and each in full."""

from typing import Any

from coprod.browsing.panel import drawn_item
from coprod.browsing.state import EntryState, FollowItem, GoBack, OpenItem
from coprod.browsing.words import BROWSE
from coprod.keep.workbook import Workbook
from coprod.panel.step_end import StepEnd
from coprod.panel.view import View
from coprod.parts import StepName
from coprod.progress.scene import Scene
from coprod.seminar.claims.chart import GROUPED, START, ClaimsBar, ClaimsInfo, Segment, claims_info
from coprod.seminar.claims.state import (
    BarPart,
    BarState,
    BasisState,
    ClaimsMessage,
    ClaimsNotes,
    ClaimsState,
    CloseList,
    GroupClaims,
    ListClaims,
    ShowSide,
)
from coprod.seminar.claims.words import CLAIMS, ITEMS, SIDES, TAKE_PROMPT, WAYS
from coprod.seminar.take.panel import TakeView
from coprod.sources.catalogue import Catalogue, Item, catalogue
from coprod.words import counted

LEADS = ("cost-bearers",)  # nothing that would tell how a case went on


class ClaimsView(View):
    """The debate in bars, by basis. What somebody looks at is no answer: no record holds it."""

    script = "claims"
    only_looks = True
    step: StepName = "claims"
    depends_on = ()
    hears: Any = ClaimsMessage

    def __init__(self, workbook: Workbook) -> None:
        self.side, self.by = START, ""
        self.part: tuple[str, str] | None = None  # the bar and the basis ("": all) that are listed
        self.trail: list[str] = []  # the item that is open, and those one came from
        super().__init__(workbook)

    def describe(self, scene: Scene) -> ClaimsState:
        info = claims_info(self.side, self.by)
        bar, basis, ids = _found(info, self.part)
        books = catalogue()
        here = self.trail[-1] if self.trail else ""
        return ClaimsState(
            step=self.step,
            sides=tuple(SIDES.items()),
            side=info.side,
            ways=tuple((way, WAYS[way]) for way in GROUPED[info.side]),
            by=info.by,
            sentence=info.sentence,
            notes=ClaimsNotes(info.caution, info.counted, info.rest, info.note),
            bars=(_bar(info.overall), *map(_bar, info.bars)),
            scales=_scales(info),
            bases=tuple(BasisState(**meaning._asdict()) for meaning in info.bases),
            part=self.part,
            entries=tuple(_entry(books.item(id, ())) for id in ids),
            list_title=_list_title(bar, basis, len(ids)),
            item=drawn_item(books.item(here, LEADS)) if here else None,
            back=self._back(books),
            say={**BROWSE, **CLAIMS},
        )

    def _back(self, books: Catalogue) -> str:
        """Say to which item the way back leads; "" where one came from none."""
        before = self.trail[-2] if len(self.trail) > 1 else ""
        label = books.item(before, ()).label if before else ""
        return CLAIMS["to_item"].format(label=label) if label else ""

    def heard(self, message: ClaimsMessage) -> None:
        match message:
            case ShowSide(side):
                self.side = side
                self._close()
            case GroupClaims(by):
                self.by = by
                self._close()
            case ListClaims(bar, basis):
                self.part, self.trail = (bar, basis), []
            case CloseList():
                self._close()
            case OpenItem(id):
                self.trail = [catalogue().item(id, ()).id]
            case FollowItem(id):
                self.trail = [*self.trail, catalogue().item(id, ()).id]
            case GoBack():
                self.trail = self.trail[:-1]
        self.show(self.workbook.scene)

    def _close(self) -> None:
        self.part, self.trail = None, []


def _list_title(bar: str, basis: str, n: int) -> str:
    """Return the heading of the list of items; "" where none is listed."""
    form = "listed_basis" if basis else "listed"
    return CLAIMS[form].format(row=bar, basis=basis, counted=counted(ITEMS, n)) if bar else ""


def _entry(item: Item) -> EntryState:
    """Return an item as a list shows it (`itemList` in ``items.js``)."""
    return EntryState(item.id, item.label, item.text, item.heading, item.external)


def _bar(bar: ClaimsBar) -> BarState:
    """Return a bar as the page draws it: a name and a number for each of its parts, and for all."""
    n = len(bar.items)
    return BarState(
        id=bar.id,
        label=bar.label,
        parts=tuple(_part(bar, segment) for segment in bar.segments),
        n=n,
        all=CLAIMS["in_all"].format(n=n),
        name=CLAIMS["whole"].format(row=bar.label, n=n),
    )


def _scales(info: ClaimsInfo) -> tuple[str, str]:
    """Say on which scale the topmost bar is drawn, and on which all others."""
    most = max((len(bar.items) for bar in info.bars), default=0)
    top = CLAIMS["scale"].format(n=len(info.overall.items))
    return top, CLAIMS["own_scale"].format(n=most)


def _part(bar: ClaimsBar, segment: Segment) -> BarPart:
    n = len(segment.items)
    name = CLAIMS["part"].format(row=bar.label, n=n, basis=segment.label.lower())
    return BarPart(segment.basis, n, name)


def _found(info: ClaimsInfo, part: tuple[str, str] | None) -> tuple[str, str, tuple[str, ...]]:
    """Return the names of a bar and of a basis ("": all), and the items there."""
    if part is None:
        return "", "", ()
    bar = next((one for one in (info.overall, *info.bars) if one.id == part[0]), None)
    if bar is None:
        return "", "", ()
    if not part[1]:
        return bar.label, "", bar.items
    found = (one for one in bar.segments if one.basis == part[1])
    segment = next(found, Segment(part[1], "", ()))
    return bar.label, segment.label.lower(), segment.items


def claims(workbook: Workbook) -> list[View]:
    """Show what is claimed for and against coproduction, by what it rests on."""
    take = TakeView(workbook, "claims", TAKE_PROMPT)
    return [ClaimsView(workbook), take, StepEnd(workbook, "claims")]
