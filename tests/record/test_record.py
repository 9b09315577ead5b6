"""The record: nothing a team said is lost, altered or mistaken, now or in ten years."""

import re
import unicodedata
from datetime import UTC, date, datetime

import pytest
from hypothesis import assume, given
from plain import read, sentence
from strategies import changes, fitted, records, say, texts

from coprod import Record, RecordError

ITEM, OTHER = "cond-contestation", "cond-resources"


# --- round trip -------------------------------------------------------------------------------


@given(records())
def test_whatever_a_team_wrote_is_read_back_as_it_was(record):
    again = Record.from_json(record.to_json())
    assert again == record
    assert again.to_json() == record.to_json()
    assert Record.from_json(record.to_json().encode()) == record
    assert read(record.to_document()) == record


def test_five_different_answers_stay_different(record):
    answers = {
        "cond-contestation": {"state": "not-rated"},
        "cond-conflicts": {"state": "not-sure"},
        "cond-use-of-findings": {"state": "not-applicable"},
        "cond-programme-definition": {"less": 0, "more": 0},
        "cond-resources": {"less": 2, "more": 2},
        "cond-knowledge-valued": {"less": 0},
        "cond-research-purpose": {"more": 0},
    }
    for item, said in answers.items():
        record = record.mark(item, **said) if "state" in said else record.rate(item, **said)
    again = Record.from_json(record.to_json())
    found = [(r.state, r.less, r.more) for r in map(again.rating, answers)]
    assert found == [
        ("not-rated", None, None),
        ("not-sure", None, None),
        ("not-applicable", None, None),
        ("rated", 0, 0),
        ("rated", 2, 2),
        ("rated", 0, None),
        ("rated", None, 0),
    ]


@given(texts)
def test_text_is_kept_in_one_form_and_can_always_be_written_to_a_file(text):
    kept = Record.new(title=text).title
    assert unicodedata.is_normalized("NFC", kept)
    assert "\r" not in kept and "\0" not in kept
    assert kept.encode().decode() == kept
    assert Record.new(title=kept).title == kept


@pytest.mark.parametrize("text", ["👩🏽‍🔬", "تقييم", "<script>alert(1)</script>", '"\\', "a\n\tb "])
def test_sound_text_is_not_touched(text):
    assert Record.new(title=text).title == text


def test_half_a_character_costs_only_itself():
    assert Record.new(title="a\ud83db\0c\r\nd").title == "a\ufffdb\ufffdc\nd"


def test_a_control_character_from_a_pdf_costs_only_itself(document):
    for code in (*range(32), 0xFFFE, 0xFFFF):
        letter = chr(code)
        kept = letter if letter in "\t\n" else "\n" if letter == "\r" else "\ufffd"
        assert Record.new().add_aim(outcome=f"co{letter}pro").aims[0].outcome == f"co{kept}pro"
    assert read({**document, "title": "from\x0cbefore"}).title == "from\ufffdbefore"


def test_times_are_kept_in_utc_to_the_second(document):
    again = read({**document, "created": "2027-05-01T11:30:00.5+02:00"})
    assert again.created == datetime(2027, 5, 1, 9, 30, tzinfo=UTC)
    assert '"created": "2027-05-01T09:30:00Z"' in again.to_json()


# --- verbs ------------------------------------------------------------------------------------


ONCE = ("marked_saved", "add_aim", "add_cost", "remove_aim", "remove_cost", "park", "remove_remark")


@given(records(), changes())
def test_each_change_is_one_revision_and_none_is_no_revision(record, change):
    change = fitted(record, change)
    assume(change)
    before = record.to_json()
    changed = say(record, *change)
    verb = change[1][0] if change[0] == "do" else change[0]
    assert record.to_json() == before, "the former record was altered"
    if changed is record:
        return
    assert changed.revision == record.revision + (verb != "go_to")
    beside = ("saves", "walk")  # a clock is no answer
    told = any(getattr(changed, part) != getattr(record, part) for part in beside)
    assert told or not changed.same_answers(record)
    if verb not in ONCE:
        assert say(changed, *change) is changed, "the same said twice"


def test_a_rating_is_not_overwritten_by_that_of_another_group(record):
    record = record.rate(ITEM, more=2, by="ministry").mark(ITEM, "not-sure", by="patients")
    assert [record.rating(ITEM, by).state for by in ("team", "ministry", "patients", "nobody")] == [
        "rated",
        "rated",
        "not-sure",
        "not-rated",
    ]
    assert record.rating(ITEM).less == 3 and record.rating(ITEM).more is None


def test_a_reason_outlives_a_change_of_the_rating(record):
    record = record.mark(ITEM, "not-sure").mark(ITEM, "not-rated").rate(ITEM, more=1)
    assert record.rating(ITEM).reason == "It is contested."


def test_a_record_cannot_be_altered_behind_anybodys_back(record):
    for part, field in [
        (record, "title"),
        (record.ratings[0], "less"),
        (record.decision, "choice"),
        (record.conditions[0].poles[0], "side"),
    ]:
        with pytest.raises(ValueError, match="frozen"):
            setattr(part, field, "x")
    for field in ("conditions", "ratings", "aims", "costs", "comparisons", "decisions", "saves"):
        assert isinstance(getattr(record, field), tuple)


def test_undecided_is_an_answer_and_nothing_said_is_none():
    blank, undecided = Record.new(), Record.new().decide(choice="undecided")
    assert blank.decision.choice is None
    assert undecided.revision == 1 and undecided.decision.choice == "undecided"


def test_undecided_and_not_yet_are_decisions_and_keep_their_dates(record):
    record = record.decide(choice="not-yet", review_on="2027-05-01", decided_on=date(2026, 5, 1))
    record = Record.from_json(record.decide(dissent=[{"who": "A", "why": "B"}]).to_json())
    assert record.decision.choice == "not-yet"
    assert record.decision.review_on == date(2027, 5, 1)
    assert record.decision.dissent[0].why == "B"
    assert record.decide(review_on="").decision.review_on is None


def test_records_that_say_the_same_are_known_as_such(record):
    assert record.same_answers(record.marked_saved().as_revision(40))
    assert not record.same_answers(record.rate(ITEM, less=2))
    assert not record.same_answers(record.give_reason(ITEM, "Otherwise."))
    assert not record.same_answers(record.decide(choice="not-yet"))


REFUSED = [
    (("rate", ITEM), {"less": 7}, "cond-contestation, `less`: 7 .* Use 0, 1, 2 or 3"),
    (("rate", ITEM), {"more": -1}, "cond-contestation, `more`: -1 .* Use 0, 1, 2 or 3"),
    (("rate", ITEM), {"less": True}, "`less`: True .* Use 0, 1, 2 or 3"),
    (("rate", ITEM), {"less": 2.5}, r"`less`: 2\.5 .* Use 0, 1, 2 or 3"),
    (("rate", ITEM), {"less": "3"}, "`less`: '3' .* Use 0, 1, 2 or 3"),
    (("rate", ITEM), {}, "less=, more= or both, 0 to 3"),
    (("rate", ITEM), {"less": 1, "references": "a book"}, "`references`: 'a book' is not a list"),
    (
        ("rate", ITEM),
        {"less": 1, "by": "The Ministry"},
        "`by`: 'The Ministry' .* Use small letters",
    ),
    (("rate", "cond-nonsense"), {"less": 1}, f"'cond-nonsense' .* Use one of: {ITEM}, .*{OTHER}"),
    (("mark", ITEM, "rated"), {}, "'rated' .* not-rated, not-sure, not-applicable"),
    (("mark", ITEM, "perhaps"), {}, "'perhaps' .* not-rated, not-sure, not-applicable"),
    (("give_reason", ITEM, 3), {}, "cond-contestation, `reason`: 3 is not text"),
    (("retitle", 3), {}, "record, `title`: 3 is not text"),
    (("decide",), {"winner": "us"}, "`winner`: there is no such field. Use 'partner', .*review_if"),
    (("decide",), {"choice": "yes"}, "`choice`: 'yes' .* 'undecided', .* or 'not-yet'"),
    (("decide",), {"review_on": "soon"}, "`review_on`: 'soon' is not a date.* 2027-05-01"),
    (("decide",), {"decided_on": "2027-02-30"}, "`decided_on`: '2027-02-30' is not a date"),
    (("decide",), {"decided_on": 0}, "`decided_on`: 0 is not a date"),
]


@pytest.mark.parametrize(("verb", "named", "said"), REFUSED, ids=lambda x: str(x)[:40])
def test_a_slip_is_named_with_what_is_allowed_and_changes_nothing(record, verb, named, said):
    before = record.to_json()
    told = sentence(getattr(record, verb[0]), *verb[1:], **named)
    assert re.search(said, told), told
    assert record.to_json() == before


def test_a_variable_that_other_tools_set_dates_nobodys_answers(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "315532800")  # 1980, as build tools have it
    assert Record.new().created.year > 2020


def test_a_time_at_the_end_of_the_calendar_is_refused_in_a_sentence():
    document = Record.new().to_document() | {"changed": "9999-12-31T23:59:59-14:00"}
    with pytest.raises(RecordError, match="out of range"):
        Record.from_document(document)


def test_a_copy_with_other_answers_is_not_read_by_what_was_looked_up_before():
    before = Record.new().set_frame(partners=[{"id": "cooks", "name": "Cooks"}])
    item = "cond-contestation"
    assert before.rating(item).state == "not-rated"
    assert (before.decision_for("cooks").choice, before.label("cooks")) == (None, "Cooks")
    after = before.rate(item, less=3).decide("cooks", choice="not-yet").retitle("x")
    after = after.set_frame(partners=[{"id": "cooks", "name": "School cooks"}])
    fields = {name: getattr(after, name) for name in ("ratings", "decisions", "frame")}
    copy = before.model_copy(update=fields)
    assert copy.rating(item).less == 3
    assert copy.decision_for("cooks").choice == "not-yet"
    assert copy.label("cooks") == "School cooks"
