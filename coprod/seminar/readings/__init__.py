"""The step Two readings: one case as the paper and as its critics would read it."""
