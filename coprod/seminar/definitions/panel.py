"""The definitions side by side, and examples to sort and to compare with the sources."""

from typing import Any

from coprod.errors import RecordError
from coprod.keep.workbook import Workbook
from coprod.panel.cards import CardsView
from coprod.panel.drawn import CardState, card
from coprod.panel.forms import extended
from coprod.panel.step_end import StepEnd
from coprod.panel.view import View
from coprod.parts import StepName
from coprod.progress.scene import Scene
from coprod.record import Record
from coprod.seminar.definitions.chart import (
    SHOWN,
    Example,
    both_ways,
    examples,
    facets,
    own_placing,
    side_by_side,
)
from coprod.seminar.definitions.chart import definitions as every_definition
from coprod.seminar.definitions.state import (
    ChipState,
    ColumnState,
    ComparePlacings,
    DefinitionsState,
    ExampleCard,
    FacetState,
    OtherDefinition,
    PlacingsMessage,
    PlacingsState,
    PutInColumn,
    ToldLine,
)
from coprod.seminar.definitions.words import (
    DEFINITIONS,
    EARLY,
    PLACING_FIELDS,
    PLACINGS,
    TAKE_PROMPT,
)
from coprod.seminar.take.panel import TakeView
from coprod.words import counted

# What the page of the examples says itself; the rest would tell that there is more to come.
SAID = (
    *("title", "about", "numbers", "kept", "blind", "sources"),
    *("compare", "all_the_same", "go_on"),
    *("examples", "show_all", "show_one", "previous", "next"),
)
LEAST = 2  # so many definitions are compared at least


class DefinitionsView(View):
    """Two or three definitions in columns, and the others to swap in.

    What somebody compares is no answer: no record holds it.
    """

    script = "definitions"
    only_looks = True
    step: StepName = "definitions"
    depends_on = ()
    hears: Any = PutInColumn

    def __init__(self, workbook: Workbook) -> None:
        self.columns = [one.id for one in side_by_side()]
        every = [one.id for one in every_definition() if one.id not in self.columns]
        self.columns = [*self.columns, *every][:SHOWN]  # a team's copy may lack some
        super().__init__(workbook)

    def describe(self, scene: Scene) -> DefinitionsState:
        every, columns = every_definition(), side_by_side(tuple(self.columns))
        named = DEFINITIONS["named"]
        return DefinitionsState(
            step=self.step,
            options=tuple((one.id, named.format(label=one.label, by=one.by)) for one in every),
            columns=tuple(ColumnState(one.id, one.label) for one in columns),
            most=SHOWN,
            least=LEAST,
            rows=tuple(FacetState(*row) for row in facets(columns)),
            others=tuple(
                OtherDefinition(one.id, one.label, one.by, one.facets["text"])
                for one in every
                if one not in columns
            ),
            say=DEFINITIONS,
        )

    def heard(self, message: PutInColumn) -> None:
        value, n = message.value, message.column
        if not 0 <= n < SHOWN:
            raise ValueError(f"there is no column {n}")
        if not value:
            self.columns = self.columns[:n] if n >= LEAST else self.columns
        elif value in self.columns:  # it stands there already: the two change places
            at, n = self.columns.index(value), min(n, len(self.columns) - 1)
            self.columns[at], self.columns[n] = self.columns[n], self.columns[at]
        else:
            self.columns[n : n + 1] = [value]
        self.show(self.workbook.scene)


class PlacingsView(CardsView):
    """Examples to sort, one at a time. What the sources say comes only once somebody compares."""

    script = "placings"
    step: StepName = "definitions"
    depends_on = ("studied.placings", "studied.compared", "wordings")
    hears: Any = PlacingsMessage
    ways = False

    def cards(self, record: Record) -> list[CardState]:
        return [_example(n, one) for n, one in enumerate(examples(record), start=1)]

    def describe(self, scene: Scene) -> PlacingsState:
        record = scene.record
        every = examples(record)
        left = sum(not one.is_sorted for one in every)
        return extended(
            PlacingsState,
            super().describe(scene),
            say={name: PLACINGS[name] for name in SAID},
            compared=record.studied.compared,
            early=counted(EARLY, left) if left else "",
            both=both_ways(every),
        )

    def heard(self, message: PlacingsMessage) -> None:
        match message:
            case ComparePlacings():
                self.workbook.do(Record.compare_placings)
            case _:
                super().heard(message)

    def put(self, card: str, field: str, value: Any) -> None:
        if field == "reason":
            self.workbook.do(Record.place, card, reason=value)
        elif self.workbook.record.studied.compared:
            self.epoch += 1  # the field goes back to what the record holds
            raise RecordError(PLACINGS["refused"])
        elif field == "level":
            self.workbook.do(Record.place, card, level=int(value) if value else None)
        else:
            self.workbook.set_fields(Record.place, card, **{field: value or None})

    def _away(self, scene: Scene) -> str:
        return ""


def _example(n: int, one: Example) -> ExampleCard:
    values = {"level": one.level, "counts": one.counts, "reason": one.reason}
    return card(
        one.id,
        PLACING_FIELDS,
        values,
        one.label,
        of=ExampleCard,
        text=one.text,
        own=own_placing(one) if one.compared else "",
        told=_told(one),
        chip=_chip(n, one),
    )


def _chip(n: int, one: Example) -> ChipState:
    """Return what leads to an example: its number, whether it is sorted, and both in words."""
    state = PLACINGS["sorted" if one.is_sorted else "not_sorted"]
    name = PLACINGS["chip"].format(n=n, label=one.label, state=state)
    title = PLACINGS["numbered"].format(n=n, label=one.label)
    return ChipState(n, one.is_sorted, name, state, title)


def _told(one: Example) -> tuple[ToldLine, ...]:
    """Return what the sources say of an example, line by line; () before somebody compared."""
    if one.compared is None:
        return ()
    told = (one.compared.ranked, one.compared.counted, one.compared.alternative)
    lines = [ToldLine("", line.text, line.place) for line in dict.fromkeys(told)]
    if text := one.compared.explanation:
        lines.append(ToldLine(PLACINGS["explanation"], text, ""))
    return tuple(lines)


def definitions(workbook: Workbook) -> list[View]:
    """Show the definitions side by side, and examples to sort."""
    take = TakeView(workbook, "definitions", TAKE_PROMPT)
    end = StepEnd(workbook, "definitions")
    return [DefinitionsView(workbook), PlacingsView(workbook), take, end]
