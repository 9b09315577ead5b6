"""Random lives of notebooks (see `test_lives`): pages, kernels, copies, saves, in any order."""

import json
from pathlib import Path
from random import Random

from world import STEPS, World

from endurance.found import Fault, Tried
from endurance.limits import TookTooLong, within

SECONDS = 300
BEGUN = [("open", 0, 0), ("edit", 0, 0), ("save", 0, 0)]


def lived(seed: int, base: Path) -> Tried:
    """Do a random sequence of steps; whatever a step loses is a fault."""
    rng, world = Random(seed), World(base)
    steps = [
        (rng.choice(STEPS), rng.randrange(6), rng.randrange(6)) for _ in range(rng.randint(5, 25))
    ]
    done: list[tuple[str, int, int]] = []
    found = ("", "")
    try:
        with within(SECONDS):
            for step in [*BEGUN, *steps]:
                done.append(step)
                world.do(*step)
                world.check()
    except AssertionError as error:
        found = ("An answer is lost, or strays into another file.", str(error))
    except TookTooLong as error:
        found = ("A step does not end.", str(error))
    except Exception as error:
        found = (f"A step ends in a traceback: {type(error).__name__}.", str(error))
    finally:
        world.end()
    fault = Fault(*found, seed, json.dumps(done).encode(), ".json")
    counts = {"lives": 1.0, "steps": float(len(done)), "answers given": float(world.count)}
    return Tried("lives", counts, (fault,) if found[0] else ())
