"""What a team wants from coproduction, and how well other approaches would serve it."""

from typing import Literal

from coprod.parts.base import Part, Slug, SlugOrBlank, Strength, Text

AsWell = Literal["not-at-all", "partly", "as-well", "better"]


class Aim(Part):
    """What this team wants from coproduction: an argument made specific.

    `strength` says how much the aim counts here, 0 (not at all) to 3 (strongly); ``None`` where
    nobody weighed it. An aim stands on the *for* side, never on the other.
    """

    id: Slug
    claim: SlugOrBlank = ""
    family: SlugOrBlank = ""  # the argument it makes specific
    outcome: Text = ""
    for_whom: Text = ""
    stage: SlugOrBlank = ""
    indicator: Text = ""  # how one would know
    strength: Strength | None = None


class Comparison(Part):
    """An alternative held against coproducing, for one aim. `as_well` is the team's judgement."""

    aim: Slug
    alternative: SlugOrBlank = ""
    achieve: Text = ""
    cost: Text = ""
    as_well: AsWell | None = None
