"""A record notebook: readable without a kernel, live when run, never written over."""

import json
import re
import shutil
import subprocess
import sys

import nbformat
import pytest
import strategies
from hypothesis import given, settings
from nbclient import NotebookClient
from rooms import PANELS

import coprod
from coprod import Record
from coprod.desk.opening import open_workbook
from coprod.keep.carrier import KEY, MIME, WIDGET, carried, clean
from coprod.keep.notebook import record_notebook
from coprod.keep.running import running
from coprod.keep.store import Drafts

ITEMS = [condition.id for condition in Record.new().conditions]


@pytest.fixture(scope="module")
def record():
    """A record with everything in it, and nine reasons of 2,000 characters."""
    one = Record.new(title="School meals <b>&", question="Should we?", id="record-meals")
    for n, item in enumerate(ITEMS):
        one = one.rate(item, less=n % 4, more=(n + 1) % 4, reason=f"reason {n} ".ljust(2000, "é"))
    one = one.mark(ITEMS[0], "not-sure", reason="nobody knows")
    dissent = [{"who": "NHS providers", "why": "too early"}]
    one = one.decide(choice="not-yet", partners="policy-makers", rationale="why", dissent=dissent)
    return one.marked_saved()


@pytest.fixture
def path(record, tmp_path):
    return coprod.save_record(record, tmp_path / "records")


def twins(notebook):
    """What a reader without a kernel sees, by panel."""
    outputs = [o for cell in notebook.cells for o in cell.get("outputs", ())]
    return {o.metadata[KEY]["panel"]: o.data for o in outputs if KEY in o.metadata}


def run(path):
    """Run a notebook as Run All does and clean it as saving does."""
    notebook = nbformat.read(path, as_version=4)
    resources = {"metadata": {"path": str(path.parent)}}
    NotebookClient(notebook, timeout=60, resources=resources, kernel_name="python3").execute()
    live = carried({"cells": [{"outputs": c.get("outputs", [])} for c in notebook.cells]})
    clean(notebook)
    return notebook, live


def terminal(*command, cwd):
    command = [sys.executable, "-m", *command]
    done = subprocess.run(command, capture_output=True, text=True, cwd=cwd)
    assert done.returncode == 0, done.stdout + done.stderr
    return done


# --- the file ---------------------------------------------------------------------------------


@settings(max_examples=40)
@given(strategies.records())
def test_every_record_comes_back_from_its_notebook_as_it_was(tmp_path_factory, record):
    path = coprod.save_record(record, tmp_path_factory.mktemp("records"))
    assert coprod.load_record(path) == record.off_screen(), "all but which step was on a screen"
    nbformat.validate(nbformat.read(path, as_version=4))


def test_a_full_record_is_small_valid_and_differs_line_by_line(path, record):
    text = path.read_text(encoding="utf-8")
    assert len(text.encode()) < 300_000
    nbformat.validate(json.loads(text))
    assert WIDGET not in text and MIME not in text and "widget-state" not in text
    assert "\r" not in text and text.endswith("}\n") and text.count("\n") > 300
    document = json.dumps(json.loads(text)["metadata"][KEY]["record"], indent=1)
    assert '\n      "less": 1,\n' in text and len(document.splitlines()) > 150


def test_one_answer_more_changes_few_lines(record):
    def lines(of):
        return nbformat.writes(record_notebook(of)).splitlines()

    before, after = lines(record), lines(record.mark(ITEMS[3], "not-applicable"))
    assert len(set(before) ^ set(after)) < len(before) / 4


def test_the_words_of_a_team_stand_in_no_cell_that_something_would_run():
    trap = Record.new(title="{{ 7 }} $x$ <script>alert(1)</script>").retitle(question="%rm -rf")
    for cell in record_notebook(trap).cells:
        assert "7 }}" not in cell.source and "%rm" not in cell.source
    assert "<script>" not in json.dumps(twins(record_notebook(trap))["summary"]["text/html"])


def test_a_notebook_shows_every_panel_without_a_kernel(path, record):
    shown = twins(nbformat.read(path, as_version=4))
    assert sorted(shown) == sorted(PANELS), "a step that no reader would see"
    assert list(shown)[:3] == ["summary", "decision", "balance"], "what was decided comes first"
    assert "NHS providers" in shown["decision"]["text/html"]
    assert "reason 8" in shown["conditions"]["text/html"]
    assert "data:image/svg+xml" in shown["balance"]["text/html"]


def test_a_record_of_the_whole_path_is_small_and_shows_every_step(tmp_path):
    record = strategies.whole()
    for n in range(2):
        record = record.add_aim("aim-ins-designs", outcome=f"outcome {n} ".ljust(500, "é"))
    for n in range(10):
        record = record.add_cost("cost-pers-burnout", what=f"cost {n} ".ljust(500, "é"))
    path = coprod.save_record(record, tmp_path)
    assert len(path.read_bytes()) < 300_000
    shown = twins(nbformat.read(path, as_version=4))
    for panel, said in {
        "purposes": "outcome 1",
        "costs": "cost 9",
        "resources": "300.10 GBP",
        "alternatives": "partly",
        "how": "We tell you what we find.",
        "decision": "School cooks",
        "frame": "required by the funder",
        "steps": "skipped on purpose",
    }.items():
        assert said in shown[panel]["text/html"] and said in shown[panel]["text/plain"]


def rich():
    """A record as a team leaves it that was at it for a day: two lines wherever it could type."""
    line = "What the team says of it here, in words of its own, for whoever reads it later. "
    tables = strategies.ITEMS
    groups = [{"id": f"group-{n}", "name": f"Partner group {n}"} for n in range(1, 5)]
    record = Record.new("School meals in three regions", question=line * 2)
    record = record.set_frame(partners=groups, kind="policy-evaluation", policy=line * 2)
    for n, item in enumerate(ITEMS):
        record = record.rate(item, less=n % 4, more=(n + 1) % 2, reason=line * 2)
    texts = {"outcome": line * 2, "for_whom": "School cooks", "indicator": line * 2}
    for n, claim in enumerate(tables["aims"][:12]):
        record = record.add_aim(claim, stage=tables["stages"][n % 7], strength=n % 4, **texts)
        other = {"alternative": tables["alternatives"][n % 4], "as_well": "partly"}
        record = record.compare(f"aim-{n + 1}", [{**other, "achieve": line * 2, "cost": line * 2}])
    judged = {"likely": 1, "severe": 2, "seen_as": "inherent"}
    for n, cost in enumerate(tables["costs"][:18]):
        bearers = tables["bearers"][n % 5 : n % 5 + 2]
        texts = {"what": line * 2, "defrayed": line * 2}
        record = record.add_cost(cost, bearers=bearers, remains=n % 4, **judged, **texts)
    lines = [
        {"what": f"Workshop {n}", "stage": stage, "people": 4, "hours": 3, "rate": 30 + n}
        for n, stage in enumerate(tables["stages"][:6])
    ]
    record = record.set_resources(currency="GBP", lines=lines)
    for group in groups:
        for stage, mode in zip(tables["stages"][:4], tables["modes"], strict=False):
            record = record.involve(group["id"], stage, mode=mode, promise="We tell what we find.")
        record = record.decide(
            group["id"],
            choice="some-stages",
            stages=tables["stages"][:3],
            rests_on=["aim-1", "cost-2", ITEMS[0]],
            dissent=[{"who": "Parents", "on": "cost-1", "why": line * 2}],
            predictions=[{"expects": "gain", "what": line, "by": "2027-05-01"}],
            confidence=2,
            decided_by="The board",
            review_on="2027-09-01",
            **dict.fromkeys(["details", "rationale", "review_if"], line * 2),
        )
    for question in ("kq-ind-1", "req-trust", "req-exit", "assumption-better"):
        record = record.answer(question, text=line * 2)
    return record.set_how(unwelcome=line * 2, unwelcome_agreed="All, in May")


def test_the_record_of_a_team_with_much_to_say_can_still_be_sent_by_mail(tmp_path):
    record = rich()
    assert (len(record.aims), len(record.costs), len(record.decisions)) == (12, 18, 4)
    assert len(coprod.save_record(record, tmp_path).read_bytes()) < 300_000


def test_each_cell_is_a_heading_and_two_lines_that_a_newcomer_can_guess(record):
    cells = record_notebook(record).cells
    code = [cell.source for cell in cells if cell.cell_type == "code"]
    assert all(len(source.splitlines()) <= 2 for source in code)
    assert all(
        source == f"import coprod\ncoprod.here.{panel}()"
        for panel, source in zip(
            [panel for panel in twins(record_notebook(record)) if panel != "summary"],
            code[1:],
            strict=True,
        )
    )
    assert "slides" in cells[-1].source and "10.1186/s12961-019-0432-3" in cells[-1].source


# --- saving -----------------------------------------------------------------------------------


def test_saving_the_same_record_twice_makes_one_file(path, record):
    before = path.read_bytes()
    assert coprod.save_record(record, path.parent) == path
    assert coprod.save_record(record.go_to("costs"), path.parent) == path, "it says the same"
    assert [p.name for p in path.parent.iterdir()] == [path.name]
    assert path.read_bytes() == before


def test_another_record_of_the_same_name_never_writes_over_the_first(path, record):
    others = [record.model_copy(update={"question": f"Question {n}"}) for n in range(2)]
    before = path.read_bytes()
    paths = [coprod.save_record(other, path.parent) for other in others]
    assert len({path, *paths}) == 3 and path.read_bytes() == before
    assert [coprod.load_record(p) for p in paths] == others
    assert [coprod.save_record(other, path.parent) for other in others] == paths


# As versions of the first year named them: ASCII only, and by the day in UTC.
OLD_NAMES = [
    "strae-und-platze-2026-01-31-revision-{n}",
    "decision-record-2026-02-01-revision-{n}-2",
]


@pytest.mark.parametrize("name", OLD_NAMES)
def test_a_record_that_an_older_version_saved_under_another_name_is_found(tmp_path, name):
    record = Record.new("Straße und Plätze").rate(ITEMS[0], less=1)
    path = coprod.save_record(record, tmp_path)
    assert path.name.startswith("straße-und-plätze-")
    old = path.rename(tmp_path / f"{name.format(n=record.revision)}.ipynb")
    (tmp_path / f"folder-revision-{record.revision}.ipynb").mkdir()
    (tmp_path / f"other-revision-{record.revision}.ipynb").write_text("[]")
    assert coprod.save_record(record, tmp_path) == old
    later = coprod.save_record(record.rate(ITEMS[0], less=2), tmp_path)
    assert later != old and coprod.load_record(old) == record, "another state, another file"


def test_titles_in_any_script_name_their_records_and_two_never_share_a_file(tmp_path):
    titles = [
        "تقييم البرنامج",
        "خطة العمل",
        "Оценка",
        "学校給食",
        "C++ vs C#",
        "C vs C",
        "...",
        "…",
        "",
    ]
    records = [Record.new(title) for title in titles]
    paths = [coprod.save_record(record, tmp_path) for record in records]
    assert len(set(paths)) == len(titles)
    assert [coprod.load_record(path) for path in paths] == records
    starts = ("تقييم-البرنامج", "خطة-العمل", "оценка", "学校給食", "c++-vs-c#", "c-vs-c")
    for path, start in zip(paths, starts, strict=False):
        assert path.name.startswith(f"{start}-20")
    assert [coprod.save_record(record, tmp_path) for record in records] == paths
    assert Drafts(paths[0], tmp_path / "drafts").write(records[0]) == ""


def test_a_damaged_file_of_the_same_name_is_left_as_it_is(path, record):
    path.write_text("damaged")
    other = coprod.save_record(record, path.parent)
    assert path.read_text() == "damaged" and coprod.load_record(other) == record


# --- coming back ------------------------------------------------------------------------------


def test_a_notebook_that_was_copied_and_renamed_opens_with_its_answers(
    path, record, tmp_path, monkeypatch
):
    sent = tmp_path / "elsewhere" / "sent by e-mail.ipynb"
    sent.parent.mkdir()
    shutil.move(path, sent)
    monkeypatch.setenv("JPY_SESSION_NAME", str(sent))
    assert open_workbook(record=record.id).record == record


class Shell:
    """A kernel's shell, of which nothing tells the notebook."""

    kernel, user_ns = object(), {}


@pytest.mark.parametrize("told", ["nothing", "its former name"])
def test_a_notebook_is_found_by_its_record_where_nothing_tells_its_name(
    path, record, tmp_path, monkeypatch, told
):
    other = coprod.save_record(Record.new(title="Another"), path.parent)
    if told == "its former name":  # a kernel that is restarted still has it
        monkeypatch.setenv("JPY_SESSION_NAME", str(path))
    renamed = path.rename(path.with_name("renamed.ipynb"))
    monkeypatch.chdir(path.parent)
    found = running(Shell(), record.id, record.revision)
    assert found == (renamed, told == "nothing") and other.exists()


def test_running_a_record_again_shows_what_it_showed(path, record, monkeypatch, drafts_folder):
    monkeypatch.setenv("JPY_SESSION_NAME", str(path))
    before = twins(nbformat.read(path, as_version=4))
    after, live = run(path)
    assert live == record.to_document(), "the page carries the record"
    assert twins(after) == before
    assert after.metadata[KEY]["record"] == record.to_document()
    assert WIDGET not in nbformat.writes(after)
    assert not list(drafts_folder.glob("*.json")), "reading a record writes nothing"


def test_running_a_record_shows_what_was_saved_whatever_drafts_there_are(path, record, monkeypatch):
    monkeypatch.setenv("JPY_SESSION_NAME", str(path))
    later = record.mark(ITEMS[5], "not-applicable", reason="said after saving")
    Drafts(path).write(later)
    after, live = run(path)
    assert live == record.to_document()
    assert "said after saving" not in twins(after)["conditions"]["text/html"]


# --- other people's readers -------------------------------------------------------------------


def test_the_page_made_of_it_shows_everything_and_fetches_nothing(path):
    terminal("nbconvert", "--to", "html", path.name, "--output", "page", cwd=path.parent)
    page = (path.parent / "page.html").read_text(encoding="utf-8")
    assert "data:image/svg+xml" in page and "<table" in page
    assert "policy-makers" in page and "NHS providers" in page and "reason 8" in page
    fetching = r"<(?:script|link|img|iframe)\b[^>]*?(?:src|href)=[\"']?(?:https?:)?//[^>]*"
    assert re.findall(fetching, page) == []
    assert not re.search(r"@import|url\(\s*[\"']?https?:", page)
    assert "open_workbook" not in page, "the code is hidden"


def test_a_record_passes_nbval(path):
    done = terminal("pytest", "--nbval", path.name, "-q", "-p", "no:cacheprovider", cwd=path.parent)
    assert f"{len(PANELS)} passed" in done.stdout


@pytest.mark.parametrize("name", ["twice.json", "draft.json", "page.ipynb"])
def test_a_record_is_read_from_whatever_file_of_ours_holds_it(record, tmp_path, name):
    path = tmp_path / name
    if name == "twice.json":
        path.write_text(record.to_json(), encoding="utf-8")
    elif name == "draft.json":
        drafts = Drafts(tmp_path / "x.ipynb")
        drafts.write(record)
        path = drafts.path
    else:  # saved by a page without our server: the record is still in an output
        notebook = record_notebook(record)
        del notebook.metadata[KEY]
        notebook.cells[1].outputs[0].data[MIME] = record.to_document()
        path.write_text(nbformat.writes(notebook), encoding="utf-8")
    assert coprod.load_record(path) == record
