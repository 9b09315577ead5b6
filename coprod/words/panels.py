"""What the panels of the path say around their fields."""

OPEN = "Open this step all the same"
AWAY = {  # by the state of the step
    "skipped": "You skipped this step on purpose. What was said before is kept.",
    "off-route": "This step is {said}.",
    "not-needed": "Involving every partner group you named is a requirement, so this is not asked.",
}
MODE_LEVEL = "{level}. {label}"
MODE_UNRANKED = "{label} (unranked)"
PLACED_BY_US = "Put at this stage by us."
ALSO_COPRODUCTION = "The sources also count it as coproduction."
REMOVED = "“{label}” is removed, with what was said on it. Undo brings it back."
NEXT = "Next: {n} {step}"
ALL_STEPS = "All steps"
NUMBERED = "{n}. {label}"
COUNTED = "{n} of {all}"

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
COSTS = {
    "turn": "Walk through the costs",
    "by_group": "by the six groups",
    "by_stage": "by the seven stages",
    "other": "Challenges and risks outside the six groups",
    "other_stage": "Costs that we tie to no single stage",
    "own": "Add a cost of your own",
    "cards": "Costs you expect",
    "empty": "No cost is marked yet. Open a group above and tick what you expect here.",
    "remove": "Remove this cost",
    "stated": "Who bears it, as the source says: {bearers}.",
    "our_reading": "Who bears it, as we read the source: {bearers}.",
    "likely": "how likely: {said}",
    "severe": "how severe: {said}",
    "remains": "what remains counts {said}",
    "unweighed": "what remains is not weighed yet",
}
ALTERNATIVES = {
    "empty": "There is no aim to compare with yet. Name one under Purposes.",
    "about": (
        "For each aim, choose at least one other way to reach it, and say what it would achieve "
        "and cost compared with coproducing."
    ),
}
HOW = {
    "planned": "planned at {n} of {all} stages",
    "answered": "{n} of {all} answered",
    "unwelcome": "Unwelcome findings",
    "agreed": "said",
    "open": "not said yet",
    "no_partners": (
        "Name the partner groups under Your project; each then gets a row for every stage here."
    ),
}
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
DECISION = {
    "required": (
        "Involving them is a requirement{by}. You need not decide whether. Under How, say in which "
        "way."
    ),
    "how": "required: the question is how",
}
BALANCE = {
    "picture": "What speaks against and for coproducing here, as bars to the left and to the right",
    "rows": "The picture in words",
}
