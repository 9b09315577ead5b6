"""How: who takes part at which stage, what they are promised, and what is agreed beforehand."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from coprod.decide.how.chart import involvement_info
from coprod.decide.how.words import (
    ASSUMPTIONS_FIELD,
    HOW,
    INVOLVEMENT_FIELD,
    PRIOR_FIELD,
    QUESTIONS_FIELD,
    RULES_FIELD,
    UNWELCOME_FIELDS,
)
from coprod.drawing.grid import Grid
from coprod.keep.workbook import Workbook
from coprod.panel.cards import CardsView
from coprod.panel.drawn import CardState, card, options, with_columns
from coprod.panel.fields import RowAbout, entered, rows_field
from coprod.panel.view import View
from coprod.parts import StepName, Wording
from coprod.progress.scene import LABELS
from coprod.record import Record
from coprod.sources import shelf
from coprod.sources.shelf import Group
from coprod.words import NO_NAME
from coprod.words.fields import Field, by_id

ANSWERED = by_id((QUESTIONS_FIELD, PRIOR_FIELD, RULES_FIELD, ASSUMPTIONS_FIELD))
INVOLVEMENT = "plan-"


class HowView(CardsView):
    """A card for each partner group with its seven stages; cards for what is agreed beforehand."""

    step: StepName = "how"
    depends_on = ("how", *LABELS)

    def notes(self, record: Record) -> list[str]:
        return [] if record.frame.partners else [HOW["no_partners"]]

    def grid(self, record: Record) -> Grid | None:
        return involvement_info(record) if record.how.involvement else None

    def cards(self, record: Record) -> list[CardState]:
        unwelcome = {field.id: getattr(record.how, field.id) for field in UNWELCOME_FIELDS}
        return [
            *(self._involvement(record, p.id) for p in record.frame.partners),
            self._answers(record, QUESTIONS_FIELD, shelf.questions()),
            self._answers(record, PRIOR_FIELD, _groups(shelf.prior_conditions())),
            self._answers(record, RULES_FIELD, _groups(shelf.ground_rules())),
            card(
                "unwelcome",
                UNWELCOME_FIELDS,
                unwelcome,
                HOW["unwelcome"],
                said=HOW["agreed" if record.how.unwelcome.strip() else "open"],
                fold=True,
            ),
            self._answers(record, ASSUMPTIONS_FIELD, shelf.assumptions()),
        ]

    def _involvement(self, record: Record, partner: str) -> CardState:
        today = list(shelf.ranked_modes())
        chosen = {i.mode for i in record.how.involvement} - {id for id, _ in today}
        today += [one for one in options(record, "modes") if one[0] in chosen]
        field = with_columns(INVOLVEMENT_FIELD, mode=today)
        stages = options(record, "stages")
        there = {i.stage: dict(i) for i in record.how.involvement if i.partner == partner}
        rows = [{**there.get(id, {}), "id": id} for id, _ in stages]
        name = record.label(partner) or NO_NAME
        planned = sum(bool(row.get("mode")) for row in rows)
        said = HOW["planned"].format(n=planned, all=len(rows))
        about = [RowAbout(id, label) for id, label in stages]
        return _folded(f"{INVOLVEMENT}{partner}", name, field, about, rows, said)

    def _answers(self, record: Record, field: Field, groups: Iterable[Group]) -> CardState:
        given = {a.item: dict(a) for a in record.how.answers}
        groups = list(groups)
        rows = [{**given.get(group.id, {}), "id": group.id} for group in groups]
        about = [RowAbout(g.id, g.label, g.text, g.beside, g.items[0].origin) for g in groups]
        answered = sum(bool(row.get("says") or row.get("text", "").strip()) for row in rows)
        said = HOW["answered"].format(n=answered, all=len(rows))
        return _folded(field.id, field.label, field, about, rows, said)

    def put(self, card: str, field: str, value: Any) -> None:
        if card.startswith(INVOLVEMENT):
            self._involve(card.removeprefix(INVOLVEMENT), entered(INVOLVEMENT_FIELD, value))
        elif field in ANSWERED:
            rows = entered(ANSWERED[field], value)
            rows = [{"item": row.pop("id"), **row} for row in rows]
            self.workbook.do(Record.answer_all, rows=rows)
        else:
            self.workbook.set_fields(Record.set_how, **{field: str(value)})

    def _involve(self, partner: str, rows: list[dict[str, Any]]) -> None:
        rows = [{"stage": row.pop("id"), **row} for row in rows]
        self.workbook.do(Record.involve_all, partner, rows=rows)


def _folded(
    id: str,
    title: str,
    field: Field,
    about: list[RowAbout],
    rows: list[dict[str, Any]],
    said: str,
) -> CardState:
    """Return a card of one field with given rows; its title stands for the field's own."""
    made = card(id, [field], {field.id: rows}, title, said=said, fold=True)
    return replace(made, fields=[rows_field(field, about, bare=True)])


def _groups(items: Iterable[Wording]) -> list[Group]:
    return [Group(item.id, [item], item.label, item.text) for item in items]


def how(workbook: Workbook) -> list[View]:
    """Show who takes part at which stage, and what is agreed beforehand."""
    return [HowView(workbook)]
