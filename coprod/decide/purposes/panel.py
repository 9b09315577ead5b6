"""Purposes: the arguments opened into claims, and the aims that the team makes of them."""

from typing import Any

from coprod.decide.purposes.private import PrivateView
from coprod.decide.purposes.words import AIM_FIELDS, FAMILY_FIELD, PURPOSES
from coprod.keep.workbook import Workbook
from coprod.panel.drawn import CardState, card, options, shelf_of, with_options
from coprod.panel.picked import PickedView, Verbs
from coprod.panel.states import plain
from coprod.panel.view import View
from coprod.panel.words import NUMBERED
from coprod.parts import Aim, StepName
from coprod.progress.scene import LABELS
from coprod.record import Record
from coprod.sources import shelf
from coprod.words.fields import by_id
from coprod.words.scales import COUNTS

FIELDS = by_id((*AIM_FIELDS, FAMILY_FIELD))


class PurposesView(PickedView):
    """The claims to pick from, and a card for each aim."""

    step: StepName = "purposes"
    depends_on = LABELS
    verbs = Verbs(Record.add_aim, Record.change_aim, Record.remove_aim)
    own_fields = FIELDS

    def there(self, record: Record) -> tuple[Any, ...]:
        return record.aims

    def to_pick(self) -> dict[str, Any]:
        shown: dict[str, Any] = plain(shelf_of({"": shelf.claims()}, other=PURPOSES["other"]))
        return shown

    def picked(self, record: Record) -> dict[str, str]:
        return {aim.claim: aim.id for aim in record.aims if aim.claim}

    def notes(self, record: Record) -> list[str]:
        return [PURPOSES["invite"]]

    def say(self) -> dict[str, str]:
        return {"own": PURPOSES["own"], "cards": PURPOSES["cards"]}

    def empty(self, record: Record) -> str:
        return PURPOSES["empty"]

    def cards(self, record: Record) -> list[CardState]:
        return [self._card(record, n, aim) for n, aim in enumerate(record.aims, start=1)]

    def _card(self, record: Record, n: int, aim: Aim) -> CardState:
        families = list(shelf.families())
        if aim.family and aim.family not in dict(families):  # these tables have it no more
            families.append((aim.family, record.label(aim.family)))
        choices = {"stage": options(record, "stages"), "family": families}
        fields = [*AIM_FIELDS, *([] if aim.claim else [FAMILY_FIELD])]
        claim = record.wording(aim.claim) if aim.claim else None
        strength = None if aim.strength is None else COUNTS[aim.strength]
        return card(
            aim.id,
            with_options(fields, choices),
            dict(aim),
            NUMBERED.format(n=n, label=record.label(aim.id)),
            about=[claim.text, claim.origin] if claim else [],
            said=PURPOSES["weighed"].format(strength=strength)
            if strength
            else PURPOSES["unweighed"],
            fold=True,
            remove=PURPOSES["remove"],
        )


def purposes(workbook: Workbook) -> list[View]:
    """Show the arguments, the aims made of them, and a note for one person alone."""
    return [PurposesView(workbook), PrivateView(workbook)]
