"""How far a team is with Balance, and what stands open there."""

from coprod.decide.balance.words import STILL_OPEN
from coprod.progress.words import still_open
from coprod.record import Record
from coprod.weighing.balance import is_weighed


def balance_said(record: Record) -> bool:
    """Tell whether anything stands on the balance."""
    return is_weighed(record)


def balance_open(record: Record) -> list[str]:
    """Say so while nothing stands on the balance."""
    return still_open(STILL_OPEN["nothing-weighed"], not is_weighed(record))
