"""Whose file is it: answers stay in the file they were given in, whatever is done to files."""

import json
import os
import shutil

import pytest
from lives import SHIPPED, Account, blank, said, shown

from coprod import Record, RecordError, StoreError, load_record, save_record
from coprod.cli import main
from coprod.keep.carrier import KEY, carried, kind
from coprod.keep.notebook import load_notebook
from coprod.keep.store import Drafts, PrivateNote


def filled(account, name, *texts):
    """A notebook in which somebody said something and pressed Ctrl+S."""
    blank(account.folder, name)
    page = account.open(name)
    page.run()
    for text in texts:
        page.say(text)
    assert page.save() == ""
    return page


def kept(account):
    """All that was put aside for an account."""
    return " ".join(p.read_text("utf-8") for p in sorted((account.drafts / "kept").glob("*.json")))


# --- a saved record ---------------------------------------------------------------------------


def record_of(page, work):
    path = page.do(lambda desk: desk.save())
    return path.relative_to(work).as_posix(), path


def test_a_saved_record_shows_what_was_saved_though_the_team_went_on(me, work):
    page = filled(me, "decide.ipynb", "before")
    name, path = record_of(page, work)
    page.say("after")
    page.save()
    page.close()
    (work / "decide.ipynb").rename(work / "moved.ipynb")
    bytes_before = path.read_bytes()
    opened = me.open(name)
    opened.run()
    assert shown(opened) == {"before"}
    assert opened.save() == "" and path.read_bytes() == bytes_before, "nor by saving the page"


def test_nothing_that_is_done_in_a_saved_record_changes_it(me, work):
    page = filled(me, "decide.ipynb", "before")
    name, path = record_of(page, work)
    bytes_before = path.read_bytes()
    opened = me.open(name)
    opened.run()
    with pytest.raises(RecordError, match="Go on from here"):
        opened.say("into the record")
    opened.save()
    assert path.read_bytes() == bytes_before


def test_notes_typed_into_a_saved_record_are_refused_in_a_sentence(me, work):
    page = filled(me, "decide.ipynb", "before")
    name, path = record_of(page, work)
    bytes_before = path.read_bytes()
    opened = me.open(name)
    opened.content["cells"].append({"cell_type": "markdown", "source": "My note", "metadata": {}})
    assert "Go on from here" in opened.save()
    assert path.read_bytes() == bytes_before


@pytest.mark.parametrize("gone_on", [False, True], ids=["as saved", "gone on in"])
def test_a_record_from_before_notebooks_said_what_they_are_is_told_by_what_it_holds(
    me, work, gone_on
):
    record = Record.new(title="Old").rate("cond-contestation", less=3).marked_saved()
    path = save_record(record, work)
    record = record.give_reason("cond-contestation", "later") if gone_on else record
    document = {k: v for k, v in record.to_document().items() if k not in ("digest", "line")}
    notebook = json.loads(path.read_text("utf-8"))
    notebook["metadata"][KEY] = {"record": document}
    path.write_text(json.dumps(notebook), encoding="utf-8")
    assert kind(notebook) == ("working" if gone_on else "record")
    page = me.open(path.name)
    desk = page.run()
    assert desk.read_only is not gone_on
    assert ("does not say whether it is a saved record" in desk.notice) is not gone_on


# --- copies -----------------------------------------------------------------------------------


def test_groups_that_begin_with_copies_of_one_notebook_never_see_each_other(me, work):
    filled(me, "prepared.ipynb", "for all").close()
    pages = {}
    for name in ("a.ipynb", "b.ipynb"):
        shutil.copy(work / "prepared.ipynb", work / name)
        pages[name] = me.open(name)
        pages[name].run()
        pages[name].say(f"said in {name}")
        pages[name].save()
        pages[name].close()
    (work / "a.ipynb").rename(work / "a, done.ipynb")
    again = me.open("b.ipynb")
    again.run()
    assert shown(again) == {"for all", "said in b.ipynb"}
    again.save()
    assert said(work / "b.ipynb") == {"for all", "said in b.ipynb"}
    ids = {load_record(p).id for p in work.glob("*.ipynb")}
    assert len(ids) == 3, "each is a record of its own"
    assert load_record(work / "b.ipynb").begun_from.id == load_record(work / "prepared.ipynb").id


def test_a_copy_that_was_not_touched_yet_shows_nothing_of_the_other(me, work):
    page = filled(me, "a.ipynb", "for all")
    shutil.copy(work / "a.ipynb", work / "b.ipynb")
    page.say("said in a")
    page.close()
    (work / "a.ipynb").rename(work / "a, done.ipynb")
    copy = me.open("b.ipynb")
    desk = copy.run()
    assert shown(copy) == {"for all"}
    assert len(desk.others) == 1 and "no longer there" in desk.others[0].said, "but it is named"


def test_a_copy_neither_reads_nor_removes_the_private_note_of_the_other(me, work):
    page = filled(me, "a.ipynb", "for all")
    with me.signed_in():
        PrivateNote(page.desk.record.id).write("for one alone")
    shutil.copy(work / "a.ipynb", work / "b.ipynb")
    copy = me.open("b.ipynb")
    desk = copy.run()
    with me.signed_in():
        assert PrivateNote(desk.own_id).read() == ""
        copy.say("said in b")
        assert desk.record.id == desk.own_id != page.desk.record.id
        PrivateNote(desk.record.id).write("")
        assert PrivateNote(page.desk.record.id).read() == "for one alone"


def test_a_renamed_notebook_keeps_its_id_and_its_last_answers(me, work):
    page = filled(me, "a.ipynb", "saved")
    page.say("never saved")
    page.close()
    (work / "a.ipynb").rename(work / "b.ipynb")
    again = me.open("b.ipynb")
    desk = again.run()
    assert shown(again) == {"saved", "never saved"} and desk.record.id == page.desk.record.id
    again.say("more")
    assert desk.record.id == page.desk.record.id


# --- two at once ------------------------------------------------------------------------------


def test_a_notebook_on_the_kernel_of_another_is_not_written_over(me, work):
    page = filled(me, "a.ipynb", "said in a")
    filled(me, "b.ipynb", "said in b").close()
    other = me.open("b.ipynb")
    other.kernel, other.session = page.kernel, page.session  # Change Kernel ▸ that of a.ipynb
    other.run()
    before = (work / "b.ipynb").read_bytes()
    sentence = other.save()
    assert "the kernel of a.ipynb" in sentence and "Change Kernel" in sentence
    assert (work / "b.ipynb").read_bytes() == before


def test_what_somebody_else_wrote_meanwhile_is_kept_beside_the_file(me, work, tmp_path):
    mine = filled(me, "shared.ipynb", "both")
    mine.close()
    you = Account(tmp_path / "your drafts", work)
    theirs = you.open("shared.ipynb")
    theirs.run()
    mine = me.open("shared.ipynb")
    mine.run()
    theirs.say("theirs")
    assert theirs.save() == ""
    mine.say("mine")
    assert mine.save() == "", "somebody chose Overwrite"
    assert said(work / "shared.ipynb") == {"both", "mine"}
    (aside,) = [p for p in work.glob("*.ipynb") if p.name != "shared.ipynb"]
    assert said(aside) == {"both", "theirs"} and "kept" in aside.name
    assert aside.name in mine.do(lambda desk: (desk.look_at_file(), desk.notice)[1])


# --- going back -------------------------------------------------------------------------------


def test_revert_to_checkpoint_brings_back_what_was_asked_for(me, work):
    page = filled(me, "a.ipynb", "early")
    page.say("late")
    me.revert("a.ipynb")
    page.load()
    desk = page.run()
    assert shown(page) == {"early"} and desk.notice
    assert [other.record.parked[-1].text for other in desk.others] == ["late"]
    page.do(lambda desk: desk.take(0))
    assert shown(page) == {"early", "late"}
    page.close()


def test_an_older_file_that_was_checked_out_is_what_opens(me, work):
    page = filled(me, "a.ipynb", "early")
    older = (work / "a.ipynb").read_bytes()
    page.say("late")
    page.save()
    page.close()
    (work / "a.ipynb").write_bytes(older)
    again = me.open("a.ipynb")
    desk = again.run()
    assert shown(again) == {"early"} and "later draft" in desk.notice and len(desk.others) == 1
    again.close()
    again = me.open("a.ipynb")
    again.run()
    assert shown(again) == {"early"}, "looking is no choice"
    again.say("another way on")
    again.close()
    again = me.open("a.ipynb")
    again.run()
    assert shown(again) == {"early", "another way on"}
    assert "late" in kept(me)


def test_a_crash_is_no_wish_to_go_back(me):
    page = filled(me, "a.ipynb", "early")
    page.say("late")
    page.kill()
    again = me.open("a.ipynb")
    again.run()
    assert shown(again) == {"early", "late"}


def test_kept_answers_that_are_asked_for_are_what_opens(me, work):
    page = filled(me, "a.ipynb", "early")
    early = page.desk.record
    page.say("late")
    page.save()
    page.close()
    path = work / "early.json"
    path.write_text(early.to_json(), encoding="utf-8")
    again = me.open("a.ipynb")
    desk = again.run(path)
    assert shown(again) == {"early"} and any("late" in str(o.record) for o in desk.others)
    again.say("from there")
    again.run(path)
    assert shown(again) == {"early", "from there"}, "a cell that is run again goes on"


# --- links ------------------------------------------------------------------------------------


def test_a_folder_reached_by_a_link_has_one_set_of_drafts(me, work, tmp_path):
    page = filled(me, "a.ipynb", "early")
    page.say("late")
    page.close()
    link = tmp_path / "link"
    link.symlink_to(work, target_is_directory=True)
    again = Account(me.drafts, link).open("a.ipynb")
    again.run()
    assert shown(again) == {"early", "late"}


def test_a_draft_written_under_the_name_of_a_link_is_found(me, work, tmp_path):
    link = tmp_path / "link"
    link.symlink_to(work, target_is_directory=True)
    blank(work, "a.ipynb")
    with me.signed_in():
        drafts = Drafts(work / "a.ipynb")
        drafts.write(Record.new(title="Under the link").park("said"))
        text = drafts.path.read_text("utf-8").replace(str(work), str(link))
        drafts.path.unlink()
        (me.drafts / "a-0123456789.json").write_text(text, encoding="utf-8")  # as earlier versions
    page = me.open("a.ipynb")
    page.run()
    assert shown(page) == {"said"}


# --- cleared and cleaned ----------------------------------------------------------------------


@pytest.mark.parametrize("how", ["page", "file"])
def test_a_cleared_notebook_says_that_it_still_holds_answers(me, work, how, capsys):
    page = filled(me, "a.ipynb", "said")
    page.do(lambda desk: desk.retitle("School meals"))
    page.save()
    if how == "page":
        page.clear()
        page.save()
        assert "holds the answers of “School meals”" in (work / "a.ipynb").read_text("utf-8")
    else:  # as nbstripout does
        notebook = json.loads((work / "a.ipynb").read_text("utf-8"))
        for cell in notebook["cells"]:
            cell |= {"outputs": []} if cell["cell_type"] == "code" else {}
        (work / "a.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    assert said(work / "a.ipynb") == {"said"}
    assert main(["check", str(work / "a.ipynb")]) == 0
    assert "none of them shows" in capsys.readouterr().out
    opened = me.open("a.ipynb")
    assert "holds the answers of “School meals”" in json.dumps(opened.content, ensure_ascii=False)
    opened.run()
    opened.save()
    assert "holds the answers of" not in (work / "a.ipynb").read_text("utf-8")


def test_the_title_of_a_notebook_follows_its_record(me, work):
    page = filled(me, "a.ipynb", "said")
    page.do(lambda desk: desk.retitle("School meals"))
    page.save()
    page.load()
    page.run()
    page.do(lambda desk: desk.start_afresh())
    assert page.save() == ""
    assert "School meals" not in (work / "a.ipynb").read_text("utf-8")
    assert said(work / "a.ipynb") == set() and "School meals" in kept(me)


def test_a_record_that_a_cleaner_took_is_told_and_replaced_by_nothing(me, work):
    page = filled(me, "decide.ipynb", "before")
    name, path = record_of(page, work)
    notebook = json.loads(path.read_text("utf-8"))
    notebook["metadata"] = {}
    path.write_text(json.dumps(notebook), encoding="utf-8")
    id = page.desk.record.id
    opened = me.open(name)
    with pytest.raises(RecordError, match=f"{id}.*is gone from the file"):
        opened.run(record=id)
    opened.save()
    assert "before" in path.read_text("utf-8"), "what is left can still be read"


def test_an_error_does_not_take_the_place_of_a_page_in_the_file(me, work):
    page = filled(me, "a.ipynb", "said")
    page.load()
    first = next(c for c in page.content["cells"] if "open_workbook(" in "".join(c["source"]))
    readable = json.dumps(first["outputs"])
    first["outputs"] = [
        {"output_type": "error", "ename": "NameError", "evalue": "workbook", "traceback": ["…"]}
    ]
    assert page.save() == ""
    notebook = load_notebook(work / "a.ipynb")
    first = next(c for c in notebook["cells"] if "open_workbook(" in "".join(c["source"]))
    assert [o["metadata"] for o in first["outputs"]] == [
        o["metadata"] for o in json.loads(readable)
    ]


# --- merged -----------------------------------------------------------------------------------


def merged(record):
    """Two people's versions, merged by git line by line: one's rating, the other's reason."""
    mine = record.rate("cond-contestation", less=3, reason="mine")
    theirs = record.rate("cond-contestation", more=3, reason="theirs")
    document = mine.to_document()
    document["ratings"][0]["reason"] = theirs.ratings[0].reason
    return document


def test_a_merge_of_two_peoples_answers_is_not_called_sound(work, capsys):
    path = save_record(Record.new(title="Meals"), work)
    notebook = json.loads(path.read_text("utf-8"))
    notebook["metadata"][KEY]["record"] = merged(Record.new(title="Meals"))
    path.write_text(json.dumps(notebook), encoding="utf-8")
    assert main(["check", str(path)]) == 1
    assert "Something other than coprod has changed" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda t: t.replace("\n", "\n<<<<<<< HEAD\n", 1), "a merge of two versions"),
        (lambda t: t.replace('"revision"', '"revision": 9, "revision"', 1), "'revision' twice"),
        (lambda t: t.replace('"metadata"', '"metadata": {"x": 1}, "metadata"', 1), "twice"),
    ],
    ids=["marks", "doubled", "doubled metadata"],
)
def test_what_a_merge_leaves_is_named(work, capsys, spoil, said):
    path = save_record(Record.new(title="Meals"), work)
    path.write_text(spoil(path.read_text("utf-8")), encoding="utf-8")
    assert main(["check", str(path)]) == 1
    assert said in capsys.readouterr().err


def test_a_merge_that_nbdime_did_not_finish_is_named(work, capsys):
    path = save_record(Record.new(title="Meals"), work)
    notebook = json.loads(path.read_text("utf-8"))
    notebook["metadata"]["nbdime-conflicts"] = {"local_diff": [], "remote_diff": []}
    path.write_text(json.dumps(notebook), encoding="utf-8")
    assert main(["check", str(path)]) == 1
    assert "nbdime-conflicts" in capsys.readouterr().err


def test_a_merged_notebook_opens_with_a_warning_and_writes_over_nobodys_draft(me, work):
    page = filled(me, "a.ipynb", "mine")
    page.close()
    notebook = json.loads((work / "a.ipynb").read_text("utf-8"))
    notebook["metadata"][KEY]["record"]["parked"][0]["text"] = "merged"
    (work / "a.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    again = me.open("a.ipynb")
    desk = again.run()
    assert "Something other than coprod" in desk.notice and shown(again) == {"merged"}
    again.say("more")
    assert "mine" in kept(me)


def test_nothing_of_this_machine_stays_in_a_saved_file(me, work):
    filled(me, "a.ipynb", "said")
    assert os.fspath(work) not in (work / "a.ipynb").read_text("utf-8")
    assert carried(load_notebook(work / "a.ipynb"))["parked"]


def test_where_the_other_answers_cannot_be_kept_nothing_is_written_over(
    me, work, tmp_path, monkeypatch
):
    page = filled(me, "shared.ipynb", "both")
    page.say("mine")
    theirs = Account(tmp_path / "your drafts", work).open("shared.ipynb")
    theirs.run()
    theirs.say("theirs")
    assert theirs.save() == ""
    before = (work / "shared.ipynb").read_bytes()

    def full(path, text, private=False):
        raise StoreError("The disk is full.")

    monkeypatch.setattr("coprod.server.write_whole", full)
    assert "could not be kept beside it. The disk is full." in page.save()
    assert (work / "shared.ipynb").read_bytes() == before


def test_a_record_begun_from_another_says_so(me, work):
    page = filled(me, "a.ipynb", "for all")
    page.do(lambda desk: desk.retitle("School meals"))
    page.save()
    shutil.copy(work / "a.ipynb", work / "b.ipynb")
    copy = me.open("b.ipynb")
    copy.run()
    copy.say("said in b")
    copy.save()
    origin = page.desk.record
    said_in_file = (work / "b.ipynb").read_text("utf-8")
    assert f"Begun from “School meals” ({origin.id}), revision {origin.revision}." in said_in_file


# --- in an order nobody thought of ------------------------------------------------------------


def on_disk(me, work):
    """All that is in files, drafts and what was kept."""
    paths = [*work.rglob("*.ipynb"), *me.drafts.rglob("*.json")]
    return "\n".join(path.read_text("utf-8") for path in paths)


def test_going_back_while_the_kernel_lives_keeps_what_came_later(me, work):
    page = filled(me, "a.ipynb", "early")
    page.say("late")
    me.revert("a.ipynb")
    page.load()
    page.run()
    page.close()
    assert "late" in kept(me), "though the draft was written anew"


def test_who_saves_the_page_after_going_back_is_still_back(me):
    page = filled(me, "a.ipynb", "early")
    page.say("late")
    me.revert("a.ipynb")
    page.load()
    assert page.save() == ""
    page.run()
    assert shown(page) == {"early"}
    page.close()
    again = me.open("a.ipynb")
    again.run()
    assert shown(again) == {"early"}


def test_a_seminar_goes_back_to_blank_with_its_kernel_alive(me, work):
    shutil.copy(SHIPPED.with_name("02-seminar.ipynb"), work / "s.ipynb")
    page = me.open("s.ipynb")
    blank_one = (work / "s.ipynb").read_bytes()
    page.run(seminar=True)
    page.say("said")
    page.save()
    (work / "s.ipynb").write_bytes(blank_one)
    page.load()
    desk = page.run(seminar=True)
    assert desk.record.is_seminar and shown(page) == set() and "said" in kept(me)


def test_a_notebook_renamed_before_its_first_save_brings_its_answers_along(me, work):
    blank(work, "a.ipynb")
    page = me.open("a.ipynb")
    page.run()
    page.say("said")
    page.close()
    (work / "a.ipynb").rename(work / "b.ipynb")
    blank(work, "a.ipynb")
    new = me.open("a.ipynb")
    new.run()
    assert shown(new) == set(), "the next blank notebook is not theirs"
    again = me.open("b.ipynb")
    again.run()
    assert shown(again) == {"said"}


def test_a_notebook_renamed_while_its_kernel_runs_goes_on_in_it(me, work):
    blank(work, "a.ipynb")
    page = me.open("a.ipynb")
    page.run()
    page.say("said")
    page.rename("b.ipynb")
    page.run()
    assert shown(page) == {"said"}
    assert page.save() == "" and said(work / "b.ipynb") == {"said"}


def test_the_number_of_a_file_that_was_removed_makes_no_rename(me, work):
    filled(me, "p.ipynb", "for all").close()
    shutil.copy(work / "p.ipynb", work / "a.ipynb")
    page = me.open("a.ipynb")
    page.run()
    page.say("said in a")
    page.save()
    page.close()
    (work / "a.ipynb").unlink()
    for n in range(5):  # one of them gets the number that is free, on most disks
        shutil.copy(work / "p.ipynb", work / f"c{n}.ipynb")
    for n in range(5):
        copy = me.open(f"c{n}.ipynb")
        copy.run()
        assert shown(copy) == {"for all"}


def test_a_notebook_on_the_kernel_of_a_record_does_not_become_that_record(me, work):
    page = filled(me, "decide.ipynb", "before")
    name, _ = record_of(page, work)
    record = me.open(name)
    record.run()
    filled(me, "b.ipynb", "said in b").close()
    other = me.open("b.ipynb")
    other.kernel, other.session = record.kernel, record.session
    other.run()
    before = (work / "b.ipynb").read_bytes()
    assert "the kernel of" in other.save() and (work / "b.ipynb").read_bytes() == before
    assert other.desk.shown_in("b.ipynb") and other.desk.shown_in(name) == ""


def test_notebooks_of_one_name_in_two_folders_are_two(me, work):
    (work / "x").mkdir()
    (work / "y").mkdir()
    desk = filled(me, "x/01.ipynb", "said in x").desk
    assert desk.shown_in("x/01.ipynb") == desk.shown_in("RTC:x/01.ipynb") == ""
    assert desk.shown_in("y/01.ipynb")


def test_what_is_left_of_a_cleaned_record_stays_when_all_cells_are_run(me, work):
    page = filled(me, "decide.ipynb", "before")
    name, path = record_of(page, work)
    notebook = json.loads(path.read_text("utf-8"))
    notebook["metadata"] = {}
    path.write_text(json.dumps(notebook), encoding="utf-8")
    readable = path.read_text("utf-8").count('"panel"')
    opened = me.open(name)
    opened.clear()  # Run All clears them all, stops at the first, and never runs the others
    opened.content["cells"][1]["outputs"] = [
        {"output_type": "error", "ename": "RecordError", "evalue": "gone", "traceback": ["gone"]}
    ]
    assert opened.save() == ""
    assert path.read_text("utf-8").count('"panel"') == readable > 10


def test_two_copies_that_were_opened_before_either_was_changed_are_two_records(me, work, tmp_path):
    filled(Account(tmp_path / "theirs", work), "sent.ipynb", "for all").close()
    for name in ("a.ipynb", "b.ipynb"):
        shutil.copy(work / "sent.ipynb", work / name)
    (work / "sent.ipynb").unlink()
    a, b = me.open("a.ipynb"), me.open("b.ipynb")
    a.run()
    b.run()
    with me.signed_in():
        PrivateNote(a.do(lambda desk: (desk.claim(), desk.id_of(desk.record))[1])).write("mine")
        assert PrivateNote(b.do(lambda desk: desk.id_of(desk.record))).read() == ""
    a.say("said in a")
    b.say("said in b")
    assert a.desk.record.id != b.desk.record.id


def test_what_a_merge_made_of_the_file_is_kept_when_the_page_is_saved(me, work):
    page = filled(me, "a.ipynb", "mine")
    notebook = json.loads((work / "a.ipynb").read_text("utf-8"))
    notebook["metadata"][KEY]["record"]["parked"][0]["text"] = "theirs"
    (work / "a.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    page.say("more")
    assert page.save() == ""
    assert said(work / "a.ipynb") == {"mine", "more"} and "theirs" in on_disk(me, work)


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text.replace("\n", "\n<<<<<<< HEAD\n", 1),
        lambda text: text[:-200],
        lambda text: text.replace('"saves": []', '"saves": 3'),
        lambda text: text.replace('"forebears": [', '"forebears": [7, '),
        lambda text: text.replace('"kind": "working"', '"kind": ["x"]'),
    ],
    ids=["marks", "cut off", "saves", "forebears", "kind"],
)
def test_a_damaged_file_is_kept_before_it_is_written_over(me, work, damage):
    page = filled(me, "a.ipynb", "mine")
    path = work / "a.ipynb"
    path.write_text(damage(path.read_text("utf-8")).replace('"mine"', '"theirs"'), "utf-8")
    page.say("more")
    assert page.save() == ""
    assert said(path) == {"mine", "more"} and "theirs" in on_disk(me, work)
    assert os.fspath(work) not in path.read_text("utf-8")


def test_the_first_act_in_a_copy_may_be_to_save_the_record(me, work):
    filled(me, "a.ipynb", "for all").close()
    shutil.copy(work / "a.ipynb", work / "b.ipynb")
    copy = me.open("b.ipynb")
    copy.run()
    path = copy.do(lambda desk: desk.save())
    assert load_record(path).saves and copy.do(lambda desk: desk.save()) == path


def test_a_saved_record_is_not_gone_on_from_under_its_own_name(me, work):
    page = filled(me, "decide.ipynb", "before")
    name, _ = record_of(page, work)
    other = work / "other.json"
    other.write_text(Record.new(title="Other").to_json(), encoding="utf-8")
    with pytest.raises(RecordError, match="Go on from here"):
        me.open(name).run(other)
