"""What is said at the step Conditions."""

STATEMENT = "{place} statement: {side}"
