"""What the workshop page says around the panels."""

from coprod.steps import OVERVIEW, SUMMARY, cells, declared

SERVING = """\
The workshop is at {address}
Leave this window open while you use it. Ctrl+C here ends it; what was entered is kept."""
NO_BROWSER = "No browser could be opened. Open the address yourself."

WORKSHOP = {
    "title": "coprod workshop",
    "starting": "Setting the workbook up",
    "starting_kernel": "This takes a few seconds. Nothing that was entered is lost.",
    # What stands there where the page cannot be set up, or stands still.
    "stuck": {
        "broken": "The workbook does not start",
        "slow": "This takes longer than it should",
        "kept": "Nothing that was entered is lost.",
        "ways": (
            "Load the page again.",
            "If that does not help: close it, press Ctrl+C in the window in which the workshop was "
            "started, start it once more, and open the address that stands there.",
            "If it still does not start: see that the browser allows cookies and scripts for that "
            "address, or take another browser.",
        ),
        "again": "Load the page again",
        "said": "What went wrong: {what}",
        "missing": "What went wrong: {what} or a part of it did not arrive.",
        "no_script": "This page needs JavaScript. Allow it for this address in the browser.",
    },
    # Before the room sees answers that were there when the workshop was started.
    "meet": "Whose answers are these?",
    "meet_when": "Revision {n}, last changed on {when}",
    "meet_about": (
        "This notebook holds answers from before. If they are yours, go on with them. If not, "
        "start afresh: they are put aside on this computer, and nothing is deleted."
    ),
    "meet_on": "Go on",
    "meet_afresh": "Start afresh",
    "meet_failed": "That did not work. The answers are still here, and nothing was changed.",
    "skip": "Go to the step",
    "untitled": "No name yet",
    "steps": "Steps",
    # Names of pages in the list beneath, where their headings are too long for it.
    "short": {**{cell.name: cell.short for cell in cells().values() if cell.short}, "close": "End"},
    # Where each cell has its place, by its name: that of a panel, or one that prose alone has.
    "places": {
        **{cell.name: cell.place for cell in cells().values() if cell.place != "page"},
        "open": SUMMARY.place,
        "facilitator": "prompts",
    },
    "first": OVERVIEW.name,  # in a record it comes last
    "wide": [step.name for step in declared().values() if step.wide],
    "back": "Back",
    "next": "Next",
    "next_is": "Next: {step}",
    "back_is": "Back: {step}",
    "of": "{n} of {all}",
    "more": "More, and how to lead this step",
    "how": "How this step works, and how to lead it",
    "part": "{n}: {label}. {state}",
    "parts": "Conditions",
    "all_parts": "Show all {all}",
    "one_part": "Show one at a time",
    "parked": "Parking lot",
    "parked_open": "Parking lot ({n})",
    "close": "Close",
    "aids": "What to say",
    "leads": "For the facilitator",  # the heading of what is called so; another one names itself
    "screen": "Screen",
    "larger": "Larger text",
    "dark": "Dark theme",
    "full": "Full screen",
    "blank": "Blank the screen (F9)",
    "blanked": "Screen blanked. Press F9 or click to go on.",
    # Time. `{planned}`, `{gone}`, `{left}` and `{over}` are whole minutes.
    "planned": "{planned} min planned here",
    "gone": "Here: {gone} of {planned} min",
    "gone_unplanned": "Here: {gone} min",
    "left": "{left} min left in all",
    "over": "{over} min past the end",
    # What can happen to the server and the kernel.
    "kept": "Everything you entered is kept on this computer.",
    "late": "This could not be confirmed. Wait a moment and press Ctrl+S again.",
    "behind": "The latest change is not on disk yet. Keep this page open: it is tried again.",
    "again": "The workbook stopped and starts again. Your answers are kept.",
    "reload": "Start the workbook again",
    "stopped": "The workbook stopped again, soon after it was started. Your answers are kept.",
    "unreachable": (
        "This page has lost its server; what you type now waits. If the window in which the "
        "workshop was started is closed, start it once more: it opens a new page."
    ),
    "outdated": "The server was started anew. Go on in the page it opened, or here:",
    "refused": (
        "This browser does not know the new server yet. Open the address that stands in the "
        "window in which it was started; then go on there, or here:"
    ),
    "left_over": "This was typed here and never confirmed, and is not in the answers: {text}",
    "elsewhere": "The workshop is open in another tab or window of this browser. Go on there, or:",
    "here": "Use it here",
    "unwatched": (
        "Use this workshop in one tab or window only: two would overtake each other, and at this "
        "address the browser cannot see to it."
    ),
    "failed": "The notebook could not be set up. What follows is what it said.",
}
