"""What the bar and the first page say."""

TOOLBAR = {
    "save": "Save record",
    "undo": "Undo",
    "redo": "Redo",
    "afresh": "Start afresh",
    "sure": "Put these answers aside and start afresh",
    "blank": "Leave these here, and open a blank notebook beside it",
    "cancel": "Cancel",
    "read": "Close",
    "revision": "Revision {n}.",
    "kept": "Every change is kept on this computer.",
    "behind": "The latest change is not on disk yet.",
    "not_kept": "Nothing is kept on disk here: press Save record before you leave.",
    "late": (
        "The kernel is busy, so what was typed last is not in the file yet. It will be saved as "
        "soon as the kernel answers."
    ),
}

# What the toolbar says of a saved record, and of the notebook that goes on from it.
SAVED_RECORD = {
    "saved": "Saved record “{title}”, revision {revision}, saved on {day}.",
    "unsaved": "Record “{title}”, revision {revision}, last changed on {day}.",
    "read": "It can be read and not changed.",
    "go_on": "Go on from here",
    "written": (
        "{name} is written, in the folder {folder}. It begins with these answers; this record "
        "stays as it is. Choose Run ▸ Run All Cells there."
    ),
    "written_workshop": (
        "{name} is written, in the folder {folder}. It begins with these answers; this record "
        "stays as it is. To open it, end this workshop and start: make workshop NOTEBOOK={path}"
    ),
    "failed": "No notebook was written to go on with. {why}",
}

# What stands around the answers on a saved page.
PAGE = {
    "seminar": "Seminar record {id}, revision {revision}, last changed {day}, {time}.",
    "record": "Decision record {id}, revision {revision}, last changed {day}, {time}.",
    "tables": "Made with the tables “{name}”, version {version}, which are not the shipped ones.",
    "saved": "Saved as a record: {saves}.",
    "begun": "Begun from “{title}” ({id}), revision {revision}.",
    "save": "revision {revision} on {day}",
}

SAID_AT = "Answers were given at: {steps}. Nothing was said at the other steps."

A_SEMINAR = "The record of a seminar: what one person or group said. It is no decision."
NOT_REVEALED = "{case}: {n} of {all} conditions answered, not revealed yet."
REVEALED = "{case}: {n} of {all} conditions answered by what was known then, before the reveal."
SEEN_BEFORE = "It had been revealed before, and that was taken back."
