"""Answers that could be shown in place of those that are."""

from typing import NamedTuple

from coprod.record import Record


class Another(NamedTuple):
    """Answers that could be shown in place of those that are; `said` names them on a button."""

    said: str
    record: Record
