"""The expected costs: who bears them, in which of the paper's groups, and how severe they are."""

from coprod.decide.costs.words import (
    COSTS_CAPTION,
    COSTS_CELL,
    COSTS_CORNER,
    COSTS_NONE,
    COSTS_SEVERE,
    COSTS_SOME,
    IN_ALL,
    MOST_NAMED,
    NO_BEARERS,
    NO_COST,
    NO_GROUP,
    ONLY_COST,
    UNBORNE,
    UNSAID_SEVERE,
    UNWEIGHED,
)
from coprod.drawing.grid import Grid, GridCell, GridRow
from coprod.parts import ExpectedCost
from coprod.record import Record
from coprod.words import NO_BEARER, counted, listed, number
from coprod.words.scales import SEVERE


def costs_info(record: Record) -> Grid:
    """Gather who bears which expected costs: bearers as rows, groups of costs as columns.

    A cost with several bearers stands in the row of each; one without stands in a row of its own,
    and one without a group in a column of its own. The last column counts a bearer's costs. The
    level of a cell is the highest severity that was given in it, ``None`` where none was.

    >>> record = Record.new().add_cost("cost-proc-delay", bearers=["bearer-the-study"], severe=3)
    >>> grid = costs_info(record)
    >>> grid.columns, grid.rows[0].label, grid.rows[0].cells[0]
    (['Risks to the research and its process', 'Costs in all'], 'The research itself', \
GridCell(text='1 cost, severe', level=3))
    """
    groups = _named(record, "cost-groups", [c.group for c in record.costs])
    bearers = _named(record, "bearers", [b for c in record.costs for b in c.bearers])
    if not all(cost.bearers for cost in record.costs):
        bearers.append("")
    rows = []
    for bearer in bearers:
        theirs = [c for c in record.costs if _bears(bearer, c)]
        cells = [_cell([c for c in theirs if c.group == group]) for group in groups]
        cells.append(GridCell(str(len(theirs))))
        rows.append(GridRow(record.label(bearer) or NO_BEARER, cells))
    columns = [record.label(group) or NO_GROUP for group in groups]
    return Grid(
        COSTS_CAPTION,
        COSTS_CORNER,
        [*columns, IN_ALL] if record.costs else [],
        rows,
        _sentences(record, bearers) if record.costs else [NO_COST],
    )


def _named(record: Record, table: str, ids: list[str]) -> list[str]:
    """Return the ids that are named, in the order of their table, then "" if a blank is among."""
    inside = [w for w in record.wordings if w.table == table and w.id in ids]
    found = [w.id for w in sorted(inside, key=lambda w: (w.order, w.id))]
    return [*found, ""] if table == "cost-groups" and "" in ids else found


def _bears(bearer: str, cost: ExpectedCost) -> bool:
    return bearer in cost.bearers if bearer else not cost.bearers


def _cell(costs: list[ExpectedCost]) -> GridCell:
    if not costs:
        return GridCell()
    said = counted(COSTS_CELL, len(costs))
    given = [cost.severe for cost in costs if cost.severe is not None]
    if not given:
        return GridCell(COSTS_NONE.format(costs=said))
    most, unsaid = max(given), len(costs) - len(given)
    text = counted(COSTS_SEVERE, len(costs), costs=said, severe=SEVERE[most])
    return GridCell(COSTS_SOME.format(said=text, n=unsaid) if unsaid else text, most)


def _sentences(record: Record, bearers: list[str]) -> list[str]:
    costs = record.costs
    said = [_most_named(record, [b for b in bearers if b])]
    unborne = sum(not c.bearers for c in costs)
    if unborne and unborne < len(costs):
        said.append(_count(UNBORNE, unborne))
    unsaid = sum(c.severe is None for c in costs)
    if unsaid:
        said.append(_count(UNSAID_SEVERE, unsaid))
    unweighed = sum(c.remains is None for c in costs)
    if unweighed:
        said.append(_count(UNWEIGHED, unweighed))
    return said


def _most_named(record: Record, bearers: list[str]) -> str:
    costs = record.costs
    if not bearers:
        return _count(NO_BEARERS, len(costs))
    times = {bearer: sum(bearer in c.bearers for c in costs) for bearer in bearers}
    most = max(times.values())
    names = [record.label(bearer) for bearer in bearers if times[bearer] == most]
    form = MOST_NAMED if len(costs) > 1 else ONLY_COST
    return form[len(names) > 1].format(who=listed(names), n=number(most), all=number(len(costs)))


def _count(forms: tuple[str, str], n: int) -> str:
    said = counted(forms, n, number=number(n))
    return said[0].upper() + said[1:]
