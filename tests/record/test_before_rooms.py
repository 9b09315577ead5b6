"""What was written before each step had a room of its own opens, says the same and saves the same.

A record notebook and a draft, as they were written then, bit for bit.
"""

import json
import re
from pathlib import Path

import pytest
from endurance.shape import shape
from pictured import drawn

from coprod import Record, load_record
from coprod.keep.draft import read_draft
from coprod.keep.notebook import load_notebook, record_notebook
from coprod.keep.store import Drafts
from coprod.page.twins import twin
from coprod.steps import declared

BEFORE = Path(__file__).resolve().parents[1] / "kit" / "before_rooms"
RECORD = load_record(BEFORE / "decision.ipynb")
NOTEBOOK = load_notebook(BEFORE / "decision.ipynb")
WORDS = re.compile(r"<th scope=row [^>]*>([^<]*)</th><td [^>]*>([^<]*)</td>")
SHOWN = {
    cell["id"].removeprefix("coprod-"): cell["outputs"][0]["data"]
    for cell in NOTEBOOK["cells"]
    if cell["cell_type"] == "code"
}


def joined(text):
    """Text as a notebook holds it, in lines or in one."""
    return text if isinstance(text, str) else "".join(text)


def bits(document):
    """The bits of a text; a notebook has its keys in the order of the alphabet."""
    return json.dumps(document, ensure_ascii=False, sort_keys=True)


def test_a_record_is_the_same_bit_for_bit():
    assert bits(RECORD.to_document()) == bits(NOTEBOOK["metadata"]["coprod"]["record"])


def test_its_notebook_is_written_as_it_was():
    made = record_notebook(RECORD)
    cells = [(one["id"], joined(one["source"])) for one in NOTEBOOK["cells"]]
    known = {id for id, _ in cells}  # a step that came later has a cell of its own
    assert [(one.id, one.source) for one in made.cells if one.id in known] == cells
    assert bits(made.metadata["coprod"]) == bits(NOTEBOOK["metadata"]["coprod"])


@pytest.mark.parametrize("panel", SHOWN)
def test_each_page_says_what_it_said(panel):
    if Record.new().tables != RECORD.tables or not SHOWN.keys() >= set(declared(seminar=False)):
        pytest.skip("pages name what the tables of today ask, and the steps of today")
    page, before = twin(RECORD, panel), {k: joined(text) for k, text in SHOWN[panel].items()}
    assert page.keys() == before.keys() and page["text/plain"] == before["text/plain"]
    if panel == "balance":  # its picture had its words in a table beneath it
        (picture, rest), (former, said) = (
            one["text/html"].split("</table>\n") for one in (page, before)
        )
        assert [(row.label, row.words) for row in drawn(picture)] == WORDS.findall(former)
        assert words_alone(rest) == words_alone(said)
    else:
        assert words_alone(page["text/html"]) == words_alone(before["text/html"])


def words_alone(html):
    """The elements of a page, where they lead, and its text; what they look like left aside."""
    elements, leads, text = shape(html)
    return elements, [(name, where) for name, where in leads if name != "style"], text


def test_a_draft_is_read_and_written_as_it_was(tmp_path):
    before = json.loads((BEFORE / "draft.json").read_text("utf-8"))
    draft = read_draft(BEFORE / "draft.json")
    assert bits(draft.record.to_document()) == bits(before["record"])
    drafts = Drafts(tmp_path / "decide.ipynb")
    drafts.write(draft.record)
    after = json.loads(Path(drafts.path).read_text("utf-8"))
    assert bits(after["record"]) == bits(before["record"])
    assert after.keys() == before.keys() and after["draft"] == before["draft"]
