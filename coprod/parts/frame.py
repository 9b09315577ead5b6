"""What a project is about, who stands behind it, and with whom it could be coproduced."""

from typing import Literal

from coprod.parts.base import Part, Slug, Text, Truth

Kind = Literal["policy-evaluation", "other-evaluation", "other-research"]


class Partner(Part):
    """A group that could take part. The decision is taken for each group on its own.

    `required` says whether involving this group is a requirement, so that the question is not
    whether but how; ``None`` where nobody said.
    """

    id: Slug
    name: Text = ""
    required: Truth | None = None
    required_by: Text = ""


class Interest(Part):
    """An interest that somebody declared."""

    who: Text = ""
    what: Text = ""


class Frame(Part):
    """What the project is about, who stands behind it, and with whom it could be coproduced."""

    policy: Text = ""
    kind: Kind | None = None
    partners: tuple[Partner, ...] = ()
    commissioner: Text = ""
    decider: Text = ""
    deliverer: Text = ""
    interests: tuple[Interest, ...] = ()
