"""Where to read on: an item of the tables, with its place and what it rests on."""

from typing import NamedTuple

from coprod import tables
from coprod.errors import CoprodError
from coprod.sources.catalogue import catalogue
from coprod.sources.wording import kept_while_the_tables_stay


class Ref(NamedTuple):
    """Where to read on: an item of the tables, with its place and what it rests on."""

    id: str
    label: str
    text: str
    heading: str
    place: str
    basis: str


@kept_while_the_tables_stay
def ref_to(item: str) -> Ref:
    """Return where an item of the tables is from; a copy that lacks it is helped out by coprod's.

    >>> ref_to("assumption-power").place
    'Mays, slides, slide 9, Assumptions'
    """
    try:
        found = catalogue().item(item)
    except CoprodError:
        found = catalogue(tables.default_folder()).item(item)
    return Ref(found.id, found.label, found.text, found.heading, found.place, found.basis)
