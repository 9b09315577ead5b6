"""What was said in a seminar: nothing of it is lost, and nothing of it is rated twice."""

import pytest
from hypothesis import given
from rooms import BLOCKER, SEMINAR_BLOCKER
from seminars import CASES, CONDITIONS, ITEMS, NEW, attended, seminars

from coprod import Record, RecordError
from coprod.keep.workbook import Workbook
from coprod.page.twins import twin
from coprod.parts import Hands, Rating
from coprod.progress import steps
from coprod.sources.wording import agendas, facts_of

CASE = CASES[0]


@given(seminars())
def test_a_record_comes_back_as_it_was_written(record):
    assert Record.from_json(record.to_json()) == record


@given(seminars())
def test_everything_it_names_has_its_wording_in_it(record):
    named = {w.id for w in record.wordings}
    for work in record.studied.cases:
        assert {work.case, *work.facts} <= named
    assert {p.item for p in record.studied.placings} <= named
    assert {s.item for s in record.studied.stances} <= named
    assert {m.item for m in record.studied.sketch.measures} - {""} <= named


def test_the_record_of_a_decision_holds_no_seminar():
    assert Record.new().seminar is None
    assert not Record.new().is_seminar
    with pytest.raises(RecordError, match="record of a decision"):
        Record.new().take_from("claims", "Nothing")


def test_a_seminar_stays_one_whatever_its_agenda():
    with pytest.raises(RecordError, match="seminar"):
        NEW.set_walk(route="full")
    with pytest.raises(RecordError, match="seminar"):
        Record.new().set_agenda("agenda-seminar-90")
    assert NEW.set_agenda("agenda-seminar-50").is_seminar


# --- a case -------------------------------------------------------------------------------------


def test_what_was_known_at_the_time_is_all_there_is_before_the_reveal():
    record = NEW.choose_case(CASE)
    assert record.studied.work().facts == facts_of(CASE, "before")
    later = set(facts_of(CASE)) - set(facts_of(CASE, "before"))
    assert later
    text = record.to_json()
    assert not [fact for fact in later if f'"{fact}"' in text]
    assert record.reveal(CASE).studied.work().facts == facts_of(CASE)


def test_what_was_rated_before_the_reveal_stays():
    record = NEW.choose_case(CASE).rate_case(CASE, CONDITIONS[0], less=3).reveal(CASE)
    for change in (
        lambda: record.rate_case(CASE, CONDITIONS[0], more=3),
        lambda: record.mark_case(CASE, CONDITIONS[0], "not-rated"),
        lambda: record.reason_in_case(CASE, CONDITIONS[0], "I knew"),
    ):
        with pytest.raises(RecordError, match="revealed"):
            change()
    assert record.studied.work().rating(CONDITIONS[0]).less == 3
    assert record.say_after(CASE, "Less sure").studied.work().after == "Less sure"
    assert record.reveal(CASE) is record


def test_a_fact_that_the_tables_lost_meanwhile_stays_with_those_it_was_rated_by(monkeypatch):
    record = NEW.choose_case(CASE)
    first, *kept = facts_of(CASE)
    monkeypatch.setattr("coprod.record.seminar.facts_of", lambda case, part="": tuple(kept))
    assert record.reveal(CASE).studied.work().facts == (
        first,
        *record.studied.work().facts[1:],
        *(fact for fact in kept if fact not in record.studied.work().facts),
    )


def test_a_reveal_that_was_taken_back_does_not_pass_for_none():
    workbook = Workbook(NEW.choose_case(CASE))
    workbook.do(Record.reveal, CASE)
    first = workbook.record.studied.work().revealed
    workbook.undo()
    assert workbook.record.studied.work().revealed is None
    assert workbook.record.studied.work().first_revealed == first
    workbook.do(Record.rate_case, CASE, CONDITIONS[0], less=3)
    assert "had been revealed before" in twin(workbook.record, "summary")["text/plain"]
    workbook.do(Record.reveal, CASE)
    assert workbook.record.studied.work().first_revealed == first
    assert "had been revealed before" not in twin(attended(), "summary")["text/plain"]


def test_ratings_of_one_case_are_none_of_another():
    record = NEW.choose_case(CASE).rate_case(CASE, CONDITIONS[0], less=3).choose_case(CASES[1])
    assert record.studied.work().rating(CONDITIONS[0]) == Rating(item=CONDITIONS[0])
    assert record.ratings == ()
    assert record.choose_case(CASE).studied.work().rating(CONDITIONS[0]).less == 3


def test_no_hand_is_not_the_same_as_nobody_counted():
    record = NEW.choose_case(CASE).count_hands(CASE, CONDITIONS[0], less=0)
    assert record.studied.work().hand(CONDITIONS[0]) == Hands(item=CONDITIONS[0], less=0)
    cleared = record.count_hands(CASE, CONDITIONS[0], less=None)
    assert cleared.studied.work().hands == ()
    for many in (-1, 2.5, "nine"):
        with pytest.raises(RecordError):
            record.count_hands(CASE, CONDITIONS[0], less=many)


def test_a_case_that_is_not_open_is_said_in_words():
    with pytest.raises(RecordError, match="Choose one under A real case"):
        NEW.rate_case(CASE, CONDITIONS[0], less=1)
    with pytest.raises(RecordError, match="no case"):
        NEW.choose_case("assumption-power")


# --- stances, placings, sketch ------------------------------------------------------------------


def test_a_stance_in_between_is_not_a_blank_one():
    record = NEW.take_stance("assumption-power", before=2)
    assert record.studied.stance("assumption-power").before == 2
    assert record.studied.stance("assumption-power").shift is None
    assert record.take_stance("assumption-power", before=None).studied.stances == ()


@pytest.mark.parametrize(("before", "after", "shift"), [(0, 4, 4), (4, 0, -4), (2, 2, 0)])
def test_a_shift_goes_up_towards_agreement(before, after, shift):
    record = NEW.take_stance("assumption-power", before=before, after=after)
    assert record.studied.stance("assumption-power").shift == shift


def test_what_is_said_no_more_leaves_no_trace():
    item = ITEMS["activities"][0]
    assert NEW.place(item, level=2).place(item, level=None).studied.placings == ()
    assert NEW.take_from("claims", "This").take_from("claims", "").studied.takes == ()
    assert NEW.add_measure().remove_measure("measure-1").studied.sketch.measures == ()


# --- how far, and undo --------------------------------------------------------------------------


def test_a_seminar_has_steps_of_its_own():
    names = [step.name for step in steps.steps(attended())]
    assert names == list(steps.names(NEW.walk))
    assert not {"conditions", "decision"} & set(names)
    assert {step.state for step in steps.steps(NEW)} == {"blank"}


# Each row: the key, how many, the step, a record it is said of, and one that mended it.
RATED = NEW.choose_case(CASE)
for condition in CONDITIONS:
    RATED = RATED.rate_case(CASE, condition, less=1, reason="So.")
PLACED, SIDED, STOOD = NEW.compare_placings(), NEW, NEW
for example in ITEMS["activities"]:
    PLACED = PLACED.place(example, level=2, counts="no")
for line in ITEMS["reading-lines"]:
    SIDED = SIDED.take_side(line, holds="neither")
for assumption in ITEMS["assumptions"]:
    STOOD = STOOD.take_stance(assumption, before=2, after=2)
FIRST = ITEMS["activities"][0]
TABLE = [
    ("take", 1, "claims", NEW, NEW.take_from("claims", "So.")),
    ("unsorted", 1, "definitions", PLACED.place(FIRST, counts=None), PLACED),
    ("unsorted", len(ITEMS["activities"]), "definitions", NEW, PLACED),
    ("not-compared", 1, "definitions", NEW, PLACED),
    ("no-case", 1, "case", NEW, RATED),
    ("unrated", 1, "rating", RATED.mark_case(CASE, CONDITIONS[0], "not-rated"), RATED),
    ("no-reason", 1, "rating", RATED.reason_in_case(CASE, CONDITIONS[0], " "), RATED),
    (
        "no-reason",
        2,
        "rating",
        RATED.reason_in_case(CASE, CONDITIONS[0], "").reason_in_case(CASE, CONDITIONS[1], ""),
        RATED,
    ),
    ("not-revealed", 1, "reveal", RATED, RATED.reveal(CASE)),
    ("after", 1, "reveal", RATED.reveal(CASE), RATED.reveal(CASE).say_after(CASE, "So.")),
    ("no-side", 1, "readings", SIDED.take_side(ITEMS["reading-lines"][0], holds=None), SIDED),
    ("no-side", len(ITEMS["reading-lines"]), "readings", NEW, SIDED),
    ("stance-before", 1, "debate", STOOD.take_stance("assumption-power", before=None), STOOD),
    ("stance-before", 8, "debate", NEW, STOOD),
    ("stance-after", 1, "debate", STOOD.take_stance("assumption-power", after=None), STOOD),
    (
        "stance-after",
        2,
        "debate",
        STOOD.take_stance("assumption-power", after=None).take_stance(
            "assumption-better", after=None
        ),
        STOOD,
    ),
    ("measures", 1, "evaluation", NEW, NEW.add_measure()),
    ("measure-how", 1, "evaluation", NEW.add_measure(), NEW.add_measure(how="Asked")),
    ("measure-how", 2, "evaluation", NEW.add_measure().add_measure(), NEW.add_measure(how="Asked")),
    ("compared-with", 1, "evaluation", NEW, NEW.sketch(compared_with="Others")),
    ("not-shown", 1, "evaluation", NEW, NEW.sketch(not_shown="Why")),
]


def test_the_table_misses_no_sentence():
    assert {row[0] for row in TABLE} - {"unrated"} == set(SEMINAR_BLOCKER)
    several = {key for key, (one, many) in SEMINAR_BLOCKER.items() if one != many}
    assert {row[0] for row in TABLE if row[1] > 1} == several


@pytest.mark.parametrize(
    ("key", "n", "step", "before", "after"), TABLE, ids=[f"{row[0]}-{row[1]}" for row in TABLE]
)
def test_what_stands_open_is_said_and_goes_when_it_is_mended(key, n, step, before, after):
    one, many = {**BLOCKER, **SEMINAR_BLOCKER}[key]
    said = (one if n == 1 else many).format(n=n)
    assert said in steps.step(before, step).blockers
    assert said not in steps.step(after, step).blockers


def test_a_step_is_complete_only_when_nothing_stands_open():
    far = {step.name: step.state for step in steps.steps(attended())}
    complete = {name for name, state in far.items() if state == "complete"}
    assert complete == {"claims", "case", "rating", "reveal", "evaluation"}
    assert steps.step(RATED, "rating").state == "complete"
    assert steps.step(STOOD, "debate").state == "complete"


def test_its_agendas_fit_the_steps_and_no_other_record():
    there = {id: agenda for id, agenda in agendas().items() if agenda.use == "seminar"}
    assert sorted(sum(slot.minutes for slot in a.slots) for a in there.values()) == [50, 90, 90, 90]
    for agenda in there.values():
        assert {slot.step for slot in agenda.slots} <= {None, *steps.names(NEW.walk)}
    plan = {slot.step: slot.minutes for slot in steps.slots_of(NEW.walk)}
    chosen = steps.slots_of(NEW.set_agenda("agenda-seminar-90").walk)
    assert plan == {slot.step: slot.minutes for slot in chosen if slot.step}


def test_undo_takes_the_reveal_back_and_the_ratings_with_it_stay():
    workbook = Workbook(NEW.choose_case(CASE).rate_case(CASE, CONDITIONS[0], less=3))
    workbook.do(Record.reveal, CASE)
    workbook.undo()
    assert workbook.record.studied.work().revealed is None
    assert workbook.record.studied.work().facts == facts_of(CASE, "before")
    assert workbook.record.studied.work().rating(CONDITIONS[0]).less == 3
    workbook.do(Record.rate_case, CASE, CONDITIONS[0], less=1)
    assert workbook.record.studied.work().rating(CONDITIONS[0]).less == 1
