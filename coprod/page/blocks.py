"""What pages are made of: frozen values that hold plain text and no markup.

A page is a list of blocks. It is written by `html.as_html` and `plain.as_text`, which so say the
same. A kind of block that is added here needs a form in both.
"""

from collections.abc import Container, Iterable, Sequence
from typing import NamedTuple

from coprod.drawing.bars import BarPicture
from coprod.drawing.grid import Grid
from coprod.page.words import LEFT_BLANK


class Lead(NamedTuple):
    """What is to be read first, in large type; a `title` names what the page is of, in larger."""

    text: str
    title: bool = False


class Heading(NamedTuple):
    """What the blocks beneath are about; `part` for a part of the page, not one of its items."""

    text: str
    part: bool = False


class Note(NamedTuple):
    """A sentence or a few; `soft` where it tells where something comes from."""

    text: str
    soft: bool = False


class Paragraph(NamedTuple):
    """A paragraph on its own, where a `Note` belongs to what stands around it.

    One that was `typed` keeps its line ends and finds its own direction of writing. What stands
    `beside` it goes on in the same paragraph, and plain text leaves it out.
    """

    text: str = ""
    typed: bool = False
    soft: bool = False
    beside: str = ""


class Foot(NamedTuple):
    """What holds for the whole page, in small type at its end; plain text leaves it out."""

    text: str


class Facts(NamedTuple):
    """Names and what was said under each; "" is shown as blank.

    Those `of_an_item`, of which a page may have a dozen, are set as lines and not as a table.
    What stands `beside` the answers comes from the tables: plain text leaves it out, so that a
    saved file does not hold it twice.
    """

    rows: Sequence[tuple[str, str]]
    of_an_item: bool = False
    beside: bool = False


class Table(NamedTuple):
    """Rows of text under columns; the last `amounts` columns are set as amounts.

    `beside` as for `Facts`.
    """

    caption: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    amounts: int = 0
    beside: bool = False


class RatedBy(NamedTuple):
    """How somebody rated a condition; `who` is "" for the team."""

    said: str
    who: str = ""
    reason: str = ""
    sources: str = ""


class Rated(NamedTuple):
    """A condition with how it was rated: the team's answer first, then those of others.

    Its `statements` and what is said `about` it come from the tables: plain text leaves them out.
    """

    number: int
    label: str
    statements: Sequence[tuple[str, str]]  # what each speaks for, and its text
    answers: Sequence[RatedBy]
    why: str  # stands before a reason
    about: str


class Picture(NamedTuple):
    """Bars to two sides, and each row of them in words.

    There is a row of `words` for each row of bars: what it is about, in full, and how it speaks.
    """

    bars: BarPicture
    words: Sequence[tuple[str, str]]
    columns: tuple[str, str]  # of the words


class ListedItem(NamedTuple):
    """A line of a list of items; `external` if it is from outside the two sources."""

    label: str
    text: str
    external: bool = False


class OpenItem(NamedTuple):
    """One item of the tables in full. Plain text leaves the rows out, but for the place."""

    heading: str
    label: str
    text: str
    place: str
    rows: Sequence[tuple[str, str]]  # the place is among them
    external: bool = False


class Listing(NamedTuple):
    """What is found in the tables, and the item that is open: HTML has it above the list."""

    title: str
    about: str
    counted: Sequence[str]  # by what it is narrowed and how many there are; "" says nothing
    empty: str  # what to do if nothing is found; plain text leaves it out
    entries: Sequence[ListedItem]
    outside: str  # how what is from outside is marked in HTML
    opened: OpenItem | None = None

    @property
    def rows(self) -> list[tuple[str, str]]:
        """The entries as rows of a table, those from outside marked."""
        mark = f" ({self.outside})"
        return [(f"{e.label}{mark if e.external else ''}", e.text) for e in self.entries]


Block = Lead | Heading | Note | Paragraph | Foot | Facts | Table | Grid | Rated | Picture | Listing


def facts(
    rows: Iterable[tuple[str, str]], keep: Container[str] = (), of_an_item: bool = False
) -> Facts:
    """Return facts with what is blank told in one last row, save those to `keep` by name.

    >>> facts([("For whom", ""), ("Outcome", "Trust"), ("Stage", "")], keep=["For whom"]).rows
    [('For whom', ''), ('Outcome', 'Trust'), ('Left blank', 'Stage')]
    """
    given = [(name, value.strip("\n")) for name, value in rows]
    shown = [(name, value) for name, value in given if name in keep or value.strip()]
    blank = [name for name, value in given if name not in keep and not value.strip()]
    left = [(LEFT_BLANK, "; ".join(blank))] if blank else []
    return Facts([*shown, *left], of_an_item)
