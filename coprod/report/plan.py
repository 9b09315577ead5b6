"""The plan: who takes part how, and what the team says to what has to be settled beforehand."""

from coprod import shelf
from coprod.charts.plan import plan_info
from coprod.parts import Answer, How, Wording
from coprod.record import Record
from coprod.report.blocks import Block, Facts, Heading, Note, Said, facts, told
from coprod.words import pages
from coprod.words.fields import UNWELCOME_FIELDS
from coprod.words.scales import SAYS

UNWELCOME = {str(field["id"]): str(field["label"]) for field in UNWELCOME_FIELDS}


def how(record: Record) -> Said:
    """Say who takes part how, and what is answered and agreed before the work begins."""
    if record.how == How():
        return told([plan_info(record), Note(pages.NOTHING_ON_HOW)])
    prior, rules = shelf.prior_conditions(), shelf.ground_rules()
    asked_before = {w.id for w in prior}
    answered = [(a, record.wording(a.item)) for a in record.how.answers]
    answered.sort(key=lambda one: (one[1].table, one[1].order, one[1].id))

    def of(table: str, before: bool | None = None) -> list[tuple[Answer, Wording]]:
        found = [(a, w) for a, w in answered if w.table == table]
        return [(a, w) for a, w in found if before in (None, w.id in asked_before)]

    questions = [question for group in shelf.questions() for question in group.items]
    assumed = [assumption for group in shelf.assumptions() for assumption in group.items]
    given = record.how
    unwelcome = {"unwelcome": given.unwelcome, "unwelcome_agreed": given.unwelcome_agreed}
    return told(
        [
            plan_info(record),
            *_section(pages.QUESTIONS, of("key-questions"), questions, whole=True),
            *_section(pages.PRIOR, of("requirements", True), prior),
            *_section(pages.RULES, of("requirements", False), rules),
            Heading(pages.UNWELCOME, part=True),
            facts(
                [(UNWELCOME[name], text) for name, text in unwelcome.items()],
                keep=UNWELCOME.values(),
            ),
            *_section(pages.ASSUMED, of("assumptions"), assumed, whole=True),
        ]
    )


def _section(
    heading: str, answered: list[tuple[Answer, Wording]], asked: list[Wording], whole: bool = False
) -> list[Block]:
    """Return what was answered, where it comes from, and what was asked and left blank.

    `whole` has the whole wording stand beside an answer, not its label.
    """
    blocks: list[Block] = [Heading(heading, part=True)]
    if not answered:
        return [*blocks, Note(pages.NONE_ANSWERED)]
    rows = [((w.text if whole else "") or w.label, _said(a)) for a, w in answered]
    blocks.append(Facts(rows))
    told_of = {w.id for _, w in answered}
    if blank := [w.label for w in asked if w.id not in told_of]:
        blocks.append(Note(pages.NOT_ANSWERED.format(items="; ".join(blank))))
    origins = dict.fromkeys(w.origin for _, w in answered if w.origin)
    return [*blocks, *(Note(origin, soft=True) for origin in origins)]


def _said(answer: Answer) -> str:
    says = SAYS[answer.says].capitalize() if answer.says else ""
    if says and answer.text:
        return pages.SAYS.format(says=says, text=answer.text)
    return says or answer.text
