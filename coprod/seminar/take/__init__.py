"""What somebody takes from a step, wherever it is asked."""
