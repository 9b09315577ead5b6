"""What stands around the sketch of an evaluation, and what the teacher's panel and sheets say."""

from coprod.words.fields import Field

NO_ANSWER = "not said yet"


def _field(id: str, kind: str, label: str, hint: str = "") -> Field:
    return {"id": id, "kind": kind, "label": label, "hint": hint}


# --- what is not known, and how one would find out --------------------------------------------

MEASURE_FIELDS = (
    _field("what", "area", "What it would be here", "Something that could be seen, or not."),
    _field(
        "how",
        "area",
        "How one would know, and from whom",
        "Also from those who bear the costs, and from those who left.",
    ),
    _field("when", "text", "When", "Before the work begins, while it goes on, or years later."),
    _field(
        "against",
        "area",
        "What else could explain it",
        "What could bring about the same without coproducing.",
    ),
)
SKETCH_FIELDS = (
    _field("project", "area", "The project", "One of your own, or the case you rated."),
    _field(
        "compared_with",
        "area",
        "Compared with what",
        "A like project done otherwise, or a time before? As far as we know, a coproduced and a "
        "not coproduced version of one and the same study have nowhere been compared. None of the "
        "cases here has such a comparison.",
    ),
    _field(
        "who",
        "area",
        "Who evaluates, and how far they stand from the project",
        "And whether the evaluation is coproduced itself.",
    ),
    _field("cost", "area", "What the evaluation costs, and whom", "Unpaid time is a cost, too."),
    _field("not_shown", "area", "What it would still not show", "However well it goes."),
)

EVALUATION = {
    "turn": "Choose among",
    "effects": "where effects may show",
    "open": "what was not known",
    "own": "Add something of your own to look at",
    "cards": "Your sketch",
    "empty": "Nothing to look at is chosen yet. Open a group above and tick two or three.",
    "remove": "Remove this",
    "title": "{n}. {label}",
    "sketch": "The evaluation as a whole",
    "own_project": "A project of your own that you named: {project}",
    "said": "{n} of {all} fields filled in",
    "then": (
        "The authors said in 2019, and Mays on undated slides, what they did not know. It may be "
        "known by now. And that something is not known does not say that there is nothing: no "
        "evidence of an effect is no evidence against it."
    ),
}
# The grid, and the sketch read back.
GRID_CAPTION = "What is looked at, how one would know, when, and what else could explain it."
GRID_CORNER = "What is looked at"
GRID_COLUMNS = {
    "how": "How, and from whom",
    "when": "When",
    "against": "What else could explain it",
}
OWN_MEASURE = "something of one’s own"
READ_BACK = {
    "of": "To find out what coproducing does in “{project}”",
    "of_none": "To find out what coproducing does",
    "look": "{of}, one would look at {measures}.",
    "quoted": "“{label}”",
    "compared_with": "It would be compared with this: {text}.",
    "who": "Who evaluates: {text}.",
    "cost": "What the evaluation costs, and whom: {text}.",
    "not_shown": "What it would still not show: {text}.",
    "open": "Not said yet: {parts}.",
}
READ_BACK_OPEN = {
    "measures": "what one would look at",
    "compared_with": "with what it is compared",
    "who": "who evaluates",
    "cost": "what the evaluation costs",
    "not_shown": "what it would still not show",
}
SKETCHED, LOOKED_AT = "The evaluation as a whole", "What is looked at"
WHAT_SOURCES_SAY = "What the sources say of these"
NO_SKETCH = (
    "No evaluation is sketched yet. Choose at the step What is not known what one would look at, "
    "and it appears here."
)

# --- for the teacher --------------------------------------------------------------------------

WHOLE = "The whole"
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
