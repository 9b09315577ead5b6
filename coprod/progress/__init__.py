"""How far a team is, what stands open, and the time a session has."""
