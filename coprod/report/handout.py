"""The hand-out: one sheet of paper on which each participant rates for themselves first."""

from typing import NamedTuple

from coprod import shelf, words
from coprod.parts import Condition, Pole, now
from coprod.record import Record
from coprod.report.blocks import Block, Facts, Heading, Note
from coprod.report.jinja import filled
from coprod.report.text import day
from coprod.words.handout import HANDOUT, PROMPTS, RUN_TO_PRINT, TITLE

PAPER = "oliver-2019"


class Row(NamedTuple):
    """A condition as the sheet shows it: the pole for less emphasis left, as on the screens."""

    condition: Condition
    left: Pole
    right: Pole
    place: str  # where it comes from, if not from the paper


def handout(record: Record) -> str:
    """Return a page to print for participants: all conditions, and boxes to tick by hand.

    The page is whole in itself: it needs no script, no style sheet and nothing from elsewhere,
    and takes one sheet of A4 or US Letter. It shows the wording of the record and nobody's
    ratings.
    """
    rows = condition_rows(record)
    heading = f"{TITLE}: {record.title}" if record.title else TITLE
    return filled(
        "handout.html.j2",
        heading=heading,
        record=record,
        rows=rows,
        hand=HANDOUT,
        foot=" ".join(foot(rows)),
    )


def condition_rows(record: Record) -> list[Row]:
    """Return the conditions of a record as sheets to fill in by hand show them."""
    return [
        Row(c, c.pole("less"), c.pole("more"), "" if c.source == PAPER else words.place(c))
        for c in record.conditions
    ]


def foot(rows: list[Row]) -> list[str]:
    """Say what the conditions are, where they come from, and when the sheet was made."""
    said = list(dict.fromkeys(row.condition.scope for row in rows if row.condition.scope))
    if any(not row.place for row in rows):
        said.append(HANDOUT["adapted"])
    if any(row.place for row in rows):
        said.append(HANDOUT["added"])
    return [*said, HANDOUT["made"].format(day=day(now()))]


def facilitating(_record: Record) -> list[Block]:
    """Say what the panel for the facilitator says, for where no kernel runs."""
    blocks: list[Block] = [Note(RUN_TO_PRINT), Heading(PROMPTS["title"], part=True)]
    blocks.append(Note(PROMPTS["about"], soft=True))
    for prompt in shelf.prompts():
        blocks += [Heading(prompt.label), Note(prompt.happens)]
        blocks.append(Facts([(PROMPTS["say"], prompt.say), (PROMPTS["do"], prompt.do)], True))
    return blocks
