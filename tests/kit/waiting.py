"""Waiting for something to become true, for tests that watch a thread or another process."""

import threading
import time

PATIENCE = 30  # seconds; only ever used up by a failing test


def until(ask, what, deadline=PATIENCE):
    """Ask until the answer is true, and return it."""
    end = time.monotonic() + deadline
    while True:
        if answer := ask():
            return answer
        if time.monotonic() > end:
            raise AssertionError(f"waited {deadline} s in vain: {what}")
        threading.Event().wait(0.01)
