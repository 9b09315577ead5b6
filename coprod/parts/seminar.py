"""What somebody says in a seminar: examples sorted, cases rated, stances taken, a plan sketched.

A seminar's record is handed in as a file like any other record. Whatever it names of the tables it
names by id; the wording that was seen stands once in the record.
"""

from typing import Annotated, Literal

from pydantic import Field

from coprod.parts.base import Count, Moment, Part, Slug, SlugOrBlank, Text, Truth
from coprod.parts.conditions import Rating
from coprod.parts.walk import StepName

Level = Annotated[int, Field(strict=True, ge=1, le=4)]
Counts = Literal["yes", "depends", "no"]
Holds = Literal["paper", "critics", "both", "neither"]
Stand = Annotated[int, Field(strict=True, ge=0, le=4)]


class Take(Part):
    """What somebody takes from a step, in their own words."""

    step: StepName
    text: Text = ""


class Placing(Part):
    """Where somebody puts an example of involvement, before seeing where the sources put it.

    `level` runs from 1 (very low) to 4 (most engaged); `counts` says whether the example counts as
    coproduction. ``None`` where nobody said.
    """

    item: Slug
    level: Level | None = None
    counts: Counts | None = None
    reason: Text = ""


class Hands(Part):
    """A show of hands on a condition: how many see the less pole hold, neither, or the more pole.

    `both` is for conditions whose poles are no opposites, so that both may hold; there `less` and
    `more` count who sees one of them alone. ``None`` where nobody counted, 0 where no hand went up.
    """

    item: Slug
    less: Count | None = None
    between: Count | None = None
    more: Count | None = None
    both: Count | None = None
    unsure: Count | None = None

    @property
    def total(self) -> int | None:
        """How many hands were counted in all; None where nobody counted."""
        every = (self.less, self.between, self.more, self.both, self.unsure)
        given = [n for n in every if n is not None]
        return sum(given) if given else None


class CaseWork(Part):
    """A case as somebody rated it by what was known at the time, and what they say since.

    `facts` are the facts that were on the screen: those known at the time, and all of them once
    the case is `revealed`. From then on `ratings` stay as they are; `after` says what one would
    rate otherwise. Undo can take a reveal back, but nobody forgets what they saw:
    `first_revealed` keeps when that was.
    """

    case: Slug
    facts: tuple[Slug, ...] = ()
    ratings: tuple[Rating, ...] = ()
    hands: tuple[Hands, ...] = ()
    revealed: Moment | None = None
    first_revealed: Moment | None = None
    after: Text = ""

    def rating(self, item: str) -> Rating:
        """Return how a condition was rated; "not-rated" where it was not."""
        return next((r for r in self.ratings if r.item == item), Rating(item=item))

    def hand(self, item: str) -> Hands:
        """Return the show of hands on a condition, or one that nobody counted."""
        return next((h for h in self.hands if h.item == item), Hands(item=item))


class Line(Part):
    """Whose reading of a line somebody finds the stronger, and why. ``None``: nobody said."""

    item: Slug
    holds: Holds | None = None
    reason: Text = ""


class Stance(Part):
    """How far somebody agrees with an assumption before and after a debate.

    From 0 (not at all) to 4 (fully); 2 is in between, ``None`` where nobody said.
    """

    item: Slug
    before: Stand | None = None
    before_reason: Text = ""
    after: Stand | None = None
    after_reason: Text = ""

    @property
    def shift(self) -> int | None:
        """How far the stance moved, towards agreement if above 0; None while one is missing."""
        if self.before is None or self.after is None:
            return None
        return self.after - self.before


class Measure(Part):
    """Something an evaluation would look at: an outcome, an open question, or one's own.

    `item` is of the tables ``outcome-domains`` or ``unknowns``, "" for one's own.
    """

    id: Slug
    item: SlugOrBlank = ""
    what: Text = ""  # what it would be here
    how: Text = ""  # how one would know, and from whom
    when: Text = ""
    against: Text = ""  # what else could explain it


class Sketch(Part):
    """How one would find out whether coproducing a project did what it was meant to do."""

    project: Text = ""
    compared_with: Text = ""
    who: Text = ""  # who evaluates, and how far from the project they stand
    cost: Text = ""
    not_shown: Text = ""  # what it would still not show
    measures: tuple[Measure, ...] = ()


class Seminar(Part):
    """What somebody said in a seminar; blank where nothing was said.

    `compared` tells whether the examples were compared with the sources; `case` is the case on
    the screen.
    """

    takes: tuple[Take, ...] = ()
    placings: tuple[Placing, ...] = ()
    compared: Truth = False
    case: SlugOrBlank = ""
    cases: tuple[CaseWork, ...] = ()
    lines: tuple[Line, ...] = ()
    stances: tuple[Stance, ...] = ()
    sketch: Sketch = Sketch()

    def work(self, case: str = "") -> CaseWork | None:
        """Return the work on a case, on the one at hand if left out; None where there is none."""
        return next((w for w in self.cases if w.case == (case or self.case)), None)

    def placing(self, item: str) -> Placing:
        """Return where an example was put, or a blank placing."""
        return next((p for p in self.placings if p.item == item), Placing(item=item))

    def line(self, item: str) -> Line:
        """Return what was said on a line of the two readings, or a blank one."""
        return next((one for one in self.lines if one.item == item), Line(item=item))

    def stance(self, item: str) -> Stance:
        """Return the stance on an assumption, or a blank one."""
        return next((s for s in self.stances if s.item == item), Stance(item=item))

    def take(self, step: str) -> str:
        """Return what is taken from a step; "" where nothing is noted."""
        return next((t.text for t in self.takes if t.step == step), "")
