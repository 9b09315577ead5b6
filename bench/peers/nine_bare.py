"""Nine sliders and nine bars with nothing but ipywidgets and plotly, as a cell of a notebook."""

import ipywidgets
import plotly.graph_objects as go
from IPython.display import display

NAMES = [f"Condition {n}" for n in range(1, 10)]
sliders = [ipywidgets.IntSlider(5, 0, 10, description=name) for name in NAMES]
figure = go.FigureWidget(go.Bar(x=[5] * 9, y=NAMES, orientation="h"))
figure.update_layout(xaxis_range=[0, 10], height=330)


def follow(_change):
    figure.data[0].x = [slider.value for slider in sliders]


for slider in sliders:
    slider.observe(follow, "value")
display(ipywidgets.VBox([*sliders, figure]))
