"""The step Definitions: side by side, and examples to sort."""
