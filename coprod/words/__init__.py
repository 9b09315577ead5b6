"""The sentences of the interface, in one place, so that a translation is possible later.

What the sources say is not here: it stands in `data/`.
"""

from coprod.parts import Choice, Condition, Frame, Partner, Rating, Side

STRENGTH = ("not at all", "slightly", "clearly", "strongly")

STATE = {
    "rated": "rated",
    "not-rated": "not rated",
    "not-sure": "not sure",
    "not-applicable": "does not apply here",
}

SIDE: dict[Side, str] = {"less": "less coproduction", "more": "more coproduction"}
PLACE: dict[Side, str] = {"less": "left", "more": "right"}  # where the screens put the pole

IN_BETWEEN = "in between"
# What a condition's panel says; `{left}` and `{right}` are the statements.
CONDITION = {
    "between": "between the left and the right statement",
    "left": "left statement",
    "right": "right statement",
    "not-sure": "Not sure",
    "not-applicable": "Does not apply here",
    "clear": "Clear this rating",
    "split": "Both hold? Rate each",
    "join": "Rate both with one slider",
    "why": "Why?",
    "prompt": "What makes you say so?",
    "middle": "Press Enter to say: in between",
    "zero": "Press Enter to say: not at all",
    "sources": "Sources:",
}
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
STOPPED = (
    "The kernel has stopped, so nothing can be entered here. Your answers are kept: "
    "choose Run ▸ Run All Cells."
)
_LATE = (
    "What was entered here is kept on this page, but the kernel has not taken it yet: it is busy, "
    "or it was restarted. If this stays, "
)
LATE = {  # where nothing is heard of an entry
    "notebook": f"{_LATE}choose Run ▸ Run All Cells.",
    "workshop": f"{_LATE}load this page again.",
}

RUN_TO_GO_ON = (
    "It can be read as it is, and nothing changes it. To see it in the workbook, choose "
    "**Run ▸ Run All Cells** in the menu above. **Go on from here** makes a notebook to work in."
)

CHOICE: dict[Choice, str] = {
    "undecided": "Undecided for now",
    "coproduce": "Coproduce",
    "some-stages": "Coproduce at some stages only",
    "another-approach": "Take another approach",
    "not-yet": "Not yet",
}

SOURCE = {"oliver-2019": "Oliver, Kothari and Mays 2019", "our-team": "Your team"}
# What stands around the answers on a saved page.
PAGE = {
    "seminar": "Seminar record {id}, revision {revision}, last changed {day}, {time}.",
    "record": "Decision record {id}, revision {revision}, last changed {day}, {time}.",
    "tables": "Made with the tables “{name}”, version {version}, which are not the shipped ones.",
    "saved": "Saved as a record: {saves}.",
    "begun": "Begun from “{title}” ({id}), revision {revision}.",
    "save": "revision {revision} on {day}",
}
STATEMENT = "{place} statement: {side}"
SPEAKING = "How it speaks"
PICTURE = "The balance. The table below says the same."
SENTENCE = {
    "for": "For {partners}: {choice}",
    "because": ", because {rationale}",
    "dissent": "dissent of {who}",
    "somebody": "somebody",
    "again": "we look again {when}",
    "on": "on {day}",
    "if": "if {event}",
    "or": " or ",
}
OUR_READING = "{said} (our reading)"
# How the parts of a pole are told, each by the side it speaks for.
POLE = {"pole": "{side}", "gloss": "{side}: explained", "logic": "{side}: how its parts join"}
CITED = "{use} on {page}"
CITED_AT = ", from {page} of the work"
# What the panel that browses the tables says.
BROWSE = {
    "table": "Table",
    "all": "All tables",
    "search": "Search",
    "hint": "Words in any order, such as: trust power",
    "any": "Any",
    "more": "More filters",
    "clear": "Clear search and filters",
    "back": "Back to {label}",
    "list": "Items",
    "pick": "Choose an item to see where it comes from.",
    "type": "Type a word above to search all tables at once.",
    "everywhere": "What fits, from all tables.",
    "none": "Nothing fits. Try another word, or clear the search and the filters.",
    "external": "From outside the two sources",
    "where": "Where it stands",
    "search_for": "To find it in the source, search there for: {words}",
    "basis": "What it rests on",
    "note": "Reading note",
    "references": "References given for it",
    "no_references": "The source gives none.",
    "mentions": "Linked with it",
    "gone": "The kernel has stopped. To browse on, choose Run ▸ Run All Cells.",
    "saved": "To browse the tables, choose Run ▸ Run All Cells. This is what was saved last.",
}
APART = "It tells what the seminar covers up at first, so a search of all tables leaves it out."
FOUND_ALL, FOUND_SOME, FOUND_ONE = "{n} items", "{n} of {all} items", "1 item"
FOUND_MANY = "{n} items; the first {first} are listed"
NARROWED = "Narrowed to: {how}."
NOT_DECIDED = "Nothing is decided yet"
BLANK = "(blank)"
BASIS = {"early-thinking": "the authors' early thinking", "team": "added by your team"}
UNTITLED = "Untitled project"
NOT_NAMED = "not named yet"  # an aim or a cost of which nothing is said
NO_NAME = "a group without a name"
NO_VERDICT = (
    "This is no verdict. Nobody has evidence for any one way of weighing the considerations, "
    "and the source gives none."
)
AGAINST, FOR, BOTH_WAYS = "against coproducing here", "for coproducing here", "both ways"
FOR_IT = "for it"
SPEAKS = {
    "aim": ("One aim speaks", "{n} aims speak"),
    "condition": ("One condition speaks", "{n} conditions speak"),
    "cost": ("One cost speaks", "{n} costs speak"),
    "consideration": ("One consideration speaks", "{n} considerations speak"),
}
KIND_OF = {"aim": "Aim: {label}", "condition": "{label}", "cost": "Cost: {label}"}
NOT_SURE_WHICH = "not sure, could be either"
ONE_WAY = "What is weighed so far speaks one way only, so weights change nothing yet."
WEIGHTS = (
    "How you weigh them matters: of all possible ways of weighing them, {share} in 100 lean for "
    "coproducing{range}. That says how far the lean depends on weights, not how likely it is right."
)
RANGE = " (between {lowest} and {highest} while you are not sure about {unsure})"
# What stands on neither side of the balance, by the field of `BalanceInfo` that lists it.
BESIDE = {
    "in_between": "In between",
    "neither": "Neither statement holds",
    "unsure": "Not sure",
    "half_rated": "Only one of two statements rated",
    "not_applicable": "Does not apply here",
    "no_weight": "Named, and said to count not at all",
    "not_weighed": "Named, but not weighed",
    "not_rated": "Not rated",
}
REQUIRED = (
    "Involving {partners} is a requirement. For them the question is not whether but how to "
    "involve them, so the balance is not about them."
)
REQUIRED_BY = " (asked for by {who})"
NOBODY_LEFT = "No other partner group is named, so nothing is weighed here. Go on to How."
NOTHING_RATED = "Nothing is rated or weighed yet. Move a slider, and it appears here."
ON_NEITHER_SIDE = "What is rated or weighed so far stands on neither side."
# Why nothing stands on either side, by the one field of `BalanceInfo` that lists something.
ONLY = {
    "unsure": "What you are not sure about could be either, so nothing is sure to stand on a side.",
    **dict.fromkeys(
        ("in_between", "neither", "half_rated"), "What is rated so far stands on neither side."
    ),
    "not_applicable": "So far you have only said what does not apply here.",
    "no_weight": "What is weighed so far counts not at all.",
}
SKIPPED_YET_WEIGHED = (
    "This step was skipped on purpose: {steps}. What was weighed there before still counts here.",
    "These steps were skipped on purpose: {steps}. What was weighed there before still counts "
    "here.",
)
HOW_TO_CONTINUE = (
    "These are the answers as saved. They can be read and printed as they are. "
    "Run ▸ Run All Cells shows them in the workbook."
)

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def number(n: int) -> str:
    """Spell a small number out, for reading aloud.

    >>> number(3), number(12)
    ('three', '12')
    """
    return _NUMBERS[n] if n < len(_NUMBERS) else str(n)


def listed(names: list[str]) -> str:
    """Join names as a sentence does.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def in_hundred(share: float) -> str:
    """Say a share as so many in 100, without rounding a little to nothing.

    >>> in_hundred(0.005), in_hundred(0.41), in_hundred(0.995), in_hundred(1)
    ('fewer than 1', '41', 'more than 99', '100')
    """
    if 0 < share <= 0.005:
        return "fewer than 1"
    if 0.995 <= share < 1:
        return "more than 99"
    return f"{share * 100:.0f}"


def sources(references: tuple[str, ...]) -> str:
    """Say what something rests on; "" if nobody said.

    >>> sources(("A 2019", "B 2020"))
    'Sources: A 2019; B 2020'
    """
    return f"{CONDITION['sources']} {'; '.join(references)}" if references else ""


def place(condition: Condition) -> str:
    """Say in short where a condition comes from."""
    source = "paper" if condition.source == "oliver-2019" else _source(condition)
    return f"{source} {condition.locator}"


def _source(condition: Condition) -> str:
    return f"{SOURCE.get(condition.source, condition.source)},"


def basis(condition: Condition) -> str:
    """Say where a condition stands in its source, and what the source offers for it."""
    return (
        f"{_source(condition)} {condition.locator}: {BASIS.get(condition.basis, condition.basis)}."
    )


def answer(condition: Condition, rating: Rating) -> str:
    """Say how a condition was rated, in the words of its slider."""
    if rating.state != "rated":
        return STATE[rating.state]
    less, more = rating.less, rating.more
    if condition.opposites and not (less and more):
        if less:
            return f"{STRENGTH[less]} the {PLACE['less']} statement ({SIDE['less']})"
        if more:
            return f"{STRENGTH[more]} the {PLACE['more']} statement ({SIDE['more']})"
        if None not in (less, more):
            return IN_BETWEEN
    given = {"less": less, "more": more}
    left, right = (
        "not rated" if (strength := given[side]) is None else STRENGTH[strength]
        for side in ("less", "more")
    )
    return f"{PLACE['less']} statement {left}, {PLACE['more']} statement {right}"


def _line(text: str) -> str:
    """Return text as part of a sentence: on one line, without the blanks around it."""
    return " ".join(text.split())


def _with_by(partner: Partner) -> str:
    name, by = _line(partner.name) or NO_NAME, _line(partner.required_by)
    return name + REQUIRED_BY.format(who=by) if by else name


def required(frame: Frame) -> str:
    """Say which partner groups have to be involved, and that they are not weighed; "" if none.

    >>> from coprod.parts import Partner
    >>> patients = Partner(id="patients", name="patients", required=True, required_by="the funder")
    >>> required(Frame(partners=(patients,))).split(" is a ")[0]
    'Involving patients (asked for by the funder)'
    """
    must = [partner for partner in frame.partners if partner.required]
    if not must:
        return ""
    said = REQUIRED.format(partners=listed([_with_by(partner) for partner in must]))
    return said if len(must) < len(frame.partners) else f"{said} {NOBODY_LEFT}"
