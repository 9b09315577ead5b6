"""Records as hypothesis makes them up: every one comes out of the verbs, as a team's would."""

from datetime import date
from typing import get_args

from hypothesis import strategies as st

from coprod import Record, tables
from coprod.parts import Choice

CONDITIONS = list(tables.load("conditions").index)
STATES = ["not-rated", "not-sure", "not-applicable"]
NASTY = [
    "👩🏽‍🔬 🇳🇿",
    "تقييم البرنامج",
    "<script>alert(1)</script>",
    "\"quoted\" and 'quoted' and `so`",
    "C:\\new\\table {{ 7 * 7 }} {% raw %} $x$ &amp; </td>",
    "half a character: \ud83d",
    "other half: \udc00",
    "nul: \0, bell: \a, byte order mark: \ufeff",
    "one\r\ntwo\rthree\n\n",
    "Cafe\u0301, \u212b, \u2028 and \u202e",
]

texts = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.characters(), max_size=30),  # surrogates, too
    st.lists(st.sampled_from(NASTY), max_size=3).map("".join),
)
strengths = st.integers(0, 3)
dates = st.none() | st.dates(date(1990, 1, 1), date(2100, 1, 1))
raters = st.sampled_from(["team", "ministry-of-health", "patients-and-public"])

pairs = st.tuples(st.none() | strengths, st.none() | strengths).filter(lambda p: p != (None, None))
remarks = st.fixed_dictionaries(
    {}, optional={"reason": texts, "references": st.lists(texts, max_size=2)}
)
decisions = st.fixed_dictionaries(
    {},
    optional={
        "partners": texts,
        "choice": st.sampled_from(get_args(Choice)),
        "details": texts,
        "rationale": texts,
        "decided_by": texts,
        "decided_on": dates,
        "dissent": st.lists(st.fixed_dictionaries({"who": texts, "why": texts}), max_size=2),
        "review_on": dates,
        "review_if": texts,
    },
)


@st.composite
def rate(draw, by):
    less, more = draw(pairs)
    item = draw(st.sampled_from(CONDITIONS))
    return "rate", (item,), {"less": less, "more": more, "by": draw(by), **draw(remarks)}


@st.composite
def mark(draw, by):
    item, state = draw(st.sampled_from(CONDITIONS)), draw(st.sampled_from(STATES))
    return "mark", (item, state), {"by": draw(by), **draw(remarks)}


def verbs(by=raters):
    """One change of a record: the name of a verb, and what is said to it."""
    return st.one_of(
        rate(by),
        mark(by),
        st.tuples(st.just("give_reason"), st.tuples(st.sampled_from(CONDITIONS), texts)),
        st.tuples(st.just("retitle"), st.tuples(texts, texts)),
        decisions.map(lambda fields: ("decide", (), fields)),
        st.just(("marked_saved", ())),
    )


def say(record, verb, arguments=(), named=None):
    """Do one of `verbs` to a record."""
    return getattr(record, verb)(*arguments, **(named or {}))


@st.composite
def records(draw, by=raters, most=8):
    """A record after up to `most` changes; `by` says who may rate."""
    record = Record.new(title=draw(texts), question=draw(texts))
    for change in draw(st.lists(verbs(by), max_size=most)):
        record = say(record, *change)
    return record


def turned(record):
    """The same record with the two poles of every condition in the other place."""
    conditions = [c.model_copy(update={"poles": c.poles[::-1]}) for c in record.conditions]
    return record.model_copy(update={"conditions": tuple(conditions)})
