"""The look, once: colours and type as design tokens, for the screens, the charts and the pages."""

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
}


def css_properties() -> str:
    """Return the tokens as CSS custom properties, for the style sheet of a screen."""
    lines = "".join(f"  --coprod-{name}: {value};\n" for name, value in TOKENS.items())
    return f".coprod, .jp-Notebook:has(.coprod-panel) {{\n{lines}}}\n"


def plotly_layout() -> dict[str, object]:
    """Return the tokens as the part of a plotly layout that all charts share."""
    return {
        "font": {
            "family": TOKENS["font"],
            "size": int(TOKENS["size-body"].removesuffix("px")),
            "color": TOKENS["ink"],
        },
        "paper_bgcolor": TOKENS["paper"],
        "plot_bgcolor": TOKENS["paper"],
        "showlegend": False,
        "hovermode": False,
        "dragmode": False,
    }
