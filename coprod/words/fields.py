"""The fields of every form: what they are called, and the hint beneath.

A field says its kind; what a page and the record make of each kind stands in ``panel/fields.py``.
Options that come from the tables are filled in by the panel.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

CLEAR = "Clear"
NONE_CHOSEN = "Choose…"
NO_DAY = "“{label}” holds no day of the calendar yet. Complete it, or pick a day."

Options = Sequence[tuple[str, str]]  # what can be chosen: a value, and its text
Kind = Literal[
    "text",
    "area",
    "date",
    "amount",
    "tick",
    "choice",  # one of few
    "select",  # one of many
    "scale",  # a step from the least to the most
    "many",  # any of many
    "rows",  # any number of rows, with columns of these kinds
]


@dataclass(frozen=True)
class Field:
    """One field of a form.

    Attributes
    ----------
    options
        What can be chosen: of a choice, a select, a scale and of many.
    answer
        Whether a blank select says that nothing was answered (None), and is no value of its own.
    columns
        Of rows: a field each.
    stem
        Of rows that others refer to: what their ids begin with; "" where nothing refers to them.
    add, remove
        Of rows: what the buttons say.
    """

    id: str
    kind: Kind
    label: str
    hint: str = ""
    options: Options = ()
    answer: bool = False
    columns: tuple["Field", ...] = ()
    stem: str = ""
    add: str = ""
    remove: str = ""

    def offering(self, options: Iterable[tuple[str, str]]) -> "Field":
        """Return the field with other options."""
        return replace(self, options=tuple(options))


def answers(id: str, label: str, options: Mapping[Any, str]) -> Field:
    """Return a list of answers to choose from, of which blank is none."""
    return Field(id, "select", label, options=tuple(options.items()), answer=True)


def numbered(steps: Iterable[str]) -> Options:
    """Return the steps of a scale as options: 0 is the least.

    >>> numbered(["not at all", "strongly"])
    (('0', 'not at all'), ('1', 'strongly'))
    """
    return tuple((str(n), text) for n, text in enumerate(steps))


def by_id(fields: Iterable[Field]) -> dict[str, Field]:
    """Return fields by their ids, in the order of the form.

    >>> by_id([Field("what", "text", "What it is")])["what"].label
    'What it is'
    """
    return {field.id: field for field in fields}
