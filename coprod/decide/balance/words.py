"""What is said at the step Balance."""

BALANCE = {
    "picture": "What speaks against and for coproducing here, as bars to the left and to the right",
    "rows": "The picture in words",
    "undrawn": "The picture could not be drawn ({what}). Its words stand beneath.",
}

# The headings of the picture of the balance on its saved page, beside those of its two sides.
CONSIDERATION = "Consideration"
SPEAKING = "How it speaks"

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

RANGE = " (between {lowest} and {highest} while you are not sure about {unsure})"
SKIPPED_YET_WEIGHED = (
    "This step was skipped on purpose: {steps}. What was weighed there before still counts here.",
    "These steps were skipped on purpose: {steps}. What was weighed there before still counts "
    "here.",
)

# What stands open. `{n}` counts; the first is said where n is 1.
STILL_OPEN = {
    "nothing-weighed": ("Nothing stands on the balance yet.",) * 2,
}
