"""Every step, declared once: what it is called, how long it takes, and which room it has.

All else is read from here: the list of steps, the minutes, what stands open, the notebook of a
record, the methods of a workbook, the saved pages, the workshop page. Nothing of ours is imported,
so that a record can be checked against it; what stands in a room is fetched when it is asked for.

A room is a folder. There stand, under the name of the cell, `costs` say,

* in ``page.py``, ``costs(record)``: the blocks of its saved page;
* in ``panel.py``, ``costs(workbook)``: the views that its cell shows, from top to bottom;
* in ``progress.py``, for a step, ``costs_said(record)``, whether anything was said there, and
  ``costs_open(record)``, what stands open, in sentences.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, Literal

Route = Literal["full", "quick", "seminar"]
Place = Literal["page", "tools", "parked", "prompts"]


@dataclass(frozen=True)
class Cell:
    """What has a cell of its own in a notebook, and a page where a notebook is read.

    Parameters
    ----------
    name
        Its name: that of the workbook's method, the page, the cell.
    room
        Its folder, as a module within the package: "decide.costs".
    heading
        The heading above it in the notebook of a record; "" for its title.
    title
        What a step is called.
    short
        What the list of the workshop page calls it; "" for the heading in the notebook.
    rank
        Where it stands in the notebook of a record, which says first what was decided; those of
        one rank stand as they are declared. None: it stands in no record.
    place
        Where the workshop page has it: on a page of its own, or in one of the bars.
    panel
        The module of its panel within the room.
    """

    name: str
    room: str
    heading: str = ""
    title: str = ""
    short: str = ""
    rank: int | None = 3
    place: Place = "page"
    panel: str = "panel"

    def find(self, module: str, name: str = "") -> Any:
        """Return what stands in a module of the room, by default under the name of the cell."""
        return getattr(import_module(f"coprod.{self.room}.{module}"), name or self.name)

    @property
    def page(self) -> Callable[..., Any]:
        """What makes the blocks of its saved page."""
        made: Callable[..., Any] = self.find("page")
        return made

    @property
    def views(self) -> Callable[..., list[Any]]:
        """What makes the views of its cell."""
        made: Callable[..., list[Any]] = self.find(self.panel)
        return made


@dataclass(frozen=True)
class Step(Cell):
    """A step of the path. The first in a list of cells comes first on the path.

    Parameters
    ----------
    minutes
        What it takes on each route where no agenda was chosen. On other routes it is not asked.
    whether
        Whether it is asked only as long as the question is whether to coproduce.
    wide
        Whether it has a picture that needs the whole screen.
    """

    minutes: Mapping[Route, int] = field(default_factory=dict, hash=False)
    whether: bool = False
    wide: bool = False

    def said(self, record: Any) -> bool:
        """Tell whether a record holds anything that was said here."""
        return bool(self.find("progress", f"{self.name}_said")(record))

    def blockers(self, record: Any) -> list[str]:
        """Return what still stands open, in sentences; nothing has to be mended."""
        sentences: list[str] = self.find("progress", f"{self.name}_open")(record)
        return sentences


SUMMARY = Cell("summary", "session.start", rank=0, place="tools")
OVERVIEW = Cell("steps", "session.steps", "Steps taken", short="Overview", rank=5)
PARKED = Cell("parked", "session.parked", "Parking lot", rank=4, place="parked")

# What a notebook of a decision has, in the order in which a team walks it.
DECISION: tuple[Cell, ...] = (
    SUMMARY,
    OVERVIEW,
    Step(
        "frame",
        "decide.frame",
        "Project and question",
        title="Your project",
        minutes={"quick": 1, "full": 5},
    ),
    Step("purposes", "decide.purposes", title="Purposes", minutes={"full": 15}),
    Step(
        "conditions",
        "decide.conditions",
        title="Conditions",
        minutes={"quick": 6, "full": 20},
        whether=True,
    ),
    Step("costs", "decide.costs", title="Costs", minutes={"full": 12}),
    Step("resources", "decide.resources", title="Resources", minutes={"full": 5}),
    Step(
        "alternatives",
        "decide.alternatives",
        title="Alternatives",
        minutes={"full": 10},
        whether=True,
    ),
    Step(
        "balance",
        "decide.balance",
        title="Balance",
        minutes={"quick": 1, "full": 5},
        rank=2,
        whether=True,
        wide=True,
    ),
    Step("how", "decide.how", title="How", minutes={"full": 10}),
    Step("decision", "decide.decision", title="Decision", minutes={"quick": 2, "full": 8}, rank=1),
    PARKED,
    Cell("handout", "session.handout", rank=None, place="prompts"),
)
# And one of a seminar.
SEMINAR: tuple[Cell, ...] = (
    SUMMARY,
    OVERVIEW,
    Cell("you", "seminar.you", "Your name and project", short="You"),
    Step(
        "claims", "seminar.claims", short="Claims", title="What is claimed", minutes={"seminar": 8}
    ),
    Step("definitions", "seminar.definitions", title="Definitions", minutes={"seminar": 8}),
    Step("case", "seminar.case", short="Case", title="A real case", minutes={"seminar": 7}),
    Step("rating", "seminar.case", short="Rating", title="Your rating", minutes={"seminar": 18}),
    Step(
        "reveal",
        "seminar.case",
        short="Reveal",
        panel="reveal",
        title="The reveal",
        minutes={"seminar": 12},
    ),
    Step(
        "readings",
        "seminar.readings",
        short="Readings",
        title="Two readings",
        minutes={"seminar": 14},
    ),
    Step(
        "debate",
        "seminar.debate",
        short="Assumptions",
        title="Eight assumptions",
        minutes={"seminar": 10},
    ),
    Step(
        "evaluation",
        "seminar.evaluation",
        short="Not known",
        title="What is not known",
        minutes={"seminar": 13},
    ),
    PARKED,
    Cell("teacher", "seminar.teacher", rank=None, place="prompts"),
)


def cells(seminar: bool | None = None) -> dict[str, Cell]:
    """Return the cells of a decision or of a seminar by name, in order; by default all of them."""
    lists = {True: (SEMINAR,), False: (DECISION,), None: (DECISION, SEMINAR)}[seminar]
    return {cell.name: cell for every in lists for cell in every}


def declared(seminar: bool | None = None) -> dict[str, Step]:
    """Return the steps of a decision or of a seminar by name, in order; by default all of them.

    >>> list(declared(seminar=False))[:2], declared()["rating"].title
    (['frame', 'purposes'], 'Your rating')
    """
    return {name: cell for name, cell in cells(seminar).items() if isinstance(cell, Step)}


def title(name: str) -> str:
    """Return what a step is called."""
    return declared()[name].title


def steps_of(route: Route) -> tuple[str, ...]:
    """Return the names of the steps on the path that a route belongs to, in order."""
    return tuple(declared(route == "seminar"))


def in_record(seminar: bool) -> list[Cell]:
    """Return what the notebook of a record shows, in the order in which it is read.

    >>> [cell.name for cell in in_record(seminar=False)][:4]
    ['summary', 'decision', 'balance', 'frame']
    """
    shown = [(cell.rank, cell) for cell in cells(seminar).values() if cell.rank is not None]
    return [cell for _, cell in sorted(shown, key=lambda one: one[0])]
