"""Nine sliders and nine bars in Panel."""

import panel as pn
import plotly.graph_objects as go

pn.extension("plotly")
NAMES = [f"Condition {n}" for n in range(1, 10)]
sliders = [pn.widgets.IntSlider(name=name, value=5, start=0, end=10) for name in NAMES]


def chart(*values):
    figure = go.Figure(go.Bar(x=values, y=NAMES, orientation="h"))
    return figure.update_layout(xaxis_range=[0, 10], height=330)


rows = pn.GridBox(*sliders, ncols=3)
pn.Column(rows, pn.pane.Plotly(pn.bind(chart, *sliders))).servable()
