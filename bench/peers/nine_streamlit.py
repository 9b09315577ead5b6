"""Nine sliders and nine bars in Streamlit."""

import plotly.graph_objects as go
import streamlit as st

NAMES = [f"Condition {n}" for n in range(1, 10)]
columns = [column for _ in range(3) for column in st.columns(3)]
values = [column.slider(name, 0, 10, 5) for column, name in zip(columns, NAMES, strict=True)]
figure = go.Figure(go.Bar(x=values, y=NAMES, orientation="h"))
figure.update_layout(xaxis_range=[0, 10], height=330)
st.plotly_chart(figure)
