"""What is said at the step Eight assumptions."""

from coprod.words.fields import Field, numbered

STAND = ("not at all", "rather not", "in between", "rather", "fully")
STANCE_FIELDS = (
    Field(
        "before",
        "scale",
        "Where do you stand before the debate?",
        "How far do you agree?",
        options=numbered(STAND),
    ),
    Field("before_reason", "area", "Why?"),
    Field(
        "after",
        "scale",
        "Where do you stand after the debate?",
        "How far do you agree now?",
        options=numbered(STAND),
    ),
    Field("after_reason", "area", "What moved you, or did not?"),
)

DEBATE = {
    "about": (
        "Each is said here as somebody would say it who holds it. Say where you stand, open the "
        "debate, and say where you stand then. To stay where you were is an answer, too."
    ),
    "assumptions": "The assumptions",
    "numbered": "{n}. {label}",
    "mark_none": "nothing said yet",
    "mark_before": "said before the debate",
    "mark_after": "said after the debate",
    "mark_both": "said before and after",
    "show_all": "Show all",
    "show_one": "Show one at a time",
    "previous": "Previous assumption",
    "next": "Next assumption",
    "debate": "Open the debate",
    "ask": (
        "You have not said where you stand. What you say now shows you later whether the debate "
        "moved you. Say it above, or open the debate all the same."
    ),
    "anyway": "Open it all the same",
    "fold": "Fold the debate away",
    "chart": "Where you stood before and where you stand after",
    "corner": "Assumption",
    "moved": "How you moved",
    "legend": (
        "○ before the debate, then the line to where you stand after it: ▶ nearer to it, ◀ "
        "further from it, ● where you stayed."
    ),
    "not_opened": "What the sources say on it appears here once you have said where you stand.",
    "read": "Where it stands",
}

POINTS = {
    "must-hold": "What would have to be true",
    "for": "What the sources say for it",
    "against": "What they say against it, or that nobody knows",
}
NO_POINTS = {
    "must-hold": "The tables in use name nothing that would have to be true.",
    "for": "The sources offer nothing for it.",
    "against": "The tables in use name nothing against it.",
}
MUST_HOLD_OURS = "Our reading of what somebody who holds it takes for granted."

SHIFT = {
    "nearer": "nearer to it: from “{before}” to “{after}”",
    "further": "further from it: from “{before}” to “{after}”",
    "stayed": "stayed at “{before}”",
    "before": "before: “{before}”; after: nothing said yet",
    "after": "before: nothing said; after: “{after}”",
    "none": "nothing said yet",
}

# `{n}` of `{all}` on which both was said; what follows names them.
MOVED = (
    "You moved on the one you took up twice: {how}.",
    "You moved on {n} of {all}: {how}.",
)
STAYED = (
    "You stayed where you were on the one you took up twice.",
    "You stayed where you were on all {all} that you took up twice.",
)
NEARER, FURTHER = "nearer to “{labels}”", "further from “{labels}”"
JOIN = "”, “"

ONE_SIDED = (
    "On one you have not said where you stand after the debate.",
    "On {n} you have not said where you stand after the debate.",
)
NO_STANCE = "You have not said yet where you stand on any of them."

# What stands open. `{n}` counts; the first is said where n is 1.
STILL_OPEN = {
    "stance-before": (
        "On one assumption you have not said where you stand.",
        "On {n} assumptions you have not said where you stand.",
    ),
    "stance-after": (
        "On one assumption you have not said where you stand after the debate.",
        "On {n} assumptions you have not said where you stand after the debate.",
    ),
}
