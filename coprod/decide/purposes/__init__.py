"""The step Purposes: the arguments, the aims made of them, and a note for one alone."""
