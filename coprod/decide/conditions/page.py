"""The saved page of Conditions: how each was rated, and why."""

from coprod.decide.conditions.words import STATEMENT
from coprod.page.blocks import Block, Foot, Rated, RatedBy
from coprod.page.made import made_of
from coprod.parts import TEAM, Condition, Rating, Side
from coprod.rating.words import CONDITION, answer, basis, sources
from coprod.record import Record
from coprod.words.scales import END, SIDE


@made_of("conditions", "ratings")
def conditions(record: Record) -> list[Block]:
    """Say every condition with its statements, and how each rater rated it."""
    others: dict[str, list[Rating]] = {}
    for rating in record.ratings:
        if rating.by != TEAM:
            others.setdefault(rating.item, []).append(rating)
    scopes = [condition.scope for condition in record.conditions[:1]]
    rated = [
        _rated(condition, [record.rating(condition.id), *others.get(condition.id, ())], scopes)
        for condition in record.conditions
    ]
    return [*rated, *map(Foot, scopes)]


def _rated(condition: Condition, ratings: list[Rating], at_foot: list[str]) -> Rated:
    """Return a condition and its ratings; its scope only if it is not told `at_foot`."""
    scope = "" if condition.scope in at_foot else condition.scope
    about = (basis(condition), condition.note, scope)
    return Rated(
        number=condition.number,
        label=condition.label,
        statements=[_statement(condition, "less"), _statement(condition, "more")],
        answers=[_answer(condition, rating) for rating in ratings],
        why=CONDITION["why"],
        about=" ".join(filter(None, about)),
    )


def _statement(condition: Condition, side: Side) -> tuple[str, str]:
    pole, end = condition.pole(side), END[side].capitalize()
    title = STATEMENT.format(place=end, side=SIDE[side])
    return title, " ".join(filter(None, (pole.text, pole.gloss)))


def _answer(condition: Condition, rating: Rating) -> RatedBy:
    return RatedBy(
        said=answer(condition, rating),
        who="" if rating.by == TEAM else rating.by,
        reason=rating.reason,
        sources=sources(rating.references),
    )
