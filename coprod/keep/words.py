"""What is said of all that is kept on this computer beside the notebooks, and of saved records."""

KEPT = {
    "title": "What is kept on this computer",
    "where": "It lies in {folder}. Only your account can read the drafts and notes.",
    "none": "Nothing is kept on this computer: no drafts, no copies of answers, no private notes.",
    "total": "Kept of {notebooks}: {size}.",
    "one": "one notebook",
    "several": "{n} notebooks",
    "rest": "Left by writes that were cut off, and notes without a draft: {files}, {size}.",
    "files": "{n} files",
    "file": "one file",
    # of one notebook
    "answers": "“{title}”, revision {revision}, last changed on {moment}",
    "unreadable": "a draft that cannot be read",
    "no_draft": "no draft any more",
    "for": "for {name}, in {folder}",
    "gone": "for {name}, which is no longer in {folder}",
    "copies": "{n} copies put aside",
    "copy": "one copy put aside",
    "private": "a private note",
    # removing it
    "keeps": "Notebooks and saved records stay as they are.",
    "only_here": (
        "Some of these answers are not in the notebook itself: unless they were saved as a record, "
        "whoever removes them loses them."
    ),
    "private_too": "The private note goes with them, and is nowhere else.",
    "removed": "Removed: {files}, {size}.",
    "failed": "{n} could not be removed: {why}.",
    # on the page
    "show": "Show what is kept",
    "hide": "Hide",
    "again": "Look again",
    "remove": "Remove…",
    "remove_all": "Remove all of it…",
    "sure": "Remove for good",
    "cancel": "Cancel",
    "more": "And {n} more. The command `coprod drafts` lists them all.",
    "saved": "Run this cell to see what coprod keeps on this computer, and to remove it.",
    # on the command line
    "how": (
        "coprod drafts --wipe NAME removes what is kept of one notebook, "
        "coprod drafts --wipe-all everything. Notebooks and saved records stay as they are."
    ),
    "ask": "Type yes to remove this for good: ",
    "stayed": "Nothing was removed.",
    "no_such": "Nothing is kept under the name {name}. Use a name from the list: coprod drafts",
    "not_asked": "Nothing was removed, since nobody can be asked here. Add --yes to remove it.",
}

RUN_TO_GO_ON = (
    "It can be read as it is, and nothing changes it. To see it in the workbook, choose "
    "**Run ▸ Run All Cells** in the menu above. **Go on from here** makes a notebook to work in."
)
READ_ONLY = (
    "This is a saved record. It can be read and not changed. Choose Go on from here to work on "
    "from it."
)
