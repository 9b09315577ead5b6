"""The one place that changes the record: verbs, observers, undo and redo, start afresh."""

import pytest
import strategies
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod import Record, RecordError, StoreError, Workbook
from coprod.desk.desk import Desk
from coprod.keep.history import TOGETHER
from coprod.keep.store import Drafts

ITEM, OTHER = "cond-contestation", "cond-conflicts"


class Clock:
    """Stands still until told otherwise."""

    now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def workbook(clock):
    return Workbook(Record.new(title="School meals"), clock=clock)


def pause(clock):
    clock.now += TOGETHER


def test_each_verb_changes_the_record_and_is_heard_of(workbook):
    heard = []
    workbook.observe(lambda change: heard.append(change.new), "record")
    workbook.retitle(question="Should we?")
    workbook.rate(ITEM, less=3, reason="split")
    workbook.mark(OTHER, "not-sure")
    workbook.give_reason(OTHER, "nobody knows")
    workbook.decide(choice="not-yet")
    assert [r.revision for r in heard] == [1, 2, 3, 4, 5] and heard[-1] is workbook.record
    record = workbook.record
    assert (record.question, record.rating(ITEM).less) == ("Should we?", 3)
    assert (record.rating(ITEM).reason, record.rating(OTHER).state) == ("split", "not-sure")
    assert (record.rating(OTHER).reason, record.decision.choice) == ("nobody knows", "not-yet")


def test_a_change_that_changes_nothing_is_no_step(workbook):
    workbook.rate(ITEM, less=3)
    workbook.undo()
    before = workbook.record
    workbook.retitle("School meals")
    workbook.mark(ITEM, "not-rated")
    assert workbook.record is before and workbook.can_redo


def test_a_refused_change_leaves_the_record_and_the_undo_as_they_were(workbook):
    before = workbook.record
    with pytest.raises(RecordError):
        workbook.rate(ITEM, less=7)
    assert workbook.record is before and not workbook.can_undo


def test_undo_brings_answers_back_and_redo_takes_them_up_again(workbook, clock):
    workbook.rate(ITEM, less=3)
    pause(clock)
    workbook.rate(ITEM, more=2)
    revision = workbook.record.revision
    workbook.undo()
    assert (workbook.record.rating(ITEM).less, workbook.record.revision) == (3, revision + 1)
    assert workbook.leapt
    workbook.undo()
    assert workbook.record.ratings == ()
    workbook.redo()
    workbook.redo()
    assert (workbook.record.rating(ITEM).more, workbook.record.revision) == (2, revision + 4)


def test_undo_and_redo_with_nothing_to_do_do_nothing(workbook):
    before = workbook.record
    workbook.undo()
    workbook.redo()
    assert workbook.record is before
    assert not workbook.can_undo and not workbook.can_redo


def test_one_go_at_a_field_is_one_step_to_undo(workbook, clock):
    for less in (1, 2, 3):
        workbook.rate(ITEM, less=less)
        clock.now += TOGETHER / 2
    workbook.undo()
    assert workbook.record.ratings == () and not workbook.can_undo


def test_different_fields_and_later_goes_are_steps_of_their_own(workbook, clock):
    workbook.rate(ITEM, less=1)
    workbook.rate(OTHER, less=1)
    workbook.give_reason(OTHER, "why")
    workbook.mark(OTHER, "not-sure")
    workbook.mark(OTHER, "not-applicable")
    pause(clock)
    workbook.mark(OTHER, "not-applicable", reason="other")
    seen = []
    while workbook.can_undo:
        workbook.undo()
        rating = workbook.record.rating(OTHER)
        seen.append((rating.state, rating.reason))
    assert seen == [
        ("not-applicable", "why"),
        ("not-sure", "why"),
        ("rated", "why"),
        ("rated", ""),
        ("not-rated", ""),
        ("not-rated", ""),
    ]


def test_the_first_change_after_undo_is_not_swallowed_by_the_step_before(workbook, clock):
    workbook.rate(ITEM, less=1)
    pause(clock)
    workbook.rate(ITEM, less=2)
    workbook.undo()
    workbook.rate(ITEM, less=3)
    workbook.undo()
    assert workbook.record.rating(ITEM).less == 1


def test_a_new_change_clears_redo(workbook):
    workbook.rate(ITEM, less=1)
    workbook.undo()
    workbook.rate(OTHER, less=1)
    assert not workbook.can_redo


def test_what_was_saved_as_a_record_stays_saved_through_undo_and_redo(workbook):
    workbook.rate(ITEM, less=1)
    saved = workbook.save_with(lambda record: record)
    assert saved == workbook.record and [s.revision for s in saved.saves] == [saved.revision]
    workbook.undo()
    assert workbook.record.saves == saved.saves and workbook.record.ratings == ()
    workbook.redo()
    assert workbook.record.saves == saved.saves and workbook.record.revision > saved.revision


def test_undo_takes_nobody_back_to_another_step_or_agenda(workbook, clock):
    workbook.rate(ITEM, less=3)
    workbook.do(Record.set_agenda, "agenda-45")
    revision = workbook.record.revision
    workbook.do(Record.go_to, "costs")
    assert workbook.record.revision == revision
    workbook.undo()
    assert workbook.record.ratings == ()
    assert (workbook.record.walk.at, workbook.record.walk.agenda) == ("costs", "agenda-45")
    assert not workbook.can_undo


def test_a_step_that_was_gone_to_is_on_disk_and_makes_no_second_save(tmp_path):
    desk = Desk(Record.new(title="Meals"), Drafts(tmp_path / "decide.ipynb"), tmp_path)
    first = desk.save()
    desk.do(Record.go_to, "costs")
    assert desk.save() == first and desk.close()
    (found,) = Drafts(tmp_path / "decide.ipynb").found()
    assert found.record.walk.at == "costs"


def test_a_save_that_failed_is_not_noted_as_one(workbook):
    before = workbook.record

    def full(_record):
        raise OSError("full")

    with pytest.raises(OSError, match="full"):
        workbook.save_with(full)
    assert workbook.record is before


def test_replacing_the_record_can_be_undone(workbook):
    workbook.rate(ITEM, less=1)
    saved = workbook.save_with(lambda record: record)
    workbook.replace(Record.new(title="Another project"))
    assert workbook.leapt and workbook.record.title == "Another project"
    workbook.undo()
    assert workbook.record.same_answers(saved) and workbook.record.saves == saved.saves
    assert workbook.record.revision > saved.revision  # so it wins over what is on disk


CHANGES = st.one_of(
    strategies.verbs(by=st.just("team")),
    st.sampled_from([("undo", ()), ("redo", ()), ("wait", ()), ("replace", ())]),
)


def named(change):
    """The verbs of a workbook speak for the team, and take no references."""
    verb, arguments, *rest = change
    given = rest[0] if rest else {}
    return verb, arguments, {k: v for k, v in given.items() if k not in ("by", "references")}


@settings(max_examples=60)
@given(st.lists(CHANGES, max_size=25))
def test_whatever_is_done_the_record_is_sound_and_undo_leads_back_to_the_start(changes):
    clock = Clock()
    start = Record.new(title="School meals").rate(ITEM, less=2)
    workbook = Workbook(start, clock=clock)
    revisions = {start.id: start.revision}
    for verb, arguments, fields in map(named, changes):
        if verb == "wait":
            pause(clock)
        elif verb == "replace":
            workbook.replace(Record.new())
        elif verb == "marked_saved":
            workbook.save_with(lambda record: None)
        elif verb == "do":
            workbook.set_fields(getattr(Record, arguments[0]), *arguments[1:], **fields)
        else:
            getattr(workbook, verb)(*arguments, **fields)
        record = workbook.record
        assert Record.from_json(record.to_json()) == record
        assert record.revision >= revisions.get(record.id, 0), "a revision went back"
        revisions[record.id] = record.revision
    while workbook.can_redo:
        workbook.redo()
    end = workbook.record
    while workbook.can_undo:
        workbook.undo()
    # Undo leaves alone how the team went through the steps.
    assert workbook.record.model_copy(update={"walk": start.walk}).same_answers(start)
    while workbook.can_redo:
        workbook.redo()
    assert workbook.record.same_answers(end)


def test_start_afresh_keeps_the_former_answers_on_disk_and_names_the_place(tmp_path):
    desk = Desk(Record.new(title="Meals"), Drafts(tmp_path / "decide.ipynb"), tmp_path)
    desk.rate(ITEM, less=3)
    desk.do(Record.set_agenda, "agenda-45")
    before = desk.record
    desk.start_afresh()
    (kept,) = (desk.drafts.where / "kept").iterdir()
    assert str(kept) in desk.notice
    assert Record.from_json(kept.read_text(encoding="utf-8")) == before
    assert desk.record.id != before.id and desk.record.ratings == ()
    assert desk.record.walk.plan == before.walk.plan != ()
    desk.undo()
    assert desk.record.same_answers(before)
    assert desk.close()
    assert [d.record for d in Drafts(tmp_path / "decide.ipynb").found()] == [desk.record]


def test_start_afresh_on_a_full_disk_changes_nothing(tmp_path):
    (tmp_path / "drafts").write_text("in the way")
    desk = Desk(Record.new(title="Meals"), Drafts(tmp_path / "decide.ipynb"), tmp_path)
    before = desk.record
    with pytest.raises(StoreError, match="could not be written"):
        desk.start_afresh()
    assert desk.record is before


@pytest.mark.parametrize("verb", ["add_aim", "nope", None, Record.to_json])
def test_what_is_no_verb_of_a_record_is_refused_and_leaves_nothing_to_undo(workbook, verb):
    with pytest.raises(RecordError, match="is no verb of a record"):
        workbook.do(verb)
    assert not workbook.can_undo
