"""The decision, for each group of partners: what, why, who disagrees, when to look again."""

from dataclasses import replace
from typing import Any

from coprod.decide.decision.read_out import decision_sentence
from coprod.decide.decision.words import DECISION, DECISION_FIELDS, NO_GROUP_NAMED, NOT_DECIDED
from coprod.keep.workbook import Workbook
from coprod.panel.cards import CardsView
from coprod.panel.drawn import (
    CardState,
    card,
    options,
    rows_of,
    weighed,
    with_columns,
    with_options,
)
from coprod.panel.fields import entered
from coprod.panel.view import View
from coprod.panel.words import AWAY
from coprod.parts import Decision, Partner, StepName
from coprod.progress.scene import LABELS, Scene
from coprod.progress.scope import REQUIRED_BY
from coprod.rating.words import sources
from coprod.record import Record
from coprod.words import NO_NAME
from coprod.words.fields import Field, by_id
from coprod.words.scales import CHOICE

FIELDS = by_id(DECISION_FIELDS)
GENERAL = "general"


class DecisionView(CardsView):
    """A card for each partner group; one for all of them where no group is named."""

    step: StepName = "decision"
    depends_on = ("decisions", "frame", *LABELS)
    general = False  # whether something was said for no group in particular

    def show(self, scene: Scene, afresh: bool = False) -> None:
        self.general = self.general and not afresh
        super().show(scene, afresh)

    def cards(self, record: Record) -> list[CardState]:
        partners = record.frame.partners
        general = record.decision_for()
        made = [self._card(record, partner) for partner in partners]
        # Once it is on the page it stays there while somebody clears its last field to write anew.
        self.general = self.general or general != Decision()
        if self.general or not partners:
            made.insert(0, self._general(record, general, bool(partners)))
        if len(made) > 1:
            made = [replace(one, fold=True, open=n == 0) for n, one in enumerate(made)]
        return made

    def _general(self, record: Record, decision: Decision, among: bool) -> CardState:
        title = NO_GROUP_NAMED if among else ""
        return card(GENERAL, _fields(record), _values(decision), title, **_beneath(decision))

    def _card(self, record: Record, partner: Partner) -> CardState:
        decision = record.decision_for(partner.id)
        must = bool(partner.required)
        whether = not must or decision.choice is not None
        leave = {"partners"} if whether else {"partners", "choice"}
        by = REQUIRED_BY.format(who=partner.required_by) if partner.required_by else ""
        return card(
            partner.id,
            [field for field in _fields(record) if field.id not in leave],
            _values(decision),
            partner.name or NO_NAME,
            about=[DECISION["required"].format(by=by)] if must else [],
            **(_beneath(decision, whom=True) | ({"said": DECISION["how"]} if must else {})),
        )

    def sentence(self, scene: Scene) -> str:
        return decision_sentence(scene.record)

    def _away(self, scene: Scene) -> str:
        # Where every group has to be involved, there are still reasons and a day to note.
        return AWAY["skipped"] if self.step in scene.record.walk.skipped else ""

    def put(self, card: str, field: str, value: Any) -> None:
        value = entered(FIELDS[field], value)
        if field == "dissent":
            value = [row for row in value if (row["who"] + row["on"] + row["why"]).strip()]
        self.workbook.decide("" if card == GENERAL else card, **{field: value})


def _fields(record: Record) -> list[Field]:
    on = weighed(record)
    choices = {"stages": options(record, "stages"), "rests_on": on}
    fields = with_options(DECISION_FIELDS, choices)
    return [with_columns(field, on=on) if field.id == "dissent" else field for field in fields]


def _values(decision: Decision) -> dict[str, Any]:
    rows = {name: rows_of(getattr(decision, name)) for name in ("dissent", "predictions")}
    return {**dict(decision), **rows}


def _beneath(decision: Decision, whom: bool = False) -> dict[str, Any]:
    """Return what a card says of a decision beside its fields, which may lack one for `whom`."""
    choice = CHOICE[decision.choice] if decision.choice else NOT_DECIDED
    lines = [sources(decision.references)]
    if whom and decision.partners:
        lines.insert(0, f"{FIELDS['partners'].label}: {decision.partners}")
    return {"sources": "\n".join(filter(None, lines)), "said": choice}


def decision(workbook: Workbook) -> list[View]:
    """Show the decision, and Save record."""
    return [DecisionView(workbook)]
