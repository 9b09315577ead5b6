"""What `make bench` says of its numbers, and how it tells messages apart."""

import json
import re
import struct
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(autouse=True)
def at_hand(monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "bench")


def binary(kind, *more):
    """A message of a kernel as Jupyter sends it: where its parts begin, and the parts."""
    parts = [b"iopub", json.dumps({"msg_type": kind}).encode(), b"{}", b"{}", b"{}", *more]
    begins = 8 * (len(parts) + 2)
    places = [begins + sum(map(len, parts[:n])) for n in range(len(parts) + 1)]
    return struct.pack(f"<{len(places) + 1}Q", len(places), *places) + b"".join(parts)


def test_a_slow_round_does_not_change_who_is_faster():
    from told import ratio

    assert ratio([[50], [500], [60]], [[100], [1000], [120]]) == 0.5


def test_the_best_peer_is_the_one_with_the_lowest_median():
    from told import best

    measured = {"a": [[1, 9], [9]], "b": [[5, 5], [5]], "ours": [[0]]}
    assert best(measured, ["a", "b"]) == "b"


@pytest.mark.parametrize(("value", "holds"), [(0.8, True), (0.81, False)])
def test_a_limit_says_whether_it_holds(value, holds):
    from told import Limit, verdicts

    limit = Limit("repaint", value, 0.8)
    assert limit.holds is holds
    assert ("DOES NOT HOLD" in verdicts([limit])) is not holds


def test_a_number_of_one_round_has_a_middle_half():
    from told import side_by_side

    said = side_by_side("Speed", "s", {"bare": [[2.0]], "ours": [[3.0]]}, ["bare"], "bare")
    assert said.splitlines()[-1].split() == ["ours", "3.00", "3.00–3.00", "1.50"]


@pytest.mark.parametrize(
    ("data", "is_binary", "kind"),
    [
        (binary("comm_msg"), True, "comm_msg"),
        (binary("update_display_data", b"picture"), True, "update_display_data"),
        (b'{"header": {"msg_type": "status"}}', False, "status"),
        (b'{"schema_id": "a", "action": "get"}', False, "an event of the server"),
        (b'{"header": null}', False, ""),
        (b"[]", False, ""),
        (b"\x01", True, ""),
        (b"", True, ""),
    ],
)
def test_messages_of_a_kernel_are_told_from_others(data, is_binary, kind):
    from measured import kind_of

    assert kind_of(data, is_binary) == kind


def test_what_comes_before_the_pages_is_counted_apart():
    from measured import Frame, before_pages

    step = [Frame(0, 5, "status"), Frame(0, 7, "comm_msg")]
    assert before_pages(step) == 12
    assert before_pages([*step, Frame(0, 99, "update_display_data"), Frame(0, 3, "status")]) == 12


@pytest.mark.parametrize(
    ("address", "own"),
    [
        ("http://127.0.0.1:1/static/lab/main.js", True),
        ("http://127.0.0.1:1/lab/extensions/anywidget/static/remote.js", True),
        ("http://127.0.0.1:1/api/sessions?1", True),
        ("http://127.0.0.1:1/api/contents/01-decide.ipynb?content=1", False),
        ("http://127.0.0.1:1/lab/extensions/coprod/static/chart.js", False),
        ("http://127.0.0.1:1/voila/templates/coprod/static/app.js", False),
        ("http://127.0.0.1:1/files/plotly.js", False),
    ],
)
def test_files_of_jupyter_itself_are_not_counted_as_ours(address, own):
    from measured import OWN

    assert bool(OWN.match(address)) is own


def test_plotly_is_the_same_for_all():
    def pinned(name):
        return re.findall(r"^plotly==(.*)$", (ROOT / name).read_text("utf-8"), re.M)

    assert pinned("bench/peers.txt") == pinned("constraints.txt")
