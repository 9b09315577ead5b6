"""What a saved notebook shows where nothing runs: all of it, and nothing that does harm."""

import re
from html.parser import HTMLParser
from itertools import combinations
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from pictured import drawn
from rooms import PANELS, STEP
from strategies import records, whole

from coprod import Record, load_record
from coprod.decide.alternatives.words import ALTERNATIVES_CAPTION
from coprod.decide.balance.chart import balance_info
from coprod.decide.balance.page import balance
from coprod.decide.costs.words import COSTS_CAPTION
from coprod.decide.decision.read_out import decision_sentence
from coprod.decide.decision.words import NOT_DECIDED
from coprod.decide.how.words import NONE_ANSWERED, PRIOR, RULES
from coprod.decide.resources.in_words import said_of, sentences, totals
from coprod.decide.resources.words import NO_TOTAL
from coprod.drawing.bars import BarRow, bar_picture, row_in_words
from coprod.page.blocks import Picture
from coprod.page.html import as_html
from coprod.page.picture import FILLS, bar_image, bar_svg
from coprod.page.twins import twin
from coprod.page.words import SKIPPED_HERE
from coprod.progress.scope import OUT_OF_SCOPE, required
from coprod.progress.steps import anything_said, left_out
from coprod.progress.words import STATE
from coprod.rating.words import answer as words_answer
from coprod.weighing.estimate import estimate
from coprod.weighing.words import NO_VERDICT
from coprod.words.scales import CHOICE

ITEM, APART = "cond-contestation", "cond-knowledge-valued"
HARM = "<script>alert(1)</script>"
DOI = "https://doi.org/10.1186/s12961-019-0432-3"
NAMESPACE = "http://www.w3.org/2000/svg"  # a name that every SVG carries, never fetched
TAGS = {"div", "p", "strong", "span", "br", "table", "thead", "tbody", "tr", "th", "td", "img"}
TAGS |= {"caption", "wbr", "bdi", "colgroup", "col"}
ATTRIBUTES = {"class", "style", "scope", "alt", "src", "width", "cellpadding", "dir", "aria-hidden"}
OLD = Path(__file__).resolve().parents[1] / "kit/old_records" / "before-the-path.ipynb"
panel = pytest.mark.parametrize("panel", PANELS)


class Page(HTMLParser):
    """Tags, attributes and the text that a reader sees."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.attributes, self.text = set(), [], ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.text += data


def html(record, name):
    return twin(record, name)["text/html"]


def pictures(page):
    return [value for name, value in page.attributes if name == "src"]


@pytest.fixture
def harmful():
    """A record with a script wherever text can stand, even in the wording."""
    record = Record.new(title=HARM, question=HARM)
    record = record.set_frame(partners=[{"id": "cooks", "name": HARM}, {"id": "others"}])
    record = record.add_aim(outcome=HARM, indicator=HARM).add_cost(what=HARM, defrayed=HARM)
    record = record.set_resources(currency=HARM, lines=[{"what": HARM}])
    record = record.compare("aim-1", [{"achieve": HARM, "cost": HARM}])
    record = record.involve("cooks", "stage-collecting-data", promise=HARM)
    record = record.answer("req-trust", text=HARM).set_how(unwelcome=HARM)
    record = record.park(HARM).park(HARM, dealt_with=HARM)
    for condition in record.conditions:
        record = record.rate(condition.id, less=3, reason=HARM, references=[HARM])
    record = record.decide(
        choice="not-yet",
        review_if=HARM,
        dissent=[{"who": HARM, "why": HARM}],
        **dict.fromkeys(["partners", "details", "rationale", "decided_by"], HARM),
    )
    document = record.to_document()
    for condition in document["conditions"]:
        condition.update(dict.fromkeys(["label", "question", "locator", "scope", "note"], HARM))
        for pole in condition["poles"]:
            pole.update(text=HARM, gloss=HARM)
    return Record.from_document(document)


@panel
def test_what_somebody_typed_is_never_run(harmful, panel):
    source = html(harmful, panel)
    page = Page(source)
    assert "<script" not in source.lower()
    assert page.tags <= TAGS
    assert HARM in page.text, "it was dropped rather than shown"


# All that a text file may hold, and what PDFs and split emoji leave in what is pasted.
anything = st.text(st.characters(), max_size=30) | st.text(
    st.sampled_from("a \0\x02\x08\x0b\x0c\x1b\x7f\x85\ud83d\ude00\ufffe\uffff\U0001fffe<&'\""),
    max_size=9,
)


@given(anything, anything, anything)
def test_the_saved_picture_is_whole_whatever_was_pasted_into_it(outcome, what, label):
    record = Record.new().add_aim(outcome=outcome, strength=3).add_cost(what=what, remains=1)
    for rows in (balance_info(record).rows, [BarRow("a", label, 1, 2)]):
        source = as_html([Picture(bar_picture(rows), [(r.label, "") for r in rows], ("", ""))])
        assert [len(one.against + one.in_favour) for one in drawn(source)] == [
            bool(row.against) + bool(row.in_favour) for row in rows
        ]
        assert Page(source).tags <= TAGS


def test_the_saved_picture_of_an_old_record_and_of_ones_own_tables_is_whole(document):
    document["conditions"][0]["label"] = document["conditions"][1]["label"] = "co\x02production"
    record = Record.from_document(document).rate(ITEM, less=3)
    source = html(record, "balance")
    assert "co\ufffdproduction" in {row.label for row in drawn(source)}
    assert "\x02" not in source


def test_the_picture_shows_a_script_as_text(harmful):
    source = html(harmful, "balance")
    assert "<script" not in source
    assert HARM in {row.label for row in drawn(source)}


def test_what_fills_a_bar_is_whole_and_each_kind_has_a_pattern_of_its_own():
    shapes = []
    for fill in FILLS:
        svg = ElementTree.fromstring(bar_svg(fill))
        assert ElementTree.tostring(svg) == ElementTree.tostring(
            ElementTree.fromstring(unquote(bar_image(fill).partition(",")[2]))
        )
        assert not set('<>"#') & set(bar_image(fill))
        assert "".join(svg.itertext()).strip() == "", "letters, as wide as nobody knows"
        shapes.append({e.tag for e in svg.iter()} | {e.get("stroke", "") for e in svg.iter()})
    assert all(one != other for one, other in combinations(shapes, 2)), (
        "they differ by colour alone"
    )


@settings(max_examples=40)
@given(records())
def test_no_page_reaches_out_or_runs_anything(record):
    assume("http" not in record.to_json())  # what somebody typed is theirs
    for name in PANELS:
        source = html(record, name)
        page = Page(source)
        assert page.tags <= TAGS
        for attribute, value in page.attributes:
            assert attribute in ATTRIBUTES
            assert "url(" not in value or attribute == "src"
        for address in pictures(page):
            assert address.startswith("data:image/svg+xml")
            svg = unquote(address)
            assert re.findall(r"https?:[^'\"\s]*", svg) == [NAMESPACE]
            assert set(re.findall(r"url\((.)", svg)) <= {"#"}
        assert "http" not in re.sub(r'src="[^"]*"', "", source)


def test_references_stay_readable_as_they_were_typed():
    record = Record.new().rate(ITEM, less=3, references=[DOI])
    assert DOI in Page(html(record, "conditions")).text
    assert [n for n in PANELS if "http" in re.sub(r'src="[^"]*"', "", html(record, n))] == [
        "conditions"
    ]


@given(records())
def test_the_conditions_say_every_wording_and_every_answer(record):
    bundle = twin(record, "conditions")
    seen, plain = Page(bundle["text/html"]).text, bundle["text/plain"]
    if "conditions" in record.walk.skipped and not anything_said(record, "conditions"):
        assert seen.strip() == plain == SKIPPED_HERE
        return
    for condition in record.conditions:
        said = words_answer(condition, record.rating(condition.id))
        for part in (condition.label, said):
            assert part in seen and part in plain
        for pole in condition.poles:
            assert pole.text in seen and pole.gloss in seen


@given(records())
def test_the_balance_says_every_row_and_no_verdict(record):
    info, bundle = balance_info(record), twin(record, "balance")
    page = Page(bundle["text/html"])
    for one in info.rows:
        for part in (one.label, row_in_words(one)):
            assert part in page.text and part in bundle["text/plain"]
    skipped = "balance" in record.walk.skipped and not anything_said(record, "balance")
    if not info.nobody_left and not skipped:
        assert NO_VERDICT in page.text and NO_VERDICT in bundle["text/plain"]


@given(records())
def test_the_picture_on_the_page_is_the_one_that_is_described(record):
    picture = bar_picture(balance_info(record).rows)
    source = as_html(balance(record))
    for heading in picture.headings if picture.rows else ():
        assert heading in Page(source).text
    shown = drawn(source)
    assert len(shown) == len(picture.rows)
    for row, one in zip(picture.rows, shown, strict=True):
        assert (one.label, one.words) == (record_label(record, row), row.words)
        sides = [
            ("against", row.against, row.against_end),
            ("for", row.in_favour, row.in_favour_end),
        ]
        for (side, length, end), bars in zip(sides, (one.against, one.in_favour), strict=True):
            fill, called = ("unsure", row.in_favour_end) if row.unsure else (side, end)
            width = f"{round(100 * length / picture.most)}%"
            assert bars == ([(fill, width, called)] if length else [])


def record_label(record, row):
    """The label of a row in full, however long it is."""
    return next(one.label for one in balance_info(record).rows if one.item == row.item)


def test_the_picture_draws_every_bar_and_names_every_row():
    record = Record.new().rate(ITEM, more=2).rate(APART, less=1, more=3)
    info = balance_info(record.mark("cond-conflicts", "not-sure"))
    shown = drawn(as_html(balance(record, info)))
    fills = [fill for row in shown for fill, *_ in row.against + row.in_favour]
    for fill, number in [("against", 1), ("for", 2), ("unsure", 2)]:
        assert fills.count(fill) == number
    assert [r.label for r in info.rows] == [row.label for row in shown]


def test_the_page_of_a_full_balance_stays_light_and_has_a_line_a_row():
    record = Record.new()
    for condition in record.conditions:
        record = record.mark(condition.id, "not-sure")
    for _ in range(5):
        record = record.add_aim("aim-eg-broker", strength=3)
    source = html(record, "balance")
    assert len(balance_info(record).rows) == 14
    assert len(source.encode()) < 20_000
    assert all(line.count("<tr") <= 1 for line in source.split("\n"))


@pytest.mark.parametrize("part", ["text/html", "text/plain"])
@pytest.mark.parametrize("item", [ITEM, APART])
def test_blank_zero_and_the_other_answers_read_differently(item, part):
    blank = Record.new()
    answers = [
        blank,
        blank.rate(item, less=0, more=0),
        blank.rate(item, less=0),
        blank.rate(item, more=0),
        blank.rate(item, less=2),
        blank.rate(item, more=2),
        blank.rate(item, less=2, more=2),
        blank.mark(item, "not-sure"),
        blank.mark(item, "not-applicable"),
    ]
    said = [twin(record, "conditions")[part] for record in answers]
    assert len(set(said)) == len(answers)


def test_what_nobody_filled_in_is_shown_as_blank():
    for name in ("frame", "decision"):
        assert "(blank)" in Page(html(Record.new(), name)).text


def test_what_was_typed_on_several_lines_stays_on_several_lines():
    record = Record.new(question="one\ntwo")
    assert re.search(r"one<br>\s*two", html(record, "frame"))


def test_every_decision_reads_differently_and_none_is_called_none():
    record = Record.new()
    assert "othing is decided" in decision_sentence(record)
    said = [
        decision_sentence(record.decide(choice=choice, partners="service managers"))
        for choice in CHOICE
    ]
    assert len(set(said)) == len(CHOICE)
    assert all("service managers" in sentence for sentence in said)


def test_the_decision_names_who_disagrees_and_when_it_is_looked_at_again():
    record = Record.new().decide(
        choice="some-stages",
        dissent=[{"who": "NHS providers", "why": "the burden"}],
        review_on="2027-05-01",
        review_if="funding ends",
    )
    for part in ("NHS providers", "the burden", "1 May 2027", "funding ends"):
        assert part in decision_sentence(record)
        assert part in Page(html(record, "decision")).text


def test_undecided_reads_otherwise_than_nothing_said():
    blank, undecided = Record.new(), Record.new().decide(choice="undecided")
    assert decision_sentence(blank) == "Nothing is decided yet."
    assert decision_sentence(undecided) == "Undecided for now."
    assert CHOICE["undecided"] in html(undecided, "decision")
    assert CHOICE["undecided"] not in html(blank, "decision")


def test_a_dissent_is_said_in_full_and_a_long_rationale_by_its_first_paragraph():
    dissent = [{"who": "Dr. Smith", "why": "cost vs. benefit is bad. So is the timing."}]
    record = Record.new().decide(rationale="e.g. the costs.\n\nMore of it.", dissent=dissent)
    sentence = decision_sentence(record)
    assert "dissent of Dr. Smith: cost vs. benefit is bad. So is the timing." in sentence
    assert "because e.g. the costs;" in sentence and "More of it" not in sentence


def test_who_rates_otherwise_stands_apart_and_is_seen():
    item = Record.new().conditions[0].id
    record = Record.new().rate(item, less=3).rate(item, more=2, reason="We disagree", by="patients")
    page, text = html(record, "conditions"), twin(record, "conditions")["text/plain"]
    for said in (page, text):
        assert "strongly the left statement" in said and "clearly the right statement" in said
        assert "patients" in said and "We disagree" in said


def test_a_second_decision_is_seen():
    record = Record.new().decide(choice="coproduce", partners="patients")
    second = record.decision.model_copy(update={"partners": "ministers", "choice": "not-yet"})
    record = record.model_copy(update={"decisions": (*record.decisions, second)})
    assert "ministers" in html(record, "decision") and "ministers" in decision_sentence(record)


# --- every step of the path -------------------------------------------------------------------


def typed(record):
    """What a team typed, by the panel whose page has to show it."""
    frame, how = record.frame, record.how
    return {
        "frame": [
            *(record.title, record.question, frame.policy, frame.commissioner, frame.decider),
            *(frame.deliverer, *(text for one in frame.interests for text in (one.who, one.what))),
            *(text for one in frame.partners for text in (one.name, one.required_by)),
        ],
        "purposes": [t for a in record.aims for t in (a.outcome, a.for_whom, a.indicator)],
        "costs": [text for cost in record.costs for text in (cost.what, cost.defrayed)],
        "resources": [record.resources.currency, *(one.what for one in record.resources.lines)],
        "alternatives": [t for c in record.comparisons for t in (c.achieve, c.cost)],
        "how": [
            *(how.unwelcome, how.unwelcome_agreed, *(one.promise for one in how.involvement)),
            *(answer.text for answer in how.answers),
        ],
        "parked": [text for one in record.parked for text in (one.text, one.dealt_with)],
        "decision": [
            text
            for one in record.decisions
            for text in (
                *(one.partners, one.details, one.rationale, *one.references, one.decided_by),
                *(one.review_if, *(t for d in one.dissent for t in (d.who, d.why))),
                *(t for p in one.predictions for t in (p.what, p.indicator)),
            )
        ],
    }


def every_field():
    """A record with a text of its own in every field that holds one."""
    texts = (f"text {n} of its own" for n in range(100))

    def fill(*fields):
        return {field: next(texts) for field in fields}

    record = Record.new(title=next(texts), question=next(texts)).set_frame(
        partners=[{"id": "cooks", "required": True, **fill("name", "required_by")}],
        interests=[fill("who", "what")],
        **fill("policy", "commissioner", "decider", "deliverer"),
    )
    record = record.add_aim(**fill("outcome", "for_whom", "indicator"))
    record = record.add_cost("cost-proc-delay", **fill("what", "defrayed"))
    record = record.set_resources(lines=[fill("what")], **fill("currency"))
    record = record.compare("aim-1", [fill("achieve", "cost")])
    record = record.involve("cooks", "stage-collecting-data", **fill("promise"))
    for item in ("kq-ind-1", "req-trust", "req-exit", "assumption-better"):
        record = record.answer(item, **fill("text"))
    record = record.set_how(**fill("unwelcome", "unwelcome_agreed"))
    record = record.park(next(texts)).park(next(texts), **fill("dealt_with"))
    return record.decide(
        "cooks",
        references=[next(texts)],
        dissent=[fill("who", "why")],
        predictions=[fill("what", "indicator")],
        **fill("partners", "details", "rationale", "decided_by", "review_if"),
    )


@example(every_field())
@given(records())
def test_nothing_a_team_typed_is_lost_on_the_page_or_in_the_text(record):
    for name, texts in typed(record).items():
        bundle = twin(record, name)
        seen, plain = Page(bundle["text/html"]).text, bundle["text/plain"]
        for text in texts:
            if text.strip():
                assert text.strip("\n") in seen, name
                assert text.strip("\n") in plain, name


@given(records())
def test_whatever_was_picked_is_said_by_its_label(record):
    picked = {
        "purposes": [x for a in record.aims for x in (a.claim, a.family, a.stage)],
        "costs": [x for c in record.costs for x in (c.item, c.group, *c.bearers)],
        "resources": [x for one in record.resources.lines for x in (one.stage, one.bearer)],
        "alternatives": [c.alternative for c in record.comparisons],
        "how": [x for i in record.how.involvement for x in (i.stage, i.mode)],
        "decision": [x for d in record.decisions for x in (*d.stages, *d.rests_on)],
    }
    for name, items in picked.items():
        bundle = twin(record, name)
        for item in items:
            assert record.label(item) in Page(bundle["text/html"]).text
            assert record.label(item) in bundle["text/plain"]


@given(records())
def test_what_the_source_says_stands_beside_what_was_picked_from_it(record):
    picked = {"purposes": [a.claim for a in record.aims], "costs": [c.item for c in record.costs]}
    for name, items in picked.items():
        for wording in (record.wording(item) for item in items if item):
            for part in (wording.text, wording.origin):
                assert part in twin(record, name)["text/plain"]
                assert part in Page(html(record, name)).text


def answers_to(verb, *arguments, **values):
    """Records that differ in one field, from blank through zero to more."""
    made = []
    for field, given_values in values.items():
        for value in given_values:
            made.append(getattr(Record.new(), verb)(*arguments, **{field: value}))
    return made


@pytest.mark.parametrize("part", ["text/html", "text/plain"])
@pytest.mark.parametrize(
    ("panel", "made"),
    [
        ("purposes", answers_to("add_aim", "aim-eg-broker", strength=[None, 0, 1, 2, 3])),
        ("costs", answers_to("add_cost", "cost-proc-delay", severe=[None, 0, 1, 2, 3])),
        ("costs", answers_to("add_cost", "cost-proc-delay", likely=[None, 0, 1, 2, 3])),
        ("costs", answers_to("add_cost", "cost-proc-delay", remains=[None, 0, 1, 2, 3])),
        ("decision", answers_to("decide", confidence=[None, 0, 1, 2, 3])),
        ("how", answers_to("answer", "req-exit", says=[None, "no", "partly", "yes", "not-sure"])),
        ("resources", answers_to("set_resources", lines=[[], [{}], [{"people": 0, "hours": 1}]])),
        ("resources", answers_to("set_resources", lines=[[{"rate": 0}], [{"expenses": 0}], [{}]])),
        (
            "frame",
            answers_to(
                "set_frame",
                partners=[[{"id": "cooks", "required": value}] for value in (None, False, True)],
            ),
        ),
    ],
)
def test_blank_zero_and_not_sure_read_differently_at_each_step(panel, made, part):
    said = [twin(record, panel)[part] for record in made]
    assert len(set(said)) == len(made)


def test_the_estimate_says_what_is_unpaid_and_what_nobody_knows():
    unpaid = {"what": "Panel", "people": 4, "hours": 5, "unpaid": True}
    record = Record.new().set_resources(
        currency="GBP",
        lines=[
            {"people": 2, "hours": 10, "rate": "30", "stage": "stage-collecting-data"},
            {"people": 1, "hours": 10, "rate": "20", "unpaid": True},
            unpaid,
            {"what": "Rooms", "expenses": "0.5", "bearer": "bearer-researchers"},
        ],
    )
    for said in (Page(html(record, "resources")).text, twin(record, "resources")["text/plain"]):
        assert "Total: at least 800.50 GBP." in said
        assert "Unpaid time: at least 200 GBP." in said, "no share while some has no price"
        assert "Of the 50 hours that can be counted, 30 are unpaid (60 in 100)." in said
        assert "20 hours have no rate and are part of no total." in said
        assert "One line cannot be worked out in full yet." in said
        assert "Collecting data" in said and "600 GBP" in said, "by stage"
        assert "Researchers" in said and "0.50 GBP" in said, "by bearer"


@pytest.mark.parametrize("line", [{"people": 4, "hours": 5}, {"what": "Travel"}, {"unpaid": True}])
def test_an_estimate_of_which_nothing_is_known_is_not_said_to_be_free(line):
    record = Record.new().set_resources(currency="GBP", lines=[line])
    for said in (Page(html(record, "resources")).text, twin(record, "resources")["text/plain"]):
        assert "Total: unknown." in said and "0 GBP" not in said


@given(records())
def test_the_screen_and_the_page_say_the_same_of_the_estimate(record):
    made = estimate(record)
    if made.total is None and not made.unknown:
        assert sentences(made) == [NO_TOTAL]
        return
    told = [*totals(made), *(said_of(part, made) for part in (*made.by_stage, *made.by_bearer))]
    screen, plain = " ".join(sentences(made)), twin(record, "resources")["text/plain"]
    assert all(said in plain for said in totals(made))
    if any(part.name for part in made.by_stage) and any(part.name for part in made.by_bearer):
        assert all(said in screen and said in plain for said in told)


def test_the_page_of_the_steps_says_how_far_and_what_is_open_and_no_time():
    record = whole().set_walk(started="2026-01-01T09:41:00Z", minutes=77)
    said = Page(html(record, "steps")).text
    for title in STEP.values():
        assert title in said
    assert STATE["skipped"] in said and "how one would know" not in said
    assert all(sentence in said for sentence in left_out(record))
    assert not re.search(r"\d\d:\d\d|77|minute", said)


def test_the_page_of_the_steps_names_the_agenda_that_was_chosen_as_the_record_keeps_it():
    record = whole().set_agenda("agenda-45")
    slots = [{"step": None, "title": "Coffee", "minutes": 20}, *map(dict, record.walk.plan[:1])]
    own = {"agenda": "agenda-of-ours", "plan": slots, "minutes": 30}  # typed instead of 23
    record = record.set_walk(**own, started="2026-01-01T09:41:00Z")
    for said in (Page(html(record, "steps")).text, twin(record, "steps")["text/plain"]):
        assert "The team chose an agenda of 30 minutes: Coffee and Your project." in said
        assert not re.search(r"\d\d:\d\d", said)


def test_the_project_says_who_has_to_be_involved_and_that_the_conditions_may_not_fit():
    record = whole().set_frame(kind="other-research")
    for said in (Page(html(record, "frame")).text, twin(record, "frame")["text/plain"]):
        assert "Parents (required by the funder)" in said and "School cooks" in said
        assert required(record.frame) in said
        assert OUT_OF_SCOPE in said
    assert OUT_OF_SCOPE not in twin(whole(), "frame")["text/plain"]
    assert OUT_OF_SCOPE not in twin(Record.new(), "frame")["text/plain"], "nobody said"


def test_what_was_asked_and_left_blank_is_named():
    record = Record.new().answer("kq-ind-1", text="Recipes").answer("req-trust", says="no")
    said = twin(record, "how")["text/plain"]
    assert "Nothing said on: When and why contributions are needed; What the costs are" in said
    assert "Nothing said on: Reasonable distribution of power." in said
    assert said.count(NONE_ANSWERED) == 2, "ground rules and assumptions"


def with_tables(record, **changes):
    return record.model_copy(update={"tables": record.tables.model_copy(update=changes)})


@pytest.mark.parametrize("change", [{"version": "0.9"}, {"name": "tables-of-our-team"}])
def test_nobody_is_said_to_have_left_blank_what_other_tables_ask(change):
    record = Record.new().answer("kq-ind-1", text="Recipes").answer("req-trust", says="no")
    assert "Nothing said on" in twin(record, "how")["text/plain"]
    assert "Nothing said on" not in twin(with_tables(record, **change), "how")["text/plain"]


def test_an_answer_stays_under_its_heading_when_the_tables_change():
    """A rule and a prior condition that today's tables do not know stand where they stood."""
    record = Record.new()
    for item in ("req-trust", "req-rule-ethics", "req-exit"):
        record = record.answer(item, text=f"We say: {item}")
    document = record.to_document()
    for part in (*document["wordings"], *document["how"]["answers"]):
        for key in ("id", "item"):
            if part.get(key) in ("req-trust", "req-rule-ethics"):
                part[key] += "-of-old"
    said = twin(Record.from_document(document), "how")["text/plain"]
    prior, rules = (said.index(f"\n{heading}\n") for heading in (PRIOR, RULES))
    assert prior < said.index("We say: req-trust") < rules
    assert rules < said.index("We say: req-rule-ethics") < said.index("We say: req-exit")


# --- the decision, read out -------------------------------------------------------------------


def test_the_sentence_names_the_group_its_stages_and_what_a_dissent_is_about():
    assert decision_sentence(whole()) == (
        "For School cooks: coproduce at these stages: framing research questions, because They "
        "know the kitchens; dissent of Parents on “Delays to the research”: Too slow; we look "
        "again on 1 September 2027. For Parents: involving them is required, and the question is "
        "how."
    )


def test_a_group_for_which_nothing_is_decided_is_seen_on_the_page_and_not_read_out():
    record = Record.new().set_frame(partners=[{"id": "cooks", "name": "School cooks"}])
    assert decision_sentence(record) == "Nothing is decided yet."
    assert "School cooks" in Page(html(record, "decision")).text
    other = record.set_frame(partners=[*record.frame.partners, {"id": "parents", "name": "All"}])
    assert decision_sentence(other.decide("parents", choice="not-yet")) == "For All: not yet."


def test_a_group_that_has_to_be_involved_can_still_be_decided_on():
    record = whole().decide("parents", choice="coproduce", rationale="we want to")
    assert "For Parents: coproduce, because we want to." in decision_sentence(record)


MUST = [{"id": "parents", "name": "Parents", "required": True}]


def test_the_stages_at_which_a_required_group_takes_part_are_read_out():
    record = Record.new().set_frame(partners=MUST)
    record = record.decide("parents", stages=["stage-collecting-data"], review_on="2027-05-01")
    assert decision_sentence(record) == (
        "For Parents: involving them is required, and the question is how; at these stages: "
        "collecting data; we look again on 1 May 2027."
    )


def test_nobody_is_told_that_a_choice_is_missing_where_there_is_none():
    record = Record.new().set_frame(partners=[*MUST, {"id": "cooks", "name": "School cooks"}])
    for one in (record, record.decide("parents", rationale="They eat there")):
        said = twin(one, "decision")["text/plain"]
        parents, cooks = said.split("School cooks")
        assert "not whether" in parents and NOT_DECIDED not in parents
        assert "What you decide" not in parents and NOT_DECIDED in cooks
    assert "They eat there" in twin(one, "decision")["text/plain"]


def test_dots_are_never_parted_from_their_word():
    for caption in (COSTS_CAPTION, ALTERNATIVES_CAPTION):
        assert "●●○\u00a0" in caption and not re.search("[●○] ", caption)


def test_a_decision_keeps_what_it_rests_on_how_sure_it_is_and_what_is_expected():
    for said in (Page(html(whole(), "decision")).text, twin(whole(), "decision")["text/plain"]):
        for part in ("Sense of ownership", "Delays to the research", "How contested it is"):
            assert part in said
        for part in ("not at all", "To gain: Uptake", "1 May 2027", "Parents (on “Delays to the"):
            assert part in said


# --- what was left out, and records from before -----------------------------------------------


def test_the_summary_says_which_steps_were_left_out():
    for record in (whole(), Record.new().skip("costs"), Record.new().add_aim()):
        assert left_out(record)
        for sentence in left_out(record):
            assert sentence in Page(html(record, "summary")).text
            assert sentence in twin(record, "summary")["text/plain"]


def test_a_short_path_is_told_in_one_calm_sentence_and_a_blank_record_in_none():
    record = Record.new(title="T").rate(ITEM, less=2).decide(choice="not-yet")
    said = "Answers were given at: Your project, Conditions and Decision. Nothing was said at the"
    assert said in Page(html(record, "summary")).text
    assert "othing was said" not in Page(html(Record.new(), "summary")).text


@panel
def test_a_record_from_before_these_steps_reads_well(panel):
    record = load_record(OLD)
    bundle = twin(record, panel)
    seen = Page(bundle["text/html"]).text
    assert seen.strip() and bundle["text/plain"].strip()
    assert not re.search(r"\bNone\b|\[\]|\{", seen)
    assert len(seen.splitlines()) < 40 or panel in ("conditions", "decision", "balance", "steps")


def test_a_record_from_before_keeps_its_decision_and_its_sources():
    record = load_record(OLD)
    said = Page(html(record, "decision")).text
    assert "government and industry" in said and "spiritsEUROPE" in said
    assert all(reference in said for reference in record.decision.references)
    assert "For government and industry: take another approach (" in decision_sentence(record)


# --- the picture ------------------------------------------------------------------------------


def test_the_picture_has_room_for_aims_and_costs_with_long_names():
    record = Record.new().add_cost(
        what="An early bus that nobody on the late shift could ever get", remains=3
    )
    record = record.add_aim(outcome="Overwhelmingly " * 5, strength=2).add_aim(
        "aim-eg-broker", strength=1
    )
    shown = [row.label for row in drawn(html(record, "balance"))]
    assert shown == [row.label for row in balance_info(record).rows]
    assert all(row.words for row in drawn(html(record, "balance")))


def test_a_step_that_was_skipped_says_so_and_asks_for_nothing():
    record = Record.new().skip("resources").add_cost("cost-proc-delay").skip("costs")
    assert twin(record, "resources")["text/plain"] == SKIPPED_HERE
    costs = twin(record, "costs")
    for said in costs.values():
        assert SKIPPED_HERE in said and "Delays to the research" in said
