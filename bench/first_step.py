"""How long until the workshop's first step is on the screen, against a small notebook in Voilà.

``PYTHONPATH=tests/kit:tests .venv/bin/python bench/first_step.py [ROUNDS]``

The peer is Voilà as it comes, with a notebook of one slider and one FigureWidget. Both are asked
for in turn, with a new browser profile and a new kernel each time, so that a busy machine slows
both.
"""

import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nbformat
from lab import FLAGS, NOTEBOOKS, browser_path
from nbformat.v4 import new_code_cell, new_notebook
from playwright.sync_api import Browser, sync_playwright

PEER = """\
import ipywidgets
import plotly.graph_objects as go
from IPython.display import display
display(ipywidgets.IntSlider(), go.FigureWidget(go.Figure(go.Bar(x=[1, 2], y=[3, 1]))))
"""
PEER_IS_THERE = (".widget-slider", ".js-plotly-plot .main-svg")
OURS_IS_THERE = ("body[data-ready] .coprod-page:not([hidden]) .coprod-panel",)
TOKEN = "bench"
LIMIT = 1.5


@contextmanager
def served(*command: str) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = [f"--port={port}", "--no-browser", f"--Voila.token={TOKEN}"]
    server = subprocess.Popen([sys.executable, "-m", *command, *options], stderr=subprocess.DEVNULL)
    try:
        for _ in range(600):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/voila/static/none", timeout=1)
            except urllib.error.HTTPError:
                break
            except OSError:
                time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/?token={TOKEN}"
    finally:
        server.terminate()
        server.wait()


def seconds(browser: Browser, address: str, there: tuple[str, ...]) -> float:
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    page = context.new_page()
    start = time.perf_counter()
    page.goto(address, wait_until="commit", timeout=120_000)
    for one in there:
        page.locator(one).first.wait_for(state="visible", timeout=120_000)
    taken = time.perf_counter() - start
    context.close()
    return taken


def main(rounds: int) -> None:
    work = Path(tempfile.mkdtemp())
    shutil.copytree(NOTEBOOKS, work / "notebooks")
    peer = work / "peer.ipynb"
    nbformat.write(new_notebook(cells=[new_code_cell(PEER)], metadata=_python()), peer)
    ours: list[float] = []
    theirs: list[float] = []
    with (
        served("voila", str(peer)) as their_page,
        served("coprod", "workshop", str(work / "notebooks" / "01-decide.ipynb"), "--") as our_page,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=browser_path(), args=FLAGS)
        for n in range(rounds):
            theirs.append(seconds(browser, their_page, PEER_IS_THERE))
            ours.append(seconds(browser, our_page, OURS_IS_THERE))
            print(f"round {n + 1}: the peer {theirs[-1]:.2f} s, the workshop {ours[-1]:.2f} s")
        browser.close()
    shutil.rmtree(work)
    ratio = statistics.median(a / b for a, b in zip(ours, theirs, strict=True))
    print(
        f"The workshop takes {ratio:.2f} times as long (median of {rounds}; {LIMIT} is the limit)."
    )
    sys.exit(ratio > LIMIT)


def _python() -> dict[str, object]:
    return {
        "kernelspec": {
            "display_name": "Python 3 (ipykernel)",
            "language": "python",
            "name": "python3",
        }
    }


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
