"""What a page loads is what the sources make, and what the checker knows is what Python says."""

import re

import pytest
from front import BUNDLES, FRONT, PACKAGE, TYPES, bundled, sources, types

from coprod.panel.front import charts_script, charts_version
from coprod.panel.view import Panel, View

bundles = pytest.mark.parametrize("made", BUNDLES, ids=lambda path: path.name)
STALE = "run `make front`"
LONGEST = 60  # lines of a function, as it is set at 100 columns


def test_the_types_of_scripts_are_those_of_what_views_show_and_hear():
    assert TYPES.read_text("utf-8") == types(), STALE


@bundles
def test_what_a_page_loads_is_of_these_sources(made):
    first = made.read_text("utf-8").splitlines()[0]
    assert re.search(r"of sources (\w+)\.", first)[1] == sources(), STALE


@bundles
def test_what_a_page_loads_is_what_the_sources_make(made):
    try:
        wanted = bundled(BUNDLES[made])
    except LookupError as error:
        pytest.skip(f"what binds scripts together is fetched once, and cannot be: {error}")
    assert made.read_text("utf-8") == wanted, STALE


def every(kind):
    for one in kind.__subclasses__():
        yield one
        yield from every(one)


def test_every_view_has_a_script_and_every_script_a_view():
    names = {one.script for one in every(Panel) if hasattr(one, "script")}
    listed = (PACKAGE / "desk" / "views.js").read_text("utf-8")
    block = re.search(r"export const VIEWS = \{(.*?)\};", listed, re.S)[1]
    assert names == set(re.findall(r"^ *(\w+)[,:]", block, re.M))
    assert all(one.hears for one in every(View) if "heard" in vars(one))


def test_no_script_is_too_long_to_be_read_in_one_go():
    found = []
    for path in PACKAGE.rglob("*.js"):
        if path.parent in {one.parent for one in BUNDLES} or "vendor" in path.parts:
            continue
        begun = {}
        for n, line in enumerate(path.read_text("utf-8").splitlines()):
            indent = len(line) - len(line.lstrip())
            if re.match(
                r"\s*(export )?(default )?(async )?function\b|.*=>\s*\{$|\s*(async )?\w+\(.*\) \{$",
                line,
            ):
                begun[indent] = n
            elif re.match(r"\s*\}", line) and indent in begun:
                long = n - begun.pop(indent) + 1
                if long > LONGEST:
                    found.append(f"{path.relative_to(PACKAGE)}:{n - long + 2} ({long} lines)")
    assert found == []


def test_the_library_of_charts_is_of_the_version_that_python_draws_for():
    import plotly

    own = (PACKAGE.parent / plotly.__path__[0] / "package_data" / "plotly.min.js").read_text(
        "utf-8"
    )
    assert f"plotly.js v{charts_version()}" in own[:500]
    assert len(charts_script()) < 1_300_000
    assert (FRONT / "vendor" / "plotly-basic" / "LICENSE").is_file()
