"""The verbs that rate conditions."""

from collections.abc import Iterable
from typing import Any, Self

from coprod.errors import RecordError
from coprod.parts import TEAM, Rating, State
from coprod.record.building import build
from coprod.record.document import Document

UNRATED = ("not-rated", "not-sure", "not-applicable")


class Rates(Document):
    """The verbs that rate conditions."""

    def rate(
        self,
        item: str,
        *,
        less: int | None = None,
        more: int | None = None,
        reason: str | None = None,
        references: Iterable[str] | None = None,
        by: str = TEAM,
    ) -> Self:
        """Rate a condition: how strongly each pole holds here.

        Parameters
        ----------
        item
            Id of the condition.
        less, more
            Strength of the pole that speaks for less, or for more, coproduction: 0 (not at all)
            to 3 (strongly). A pole left out is not rated. 0 and 0 is "in between".
        reason, references
            Why, and what that rests on; left out, they stay as they were.

        Raises
        ------
        RecordError
            If no such condition, no strength, or a strength other than 0, 1, 2 or 3 is given.
        """
        if less is None and more is None:
            raise RecordError(
                f"{item}: give a strength for less=, more= or both, 0 to 3; "
                "or say mark(…, 'not-rated')."
            )
        return self._rated(item, by, reason, references, state="rated", less=less, more=more)

    def mark(
        self,
        item: str,
        state: State,
        *,
        reason: str | None = None,
        references: Iterable[str] | None = None,
        by: str = TEAM,
    ) -> Self:
        """Say that a condition is "not-sure", "not-applicable" or "not-rated": three answers."""
        if state not in UNRATED:
            raise RecordError(f"'{state}' is not a state. Use one of: {', '.join(UNRATED)}.")
        return self._rated(item, by, reason, references, state=state, less=None, more=None)

    def give_reason(self, item: str, reason: str, by: str = TEAM) -> Self:
        """Say why, and leave the rating as it is."""
        return self._rated(item, by, reason, None)

    def _rated(
        self,
        item: str,
        by: str,
        reason: str | None,
        references: Iterable[str] | None,
        **changes: Any,
    ) -> Self:
        old = self.rating(item, by)
        if reason is not None:
            changes["reason"] = reason
        if references is not None:
            changes["references"] = references
        new = build(Rating, item, {**dict(old), **changes})
        if new == old:
            return self
        others = [r for r in self.ratings if (r.item, r.by) != (item, by)]
        kept = others if new == Rating(item=item, by=by) else [*others, new]
        order = {c.id: c.number for c in self.conditions}
        return self._next(ratings=tuple(sorted(kept, key=lambda r: (order[r.item], r.by))))
