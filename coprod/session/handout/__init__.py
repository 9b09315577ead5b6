"""For the facilitator: a sheet to print for everybody, and what to say."""
