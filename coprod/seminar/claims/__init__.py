"""The step What is claimed: for and against, by what it rests on."""
