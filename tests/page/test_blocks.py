"""Pages are lists of blocks: what is written of one says the same in every form it has."""

import ast
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from rooms import AIDS, PANELS, SEMINAR, SHARED
from seminars import seminars
from strategies import records

from coprod import Record
from coprod.drawing.bars import BarRow, bar_picture
from coprod.drawing.grid import Grid, GridCell, GridRow
from coprod.page import blocks, paper
from coprod.page.blocks import Block
from coprod.page.html import as_html, on_paper
from coprod.page.made import blocks_of
from coprod.page.plain import as_text
from coprod.progress.scene import Scene
from coprod.steps import cells

PACKAGE = Path(__file__).resolve().parents[2] / "coprod"
WINGS = ("browsing", "decide", "seminar", "session")


def named(path):
    return path.relative_to(PACKAGE).with_suffix("").as_posix()


WRITERS = {"page/html", "page/picture", "page/jinja"}  # who may know of markup and of templates
KIT = {named(path) for path in (PACKAGE / "page").glob("*.py")}
ROOMS = [path for wing in WINGS for path in (PACKAGE / wing).rglob("*.py")]
PAGES = {named(path) for path in ROOMS if path.stem in ("page", "sheets")} | {"rating/by_hand"}
MARKUP = re.compile(r"</?[a-z][a-z0-9]*[ />]|&[a-z]+;|\bstyle=|^<$")


def tree(name):
    return ast.parse((PACKAGE / f"{name}.py").read_text("utf-8"))


def imported(path):
    """Modules and names that a module imports, dotted."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def rooms_of(path):
    """The rooms that a module imports from."""
    return {name.split(".")[1] for name in imported(path) if name.startswith("coprod.")}


# --- who knows what ---------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted((KIT | PAGES) - WRITERS))
def test_no_page_writes_markup(name):
    module = tree(name)
    about = {
        ast.get_docstring(node, clean=False)
        for node in ast.walk(module)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
    }
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            said = "" if node.value in about else node.value
            assert not MARKUP.search(said), f"{name}, line {node.lineno}: {said!r}"


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.stem)
def test_only_the_writers_know_of_templates(path):
    if named(path) in WRITERS:
        return
    for name in imported(path):
        assert not name.startswith(("jinja2", "markupsafe", "coprod.page.jinja")), path.name


@pytest.mark.parametrize("name", sorted(KIT))
def test_what_pages_share_knows_no_page(name):
    assert not rooms_of(PACKAGE / f"{name}.py") & set(WINGS)


@pytest.mark.parametrize("name", sorted(PAGES))
def test_no_page_uses_what_another_keeps_to_itself(name):
    for other in imported(PACKAGE / f"{name}.py"):
        assert not (other.startswith("coprod.") and other.rpartition(".")[2].startswith("_"))


# --- every kind has a form --------------------------------------------------------------------

EVERY_KIND = [
    blocks.Lead("word"),
    blocks.Heading("word"),
    blocks.Note("word"),
    blocks.Paragraph("word"),
    blocks.Foot("word"),
    blocks.Facts([("What", "word")]),
    blocks.Table("", ["What", "Why"], [("A", "word")]),
    Grid("Caption", "Who", ["Time"], [GridRow("Staff", [GridCell("word", 2)])], []),
    blocks.Rated(1, "Ties", [("Left", "They are good")], [blocks.RatedBy("word")], "Why?", ""),
    blocks.Picture(
        bar_picture([BarRow("a", "word", 1, 0)]), [("word", "slightly against")], ("A", "B")
    ),
    blocks.Listing("Costs", "All", [], "", [blocks.ListedItem("word", "text")], "From outside"),
]
ON_PAPER = [
    paper.Title("word"),
    paper.Title("Sheet", to_write="word"),
    paper.Head("word"),
    paper.Head("Sheet", named=[("Project", "word")]),
    paper.Head("Sheet", notes=["word"]),
    blocks.Heading("word"),
    blocks.Lead("word"),
    blocks.Note("word"),
    blocks.Foot("word"),
    paper.LinesToWriteOn(["word"]),
    paper.Known([paper.KnownFact("A", "word", [1], "")], "Numbers are documents"),
    paper.ByHand([paper.RowByHand("word", [], "less", "more", True)], ("left", "right"), "Why?"),
    paper.Criteria(["Criterion"], [paper.MarkedRow("word", "", "", ["weak"])], "Comment"),
]


def test_each_kind_is_among_the_examples():
    assert {type(block) for block in EVERY_KIND} == set(get_args(Block))
    assert {type(block) for block in ON_PAPER} == set(get_args(paper.OnPaper))


@pytest.mark.parametrize("block", EVERY_KIND, ids=lambda block: type(block).__name__)
def test_no_kind_of_block_is_dropped_by_a_writer(block):
    assert "word" in as_html([block])
    assert ("word" in as_text([block])) is not isinstance(block, blocks.Foot)


@pytest.mark.parametrize("block", ON_PAPER, ids=lambda block: type(block).__name__)
@pytest.mark.parametrize("style", ["handout", "case", "marking"])
def test_no_kind_of_block_is_dropped_on_paper(block, style):
    assert "word" in on_paper(paper.Sheet("Sheet", style, [[block]])).partition("<body>")[2]
    assert on_paper(paper.Sheet("Sheet", style, [[block], [block]])).count("<section") == 2


# --- pages of all kinds of records ------------------------------------------------------------


class Words(HTMLParser):
    """The words that a reader sees; only a `<wbr>` stands within one."""

    def __init__(self, html):
        super().__init__()
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, _attrs):
        self.text += "" if tag == "wbr" else " "

    def handle_endtag(self, _tag):
        self.text += " "

    def handle_data(self, data):
        self.text += data


def words_of(text):
    return set(re.findall(r"\w+", text))


def pages(record):
    """Every page that a record of this kind has."""
    own = [*SHARED, *SEMINAR] if record.is_seminar else list(PANELS)
    scene = Scene(record)
    return {name: blocks_of(cells()[name].page, scene) for name in [*own, *AIDS]}


def told_alike(record):
    for name, page in pages(record).items():
        assert isinstance(page, list) and page, name
        for block in page:
            assert isinstance(block, get_args(Block)), name
            html, text = words_of(Words(as_html([block])).text), words_of(as_text([block]))
            assert text <= html, f"{name}: only in the text"
            beside = getattr(block, "beside", False)
            if isinstance(block, blocks.Lead | blocks.Heading | blocks.Note | blocks.Facts):
                assert beside or html <= text, f"{name}: only in the HTML"


@given(records())
def test_html_and_text_of_a_page_say_the_same_words(record):
    told_alike(record)


@settings(max_examples=40)
@given(seminars())
def test_html_and_text_of_a_page_of_a_seminar_say_the_same_words(record):
    told_alike(record)


def test_a_page_is_the_same_however_often_it_is_written():
    for page in pages(Record.new()).values():
        assert as_html(page) == as_html(page) and as_text(page) == as_text(page)
