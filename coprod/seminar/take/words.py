"""What is asked at the end of a step of a seminar."""

TAKE = "What do you take from this?"
