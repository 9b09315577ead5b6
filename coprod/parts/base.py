r"""What every part of a record is made of: text, ids, times, strengths and amounts.

Everything a team writes is plain Unicode text (NFC, line ends as ``\n``), never HTML. Blank
text means that nobody wrote anything; ``None`` means that nobody gave a value. Neither means 0.
"""

import os
import re
import unicodedata
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

NOT_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, 2.2


def tidy(value: object) -> object:
    r"""Return text in Unicode NFC with plain line ends; leave everything else alone.

    What no XML may hold (control characters, as PDFs leave them in what is copied from them, and
    half of a split character) becomes U+FFFD, one for one, rather than that a saved picture
    breaks or the rest of the answer is lost.

    >>> tidy("Cafe\u0301\r\n"), tidy("co\x02production")
    ('Café\n', 'co�production')
    """
    if not isinstance(value, str):
        return value
    # Pairs of surrogates, as some JSON has them, are put together first.
    text = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", NOT_XML.sub("\ufffd", text))


def now() -> datetime:
    """Return the time in UTC, to the second; ``COPROD_NOW`` fixes it, in seconds since 1970.

    It is a variable of our own: one that other tools set would date the answers of people.
    """
    fixed = os.environ.get("COPROD_NOW")
    if fixed:
        return datetime.fromtimestamp(int(fixed), UTC)
    return datetime.now(UTC).replace(microsecond=0)


def on_the_wall(moment: datetime) -> datetime:
    """Return a moment as the clock and the calendar on the wall show it, where this computer is.

    Data holds times in UTC; whoever is told a day or a time is told this one.
    """
    try:
        return moment.astimezone()
    except (OSError, OverflowError, ValueError):  # before 1970 on Windows, or at a calendar's end
        return moment


def _in_utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a time needs a time zone; write it in UTC, as in 2027-05-01T09:30:00Z")
    try:
        return moment.astimezone(UTC).replace(microsecond=0)
    except OverflowError:
        raise ValueError(f"{moment} is out of range; years go from 1 to 9999 in UTC") from None


def _written_out(kind: str) -> BeforeValidator:
    """Refuse what does not begin as a date does: pydantic would count seconds from 1970."""

    def check(moment: object) -> object:
        text = isinstance(moment, str)
        if isinstance(moment, int | float) or (text and not DATE.match(str(moment))):
            # `coprod.record.explaining` says more.
            raise PydanticCustomError(kind, "is not written out")
        return moment

    return BeforeValidator(check)


DATE = re.compile(r"\s*[0-9]{4}-[0-9]{2}-[0-9]{2}")
Text = Annotated[str, BeforeValidator(tidy)]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=120)]
SlugOrBlank = Annotated[str, Field(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*)?$", max_length=120)]
Moment = Annotated[datetime, _written_out("datetime_text"), AfterValidator(_in_utc)]
Day = Annotated[date, _written_out("date_text")]
Strength = Annotated[int, Field(strict=True, ge=0, le=3)]
Count = Annotated[int, Field(strict=True, ge=0, le=10**9)]  # a file's name has room for it, too
Truth = Annotated[bool, Field(strict=True)]


def _plain(amount: Decimal) -> Decimal:
    """Return an amount as it is written down: no exponent, sign, or zeros that say nothing.

    >>> _plain(Decimal("12.50")), _plain(Decimal("1E+2"))
    (Decimal('12.5'), Decimal('100'))
    """
    amount = amount.normalize() + 0  # -0 is 0
    return amount.quantize(Decimal(1)) if amount == amount.to_integral_value() else amount


def _in_digits(amount: object, info: ValidationInfo) -> object:
    """Refuse what stands in no file of coprod; a person may type an amount in other ways."""
    in_file = bool(info.context and info.context.get(FROM_FILE))
    if in_file and isinstance(amount, str) and not DIGITS.fullmatch(amount):
        raise PydanticCustomError("decimal_text", "is not in digits")
    return amount


FROM_FILE = "from-file"  # tells, as context of pydantic, that what is checked stands in a file
DIGITS = re.compile(r"-?[0-9]+(\.[0-9]+)?")  # whether it is one below 0 is asked next

# Not a float: 0.1 and 0.2 of a currency are 0.3. In JSON it is a string.
Amount = Annotated[
    Decimal,
    BeforeValidator(_in_digits),
    Field(ge=0, max_digits=14, decimal_places=2, allow_inf_nan=False),
    AfterValidator(_plain),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": r"^[0-9]{1,12}(\.[0-9]{1,2})?$"},
                {"type": "number", "minimum": 0},
            ]
        }
    ),
]


class Part(BaseModel):
    """A frozen piece of a record that refuses what it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=True)


class TablesUsed(Part):
    """Which criteria tables the team worked with."""

    name: Text
    version: Text


class Save(Part):
    """A revision that was saved as a record; the last one is superseded by the next."""

    revision: Count
    at: Moment


class Forebear(Part):
    """A line that a state goes on from, and the last revision of it; see `coprod.lineage`."""

    line: Slug
    revision: Count


class Origin(Part):
    """The record that another one was begun from, and at which revision."""

    id: Slug
    revision: Count
    title: Text = ""
