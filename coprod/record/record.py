"""The record with all its verbs, each group of which needs nothing but the document."""

from coprod.record.deciding import Decides
from coprod.record.descent import Descends
from coprod.record.parking import Parks
from coprod.record.rating import Rates
from coprod.record.seminar import Studies
from coprod.record.walk import Walks


class Record(Rates, Decides, Parks, Walks, Studies, Descends):
    """A decision record; begin with `Record.new` and go on with its verbs.

    Fields that a verb leaves out stay as they were. Verbs raise `RecordError` in plain words
    where a field, a value or an item does not exist.
    """
