"""What purposes and costs share: items are picked from the tables, and each gets a card."""

from typing import Any, ClassVar

from coprod.panels.cards import CardsView
from coprod.panels.drawn import entered
from coprod.record import Record
from coprod.words.fields import Field


class PickedView(CardsView):
    """Cards for the parts that the record's verbs add, change and remove under one name."""

    part: ClassVar[str]  # as the verbs call it: "aim" for ``add_aim``
    own_fields: ClassVar[dict[str, Field]]

    def there(self, record: Record) -> tuple[Any, ...]:
        """Return the parts in the record."""
        raise TypeError(f"{type(self).__name__} does not say what it shows")

    def put(self, card: str, field: str, value: Any) -> None:
        value = entered(self.own_fields[field], value)
        self.workbook.do(f"change_{self.part}", card, **{field: value})

    def add(self, item: str) -> str:
        picked = self.picked(self.workbook.record)
        if item in picked:  # pressed twice before the page heard
            return picked[item]
        self.workbook.do(f"add_{self.part}", item)
        return str(self.there(self.workbook.record)[-1].id)

    def remove(self, card: str) -> None:
        self.workbook.do(f"remove_{self.part}", card)
