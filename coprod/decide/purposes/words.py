"""What is said at the step Purposes, and its form."""

from coprod.words.fields import Field, numbered
from coprod.words.scales import COUNTS

AIM_FIELDS = (
    Field("outcome", "area", "Which outcome, here", "In your own words."),
    Field("for_whom", "text", "For whom"),
    Field("stage", "select", "At which stage"),
    Field("indicator", "text", "How would one know", "Something that can be seen later."),
    Field("strength", "scale", "How much does it count here", options=numbered(COUNTS)),
)
FAMILY_FIELD = Field("family", "select", "Family of arguments")

NO_AIM = "No aim is named yet. Name one at the step Purposes, and it appears here."
OWN_AIMS = "Aims in your own words"
OTHER_AIMS = "Aims in no family of arguments"
OWN_AIM = "Your own aim; no claim of the sources."

PURPOSES = {
    "other": "Examples of aims in the paper",
    "own": "Add an aim of your own",
    "cards": "Your aims",
    "empty": "No aim yet. Open a family of arguments above and tick what you want here.",
    "remove": "Remove this aim",
    "unweighed": "not weighed yet",
    "weighed": "counts {strength}",
    "invite": (
        "All four are reasons people give; the workbook ranks none. Ask for the political ones, "
        "too: who would look better, be trusted more or come round if this is coproduced?"
    ),
}
PRIVATE = {
    "title": "For one person alone: a reason you would rather not say yet",
    "about": (
        "Is there a reason that nobody would say in this room? Type it here. It shows as dots, is "
        "kept on this computer only, and goes into no record and no saved notebook. You can "
        "disclose it later, or never."
    ),
    "label": "Private note",
    "show": "Show what is typed",
    "hide": "Hide it again",
    "fetch": "Bring back what I wrote",
    "closed": "A note is kept. Bring it back to read or change it.",
    "disclose": "Disclose it as an aim",
    "sure": "Yes, put it into the record for all to see",
    "cancel": "Cancel",
    "forget": "Delete it",
    "kept": "A private note is kept on this computer.",
    "none": "No private note is kept.",
    "impossible": "No private note can be kept here, since nothing says which notebook this is.",
    "empty": "There is nothing to disclose: the note is blank.",
}

# What stands open. `{n}` counts; the first is said where n is 1.
STILL_OPEN = {
    "aims": ("No aim is named yet.",) * 2,
    "for-whom": ("One aim does not say for whom yet.", "{n} aims do not say for whom yet."),
    "for-whom-none": ("No aim says for whom yet.",) * 2,
    "indicator": (
        "One aim does not say how one would know.",
        "{n} aims do not say how one would know.",
    ),
    "aim-strength": ("One aim is not weighed yet.", "{n} aims are not weighed yet."),
}
