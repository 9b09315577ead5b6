"""The row with a slider, wherever one rates."""
