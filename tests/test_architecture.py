"""The lines between the parts: what keeps it possible to change one without reading the others."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "coprod"
NOTEBOOKS = sorted(
    p for p in (ROOT / "notebooks").rglob("*.ipynb") if ".ipynb_checkpoints" not in p.parts
)

# A module imports from its own layer or from those above it in this list, never from below.
LAYERS = [
    {"errors", "letters", "names", "late", "ours", "version"},
    {"told", "lineage", "disk", "locks"},
    {"parts", "upgrades", "look", "words", "places"},
    {"tables"},
    {"wording", "catalogue"},
    {"record", "shelf", "teaching", "cases"},
    {"casework", "differs"},
    {
        "balance",
        "bars",
        "plotted",
        "estimate",
        "grid",
        "schema",
        "course",
        "readings",
        "assumptions",
        "speaking",
    },
    {"steps"},
    {"agenda", "scene"},
    {"charts"},
    {"report"},
    {"carrier", "held", "listing", "draft", "store", "notebook", "autosave", "meeting", "onward"},
    {"seals"},
    {"kept", "keeping"},
    {"running"},
    {"workbook"},
    {"panels"},
    {"runs", "serving", "server", "executing", "workshop", "checking", "cli", "__main__"},
]
RANK = {name: rank for rank, layer in enumerate(LAYERS) for name in layer}
MAY_OPEN_FILES = {"tables.files", "disk", "held", "store", "notebook", "onward", "server"}
MAY_OPEN_FILES |= {"workshop", "schema", "cli", "panels.view", "meeting", "runs", "listing", "kept"}

SCREENS = {"ipywidgets", "IPython", "anywidget", "traitlets"}
FORBIDDEN = {  # to whom, and what
    "charts": SCREENS | {"pandas"},
    "report": SCREENS | {"pandas", "plotly"},
    "balance": SCREENS | {"pandas", "plotly", "numpy"},
    "estimate": SCREENS | {"pandas", "plotly", "numpy"},
    "course": SCREENS | {"pandas", "plotly", "numpy"},
    "steps": SCREENS | {"pandas", "plotly", "numpy"},
    "agenda": SCREENS | {"pandas", "plotly", "numpy"},
    "record": SCREENS | {"plotly", "numpy"},
    "workbook": {"ipywidgets", "IPython", "anywidget", "plotly", "pandas"},
    "panels": {
        "pandas",
        "numpy",
        "coprod.weighing.balance",
        "coprod.tables",
        "coprod.sources.wording",
    },
}


def module(path):
    """The name of a module within the package: "record", "charts.balance", "charts"."""
    name = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
    return name.removesuffix(".__init__")


OURS = [p for p in sorted(PACKAGE.rglob("*.py")) if p.parent.name != "share"]  # settings of others
MODULES = {module(p): ast.parse(p.read_text("utf-8")) for p in OURS}
del MODULES["__init__"]  # names the public face and loads it late
each = pytest.mark.parametrize("name", MODULES)


def imports(name):
    """All a module imports, also late and for types only, as dotted names with their first part."""
    found = set()
    for node in ast.walk(MODULES[name]):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"coprod/{name}: write out where it imports from"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def ours(name):
    """The parts of the package a module imports from, by the name of their layer."""
    return {i.split(".")[1] for i in imports(name) if i.startswith("coprod.")}


def run(code):
    """What Python, started afresh, prints as JSON. It writes no bytecode."""
    done = subprocess.run(
        [sys.executable, "-B", "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return json.loads(done.stdout)


# --- who imports whom -------------------------------------------------------------------------


@each
def test_imports_go_one_way(name):
    own = name.split(".")[0]
    assert own in RANK, f"coprod/{name} has no layer yet: give it one in LAYERS"
    for other in ours(name) - {own}:
        assert other in RANK, f"coprod/{other} has no layer yet: give it one in LAYERS"
        assert RANK[other] <= RANK[own], f"{name} imports {other}, which stands on top of it"


def test_no_two_modules_import_each_other():
    for name in MODULES:
        for other in ours(name) & MODULES.keys():
            assert name == other or name not in ours(other), f"{name} and {other}"


def files(name):
    """The modules a module imports from, file by file, those of its own package among them."""
    found = set()
    for dotted in imports(name):
        parts = dotted.split(".")[1:] if dotted.startswith("coprod.") else []
        while parts and ".".join(parts) not in MODULES:  # the last ones name what is in the file
            parts.pop()
        found |= {".".join(parts)} - {"", name}
    return found


def circle():
    """Modules each of which imports from the next, and the last from the first; none if sound."""
    checked = set()

    def walked(name, way):
        if name in way:
            return [*way[way.index(name) :], name]
        if name in checked:
            return []
        found = next(filter(None, (walked(other, [*way, name]) for other in files(name))), [])
        checked.add(name)
        return found

    return next(filter(None, (walked(name, []) for name in MODULES)), [])


def test_nobody_has_to_read_two_files_at_once_because_they_go_round_in_a_circle():
    assert not circle(), " imports ".join(circle())


@each
def test_no_part_reaches_for_what_is_not_its_business(name):
    for other in imports(name):
        for no in FORBIDDEN.get(name.split(".")[0], ()):
            assert not f"{other}.".startswith(f"{no}."), f"{name} imports {other}"


@each
def test_nothing_that_sends_or_fetches_is_imported(name):
    sends = {"requests", "httpx", "socket", "http", "webbrowser", "pickle"}
    if name == "serving":  # opens its own page, and nothing else
        sends -= {"webbrowser"}
    for other in imports(name):
        assert other.split(".")[0] not in sends
        assert not other.startswith("urllib.request")


def test_charts_know_no_other_chart():
    for name in MODULES:
        if name.startswith("charts."):
            assert "charts" not in ours(name), name


# --- how long anything is ---------------------------------------------------------------------

LONGEST_MODULE, LONGEST_FUNCTION = 300, 40  # lines, with what is said about them
# Longer still. Whoever shortens one takes it out; nothing is added.
LONG_MODULES = {"panels.desk", "words", "workbook"}
LONG_FUNCTIONS = {"panels.desk.open_workbook", "panels.reopen.reopen"}


def functions(name):
    """The functions of a module with their lines, those within functions and classes among them."""
    for node in ast.walk(MODULES[name]):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{name}.{node.name}", node.end_lineno - node.lineno + 1


def test_a_module_can_be_read_in_one_go():
    lines = {module(path): len(path.read_text("utf-8").splitlines()) for path in OURS}
    assert {name for name, n in lines.items() if n > LONGEST_MODULE} == LONG_MODULES


def test_a_function_fits_on_a_screen():
    every = [one for name in MODULES for one in functions(name)]
    assert {name for name, n in every if n > LONGEST_FUNCTION} == LONG_FUNCTIONS


# --- who touches the disk ---------------------------------------------------------------------

OPENERS = {"open", "fdopen", "read_text", "read_bytes", "write_text", "write_bytes", "mkstemp"}
OPENERS |= {"NamedTemporaryFile", "TemporaryFile", "read_csv", "read_json", "write_whole"}
OPENERS |= {"unlink", "mkdir", "rename", "replace_file", "copytree", "copyfile", "rmtree"}


@each
def test_files_are_opened_in_few_places(name):
    if name in MAY_OPEN_FILES:
        return
    for node in ast.walk(MODULES[name]):
        if isinstance(node, ast.Call):
            called = getattr(node.func, "id", None) or getattr(node.func, "attr", None)
            assert called not in OPENERS, f"coprod/{name}, line {node.lineno}: {called}"


def test_those_who_may_open_files_exist():
    assert MODULES.keys() >= MAY_OPEN_FILES


WATCHED = """
import json, sys
opened = []
sys.addaudithook(lambda event, args: opened.append([event, str(args[0]) if args else ""])
    if event == "open" or event.split(".")[0] in ("socket", "subprocess", "os") else None)
before = set(sys.modules)
import coprod
sys.stdout.write(json.dumps([opened, sorted(set(sys.modules) - before)]))
"""


def test_importing_coprod_costs_nothing():
    opened, loaded = run(WATCHED)
    code = (".py", ".pyc")
    listing = ("os.listdir", "os.scandir")  # how Python finds modules
    assert [o for o in opened if not o[1].endswith(code) and o[0] not in listing] == []
    assert {name for name in loaded if name.startswith("coprod")} == {"coprod"}
    assert not {"pandas", "plotly", "ipywidgets", "pydantic"} & set(loaded)


def test_the_server_extension_keeps_jupyter_light():
    loaded = run("import coprod.server, json, sys; print(json.dumps(sorted(sys.modules)))")
    assert not {"pandas", "numpy", "plotly", "pydantic", "ipywidgets", "nbformat"} & set(loaded)


def test_reading_a_record_loads_no_charts_and_no_widgets():
    loaded = run("import coprod.keep.notebook, json, sys; print(json.dumps(sorted(sys.modules)))")
    assert not {"plotly", "ipywidgets", "anywidget", "jupyterlab"} & set(loaded)


def test_every_public_name_is_there():
    code = "import coprod, json; print(json.dumps([n for n in coprod.__all__ if not "
    assert run(f"{code}getattr(coprod, n, None)]))") == []


# --- notebooks --------------------------------------------------------------------------------


def code_cells():
    for path in NOTEBOOKS:
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            if cell["cell_type"] == "code":
                yield pytest.param("".join(cell["source"]), id=f"{path.stem}-{cell['id']}")


@pytest.mark.parametrize("source", list(code_cells()))
def test_a_code_cell_is_two_lines_that_a_newcomer_can_guess(source):
    assert len(source.strip().splitlines()) <= 2
    for node in ast.walk(ast.parse(source)):
        assert not isinstance(
            node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef
        )
        if isinstance(node, ast.Import | ast.ImportFrom):
            assert ast.unparse(node) == "import coprod"
