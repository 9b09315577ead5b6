"""Who runs this for hours is told what was tried and lost, also when they stop it."""

import pytest

from endurance import __main__ as run
from endurance.found import Fault, Tried
from endurance.tally import Tally

SMALL = Fault("A file ends in a traceback.", "tree", 7, b'{"a": 1}', ".json")
LARGE = SMALL._replace(seed=8, cause=b"{" * 999)


def files(*faults):
    return Tried("files", {"files": 1.0, "oldest lost, in seconds": len(faults) / 10}, faults)


def told(monkeypatch, capsys, folder, results):
    """Run with these results; the exit code, and the lines that are printed."""
    monkeypatch.setattr(run, "_done", lambda *_: results)
    code = run.main(["--seed=5", "--files=10", "--sessions=0", f"--folder={folder}"])
    return code, capsys.readouterr().out.splitlines()


def test_what_was_tried_adds_up_and_nothing_lost_is_a_success(monkeypatch, capsys, tmp_path):
    code, lines = told(monkeypatch, capsys, tmp_path, [[files(), files()], [files()]])
    assert code == 0
    assert lines[0] == "seed 5" and "files: 3" in lines and lines[-1] == "faults: 0"


def test_each_kind_of_fault_is_told_once_with_its_smallest_cause(monkeypatch, capsys, tmp_path):
    results = [[files(LARGE)], [files(SMALL, LARGE)], [files(LARGE)]]
    code, lines = told(monkeypatch, capsys, tmp_path, results)
    assert code == 1
    assert "oldest lost, in seconds: 0.20" in lines, "the highest, not the sum"
    (kept,) = tmp_path.iterdir()
    assert kept.read_bytes() == SMALL.cause and kept.suffix == ".json"
    assert lines[-1] == f"  4 × A file ends in a traceback. Seed 7 (tree): {kept}"


def test_who_stops_a_run_is_told_what_was_found_so_far(monkeypatch, capsys, tmp_path):
    def stopped():
        yield [files()]
        raise KeyboardInterrupt

    code, lines = told(monkeypatch, capsys, tmp_path, stopped())
    assert code == 130 and "Stopped. So far:" in lines and "files: 1" in lines


def test_progress_is_shown_on_the_way(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(run, "BATCH", 1)
    _, lines = told(monkeypatch, capsys, tmp_path, [[files()]] * 210)
    assert sum("faults: 0" in line and "%" in line for line in lines) > 5


@pytest.mark.skipif(not run.FORKS, reason="processes are not forked here")
def test_as_much_is_tried_as_was_asked_for():
    tasks = run.tasks(run._asked(["--sessions=1000", "--files=10000", "--texts=30", "--seed=9"]))
    tried = {
        kind: [seed for k, seeds in tasks if k == kind for seed in seeds] for kind in run.TRIES
    }
    assert len(tried["kills"]) * run.TIMES + len(tried["lives"]) in range(1000, 1003)
    assert (len(tried["files"]), len(tried["texts"])) == (10_000, 30)
    assert all(len(set(seeds)) == len(seeds) and min(seeds) == 9 for seeds in tried.values())


def test_a_try_that_breaks_ends_no_other(monkeypatch):
    def broken(_seed, _base):
        raise LookupError("mended?")

    monkeypatch.setitem(run.TRIES, "files", broken)
    first, second = run.tried(("files", range(2)))
    assert first.faults[0].kind == "The run itself fails: LookupError." and second.faults


def test_nothing_found_is_sound(tmp_path):
    assert Tally(tmp_path / "none").sound and not (tmp_path / "none").exists()
