"""What saving does to a notebook file: it opens without a kernel and keeps its record."""

import copy
import json
from types import SimpleNamespace

import pytest
from cells import NEW, OLD, cell, page, panel, record, widget
from hypothesis import given
from hypothesis import strategies as st

from coprod.keep.carrier import KEY, MIME, WIDGET, carried, clean
from coprod.server import before_save


def saved(notebook, before=None):
    clean(notebook, before)
    return notebook["metadata"].get(KEY, {}).get("record")


STATE = {"application/vnd.jupyter.widget-state+json": {"state": {"abc": {}}}}


# --- what is dropped and what stays -----------------------------------------------------------


def test_dead_panels_go_twins_stay_and_the_record_moves_to_the_metadata():
    notebook = page(cell(widget(), panel(live=NEW | {"title": "Meals"})), widgets=STATE)
    assert clean(notebook)
    (output,) = notebook["cells"][0]["outputs"]
    assert output["metadata"][KEY].pop("seal") and output == panel()
    assert notebook["metadata"] == {
        KEY: {"kind": "working", "record": NEW | {"title": "Meals"}},
        "title": "Meals",
    }
    again = copy.deepcopy(notebook)
    assert clean(again) and again == notebook


def test_outputs_that_are_not_ours_stay_in_every_cell():
    stream = {"output_type": "stream", "name": "stdout", "text": "hello"}
    figure = {"output_type": "display_data", "data": {"image/png": "aGk="}, "metadata": {}}
    theirs = cell(stream, figure, widget("theirs"), source="slider")
    notebook = page(cell(stream, widget(), figure, panel(live=NEW)), copy.deepcopy(theirs))
    clean(notebook)
    assert notebook["cells"][0]["outputs"][-1]["metadata"][KEY].pop("seal")
    assert notebook["cells"] == [cell(stream, figure, panel()), theirs]


def test_metadata_of_other_tools_stays():
    notebook = page(cell(panel(live=NEW)), kernelspec={"name": "python3"}, title="theirs")
    notebook["metadata"][KEY] = {"other": 1}
    clean(notebook)
    assert notebook["metadata"]["kernelspec"] == {"name": "python3"}
    assert notebook["metadata"]["title"] == "theirs"  # the record has none
    assert notebook["metadata"][KEY] == {"other": 1, "kind": "working", "record": NEW}


@pytest.mark.parametrize(
    "before", [None, page(kept=NEW), page(cell(panel(live=NEW)))], ids=["new", "ours", "live"]
)
def test_notebooks_of_other_people_are_left_byte_for_byte_alone(before):
    notebook = page(cell(widget(), source="slider"), cell(source="2 + 2"), widgets=STATE)
    text = json.dumps(notebook)
    assert not clean(notebook, before)
    assert json.dumps(notebook) == text


# --- which record the file keeps --------------------------------------------------------------


def test_the_page_wins_over_what_the_file_brought_along():
    assert saved(page(cell(panel(live=NEW)), kept=OLD)) == NEW


def test_an_output_left_over_from_an_earlier_run_does_not_win():
    assert saved(page(cell(panel(live=OLD)), kept=NEW)) == NEW
    assert saved(page(cell(panel(live=OLD)), cell(panel(live=NEW)))) == NEW


def test_a_record_begun_afresh_replaces_the_former_one_whatever_its_revision():
    other = record(id="record-other", revision=1)
    assert saved(page(cell(panel(live=other)), kept=NEW)) == other


@pytest.mark.parametrize("source", ["workbook = coprod.open_workbook()", "w = open_workbook()"])
@pytest.mark.parametrize("split", [False, True], ids=["text", "lines"])
def test_clearing_all_outputs_costs_no_answer(source, split):
    notebook = page(cell(source=[source] if split else source))
    assert saved(notebook, before=page(kept=NEW)) == NEW


def test_clearing_all_outputs_does_not_bring_back_what_the_page_knew_when_it_was_opened():
    assert saved(page(cell(), kept=OLD), before=page(kept=NEW)) == NEW
    assert saved(page(cell(), cell(panel(name="frame")), kept=OLD), before=page(kept=NEW)) == NEW
    assert saved(page(cell(), kept=NEW), before=page(kept=OLD)) == NEW


def test_clearing_all_outputs_keeps_a_record_begun_afresh():
    former = record(revision=30, changed="2027-05-01T09:00:00Z")
    afresh = record(id="record-other", revision=2, changed="2027-05-01T10:00:00Z")
    assert saved(page(cell(), kept=former), before=page(kept=afresh)) == afresh


def test_another_record_notebook_put_over_this_one_stays_what_it_is():
    other = record(id="record-other", changed="2020-01-01T00:00:00Z")
    before = page(cell(panel()), kept=NEW | {"changed": "2027-01-01T00:00:00Z"})
    assert saved(page(cell(panel()), kept=other), before=before) == other


def test_a_notebook_that_never_had_a_record_gets_none():
    notebook = page(cell(panel(name="frame"), widget()))
    assert saved(notebook) is None and notebook["cells"][0]["outputs"] == [panel(name="frame")]


# --- on the server ----------------------------------------------------------------------------


@pytest.fixture
def contents(tmp_path):
    return SimpleNamespace(root_dir=str(tmp_path))


def save(notebook, path="work/decide.ipynb", contents=None):
    model = {"type": "notebook", "content": notebook}
    before_save(model=model, path=path, contents_manager=contents)
    return model["content"]


@pytest.mark.parametrize("path", ["plans/décider.ipynb", "/plans/décider.ipynb"])
def test_the_server_looks_into_the_file_before_it_is_written_over(tmp_path, contents, path):
    file = tmp_path / "plans" / "décider.ipynb"
    file.parent.mkdir()
    file.write_text(json.dumps(page(kept=NEW)), encoding="utf-8")
    assert carried(save(page(cell()), path, contents)) == NEW
    assert carried(save(page(cell(), kept=OLD), path, contents)) == NEW
    assert carried(save(page(cell(panel(live=OLD))), path, contents)) == OLD  # what it shows


@pytest.mark.parametrize("there", [b"", b"\xff\xfe\0", b"[]", b"{}", b"[" * 200_000, None])
def test_a_damaged_file_on_disk_does_not_stop_a_save(tmp_path, contents, there):
    if there is not None:
        (tmp_path / "decide.ipynb").write_bytes(there)
    assert carried(save(page(cell(panel(live=NEW))), "decide.ipynb", contents)) == NEW
    assert carried(save(page(cell()), "decide.ipynb", contents)) is None


def test_files_that_are_no_notebooks_are_left_alone(contents):
    for model in ({"type": "file", "content": "text"}, {"type": "notebook"}, {"content": {}}, {}):
        given = copy.deepcopy(model)
        before_save(model, "x.txt", contents)
        assert model == given


KEYS = ["cells", "metadata", "outputs", "data", "source", "widgets"]
KEYS += ["record", "panel", "id", "revision", "title"]
junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3) | st.just(NEW),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*KEYS, KEY, MIME, WIDGET]), inner, max_size=5)
    ),
    max_leaves=25,
)


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory):
    """A folder for what is kept beside a notebook."""
    return tmp_path_factory.mktemp("elsewhere")


@given(content=junk, before=junk)
def test_nothing_a_page_sends_stops_a_save_or_loses_the_record(elsewhere, content, before):
    shell = page(content, cell(content), cell(content, panel(live=NEW)), kept=content)
    for notebook in (content, {"cells": content, "metadata": content}, shell):
        before_save(
            {"type": "notebook", "content": copy.deepcopy(notebook)}, f"{elsewhere}/x.ipynb", None
        )
        if isinstance(notebook, dict) and isinstance(before, dict):
            clean(copy.deepcopy(notebook), before)
        if isinstance(notebook, dict):
            had = carried(notebook)
            mine = copy.deepcopy(notebook)
            clean(mine)
            assert carried(mine) == had
