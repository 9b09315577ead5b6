"""What the tables offer: the wording that records keep, what can be picked, the catalogue."""
