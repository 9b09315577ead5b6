"""Records as hypothesis makes them up: every one comes out of the verbs, as a team's would."""

from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from typing import get_args

from hypothesis import strategies as st
from rooms import STEP

from coprod import Record, tables
from coprod.parts import AsWell, Choice, Expects, Kind, Says, SeenAs
from coprod.sources.wording import NAMED, agendas, items
from coprod.steps import declared

CONDITIONS = list(tables.load("conditions").index)
ITEMS = {table: [item.id for item in items(table)] for table in NAMED}
COSTS = [*ITEMS["costs"], *ITEMS["stage-costs"]]
ANSWERED = [*ITEMS["key-questions"], *ITEMS["requirements"], *ITEMS["assumptions"]]
AGENDAS = [id for id, agenda in agendas().items() if agenda.use == "decision"]
PARTNERS = ["ministry", "patients-and-public", "sites"]
NEW = Record.new()  # made once: every example starts from it
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


def some(**fields):
    """Any of these fields, each as it comes out of its strategy, and none of the others."""
    return st.fixed_dictionaries({}, optional=fields)


def one(values):
    """One of the values, or "" for none."""
    return st.just("") | st.sampled_from(values)


def any_of(values, most=3):
    return st.lists(st.sampled_from(values), max_size=most, unique=True) if values else st.just([])


said = st.sampled_from([*NASTY, "", "School cooks"])
counts = st.none() | strengths
amounts = st.none() | st.decimals(0, Decimal("999999999999.99"), places=2)
partners = st.lists(
    st.fixed_dictionaries(
        {"id": st.sampled_from(PARTNERS)},
        optional={"name": said, "required": st.none() | st.booleans(), "required_by": said},
    ),
    max_size=3,
    unique_by=lambda partner: partner["id"],
)
frames = some(
    policy=said,
    kind=st.none() | st.sampled_from(get_args(Kind)),
    partners=partners,
    commissioner=said,
    decider=said,
    deliverer=said,
    interests=st.lists(some(who=said, what=said), max_size=2),
)
aims = some(
    outcome=said, for_whom=said, stage=one(ITEMS["stages"]), indicator=said, strength=counts
)
costs = some(
    group=one(ITEMS["cost-groups"]),
    what=said,
    likely=counts,
    severe=counts,
    bearers=any_of(ITEMS["bearers"]),
    defrayed=said,
    remains=counts,
    seen_as=st.none() | st.sampled_from(get_args(SeenAs)),
)
lines = some(
    what=said,
    stage=one(ITEMS["stages"]),
    bearer=one(ITEMS["bearers"]),
    people=amounts,
    hours=amounts,
    rate=amounts,
    expenses=amounts,
    unpaid=st.booleans(),
)
estimates = some(currency=said, lines=st.lists(lines, max_size=3))
comparisons = some(
    alternative=one(ITEMS["alternatives"]),
    achieve=said,
    cost=said,
    as_well=st.none() | st.sampled_from(get_args(AsWell)),
)
parts_in_a_stage = some(mode=one(ITEMS["modes"]), promise=said)
remarks_parked = some(step=st.none() | st.sampled_from([*declared()]), dealt_with=said)
answers = some(says=st.none() | st.sampled_from(get_args(Says)), text=said)
walks = some(
    route=st.sampled_from(["full", "quick"]),
    started=st.none()
    | st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)),
    minutes=st.none() | st.integers(0, 600),
)
PREDICTION = {
    "expects": st.none() | st.sampled_from(get_args(Expects)),
    "what": said,
    "indicator": said,
    "by": dates,
}


dissents = st.lists(some(who=texts, on=one(CONDITIONS), why=texts), max_size=2)
decisions = some(
    partners=texts,
    choice=st.none() | st.sampled_from(get_args(Choice)),
    stages=any_of(ITEMS["stages"]),
    details=said,
    rationale=texts,
    rests_on=any_of(CONDITIONS),
    references=st.lists(said, max_size=2),
    confidence=counts,
    decided_by=said,
    decided_on=dates,
    dissent=dissents,
    predictions=st.lists(some(**PREDICTION), max_size=2),
    review_on=dates,
    review_if=said,
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


def do(verb, *arguments, fields=None):
    """A verb of the path: its arguments, then its fields, as `say` and a workbook take them."""
    given = st.tuples(st.just(verb), *arguments)
    return st.tuples(st.just("do"), given, *([fields] if fields is not None else []))


@cache
def verbs(by=raters):
    """One change that fits every record: the name of a verb, and what is said to it."""
    return st.one_of(
        rate(by),
        mark(by),
        st.tuples(st.just("give_reason"), st.tuples(st.sampled_from(CONDITIONS), texts)),
        st.tuples(st.just("retitle"), st.tuples(texts, texts)),
        decisions.map(lambda fields: ("decide", (), fields)),
        st.just(("marked_saved", ())),
        do("set_frame", fields=frames),
        do("set_resources", fields=estimates),
        do("set_how", fields=some(unwelcome=said, unwelcome_agreed=said)),
        do("set_walk", fields=walks),
        do("set_agenda", st.sampled_from(AGENDAS)),
        do("go_to", st.none() | st.sampled_from(list(STEP))),
        do("skip", st.sampled_from(list(STEP)), st.booleans()),
        do("add_aim", one(ITEMS["aims"]), fields=aims),
        do("add_cost", one(COSTS), fields=costs),
        do("answer", st.sampled_from(ANSWERED), fields=answers),
        do("park", texts, fields=remarks_parked),
    )


@cache
def changes(by=raters):
    """One change, also of an aim, a cost or a partner group: which one, `fitted` says."""
    which = st.integers(0, 4)
    return st.one_of(
        verbs(by),
        do(
            "change_aim",
            which,
            fields=some(claim=one(ITEMS["aims"]), outcome=said, strength=counts),
        ),
        do("remove_aim", which),
        do("compare", which, st.lists(comparisons, max_size=2)),
        do("change_cost", which, fields=costs),
        do("remove_cost", which),
        do("change_remark", which, fields=some(text=said, dealt_with=said)),
        do("remove_remark", which),
        do("involve", which, st.sampled_from(ITEMS["stages"]), fields=parts_in_a_stage),
        do("decide", which, fields=decisions),
        do("decide", which, fields=some(rests_on=any_of(range(20)), dissent=dissents)),
    )


def fitted(record, change):
    """A change with the ids of what this record has; None where there is nothing of the kind."""
    verb, arguments, *fields = change
    which = arguments[1] if verb == "do" and len(arguments) > 1 else None
    if not isinstance(which, int):
        return change
    verb, _, *rest = arguments
    parts = record.costs if "cost" in verb else record.aims
    if "remark" in verb:
        parts = record.parked
    if verb in ("involve", "decide"):
        parts = record.frame.partners
    if not parts:
        return None
    given = dict(fields[0]) if fields else {}
    weighed = [one.id for one in (*record.aims, *record.costs, *record.conditions)]
    if "rests_on" in given:
        found = (weighed[n % len(weighed)] if isinstance(n, int) else n for n in given["rests_on"])
        given["rests_on"] = list(dict.fromkeys(found))
    return "do", (verb, parts[which % len(parts)].id, *rest), given


def say(record, verb, arguments=(), named=None):
    """Do one of `verbs` to a record, or one of `changes` that was `fitted`."""
    if verb == "do":
        verb, *arguments = arguments
    return getattr(record, verb)(*arguments, **(named or {}))


@st.composite
def records(draw, by=raters, most=8):
    """A record after up to `most` changes, or some more; `by` says who may rate."""
    record = NEW.retitle(draw(texts), draw(texts)).as_revision(0)
    if draw(st.sampled_from([True, False])):  # so that there is something to refer to
        record = record.set_frame(partners=draw(partners))
        record = record.add_aim(draw(one(ITEMS["aims"])), **draw(aims))
        record = record.add_cost(draw(one(COSTS)), **draw(costs))
    for change in draw(st.lists(changes(by), max_size=most)):
        if fits := fitted(record, change):
            record = say(record, *fits)
    return record


def whole():
    """A record in which something is said at every step, and every link is used."""
    stage = "stage-framing-questions"
    return (
        Record.new(title="School meals", question="Coproduce the evaluation?")
        .set_frame(
            kind="policy-evaluation",
            partners=[
                {"id": "cooks", "name": "School cooks"},
                {"id": "parents", "name": "Parents", "required": True, "required_by": "the funder"},
            ],
            interests=[{"who": "The ministry", "what": "It pays"}],
        )
        .rate("cond-contestation", less=3, reason="Parties are split over it.")
        .add_aim("aim-pol-ownership", for_whom="cooks", stage=stage, indicator="Used", strength=2)
        .add_aim(outcome="Menus change", for_whom="children", indicator="Menus", strength=0)
        .add_cost("cost-proc-delay", bearers=["bearer-the-study", "bearer-researchers"], remains=1)
        .add_cost("chc-framing-questions-1", bearers=["bearer-stakeholders"], remains=0)
        .set_resources(
            currency="GBP",
            lines=[
                {
                    "what": "Workshops",
                    "stage": stage,
                    "bearer": "bearer-researchers",
                    "people": "4",
                    "hours": "2.5",
                    "rate": "30",
                    "expenses": "0.10",
                }
            ],
        )
        .compare("aim-1", [{"alternative": ITEMS["alternatives"][0], "as_well": "partly"}])
        .compare("aim-2", [{"alternative": ITEMS["alternatives"][1], "as_well": "better"}])
        .involve("cooks", stage, mode="mode-recipient", promise="We tell you what we find.")
        .answer("kq-ind-1", text="Recipes")
        .answer("assumption-better", says="not-sure")
        .park("Who orders the food?", step="purposes")
        .park("The heating", dealt_with="Asked the caretaker")
        .set_how(unwelcome="They are published.")
        .decide(
            "cooks",
            choice="some-stages",
            stages=[stage],
            rationale="They know the kitchens.",
            rests_on=["aim-1", "cost-1", "cond-contestation"],
            dissent=[{"who": "Parents", "on": "cost-1", "why": "Too slow"}],
            predictions=[{"expects": "gain", "what": "Uptake", "by": "2027-05-01"}],
            confidence=0,
            review_on="2027-09-01",
        )
        .skip("balance")
    )


def turned(record):
    """The same record with the two poles of every condition in the other place."""
    conditions = [c.model_copy(update={"poles": c.poles[::-1]}) for c in record.conditions]
    return record.model_copy(update={"conditions": tuple(conditions)})
