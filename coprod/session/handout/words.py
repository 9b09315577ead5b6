"""What the hand-out for participants says, and the panels that a facilitator prints it from."""

TITLE = "Hand-out"

# The page itself. `{place}` is left or right.
HANDOUT = {
    "heading": "Your own view, before we talk",
    "project": "Project",
    "question": "Question",
    "group": "Your group, if you want to say so",
    "about": (
        "With its workbook a team decides whether, with whom, when and how to coproduce a research "
        "project. It gives no verdict and no score; it shows where you agree, where you "
        "differ, and why. This sheet is yours: show of it what you like."
    ),
    "how": (
        "Tick how strongly the left or the right statement holds for this project: strongly at the "
        "ends, then clearly, slightly, and in between in the middle. Where both can hold, tick one "
        "mark on each line: not at all, slightly, clearly, strongly. Not sure and does not apply "
        "are answers, too; neither counts as zero."
    ),
}

PANEL = {
    "title": "A sheet for everybody in the room",
    "about": (
        "One page with all conditions and boxes to tick by hand. Let people fill it in, each for "
        "themselves, before anybody speaks. It shows nobody’s ratings."
    ),
    "print": "Print the hand-out",
    "save": "Save the hand-out",
    "file": "hand-out.html",
    "hint": (
        "If no window for printing opens, save the hand-out, open the file in a browser and print "
        "it from there."
    ),
    "waiting": "The hand-out is being made …",
    "printed": "The hand-out was handed to your browser’s print window.",
    "saved": "The hand-out is saved as {file}, where your browser puts downloads.",
}

PROMPTS = {
    "title": "What to say when …",
    "about": "For the facilitator. This is our own advice, not that of the sources.",
    "say": "To say aloud",
    "do": "To do",
    "none": "The tables in use hold no such prompts.",
}

# What the saved notebook says in place of the buttons.
RUN_TO_PRINT = "To print the hand-out for participants, choose Run ▸ Run All Cells."
