"""A key on a slider: how long until the chart is painted anew, and what comes in for it."""

import contextlib
from pathlib import Path

from contestants import NOTEBOOK, SLIDER, new_page, open_app, open_lab, open_notebook, open_workshop
from filled import BESIDE
from measured import Hand, Wire, slid
from playwright.sync_api import Browser
from served import PEER_COMMANDS, lab, served, workshop
from told import Limit, Rounds, best, ratio, side_by_side, table

STEPS = 10  # in each round, for each
BARE = "bare notebook"
PEERS = (BARE, *PEER_COMMANDS)
LAB = "ours, JupyterLab"
# The workshop shows one step at a time, so never a condition's slider and the balance at once: what
# is seen there is the answer beneath the slider. The balance is drawn on a page that is hidden: no
# limit holds for what nobody sees.
WORDS, HIDDEN = "ours, workshop: answer in words", "ours, workshop: balance, hidden"
WORKSHOP = "ours, workshop"
LIMIT, KB = 0.8, 3.0


def measure(browser: Browser, work: Path, rounds: int) -> tuple[str, list[Limit]]:
    """Let all take turns; return what is said of it, and the limits."""
    with contextlib.ExitStack() as stack:
        hands = _hands(browser, work, stack)
        spent = {name: list[list[float]]() for name in (*PEERS, LAB, WORDS, HIDDEN)}
        for _ in range(rounds):
            for name, hand in hands.items():
                steps = hand.round(STEPS)
                if name == WORKSHOP:
                    spent[WORDS].append([one["words"] for one in steps])
                    spent[HIDDEN].append([one["bars"] for one in steps if "bars" in one])
                else:
                    spent[name].append([one["bars"] for one in steps])
        received = {name: _received(hand) for name, hand in hands.items()}
        for hand in hands.values():
            hand.page.context.close()
    spent = {name: found for name, found in spent.items() if found[0]}  # else never drawn unseen
    return _said(spent, received), _limits(spent, received)


def _hands(browser: Browser, work: Path, stack: contextlib.ExitStack) -> dict[str, Hand]:
    """Open every contestant, each in a window of its own."""
    notebooks, hands = work / "notebooks", {}
    our_lab = stack.enter_context(served(lab(notebooks), work))
    for name, slider in ((BARE, SLIDER[BARE]), (LAB, SLIDER["ours"])):
        page = new_page(browser)
        open_lab(page, our_lab.page)
        open_notebook(page, NOTEBOOK["ours" if name == LAB else name], slider)
        hands[name] = Hand(page, slider)
    for name, command in PEER_COMMANDS.items():
        peer = stack.enter_context(served(command, work))
        hands[name] = Hand(open_app(new_page(browser), peer.page, SLIDER[name]).page, SLIDER[name])
    ours = stack.enter_context(served(workshop(notebooks / BESIDE), work))
    page = new_page(browser)
    open_workshop(page, ours.page)
    hands[WORKSHOP] = Hand(page, SLIDER["ours"], ("words", "bars"), unseen=frozenset({"bars"}))
    return hands


def _received(hand: Hand) -> tuple[int, int]:
    """Return the bytes of a step, the larger of two: before the pages follow, and in all."""
    wire = Wire(hand.page)
    found: tuple[int, int] = max(slid(hand, wire) for _ in range(2))
    wire.close()
    return found


def _said(spent: dict[str, Rounds], received: dict[str, tuple[int, int]]) -> str:
    times = side_by_side("A key on a slider until its chart is painted", "ms", spent, PEERS, BARE)
    rows = [[name, f"{a / 1e3:.1f}", f"{b / 1e3:.1f}"] for name, (a, b) in received.items()]
    columns = ["", "before the pages, KB", "in all, KB"]
    return f"{times}\n\n{table('What comes in for a step', columns, rows)}"


def _limits(spent: dict[str, Rounds], received: dict[str, tuple[int, int]]) -> list[Limit]:
    top = best(spent, PEERS)
    times = [
        Limit(f"{name}, × {top}", ratio(spent[name], spent[top]), LIMIT) for name in (LAB, WORDS)
    ]
    sizes = [
        Limit(f"a step before the pages, {name}", received[name][0] / 1e3, KB, "KB")
        for name in (LAB, WORKSHOP)
    ]
    return times + sizes
