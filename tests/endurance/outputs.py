"""All that is made of a record and shown to somebody: pages, sheets, pictures, lines, names."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
from nbconvert import HTMLExporter
from rooms import AIDS, PANELS, SEMINAR
from seminars import CASES
from traitlets.config import Config

from coprod import Record
from coprod.decide.balance.chart import balance_info, plot_balance
from coprod.desk.reopen import another
from coprod.keep.carrier import say_what_is_held
from coprod.keep.notebook import record_notebook
from coprod.page.picture import FILLS, bar_svg
from coprod.page.twins import twin
from coprod.seminar.teacher.sheets import case_sheet, marking_sheet
from coprod.session.handout.page import sheet_to_print
from coprod.session.start.panel import saved_record

SETTINGS = Path(__file__).resolve().parents[2] / "coprod/share/jupyter_nbconvert_config.json"
CASE = CASES[0]


def panels(record: Record) -> list[str]:
    """The panels that a record of this kind has."""
    shared = ["summary", "steps", "parked"]
    return [*(PANELS if not record.is_seminar else [*shared, *SEMINAR]), *AIDS]


def twins(record: Record) -> Iterator[tuple[str, str, str]]:
    """The twin of each panel: its name, its HTML, and its text."""
    for panel in panels(record):
        bundle = twin(record, panel)
        yield panel, bundle["text/html"], bundle["text/plain"]


def sheets(record: Record) -> Iterator[tuple[str, str]]:
    """The sheets of paper made of a record."""
    yield "hand-out", sheet_to_print(record)
    yield "case sheet", case_sheet(record, CASE)
    yield "marking sheet", marking_sheet()


def pictures() -> Iterator[str]:
    """What fills the bars of the picture of the balance on saved pages."""
    for fill in FILLS:
        yield bar_svg(fill)


def chart(record: Record) -> list[str]:
    """The texts of the live chart; Plotly makes markup of some."""
    figure = plot_balance(balance_info(record)).to_plotly_json()
    return list(_texts(figure))


def _texts(part: Any) -> Iterator[str]:
    values = part.values() if isinstance(part, dict) else part
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict | list | tuple):
            yield from _texts(value)


def cleared(record: Record) -> str:
    """What a notebook shows whose outputs were cleared."""
    notebook = record_notebook(record)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = []
    say_what_is_held(notebook)
    return str(notebook.cells[1].outputs[0]["data"]["text/html"])


def sentences(record: Record) -> list[str]:
    """The sentences of the page that name a record: which one is saved, which could be shown."""
    return [saved_record(record), another(record, "Here.").said]


def saved_page(record: Record) -> str:
    """The page that nbconvert makes of a saved record."""
    notebook = nbformat.reads(nbformat.writes(record_notebook(record)), as_version=4)
    config = Config(json.loads(SETTINGS.read_text(encoding="utf-8")))
    body, _ = HTMLExporter(config=config).from_notebook_node(notebook)
    return str(body)
