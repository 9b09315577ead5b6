"""What takes a second or two to load is not loaded before somebody needs it."""

import subprocess
import sys

SHOWN = """
import sys
from coprod import Record, Workbook
from coprod.decide.balance.panel import BalanceView
view = BalanceView(Workbook(Record.new().rate("cond-contestation", less=3)))
assert view.state["rows"]["cond-contestation"]["bars"]["against"] == 3
loaded = {"nbformat", "jsonschema", "rfc3987_syntax", "plotly"} & set(sys.modules)
assert not loaded, loaded
"""


def run(code):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)


def test_a_notebook_that_is_run_does_not_wait_for_what_only_writing_one_needs():
    done = run(SHOWN)
    assert done.returncode == 0, done.stderr
