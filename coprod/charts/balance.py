"""The balance: every condition that is rated, on the side it speaks for. A picture, no number."""

from typing import Any, NamedTuple

import plotly.graph_objects as go

from coprod import words
from coprod.balance import MOST, Robustness, considerations, robustness
from coprod.errors import NothingToWeigh
from coprod.look import TOKENS, plotly_layout
from coprod.record import Record


class Row(NamedTuple):
    """A condition on the balance: how strongly it speaks against and for, 0 to 3 each."""

    item: str
    label: str
    against: int
    in_favour: int
    unsure: bool = False  # True: it could be anything between the two


class BalanceInfo(NamedTuple):
    """What the balance shows, ready to draw or to read aloud. Labels in the paper's order."""

    rows: list[Row]  # strongest first; unsure ones last
    in_between: list[str]
    half_rated: list[str]  # only one of two statements is rated, and it does not settle the other
    not_applicable: list[str]
    not_rated: list[str]
    robustness: Robustness | None  # None: nothing is rated to either side

    @property
    def unsure(self) -> list[str]:
        """Labels of the conditions the team is not sure about."""
        return [row.label for row in self.rows if row.unsure]


def balance_info(record: Record) -> BalanceInfo:
    """Gather what the balance of a record shows."""
    sides: dict[str, dict[str, int]] = {}
    for found in considerations(record):
        sides.setdefault(found.item, {})[found.side] = found.strength
    rows, in_between, half_rated = [], [], []
    for condition in record.conditions:
        rating = record.rating(condition.id)
        strengths = sides.get(condition.id)
        if strengths:
            rows.append(
                Row(
                    condition.id,
                    condition.label,
                    strengths.get("against", 0),
                    strengths.get("for", 0),
                    rating.state == "not-sure",
                )
            )
        if rating.state == "rated":
            blank = None in (rating.less, rating.more)
            if blank and not (condition.opposites and strengths):
                half_rated.append(condition.label)
            elif not strengths:
                in_between.append(condition.label)
    rows.sort(key=lambda row: (row.unsure, -max(row.against, row.in_favour)))

    def labels(state: str) -> list[str]:
        return [c.label for c in record.conditions if record.rating(c.id).state == state]

    try:
        robust = robustness(record)
    except NothingToWeigh:
        robust = None
    return BalanceInfo(
        rows, in_between, half_rated, labels("not-applicable"), labels("not-rated"), robust
    )


def balance_sentences(info: BalanceInfo) -> list[str]:
    """Say in words what the balance shows: how many point each way, and how far weights decide."""
    sure = [row for row in info.rows if not row.unsure]
    said = [_count(sure)] if sure else [_nothing(info)]
    for text, labels in [
        ("In between", info.in_between),
        ("Not sure", info.unsure),
        ("Only one of two statements rated", info.half_rated),
        ("Does not apply here", info.not_applicable),
        ("Not rated", info.not_rated),
    ]:
        if labels and (said[0] != words.NOTHING_RATED or text != "Not rated"):
            said.append(f"{text}: {'; '.join(labels)}.")
    if info.robustness:
        said.append(_weights(info.robustness, info.unsure))
    return [*said, words.NO_VERDICT]


def _nothing(info: BalanceInfo) -> str:
    """Say why nothing is drawn: rated and on neither side is not the same as not rated."""
    return words.ON_NEITHER_SIDE if info.in_between or info.half_rated else words.NOTHING_RATED


def _count(rows: list[Row]) -> str:
    both = sum(1 for r in rows if r.against and r.in_favour)
    against = sum(1 for r in rows if r.against) - both
    in_favour = sum(1 for r in rows if r.in_favour) - both
    groups = [
        (against, "against coproducing here"),
        (in_favour, "for it" if against else "for coproducing here"),
        (both, "both ways"),
    ]
    parts = [(n, side) for n, side in groups if n]
    noun = "condition speaks" if len(rows) == 1 else "conditions speak"
    said = (
        f" {parts[0][1]}"
        if len(parts) == 1
        else ": " + words.listed([f"{words.number(n)} {side}" for n, side in parts])
    )
    return f"{words.number(len(rows)).capitalize()} {noun}{said}."


def _weights(robust: Robustness, unsure: list[str]) -> str:
    share, lowest, highest = robust
    if lowest == highest and share in (0, 1):
        way = "for" if share else "against"
        return f"All of it speaks {way}, so no way of weighing it leans the other way."
    text = (
        "How you weigh them matters: of all possible ways of weighing them, "
        f"{words.in_hundred(share)} in 100 lean for coproducing"
    )
    if unsure:
        text += (
            f" (between {words.in_hundred(lowest)} and {words.in_hundred(highest)} "
            f"while you are not sure about {words.listed([f'“{u}”' for u in unsure])})"
        )
    return text + ". That says how far the lean depends on weights, not how likely it is right."


def balance_text(info: BalanceInfo) -> str:
    """Return the text twin: the same as the picture, as lines to read."""
    return "\n".join(
        [*(f"{row.label}: {row_in_words(row)}" for row in info.rows), *balance_sentences(info)]
    )


def row_in_words(row: Row) -> str:
    """Say one row of the picture in words."""
    if row.unsure:
        return "not sure, could be either"
    parts = [
        f"{words.STRENGTH[strength]} {side}"
        for strength, side in [(row.against, "against"), (row.in_favour, "for")]
        if strength
    ]
    return " and ".join(parts)


def plot_balance(info: BalanceInfo) -> go.Figure:
    """Draw the balance; `restyle` brings a live copy of it up to date in place."""
    unsure = {
        "color": TOKENS["paper"],
        "line": {"color": TOKENS["grey"], "width": 1.5},
        "pattern": {"shape": "/", "fgcolor": TOKENS["grey"], "size": 9},
    }
    bar: dict[str, Any] = {"orientation": "h", "cliponaxis": False, "width": 0.62}
    figure = go.Figure(
        [
            go.Bar(
                marker={
                    "color": TOKENS["against"],
                    "pattern": {
                        "shape": ".",
                        "fgcolor": TOKENS["paper"],
                        "size": 9,
                        "solidity": 0.15,
                    },
                },
                textposition="outside",
                **bar,
            ),
            go.Bar(marker={"color": TOKENS["for"]}, textposition="outside", **bar),
            go.Bar(marker=unsure, textposition="none", **bar),
            go.Bar(marker=unsure, textposition="none", **bar),
        ]
    )
    reach = MOST + 1.1  # room for the words beside the longest bar
    figure.update_layout(
        **plotly_layout(),
        barmode="overlay",
        margin={"l": 10, "r": 10, "t": 46, "b": 8},
        xaxis={
            "range": [-reach - 0.35, reach],
            "visible": False,
            "fixedrange": True,
            "zeroline": True,
        },
        yaxis={
            "autorange": "reversed",
            "automargin": True,
            "fixedrange": True,
            "ticks": "",
            "ticklabelstandoff": 8,
            "showgrid": False,
        },
        shapes=[
            {
                "type": "line",
                "x0": 0,
                "x1": 0,
                "y0": 0,
                "y1": 1,
                "yref": "paper",
                "line": {"color": TOKENS["ink"], "width": 1.5},
            }
        ],
    )
    restyle(figure, info)
    return figure


def restyle(figure: go.Figure, info: BalanceInfo) -> None:
    """Bring a drawn balance, live or not, up to date without drawing it anew."""
    labels = [row.label for row in info.rows]
    sure = [not row.unsure for row in info.rows]
    series = [
        [-row.against if ok else None for row, ok in zip(info.rows, sure, strict=True)],
        [row.in_favour if ok else None for row, ok in zip(info.rows, sure, strict=True)],
        [None if ok else -MOST for ok in sure],
        [None if ok else MOST for ok in sure],
    ]
    with figure.batch_update():
        for trace, values in zip(figure.data, series, strict=True):
            trace.x, trace.y = values, labels
            trace.text = [words.STRENGTH[abs(v)] if v else "" for v in values]
        figure.layout.height = 70 + 46 * max(3, len(labels))
        figure.layout.yaxis.visible = bool(labels)
        figure.layout.annotations = _headings() if labels else [_empty(info)]
        figure.layout.shapes[0].visible = bool(labels)


def _headings() -> list[dict[str, Any]]:
    shared = {
        "yref": "paper",
        "y": 1,
        "yanchor": "bottom",
        "xref": "x",
        "showarrow": False,
        "yshift": 8,
    }
    return [
        {
            **shared,
            "text": "◀ <b>against</b> coproducing here",
            "x": -0.12,
            "xanchor": "right",
            "font": {"color": TOKENS["against-text"]},
        },
        {
            **shared,
            "text": "<b>for</b> coproducing here ▶",
            "x": 0.12,
            "xanchor": "left",
            "font": {"color": TOKENS["for-text"]},
        },
    ]


def _empty(info: BalanceInfo) -> dict[str, Any]:
    return {
        "text": _nothing(info),
        "xref": "paper",
        "yref": "paper",
        "x": 0.5,
        "y": 0.5,
        "showarrow": False,
        "font": {"color": TOKENS["soft"]},
    }
