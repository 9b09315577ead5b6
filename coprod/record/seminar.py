"""The verbs of a seminar: examples sorted, a case rated and revealed, stances taken, a sketch."""

from collections.abc import Iterable
from typing import Any, Self, TypeVar

from coprod.errors import RecordError
from coprod.parts import (
    CaseWork,
    Hands,
    Line,
    Measure,
    Part,
    Placing,
    Rating,
    Seminar,
    Sketch,
    Stance,
    State,
    Take,
    now,
)
from coprod.record.building import build, edited, with_edited
from coprod.record.document import Document
from coprod.record.lists import next_id, without
from coprod.record.rating import UNRATED
from coprod.sources.wording import facts_of, look_up
from coprod.steps import declared

P = TypeVar("P", bound=Part)
KEPT = (
    "This case is revealed, so what was rated before stays as it was. Write what you would rate "
    "otherwise under The reveal."
)


class Studies(Document):
    """The verbs of a seminar."""

    @property
    def is_seminar(self) -> bool:
        """Whether this is the record of a seminar, and not that of a decision."""
        return self.seminar is not None

    @property
    def studied(self) -> Seminar:
        """What was said in the seminar; blank where nothing was."""
        return self.seminar or Seminar()

    def take_from(self, step: str, text: str) -> Self:
        """Note what one takes from a step of the seminar, in place of what was noted before."""
        return self._set_entry("takes", Take, {"step": step}, {"text": text}, list(declared()))

    def place(self, item: str, **fields: Any) -> Self:
        """Put an example of involvement where one thinks it belongs (`coprod.parts.Placing`).

        >>> from coprod import Record
        >>> record = Record.new(seminar=True).place("act-consult", level=2, counts="depends")
        >>> record.studied.placing("act-consult").level
        2
        """
        return self._set_entry("placings", Placing, {"item": item}, fields)

    def compare_placings(self, compared: bool = True) -> Self:
        """Note that the examples were compared with where the sources put them."""
        return self._seminar(compared=compared)

    def choose_case(self, case: str) -> Self:
        """Bring a case to the screen; what was known at the time is copied into the record."""
        cases = self.studied.cases
        if case and not self.studied.work(case):
            if look_up(case).table != "cases":
                raise RecordError(f"'{case}' is no case.")
            work = build(CaseWork, "case", {"case": case, "facts": facts_of(case, "before")})
            cases = (*cases, work)
        return self._seminar(case=case, cases=cases)

    def rate_case(
        self,
        case: str,
        item: str,
        *,
        less: int | None = None,
        more: int | None = None,
        reason: str | None = None,
    ) -> Self:
        """Rate a condition of a case by what was known at the time; see `Record.rate`."""
        if less is None and more is None:
            raise RecordError(f"{item}: give a strength for less=, more= or both, 0 to 3.")
        return self._rated_in(case, item, reason, state="rated", less=less, more=more)

    def mark_case(self, case: str, item: str, state: State, *, reason: str | None = None) -> Self:
        """Say that a condition of a case is "not-sure", "not-applicable" or "not-rated"."""
        if state not in UNRATED:
            raise RecordError(f"'{state}' is not a state. Use one of: {', '.join(UNRATED)}.")
        return self._rated_in(case, item, reason, state=state, less=None, more=None)

    def reason_in_case(self, case: str, item: str, reason: str) -> Self:
        """Say why a condition of a case was rated so."""
        return self._rated_in(case, item, reason)

    def count_hands(self, case: str, item: str, **fields: Any) -> Self:
        """Note a show of hands on a condition of a case (`coprod.parts.Hands`)."""
        self.condition(item)
        work = self._work(case)
        new = edited(work.hand(item), Hands, "hands", fields)
        others = [h for h in work.hands if h.item != item]
        kept = others if new == Hands(item=item) else [*others, new]
        return self._working(case, hands=self._by_condition(kept))

    def reveal(self, case: str) -> Self:
        """Show what was done and what came of it. The ratings of the case stay from now on."""
        work = self._work(case)
        if work.revealed:
            return self
        # The tables may have lost a fact that somebody rated by.
        more = tuple(fact for fact in facts_of(case) if fact not in work.facts)
        moment = now()
        first = work.first_revealed or moment
        facts = (*work.facts, *more)
        return self._working(case, revealed=moment, first_revealed=first, facts=facts)

    def knowing(self, later: "Studies") -> Self:
        """Return the record as undo brings it back: what was revealed since was seen all the same.

        It keeps when a case was first revealed, so that a rating made after it does not pass for
        one made before.
        """
        seen = {work.case: work.first_revealed for work in later.studied.cases}
        cases = tuple(
            work.model_copy(update={"first_revealed": work.first_revealed or seen.get(work.case)})
            for work in self.studied.cases
        )
        if cases == self.studied.cases:
            return self
        seminar = self.studied.model_copy(update={"cases": cases})
        return self.model_copy(update={"seminar": seminar})

    def say_after(self, case: str, text: str) -> Self:
        """Say what one would rate otherwise now that the case is revealed."""
        return self._working(case, after=text)

    def take_side(self, item: str, **fields: Any) -> Self:
        """Say whose reading of a line is the stronger, and why (`coprod.parts.Line`)."""
        return self._set_entry("lines", Line, {"item": item}, fields)

    def take_stance(self, item: str, **fields: Any) -> Self:
        """Say how far one agrees with an assumption (`coprod.parts.Stance`).

        >>> from coprod import Record
        >>> record = Record.new(seminar=True).take_stance("assumption-power", before=3)
        >>> record.take_stance("assumption-power", after=1).studied.stances[0].shift
        -2
        """
        return self._set_entry("stances", Stance, {"item": item}, fields)

    def sketch(self, **fields: Any) -> Self:
        """Set fields of the sketch of an evaluation (`coprod.parts.Sketch`)."""
        return self._seminar(sketch=edited(self.studied.sketch, Sketch, "sketch", fields))

    def add_measure(self, item: str = "", **fields: Any) -> Self:
        """Add something to look at: an outcome, an open question or one's own."""
        measures = self.studied.sketch.measures
        new = {"id": next_id("measure", measures), "item": item, **fields}
        return self.sketch(measures=(*measures, build(Measure, "measure", new)))

    def change_measure(self, id: str, **fields: Any) -> Self:
        """Change fields of something to look at (`coprod.parts.Measure`)."""
        return self.sketch(measures=with_edited(self.studied.sketch.measures, Measure, id, fields))

    def remove_measure(self, id: str) -> Self:
        """Take something to look at out of the sketch."""
        return self.sketch(measures=without(self.studied.sketch.measures, id))

    def _seminar(self, **changes: Any) -> Self:
        if self.seminar is None:
            raise RecordError("This is the record of a decision. Begin one with seminar=True.")
        return self._next(seminar=edited(self.studied, Seminar, "seminar", changes))

    def _set_entry(
        self,
        name: str,
        part: type[P],
        key: dict[str, str],
        fields: dict[str, Any],
        order: list[str] | None = None,
    ) -> Self:
        """Set fields of the entry of a list; one in which nothing is said any more goes."""
        [(by, value)] = key.items()
        blank = build(part, value, dict(key))
        entries: dict[str, P] = {getattr(e, by): e for e in getattr(self.studied, name)}
        new = edited(entries.pop(value, blank), part, value, fields)
        if new != blank:
            entries[value] = new

        def stands(entry: P) -> int:
            id = getattr(entry, by)
            return order.index(id) if order else self._seen(id).order

        return self._seminar(**{name: tuple(sorted(entries.values(), key=stands))})

    def _work(self, case: str) -> CaseWork:
        work = self.studied.work(case)
        if not case or work is None:
            raise RecordError("No such case is open. Choose one under A real case.")
        return work

    def _working(self, case: str, **changes: Any) -> Self:
        new = edited(self._work(case), CaseWork, case, changes)
        cases = tuple(new if work.case == case else work for work in self.studied.cases)
        return self._seminar(cases=cases)

    def _rated_in(self, case: str, item: str, reason: str | None, **changes: Any) -> Self:
        self.condition(item)
        work = self._work(case)
        if work.revealed:
            raise RecordError(KEPT)
        if reason is not None:
            changes["reason"] = reason
        new = build(Rating, item, {**dict(work.rating(item)), **changes})
        others = [r for r in work.ratings if (r.item, r.by) != (item, new.by)]
        kept = others if new == Rating(item=item) else [*others, new]
        return self._working(case, ratings=self._by_condition(kept))

    def _by_condition(self, parts: Iterable[Any]) -> tuple[Any, ...]:
        order = {c.id: c.number for c in self.conditions}
        return tuple(sorted(parts, key=lambda part: order[part.item]))
