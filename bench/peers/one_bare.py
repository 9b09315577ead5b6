"""One slider and one FigureWidget: the least that a notebook with a live chart can be."""

import ipywidgets
import plotly.graph_objects as go
from IPython.display import display

display(ipywidgets.IntSlider(), go.FigureWidget(go.Figure(go.Bar(x=[1, 2], y=[3, 1]))))
