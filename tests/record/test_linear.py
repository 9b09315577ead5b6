"""Twice as much takes about twice as long: a large record opens and saves as a small one does.

Counted are the steps that Python takes in our code, not the time. The share of all weightings is
left out, since its exact sum takes every pair: nothing is weighed here.
"""

import math
import sys
from collections.abc import Callable
from pathlib import Path
from unittest import mock

import pytest
from rooms import PANELS

from coprod import Record
from coprod.page.twins import twin
from coprod.progress.steps import left_out, steps
from coprod.record.differs import differs
from coprod.record.links import broken
from coprod.sources.wording import items
from coprod.weighing.balance import considerations

HERE = str(Path(steps.__code__.co_filename).parent)
N = 40
STAGES = [stage.id for stage in items("stages")]
SEED = Record.new(title="x").set_frame(partners=[{"id": "group-0"}])
for claim in items("aims")[:5]:
    SEED = SEED.add_aim(claim.id)
for cost in items("costs")[:5]:
    SEED = SEED.add_cost(cost.id)
for stage in STAGES:
    SEED = SEED.involve("group-0", stage, mode=items("modes")[0].id)
SEED = SEED.compare("aim-1", [{"alternative": a.id} for a in items("alternatives")[:5]])


def of(n):
    """A record with so many of everything that can be many."""
    seed, numbers = SEED.to_document(), range(n)
    del seed["digest"]
    every = [one["id"] for one in seed["conditions"]]
    ways = [one["alternative"] for one in seed["comparisons"]]
    aims, costs = seed["aims"], seed["costs"]
    groups = [{"id": f"group-{i}", "name": f"Group {i}"} for i in numbers]
    plan = {**seed["how"]["involvement"][0]}
    decided = {"choice": "not-yet", "rationale": "x"}
    return seed | {
        "revision": n,
        "aims": [{**aims[i % 5], "id": f"aim-{i}", "outcome": f"{i}"} for i in numbers],
        "costs": [{**costs[i % 5], "id": f"cost-{i}", "what": f"{i}"} for i in numbers],
        "comparisons": [{"aim": f"aim-{i}", "alternative": ways[i % 5]} for i in numbers],
        "frame": {**seed["frame"], "partners": groups, "interests": [{"who": "x"}] * n},
        "how": {
            **seed["how"],
            "involvement": [
                {**plan, "partner": f"group-{i}", "stage": stage}
                for i in numbers
                for stage in STAGES
            ],
        },
        "decisions": [
            {
                "rests_on": [f"aim-{i}" for i in numbers],
                "dissent": [{"on": f"aim-{i}"} for i in numbers],
            },
            *({"partner": f"group-{i}", **decided} for i in numbers if i % 2),
        ],
        "parked": [{"id": f"remark-{i}", "text": f"{i}", "step": "costs"} for i in numbers],
        "resources": {
            "currency": "EUR",
            "lines": [{"what": f"{i}", "stage": STAGES[i % 7]} for i in numbers],
        },
        "ratings": [
            {"item": id, "by": f"rater-{i}", "state": "not-sure"}
            for id in every
            for i in range(n // 4)
        ],
        "saves": [{"revision": i + 1, "at": "2027-01-01T00:00:00Z"} for i in numbers],
    }


def steps_taken(work: Callable[[], object]) -> int:
    """How many operations Python carries out in our modules, in the shorter of two runs.

    The files of the tables, which are looked at once a second, are not looked at again.
    """
    with mock.patch("coprod.sources.wording.LATELY", math.inf):
        return min(_steps_taken(work), _steps_taken(work))


def _steps_taken(work: Callable[[], object]) -> int:
    taken = 0

    def entered(frame, event, _):
        if not frame.f_code.co_filename.startswith(HERE):
            return None
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        return within

    def within(frame, event, _):
        nonlocal taken
        taken += event == "opcode"
        return within

    before = sys.gettrace()
    sys.settrace(entered)
    try:
        work()
    finally:
        sys.settrace(before)
    return taken


SIZES = [of(N), of(2 * N), of(4 * N)]
WORK = {
    "read": Record.from_document,
    "hold together": lambda d: list(broken(record(d))),
    "steps": lambda d: steps(record(d)),
    "left out": lambda d: left_out(record(d)),
    "weighed": lambda d: considerations(record(d)),
    "compared with the tables": lambda d: differs(record(d)),
    "rate": lambda d: record(d).rate("cond-contestation", less=2),
    "decide": lambda d: record(d).decide("group-1", choice="coproduce"),
    "involve": lambda d: record(d).involve("group-1", STAGES[0], promise="x"),
    "write": lambda d: record(d).to_document(),
    **{f"page {name}": lambda d, name=name: twin(record(d), name) for name in PANELS},
}
RECORDS = {id(one): Record.from_document(one) for one in SIZES}


def growths(taken):
    """How much was added by the first doubling and by the second, which adds twice as many."""
    small, large, largest = taken
    return large - small, largest - large


def record(document):
    """The record of a document, as it is when nobody has asked it for anything yet."""
    return RECORDS[id(document)].model_copy()


@pytest.mark.parametrize("name", WORK)
def test_twice_as_many_answers_take_about_twice_as_many_steps(name):
    work = WORK[name]
    work(SIZES[0])  # what is kept of the tables is read now
    less, more = growths(steps_taken(lambda one=one: work(one)) for one in SIZES)
    assert more <= 2.2 * less, f"{less} more steps, then {more} more"


def test_the_measure_finds_a_list_that_is_searched_for_each_of_another():
    code = compile("[a for a in many for b in many if a == b]", f"{HERE}/searched.py", "eval")
    sizes = (N, 2 * N, 4 * N)
    less, more = growths(steps_taken(lambda n=n: eval(code, {"many": range(n)})) for n in sizes)
    assert more > 3 * less
