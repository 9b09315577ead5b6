"""What a saved notebook shows where nothing runs: all of it, and nothing that does harm."""

import re
from html.parser import HTMLParser
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from hypothesis import assume, given, settings
from strategies import records

from coprod import Record, words
from coprod.charts.balance import balance_info, row_in_words
from coprod.report import PANELS, decision_sentence, twin
from coprod.report.picture import as_image_address, balance_svg

ITEM, APART = "cond-contestation", "cond-knowledge-valued"
HARM = "<script>alert(1)</script>"
DOI = "https://doi.org/10.1186/s12961-019-0432-3"
NAMESPACE = "http://www.w3.org/2000/svg"  # a name that every SVG carries, never fetched
TAGS = {"div", "p", "strong", "span", "br", "table", "thead", "tbody", "tr", "th", "td", "img"}
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


def test_the_picture_shows_a_script_as_text(harmful):
    svg = balance_svg(balance_info(harmful))
    assert "<script" not in svg
    shown = ["".join(e.itertext()) for e in ElementTree.fromstring(svg).iter()]
    assert HARM in shown
    assert not set('<>"#') & set(as_image_address(svg))


@settings(max_examples=40)
@given(records())
def test_no_page_reaches_out_or_runs_anything(record):
    assume("http" not in record.to_json())  # what somebody typed is theirs
    for name in PANELS:
        source = html(record, name)
        page = Page(source)
        assert page.tags <= TAGS
        for attribute, value in page.attributes:
            assert attribute in {"class", "style", "scope", "alt", "src", "width", "colspan", "dir"}
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
    for condition in record.conditions:
        said = words.answer(condition, record.rating(condition.id))
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
    assert words.NO_VERDICT in page.text and words.NO_VERDICT in bundle["text/plain"]
    assert len(pictures(page)) == bool(info.rows)


def test_the_picture_draws_every_bar_and_names_every_row():
    record = Record.new().rate(ITEM, more=2).rate(APART, less=1, more=3)
    info = balance_info(record.mark("cond-conflicts", "not-sure"))
    drawn = ElementTree.fromstring(balance_svg(info))
    fills = [e.get("fill", "") for e in drawn.iter(f"{{{NAMESPACE}}}rect")]
    for fill, number in [("url(#against)", 1), ("url(#for)", 2), ("url(#unsure)", 2)]:
        assert fills.count(fill) == number
    assert {r.label for r in info.rows} <= {"".join(e.itertext()) for e in drawn.iter()}


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
        for choice in words.CHOICE
    ]
    assert len(set(said)) == len(words.CHOICE)
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
    assert words.CHOICE["undecided"] in html(undecided, "decision")
    assert words.CHOICE["undecided"] not in html(blank, "decision")


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
