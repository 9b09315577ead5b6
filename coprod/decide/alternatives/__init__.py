"""The step Alternatives: other ways to each aim."""
