"""What is said of a saved record: that it can be read, and how to go on from it."""

READ_ONLY = (
    "This is a saved record. It can be read and not changed. Choose Go on from here to work on "
    "from it."
)
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
# What is said of a blank notebook beside the one at hand.
NEW_BLANK = {
    "written": (
        "{name} is written, in the folder {folder}, and holds no answers. What is here stays here. "
        "Choose Run ▸ Run All Cells there."
    ),
    "written_workshop": (
        "{name} is written, in the folder {folder}, and holds no answers. What is here stays here. "
        "To open it, end this workshop and start: make workshop NOTEBOOK={path}"
    ),
    "failed": "No blank notebook was written. {why}",
}
