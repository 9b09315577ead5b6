"""A notebook with two records in it, as a merge leaves it: neither wins in silence or is lost."""

import copy
import json

import pytest
from cells import cell, page, panel, widget
from plain import sentence

from coprod import Record, RecordError, load_record
from coprod.keep.carrier import KEY, MIME, carried, rivals
from coprod.keep.notebook import record_notebook
from coprod.keep.seals import contradicted
from coprod.record.descent import new_line

A = Record.new(title="Meals", id="record-a").park("of A")
A = A.on_line(new_line(), {})
B = Record.new(title="Housing", id="record-b")


def both(first, second, kind="working"):
    """A notebook that holds one record, and shows another one in an output."""
    notebook = json.loads(json.dumps(record_notebook(first, kind)))
    output = notebook["cells"][1]["outputs"][0]
    output["data"][MIME] = second.to_document()
    return notebook


def written(path, notebook):
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return path


SIBLINGS = [
    A.park("one way").on_line("b" * 12, A.known),
    A.park("another").on_line("c" * 12, A.known),
]
OTHER = B.park("of B")


@pytest.mark.parametrize(
    ("first", "second"), [(A, OTHER), (OTHER, A), SIBLINGS], ids=["ids", "swapped", "siblings"]
)
@pytest.mark.parametrize("as_it_stands", [False, True])
def test_two_records_of_which_neither_goes_on_from_the_other_are_refused(
    tmp_path, first, second, as_it_stands
):
    path = written(tmp_path / "two.ipynb", both(first, second))
    told = sentence(load_record, path, as_it_stands)
    assert told.startswith(
        f"two.ipynb: This notebook holds two records, “{first.title}” (revision {first.revision}) "
        f"and “{second.title}” (revision {second.revision}), and neither goes on from the other."
    )
    assert "Take the version of one side." in told


def test_what_they_are_called_is_shown_on_one_line(tmp_path):
    path = written(tmp_path / "two.ipynb", both(A, OTHER.retitle("\u202e\n" + "x" * 500)))
    told = sentence(load_record, path)
    assert told.isprintable() and len(told) < 500


LATER = A.park("later").on_line("d" * 12, A.known)
BEFORE_LINES = Record.new(title="Old", id="record-old").park("one")


@pytest.mark.parametrize(
    ("first", "second", "holds"),
    [
        (A, LATER, LATER),
        (LATER, A, LATER),
        (A, A.go_to("costs"), A.go_to("costs")),
        (BEFORE_LINES, BEFORE_LINES.park("two"), BEFORE_LINES.park("two")),
        (BEFORE_LINES.park("two"), BEFORE_LINES, BEFORE_LINES.park("two")),
        (BEFORE_LINES, BEFORE_LINES.park("two").on_line("e" * 12, BEFORE_LINES.known), None),
        (A, Record.new(), A),
        (Record.new(), A, A),
        (A, OTHER.on_line("f" * 12, A.known), None),
    ],
    ids=[
        "later",
        "earlier",
        "walk",
        "old",
        "old first",
        "from old",
        "blank",
        "onto blank",
        "afresh",
    ],
)
def test_states_of_which_one_goes_on_from_the_other_are_one_record(tmp_path, first, second, holds):
    path = written(tmp_path / "one.ipynb", both(first, second))
    found = load_record(path)
    assert found.parked == (holds or second).parked and found.id == (holds or second).id


def test_several_states_of_one_line_on_a_page_are_one_record(tmp_path):
    notebook = both(A, LATER)
    notebook["cells"].append(cell(panel(live=A.to_document())))
    notebook["cells"].append(cell(panel(live=LATER.park("last").to_document())))
    assert load_record(written(tmp_path / "a.ipynb", notebook)).parked[-1].text == "last"


def test_a_page_alone_that_shows_two_records_holds_two(tmp_path):
    notebook = page(cell(panel(live=A.to_document())), cell(panel(live=OTHER.to_document())))
    assert "holds two records" in sentence(load_record, written(tmp_path / "a.ipynb", notebook))


def test_a_saved_record_is_what_its_metadata_say(tmp_path):
    path = written(tmp_path / "record.ipynb", both(A, OTHER, "record"))
    assert load_record(path).id == A.id


def test_a_notebook_without_a_cell_is_read(tmp_path):
    notebook = record_notebook(A)
    notebook["cells"] = []
    assert load_record(written(tmp_path / "a.ipynb", notebook)) == A


def test_metadata_that_are_none_are_no_reason_to_break_off(tmp_path):
    notebook = page(cell(panel(live=A.to_document()))) | {"metadata": None}
    assert load_record(written(tmp_path / "a.ipynb", notebook)) == A


# --- in JupyterLab ----------------------------------------------------------------------------


def records_in(folder):
    """Which of the two all files of a folder hold, in whatever place."""
    every = "".join(path.read_text("utf-8") for path in folder.glob("*.ipynb"))
    return {id for id in (A.id, OTHER.id) if f'"id": "{id}"' in every}


def test_opening_it_stops_with_the_same_sentence_and_loses_neither(me, work):
    path = written(work / "two.ipynb", both(A, OTHER))
    before = path.read_bytes()
    opened = me.open("two.ipynb")
    with pytest.raises(RecordError, match=r"holds two records, “Meals”.*and “Housing”"):
        opened.run()
    assert path.read_bytes() == before
    assert opened.save() == ""
    assert records_in(work) == {A.id, OTHER.id}


def test_a_run_that_failed_and_was_saved_loses_neither(me, work):
    written(work / "two.ipynb", both(A, OTHER))
    opened = me.open("two.ipynb")
    opened.content["cells"][1]["outputs"] = [
        {"output_type": "error", "ename": "RecordError", "evalue": "two", "traceback": []}
    ]
    assert opened.save() == ""
    assert records_in(work) == {A.id, OTHER.id}
    (beside,) = work.glob("two (kept*.ipynb")
    assert rivals(json.loads(beside.read_text("utf-8")))


def test_clearing_the_outputs_takes_the_first_and_keeps_both_beside(me, work):
    path = written(work / "two.ipynb", both(A, OTHER))
    opened = me.open("two.ipynb")
    opened.clear()
    assert opened.save() == ""
    assert load_record(path).id == A.id
    (beside,) = work.glob("two (kept*.ipynb")
    assert {one["id"] for one in rivals(json.loads(beside.read_text("utf-8")))} == {A.id, OTHER.id}
    opened.load()
    assert opened.run().record.parked == A.parked
    opened.say("more")
    opened.save()
    assert load_record(path).parked[-1].text == "more"


def test_a_file_that_says_two_records_in_one_place_is_kept_beside_what_is_saved(me, work):
    path = work / "a.ipynb"
    texts_of = [json.dumps(one.to_document()) for one in (A, OTHER)]
    notebook = json.dumps(record_notebook(OTHER, "working"))
    path.write_text(notebook, encoding="utf-8")
    opened = me.open("a.ipynb")
    doubled = notebook.replace(
        f'"record": {texts_of[1]}', f'"record": {texts_of[0]}, "record": {texts_of[1]}'
    )
    assert doubled != notebook
    path.write_text(doubled, encoding="utf-8")
    assert opened.save() == ""
    assert records_in(work) == {A.id, OTHER.id}


def test_a_file_of_two_records_that_is_put_into_the_folder_loses_neither(me, work):
    written(work / "there.ipynb", both(A, OTHER))
    opened = me.open("there.ipynb")
    (work / "there.ipynb").unlink()
    opened.name = "new.ipynb"
    assert opened.save() == ""
    assert records_in(work) == {A.id, OTHER.id}


def test_a_team_that_starts_afresh_holds_one_record_all_along(me, work):
    path = written(work / "a.ipynb", json.loads(json.dumps(record_notebook(A, "working"))))
    opened = me.open("a.ipynb")
    opened.run()
    opened.do(lambda desk: desk.replace(Record.new(title="Afresh")))
    content = copy.deepcopy(opened.content)  # as an editor without our server writes it
    content["cells"][3]["outputs"] = [widget()]
    assert rivals(content) is None and carried(content)["title"] == "Afresh"
    opened.save()
    assert load_record(path).title == "Afresh"
    assert "summary" not in contradicted(json.loads(path.read_text("utf-8")))
    assert json.loads(path.read_text("utf-8"))["metadata"][KEY]["kind"] == "working"
