"""What is said at the step Resources, its form, and how sums are told."""

from coprod.words.fields import Field

RESOURCE_FIELDS = (
    Field("currency", "text", "Currency", "Any, such as GBP or €."),
    Field(
        "lines",
        "rows",
        "Estimate",
        "People × hours each × rate, and expenses. Give unpaid time the rate it would cost; what "
        "is left blank is not counted as zero.",
        columns=(
            Field("what", "text", "What"),
            Field("stage", "select", "Stage"),
            Field("bearer", "select", "Who bears it"),
            Field("people", "amount", "People"),
            Field("hours", "amount", "Hours each"),
            Field("rate", "amount", "Rate an hour"),
            Field("expenses", "amount", "Expenses"),
            Field("unpaid", "tick", "Unpaid time"),
        ),
        add="Add a line",
        remove="Remove this line",
    ),
)

NOT_AN_AMOUNT = (
    "“{amount}” cannot be read as an amount, so it is not counted. Write digits, with two decimals "
    "at most, such as 1250 or 12.50."
)

CURRENCY = "Currency"
ESTIMATE = "The estimate, line by line. Currency: {currency}."
COLUMNS = {
    "what": "What",
    "stage": "Stage",
    "bearer": "Who bears it",
    "time": "People × hours each",
    "rate": "Rate an hour",
    "expenses": "Expenses",
    "total": "Total",
}
PEOPLE_HOURS = "{people} × {hours} hours"
UNPAID = "unpaid"
NO_LINE = "The estimate has no line yet. Add one at the step Resources, and it is worked out here."

AT_LEAST = "at least {amount}"
CANNOT_SAY = "unknown"

# What the estimate comes to, on the screens and on the pages alike.
TOTAL = "Total: {total}."
UNPAID_SHARE = "Unpaid time is {share} in 100 of it ({unpaid})."
UNPAID_PART = "Unpaid time: {unpaid}."
UNPAID_HOURS = "Of the {hours} hours that can be counted, {unpaid} are unpaid ({share} in 100)."
UNPRICED = (
    "1 hour has no rate and is part of no total.",
    "{hours} hours have no rate and are part of no total.",
)
UNKNOWN_LINES = (
    "One line cannot be worked out in full yet.",
    "{number} lines cannot be worked out in full yet.",
)
NO_TOTAL = "Add a line, and the total appears here."
SUBTOTALS = "{heading}: {parts}."
BY_STAGE, BY_BEARER = "By stage", "By who bears it"
NO_STAGE = "No stage named"

# What stands open. `{n}` counts; the first is said where n is 1.
STILL_OPEN = {
    "lines": ("The estimate has no line yet.",) * 2,
    "unknown": (
        "One line of the estimate cannot be worked out yet.",
        "{n} lines of the estimate cannot be worked out yet.",
    ),
}
