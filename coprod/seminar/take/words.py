"""What is asked at the end of a step of a seminar."""

from coprod.parts import StepName

TAKE = "What do you take from this?"
# What to think of at a step, as a hint beneath the question.
TAKE_PROMPT: dict[StepName, str] = {
    "claims": (
        "For example: which claim would you check first, and what would you need to see before "
        "you relied on it?"
    ),
    "definitions": (
        "For example: which definition would you use in your own work, and which examples does it "
        "leave out?"
    ),
    "readings": (
        "For example: on which line did a reading change your mind, and what would settle the "
        "others?"
    ),
}
