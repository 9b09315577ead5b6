"""Whatever is done to notebooks, in whatever order: no answer is lost, and none strays.

Random sequences of what people do with files, windows, kernels and accounts. After each step
every answer that somebody gave is in the file they gave it in, or kept where it is named; no
saved record changed; and no file shows an answer that was given in another one.
"""

import tempfile
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st
from world import STEPS, World

steps = st.lists(
    st.tuples(st.sampled_from(STEPS), st.integers(0, 5), st.integers(0, 5)), min_size=5, max_size=16
)


# Seen before: a copy and its original that was moved, two accounts on one file, a way back.
COPIED = [(step, 0, 0) for step in ("copy", "edit", "move", "open", "open")]
TWICE = [("open", 0, 1), ("edit", 0, 0), ("edit", 1, 0), ("save", 0, 0), ("save", 1, 0)]

BACK = [("edit", 0, 0), ("revert", 0, 0), ("edit", 0, 0)]


@settings(max_examples=50)
@given(steps)
@example(COPIED)
@example(TWICE)
@example(BACK)
def test_no_answer_is_lost_and_none_strays(sequence):
    with tempfile.TemporaryDirectory() as base:
        world = World(Path(base))
        try:
            for step in [("open", 0, 0), ("edit", 0, 0), ("save", 0, 0), *sequence]:
                world.do(*step)
                world.check()
        finally:
            world.end()
