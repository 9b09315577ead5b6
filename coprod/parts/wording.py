"""The wording of the tables, as a record keeps it.

Wherever a part names an item of the tables, it does so by id; the wording that the team saw stands
once in the record. A blank id means that nobody chose.
"""

from coprod.parts.base import Count, Part, Slug, SlugOrBlank, Text


class Wording(Part):
    """An item of the tables as the team saw it, and where it comes from.

    `under` is the id of what it belongs to: a claim's family of arguments, a cost's group.
    `order` is its place in its table, counted from 0. `origin` says in words what `source`,
    `locator` and `basis` say by id: where it stands, and what the source offers for it.
    """

    id: Slug
    table: Slug
    label: Text
    text: Text = ""
    under: SlugOrBlank = ""
    order: Count = 0
    source: Text = ""
    locator: Text = ""
    basis: Text = ""
    origin: Text = ""
