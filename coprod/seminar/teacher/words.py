"""What is said to a teacher, and on the sheets to print."""

TEACHER = {
    "about": (
        "For whoever leads the seminar. Plans, questions and criteria are our own advice, not that "
        "of the sources."
    ),
    "shown": (
        "On a projector the room reads this, too. It tells nothing of a case before its reveal."
    ),
    "outcomes": "What students can do afterwards",
    "learned": "Mainly at: {step}",
    "plans": "Plans",
    "slot": "Step",
    "minutes": "Minutes",
    "guide": "What to do",
    "asks": "What to ask",
    "listen_for": "What good answers touch",
    "do": "Then",
    "now": "now on the screen",
    "rubric": "Marking",
    "rubric_about": (
        "It marks reasons, the use of facts, what is left open and both sides put fairly. Which "
        "side a student takes is not marked."
    ),
    "criterion": "What is marked",
    "weak": "Weak",
    "sound": "Sound",
    "strong": "Strong",
    "sheets": "Sheets to print",
    "sheets_about": (
        "The case sheet has two pages, for one leaf: the case with the facts known at the time, "
        "and the nine conditions with boxes to tick by hand. It tells nothing of what was then "
        "done."
    ),
    "case": "Case",
    "case_print": "Print the case sheet",
    "case_save": "Save the case sheet",
    "rubric_print": "Print the marking sheet",
    "rubric_save": "Save the marking sheet",
    "hint": (
        "If no window for printing opens, save the sheet, open the file in a browser and print it "
        "from there."
    ),
    "waiting": "The sheet is being made …",
    "printed": "The sheet was handed to your browser’s print window.",
    "saved": "The sheet is saved as {file}, where your browser puts downloads.",
    "handing_in": "Handing in",
}
# Where a criterion belongs to no one step.
WHOLE = "The whole"

HANDING_IN = (
    "A student writes a name or the name of the group on the first page, and presses Save record "
    "at the end. That writes a file of its own into the folder records, and says what it is "
    "called.",
    "The student hands in that one file. It can be read as it is, without running anything, and "
    "it is live again when all its cells are run.",
    "The command coprod check FILE says whether a file is sound; it takes many files at once.",
    "A file holds what the student typed, with the name. Keep it as you keep other course work.",
)

# What the saved notebook says in place of the buttons.
RUN_TO_PRINT = "To print a case sheet or the marking sheet, choose Run ▸ Run All Cells."

FILES = {"case": "case-sheet-{case}.html", "rubric": "marking-sheet.html"}

# The sheets. `{day}` is the day they were made.
SHEET = {
    "title": "Case sheet: {label}",
    "name": "Name or group",
    "where": "{place}, {period}",
    "decide": "What was to be decided",
    "question": "The question to rate for",
    "facts": "What was known at the time",
    "fits": "Were the conditions written for this?",
    "sources": (
        "Numbers in brackets are documents. They stand in the workbook under A real case, with how "
        "much of each we read. They are not listed here, because what some are called gives away "
        "how it went on."
    ),
    "before": "Rate by what was known at the time. If you know how it went on, leave it aside.",
    "how": (
        "Tick how strongly the left or the right statement holds for this case: strongly at the "
        "ends, then clearly, slightly, and in between in the middle. Where both can hold, tick one "
        "mark on each line: not at all, slightly, clearly, strongly. Not sure and does not apply "
        "are answers, too; a row that no fact speaks to stays blank. None of these counts as zero."
    ),
    "conditions": "Your rating",
    "no_facts": "The tables in use hold no fact of this case.",
    "ours": "The facts are told in our own words.",
    "made": "Made on {day}.",
}
MARKING = {
    "title": "Marking sheet",
    "student": "Name or group",
    "case": "Case",
    "about": (
        "Marks reasons, never which side a student takes. Tick one box in each row, and say why."
    ),
    "comment": "Comment",
    "ours": "The criteria are ours.",
}
