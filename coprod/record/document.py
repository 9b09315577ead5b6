"""What a decision record holds, how it is read and written, and how one state follows another."""

import json
import secrets
from collections.abc import Mapping
from functools import cached_property
from types import SimpleNamespace
from typing import Any, Literal, Self, TypeVar

from pydantic import Field, ValidationError

from coprod import __version__, lineage, tables
from coprod.errors import RecordError, either
from coprod.letters import shortened
from coprod.parts import (
    FROM_FILE,
    TEAM,
    Aim,
    Comparison,
    Condition,
    Count,
    Decision,
    ExpectedCost,
    Forebear,
    Frame,
    How,
    Moment,
    Origin,
    Part,
    Rating,
    Remark,
    Resources,
    Save,
    Seminar,
    Slug,
    SlugOrBlank,
    TablesUsed,
    Text,
    Walk,
    Wording,
    now,
    tidy,
)
from coprod.record.links import broken, uses
from coprod.record.lists import Found, place
from coprod.upgrades import SCHEMA, explain, read_document
from coprod.wording import look_up, wordings
from coprod.words import NOT_NAMED

P = TypeVar("P", bound=Part)
# What tells one state of the same answers from another.
META: tuple[str, ...] = ("revision", "changed", "created", "software", "saves")
META += ("begun_from", "line", "forebears")
PLACE = ("at", "since", "spent")  # what a walk holds that changes without a new revision


class Document(Part):
    """What a decision record holds; `Record` adds the verbs that change it.

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
    frame, aims, costs, resources, comparisons, how, decisions, walk
        What the team said at each step; blank where it said nothing. An aim or a cost has an id
        of its own, since decisions refer to it.
    parked
        Remarks put aside. They are no answers; each has an id of its own.
    seminar
        What was said in a seminar; ``None`` in the record of a decision.
    wordings
        The wording of every other item of the tables that the record names, as the team saw it.
    saves
        The revisions that were saved as records, oldest first.
    begun_from
        The record this one was begun from, as a copy or by going on; ``None`` for none.
    line, forebears
        Who wrote this state, and what it goes on from; see `coprod.lineage`. No answers.
    """

    schema_version: Literal["coprod-record/1"] = Field(default=SCHEMA, alias="schema")
    id: Slug
    revision: Count = 0
    created: Moment
    changed: Moment
    software: Text = f"coprod {__version__}"
    tables: TablesUsed
    title: Text = ""
    question: Text = ""
    conditions: tuple[Condition, ...]
    ratings: tuple[Rating, ...] = ()
    frame: Frame = Frame()
    aims: tuple[Aim, ...] = ()
    costs: tuple[ExpectedCost, ...] = ()
    resources: Resources = Resources()
    comparisons: tuple[Comparison, ...] = ()
    how: How = How()
    decisions: tuple[Decision, ...] = ()
    parked: tuple[Remark, ...] = ()
    walk: Walk = Walk()
    seminar: Seminar | None = None
    wordings: tuple[Wording, ...] = ()
    saves: tuple[Save, ...] = ()
    begun_from: Origin | None = None
    line: SlugOrBlank = ""
    forebears: tuple[Forebear, ...] = ()

    def model_post_init(self, context: Any) -> None:
        for problem in broken(self):
            raise ValueError(problem)

    # --- making and reading ---------------------------------------------------------------

    @classmethod
    def new(
        cls, title: str = "", *, question: str = "", id: str | None = None, seminar: bool = False
    ) -> Self:
        """Return an empty record that holds today's wording of the conditions.

        With `seminar` it is the record of a seminar, else that of a decision.

        >>> from coprod import Record
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
        if seminar:
            fields |= {"seminar": Seminar(), "walk": Walk(route="seminar")}
        return cls._build(cls, "record", fields)

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """Read a record, whatever version wrote it; `RecordError` says what is wrong with it."""
        return cls.from_document(read_document(text))

    @classmethod
    def from_document(cls, document: dict[str, Any]) -> Self:
        """Build a record of parsed JSON that `coprod.upgrades` has brought up to date."""
        document = {key: value for key, value in document.items() if key != lineage.DIGEST}
        try:
            return cls.model_validate(document, context={FROM_FILE: True})
        except ValidationError as error:
            raise RecordError(explain(error, document=document)) from None

    def to_document(self) -> dict[str, Any]:
        """Return the record as plain JSON values, with the digest by which it is known whole."""
        document = self.model_dump(mode="json", by_alias=True)
        return {**document, lineage.DIGEST: lineage.digest(document)}

    def to_json(self) -> str:
        """Return the record as JSON, one value a line, in Unicode."""
        return json.dumps(self.to_document(), ensure_ascii=False, indent=1) + "\n"

    # --- looking --------------------------------------------------------------------------

    def condition(self, item: str) -> Condition:
        """Return the wording of a condition; `RecordError` lists the ids it could have been."""
        if found := self._found.conditions.get(item):
            return found
        known = ", ".join(c.id for c in self.conditions)
        raise RecordError(f"'{item}' is not a condition of this record. Use one of: {known}.")

    def rating(self, item: str, by: str = TEAM) -> Rating:
        """Return how a condition was rated; "not-rated" where nobody did."""
        self.condition(item)
        if found := self._found.ratings.get((item, by)):
            return found
        return self._build(Rating, item, {"item": item, "by": by})

    def wording(self, item: str) -> Wording:
        """Return the wording of an item the record names, as the team saw it."""
        if found := self._found.wordings.get(item):
            return found
        raise RecordError(f"This record does not name '{item}'.")

    def label(self, item: str) -> str:
        """Return what to call a condition, aim, cost, item or partner group; "" for ""."""
        return self._labels.get(item, "")

    @cached_property
    def _labels(self) -> dict[str, str]:
        named = {c.id: c.label for c in self.conditions}
        named |= {w.id: w.label for w in self.wordings}
        named |= {p.id: p.name for p in self.frame.partners}
        named |= {a.id: named.get(a.claim) or _short(a.outcome) or NOT_NAMED for a in self.aims}
        named |= {c.id: named.get(c.item) or _short(c.what) or NOT_NAMED for c in self.costs}
        return named

    @property
    def decision(self) -> Decision:
        """The first decision, or an empty one: nothing said."""
        return self.decisions[0] if self.decisions else Decision()

    def decision_for(self, partner: str = "") -> Decision:
        """Return the decision for a partner group ("": for none in particular), or an empty one."""
        return self._found.decisions.get(partner) or Decision(partner=partner)

    @cached_property
    def _found(self) -> Found:
        return Found.of(self)

    def same_answers(self, other: "Document") -> bool:
        """Tell whether two records say the same, whenever, wherever and in whichever revision."""

        def answers(record: Document) -> dict[str, Any]:
            meta = dict.fromkeys(META, True)
            times = {"started", "minutes", "agenda", "plan", *PLACE}
            return record.model_dump(exclude={**meta, "walk": times})

        return answers(self) == answers(other)

    def apart_from_place(self) -> Self:
        """Return the record as it is at whichever step the team stands."""
        fields = Walk.model_fields
        nowhere = {name: fields[name].default for name in PLACE}
        return self.model_copy(update={"walk": self.walk.model_copy(update=nowhere)})

    # --- changing -------------------------------------------------------------------------

    def retitle(self, title: str | None = None, question: str | None = None) -> Self:
        """Name the project and the question that stands before the team."""
        return self._next(
            title=self.title if title is None else title,
            question=self.question if question is None else question,
        )

    def marked_saved(self) -> Self:
        """Note that the next revision is the one that was saved as a record."""
        return self._next(saves=(*self.saves, Save(revision=self.revision + 1, at=now())))

    def as_revision(self, revision: int) -> Self:
        """Return the same answers as a later revision (undo goes forward, too)."""
        return self.model_copy(update={"revision": revision, "changed": now()})

    # --- inside ---------------------------------------------------------------------------

    def __copy__(self) -> Self:
        """Return a copy, to be changed by `model_copy`: what was looked up here does not hold."""
        copied = super().__copy__()
        for name in copied.__dict__.keys() - type(self).model_fields.keys():
            del copied.__dict__[name]
        return copied

    def _next(self, **changes: Any) -> Self:
        """Return the record with changes, checked, as the next revision; itself if none differ."""
        changes = {key: tidy(value) for key, value in changes.items()}
        if all(getattr(self, key) == value for key, value in changes.items()):
            return self
        fields = {**{key: getattr(self, key) for key in type(self).model_fields}, **changes}
        fields["schema"] = fields.pop("schema_version")
        fields["wordings"] = self._wordings(fields)
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

    def _wordings(self, fields: dict[str, Any]) -> tuple[Wording, ...]:
        """Return the wording of all that is named: as it was seen first, else today's."""
        known = {w.id: w for w in self.wordings}
        found: dict[str, Wording] = {}
        named = [use.item for use in uses(SimpleNamespace(**fields)) if use.item]
        while named:
            item = named.pop()
            if item not in found:
                wording = found[item] = known.get(item) or look_up(item)
                named += [wording.under] if wording.under else []
        return tuple(sorted(found.values(), key=lambda w: (w.table, w.order, w.id)))

    def _edited(self, old: P, part: type[P], what: str, fields: Mapping[str, Any]) -> P:
        """Return a part with other values in some fields, checked."""
        unknown = sorted(set(fields) - set(part.model_fields))
        if unknown:
            raise RecordError(
                f"{what}, `{unknown[0]}`: there is no such field. Use {either(part.model_fields)}."
            )
        return self._build(part, what, {**dict(old), **fields})

    def _seen(self, item: str) -> Wording:
        """Return the wording the team saw, else today's: tables may have lost an item since."""
        return self._found.wordings.get(item) or look_up(item)

    def _with(
        self, parts: tuple[P, ...], part: type[P], id: str, fields: Mapping[str, Any]
    ) -> tuple[P, ...]:
        """Return parts with other values in some fields of the one with an id."""
        at = place(parts, id)
        return (*parts[:at], self._edited(parts[at], part, id, fields), *parts[at + 1 :])

    @staticmethod
    def _build(part: type[P], what: str, fields: dict[str, Any]) -> P:
        try:
            return part(**fields)
        except ValidationError as error:
            raise RecordError(explain(error, what)) from None


def _short(text: str, most: int = 40) -> str:
    """Return text as a label: its first line, cut after a word; "" for blank text."""
    line = " ".join(text.strip().split("\n")[0].split())
    return shortened(line, most)
