"""Twice as much takes twice as long, and what has nothing to do with it takes no longer."""

import nbformat
import pytest

from coprod.cli import main
from coprod.desk.reopen import reopen
from coprod.keep.notebook import record_notebook
from coprod.keep.store import Drafts
from coprod.page.twins import twin
from endurance.counted import files_opened, letters_looked_at, lines_run, steepness
from endurance.grown import (
    SHORT,
    fill_drafts,
    fill_records,
    with_cards,
    with_groups,
    with_long_labels,
)

LINEAR = 2.2  # growth from one doubling to the next; 2 where it is exactly so


@pytest.fixture
def path(tmp_path, drafts_folder):
    """A notebook that carries a record, and its folder of drafts."""
    drafts_folder.mkdir()
    path = tmp_path / "decide.ipynb"
    path.write_text(nbformat.writes(record_notebook(SHORT, "working")), "utf-8")
    return path


def opened_with(path, folder, others):
    """The files in a folder of drafts that opening a notebook opens, the second time."""
    fill_drafts(folder, others)
    reopen(path)  # whatever is put in order once, is now
    return files_opened(lambda: reopen(path), folder)


def test_opening_does_not_depend_on_how_many_drafts_there_are(path, drafts_folder):
    few = opened_with(path, drafts_folder, 5)
    assert len(opened_with(path, drafts_folder, 60)) == len(few)


def test_opening_a_blank_notebook_does_not_depend_on_it_either(tmp_path, drafts_folder):
    blank = tmp_path / "blank.ipynb"
    few = opened_with(blank, drafts_folder, 5)
    assert len(opened_with(blank, drafts_folder, 60)) == len(few)


def test_a_change_is_written_without_a_look_at_other_drafts(path, drafts_folder):
    fill_drafts(drafts_folder, 20)
    drafts = Drafts(path)
    drafts.write(SHORT)
    opened = files_opened(lambda: drafts.write(SHORT.retitle("Meals")), drafts_folder)
    assert opened and [one for one in opened if "other-" in one] == []


def test_each_of_many_files_is_checked_once_and_the_tables_are_read_for_all(tmp_path, capsys):
    paths = [str(path) for path in fill_records(tmp_path, 40)]
    main(["check", paths[0]])  # what is read once is read now
    few = files_opened(lambda: main(["check", *paths[:20]]), tmp_path)
    many = files_opened(lambda: main(["check", *paths]), tmp_path)
    elsewhere = files_opened(lambda: main(["check", *paths]), tmp_path.root)
    assert len(many) == 2 * len(few) and len(few) <= 40
    assert set(elsewhere) == set(many), "nothing else is read again for each file"
    assert capsys.readouterr().out.count("sound") == 101


def lines_to_check(folder, number):
    paths = [str(path) for path in fill_records(folder, number)]
    return lines_run(lambda: main(["check", *paths]))


def test_checking_twice_as_many_files_is_twice_the_work(tmp_path, capsys):
    main(["check", str(fill_records(tmp_path, 1)[0])])
    assert steepness([lines_to_check(tmp_path, n) for n in (5, 10, 20)]) < LINEAR


GROWN = {
    "aims and costs": with_cards,
    "groups": with_groups,
    "groups without a decision": lambda number: with_groups(number, decided=False),
}


@pytest.mark.parametrize("what", GROWN)
def test_saving_twice_as_much_is_twice_the_work(what):
    records = [GROWN[what](number) for number in (60, 120, 240)]
    counts = [lines_run(lambda one=one: record_notebook(one)) for one in records]
    assert steepness(counts) < LINEAR, counts


def test_drawing_a_label_twice_as_long_is_twice_the_work():
    records = [with_long_labels(letters) for letters in (250, 500, 1000)]
    letters = [letters_looked_at(lambda one=one: twin(one, "balance")) for one in records]
    lines = [lines_run(lambda one=one: twin(one, "balance")) for one in records]
    assert steepness(letters) < LINEAR, letters
    assert steepness(lines) < LINEAR, lines
    assert letters[0] > 250
