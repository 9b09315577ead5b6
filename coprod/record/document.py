"""The record as one value: how it is read, written, looked up, and followed by its next state."""

import json
import secrets
from functools import cached_property
from typing import Any, Self

from pydantic import ValidationError

from coprod import lineage, tables
from coprod.errors import RecordError
from coprod.parts import (
    FROM_FILE,
    TEAM,
    Condition,
    Decision,
    Rating,
    Save,
    Seminar,
    TablesUsed,
    Walk,
    Wording,
    now,
    tidy,
)
from coprod.record.building import build
from coprod.record.contents import SOFTWARE, Contents
from coprod.record.explaining import explain
from coprod.record.index import Index, labels
from coprod.record.links import broken, uses
from coprod.record.upgrades import read_document
from coprod.sources.wording import look_up, wordings

# What tells one state of the same answers from another.
META: tuple[str, ...] = ("revision", "changed", "created", "software", "saves")
META += ("begun_from", "line", "forebears")
ON_SCREEN = ("at", "since", "spent")  # what a walk holds that changes without a new revision


class Document(Contents):
    """What a decision record holds, checked as a whole; `Record` adds the verbs of each step.

    A verb needs no more than this: what is looked up here, and `_next`.
    """

    def model_post_init(self, _context: Any) -> None:
        """Refuse a record that does not hold together; see `coprod.record.links`."""
        for problem in broken(self):
            raise ValueError(problem)

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
        return build(cls, "record", fields)

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """Read a record, whatever version wrote it; `RecordError` says what is wrong with it."""
        return cls.from_document(read_document(text))

    @classmethod
    def from_document(cls, document: dict[str, Any]) -> Self:
        """Build a record of parsed JSON that `coprod.record.upgrades` has brought up to date."""
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

    def condition(self, item: str) -> Condition:
        """Return the wording of a condition; `RecordError` lists the ids it could have been."""
        if found := self._index.conditions.get(item):
            return found
        known = ", ".join(c.id for c in self.conditions)
        raise RecordError(f"'{item}' is not a condition of this record. Use one of: {known}.")

    def rating(self, item: str, by: str = TEAM) -> Rating:
        """Return how a condition was rated; "not-rated" where nobody did."""
        self.condition(item)
        if found := self._index.ratings.get((item, by)):
            return found
        return build(Rating, item, {"item": item, "by": by})

    def wording(self, item: str) -> Wording:
        """Return the wording of an item the record names, as the team saw it."""
        if found := self._index.wordings.get(item):
            return found
        raise RecordError(f"This record does not name '{item}'.")

    def label(self, item: str) -> str:
        """Return what to call a condition, aim, cost, item or partner group; "" for ""."""
        return self._labels.get(item, "")

    @property
    def decision(self) -> Decision:
        """The first decision, or an empty one: nothing said."""
        return self.decisions[0] if self.decisions else Decision()

    def decision_for(self, partner: str = "") -> Decision:
        """Return the decision for a partner group ("": for none in particular), or an empty one."""
        return self._index.decisions.get(partner) or Decision(partner=partner)

    @cached_property
    def _index(self) -> Index:
        return Index.of(self)

    @cached_property
    def _labels(self) -> dict[str, str]:
        return labels(self)

    def same_answers(self, other: "Document") -> bool:
        """Tell whether two records say the same, whenever, wherever and in whichever revision."""

        def answers(record: Document) -> dict[str, Any]:
            meta = dict.fromkeys(META, True)
            times = {"started", "minutes", "agenda", "plan", *ON_SCREEN}
            return record.model_dump(exclude={**meta, "walk": times})

        return answers(self) == answers(other)

    def apart_from_screen(self) -> Self:
        """Return the record as it is at whichever step the team stands."""
        fields = Walk.model_fields
        nowhere = {name: fields[name].default for name in ON_SCREEN}
        return self.model_copy(update={"walk": self.walk.model_copy(update=nowhere)})

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
        changed = self.model_copy(update=changes)
        fields = {
            **{key: getattr(changed, key) for key in type(self).model_fields},
            "wordings": _wordings_of(changed),
            "revision": self.revision + 1,
            "changed": now(),
            "software": SOFTWARE,
        }
        fields["schema"] = fields.pop("schema_version")
        return build(type(self), "record", fields)

    def _seen(self, item: str) -> Wording:
        """Return the wording the team saw, else today's: tables may have lost an item since."""
        return self._index.wordings.get(item) or look_up(item)


def _wordings_of(record: Contents) -> tuple[Wording, ...]:
    """Return the wording of all that is named: as it was seen first, else today's."""
    known = {w.id: w for w in record.wordings}
    found: dict[str, Wording] = {}
    named = [use.item for use in uses(record) if use.item]
    while named:
        item = named.pop()
        if item not in found:
            wording = found[item] = known.get(item) or look_up(item)
            named += [wording.under] if wording.under else []
    return tuple(sorted(found.values(), key=lambda w: (w.table, w.order, w.id)))
