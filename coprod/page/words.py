"""What stands around the answers on saved pages, and what the grids on them say.

Labels of fields are those of the forms (`coprod.words.fields`), answers those of the scales.
`{n}` counts; where two sentences are given, the first is said where n is 1.
"""

LEFT_BLANK = "Left blank"
SKIPPED_HERE = "The team skipped this step on purpose."
NOT_WEIGHED = "not weighed"
SAID_WITH = "{says}: {text}"
