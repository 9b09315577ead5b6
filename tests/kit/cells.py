"""Notebook files as JSON: cells, outputs, and the record in them."""

from coprod.keep.carrier import KEY, MIME, WIDGET


def record(id="record-meals", revision=1, **more):
    return {"schema": "coprod-record/1", "id": id, "revision": revision, **more}


def panel(live=None, name="summary"):
    data = {"text/html": "<p>twin</p>", "text/plain": "twin"} | ({MIME: live} if live else {})
    return {"output_type": "display_data", "data": data, "metadata": {KEY: {"panel": name}}}


def widget(model="abc"):
    data = {WIDGET: {"model_id": model}, "text/plain": "View()"}
    return {"output_type": "display_data", "data": data, "metadata": {}}


def cell(*outputs, source="workbook = coprod.open_workbook()"):
    return {"cell_type": "code", "source": source, "metadata": {}, "outputs": list(outputs)}


def page(*cells, kept=None, **metadata):
    """A notebook as the page holds it; `kept` is what its metadata brought along."""
    if kept:
        metadata[KEY] = {"record": kept}
    return {"cells": list(cells), "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


OLD, NEW = record(revision=5), record(revision=30)
