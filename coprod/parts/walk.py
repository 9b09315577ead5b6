"""How a team goes through the steps: its route, its agenda, its clock, where it stands."""

from datetime import datetime, timedelta
from typing import Annotated

from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError
from pydantic_core.core_schema import no_info_plain_validator_function

from coprod.parts.base import Count, Moment, Part, SlugOrBlank, Text
from coprod.steps import Route, declared


class _Named:
    """A step that is declared, by its name; in the schema of a record, one of a list."""

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: object) -> CoreSchema:
        return no_info_plain_validator_function(_known)

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: object, _handler: object) -> JsonSchemaValue:
        return {"enum": list(declared()), "type": "string"}


def _known(name: object) -> object:
    known = list(declared())
    if isinstance(name, str) and name in known:
        return str.__str__(name)
    *most, last = (repr(one) for one in known)
    expected = {"expected": f"{', '.join(most)} or {last}"}
    raise PydanticCustomError("literal_error", "Input should be {expected}", expected)


StepName = Annotated[str, _Named]
SESSION = timedelta(hours=12)  # no session is longer


class Slot(Part):
    """A part of an agenda: a step of the path, or ``None`` for a welcome or a break."""

    step: StepName | None = None
    title: Text
    minutes: Count


class Spent(Part):
    """How long a step was on the shared screen while the clock ran."""

    step: StepName
    seconds: Count


class Walk(Part):
    """How the team goes through the steps.

    `started` and `minutes` tell how much time is left; `skipped` lists the steps left out on
    purpose, in the order of the path. `agenda` is the id of the agenda that was chosen, "" where
    none was, and `plan` its slots as they were then.

    `at` is the step on the shared screen, ``None`` for the list of all steps or where nothing
    tells. `since` is when it came there, if the clock runs; `spent` is the time at steps that
    were left. These three are no answers: they change without a new revision.
    """

    route: Route = "full"
    started: Moment | None = None
    minutes: Count | None = None
    skipped: tuple[StepName, ...] = ()
    agenda: SlugOrBlank = ""
    plan: tuple[Slot, ...] = ()
    at: StepName | None = None
    since: Moment | None = None
    spent: tuple[Spent, ...] = ()

    def runs(self, moment: datetime) -> bool:
        """Tell whether the clock runs: one of another day is no session that ran over time."""
        return self.started is not None and moment - self.started < SESSION

    def spent_by(self, moment: datetime) -> tuple[Spent, ...]:
        """Return the time spent at each step, that at the step at hand up to `moment`."""
        seconds = {one.step: one.seconds for one in self.spent}
        if self.at and self.since and self.runs(moment):
            # Clocks are set back at times.
            here = max(int((moment - self.since).total_seconds()), 0)
            seconds[self.at] = seconds.get(self.at, 0) + here
        return tuple(Spent(step=step, seconds=n) for step, n in seconds.items())
