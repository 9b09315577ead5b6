"""What a team picks from at each step, in the order it is read aloud: all of it from the tables."""

from typing import Any, NamedTuple

from coprod import tables
from coprod.parts import Wording
from coprod.sources.wording import items, kept_while_the_tables_stay, look_up, numbered_rows
from coprod.sources.words import ALSO_COPRODUCTION, MODE_LEVEL, MODE_UNRANKED, PLACED_BY_US


class Group(NamedTuple):
    """Items under one heading. `id` is "" where no item of the tables stands for the heading."""

    id: str
    items: list[Wording]
    label: str = ""
    text: str = ""
    beside: tuple[str, ...] = ()  # more to read aloud here, such as the challenges of a stage


class Prompt(NamedTuple):
    """What may happen in a workshop, and what the facilitator can say and do then."""

    label: str
    happens: str
    say: str
    do: str


POLITICAL = "arg-pol"  # the family of a reason that was written privately
# Kinds of row that name what coproduction may cost. The others say how costs arise or who carries
# more of them: they are read aloud beside the costs, and nobody expects them as one.
COSTS = ("cost", "challenge", "risk")
# Kinds of row that are a way to an aim, where the source names it: no form of coproduction under
# another name, and nothing that is only criticised or only implied.
WAYS = ("alternative", "less-involvement", "variant", "comparator", "separate")
LEVELS = ("level", "element", "current-use")  # kinds of mode that say how somebody takes part


@kept_while_the_tables_stay
def edition() -> object:
    """Return what is another object as soon as the tables in use are found changed."""
    return object()


class Bearers(NamedTuple):
    """Ids of those who bear a cost: as the source states it, and as we read it."""

    stated: list[str]
    our_reading: list[str]


@kept_while_the_tables_stay
def claims() -> list[Group]:
    """Return the claims that can be made aims, by the four families, then those of no family."""
    aims = items("aims")
    groups = [_group(f, [a for a in aims if a.under == f.id]) for f in _families()]
    return [*groups, Group("", [a for a in aims if not a.under])]


@kept_while_the_tables_stay
def families() -> list[tuple[str, str]]:
    """Return the ids and labels of the four families of arguments."""
    return [(family.id, family.label) for family in _families()]


@kept_while_the_tables_stay
def costs_by_group() -> list[Group]:
    """Return the costs by the paper's six groups, then those that stand in none."""
    costs, kind = _costs(), _column("costs", "kind")
    other = [c for c in items("costs") if kind[c.id] not in COSTS]

    def beside(group: str) -> tuple[str, ...]:
        return tuple(c.text for c in other if c.under == group)

    groups = [
        _group(g, [c for c in costs if c.under == g.id])._replace(beside=beside(g.id))
        for g in items("cost-groups")
    ]
    return [*groups, Group("", [c for c in costs if not c.under], beside=beside(""))]


@kept_while_the_tables_stay
def costs_by_stage() -> list[Group]:
    """Return the costs by the seven stages, each with its challenges, then those of no one stage.

    Table 1 of the paper gives a few for each stage; which stage the costs in its text belong to is
    our reading, and each says so.
    """
    at, challenges = _column("costs", "stage"), tables.rows("stage-challenges")
    costs, listed = _costs(), items("stage-costs")
    groups = []
    for stage in items("stages"):
        here = [c for c in listed if c.under == stage.id]
        here += [_placed_by_us(c) for c in costs if at[c.id] == stage.id]
        beside = tuple(row["statement"] for row in challenges if row["stage"] == stage.id)
        groups.append(_group(stage, here)._replace(beside=beside))
    return [*groups, Group("", [c for c in costs if not at[c.id]])]


@kept_while_the_tables_stay
def bearers_of(item: str) -> Bearers:
    """Return who bears a cost, in the source or in our reading of it."""
    named = [row for row in tables.rows("cost-bearers") if row["cost"] == item]
    listed = _column("stage-costs", "bearer").get(item)  # Table 1 names nobody
    ours = [row["bearer"] for row in named if row["from"] != "stated"]
    stated = [row["bearer"] for row in named if row["from"] == "stated"]
    return Bearers(stated, ours + ([listed] if listed else []))


@kept_while_the_tables_stay
def alternatives() -> list[Wording]:
    """Return the alternatives a team can choose (see `WAYS`)."""
    ways = {
        row["id"]
        for row in tables.rows("alternatives")
        if row["form"] in WAYS and row["mention"] == "named"
    }
    return [a for a in items("alternatives") if a.id in ways]


@kept_while_the_tables_stay
def serves(item: str) -> str:
    """Return what the source says an alternative can and cannot serve; "" if nothing."""
    row = next((row for row in tables.rows("alternatives") if row["id"] == item), None)
    if row is None:  # a record can name what these tables have no more
        return ""
    said = [text for text in (row["serves"], row["does_not_serve"]) if text]
    said += [ALSO_COPRODUCTION] if row["also_coproduction"] else []
    return " ".join([*said, f"({look_up(item).origin})"]) if said else ""


@kept_while_the_tables_stay
def modes() -> list[Wording]:
    """Return the modes of taking part: from low to high, then those the source does not rank."""
    role = _column("modes", "role")
    return [m for kind in LEVELS for m in items("modes") if role[m.id] == kind]


@kept_while_the_tables_stay
def ranked_modes() -> list[tuple[str, str]]:
    """Return ids and labels of the modes, each with its level, as the options of a field."""
    level = _column("modes", "level")
    named = []
    for mode in modes():
        text = MODE_UNRANKED if level[mode.id] is None else MODE_LEVEL
        named.append((mode.id, text.format(level=level[mode.id], label=mode.label)))
    return named


@kept_while_the_tables_stay
def questions() -> list[Group]:
    """Return the four key questions for everybody, each with what the source adds to it."""
    audience = _column("key-questions", "audience")
    all_of_them = [q for q in items("key-questions") if audience[q.id] == "everyone"]
    return [
        Group(q.id, [q], q.label, q.text, tuple(o.text for o in all_of_them if o.under == q.id))
        for q in all_of_them
        if not q.under
    ]


@kept_while_the_tables_stay
def prior_conditions() -> list[Wording]:
    """Return what the slides say has to be there before coproduction begins."""
    category = _column("requirements", "category")
    return [r for r in items("requirements") if category[r.id] == "prior-conditions"]


@kept_while_the_tables_stay
def ground_rules() -> list[Wording]:
    """Return what a team agrees rules on: what the slides list under protocols, and leaving."""
    return [r for r in items("requirements") if r.under == "req-protocols" or r.id == "req-exit"]


@kept_while_the_tables_stay
def assumptions() -> list[Group]:
    """Return the assumptions, each with the counterpoint that a source gives to it."""
    texts = _column("assumptions", "counterpoint")
    places = _column("assumptions", "counterpoint_locator")

    def counterpoint(id: str) -> tuple[str, ...]:
        text, place = texts[id], places[id]
        return (f"{text} ({place})" if place else text,) if text else ()

    return [Group(a.id, [a], a.label, a.text, counterpoint(a.id)) for a in items("assumptions")]


@kept_while_the_tables_stay
def prompts() -> list[Prompt]:
    """Return the prompts for the facilitator; [] where a team's own tables have none."""
    if "prompts" not in tables.names():
        return []
    rows = numbered_rows("prompts")
    return [Prompt(row["label"], row["statement"], row["say"], row["do"]) for row in rows]


@kept_while_the_tables_stay
def labels(table: str) -> list[tuple[str, str]]:
    """Return ids and labels of a table, as the options of a field."""
    return [(item.id, item.label) for item in items(table)]


def _families() -> list[Wording]:
    kind = _column("arguments", "kind")
    return [w for w in items("arguments") if kind[w.id] == "family"]


def _costs() -> list[Wording]:
    kind = _column("costs", "kind")
    return [c for c in items("costs") if kind[c.id] in COSTS]


def _column(table: str, name: str) -> dict[str, Any]:
    """Return a column of a table in use, by the ids of its rows."""
    return {row["id"]: row[name] for row in tables.rows(table)}


def _placed_by_us(cost: Wording) -> Wording:
    return cost.model_copy(update={"origin": f"{cost.origin} {PLACED_BY_US}"})


def _group(heading: Wording, members: list[Wording]) -> Group:
    return Group(heading.id, members, heading.label, heading.text)
