"""What is claimed, by what it rests on: bars to press, the items behind them, and each in full."""

from typing import Any

from coprod.browsing.panel import drawn_item
from coprod.browsing.words import BROWSE
from coprod.keep.workbook import Workbook
from coprod.panel.step_end import StepEnd
from coprod.panel.view import View
from coprod.parts import StepName
from coprod.progress.scene import Scene
from coprod.seminar.claims.chart import GROUPED, START, ClaimsBar, ClaimsInfo, Segment, claims_info
from coprod.seminar.claims.words import CLAIMS, ITEMS, SIDES, TAKE_PROMPT, WAYS
from coprod.seminar.take.panel import TakeView
from coprod.sources.catalogue import Item, catalogue
from coprod.words import counted

LEADS = ("cost-bearers",)  # nothing that would tell how a case went on


class ClaimsView(View):
    """The debate in bars, by basis. What somebody looks at is no answer: no record holds it."""

    script = "claims"
    only_looks = True
    step: StepName = "claims"
    depends_on = ()

    def __init__(self, workbook: Workbook) -> None:
        self.side, self.by = START, ""
        self.part: tuple[str, str] | None = None  # the bar and the basis ("": all) that are listed
        self.trail: list[str] = []  # the item that is open, and those one came from
        super().__init__(workbook)

    def describe(self, scene: Scene) -> dict[str, Any]:
        info = claims_info(self.side, self.by)
        listed = self._listed(info)
        return {
            "step": self.step,
            "sides": list(SIDES.items()),
            "side": info.side,
            "ways": [(way, WAYS[way]) for way in GROUPED[info.side]],
            "by": info.by,
            "sentence": info.sentence,
            "notes": {
                "caution": info.caution,
                "counted": info.counted,
                "rest": info.rest,
                "by": info.note,
            },
            "bars": [_bar(info.overall), *map(_bar, info.bars)],
            "scales": _scales(info),
            "bases": [meaning._asdict() for meaning in info.bases],
            "part": self.part,
            **listed,
            "say": {**BROWSE, **CLAIMS},
        }

    def _listed(self, info: ClaimsInfo) -> dict[str, Any]:
        """Return the items that are listed, and the one that is open, as the page draws them."""
        books = catalogue()
        bar, basis, ids = _found(info, self.part)
        n = counted(ITEMS, len(ids))
        form = "listed_basis" if basis else "listed"
        *before, here = ["", *self.trail][-2:]
        back = books.item(before[0], ()).label if before and before[0] else ""
        return {
            "entries": [_entry(books.item(id, ())) for id in ids],
            "list_title": CLAIMS[form].format(row=bar, basis=basis, counted=n) if bar else "",
            "item": drawn_item(books.item(here, LEADS)) if here else None,
            "back": CLAIMS["to_item"].format(label=back) if back else "",
        }

    def heard(self, verb: str, content: dict[str, Any]) -> None:
        value = str(content.get("value", ""))
        if verb in ("side", "by"):
            setattr(self, verb, value)
            self.part, self.trail = None, []
        elif verb == "list":
            self.part = (str(content.get("bar")), str(content.get("basis")))
            self.trail = []
        elif verb == "close":
            self.part, self.trail = None, []
        elif verb == "open":
            self.trail = [value]
        elif verb == "follow":
            self.trail = [*self.trail, value]
        elif verb == "back":
            self.trail = self.trail[:-1]
        else:
            super().heard(verb, content)
        self.show(self.workbook.scene)


def _entry(item: Item) -> dict[str, Any]:
    """Return an item as a list shows it (`itemList` in ``items.js``)."""
    names = ("id", "label", "text", "heading", "external")
    return {name: getattr(item, name) for name in names}


def _bar(bar: ClaimsBar) -> dict[str, Any]:
    """Return a bar as the page draws it: a name and a number for each of its parts, and for all."""
    n = len(bar.items)
    return {
        "id": bar.id,
        "label": bar.label,
        "parts": [_part(bar, segment) for segment in bar.segments],
        "n": n,
        "all": CLAIMS["in_all"].format(n=n),
        "name": CLAIMS["whole"].format(row=bar.label, n=n),
    }


def _scales(info: ClaimsInfo) -> list[str]:
    """Say on which scale the topmost bar is drawn, and on which all others."""
    most = max((len(bar.items) for bar in info.bars), default=0)
    top = CLAIMS["scale"].format(n=len(info.overall.items))
    return [top, CLAIMS["own_scale"].format(n=most)]


def _part(bar: ClaimsBar, segment: Segment) -> dict[str, Any]:
    n = len(segment.items)
    name = CLAIMS["part"].format(row=bar.label, n=n, basis=segment.label.lower())
    return {"basis": segment.basis, "n": n, "name": name}


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
