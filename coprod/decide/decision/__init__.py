"""The step Decision: what is decided for each group, and why."""
