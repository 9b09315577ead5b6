"""The path of a seminar: a room for each step, and one for the teacher."""
