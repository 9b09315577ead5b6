"""Records of seminars: hypothesis makes them out of the verbs; one has something everywhere."""

from typing import get_args

from hypothesis import strategies as st
from rooms import SEMINAR_STEP
from strategies import CONDITIONS, ITEMS, STATES, one, pairs, said, some, texts

from coprod import Record
from coprod.parts import Counts, Holds

NEW = Record.new(seminar=True)  # made once: every example starts from it
CASES = ITEMS["cases"]
LOOKED_AT = [*ITEMS["outcome-domains"], *ITEMS["unknowns"]]
counted = st.none() | st.integers(0, 40)
stands = st.none() | st.integers(0, 4)
measures = some(what=said, how=said, when=said, against=said)


@st.composite
def rate(draw):
    less, more = draw(pairs)
    fields = {"less": less, "more": more, **draw(some(reason=texts))}
    return "rate_case", (draw(st.sampled_from(CONDITIONS)),), fields


def verb(name, *arguments, fields=None):
    """A verb: its name, its arguments and its fields."""
    given = st.tuples(*arguments)
    return st.tuples(st.just(name), given, fields if fields is not None else st.just({}))


OF_A_CASE = st.one_of(
    rate(),
    verb(
        "mark_case", st.sampled_from(CONDITIONS), st.sampled_from(STATES), fields=some(reason=texts)
    ),
    verb("reason_in_case", st.sampled_from(CONDITIONS), texts),
    verb(
        "count_hands",
        st.sampled_from(CONDITIONS),
        fields=some(less=counted, between=counted, more=counted, both=counted, unsure=counted),
    ),
    verb("say_after", texts),
)
OTHERS = st.one_of(
    verb("retitle", texts, texts),
    verb("take_from", st.sampled_from(list(SEMINAR_STEP)), texts),
    verb(
        "place",
        st.sampled_from(ITEMS["activities"]),
        fields=some(
            level=st.none() | st.integers(1, 4),
            counts=st.none() | st.sampled_from(get_args(Counts)),
            reason=texts,
        ),
    ),
    verb("compare_placings", st.booleans()),
    verb(
        "take_side",
        st.sampled_from(ITEMS["reading-lines"]),
        fields=some(holds=st.none() | st.sampled_from(get_args(Holds)), reason=texts),
    ),
    verb(
        "take_stance",
        st.sampled_from(ITEMS["assumptions"]),
        fields=some(before=stands, before_reason=texts, after=stands, after_reason=texts),
    ),
    verb("sketch", fields=some(project=texts, compared_with=said, who=said, not_shown=said)),
    verb("add_measure", one(LOOKED_AT), fields=measures),
    verb("park", texts, fields=some(step=st.sampled_from(list(SEMINAR_STEP)))),
    verb("skip", st.sampled_from(list(SEMINAR_STEP)), st.booleans()),
)


@st.composite
def seminars(draw, most=8):
    """The record of a seminar after up to `most` changes, with up to two cases rated."""
    record = NEW
    for name, arguments, fields in draw(st.lists(OTHERS, max_size=most)):
        record = getattr(record, name)(*arguments, **fields)
    for case in draw(st.lists(st.sampled_from(CASES), max_size=2, unique=True)):
        record = record.choose_case(case)
        for name, arguments, fields in draw(st.lists(OF_A_CASE, max_size=most)):
            record = getattr(record, name)(case, *arguments, **fields)
        if draw(st.booleans()):
            record = record.reveal(case)
    return record


def attended(case=CASES[0], revealed=True):
    """The record of a seminar in which something is said at every step."""
    record = (
        Record.new(title="Ada, group 3", question="School meals", seminar=True)
        .take_from("claims", "Half of it is said without a source.")
        .place(ITEMS["activities"][0], level=2, counts="depends", reason="It asks, and then goes.")
        .place(ITEMS["activities"][1], level=4, counts="yes")
        .compare_placings()
        .choose_case(case)
        .rate_case(case, CONDITIONS[0], less=3, reason="It went to court.")
        .rate_case(case, CONDITIONS[2], more=2, reason="A vote hangs on it.")
        .mark_case(case, CONDITIONS[3], "not-sure", reason="Nothing says so.")
        .count_hands(case, CONDITIONS[0], less=9, between=0, more=2)
    )
    if revealed:
        record = record.reveal(case).say_after(case, "I would look at who signs off.")
    return (
        record.take_side(ITEMS["reading-lines"][0], holds="critics", reason="It names nobody.")
        .take_side(ITEMS["reading-lines"][-1], holds="both")
        .take_from("readings", "The premises decide.")
        .take_stance("assumption-power", before=3, before_reason="It helps.", after=1)
        .take_stance("assumption-better", before=2)
        .sketch(project="School meals", compared_with="Other schools", not_shown="Why it worked")
        .add_measure(ITEMS["outcome-domains"][0], what="Menus", how="Photographs, each week")
        .add_measure(what="Who left", how="Asked a year later")
        .park("Who pays the students?", step="case")
    )
