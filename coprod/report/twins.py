"""The text twin of each panel: what a saved notebook shows where no kernel runs.

A twin is a MIME bundle with HTML and plain text that say the same. The HTML is escaped, needs no
style sheet, no script and nothing from elsewhere, and survives the cleaning that JupyterLab
gives to notebooks it does not trust.
"""

import re
from collections.abc import Callable
from typing import Any

from coprod import words
from coprod.charts.balance import balance_info, balance_sentences, balance_text, row_in_words
from coprod.parts import Decision
from coprod.record import Record
from coprod.report.pages import page
from coprod.report.picture import as_image_address, balance_svg

Bundle = dict[str, Any]


def twin(record: Record, panel: str) -> Bundle:
    """Return what `panel` (one of `PANELS`) shows of a record, as HTML and as plain text."""
    html, text = PANELS[panel](record)
    return {"text/html": html, "text/plain": text}


def decision_sentence(record: Record) -> str:
    """Say the decision in one sentence that can be read out.

    Blank parts are left out; of long ones the first sentence is taken.
    """
    decision = record.decision
    if decision == Decision():
        return "Nothing is decided yet."
    choice = words.CHOICE[decision.choice]
    said = (
        f"For {decision.partners.strip()}: {choice[0].lower()}{choice[1:]}"
        if (decision.partners.strip())
        else choice
    )
    if decision.details.strip():
        said += f" ({_clause(decision.details)})"
    if decision.rationale.strip():
        said += f", because {_clause(decision.rationale)}"
    parts = [said]
    parts += [
        f"dissent of {_clause(d.who) or 'somebody'}" + (f": {_clause(d.why)}" if d.why else "")
        for d in decision.dissent
        if (d.who + d.why).strip()
    ]
    when = [f"on {_day(decision.review_on)}"] if decision.review_on else []
    when += [f"if {_clause(decision.review_if)}"] if decision.review_if.strip() else []
    if when:
        parts.append(f"we look again {' or '.join(when)}")
    return "; ".join(parts) + "."


def _clause(text: str) -> str:
    """Return the first sentence of a text, as a part of another one."""
    lines = text.strip().splitlines()
    return re.split(r"(?<=[.!?؟。])\s", lines[0], maxsplit=1)[0].rstrip(".") if lines else ""


def _day(day: Any) -> str:
    return f"{day.day} {day:%B %Y}"


def _summary(record: Record) -> tuple[str, str]:
    values = {
        "record": record,
        "sentence": decision_sentence(record),
        "changed": f"{_day(record.changed)}, {record.changed:%H:%M} UTC",
        "saved": [f"revision {s.revision} on {_day(s.at)}" for s in record.saves],
    }
    text = f"{record.title or words.UNTITLED}\n{record.question}\n{values['sentence']}"
    return page("summary.html.j2", **values), text


def _frame(record: Record) -> tuple[str, str]:
    rows = [("Project", record.title), ("The question", record.question)]
    return _rows(rows)


def _conditions(record: Record) -> tuple[str, str]:
    rows, lines = [], []
    for condition in record.conditions:
        rating = record.rating(condition.id)
        answer = words.answer(condition, rating)
        rows.append({"condition": condition, "rating": rating, "answer": answer})
        reason = f" – {rating.reason}" if rating.reason else ""
        lines.append(f"{condition.number} {condition.label}: {answer}{reason}")
    return page("conditions.html.j2", rows=rows), "\n".join(lines)


def _balance(record: Record) -> tuple[str, str]:
    info = balance_info(record)
    picture = as_image_address(balance_svg(info)) if info.rows else ""
    table = [(row, row_in_words(row)) for row in info.rows]
    html = page(
        "balance.html.j2",
        picture=picture,
        table=table,
        sentences=balance_sentences(info),
        alt="The balance. The table below says the same.",
    )
    return html, balance_text(info)


def _decision(record: Record) -> tuple[str, str]:
    decision = record.decision
    rows = [
        ("Decision", words.CHOICE[decision.choice]),
        ("With whom", decision.partners),
        ("At which stages, or which other approach", decision.details),
        ("Rationale", "\n".join([decision.rationale, *decision.references]).strip()),
        ("Decided by", decision.decided_by),
        ("Decided on", _day(decision.decided_on) if decision.decided_on else ""),
        *(("Dissent", f"{d.who}: {d.why}" if d.who else d.why) for d in decision.dissent),
        ("Look again on", _day(decision.review_on) if decision.review_on else ""),
        ("Look again if", decision.review_if),
    ]
    return _rows(rows)


def _rows(rows: list[tuple[str, str]]) -> tuple[str, str]:
    text = "\n".join(f"{name}: {value or '(blank)'}" for name, value in rows)
    return page("rows.html.j2", rows=rows), text


PANELS: dict[str, Callable[[Record], tuple[str, str]]] = {
    "summary": _summary,
    "frame": _frame,
    "conditions": _conditions,
    "balance": _balance,
    "decision": _decision,
}
