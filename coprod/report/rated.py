"""The conditions with every rating, and the balance that they, the aims and the costs make."""

from markupsafe import Markup

from coprod import words
from coprod.bars import row_in_words
from coprod.charts.balance import BalanceInfo, balance_info, balance_sentences, balance_text
from coprod.parts import TEAM, Rating
from coprod.record import Record
from coprod.report.blocks import Said
from coprod.report.pages import page
from coprod.report.picture import as_image_address, balance_svg


def conditions(record: Record) -> Said:
    """Say every condition with its statements, and how each rater rated it."""
    rows, lines = [], []
    others: dict[str, list[Rating]] = {}
    for rating in record.ratings:
        if rating.by != TEAM:
            others.setdefault(rating.item, []).append(rating)
    for condition in record.conditions:
        ratings = [record.rating(condition.id), *others.get(condition.id, ())]
        answers = [(rating, words.answer(condition, rating)) for rating in ratings]
        rows.append({"condition": condition, "answers": answers})
        for rating, answer in answers:
            who = "" if rating.by == TEAM else f" ({rating.by})"
            reason = f" – {rating.reason}" if rating.reason else ""
            lines.append(f"{condition.number} {condition.label}{who}: {answer}{reason}")
            lines += [words.sources(rating.references)] if rating.references else []
    return page("conditions.html.j2", rows=rows, team=TEAM), "\n".join(lines)


def balance(record: Record, info: BalanceInfo | None = None) -> Said:
    """Show the balance as a picture, and say the same in a table and in sentences."""
    info = info or balance_info(record)
    html = page(
        "balance.html.j2",
        picture=Markup(as_image_address(balance_svg(info))) if info.rows else "",
        rows=[(row, row_in_words(row)) for row in info.rows],
        sentences=balance_sentences(info),
    )
    return html, balance_text(info)
