"""The path of a decision: a room for each step."""
