"""The decision record: one immutable value, and the verbs that turn it into the next one.

    record = Record.new(title="Evaluation of a school meals pilot")
    record = record.rate("cond-contestation", less=3, reason="Parties are split over it.")
    record = record.mark("cond-conflicts", "not-sure")

Every verb returns a new record whose revision is one higher, or the same record where nothing
changed. What a record holds when it is written to a file is said in `coprod.parts`.
"""

import secrets
from collections.abc import Iterable
from typing import Any, Literal, Self, TypeVar

from pydantic import Field, ValidationError

from coprod import __version__, tables
from coprod.errors import RecordError
from coprod.parts import (
    TEAM,
    Condition,
    Decision,
    Moment,
    Part,
    Rating,
    Save,
    Slug,
    State,
    TablesUsed,
    Text,
    now,
    tidy,
)
from coprod.upgrades import SCHEMA, explain, read_document
from coprod.wording import wordings

__all__ = ["Record"]

P = TypeVar("P", bound=Part)
UNRATED = ("not-rated", "not-sure", "not-applicable")


class Record(Part):
    """A decision record; see `Record.new`, `rate`, `mark`, `decide` and `to_json`.

    Attributes
    ----------
    schema_version
        Always "coprod-record/1"; written as ``schema``.
    id, revision
        The record and its state: a later revision of the same id supersedes an earlier one.
    created, changed
        Times in UTC, to the second.
    conditions
        The wording of every condition as the team saw it, rated or not.
    ratings
        One entry a condition and rater; a condition without one is not rated.
    saves
        The revisions that were saved as records, oldest first.
    """

    schema_version: Literal["coprod-record/1"] = Field(default=SCHEMA, alias="schema")
    id: Slug
    revision: int = Field(default=0, ge=0)
    created: Moment
    changed: Moment
    software: Text = f"coprod {__version__}"
    tables: TablesUsed
    title: Text = ""
    question: Text = ""
    conditions: tuple[Condition, ...]
    ratings: tuple[Rating, ...] = ()
    decisions: tuple[Decision, ...] = ()
    saves: tuple[Save, ...] = ()

    def model_post_init(self, context: Any) -> None:
        known = {c.id for c in self.conditions}
        if len(known) < len(self.conditions):
            raise ValueError("a condition is in `conditions` twice; allowed is once")
        seen: set[tuple[str, str]] = set()
        for rating in self.ratings:
            if rating.item not in known:
                raise ValueError(f"'{rating.item}' is rated, but its wording is not in the record")
            if (rating.item, rating.by) in seen:
                raise ValueError(f"'{rating.item}' is rated twice by '{rating.by}'")
            seen.add((rating.item, rating.by))

    # --- making and reading ---------------------------------------------------------------

    @classmethod
    def new(cls, title: str = "", *, question: str = "", id: str | None = None) -> Self:
        """Return an empty record that holds today's wording of the conditions.

        >>> record = Record.new(title="Evaluation of a pilot")
        >>> record.revision, record.rating("cond-contestation").state
        (0, 'not-rated')
        """
        moment = now()
        fields = {
            "id": id or f"record-{moment:%Y%m%d}-{secrets.token_hex(4)}",
            "created": moment,
            "changed": moment,
            "tables": TablesUsed(name=tables.package_name(), version=tables.version()),
            "title": title,
            "question": question,
            "conditions": wordings(),
        }
        return cls._build(cls, "record", fields)

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """Read a record, whatever version wrote it; `RecordError` says what is wrong with it."""
        return cls.from_document(read_document(text))

    @classmethod
    def from_document(cls, document: dict[str, Any]) -> Self:
        """Build a record of parsed JSON that `coprod.upgrades` has brought up to date."""
        try:
            return cls.model_validate(document)
        except ValidationError as error:
            raise RecordError(explain(error, document=document)) from None

    def to_document(self) -> dict[str, Any]:
        """Return the record as plain JSON values."""
        return self.model_dump(mode="json", by_alias=True)

    def to_json(self) -> str:
        """Return the record as JSON, one value a line, in Unicode."""
        return self.model_dump_json(by_alias=True, indent=1) + "\n"

    # --- looking --------------------------------------------------------------------------

    def condition(self, item: str) -> Condition:
        """Return the wording of a condition; `RecordError` lists the ids it could have been."""
        for condition in self.conditions:
            if condition.id == item:
                return condition
        known = ", ".join(c.id for c in self.conditions)
        raise RecordError(f"'{item}' is not a condition of this record. Use one of: {known}.")

    def rating(self, item: str, by: str = TEAM) -> Rating:
        """Return how a condition was rated; "not-rated" where nobody did."""
        self.condition(item)
        for rating in self.ratings:
            if (rating.item, rating.by) == (item, by):
                return rating
        return self._build(Rating, item, {"item": item, "by": by})

    @property
    def decision(self) -> Decision:
        """The first decision, or an empty one: "undecided", nothing said."""
        return self.decisions[0] if self.decisions else Decision()

    def same_answers(self, other: "Record") -> bool:
        """Tell whether two records say the same, whenever and in whichever revision."""

        def answers(record: Record) -> dict[str, Any]:
            return record.model_dump(
                exclude={"revision", "changed", "created", "software", "saves"}
            )

        return answers(self) == answers(other)

    # --- changing -------------------------------------------------------------------------

    def retitle(self, title: str | None = None, question: str | None = None) -> Self:
        """Name the project and the question that stands before the team."""
        return self._next(
            title=self.title if title is None else title,
            question=self.question if question is None else question,
        )

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

    def decide(self, **fields: Any) -> Self:
        """Set fields of the decision (those of `coprod.parts.Decision`); the others stay.

        >>> record = Record.new().decide(choice="not-yet", review_on="2027-05-01")
        >>> record.decision.review_on
        datetime.date(2027, 5, 1)
        """
        unknown = sorted(set(fields) - set(Decision.model_fields))
        if unknown:
            raise RecordError(
                f"A decision has no '{unknown[0]}'. It has: {', '.join(Decision.model_fields)}."
            )
        fields = {k: None if v == "" and k.endswith("_on") else v for k, v in fields.items()}
        decision = self._build(Decision, "decision", {**dict(self.decision), **fields})
        if decision == self.decision:
            return self
        return self._next(decisions=(decision, *self.decisions[1:]))

    def marked_saved(self) -> Self:
        """Note that the next revision is the one that was saved as a record."""
        return self._next(saves=(*self.saves, Save(revision=self.revision + 1, at=now())))

    def as_revision(self, revision: int) -> Self:
        """Return the same answers as a later revision (undo goes forward, too)."""
        return self.model_copy(update={"revision": revision, "changed": now()})

    # --- inside ---------------------------------------------------------------------------

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
        new = self._build(Rating, item, {**dict(old), **changes})
        if new == old:
            return self
        others = [r for r in self.ratings if (r.item, r.by) != (item, by)]
        kept = others if new == Rating(item=item, by=by) else [*others, new]
        order = {c.id: c.number for c in self.conditions}
        return self._next(ratings=tuple(sorted(kept, key=lambda r: (order[r.item], r.by))))

    def _next(self, **changes: Any) -> Self:
        """Return the record with changes, checked, as the next revision; itself if none differ."""
        changes = {key: tidy(value) for key, value in changes.items()}
        if all(getattr(self, key) == value for key, value in changes.items()):
            return self
        fields = {**{key: getattr(self, key) for key in type(self).model_fields}, **changes}
        fields["schema"] = fields.pop("schema_version")
        return self._build(
            type(self),
            "record",
            {
                **fields,
                "revision": self.revision + 1,
                "changed": now(),
                "software": f"coprod {__version__}",
            },
        )

    @staticmethod
    def _build(part: type[P], what: str, fields: dict[str, Any]) -> P:
        try:
            return part(**fields)
        except ValidationError as error:
            raise RecordError(explain(error, what)) from None
