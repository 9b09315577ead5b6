"""What is kept on this computer can be seen and wiped; and nothing else is touched."""

import json

import nbformat
import pytest

from coprod import Record, StoreError
from coprod.keep.keeping import about, answers_of, removed, show, total, warnings
from coprod.keep.kept import everything, sized
from coprod.keep.notebook import record_notebook
from coprod.keep.store import Drafts, PrivateNote
from coprod.session.kept.panel import MOST, KeptView

MEALS = Record.new(title="School meals").rate("cond-contestation", less=3)
OTHER = Record.new(title="Digital triage").rate("cond-contestation", less=1)


@pytest.fixture
def kept(tmp_path, drafts_folder):
    """Two notebooks: one has it all, also in its file; the other is gone."""
    meals = tmp_path / "meals.ipynb"
    meals.write_text(nbformat.writes(record_notebook(MEALS, "working")), encoding="utf-8")
    one, two = Drafts(meals), Drafts(tmp_path / "gone.ipynb")
    one.write(MEALS)
    one.keep(MEALS)
    PrivateNote(MEALS.id).write("for nobody else")
    two.write(OTHER)
    return drafts_folder


def named(title):
    (found,) = [one for one in everything().notebooks if title in answers_of(one)]
    return found


def files(folder):
    return {path for path in folder.rglob("*") if path.is_file()}


def listing(*names, wipe_all=False, sure=False, says="no"):
    return "\n".join(show(names, wipe_all, sure, lambda _: says))


def test_all_that_is_kept_of_a_notebook_is_said_and_no_word_of_a_private_note(kept, tmp_path):
    meals = named("School meals")
    assert about(meals) == f"for meals.ipynb, in {tmp_path}; one copy put aside; a private note"
    assert about(named("Digital triage")) == f"for gone.ipynb, which is no longer in {tmp_path}"
    said = listing()
    assert "“School meals”, revision 1" in said and "“Digital triage”, revision 1" in said
    assert str(kept) in said and "--wipe-all" in said
    assert "for nobody else" not in said


def test_who_would_lose_answers_is_told_before_they_are_gone(kept):
    assert "are not in the notebook" not in warnings([named("School meals")])
    assert "private note goes with them" in warnings([named("School meals")])
    assert "are not in the notebook" in warnings([named("Digital triage")])
    Drafts(named("School meals").notebook).found()
    later = MEALS.give_reason("cond-contestation", "never saved")
    drafts = Drafts(named("School meals").notebook)
    drafts.take_over(drafts.found()[0])
    drafts.write(later)
    assert "are not in the notebook" in warnings([named("School meals")])


def test_one_notebook_is_wiped_and_the_other_stays(kept, tmp_path):
    meals = named("School meals")
    assert "Nothing was removed" not in removed(meals.files)
    assert [answers_of(one)[:16] for one in everything().notebooks] == ["“Digital triage”"]
    assert not [path for path in files(kept) if "School meals" in path.read_text("utf-8")]
    assert not list((kept / "private").iterdir())
    assert (tmp_path / "meals.ipynb").exists(), "a notebook is nobody's draft"


def test_everything_is_wiped_and_foreign_files_are_left_alone(kept):
    foreign = [kept / "notes.json", kept / "private" / "diary.txt", kept / "kept" / "a.json"]
    foreign += [kept / "export-1700000000.json", kept / ".mytool.lock"]
    foreign += [
        kept / ".results.json.20240131",
        kept / ".bashrc",
        kept / "thesis.ipynb",
        kept / "held" / "hands.json",
    ]
    above = kept.parent / "drafts.list"
    above.write_text("mine")
    for path in foreign:
        path.parent.mkdir(exist_ok=True)
        path.write_text("mine")
    litter = kept / ".meals-0123456789.json.0a1b2c3d"
    litter.write_text("half a draft")
    assert "one file" in total(everything())
    assert listing(wipe_all=True, sure=True).splitlines()[-1].startswith("Removed: ")
    assert files(kept) == set(foreign) and above.exists()
    assert total(everything()).startswith("Nothing is kept on this computer")
    assert listing(wipe_all=True, sure=True) == total(everything())


def test_who_wipes_what_only_another_window_or_a_copy_holds_is_told(kept):
    meals = named("School meals")
    window = Drafts(meals.notebook)
    window.write(MEALS.give_reason("cond-contestation", "of the other window"))
    assert "-window-" in window.path.name
    assert "are not in the notebook" in warnings([named("School meals")])
    window.path.unlink()
    assert "are not in the notebook" not in warnings([named("School meals")])
    window.keep(OTHER)
    assert "are not in the notebook" in warnings([named("School meals")])


def test_a_project_that_was_put_aside_for_another_one_is_not_in_the_notebook(kept, tmp_path):
    meals = tmp_path / "meals.ipynb"
    drafts = Drafts(meals)
    drafts.keep(OTHER)
    later = MEALS.on_line("aaaaaaaaaaaa", OTHER.known)  # goes on from it, and says none of it
    meals.write_text(nbformat.writes(record_notebook(later, "working")), encoding="utf-8")
    assert "are not in the notebook" in warnings([named("School meals")])


def test_the_private_note_stays_with_the_notebook_that_is_there(kept, tmp_path):
    """Renamed: there are two drafts of one record, and the note is one."""
    there = tmp_path / "a-meals.ipynb"
    (tmp_path / "meals.ipynb").rename(there)
    Drafts(there).write(MEALS.give_reason("cond-contestation", "later"))
    (gone,) = [one for one in everything().notebooks if one.name.startswith("meals-")]
    assert not gone.is_there and not gone.private
    removed(gone.files)
    assert PrivateNote(MEALS.id).read() == "for nobody else"


def test_a_folder_that_cannot_be_looked_into_is_not_called_empty(kept, monkeypatch):
    def refused(_where):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("coprod.keep.kept.os.scandir", refused)
    with pytest.raises(StoreError, match="cannot be looked into: Permission denied"):
        listing()
    assert "cannot be looked into" in KeptView().state["said"]


def test_nothing_is_removed_unless_somebody_says_yes(kept, monkeypatch):
    before = files(kept)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    name = named("School meals").name
    assert listing(name, says="y").endswith("Nothing was removed.")
    assert files(kept) == before
    assert "Removed: " in listing(name, says="Yes ")
    assert not any(name in str(path) for path in files(kept))


def test_where_nobody_can_be_asked_nothing_is_removed(kept, monkeypatch):
    before = files(kept)
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    with pytest.raises(Exception, match="Add --yes"):
        listing(wipe_all=True)
    with pytest.raises(Exception, match="Nothing is kept under the name meals"):
        listing("meals", sure=True)
    assert files(kept) == before


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"record": []}', '{"record": {"title": 7}}'])
def test_what_cannot_be_read_is_listed_and_can_be_wiped(kept, damage):
    path = next(path for path in named("School meals").files if path.parent == kept)
    path.write_text(damage)
    found = everything()
    assert len(found.notebooks) >= 2 and path in found.files
    assert listing() and listing(wipe_all=True, sure=True)
    assert files(kept) == set()


def test_text_of_a_draft_is_listed_safely(kept, tmp_path):
    Drafts(tmp_path / "x.ipynb").write(OTHER.retitle("\x1b[2JA\nB" + "long " * 100))
    for line in show((), False, False, input):
        assert line.isprintable() and len(line) < 400


def test_a_draft_that_is_wiped_while_it_is_open_is_made_anew_with_the_next_change(kept, tmp_path):
    drafts = Drafts(tmp_path / "meals.ipynb")
    drafts.take_over(drafts.found()[0])
    removed(everything().files)
    assert drafts.write(MEALS.decide(choice="not-yet")) == ""
    assert Drafts(tmp_path / "meals.ipynb").found()[0].record.decision.choice == "not-yet"


# --- on the start page ------------------------------------------------------------------------


def say(view, verb, value=None):
    view._handle_custom_msg({"verb": verb, "value": value}, [])


def test_a_room_sees_how_much_is_kept_and_of_which_projects_only_when_somebody_asks(kept):
    view = KeptView()
    assert "2 notebooks" in view.state["total"] and view.state["rows"] == []
    assert "School meals" not in json.dumps(view.state)
    say(view, "show")
    assert len(view.state["rows"]) == 2 and "School meals" in json.dumps(view.state)
    say(view, "hide")
    assert "School meals" not in json.dumps(view.state)


def test_the_page_removes_one_and_then_the_rest(kept):
    view = KeptView()
    say(view, "show")
    say(view, "wipe", named("School meals").name)
    assert view.state["said"].startswith("Removed: ") and len(view.state["rows"]) == 1
    say(view, "wipe", "no such")
    assert len(view.state["rows"]) == 1
    say(view, "wipe_all")
    assert not view.state["any"] and files(kept) == set()


def test_a_long_list_ends_and_says_so(kept, tmp_path):
    text = next(path for path in kept.glob("gone-*.json")).read_text("utf-8")
    for n in range(MOST):
        (kept / f"n-{n:010x}.json").write_text(text)
    view = KeptView()
    say(view, "show")
    assert len(view.state["rows"]) == MOST
    assert view.state["more"] == "And 2 more. The command `coprod drafts` lists them all."


def test_sizes_are_said_as_people_read_them():
    assert [sized(n) for n in (0, 1499, 999_499, 2_500_000)] == ["1 kB", "1 kB", "999 kB", "2.5 MB"]
