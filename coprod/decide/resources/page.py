"""The saved page of Resources: the estimate, line by line."""

from coprod.decide.resources.in_words import amount, by_name, count, said_of, totals
from coprod.decide.resources.words import COLUMNS, CURRENCY, ESTIMATE, NO_LINE, PEOPLE_HOURS, UNPAID
from coprod.page.blocks import Block, Facts, Heading, Note, Table, facts
from coprod.page.made import made_of
from coprod.parts import Expense
from coprod.progress.scene import LABELS
from coprod.record import Record
from coprod.weighing.estimate import Estimate, EstimateLine, estimate
from coprod.words import BLANK


@made_of("resources", *LABELS, given="estimate")
def resources(record: Record, made: Estimate | None = None) -> list[Block]:
    """Say the estimate line by line, what it comes to, and what it leaves out."""
    made = made or estimate(record)
    if not made.lines:
        currency = facts([(CURRENCY, made.currency)]) if made.currency.strip() else None
        return [Note(NO_LINE), *([currency] if currency else [])]
    pairs = zip(record.resources.lines, made.lines, strict=True)
    lines = Table(
        ESTIMATE.format(currency=made.currency or BLANK),
        list(COLUMNS.values()),
        [_line(given, line) for given, line in pairs],
        amounts=4,
    )
    if made.total is None and not made.unknown:
        return [lines]
    return [lines, *(Note(said) for said in totals(made)), *_by(made)]


def _line(given: Expense, line: EstimateLine) -> list[str]:
    time = BLANK
    if given.people is not None or given.hours is not None:
        time = PEOPLE_HOURS.format(people=count(given.people), hours=count(given.hours))
    return [
        given.what or BLANK,
        line.stage or BLANK,
        line.bearer or BLANK,
        f"{time}, {UNPAID}" if given.unpaid else time,
        amount(given.rate),
        amount(given.expenses),
        amount(line.total, unknown=line.unknown),
    ]


def _by(made: Estimate) -> list[Block]:
    """Return what each bearer and each stage takes of the total; nothing where none is named."""
    blocks: list[Block] = []
    for heading, nobody, parts in by_name(made):
        if any(part.name for part in parts):
            rows = [(part.name or nobody, said_of(part, made)) for part in parts]
            blocks += [Heading(heading), Facts(rows)]
    return blocks
