"""What people wait for, beside other tools: `make bench`.

All run at the same time, in one browser, and take turns, so that a busy machine slows all.
`make bench ONLY="step open" ROUNDS=3` runs some parts, or more or fewer rounds of each:

step    a key on a slider until the chart is painted anew, and the bytes that come in for it
open    bytes and seconds until slider and chart of a notebook can be used, and coming back to it
first   seconds until the workshop's first step is on the screen, against a bare page of Voilà
growth  a step with 5, 50 and 500 considerations beside the conditions

MB and KB are millions and thousands of bytes.
"""

import argparse
import sys
import tempfile
from pathlib import Path

import growing
import opening
import stepping
from filled import SIZES, fill
from lab import FLAGS, browser_path
from playwright.sync_api import sync_playwright
from served import installed
from told import Limit, verdicts

PARTS = {
    "step": stepping.measure,
    "open": opening.measure,
    "first": opening.measure_first,
    "growth": growing.measure,
}


def main(parts: list[str], rounds: int) -> int:
    if not installed():
        sys.exit("The other tools are not there. `make bench` brings them.")
    limits: list[Limit] = []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        work = Path(folder)
        fill(work / "notebooks", SIZES)
        browser = playwright.chromium.launch(executable_path=browser_path(), args=FLAGS)
        print(f"Chromium {browser.version}, {rounds} rounds", flush=True)
        for part in parts:
            said, found = PARTS[part](browser, work, rounds)
            print(f"\n{said}", flush=True)
            limits += found
        browser.close()
    if limits:
        print(f"\n{verdicts(limits)}")
    return int(not all(one.holds for one in limits))


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description="Compare with other tools.")
    asked.add_argument("parts", nargs="*", choices=[*PARTS, []], metavar="PART")
    asked.add_argument("--rounds", type=int, default=5)
    given = asked.parse_args()
    sys.exit(main(given.parts or list(PARTS), given.rounds))
