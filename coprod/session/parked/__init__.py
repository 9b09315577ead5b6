"""The parking lot: remarks put aside at any step, and what became of them."""
