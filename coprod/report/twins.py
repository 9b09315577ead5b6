"""The text twin of each panel: what a saved notebook shows where no kernel runs.

A twin is a MIME bundle with HTML and plain text that say the same. The HTML is escaped, needs no
style sheet, no script and nothing from elsewhere, and survives the cleaning that JupyterLab
gives to notebooks it does not trust.
"""

from collections.abc import Callable
from typing import Any

from coprod import words
from coprod.charts.balance import balance_info, balance_sentences, balance_text, row_in_words
from coprod.parts import TEAM, Decision
from coprod.record import Record
from coprod.report.pages import page
from coprod.report.picture import as_image_address, balance_svg
from coprod.words.fields import FIELD

Bundle = dict[str, Any]
SHIPPED = "coprod-tables"  # what the shipped tables call themselves


def twin(record: Record, panel: str) -> Bundle:
    """Return what `panel` (one of `PANELS`) shows of a record, as HTML and as plain text."""
    html, text = PANELS[panel](record)
    return {"text/html": html, "text/plain": text}


def decision_sentence(record: Record) -> str:
    """Say each decision in a sentence that can be read out; blank parts are left out."""
    return " ".join(_sentence(decision) for decision in record.decisions or (Decision(),))


def _sentence(decision: Decision) -> str:
    say = words.SENTENCE
    said = words.CHOICE[decision.choice] if decision.choice else words.NOT_DECIDED
    if partners := _clause(decision.partners):
        said = say["for"].format(partners=partners, choice=said[0].lower() + said[1:])
    if details := _clause(decision.details):
        said += f" ({details})"
    if rationale := _clause(decision.rationale):
        said += say["because"].format(rationale=rationale)
    parts = [said]
    for dissent in decision.dissent:  # in full: a dissent is not for us to shorten
        who, why = (" ".join(text.split()).rstrip(".") for text in (dissent.who, dissent.why))
        if who or why:
            whose = say["dissent"].format(who=who or say["somebody"])
            parts.append(f"{whose}: {why}" if why else whose)
    when = [say["on"].format(day=_day(decision.review_on))] if decision.review_on else []
    if event := _clause(decision.review_if):
        when.append(say["if"].format(event=event))
    if when:
        parts.append(say["again"].format(when=say["or"].join(when)))
    return "; ".join(parts) + "."


def _clause(text: str) -> str:
    """Return the first paragraph of a text, as a part of a sentence."""
    lines = text.strip().splitlines()
    return " ".join(lines[0].split()).rstrip(".") if lines else ""


def _day(day: Any) -> str:
    return f"{day.day} {day:%B %Y}"


def _summary(record: Record) -> tuple[str, str]:
    say = words.PAGE
    saves = [say["save"].format(revision=s.revision, day=_day(s.at)) for s in record.saves]
    about = say["record"].format(
        id=record.id,
        revision=record.revision,
        day=_day(record.changed),
        time=f"{record.changed:%H:%M}",
    )
    if saves:
        about += " " + say["saved"].format(saves="; ".join(saves))
    if record.tables.name != SHIPPED:
        about += " " + say["tables"].format(name=record.tables.name, version=record.tables.version)
    sentence = decision_sentence(record)
    text = f"{record.title or words.UNTITLED}\n{record.question}\n{sentence}"
    return page("summary.html.j2", record=record, sentence=sentence, about=about), text


def _frame(record: Record) -> tuple[str, str]:
    return _rows([(FIELD[name], getattr(record, name)) for name in ("title", "question")])


def _conditions(record: Record) -> tuple[str, str]:
    rows, lines = [], []
    for condition in record.conditions:
        others = [r for r in record.ratings if r.item == condition.id and r.by != TEAM]
        ratings = [record.rating(condition.id), *others]
        answers = [(rating, words.answer(condition, rating)) for rating in ratings]
        rows.append({"condition": condition, "answers": answers})
        for rating, answer in answers:
            who = "" if rating.by == TEAM else f" ({rating.by})"
            reason = f" – {rating.reason}" if rating.reason else ""
            lines.append(f"{condition.number} {condition.label}{who}: {answer}{reason}")
    return page("conditions.html.j2", rows=rows, team=TEAM), "\n".join(lines)


def _balance(record: Record) -> tuple[str, str]:
    info = balance_info(record)
    picture = as_image_address(balance_svg(info)) if info.rows else ""
    table = [(row, row_in_words(row)) for row in info.rows]
    html = page(
        "balance.html.j2",
        picture=picture,
        table=table,
        sentences=balance_sentences(info),
    )
    return html, balance_text(info)


def _decision(record: Record) -> tuple[str, str]:
    rows: list[tuple[str, str]] = []
    for decision in record.decisions or (Decision(),):
        choice = words.CHOICE[decision.choice] if decision.choice else ""
        label = FIELD
        rows += [
            (label["choice"], choice),
            (label["partners"], decision.partners),
            (label["details"], decision.details),
            (label["rationale"], "\n".join([decision.rationale, *decision.references]).strip()),
            (label["decided_by"], decision.decided_by),
            (label["decided_on"], _day(decision.decided_on) if decision.decided_on else ""),
            *(
                (label["dissent"], f"{d.who}: {d.why}" if d.who else d.why)
                for d in decision.dissent
            ),
            (label["review_on"], _day(decision.review_on) if decision.review_on else ""),
            (label["review_if"], decision.review_if),
        ]
    return _rows(rows)


def _rows(rows: list[tuple[str, str]]) -> tuple[str, str]:
    text = "\n".join(f"{name}: {value or words.BLANK}" for name, value in rows)
    return page("rows.html.j2", rows=rows), text


PANELS: dict[str, Callable[[Record], tuple[str, str]]] = {
    "summary": _summary,
    "frame": _frame,
    "conditions": _conditions,
    "balance": _balance,
    "decision": _decision,
}
