"""Kernel time of one slider move with the fullest shipped record, against an earlier commit.

``.venv/bin/python bench/one_move.py COMMIT [ROUNDS]``

All that follows from a move is counted: the verb, the views of every panel, the pages that are
refreshed, and the text of the draft. Both run in turn in the same minutes, each in processes of its
own, so that a busy machine slows both; what counts is the ratio.
"""

import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parents[1]
ONE = "cond-contestation"
PLACES = (-3, -2, -1, 0, 1, 2, 3, 2, 1, 0, -1, -2)
MOVES = 36  # in each process
LIMIT = 0.5


def of_this_commit() -> tuple[Any, Any]:
    """Return the module of the desk and the class of the drafts, wherever a commit has them."""
    try:
        desk, store = import_module("coprod.desk.desk"), import_module("coprod.keep.store")
    except ImportError:  # before each step had a room of its own
        desk, store = import_module("coprod.panels.desk"), import_module("coprod.store")
    return desk, store.Drafts


def measured(notebooks: Path) -> float:
    """Return the milliseconds that one move takes, the median of many, with the coprod at hand."""
    from coprod import load_record

    module, drafts_of = of_this_commit()

    def sent(data: Any, **_about: Any) -> None:
        json.dumps(data, default=str)  # as the kernel writes it for the page

    patched: Any = module
    patched.display, patched.update_display = sent, sent
    patched.Desk._twins_soon = lambda _self: None  # they are refreshed once a move, see below
    paths = sorted(notebooks.glob("*.ipynb"))
    path = max(paths, key=lambda one: len(load_record(one).to_json()))
    record = load_record(path)
    spent = []
    with tempfile.TemporaryDirectory() as folder:
        drafts = drafts_of(Path(folder) / "decide.ipynb", Path(folder) / "drafts")
        desk = module.Desk(record, drafts, Path(folder))
        desk.start()
        for panel in re.findall(r"coprod\.here\.(\w+)\(", path.read_text("utf-8")):
            getattr(desk, panel)()
        rows: list[Any] = [view for view in desk._views["conditions"] if hasattr(view, "condition")]
        row = next(view for view in rows if view.condition.id == ONE)
        for n in range(MOVES):
            message = {"verb": "slide", "value": PLACES[n % len(PLACES)], "rated_for": ""}
            begun = time.process_time()
            row._handle_custom_msg({**message, "page": "bench", "n": n + 1}, [])
            desk.flush()
            spent.append(time.process_time() - begun)
        desk.close()
    return 1000 * statistics.median(spent)


def timed(tree: Path) -> float:
    """Return what a process of its own measures with the coprod of a tree."""
    command = [sys.executable, str(Path(__file__).resolve()), "--measure"]
    paths = {**os.environ, "PYTHONPATH": str(tree)}
    done = subprocess.run(command, env=paths, check=True, capture_output=True, text=True, cwd=tree)
    return float(done.stdout)


def main(commit: str, rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        former = Path(folder) / "former"
        git = ["git", "-C", str(HERE), "worktree"]
        subprocess.run([*git, "add", "--detach", str(former), commit], check=True)
        try:
            ratios = []
            for n in range(rounds):
                then, now = timed(former), timed(HERE)
                ratios.append(now / then)
                print(f"round {n + 1}: {then:.1f} ms then, {now:.1f} ms now", flush=True)
        finally:
            subprocess.run([*git, "remove", "--force", str(former)], check=True)
    ratio = statistics.median(ratios)
    print(f"A move takes {ratio:.2f} of the time (median of {rounds}; {LIMIT} is the limit).")
    sys.exit(ratio > LIMIT)


if __name__ == "__main__":
    if sys.argv[1] == "--measure":
        print(measured(HERE / "notebooks" / "records"))
    else:
        main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5)
