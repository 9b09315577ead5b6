"""The parts of a decision record: frozen values, checked on the way in, with nothing behind them.

Everything a team writes is plain Unicode text (NFC, line ends as ``\\n``), never HTML. Blank
text means that nobody wrote anything; ``None`` means that nobody gave a value. Neither means 0.
"""

import os
import unicodedata
from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

Side = Literal["less", "more"]
State = Literal["rated", "not-rated", "not-sure", "not-applicable"]
Choice = Literal["undecided", "coproduce", "some-stages", "another-approach", "not-yet"]
Logic = Literal["single", "any-of", "all-of"]

STRENGTHS = (0, 1, 2, 3)
TEAM = "team"  # who rated, as long as a team rates as one


def tidy(value: object) -> object:
    """Return text in Unicode NFC with plain line ends; leave everything else alone.

    Half of a split character (a lone surrogate) cannot be stored and becomes U+FFFD, and
    so does NUL, rather than that the rest of the answer is lost.

    >>> tidy("Cafe\\u0301\\r\\n")
    'Café\\n'
    """
    if not isinstance(value, str):
        return value
    text = value.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    return unicodedata.normalize(
        "NFC", text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    )


def now() -> datetime:
    """Return the time in UTC, to the second; ``SOURCE_DATE_EPOCH`` fixes it for made records."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH")
    if fixed:
        return datetime.fromtimestamp(int(fixed), UTC)
    return datetime.now(UTC).replace(microsecond=0)


def _in_utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a time needs a time zone; write it in UTC, as in 2027-05-01T09:30:00Z")
    return moment.astimezone(UTC).replace(microsecond=0)


def _as_text(moment: object) -> object:
    if isinstance(moment, int | float):  # pydantic would count seconds from 1970
        raise ValueError(f"{moment} is not a date; write it as in 2027-05-01")
    return moment


Text = Annotated[str, BeforeValidator(tidy)]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=120)]
Moment = Annotated[datetime, BeforeValidator(_as_text), AfterValidator(_in_utc)]
Day = Annotated[date, BeforeValidator(_as_text)]
Strength = Annotated[int, Field(strict=True, ge=0, le=3)]


class Part(BaseModel):
    """A frozen piece of a record that refuses what it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=True)


class TablesUsed(Part):
    """Which criteria tables the team worked with."""

    name: Text
    version: Text


class Pole(Part):
    """One statement of a condition, as the team saw it, and the side it speaks for."""

    side: Side
    text: Text
    gloss: Text = ""  # the source's "for example" or "that is"; blank where it has none
    logic: Logic = "single"


class Condition(Part):
    """A condition, as the team saw it: two poles, and where they come from."""

    id: Slug
    number: int
    label: Text
    question: Text
    poles: tuple[Pole, Pole]
    opposites: bool  # False: both poles can hold at once, so each is rated on its own
    locator: Text
    source: Text
    basis: Text
    scope: Text = ""
    note: Text = ""

    def model_post_init(self, context: Any) -> None:
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

    def model_post_init(self, context: Any) -> None:
        given = [s for s in (self.less, self.more) if s is not None]
        if self.state == "rated" and not given:
            raise ValueError(f"{self.item} is 'rated' but gives no strength; allowed are 0 to 3")
        if self.state != "rated" and given:
            raise ValueError(
                f"{self.item} is '{self.state}' and yet gives a strength; leave it out"
            )


class Dissent(Part):
    """Somebody who sees it otherwise, and why. Kept, never averaged away."""

    who: Text = ""
    why: Text = ""


class Decision(Part):
    """What was decided for a group of partners. "Undecided" and "not yet" are decisions too."""

    partners: Text = ""
    choice: Choice | None = None  # None: nobody has said; "undecided" is an answer
    details: Text = ""  # at which stages, or which other approach
    rationale: Text = ""
    references: tuple[Text, ...] = ()
    decided_by: Text = ""
    decided_on: Day | None = None
    dissent: tuple[Dissent, ...] = ()
    review_on: Day | None = None
    review_if: Text = ""


class Save(Part):
    """A revision that was saved as a record; the last one is superseded by the next."""

    revision: int
    at: Moment
