"""The conditions with every rating, and the balance that they, the aims and the costs make."""

from coprod import words
from coprod.charts.balance import BalanceInfo, balance_info, balance_sentences
from coprod.drawing.bars import row_in_words
from coprod.parts import TEAM, Condition, Rating, Side
from coprod.record import Record
from coprod.report.blocks import Block, Foot, Paragraph, Picture, Rated, RatedBy
from coprod.words import pages

# --- conditions -------------------------------------------------------------------------------


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
    about = (words.basis(condition), condition.note, scope)
    return Rated(
        number=condition.number,
        label=condition.label,
        statements=[_statement(condition, "less"), _statement(condition, "more")],
        answers=[_answer(condition, rating) for rating in ratings],
        why=words.CONDITION["why"],
        about=" ".join(filter(None, about)),
    )


def _statement(condition: Condition, side: Side) -> tuple[str, str]:
    pole, place = condition.pole(side), words.PLACE[side].capitalize()
    title = words.STATEMENT.format(place=place, side=words.SIDE[side])
    return title, " ".join(filter(None, (pole.text, pole.gloss)))


def _answer(condition: Condition, rating: Rating) -> RatedBy:
    return RatedBy(
        said=words.answer(condition, rating),
        who="" if rating.by == TEAM else rating.by,
        reason=rating.reason,
        sources=words.sources(rating.references),
    )


# --- balance ----------------------------------------------------------------------------------


def balance(record: Record, info: BalanceInfo | None = None) -> list[Block]:
    """Show the balance as a picture, and say the same in a table and in sentences."""
    info = info or balance_info(record)
    picture = Picture(
        bars=info.rows,
        words=[(row.label, row_in_words(row)) for row in info.rows],
        columns=(pages.CONSIDERATION, words.SPEAKING),
        about=words.PICTURE,
    )
    return [*([picture] if info.rows else []), *map(Paragraph, balance_sentences(info))]
