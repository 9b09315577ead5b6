"""What takes a second or two to load is not loaded before somebody needs it."""

import subprocess
import sys

SHOWN = """
import sys
from coprod import Record, Workbook
from coprod.decide.balance.panel import BalanceView
view = BalanceView(Workbook(Record.new().rate("cond-contestation", less=3)))
assert view.figure.data[0].x[0] == -3
loaded = {"nbformat", "jsonschema", "rfc3987_syntax"} & set(sys.modules)
assert not loaded, loaded
"""
SHOWN_OTHERWISE = """
import plotly.graph_objects as go
import plotly.io as pio
pio.renderers.default = "plotly_mimetype"
go.Figure(view.figure).show()
import nbformat
assert nbformat.v4.new_notebook().cells == []
"""


def run(code):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)


def test_a_notebook_that_is_run_does_not_wait_for_what_only_writing_one_needs():
    done = run(SHOWN)
    assert done.returncode == 0, done.stderr


def test_who_shows_a_figure_otherwise_or_uses_nbformat_gets_it_all_the_same():
    done = run(SHOWN + SHOWN_OTHERWISE)
    assert done.returncode == 0, done.stderr
