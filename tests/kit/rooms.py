"""What is declared of steps and cells, as the tests go through it."""

from importlib import import_module

from coprod.rating.words import UNRATED
from coprod.steps import cells, declared

STEP = {name: step.title for name, step in declared(seminar=False).items()}
SEMINAR_STEP = {name: step.title for name, step in declared(seminar=True).items()}
MINUTES = {
    route: {name: step.minutes[route] for name, step in declared().items() if route in step.minutes}
    for route in ("quick", "full", "seminar")
}


def _of_record(seminar: bool) -> list[str]:
    return [name for name, cell in cells(seminar).items() if cell.rank is not None]


PANELS = _of_record(seminar=False)
SHARED = [name for name in PANELS if name in cells(seminar=True)]
SEMINAR = [name for name in _of_record(seminar=True) if name not in SHARED]
AIDS = [name for name, cell in cells().items() if cell.rank is None]


def _sentences(names: dict[str, str]) -> dict[str, tuple[str, str]]:
    rooms = [import_module(f"coprod.{cells()[name].room}.words") for name in names]
    every = [vars(room).get("STILL_OPEN", {}) for room in dict.fromkeys(rooms)]
    told = {key: forms for one in every for key, forms in one.items()}
    assert len(told) == sum(map(len, every)), "two rooms call something open by one key"
    return told


BLOCKER, SEMINAR_BLOCKER = _sentences(STEP), _sentences(SEMINAR_STEP)
BLOCKER["unrated"] = UNRATED  # at a step of either
