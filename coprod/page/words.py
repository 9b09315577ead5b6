"""What is said on the saved pages of several steps, beside what each says of its own."""

LEFT_BLANK = "Left blank"
SKIPPED_HERE = "The team skipped this step on purpose."
NOT_WEIGHED = "not weighed"
SAID_WITH = "{says}: {text}"
