"""The kit of live panels; `front/` has its scripts and style."""
