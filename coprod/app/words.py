"""What the workshop page says around the panels."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from coprod.panel.states import State, plain
from coprod.steps import OVERVIEW, SUMMARY, cells, declared

SERVING = """\
The workshop is at {address}
Leave this window open while you use it. Ctrl+C here ends it; what was entered is kept."""
NO_BROWSER = "No browser could be opened. Open the address yourself."

# Names of pages in the list beneath, where their headings are too long for it.
SHORT = {**{cell.name: cell.short for cell in cells().values() if cell.short}, "close": "End"}
# Where each cell has its place, by its name: that of a panel, or one that prose alone has.
PLACES = {
    **{cell.name: cell.place for cell in cells().values() if cell.place != "page"},
    "open": SUMMARY.place,
    "facilitator": "prompts",
}
WIDE = tuple(step.name for step in declared().values() if step.wide)


@dataclass(frozen=True)
class StuckWords(State):
    """What the page says where it cannot be set up, or stands still."""

    broken: str = "The workbook does not start"
    slow: str = "This takes longer than it should"
    kept: str = "Nothing that was entered is lost."
    ways: tuple[str, ...] = (
        "Load the page again.",
        "If that does not help: close it, press Ctrl+C in the window in which the workshop was "
        "started, start it once more, and open the address that stands there.",
        "If it still does not start: see that the browser allows cookies and scripts for that "
        "address, or take another browser.",
    )
    again: str = "Load the page again"
    said: str = "What went wrong: {what}"
    missing: str = "What went wrong: {what} or a part of it did not arrive."
    no_script: str = "This page needs JavaScript. Allow it for this address in the browser."


@dataclass(frozen=True)
class WorkshopWords(State):
    """All that the workshop page says around the panels, and what it has to know of the steps."""

    title: str = "coprod workshop"
    starting: str = "Setting the workbook up"
    starting_kernel: str = "This takes a few seconds. Nothing that was entered is lost."
    # What stands there where the page cannot be set up, or stands still.
    stuck: StuckWords = StuckWords()
    # Before the room sees answers that were there when the workshop was started.
    meet: str = "Whose answers are these?"
    meet_when: str = "Revision {n}, last changed on {when}"
    meet_about: str = (
        "This notebook holds answers from before. If they are yours, go on with them. If not, "
        "start afresh: they are put aside on this computer, and nothing is deleted."
    )
    meet_on: str = "Go on"
    meet_afresh: str = "Start afresh"
    meet_failed: str = "That did not work. The answers are still here, and nothing was changed."
    skip: str = "Go to the step"
    untitled: str = "No name yet"
    steps: str = "Steps"
    short: Mapping[str, str] = field(default_factory=lambda: dict(SHORT))
    places: Mapping[str, str] = field(default_factory=lambda: dict(PLACES))
    first: str = OVERVIEW.name  # in a record it comes last
    wide: tuple[str, ...] = WIDE
    back: str = "Back"
    next: str = "Next"
    next_is: str = "Next: {step}"
    back_is: str = "Back: {step}"
    of: str = "{n} of {all}"
    more: str = "More, and how to lead this step"
    how: str = "How this step works, and how to lead it"
    part: str = "{n}: {label}. {state}"
    parts: str = "Conditions"
    all_parts: str = "Show all {all}"
    one_part: str = "Show one at a time"
    parked: str = "Parking lot"
    parked_open: str = "Parking lot ({n})"
    close: str = "Close"
    aids: str = "What to say"
    leads: str = "For the facilitator"  # the heading of what is called so; another one names itself
    screen: str = "Screen"
    larger: str = "Larger text"
    dark: str = "Dark theme"
    full: str = "Full screen"
    blank: str = "Blank the screen (F9)"
    blanked: str = "Screen blanked. Press F9 or click to go on."
    # Time. `{planned}`, `{gone}`, `{left}` and `{over}` are whole minutes.
    planned: str = "{planned} min planned here"
    gone: str = "Here: {gone} of {planned} min"
    gone_unplanned: str = "Here: {gone} min"
    left: str = "{left} min left in all"
    over: str = "{over} min past the end"
    # What can happen to the server and the kernel.
    kept: str = "Everything you entered is kept on this computer."
    late: str = "This could not be confirmed. Wait a moment and press Ctrl+S again."
    behind: str = "The latest change is not on disk yet. Keep this page open: it is tried again."
    again: str = "The workbook stopped and starts again. Your answers are kept."
    reload: str = "Start the workbook again"
    stopped: str = "The workbook stopped again, soon after it was started. Your answers are kept."
    unreachable: str = (
        "This page has lost its server; what you type now waits. If the window in which the "
        "workshop was started is closed, start it once more: it opens a new page."
    )
    outdated: str = "The server was started anew. Go on in the page it opened, or here:"
    refused: str = (
        "This browser does not know the new server yet. Open the address that stands in the "
        "window in which it was started; then go on there, or here:"
    )
    left_over: str = "This was typed here and never confirmed, and is not in the answers: {text}"
    elsewhere: str = (
        "The workshop is open in another tab or window of this browser. Go on there, or:"
    )
    here: str = "Use it here"
    unwatched: str = (
        "Use this workshop in one tab or window only: two would overtake each other, and at this "
        "address the browser cannot see to it."
    )
    failed: str = "The notebook could not be set up. What follows is what it said."


WORKSHOP: dict[str, Any] = plain(WorkshopWords())
