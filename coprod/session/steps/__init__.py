"""The list of steps: how far the team is, what stands open, the clock."""
