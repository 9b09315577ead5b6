"""Whatever an earlier version wrote opens, means what it meant, and can be gone on with.

The notebooks in ``old_records`` were written by earlier versions, and what they hold is kept word
for word: one for each layout that a record ever had, most of them without their pages.
"""

import json
from pathlib import Path
from types import SimpleNamespace
from typing import get_args

import pytest
from drafts import listed
from hypothesis import given, settings
from lives import Account
from seminars import seminars
from strategies import records

from coprod import Record, load_record, save_record
from coprod.desk.pages import Pages
from coprod.desk.reopen import reopen
from coprod.keep.carrier import KEY, MIME, kind, rivals
from coprod.keep.notebook import load_notebook, record_notebook
from coprod.keep.seals import contradicted, other_pages
from coprod.lineage import ASKED, DIGEST, is_whole, same_answers
from coprod.parts import Part
from coprod.server import before_save
from coprod.weighing.balance import robustness

OLD = sorted((Path(__file__).resolve().parents[1] / "kit/old_records").glob("*.ipynb"))
each = pytest.mark.parametrize("path", OLD, ids=lambda path: path.stem)
# The share of all weightings under which each leans for coproduction, as it always was.
LEANS = {
    "before-the-path": 0.0304,
    "the-path": 0.9803,
    "with-agendas": 0.9742,
    "with-lines": 0.2546,
    "with-seminars": 0.2546,
}


def written(path):
    """What stands in an old notebook, word for word."""
    return load_notebook(path)["metadata"]["coprod"]["record"]


def missing(old, new, place=""):
    """The places where a record says something else than an older text of it, or nothing."""
    if isinstance(old, dict) and isinstance(new, dict):
        return [p for key in old for p in missing(old[key], new.get(key), f"{place}.{key}")]
    if isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        pairs = zip(old, new, strict=True)
        return [p for n, (a, b) in enumerate(pairs) for p in missing(a, b, f"{place}.{n}")]
    return [] if old == new else [place]


def test_each_of_them_has_a_layout_of_its_own():
    layouts = [(*sorted(written(path)), *sorted(written(path).get("walk", ()))) for path in OLD]
    assert len({*layouts}) == len(OLD) == 5


@each
def test_an_old_notebook_opens_and_says_what_it_said(path):
    record = load_record(path)
    assert [p for p in missing(written(path), record.to_document()) if p != f".{DIGEST}"] == []
    assert is_whole(written(path)) and Record.from_json(record.to_json()) == record


@each
def test_an_old_record_leans_as_it_leant(path):
    assert robustness(load_record(path)).share == pytest.approx(LEANS[path.stem], abs=5e-5)


@each
def test_an_old_notebook_is_of_the_kind_it_was_and_nothing_in_it_is_doubted(path):
    notebook = load_notebook(path)
    assert kind(notebook) == ("record" if path.stem == "with-lines" else "working")
    assert rivals(notebook) is None and contradicted(notebook) == []


@each
def test_an_old_record_is_saved_anew_and_gone_on_with(path, tmp_path):
    record = load_record(path)
    later = record.rate(record.conditions[0].id, less=2, reason="Now").add_aim(outcome="More")
    again = load_record(save_record(later.skip("costs"), tmp_path))
    assert again.aims[-1].outcome == "More" and again.conditions == record.conditions


@each
def test_an_old_notebook_is_opened_and_saved_in_jupyterlab_without_a_run(path, tmp_path):
    work = tmp_path / "work"
    work.mkdir()
    (work / path.name).write_bytes(path.read_bytes())
    assert Account(tmp_path / "drafts", work).open(path.name).save() == ""
    assert missing(written(path), written(work / path.name)) == []


def in_an_editor_without_our_server(path, document):
    """An old notebook as VS Code saves it after a run: the record of today stands in an output."""
    notebook = load_notebook(path)
    shown = {"text/plain": "", MIME: document}
    first = next(one for one in notebook["cells"] if one["cell_type"] == "code")
    first["outputs"] = [
        {"output_type": "display_data", "data": shown, "metadata": {KEY: {"panel": "summary"}}}
    ]
    return notebook


@each
def test_an_old_notebook_that_is_run_in_any_editor_holds_one_record(path, tmp_path, monkeypatch):
    monkeypatch.setenv("COPROD_DRAFTS", str(tmp_path / "drafts"))
    record = load_record(path)
    notebook = in_an_editor_without_our_server(path, record.to_document())
    assert rivals(notebook) is None and same_answers(written(path), record.to_document())
    file = tmp_path / "decide.ipynb"
    file.write_text(json.dumps(notebook), encoding="utf-8")
    assert reopen(file).record.same_answers(record)


@each
@pytest.mark.parametrize("there", [True, False])
def test_an_old_notebook_that_is_run_and_saved_is_not_kept_twice(path, there, tmp_path):
    """Under its own name or a new one."""
    if there:
        (tmp_path / "a.ipynb").write_bytes(path.read_bytes())
    content = in_an_editor_without_our_server(path, load_record(path).to_document())
    folder = SimpleNamespace(root_dir=str(tmp_path))
    before_save({"type": "notebook", "content": content}, "a.ipynb", folder)
    assert {one.name for one in tmp_path.iterdir()} == ({"a.ipynb"} if there else set())


@each
def test_a_page_of_an_old_record_that_is_run_without_anybody_is_not_doubted(path, monkeypatch):
    shown = []
    monkeypatch.setattr(
        "coprod.desk.pages.display",
        lambda data, raw, metadata: shown.append({"data": data, "metadata": metadata}),
    )
    pages = Pages(load_record(path))
    pages.decision()
    pages.balance()
    notebook = load_notebook(path)
    code = [one for one in notebook["cells"] if one["cell_type"] == "code"]
    for one, output in zip(code[1:], shown, strict=False):
        one["outputs"] = [{"output_type": "display_data", **output}]
    assert contradicted(notebook) == [] and other_pages(notebook) == ""


def parts(of=Part):
    """All kinds of parts that a record is made of."""
    return {of}.union(*map(parts, of.__subclasses__()))


def leaves(kind):
    """The types that a hint is made of."""
    inside = get_args(kind)
    return {kind}.union(*map(leaves, inside)) if inside else {kind}


def test_a_no_that_was_asked_for_is_never_taken_for_nothing_said():
    """A field that knows yes, no and nothing said has to be named in `lineage.ASKED`."""
    asked = {
        name
        for part in parts()
        for name, field in part.model_fields.items()
        if bool in (kinds := leaves(field.annotation)) and type(None) in kinds
    }
    assert asked == {*ASKED}
    partner = {"id": "partner-1", "required": None}
    assert not same_answers({"partners": [partner]}, {"partners": [partner | {"required": False}]})


def test_a_zero_and_the_order_of_a_list_are_answers():
    assert not same_answers({"confidence": 0}, {"confidence": None})
    assert not same_answers({"lines": [{"hours": ""}, {"hours": "3"}]}, {"lines": [{"hours": "3"}]})


NAMED = {"draft": "coprod-draft/1", "notebook": "/somewhere/decide.ipynb", "writer": "ab12"}
DRAFTS = {  # each version wrote one thing more
    "first": NAMED,
    "with what was left": {**NAMED, "left": {"record-a": 3}},
    "with its file": {**NAMED, "left": {}, "file": [1, 2, 3, 4]},
    "of no file": {**NAMED, "left": {}, "file": None},
}


@each
@pytest.mark.parametrize("name", DRAFTS)
def test_an_old_draft_is_found_and_read(path, name, tmp_path):
    draft = {**DRAFTS[name], "record": written(path)}
    file = tmp_path / "decide-0a1b2c.json"
    file.write_text(json.dumps(draft, ensure_ascii=False, indent=1), encoding="utf-8")
    assert load_record(file) == load_record(path)
    (found,) = listed(tmp_path)
    assert found.record == load_record(path) and found.writer == "ab12"


@settings(max_examples=60)
@given(records() | seminars())
def test_whatever_a_team_writes_today_is_read_again_and_means_the_same(record):
    text = record.to_json()
    again = Record.from_json(text)
    assert again == record and again.to_json() == text
    assert Record.from_json(json.dumps(json.loads(text))) == record


@settings(max_examples=8)
@given(records(most=4) | seminars(most=4))
def test_no_page_of_a_notebook_of_today_is_doubted(record):
    notebook = json.loads(json.dumps(record_notebook(record)))
    assert contradicted(notebook) == [] and rivals(notebook) is None
