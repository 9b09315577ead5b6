"""What purposes and costs share: items are picked from the tables, and each gets a card."""

from collections.abc import Callable
from typing import Any, ClassVar, NamedTuple

from coprod.panel.cards import CardsView
from coprod.panel.fields import entered
from coprod.record import Record
from coprod.words.fields import Field


class Verbs(NamedTuple):
    """The verbs of the record for parts of one kind."""

    add: Callable[[Record, str], Record]
    change: Callable[..., Record]
    remove: Callable[[Record, str], Record]


class PickedView(CardsView):
    """Cards for the parts that the record's verbs add, change and remove."""

    verbs: ClassVar[Verbs]
    own_fields: ClassVar[dict[str, Field]]

    def there(self, record: Record) -> tuple[Any, ...]:
        """Return the parts in the record."""
        raise TypeError(f"{type(self).__name__} does not say what it shows")

    def put(self, card: str, field: str, value: Any) -> None:
        value = entered(self.own_fields[field], value)
        self.workbook.set_fields(self.verbs.change, card, **{field: value})

    def add(self, item: str) -> str:
        picked = self.picked(self.workbook.record)
        if item in picked:  # pressed twice before the page heard
            return picked[item]
        self.workbook.do(self.verbs.add, item)
        return str(self.there(self.workbook.record)[-1].id)

    def remove(self, card: str) -> None:
        self.workbook.do(self.verbs.remove, card)
