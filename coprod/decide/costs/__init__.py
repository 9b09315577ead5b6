"""The step Costs: what is expected, who bears it, what remains."""
