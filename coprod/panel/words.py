"""What panels say around their fields, whichever step they are of."""

STOPPED = (
    "The kernel has stopped, so nothing can be entered here. Your answers are kept: "
    "choose Run ▸ Run All Cells."
)

_LATE = (
    "What was entered here is kept on this page, but the kernel has not taken it yet: it is busy, "
    "or it was restarted. If this stays, "
)
LATE = {  # where nothing is heard of an entry
    "notebook": f"{_LATE}choose Run ▸ Run All Cells.",
    "workshop": f"{_LATE}load this page again.",
}

_AGAIN = {
    "notebook": "Load the page again and choose Run ▸ Run All Cells.",
    "workshop": "Load this page again.",
}
SETTING_UP = {  # what a panel says until it is there; `{what}` is the fault
    where: {
        "wait": "Setting up…",
        "slow": f"This takes longer than it should. If nothing comes: {again} Answers are kept.",
        "failed": f"This could not be set up ({{what}}). {again} Answers are kept.",
    }
    for where, again in _AGAIN.items()
}

OPEN = "Open this step all the same"
AWAY = {  # by the state of the step
    "skipped": "You skipped this step on purpose. What was said before is kept.",
    "off-route": "This step is {said}.",
    "not-needed": "Involving every partner group you named is a requirement, so this is not asked.",
}

REMOVED = "“{label}” is removed, with what was said on it. Undo brings it back."

NEXT = "Next: {n} {step}"
ALL_STEPS = "All steps"
NUMBERED = "{n}. {label}"
COUNTED = "{n} of {all}"
