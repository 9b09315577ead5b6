"""What a notebook says when it is opened, and of a blank one that is begun beside it.

When it is opened: whose answers are shown, and where the others are.
"""

REOPEN = {
    "stopped": "The record in this notebook cannot be opened, and nothing was changed.",
    "lost": (
        "The record {id}, for which this notebook was written, is gone from the file: something "
        "cleared its metadata. Nothing was changed. What can be read below is what is left; "
        "ask for the file again, or open an earlier copy."
    ),
    "disagree": (
        "The cells of this notebook name the record {named}, and the file holds {held}. Nothing "
        "was changed. Ask for the file again, or open an earlier copy."
    ),
    "mixture": (
        "Something other than coprod has changed this record, as a merge of two versions does. It "
        "may say what nobody decided: read each answer again."
    ),
    "seems": (
        "This file does not say whether it is a saved record. It is laid out as one and nobody "
        "went on in it, so it is shown as one."
    ),
    "cleared": "The outputs of this notebook had been cleared. It still held all its answers.",
    "first": (
        "Run the first cell, or choose Run ▸ Run All Cells: what is here is what the file holds, "
        "to be read."
    ),
    "gone": (
        "There is no {name} any more, so you start with a blank record. If the notebook "
        "was renamed, do not save it now: shut down its kernel, open it again, and its answers "
        "are back."
    ),
    "further": (
        "These answers come from the draft (revision {revision}). The notebook file "
        "held revision {before}; it is kept in {kept}."
    ),
    "further_only": (
        "These answers come from the draft (revision {revision}). The notebook file "
        "holds revision {before}, until you save the page; it could not be kept apart. {why}"
    ),
    "draft": (
        "These answers come from the draft of this notebook (revision {revision}). "
        "For another project choose Start afresh; nothing is deleted by that."
    ),
    "back": (
        "This is what the file holds now (revision {revision}). A later draft of this notebook, "
        "revision {later}, is still there."
    ),
    "aside": "Another draft (“{title}”, revision {revision}) is kept in {kept}.",
    "beside": (
        "The file held answers that yours do not go on from. They are kept beside it, in {name}: "
        "open it to see them."
    ),
    "stays": (
        "Another draft (“{title}”, revision {revision}) is in {path}. It could not be put aside. "
        "{why}"
    ),
    "unreadable": (
        "A draft of this notebook cannot be read, and may hold later answers than these: {path}. "
        "It is left as it is. If a newer coprod wrote it, update coprod."
    ),
    "took": "You see “{title}”, revision {revision}, now. Undo brings back what was here before.",
    "kept": " What was here before is kept in {kept}.",
    # on buttons
    "show": "Show “{title}”, revision {revision}, {moment} ({whose})",
    "file": "what the file held",
    "other": "another draft",
    "moved": "a draft of {name}, which is no longer there",
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
