"""The workshop page before a browser sees it: its words, its addresses, what Voilà is told."""

import os
import re
from pathlib import Path

import pytest

from coprod.app import workshop
from coprod.app.words import WORKSHOP
from coprod.drawing.look import css_properties

APP = [path for path in sorted((workshop.TEMPLATES / "voila").rglob("*")) if path.is_file()]
MADE = {path.name: path.read_text("utf-8") for path in APP if path.suffix == ".js"}
PAGES = {path.name: path.read_text("utf-8") for path in APP if path.suffix != ".js"}
FRONT = workshop.TEMPLATES / "front"
SCRIPTS = {path.name: path.read_text("utf-8") for path in sorted(FRONT.glob("*.js"))}
TEXTS = {**PAGES, **SCRIPTS}
# `say` is the words in all scripts, and in the template with the tokens of the look beside them.
SAID = {name: set(re.findall(r"\bsay\.(\w+)", text)) for name, text in TEXTS.items()}
each_script = pytest.mark.parametrize("name", SCRIPTS)
each_file = pytest.mark.parametrize("text", [*TEXTS.values(), *MADE.values()], ids=[*TEXTS, *MADE])


@pytest.mark.parametrize("name", TEXTS)
def test_no_file_asks_for_a_word_there_is_not(name):
    assert SAID[name] - {"tokens"} <= WORKSHOP.keys()


def test_no_word_is_left_that_nobody_says():
    assert set().union(*SAID.values()) >= WORKSHOP.keys()


@each_script
def test_every_blank_in_a_sentence_is_filled_by_whoever_says_it(name):
    """A room would read “{n} of {all}”."""
    for word in SAID[name]:
        text = WORKSHOP[word]
        for blank in re.findall(r"\{(\w+)\}", text if isinstance(text, str) else ""):
            assert re.search(rf"\b{blank}\b", SCRIPTS[name].replace(f"say.{word}", "")), blank


@each_file
def test_no_file_names_an_address_outside_this_computer(text):
    text = re.sub(r"(?m)(^|\s)//.*$", "", text)  # comments
    assert re.findall(r"""https?:/|@import (?!\{)|["'(]//""", text) == []


@each_script
def test_scripts_take_from_each_other_and_from_the_kit_of_panels_alone(name):
    code = re.sub(r"(?s)/\*\*.*?\*/", "", SCRIPTS[name])  # types are none of it
    others = re.findall(r"""(?m)^import [^;]*? from "([^"]*)";$""", code)
    for other in others:
        assert (FRONT / other).is_file() and other.startswith(("./", "../../panel/front/"))
    assert len(re.findall(r"\bimport\b|\bfrom ['\"]", code)) == 2 * len(others)


def test_what_stands_in_the_page_itself_is_taken_for_no_part_of_its_template():
    """Nor does it end the element that it stands in, or leave names behind for other scripts."""
    assert re.findall(r"\{\{|\{%|\{#|</|<!--", MADE["start.js"]) == []
    assert re.fullmatch(r"//[^\n]*\n\(\(\)=>\{.*\}\)\(\);", MADE["start.js"].strip(), re.DOTALL)


def test_no_script_raises_a_limit_that_the_libraries_around_it_set():
    assert not any("AbortSignal" in text for text in [*TEXTS.values(), *MADE.values()])


class Fake:
    """Stands for Voilà; remembers what it is told."""

    display_url = "http://localhost:8866/?token=…"

    def initialize(self, options):
        self.options = options

    def start(self):
        self.started = True


@pytest.fixture
def told(monkeypatch, tmp_path):
    """What Voilà is told when a notebook is served, and how."""
    import voila.app

    fake = Fake()
    monkeypatch.setattr(
        voila.app.Voila, "instance", lambda config: setattr(fake, "config", config) or fake
    )
    monkeypatch.setenv("JUPYTER_PATH", "elsewhere")
    monkeypatch.setenv("JPY_SESSION_NAME", "")
    monkeypatch.setenv("COPROD_START", "")
    monkeypatch.setenv("COPROD_NOTEBOOK", "")
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path / "runtime"))
    monkeypatch.setenv("COPROD_DRAFTS", str(tmp_path / "drafts"))
    monkeypatch.chdir(tmp_path)
    workshop.serve(Path("decide.ipynb"), ["--no-browser"])
    return fake


def test_a_notebook_is_served_under_our_template_and_its_kernel_knows_its_name(told, tmp_path):
    """Without the name its answers would not be kept, nor found again."""
    notebook = str((tmp_path / "decide.ipynb").resolve())
    assert told.config.Voila.notebook_path == notebook
    assert os.environ["COPROD_NOTEBOOK"] == f"{os.getpid()}:{notebook}", "for its kernels alone"
    assert told.config.VoilaConfiguration.template == "coprod"
    first, *others = os.environ["JUPYTER_PATH"].split(os.pathsep)
    assert (Path(first) / "voila" / "templates" / "coprod" / "index.html.j2").is_file()
    assert others == ["elsewhere"]
    assert told.options == ["--no-browser"] and told.started


def test_kernels_hear_which_start_they_belong_to_and_nothing_is_left_in_the_temporary_folder(
    told, tmp_path
):
    assert re.fullmatch(rf"{os.getpid()}:[0-9a-f]{{16}}", os.environ["COPROD_START"])
    assert told.config.Voila.connection_dir_root.startswith(str(tmp_path / "runtime"))


def test_a_page_comes_with_the_cookie_that_its_farewell_needs(told):
    asked = []

    class Handler:
        @property
        def xsrf_token(self):
            asked.append(True)

    assert told.config.VoilaConfiguration.prelaunch_hook(Handler(), notebook=None, cwd="") is None
    assert asked


def test_nobody_else_on_the_network_gets_at_the_workshop(told):
    assert told.config.Voila.auto_token is True
    assert "ip" not in told.config.Voila, "Voilà's own choice is this computer alone"


def test_the_page_comes_with_its_words_and_its_look(told):
    assert told.config.VoilaConfiguration.resources["coprod"] == {
        **WORKSHOP,
        "tokens": css_properties(),
    }


def test_a_page_that_is_open_goes_on_with_a_server_that_was_started_anew(told, tmp_path):
    """Its cookie is signed alike; nobody else on this computer can read with what."""
    first = told.config.Voila.cookie_secret
    workshop.serve(Path("decide.ipynb"))
    assert told.config.Voila.cookie_secret == first and len(first) == 32
    (kept,) = tmp_path.glob("workshop-cookie")
    assert os.name == "nt" or kept.stat().st_mode & 0o077 == 0
