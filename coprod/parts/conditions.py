"""The conditions as the team saw them, and how they were rated."""

from typing import Any, Literal

from coprod.parts.base import Count, Part, Slug, Strength, Text, Truth

Side = Literal["less", "more"]
State = Literal["rated", "not-rated", "not-sure", "not-applicable"]
Logic = Literal["single", "any-of", "all-of"]

TEAM = "team"  # who rated, as long as a team rates as one


class Pole(Part):
    """One statement of a condition, as the team saw it, and the side it speaks for."""

    side: Side
    text: Text
    gloss: Text = ""  # the source's "for example" or "that is"; blank where it has none
    logic: Logic = "single"


class Condition(Part):
    """A condition, as the team saw it: two poles, and where they come from."""

    id: Slug
    number: Count
    label: Text
    question: Text
    poles: tuple[Pole, Pole]
    opposites: Truth  # False: both poles can hold at once, so each is rated on its own
    locator: Text
    source: Text
    basis: Text
    scope: Text = ""
    note: Text = ""

    def model_post_init(self, _context: Any) -> None:
        """Refuse a condition whose poles speak for the same side."""
        if self.poles[0].side == self.poles[1].side:
            raise ValueError(
                f"both poles of {self.id} are '{self.poles[0].side}'; one is 'less', one is 'more'"
            )

    def pole(self, side: Side) -> Pole:
        """Return the pole that speaks for `side`, wherever it stands in the table."""
        first, second = self.poles
        return first if first.side == side else second


class Rating(Part):
    """How strongly the poles of a condition hold here, according to one rater.

    ``less`` and ``more`` run from 0 (not at all) to 3 (strongly); ``None`` means that this
    pole was not rated. Both are ``None`` unless `state` is "rated". For opposite poles, 0 and 0
    mean "in between"; two strengths above 0 mean that both poles hold.
    """

    item: Slug
    by: Slug = TEAM
    state: State = "not-rated"
    less: Strength | None = None
    more: Strength | None = None
    reason: Text = ""
    references: tuple[Text, ...] = ()

    def model_post_init(self, _context: Any) -> None:
        """Refuse a rating whose state and strengths contradict each other."""
        given = [s for s in (self.less, self.more) if s is not None]
        if self.state == "rated" and not given:
            raise ValueError(f"{self.item} is 'rated' but gives no strength; allowed are 0 to 3")
        if self.state != "rated" and given:
            raise ValueError(
                f"{self.item} is '{self.state}' and yet gives a strength; leave it out"
            )
