"""Nine sliders and nine bars in marimo."""

import marimo

app = marimo.App()


@app.cell
def _():
    import marimo as mo
    import plotly.graph_objects as go

    NAMES = [f"Condition {n}" for n in range(1, 10)]
    sliders = mo.ui.array([mo.ui.slider(0, 10, value=5, label=name) for name in NAMES])
    return NAMES, go, mo, sliders


@app.cell
def _(mo, sliders):
    mo.vstack(sliders)
    return


@app.cell
def _(NAMES, go, sliders):
    figure = go.Figure(go.Bar(x=sliders.value, y=NAMES, orientation="h"))
    figure.update_layout(xaxis_range=[0, 10], height=330)  # what a cell ends with is shown
    return


if __name__ == "__main__":
    app.run()
