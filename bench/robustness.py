"""How long the exact share of weightings takes, beside two peers that sample it.

Run ``.venv/bin/python bench/robustness.py``. Only the ratios mean something: machines are noisy.
"""

import timeit

import numpy as np
from pymcdm.methods import WSM

from coprod.weighing.balance import share_of_weightings

STRENGTHS = [3, 2, 2, 1, -3, -2, -1, -1, -2]
DRAWS = 1000


def by_numpy() -> float:
    weights = np.random.default_rng(1).dirichlet(np.ones(len(STRENGTHS)), DRAWS)
    return float((weights @ np.array(STRENGTHS) > 0).mean())


def by_decision_analysis() -> float:
    matrix = np.array([[max(s, 0) for s in STRENGTHS], [max(-s, 0) for s in STRENGTHS]], float)
    method, types = WSM(lambda column, cost=False: column), np.ones(len(STRENGTHS))
    weights = np.random.default_rng(1).dirichlet(np.ones(len(STRENGTHS)), DRAWS)
    scores = [method(matrix, w, types, validation=False) for w in weights]
    return float(np.mean([a > b for a, b in scores]))


if __name__ == "__main__":
    exact = min(timeit.repeat(lambda: share_of_weightings(STRENGTHS), number=200, repeat=5)) / 200
    print(f"exact: {share_of_weightings(STRENGTHS):.4f}")
    for name, peer in (("numpy", by_numpy), ("pymcdm", by_decision_analysis)):
        spent = min(timeit.repeat(peer, number=1, repeat=3))
        print(f"{name}, {DRAWS} draws: {peer():.4f}, {spent / exact:,.0f} times as long")
