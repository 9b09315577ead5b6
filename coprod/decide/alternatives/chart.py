"""The alternatives: how well other approaches would serve each aim, as the team judges it."""

from coprod.decide.alternatives.words import (
    ALTERNATIVES_CAPTION,
    ALTERNATIVES_CORNER,
    DO_AS_WELL,
    DOES_AS_WELL,
    NO_ALTERNATIVE,
    NONE_AS_WELL,
    NOT_COMPARED,
    NOT_SAID_YET,
    NOTHING_COMPARED,
    NOTHING_TO_COMPARE,
)
from coprod.drawing.grid import Grid, GridCell, GridRow
from coprod.parts import AsWell, Comparison
from coprod.record import Record
from coprod.words import number
from coprod.words.scales import AS_WELL

LEVEL: dict[AsWell, int] = {answer: level for level, answer in enumerate(AS_WELL)}
AS_WELL_OR_BETTER: tuple[AsWell, ...] = ("as-well", "better")


def alternatives_info(record: Record) -> Grid:
    """Gather how other approaches would serve each aim: aims as rows, what is compared as columns.

    The level of a cell runs from 0 (not at all) to 3 (better than coproducing). It is ``None``
    where nobody said, and where two comparisons of the same two say different things.

    >>> record = Record.new().add_aim("aim-eg-broker")
    >>> grid = alternatives_info(
    ...     record.compare("aim-1", [{"alternative": "alt-knowledge-broker", "as_well": "partly"}])
    ... )
    >>> grid.columns, grid.rows[0].cells
    (['Knowledge brokers'], [GridCell(text='partly', level=1)])
    """
    compared = {c.alternative for c in record.comparisons}
    columns = [w.id for w in record.wordings if w.table == "alternatives" and w.id in compared]
    columns += [""] if "" in compared else []
    of: dict[tuple[str, str], list[Comparison]] = {}
    for one in record.comparisons:
        of.setdefault((one.aim, one.alternative), []).append(one)
    rows = [
        GridRow(record.label(aim.id), [_cell(of.get((aim.id, column), [])) for column in columns])
        for aim in (record.aims if columns else ())
    ]
    return Grid(
        ALTERNATIVES_CAPTION,
        ALTERNATIVES_CORNER,
        [record.label(column) or NO_ALTERNATIVE for column in columns],
        rows,
        _sentences(record),
    )


def _cell(comparisons: list[Comparison]) -> GridCell:
    answers = list(dict.fromkeys(c.as_well for c in comparisons))
    text = "; ".join(AS_WELL[a] if a else NOT_SAID_YET for a in answers)
    only = answers[0] if len(answers) == 1 else None
    return GridCell(text, LEVEL[only] if only else None)


def _sentences(record: Record) -> list[str]:
    if not record.aims:
        return [NOTHING_TO_COMPARE]
    if not record.comparisons:
        return [NOTHING_COMPARED]
    served = {c.aim for c in record.comparisons if c.as_well in AS_WELL_OR_BETTER}
    compared = {c.aim for c in record.comparisons}
    other = [record.label(a.id) for a in record.aims if a.id in served]
    said = []
    if other:
        form = DO_AS_WELL if len(record.aims) > 1 else DOES_AS_WELL
        n, every = number(len(other)), number(len(record.aims))
        said.append(form.format(n=n, all=every, aims="; ".join(other)))
    elif any(c.as_well for c in record.comparisons):
        said.append(NONE_AS_WELL)
    rest = [record.label(a.id) for a in record.aims if a.id not in compared]
    return [*said, NOT_COMPARED.format(aims="; ".join(rest))] if rest else said
