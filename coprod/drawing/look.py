"""The look, once: colours and type as design tokens, for the screens, the charts and the pages."""

from typing import Literal

Theme = Literal["light", "dark"]

# For and against are Okabe and Ito's blue and vermilion, safe for colour-blind viewers.
TOKENS = {
    "for": "#0072B2",
    "against": "#D55E00",
    "against-text": "#A84300",  # vermilion darkened to 4.5:1 on white, for words
    "for-text": "#005E94",
    "grey": "#767676",
    "ink": "#1A1A1A",
    "soft": "#595959",
    "line": "#D5D5D5",
    "level-1": "#F2F2EE",  # how much, as a shade beside dots or words; of no side
    "level-2": "#E6E6E0",
    "level-3": "#D8D8D0",
    "wash": "#F5F5F3",
    "paper": "#FFFFFF",
    "focus": "#7A3E9D",
    "font": 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
    "size-small": "15px",
    "size-body": "18px",
    "size-statement": "20px",
    "size-title": "26px",
    "column": "70rem",
    "scheme": "light",  # how the browser draws what is its own: dates, lists, scrollbars
}
# The workshop app in a darkened room: the same hues, lighter, on a paper that is not quite black.
DARK = {
    "for": "#56B4E9",  # Okabe and Ito's sky blue
    "against": "#F08A3C",
    "against-text": "#FFB07A",
    "for-text": "#8ECDF5",
    "grey": "#969BA1",
    "ink": "#F0F0EC",
    "soft": "#BEC3C8",
    "line": "#454B52",
    "level-1": "#20252A",
    "level-2": "#2C3238",
    "level-3": "#3A4148",
    "wash": "#22272C",
    "paper": "#15191D",
    "focus": "#D3A8F2",
    "scheme": "dark",
}
ROOT = 16  # pixels that one rem stands for, unless a page is scaled
SIZE = int(TOKENS["size-body"].removesuffix("px"))


def palette(theme: Theme = "light") -> dict[str, str]:
    """Return all tokens as they are in a theme."""
    return TOKENS | (DARK if theme == "dark" else {})


def in_rem(value: str) -> str:
    """Return a size in pixels as one that grows with the page; anything else as it is.

    >>> in_rem("18px"), in_rem("70rem")
    ('1.125rem', '70rem')
    """
    if not value.endswith("px"):
        return value
    return f"{float(value.removesuffix('px')) / ROOT:g}rem"


def css_properties() -> str:
    """Return the tokens as CSS custom properties, for the style sheet of a screen.

    Only the workshop app has a dark theme, and only its screen: on paper it is light.
    """
    app = ":root[data-coprod-app]"
    dark = f'{app}[data-theme="dark"]'
    return (
        _rule(f".coprod, .jp-Notebook:has(.coprod-panel), {app}", TOKENS)
        + "@media screen {\n"
        + _rule(f"{dark}, {dark} .coprod", DARK)
        + "}\n"
    )


def _rule(selector: str, tokens: dict[str, str]) -> str:
    lines = "".join(f"  --coprod-{name}: {in_rem(value)};\n" for name, value in tokens.items())
    return f"{selector} {{\n{lines}}}\n"


def plotly_layout(theme: Theme = "light", size: int = SIZE) -> dict[str, object]:
    """Return the tokens as the part of a plotly layout that all charts share.

    `size` is that of body text, in pixels.
    """
    look = palette(theme)
    return {
        "font": {"family": look["font"], "size": size, "color": look["ink"]},
        "paper_bgcolor": look["paper"],
        "plot_bgcolor": look["paper"],
        "showlegend": False,
        "hovermode": False,
        "dragmode": False,
    }
