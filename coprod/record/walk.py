"""The verbs of the walk: which agenda, what is left out, and at which step the team stands."""

from typing import Any, Self

from coprod.errors import RecordError, either
from coprod.parts import Walk, now
from coprod.record.building import edited
from coprod.record.document import Document
from coprod.sources.wording import SEMINAR, agendas
from coprod.steps import declared, steps_of

QUICK = "agenda-quick"


class Walks(Document):
    """The verbs of the walk."""

    def set_walk(self, **fields: Any) -> Self:
        """Set how the team goes through the steps (`coprod.parts.Walk`).

        Another route is another plan, so the agenda goes with the former one. Where the clock
        is started again, the time at the steps counts from there.
        """
        if "route" in fields and "plan" not in fields:
            fields = {"agenda": "", "plan": (), **fields}
        walk = edited(self.walk, Walk, "walk", fields)
        if "started" in fields:
            since = walk.started if walk.at else None
            walk = walk.model_copy(update={"since": since, "spent": ()})
        return self._next(walk=walk)

    def set_agenda(self, id: str) -> Self:
        """Go by an agenda of the table ``agendas``; its slots are copied into the record.

        >>> from coprod import Record
        >>> record = Record.new().set_agenda("agenda-45")
        >>> record.walk.minutes, record.walk.plan[0].title
        (45, 'Your project')
        """
        offered = agendas()
        if id not in offered:
            raise RecordError(f"'{id}' is no agenda. Use {either(offered)}.")
        use, plan = offered[id].use, offered[id].slots
        return self.set_walk(
            agenda=id,
            plan=plan,
            minutes=sum(slot.minutes for slot in plan),
            route="quick" if id == QUICK else "seminar" if use == SEMINAR else "full",
        )

    def skip(self, step: str, skipped: bool = True) -> Self:
        """Note that a step is left out on purpose, or is not after all.

        >>> from coprod import Record
        >>> Record.new().skip("costs").walk.skipped
        ('costs',)
        """
        self._check(step)
        left = {*self.walk.skipped, step} if skipped else {*self.walk.skipped} - {step}
        return self.set_walk(skipped=tuple(s for s in declared() if s in left))

    def go_to(self, step: str | None) -> Self:
        """Note which step is on the shared screen; ``None`` for the list of all steps.

        It is no answer, so the record keeps its revision. While the clock runs, the time since
        the last move is counted for the step that is left.

        >>> from coprod import Record
        >>> record = Record.new().go_to("costs")
        >>> record.walk.at, record.revision
        ('costs', 0)
        """
        if step == self.walk.at:
            return self
        if step is not None:
            self._check(step)
        moment = now()
        moved = {
            "at": step,
            "since": moment if step and self.walk.runs(moment) else None,
            "spent": self.walk.spent_by(moment),
        }
        walk = edited(self.walk, Walk, "walk", moved)
        return self.model_copy(update={"walk": walk})

    def off_screen(self) -> Self:
        """Return the record as it is on no shared screen: no step is at hand, no time goes by."""
        walk = self.walk.model_copy(update={"at": None, "since": None})
        return self.model_copy(update={"walk": walk})

    def _check(self, step: str) -> None:
        steps = steps_of(self.walk.route)
        if step not in steps:
            what = "a seminar" if self.seminar else "a decision"
            raise RecordError(f"'{step}' is no step of {what}. Use {either(steps)}.")
