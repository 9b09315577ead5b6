"""The look: what is said in colour and type can be seen by everybody, in light and in dark."""

import re
from pathlib import Path

import pytest

from coprod.drawing import look
from coprod.drawing.look import DARK, TOKENS, css_properties, palette, plotly_layout
from coprod.panel.front import sheet

STYLE = sheet()
SHEETS = sorted(Path(look.__file__).parents[1].rglob("*.css"))
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
themes = pytest.mark.parametrize("theme", ["light", "dark"])


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """How far two colours stand apart, as WCAG reckons it: 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def mixed(over: str, under: str, part: float) -> str:
    """A colour mixed into another one, as `color-mix` does."""
    pairs = [(int(over[i : i + 2], 16), int(under[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(o * part + u * (1 - part)):02X}" for o, u in pairs)


@pytest.mark.parametrize("ground", ["paper", "wash"])
@pytest.mark.parametrize("words", ["ink", "soft", "for-text", "against-text"])
@themes
def test_words_can_be_read(theme, words, ground):
    colours = palette(theme)
    assert contrast(colours[words], colours[ground]) >= 4.5


@themes
def test_a_hint_within_a_field_and_words_on_a_button_can_be_read(theme):
    colours = palette(theme)
    assert contrast(colours["grey"], colours["paper"]) >= 4.5
    assert contrast(colours["paper"], colours["ink"]) >= 4.5


@pytest.mark.parametrize("level", ["level-1", "level-2", "level-3"])
@themes
def test_words_on_a_shade_can_be_read(theme, level):
    colours = palette(theme)
    assert contrast(colours["ink"], colours[level]) >= 4.5
    assert contrast(colours["soft"], colours[level]) >= 4.5


@themes
def test_words_in_a_cell_of_a_grid_can_be_read_on_each_of_its_shades(theme):
    colours = palette(theme)
    shades = re.findall(r"color-mix\(in srgb, var\(--coprod-shade\) (\d+)%", STYLE)
    assert len(shades) == 3
    for part in shades:
        ground = mixed(colours["grey"], colours["paper"], int(part) / 100)
        assert contrast(colours["ink"], ground) >= 4.5


@pytest.mark.parametrize("ground", ["paper", "wash"])
@pytest.mark.parametrize("mark", ["for", "against", "grey", "focus", "ink"])
@themes
def test_bars_borders_and_the_focus_can_be_seen(theme, mark, ground):
    colours = palette(theme)
    assert contrast(colours[mark], colours[ground]) >= 3


def test_every_colour_has_a_dark_one():
    coloured = {name for name, value in TOKENS.items() if COLOUR.fullmatch(value)}
    assert coloured | {"scheme"} == DARK.keys()
    assert all(COLOUR.fullmatch(value) for name, value in DARK.items() if name != "scheme")


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_style_sheet_knows_no_colour_but_the_tokens(sheet):
    sheet = sheet.read_text("utf-8")
    sheet = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    assert not re.search(r"#[0-9A-Fa-f]{3,8}\b|\brgba?\(|\bhsla?\(|--jp-", sheet)
    used = set(re.findall(r"var\(--coprod-([a-z0-9-]+)\)", sheet))
    own = set(re.findall(r"--coprod-([a-z0-9-]+):", sheet))
    assert used - own <= TOKENS.keys()


def test_type_grows_with_the_page_and_only_hairlines_do_not():
    assert "--coprod-size-body: 1.125rem;" in css_properties()
    assert set(re.findall(r"(\d*\.?\d+)px", re.sub(r"/\*.*?\*/", "", STYLE))) <= {"1"}


def test_the_dark_theme_is_of_the_app_alone_and_not_of_paper():
    light, dark = css_properties().split("@media screen", 1)
    assert TOKENS["paper"] in light and DARK["paper"] not in light
    assert DARK["paper"] in dark
    selectors = [line for line in dark.splitlines() if line.endswith("{") and "coprod" in line]
    for selector in ",".join(selectors).split(","):
        assert '[data-coprod-app][data-theme="dark"]' in selector


@themes
def test_a_chart_has_the_type_and_the_colours_of_the_page_it_stands_on(theme):
    layout = plotly_layout(theme, 24)
    assert layout["font"] == {
        "family": TOKENS["font"],
        "size": 24,
        "color": palette(theme)["ink"],
    }
    assert layout["paper_bgcolor"] == palette(theme)["paper"]
    assert plotly_layout()["font"]["size"] == 18
