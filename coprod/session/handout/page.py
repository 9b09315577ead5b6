"""The hand-out: one sheet of paper on which each participant rates for themselves first."""

from coprod.page.blocks import Block, Facts, Foot, Heading, Note
from coprod.page.html import on_paper
from coprod.page.made import made_of
from coprod.page.paper import Head, Sheet
from coprod.rating.by_hand import by_hand, foot
from coprod.record import Record
from coprod.session.handout.words import HANDOUT, PROMPTS, RUN_TO_PRINT, TITLE
from coprod.sources import shelf


def sheet_to_print(record: Record) -> str:
    """Return a page to print for participants: all conditions, and boxes to tick by hand.

    The page is whole in itself: it needs no script, no style sheet and nothing from elsewhere,
    and takes one sheet of A4 or US Letter. It shows the wording of the record and nobody's
    ratings.
    """
    return on_paper(sheet_for_participants(record))


def sheet_for_participants(record: Record) -> Sheet:
    """Return the sheet for participants; a project without a name leaves lines to write on."""
    head = Head(
        title=HANDOUT["heading"],
        to_write=HANDOUT["group"],
        named=[(HANDOUT["project"], record.title), (HANDOUT["question"], record.question)],
        notes=[HANDOUT["about"], HANDOUT["how"]],
    )
    heading = f"{TITLE}: {record.title}" if record.title else TITLE
    return Sheet(heading, "handout", [[head, by_hand(record), Foot(" ".join(foot(record)))]])


@made_of()
def handout(_record: Record) -> list[Block]:
    """Say what the panel for the facilitator says, for where no kernel runs."""
    blocks: list[Block] = [Note(RUN_TO_PRINT), Heading(PROMPTS["title"], part=True)]
    blocks.append(Note(PROMPTS["about"], soft=True))
    for prompt in shelf.prompts():
        blocks += [Heading(prompt.label), Note(prompt.happens)]
        blocks.append(Facts([(PROMPTS["say"], prompt.say), (PROMPTS["do"], prompt.do)], True))
    return blocks
