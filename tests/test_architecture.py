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

# The house, from the ground up: a room imports from those before it in this list, never from one
# that comes later.
ROOMS = [
    "version",
    "steps",  # what there is to walk through; it fetches what stands in a room when it is asked
    "lineage",
    "plain",
    "errors",
    "parts",
    "tables",
    "words",
    "sources",
    "record",
    "weighing",
    "drawing",
    "progress",
    "page",
    "keep",
    "panel",
    "rating",
    "browsing",
    "decide",
    "seminar",
    "session",
    "desk",
    "app",
    "executing",
    "server",
    "cli",
    "__main__",
]
RANK = {name: rank for rank, name in enumerate(ROOMS)}
WINGS = ("browsing", "decide", "seminar", "session")  # each step of these has a room of its own
# Inside a room of a wing: what is said before what is drawn, and both before what shows it.
FLOORS = [
    {"words"},
    {"state"},
    {"tables", "teaching", "lists", "visit", "in_words"},  # what the tables offer, and sums told
    {"seen", "lines", "points"},
    {"chart", "progress"},
    {"state"},
    {"read_out", "foretold"},
    {"page"},
    {"sheets"},
    {"private", "another"},  # parts of a panel
    {"panel"},
    {"reveal"},  # the last of three panels of one room
]
FLOOR = {name: floor for floor, names in enumerate(FLOORS) for name in names}
# Rooms of the wings that use another one, and why; all others stand apart.
BETWEEN = {
    ("seminar.claims", "browsing"): "the claims are read as the tables are, in the same view",
    ("seminar.claims", "seminar.take"): "the question at the end of a step is one",
    ("seminar.definitions", "seminar.take"): "the same",
    ("seminar.readings", "seminar.take"): "the same",
    ("seminar.readings", "seminar.case"): "a case is read twice",
    ("seminar.debate", "seminar.readings"): "what is pointed at is shown alike",
    ("seminar.teacher", "seminar.case"): "a case is printed for the class",
    ("session.start", "decide.decision"): "the first page says what was decided",
    ("session.start", "session.parked"): "and what is still parked",
}
MOST_ROOMS = 30  # folders and loose modules: what somebody sees who opens the package

SCREENS = {"ipywidgets", "IPython", "anywidget", "traitlets"}
SUMS = SCREENS | {"pandas", "plotly", "numpy"}
TABLES = {"coprod.tables", "coprod.sources.wording"}
LIVE = {"coprod.keep", "coprod.panel", "coprod.rating.condition"}
SHOWN = {"pandas", "numpy", "coprod.weighing.balance", *TABLES}
FORBIDDEN = {  # to whom, and what; in a room of a wing it goes by the file
    "record": SCREENS | {"plotly", "numpy"},
    "weighing": SUMS,
    "progress": SUMS,
    "page": SCREENS | {"pandas", "plotly"},
    "keep.workbook": {"ipywidgets", "IPython", "anywidget", "plotly", "pandas"},
    "panel": SHOWN,
    "rating": SHOWN,
    "desk": SHOWN,
}
IN_A_ROOM = {
    **{name: SCREENS | {"pandas", "plotly"} for name in FLOOR},
    "chart": SCREENS | {"pandas"} | LIVE,
    "progress": SUMS | LIVE,
    **{name: SCREENS | {"pandas", "plotly"} | LIVE for name in ("page", "sheets")},
    **dict.fromkeys(("private", "panel", "reveal"), SHOWN),
}
MAY_OPEN_FILES = {"tables.files", "server", "cli", "record.schema", "panel.front"}
MAY_OPEN_FILES |= {f"keep.{name}" for name in ("disk", "held", "store", "notebook", "onward")}
MAY_OPEN_FILES |= {f"keep.{name}" for name in ("meeting", "listing", "kept")}
MAY_OPEN_FILES |= {"app.workshop", "app.runs"}


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
    assert own in RANK, f"coprod/{name} has no place in the house yet: give it one in ROOMS"
    for other in ours(name) - {own}:
        assert other in RANK, f"coprod/{other} has no place in the house yet: give it one in ROOMS"
        assert RANK[other] < RANK[own], f"{name} imports {other}, which stands on top of it"


def room(name):
    """The room of a wing that a module stands in ("decide.costs"); None for one of a layer."""
    parts = name.split(".")
    if parts[0] not in WINGS:
        return None
    return ".".join(parts[:2]) if parts[0] != "browsing" else parts[0]


IN_ROOMS = [name for name in MODULES if room(name) and name != room(name)]


@pytest.mark.parametrize("name", [name for name in IN_ROOMS if name not in WINGS])
def test_what_is_said_comes_before_what_is_drawn_and_both_before_what_shows_it(name):
    file = name.rpartition(".")[2]
    assert file in FLOOR, f"{file}.py has no floor in a room yet: give it one in FLOORS"
    floor = FLOOR[file]
    for other in files(name):
        if room(other) == room(name) and other != room(name):
            assert FLOOR[other.rpartition(".")[2]] < floor, f"{name} imports {other}"


def dressed(name):
    """The modules beside which the scripts and sheets lie that a panel names by their paths."""
    for node in ast.walk(MODULES[name]):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("script", "style"):
            paths = [part.value for part in node.args if isinstance(part, ast.Constant)]
            yield from (path.rpartition("/")[0].replace("/", ".") for path in paths if "/" in path)


def test_a_chart_knows_no_other_chart():
    charts = [name for name in IN_ROOMS if name.endswith(".chart")]
    known = {name: [one for one in files(name) if one in charts] for name in charts}
    assert {name: others for name, others in known.items() if others} == {}


def test_a_room_stands_apart_from_the_others_save_where_there_is_a_reason():
    used = {(room(name), room(o)) for name in IN_ROOMS for o in {*files(name), *dressed(name)}}
    used = {(own, other) for own, other in used if other and other != own}
    assert used - BETWEEN.keys() == set(), "give a reason in BETWEEN, or move what both need down"
    assert BETWEEN.keys() - used == set(), "these no longer use each other"


def test_the_whole_house_can_be_taken_in_at_a_glance():
    written = [path for path in PACKAGE.rglob("*") if path.is_file() and path.suffix != ".pyc"]
    rooms = {path.relative_to(PACKAGE).parts[0] for path in written}
    assert len(rooms - {"py.typed"}) <= MOST_ROOMS


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
        rules = IN_A_ROOM if room(name) else FORBIDDEN
        own = name.rpartition(".")[2] if room(name) else name.split(".")[0]
        for no in {*rules.get(own, ()), *FORBIDDEN.get(name, ())}:
            assert not f"{other}.".startswith(f"{no}."), f"{name} imports {other}"


@each
def test_nothing_that_sends_or_fetches_is_imported(name):
    sends = {"requests", "httpx", "socket", "http", "webbrowser", "pickle"}
    if name == "app.serving":  # opens its own page, and nothing else
        sends -= {"webbrowser"}
    for other in imports(name):
        assert other.split(".")[0] not in sends
        assert not other.startswith("urllib.request")


# --- how long anything is ---------------------------------------------------------------------

LONGEST_MODULE, LONGEST_FUNCTION = 300, 40  # lines, with what is said about them


def functions(name):
    """The functions of a module with their lines, those within functions and classes among them."""
    for node in ast.walk(MODULES[name]):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{name}.{node.name}", node.end_lineno - node.lineno + 1


def test_a_module_can_be_read_in_one_go():
    lines = {module(path): len(path.read_text("utf-8").splitlines()) for path in OURS}
    assert [name for name, n in lines.items() if n > LONGEST_MODULE] == []


def test_a_function_fits_on_a_screen():
    every = [one for name in MODULES for one in functions(name)]
    assert [name for name, n in every if n > LONGEST_FUNCTION] == []


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
