"""What is said at the parking lot."""

from coprod.words.fields import Field, answers

REMARK_FIELDS = (
    Field("text", "area", "Remark"),
    answers("step", "Came up at", {}),
    Field("dealt_with", "area", "What became of it"),
)

NOTHING_PARKED = "Nothing was put aside."
PARKED_OPEN = (
    "One remark in the parking lot is still open.",
    "{n} remarks in the parking lot are still open.",
)
ALL_DEALT_WITH = "No remark in the parking lot is still open."
STILL_OPEN, DEALT_WITH = "Still open", "Dealt with"
NO_STEP = "No step named"

PARKED = {
    "line": "Park a remark",
    "park": "Park it",
    "about": (
        "For what matters but does not belong to the step you are at. Type it in one line and "
        "press Enter. Look through the list before you save the record."
    ),
    "title": "Remark {n}",
    "still_open": "Still open",
    "remove": "Remove",
    "removed": "The remark is removed. Undo brings it back.",
}
