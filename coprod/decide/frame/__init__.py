"""The step Your project: what it is about, the partner groups, who stands behind it."""
