"""The plan: who takes part how, and what the team says to what has to be settled beforehand.

What was answered stands where the record's own wording puts it. Only what was left blank is read
from the tables in use, and told where the record was made with the same ones.
"""

from collections.abc import Mapping

from coprod import tables
from coprod.decide.how.chart import involvement_info
from coprod.decide.how.words import (
    ASSUMED,
    NONE_ANSWERED,
    NOT_ANSWERED,
    NOTHING_ON_HOW,
    PRIOR,
    QUESTIONS,
    RULES,
    UNWELCOME,
    UNWELCOME_FIELDS,
)
from coprod.page.blocks import Block, Facts, Heading, Note, facts
from coprod.page.fields import labels
from coprod.page.made import made_of
from coprod.page.words import SAID_WITH
from coprod.parts import Answer, How, TablesUsed, Wording
from coprod.progress.scene import LABELS
from coprod.record import Record
from coprod.sources import shelf
from coprod.words.scales import SAYS

LEAVING = "req-exit"  # the one ground rule that stands under no other
ON_UNWELCOME = labels(UNWELCOME_FIELDS)


@made_of("how", "tables", *LABELS)
def how(record: Record) -> list[Block]:
    """Say who takes part how, and what is answered and agreed before the work begins."""
    if record.how == How():
        return [involvement_info(record), Note(NOTHING_ON_HOW)]
    answered = [(a, record.wording(a.item)) for a in record.how.answers]
    answered.sort(key=lambda one: (one[1].table, one[1].order, one[1].id))

    asked = _asked(record)

    def section(heading: str, whole: bool = False) -> list[Block]:
        return _section(heading, [a for a in answered if _heading(a[1]) == heading], asked, whole)

    given = record.how
    unwelcome = {"unwelcome": given.unwelcome, "unwelcome_agreed": given.unwelcome_agreed}
    return [
        involvement_info(record),
        *section(QUESTIONS, whole=True),
        *section(PRIOR),
        *section(RULES),
        Heading(UNWELCOME, part=True),
        facts(
            [(ON_UNWELCOME[name], text) for name, text in unwelcome.items()],
            keep=ON_UNWELCOME.values(),
        ),
        *section(ASSUMED, whole=True),
    ]


def _heading(wording: Wording) -> str:
    """Return the heading for an answer. Rules stand under the protocols; prior ones alone."""
    if wording.table == "requirements":
        return RULES if wording.under or wording.id == LEAVING else PRIOR
    return QUESTIONS if wording.table == "key-questions" else ASSUMED


def _asked(record: Record) -> dict[str, list[Wording]]:
    """Return what is asked under each heading; nothing if the team worked with other tables."""
    if record.tables != TablesUsed(name=tables.package_name(), version=tables.version()):
        return {}
    return {
        QUESTIONS: [question for group in shelf.questions() for question in group.items],
        PRIOR: shelf.prior_conditions(),
        RULES: shelf.ground_rules(),
        ASSUMED: [assumption for group in shelf.assumptions() for assumption in group.items],
    }


def _section(
    heading: str,
    answered: list[tuple[Answer, Wording]],
    asked: Mapping[str, list[Wording]],
    whole: bool,
) -> list[Block]:
    """Return what was answered, where it comes from, and what was asked and left blank.

    `whole` has the whole wording stand beside an answer, not its label.
    """
    blocks: list[Block] = [Heading(heading, part=True)]
    if not answered:
        return [*blocks, Note(NONE_ANSWERED)]
    rows = [((w.text if whole else "") or w.label, _said(a)) for a, w in answered]
    blocks.append(Facts(rows))
    told_of = {w.id for _, w in answered}
    if blank := [w.label for w in asked.get(heading, ()) if w.id not in told_of]:
        blocks.append(Note(NOT_ANSWERED.format(items="; ".join(blank))))
    origins = dict.fromkeys(w.origin for _, w in answered if w.origin)
    return [*blocks, *(Note(origin, soft=True) for origin in origins)]


def _said(answer: Answer) -> str:
    says = SAYS[answer.says].capitalize() if answer.says else ""
    if says and answer.text:
        return SAID_WITH.format(says=says, text=answer.text)
    return says or answer.text
